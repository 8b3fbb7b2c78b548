"""What the Bot API's errors mean for whoever wanted to send something."""

from chatbot.channels.telegram.errors import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Flood,
    Forbidden,
    InvalidToken,
    TelegramError,
    Trouble,
    Unclear,
    Unreached,
)
from chatbot.core.errors import SendError

UNREACHED = 5.0
"""Seconds to wait where no connection could be made."""

UNAUTHORIZED = 60.0
"""Seconds to wait where the token is refused: an operator has to act first."""

CLOSED = ("chat not found", "user not found", "peer_id_invalid", "chat_id is empty")
"""What a 400 says of somebody whom the bot may not write to."""

GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""What a 400 says of a message that can no longer be changed."""


def unchanged(error: TelegramError) -> bool:
    """Whether an edit was refused because there is nothing to change."""
    return isinstance(error, BadRequest) and "message is not modified" in str(error).lower()


def gone(error: TelegramError) -> bool:
    """Whether an edit was refused because the message is not there to be edited."""
    return isinstance(error, BadRequest) and any(sign in str(error).lower() for sign in GONE)


def failure(error: TelegramError) -> SendError:  # noqa: C901  (one table, read from the top)
    """The error that tells delivery what to do; its code never holds what the server wrote."""
    match error:
        case Flood():
            return SendError("flood", retry_after=error.seconds)
        case Forbidden():
            return SendError("blocked", stopped=True)
        case ChatMigrated():
            return SendError("migrated")
        case InvalidToken():
            return SendError("unauthorized", retry_after=UNAUTHORIZED)
        case Conflict():
            return SendError("conflict", retry_after=UNREACHED)
        case Unreached():
            return SendError("unreachable", retry_after=UNREACHED)
        case Unclear():
            return SendError("no-answer", ambiguous=True)
        case Trouble():
            return SendError("trouble", ambiguous=True)
        case BadRequest() if any(sign in str(error).lower() for sign in CLOSED):
            return SendError("unknown-chat", stopped=True)
        case BadRequest():
            return SendError("refused")
        case _ if "(413)" in str(error) or "too large" in str(error).lower():
            return SendError("too-large")
        case _:
            return SendError("unreadable-answer", ambiguous=True)
