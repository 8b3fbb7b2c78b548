"""What the webhook missed: messages of the last hours, listed at Twilio and handed on once."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from chatbot.channels.whatsapp.payloads import NAMED, Ours
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.updates import PREFIX, Medium, base_of, saying
from chatbot.clock import Clock
from chatbot.core.errors import SendError, Unavailable
from chatbot.core.events import Event
from chatbot.core.ids import Address

log = logging.getLogger(__name__)

Receive = Callable[[Event], Awaitable[None]]
"""Returns when the event is committed, or was before; raises `Unavailable` when it cannot be."""

ListInbound = Callable[[datetime], Awaitable[Sequence[Posted]]]
"""The messages that came in since then, newest first; raises `SendError`."""

Known = Callable[[Address], Awaitable[bool]]
"""Whether an address is somebody's."""

ListMedia = Callable[[str], Awaitable[Sequence[str]]]
"""The SIDs of a message's files; raises `SendError`."""

Erase = Callable[[tuple[str, ...]], Awaitable[None]]
"""Has Twilio forget a message and its files; raises `SendError`."""

EVERY = 180.0
"""Seconds from one look to the next."""

SOONEST = 15.0
"""Seconds between two looks, however often somebody asks for one."""

BACK = timedelta(hours=6)
"""How far back a look goes."""

FIRST_BACK = timedelta(hours=24)
"""How far back it goes until one has succeeded: we may have been away."""

GRACE = timedelta(seconds=60)
"""The webhook may still bring what is younger, and with it what stood behind a button."""

REMEMBERED = 20_000
"""Messages known to have been handed on; older ones are asked of the store, which knows them."""


class Reconciler:
    """Looks again and again, and hands on the oldest message first, until it is committed."""

    def __init__(  # noqa: PLR0913  (each part is somebody else's)
        self,
        list_inbound: ListInbound,
        receive: Receive,
        ours: Ours,
        *,
        known: Known | None = None,
        list_media: ListMedia | None = None,
        erase: Erase | None = None,
        clock: Clock | None = None,
        counts: Counter[str] | None = None,
    ) -> None:
        self._list, self._receive, self._ours = list_inbound, receive, ours
        self._known, self._erase = known, erase
        self._list_media, self._clock = list_media, clock or Clock()
        self.counts: Counter[str] = Counter() if counts is None else counts
        self._done: dict[str, None] = {}
        self._back = FIRST_BACK
        self._wanted = asyncio.Event()

    def taken(self, sid: str) -> None:
        """Note that a message is committed, and need not be handed on."""
        self._done[sid] = None
        while len(self._done) > REMEMBERED:
            del self._done[next(iter(self._done))]

    def knows(self, sid: str) -> bool:
        """Whether a message is committed, as far as this process remembers."""
        return sid in self._done

    def soon(self) -> None:
        """Look before it is time: something was refused that may have been genuine."""
        self._wanted.set()

    async def run(self, every: float = EVERY, soonest: float = SOONEST) -> None:
        """Look at once, and then every few minutes, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(soonest)
            try:
                async with asyncio.timeout(max(every - soonest, 0)):
                    await self._wanted.wait()
            except TimeoutError:
                pass
            self._wanted.clear()

    async def look(self) -> int:
        """Hand on what is new; how many that were. Trouble is told, and tried again next time."""
        now, handed_on = self._clock.now(), 0
        try:
            listed = await self._list(now - self._back)
            ripe = [(one.at or now - GRACE, one) for one in reversed(listed) if self._is_new(one)]
            for at, posted in sorted(ripe, key=lambda pair: pair[0]):
                if now - at >= GRACE:
                    handed_on += await self._take(posted, at)
        except (SendError, Unavailable) as error:
            self.counts["whatsapp.reconcile.failed"] += 1
            log.warning("whatsapp.reconcile.failed", extra={"code": error.code})
            return handed_on
        except Exception as error:  # noqa: BLE001 - one odd answer must not end the process
            self.counts["whatsapp.reconcile.failed"] += 1
            log.error("whatsapp.reconcile.failed", extra={"error": type(error).__name__})  # noqa: TRY400
            return handed_on
        self._back = BACK
        return handed_on

    def _is_new(self, posted: Posted) -> bool:
        ours = posted.inbound and posted.to == f"{PREFIX}{self._ours.sender}"
        known = posted.sid in self._done
        return ours and not known and NAMED.fullmatch(posted.sender) is not None

    async def _take(self, posted: Posted, at: datetime) -> bool:
        """Hand one message on, unless nothing is left of it: it was taken, and erased since."""
        kept = bool(posted.body or posted.files)
        if kept and await self._is_stranger(posted):
            self.counts["whatsapp.reconcile.stranger"] += 1
            await self._forget(posted)
            kept = False
        if kept:
            base = base_of(posted.sid, posted.sender, at) | {"listed": True}
            await self._receive(
                saying(base, posted.sid, await self._media(posted), {"Body": posted.body})
            )
            self.counts["whatsapp.reconciled"] += 1
        self.taken(posted.sid)
        return kept

    async def _is_stranger(self, posted: Posted) -> bool:
        """A list names nobody surely enough to be made known by: strangers write once more."""
        address = Address("whatsapp", posted.sender.removeprefix(PREFIX))
        return self._known is not None and not await self._known(address)

    async def _forget(self, posted: Posted) -> None:
        """Leave nothing of a stranger at Twilio; where that fails, whoever sweeps does it."""
        if self._erase is None:
            return
        try:
            files = await self._media(posted)
            await self._erase((posted.sid, *(medium.sid for medium in files if medium.sid)))
        except SendError:
            self.counts["whatsapp.reconcile.unerased"] += 1

    async def _media(self, posted: Posted) -> list[Medium]:
        """The files of a message; what they are is seen when they are fetched."""
        if not posted.files:
            return []
        listed = await self._list_media(posted.sid) if self._list_media else ()
        return [Medium("other", sid) for sid in listed] or [Medium("other")]
