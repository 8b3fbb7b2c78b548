"""The ways in and out; each parses, sends and states its limits."""

from typing import Protocol

from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered


class Channel(Protocol):
    """A way out. The way in differs for each: a webhook, a poll, a page."""

    name: str
    limits: Limits

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Send, with a file's content, in place of the message of that receipt; give a receipt.

        Raises `SendError`, which says what to do next.
        """
        ...
