"""Knocks: how somebody is asked to write, where nothing else may be sent to them."""

import asyncio
from datetime import timedelta

from chatbot.attempts import SECONDS
from chatbot.channels import Channel, Knocking
from chatbot.core.errors import SendError
from chatbot.core.messages import Rendered
from chatbot.store.records import Claim, Reach
from chatbot.store.valkey import Store

TIER = "tier"
"""So many people were asked today that nobody else can be; tomorrow they can."""

KNOCK_AGAIN = timedelta(hours=24)
"""How long nobody is asked a second time to write."""


class Knocks:
    """Asks somebody to write; at most once a day, and so many people a day."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def ask(self, claim: Claim, work: Rendered, channel: Channel, reach: Reach) -> str:
        """Gives the store's verdict. Raises `SendError` where they cannot be asked."""
        if not isinstance(channel, Knocking):
            raise SendError("window", shut=True)
        verdict = await self._store.knock(claim, channel.limits, KNOCK_AGAIN, reach.heard)
        if verdict == "FULL":
            raise SendError(TIER, shut=True)
        if verdict == "OK":
            try:
                async with asyncio.timeout(SECONDS):
                    await channel.knock(work)
            except TimeoutError:
                pass  # it may have arrived, and a second one would be a nuisance
            except SendError as error:
                if not error.ambiguous:
                    await self._store.unknock(work.to)
                    raise
        return verdict
