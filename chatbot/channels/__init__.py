"""The ways in and out; each parses, sends and states its limits."""

from datetime import datetime
from typing import Protocol, runtime_checkable

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


@runtime_checkable
class Enclosing(Channel, Protocol):
    """A channel that takes several files with one message."""

    async def enclose(
        self, message: Rendered, *, contents: tuple[bytes, ...], replaces: str
    ) -> str:
        """Send with the contents of its file and of all further ones. `SendError`."""
        ...


@runtime_checkable
class Knocking(Channel, Protocol):
    """A channel that lets us write freely only for a while after a person's last message."""

    async def knock(self, message: Rendered) -> str:
        """Ask whoever that message is for to write, in neutral words; give a receipt.

        Raises `SendError`; with `shut` where there are no words that may be sent.
        """
        ...


@runtime_checkable
class Fetching(Channel, Protocol):
    """A channel from which the file that came with a message can be fetched."""

    async def fetch(self, leaves: tuple[str, ...]) -> bytes:
        """The file by what the provider calls it, or calls the message and it. `SendError`."""
        ...


@runtime_checkable
class Unsaying(Channel, Protocol):
    """A channel that lets us delete what stands in a chat."""

    async def unsay(self, chat: str, receipts: tuple[str, ...]) -> None:
        """Delete these messages there; gone already, or too old, is well. `SendError`."""
        ...


@runtime_checkable
class Keeping(Fetching, Protocol):
    """A channel whose provider keeps what passes through it."""

    async def erase(self, leaves: tuple[str, ...]) -> None:
        """Have the provider forget a message and its files; gone already is well. `SendError`."""
        ...

    async def find(self, message: Rendered, since: datetime) -> str:
        """The receipt of a message that may have been sent since then; "" where it was not."""
        ...
