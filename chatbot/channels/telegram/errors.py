"""What can become of a call of the Bot API, under the names that python-telegram-bot gives it.

They are our own because the library takes a quarter of a second to import: a first reply is sent
without it.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any


class TelegramError(Exception):
    """A call has failed."""


class BadRequest(TelegramError):
    """The call asks for what cannot be."""


class Forbidden(TelegramError):
    """The bot may not do that: it is blocked, or was never started."""


class InvalidToken(TelegramError):
    """Nobody knows this bot."""


class Conflict(TelegramError):
    """Somebody else takes this bot's updates."""


class ChatMigrated(TelegramError):
    """The chat has another number now."""


class NetworkError(TelegramError):
    """It did not come to an answer that says what is wrong."""


class Unreached(NetworkError):
    """The request has surely not been processed."""


class Unclear(NetworkError):
    """The request may have been processed; no answer came."""


class Trouble(NetworkError):
    """The server is in trouble and says so with a 5xx; the request may have been processed."""


class Flood(TelegramError):
    """Too many requests: wait so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


_KINDS: Mapping[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}


def refusal(status: int, answer: Mapping[str, Any]) -> TelegramError:
    """The error that a refused call ends with."""
    if (answer.get("parameters") or {}).get("migrate_to_chat_id"):
        return ChatMigrated("the chat has another number")
    said = answer.get("description")
    return _KINDS.get(status, NetworkError)(f"{said} ({status})" if said else f"({status})")
