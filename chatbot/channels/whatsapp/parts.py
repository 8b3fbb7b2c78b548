"""Parts of one message: which of them are to go out, and which stand already."""

from collections.abc import Sequence
from itertools import zip_longest

from chatbot.channels.whatsapp.shapes import Piece
from chatbot.core.messages import Rendered

LAST = "last"


def wanted(message: Rendered, told: list[Piece], whole: int) -> list[Piece]:
    """What goes out of all that is told, where one part was asked for: of `whole` parts once.

    What is said in words where it could be pressed may take more parts than it did.
    """
    if not message.part:
        return told
    number = whole - 1 if message.part == LAST else int(message.part)
    at = min(number, len(told) - 1)
    return told[at:] if message.part == LAST or message.plain else told[at : at + 1]


def standing(*known: Sequence[str]) -> list[str]:
    """The receipts of what stands, part by part, by whoever knows them; "" for the others."""
    return [next(filter(None, each), "") for each in zip_longest(*known, fillvalue="")]
