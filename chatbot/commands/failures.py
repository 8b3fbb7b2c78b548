"""Why a command could not do its work, in one sentence that says what to change."""

from chatbot.log import OURS, place

PROGRAM = ".venv/bin/python -m chatbot"


class Refused(Exception):
    """What was asked for does not go; the sentence says what would."""


def why(error: BaseException) -> str:
    """The sentence of an error that we know, "" of one that we do not."""
    if isinstance(error, BaseExceptionGroup):
        return next(filter(None, map(why, error.exceptions)), "")
    # First of all, because looking at the others needs what may be missing.
    return _of_the_environment(error) or (_ours(error) or _of_redis(error) or _of_the_system(error))


def unexpected(error: BaseException) -> str:
    """What and where, and nothing that it holds: there may be somebody's name in it."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    where = place(error.__traceback__)
    return f"unexpected {type(error).__name__} at {where}: please report this line"


def _of_the_environment(error: BaseException) -> str:
    """Something that is installed, and not here: another Python than the one that has it."""
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return ""
    missing = error.name.partition(".")[0]
    if missing in OURS:
        return ""
    return f"{missing} is not installed here: run `make install`, then `{PROGRAM} …`"


def _ours(error: BaseException) -> str:
    from chatbot.core.errors import SendError, Stale
    from chatbot.settings import Misconfigured
    from chatbot.store import errors as store
    from chatbot.web.server import PortTaken

    kept = (
        store.Held, store.NoServer, store.NotStarted, store.RolledBack, store.Tampered,
        store.Unreachable, store.WrongKey,
    )  # fmt: skip
    if isinstance(error, PortTaken):
        return f"LISTEN: {error}; choose another port"
    if isinstance(error, store.RolledBack):
        return f"{error}; see: python -m chatbot doctor"
    if isinstance(error, Stale):
        return "somebody else changed it at the same moment; try again"
    if isinstance(error, SendError):
        return f"it cannot be sent: {error.code}"
    return str(error) if isinstance(error, (Misconfigured, Refused, *kept)) else ""


def _of_redis(error: BaseException) -> str:
    from redis import exceptions as redis

    if isinstance(error, redis.AuthenticationError) or _begins(error, "WRONGPASS", "NOAUTH"):
        return "REDIS_URL: the server does not accept this user and password"
    if _begins(error, "NOPERM"):
        return "REDIS_URL: this user may not do what the bot does; see docs/operations.md"
    if isinstance(error, redis.BusyLoadingError):
        return "Redis is still reading its files; try again in a moment"
    if isinstance(error, redis.ConnectionError | redis.TimeoutError):
        return "Redis does not answer; see REDIS_URL"
    return ""


def _begins(error: BaseException, *codes: str) -> bool:
    from redis.exceptions import ResponseError

    return isinstance(error, ResponseError) and str(error).startswith(codes)


def _of_the_system(error: BaseException) -> str:
    """A file or folder that is not as it must be; others are ours to mend."""
    if not isinstance(error, OSError) or error.filename is None:
        return ""
    reason = (error.strerror or type(error).__name__).lower()
    return f"{error.filename}: {reason}; see DATA_DIR and ROOT_KEY_FILE"
