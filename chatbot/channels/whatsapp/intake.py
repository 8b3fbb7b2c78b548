"""The way in from Twilio: a signed form becomes an event, and is taken when it is committed."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from chatbot.channels.whatsapp import payloads, statuses
from chatbot.channels.whatsapp.payloads import Foreign, Odd, Ours
from chatbot.channels.whatsapp.reconciler import Receive, Reconciler
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.signature import Malformed, pairs
from chatbot.channels.whatsapp.statuses import Fate, Known
from chatbot.channels.whatsapp.updates import read, unreadable
from chatbot.clock import Clock
from chatbot.core.errors import SendError, Unavailable
from chatbot.core.text import clean

LookUp = Callable[[str], Awaitable[Posted]]
"""The message of a SID, asked of Twilio; raises `SendError`."""

REFUSED: Mapping[type[Exception], int] = {Malformed: 400, Foreign: 403}
"""What the door answers to what is refused here."""

CONFIRMED = ("MessageSid", "From", "To")

LONG = 2.0
"""Seconds after which somebody is shown that we are at work."""

AT_ONCE = 100
"""Courtesies, and questions to Twilio, under way at a time; what comes on top is left out."""


class Intake:
    """Hands messages on in the order in which each sender's arrived, and reports statuses."""

    def __init__(  # noqa: PLR0913  (each part is somebody else's)
        self,
        receive: Receive,
        report: Callable[[Fate], Awaitable[None]],
        ours: Ours,
        *,
        known: Known,
        look_up: LookUp | None = None,
        reconciler: Reconciler | None = None,
        typing: Callable[[str], Awaitable[None]] | None = None,
        clock: Clock | None = None,
        counts: Counter[str] | None = None,
        long: float = LONG,
    ) -> None:
        """Ask `look_up` about the few messages of which a signature leaves open where they end.

        Without it they are refused, and left to the reconciler; which is told of what is taken.
        """
        self._receive, self._report, self._ours = receive, report, ours
        self._known, self._look_up, self._typing = known, look_up, typing
        self._reconciler = reconciler
        self._clock, self._long = clock or Clock(), long
        self.counts: Counter[str] = Counter() if counts is None else counts
        self._senders: dict[str, tuple[asyncio.Lock, int]] = {}
        self._asking = 0
        self._courtesies: set[asyncio.Task[None]] = set()

    async def take_message(self, query: bytes, body: bytes) -> None:
        """A message that came in. Raises `Malformed`, `Foreign`, `Unavailable`."""
        try:
            form, values = self._read(query, body)
        except Odd as odd:
            self.counts["whatsapp.unreadable"] += 1
            aside = unreadable(pairs(body), self._clock.now(), str(odd))
            await self._receive(aside)
            if self._reconciler and aside.leaves:
                self._reconciler.taken(aside.leaves[0])
            return
        except (Malformed, Foreign) as error:
            self._refused(error)
            raise
        async with self._turn(values["From"]):
            # What was taken before has no effect, whatever it says; and Twilio keeps it no more.
            if payloads.is_doubtful(form) and not self._was_taken(values["MessageSid"]):
                await self._make_sure(values)
            event = read(values, self._clock.now(), self._ours)
            async with self._courteous(values["MessageSid"]):
                await self._receive(event)
        if self._reconciler:
            self._reconciler.taken(values["MessageSid"])

    async def take_status(self, query: bytes, body: bytes) -> None:
        """What became of a message of ours. Raises `Malformed`, `Foreign`, `Unavailable`."""
        try:
            fate = statuses.read(
                pairs(query), payloads.status(pairs(body), self._ours), self._known
            )
        except Odd:
            fate = None
        except (Malformed, Foreign) as error:
            self.counts[f"whatsapp.status.{type(error).__name__.lower()}"] += 1
            raise
        if fate is None:
            self.counts["whatsapp.status.ignored"] += 1
            return
        self.counts[f"whatsapp.status.{fate.status}"] += 1
        await self._report(fate)

    async def close(self) -> None:
        """Let the courtesies under way finish; each has its own deadline."""
        if self._courtesies:
            await asyncio.wait(self._courtesies)

    def _read(self, query: bytes, body: bytes) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Everything that was signed, and what we read of it."""
        pairs(query)
        form = pairs(body)
        return form, payloads.message(form, self._ours)

    @asynccontextmanager
    async def _turn(self, sender: str) -> AsyncIterator[None]:
        """One message of a sender at a time, first come, first served."""
        lock, waiting = self._senders.get(sender, (asyncio.Lock(), 0))
        self._senders[sender] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._senders.pop(sender)
            if waiting > 1:
                self._senders[sender] = lock, waiting - 1

    def _was_taken(self, sid: str) -> bool:
        return self._reconciler is not None and self._reconciler.knows(sid)

    async def _make_sure(self, values: Mapping[str, str]) -> None:
        """Compare a text with the one that Twilio keeps. Raises `Malformed`, `Unavailable`."""
        self.counts["whatsapp.doubtful"] += 1
        torn = Malformed("re-split")
        if self._look_up is None:
            self._refused(torn)
            raise torn
        if self._asking >= AT_ONCE:
            raise Unavailable("busy")
        self._asking += 1
        try:
            kept = await self._look_up(values["MessageSid"])
        except SendError as error:
            raise Unavailable("twilio", retry_after=error.retry_after or 5.0) from None
        finally:
            self._asking -= 1
        told = (kept.sid, kept.sender, kept.to, kept.files)
        same = told == (*(values[name] for name in CONFIRMED), int(values["NumMedia"]))
        if not same or clean(kept.body) != clean(values.get("Body", "")):
            self._refused(torn)
            raise torn

    def _refused(self, error: Exception) -> None:
        self.counts[f"whatsapp.{type(error).__name__.lower()}"] += 1
        if self._reconciler and isinstance(error, Malformed):
            self._reconciler.soon()

    @asynccontextmanager
    async def _courteous(self, sid: str) -> AsyncIterator[None]:
        """Say that we are at work, where that takes long; once, and never when it is done."""
        if self._typing is None:
            yield
            return
        late = asyncio.get_running_loop().call_later(self._long, self._show, self._typing, sid)
        try:
            yield
        finally:
            late.cancel()

    def _show(self, typing: Callable[[str], Awaitable[None]], sid: str) -> None:
        if len(self._courtesies) >= AT_ONCE:
            self.counts["whatsapp.skipped.typing"] += 1
            return
        task = asyncio.create_task(self._type(typing, sid))
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)

    async def _type(self, typing: Callable[[str], Awaitable[None]], sid: str) -> None:
        try:
            await typing(sid)
        except (SendError, OSError):
            self.counts["whatsapp.failed.typing"] += 1
