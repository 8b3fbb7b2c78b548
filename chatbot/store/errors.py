"""What can be wrong with the store itself, each with what to do about it."""


class Tampered(Exception):
    """A sealed row does not open where it was found: it was changed, swapped or put back."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} does not open under its key: changed, swapped or put back")


class WrongKey(Exception):
    """The data were sealed under another root key; nothing is started over them."""

    def __init__(self) -> None:
        super().__init__(
            "the data in this Redis were sealed under another root key: "
            "set ROOT_KEY_FILE to the key they were made with"
        )


class RolledBack(Exception):
    """The store came back older than it was; decisions wait until an operator accepts it."""

    def __init__(self) -> None:
        super().__init__("the store is older than it was: restored from a backup, or failed over")


class Unreachable(Exception):
    """Redis did not answer, however often it was asked; nothing is half done."""

    def __init__(self, words: str = "Redis does not answer; see REDIS_URL") -> None:
        super().__init__(words)


class Unstored(Unreachable):
    """Where files lie did not answer, or took nothing; nothing is half done."""

    def __init__(self) -> None:
        super().__init__("files can be neither kept nor read; see FILES_URL and DATA_DIR")


class NoAdapter(Exception):
    """A bucket is named, and what speaks to buckets is not installed."""

    def __init__(self) -> None:
        super().__init__("a bucket needs one package more: pip install 'introductions[s3]'")


class Held(Exception):
    """Another server works on this data directory."""

    def __init__(self, directory: str) -> None:
        super().__init__(f"another process is using the data directory {directory}: stop it first")


class NoServer(Exception):
    """There is no embedded server for this machine."""

    def __init__(self) -> None:
        super().__init__(
            "no embedded server for this platform: set REDIS_URL to a Redis or Valkey of your own"
        )


class NotStarted(Exception):
    """The embedded server did not come up; carries its last words."""

    def __init__(self, words: str) -> None:
        super().__init__(f"the embedded server did not start: {words}")
