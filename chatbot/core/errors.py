"""What goes wrong, and what to do about it.

People cause `Invalid` (a value, see `core.forms`) and `NotAllowed`: both carry a sentence's id.
Machines cause `SendError`, `Stale` and `Seen`: they carry what to do next.
We cause assertions, with a sentence.
"""

from chatbot.core.ids import Key
from chatbot.core.messages import Args


class NotAllowed(Exception):
    """A person tried what the procedure does not provide for; answered with the sentence `key`."""

    def __init__(self, key: str, args: Args | None = None) -> None:
        super().__init__(key)
        self.key, self.values = Key(key), args or {}


class SendError(Exception):
    """A channel could not send.

    `retry_after` seconds: try again then. `stopped`: the address is closed until the person is
    back. `ambiguous`: it may have been sent. `partly`: it was sent, but not to everybody. `shut`:
    only a knock may go there until the person writes. `plain`: it may go without buttons. None of
    them: it never will be.
    """

    def __init__(
        self,
        code: str,
        *,
        retry_after: float | None = None,
        stopped: bool = False,
        ambiguous: bool = False,
        partly: bool = False,
        shut: bool = False,
        plain: bool = False,
    ) -> None:
        super().__init__(code)
        self.code, self.retry_after = code, retry_after
        self.stopped, self.ambiguous, self.partly = stopped, ambiguous, partly
        self.shut, self.plain = shut, plain
        self.done: tuple[str, ...] = ()  # receipts of the parts that went out before it


class Stale(Exception):
    """The state had moved on: load again and run the turn again."""


class Seen(Exception):
    """The event was committed before: there is nothing left to do."""


class Unavailable(Exception):
    """Nothing can be committed now; the event must come again in `retry_after` seconds."""

    def __init__(self, code: str, *, retry_after: float = 5.0) -> None:
        super().__init__(code)
        self.code, self.retry_after = code, retry_after
