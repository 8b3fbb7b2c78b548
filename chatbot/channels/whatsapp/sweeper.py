"""What is still at Twilio after a day, erased: a report may be lost that would have told us to."""

import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.records import Posted
from chatbot.clock import Clock

log = logging.getLogger(__name__)

OLD = timedelta(hours=26)
"""Older than this nothing is waited for: whoever looks for what was missed looks back a day."""

FINAL = ("received", "delivered", "read", "failed", "undelivered", "sent", "canceled")

Erase = Callable[[tuple[str, ...]], Awaitable[None]]


class Sweeper:
    """Looks through what came in and went out, and erases a page of it at a time."""

    def __init__(
        self, api: Api, erase: Erase, clock: Clock, *, counts: Counter[str] | None = None
    ) -> None:
        self._api, self._erase, self._clock = api, erase, clock
        self.counts: Counter[str] = Counter() if counts is None else counts

    async def sweep(self) -> int:
        """Erase what is old; how many messages that were. Raises `SendError`."""
        before = self._clock.now() - OLD
        went = await self._api.list_old(sender=self._api.sender, before=before)
        came = await self._api.list_old(to=self._api.sender, before=before)
        old = [one for one in (*went, *came) if one.status in FINAL]
        for one in old:
            await self._erase((one.sid, *await self._files(one)))
        self.counts["whatsapp.swept"] += len(old)
        return len(old)

    async def _files(self, posted: Posted) -> tuple[str, ...]:
        return await self._api.list_media(posted.sid) if posted.files else ()
