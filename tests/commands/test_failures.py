"""Every error that we know is one sentence that says what to change."""

import pytest
from redis import exceptions as redis

from chatbot.commands.failures import Refused, unexpected, why
from chatbot.core.errors import SendError, Stale
from chatbot.settings import Misconfigured
from chatbot.store import errors as store
from chatbot.web.server import PortTaken

KNOWN = (
    (Misconfigured("LISTEN: no"), "LISTEN: no"),
    (Refused("no such role"), "no such role"),
    (store.Held("/srv/data"), "another process is using the data directory /srv/data"),
    (store.NoServer(), "set REDIS_URL"),
    (store.NotStarted("no space"), "did not start: no space"),
    (store.WrongKey(), "set ROOT_KEY_FILE"),
    (store.RolledBack(), "see: python -m chatbot doctor"),
    (store.Unreachable(), "see REDIS_URL"),
    (store.Tampered("c:1"), "changed, swapped or put back"),
    (PortTaken("port 80 on 0.0.0.0 is in use"), "LISTEN: port 80 on 0.0.0.0 is in use"),
    (Stale(), "try again"),
    (ModuleNotFoundError("No module named 'x'", name="x.y"), "x is not installed here: run `make"),
    (SendError("smtp-550"), "smtp-550"),
    (redis.ConnectionError("Error 111 connecting to :hunter2@host"), "see REDIS_URL"),
    (redis.AuthenticationError("hunter2"), "user and password"),
    (redis.ResponseError("WRONGPASS invalid hunter2"), "user and password"),
    (redis.ResponseError("NOPERM this user hunter2"), "may not do"),
    (PermissionError(13, "Permission denied", "/srv/data"), "/srv/data: permission denied"),
    (NotADirectoryError(20, "Not a directory", "/srv/data"), "see DATA_DIR"),
    (ExceptionGroup("many", [ValueError("hunter2"), store.Unreachable()]), "see REDIS_URL"),
)


@pytest.mark.parametrize(("error", "sentence"), KNOWN, ids=lambda v: type(v).__name__)
def test_a_known_error_is_a_sentence(error: Exception, sentence: str) -> None:
    """It names the setting or what to do, and repeats no secret."""
    told = why(error)

    assert sentence in told
    assert "\n" not in told
    assert "hunter2" not in told


def test_an_unknown_error_tells_where_and_nothing_else() -> None:
    """What it says may be what somebody typed."""
    with pytest.raises(ValueError) as caught:
        int("Ana Ruiz")
    told = unexpected(ExceptionGroup("many", [caught.value]))

    assert not why(caught.value)
    assert told.startswith(f"unexpected ValueError at {__name__}:")
    assert "Ana" not in told
