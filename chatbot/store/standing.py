"""What stands in chats from which we may delete: names of messages alone, and for two days."""

from datetime import datetime

from chatbot.clock import milliseconds
from chatbot.core.ids import Address
from chatbot.store.ground import Ground

MOST = 500
SECONDS = 48 * 3600
"""So long a channel lets us delete; what is older is not worth knowing."""


def stood(receipt: str, now: datetime) -> bytes:
    """A message as it is noted: when, and what it is called there."""
    return f"{milliseconds(now)} {receipt}".encode()


class Standing(Ground):
    """The notes of one chat, the newest first."""

    async def standing(self, chat: Address) -> tuple[int, tuple[str, ...]]:
        """How many notes there are, and the messages that are not too old to be deleted."""
        rows = await self.call("LRANGE", self.name.standing(chat), 0, -1)
        oldest = milliseconds(self.clock.now()) - SECONDS * 1000
        notes = (row.decode().partition(" ") for row in rows)
        found = (receipt for at, _, receipt in notes if int(at) > oldest)
        return len(rows), tuple(dict.fromkeys(found))

    async def unstand(self, chat: Address, oldest: int) -> None:
        """Forget the oldest notes: what they name is gone."""
        await self.call("LTRIM", self.name.standing(chat), 0, -1 - oldest)
