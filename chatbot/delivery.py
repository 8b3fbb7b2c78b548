"""From the outbox to the channels: in order for each person, people in parallel."""

import asyncio
import logging
import time
import zlib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from chatbot.channels import Channel
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactStopped, DeliveryReported, DocumentReady, Event
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Document, File, Rendered
from chatbot.store.errors import Unreachable
from chatbot.store.records import Claim
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

_AT_ONCE = 64
_SEND = 25.0  # seconds for one attempt; less than a claim is held
_POLL = 2.0
_DRAIN = 8.0
_LONGEST = 300.0
_KEEP_TRYING = {"reply": timedelta(minutes=15), "mail": timedelta(hours=48)}
_NOTICE = timedelta(hours=24)


class Delivery:
    """Sends what was committed. `wake` starts at once; `run` finds what others left behind."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        make: Callable[[Document], Awaitable[bytes]],
        fetch: Callable[[File], Awaitable[bytes]],
        clock: Clock,
        *,
        reported: Callable[[], None] = lambda: None,
    ) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self._make, self._fetch, self._reported = make, fetch, reported
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed: dict[Address, datetime] = {}
        self._draining = False
        self._look = asyncio.Event()

    def wake(self, claims: Iterable[Claim]) -> None:
        """Deliver these lanes, which are ours."""
        for claim in claims:
            task = asyncio.create_task(self._deliver(claim))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def look(self) -> None:
        """Something is due that nobody was given to deliver."""
        self._look.set()

    async def run(self) -> None:
        """Look now and then for lanes that are due: retries, and what a dead process left."""
        while not self._draining:
            self._look.clear()
            try:
                await self.poll()
            except Unreachable:
                _log.warning("delivery waits: the store does not answer")
            try:
                await asyncio.wait_for(self._look.wait(), _POLL)
            except TimeoutError:
                continue

    async def poll(self) -> int:
        """Take the lanes that are due; gives how many."""
        free = max(1, _AT_ONCE - len(self._tasks))
        claims = await self._store.claim(free)
        self.wake(claims)
        return len(claims)

    async def idle(self) -> None:
        """Wait until nothing is in flight and nothing is due."""
        while self._tasks or await self.poll():
            await asyncio.gather(*self._tasks)

    async def drain(self) -> None:
        """Finish what is being sent, give back what is not, begin nothing new."""
        self._draining = True
        self._look.set()
        if self._tasks:
            _, unfinished = await asyncio.wait(self._tasks, timeout=_DRAIN)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)

    async def _deliver(self, claim: Claim | None) -> None:
        """A lane, message after message, while it is ours."""
        while claim is not None:
            taken = time.monotonic()
            async with self._places:
                late = time.monotonic() - taken > _SEND / 5
                claim = await self._safely(claim, late=late)

    async def _safely(self, claim: Claim, *, late: bool) -> Claim | None:
        try:
            if late or self._draining:
                # A claim that waited long may run out while we send; nothing was sent of it yet.
                await self._store.retry(claim, self._clock.now(), "waited", counts=False)
                return None
            return await self._one(claim)
        except Unreachable:
            _log.warning("lane left: the store does not answer", extra={"id": claim.entry.id})
            return None
        except Exception as error:  # noqa: BLE001 - the claim runs out, and the lane is tried again
            _log.error("lane failed", extra={"id": claim.entry.id, "error": type(error).__name__})
            return None

    async def _one(self, claim: Claim) -> Claim | None:
        now = self._clock.now()
        work = claim.entry.work
        if claim.since is not None and now - claim.since > _patience(work):
            return await self._failed(claim, "expired")
        if isinstance(work, Document):
            return await self._document(claim, work)
        if work.purpose == "reply" and claim.unsure > 1 and not self._repeatable(claim, work):
            return await self._failed(claim, "ambiguous")
        return await self._message(claim, work, ())

    async def _document(self, claim: Claim, document: Document) -> Claim | None:
        try:
            async with asyncio.timeout(_SEND):
                content = await self._make(document)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again, then given up
            _log.warning(
                "document failed", extra={"id": claim.entry.id, "error": type(error).__name__}
            )
            await self._later(claim, "document")
            return None
        ready = DocumentReady(
            id=f"document:{claim.entry.id}",
            at=self._clock.now(),
            about=document.about or CaseId(""),
            document=document.label,
            file=claim.entry.id,
        )
        following = await self._store.ack(claim, report=ready, content=content)
        self._reported()
        return following

    async def _message(
        self, claim: Claim, work: Rendered, stops: tuple[Event, ...]
    ) -> Claim | None:
        """Send to this address, and if it is closed, to the person's next one."""
        if self._was_closed(claim, work.to):
            return await self._elsewhere(claim, work, "closed", stops)
        try:
            receipt = await self._send(claim, work)
        except SendError as error:
            return await self._refused(claim, work, error, stops)
        return await self._accepted(claim, "accepted", receipt=receipt, stops=stops)

    async def _send(self, claim: Claim, work: Rendered) -> str:
        channel = self._channels.get(work.to.channel)
        if channel is None:
            raise SendError("channel")
        content = await self._content(claim, work)
        try:
            async with asyncio.timeout(_SEND):
                return await channel.send(work, content=content, replaces=claim.receipt)
        except SendError:
            raise
        except TimeoutError:
            raise SendError("timeout", ambiguous=True) from None
        except Exception as error:
            _log.error(
                "channel failed", extra={"id": claim.entry.id, "error": type(error).__name__}
            )
            raise SendError(type(error).__name__, ambiguous=True) from error

    async def _content(self, claim: Claim, work: Rendered) -> bytes | None:
        if work.file is None:
            return None
        try:
            return await self._fetch(work.file)
        except KeyError:
            raise SendError("file") from None
        except Exception as error:
            _log.error("file failed", extra={"id": claim.entry.id, "error": type(error).__name__})
            raise SendError("file", retry_after=_pause(claim)) from error

    async def _refused(
        self, claim: Claim, work: Rendered, error: SendError, stops: tuple[Event, ...]
    ) -> Claim | None:
        now = self._clock.now()
        if error.partly:
            return await self._accepted(claim, "partly", code=error.code, stops=stops)
        if error.retry_after is not None:
            at = now + timedelta(seconds=error.retry_after)
            await self._store.retry(claim, at, error.code, counts=False)
            return None
        if error.stopped:
            self._closed[work.to] = now
            return await self._elsewhere(claim, work, error.code, (*stops, *self._stop(claim)))
        if error.ambiguous:
            return await self._unsure(claim, work, error.code)
        return await self._failed(claim, error.code, stops)

    async def _unsure(self, claim: Claim, work: Rendered, code: str) -> Claim | None:
        """It may have arrived: an edit or a mail does no harm twice, a reply is sent once more."""
        if work.purpose == "reply" and claim.unsure and not self._repeatable(claim, work):
            return await self._failed(claim, code)
        await self._later(claim, code, unsure=True)
        return None

    async def _elsewhere(
        self, claim: Claim, work: Rendered, code: str, stops: tuple[Event, ...]
    ) -> Claim | None:
        other = await self._next_address(claim, work.to)
        if other is None:
            return await self._failed(claim, code, stops)
        moved = replace(work, to=other)
        entry = replace(claim.entry, work=moved)
        return await self._message(replace(claim, entry=entry, receipt=""), moved, stops)

    async def _next_address(self, claim: Claim, closed: Address) -> Address | None:
        contact = _contact(claim)
        person = await self._store.person(contact) if contact else None
        if person is None or closed not in person.addresses:
            return None
        after = person.addresses[person.addresses.index(closed) + 1 :]
        return next((address for address in after if address.channel in self._channels), None)

    async def _accepted(
        self,
        claim: Claim,
        status: str,
        *,
        receipt: str = "",
        code: str = "",
        stops: tuple[Event, ...] = (),
    ) -> Claim | None:
        report = self._report(claim, status, code)
        following = await self._store.ack(claim, receipt=receipt, report=report, more=stops)
        if report or stops:
            self._reported()
        return following

    async def _failed(self, claim: Claim, code: str, stops: tuple[Event, ...] = ()) -> Claim | None:
        _log.warning("message given up", extra={"id": claim.entry.id, "code": code})
        report = self._report(claim, "failed", code)
        following = await self._store.bury(claim, code, report, more=stops)
        if report or stops:
            self._reported()
        return following

    async def _later(self, claim: Claim, code: str, *, unsure: bool = False) -> None:
        at = self._clock.now() + timedelta(seconds=_pause(claim))
        await self._store.retry(claim, at, code, unsure=unsure)

    def _report(self, claim: Claim, status: str, code: str) -> DeliveryReported | None:
        work = claim.entry.work
        if not work.label or work.about is None:
            return None
        return DeliveryReported(
            id=f"delivery:{claim.entry.id}:{status}",
            at=self._clock.now(),
            about=work.about,
            message=work.label,
            status=status,
            code=code,
        )

    def _stop(self, claim: Claim) -> tuple[Event, ...]:
        contact = _contact(claim)
        if not contact:
            return ()
        event_id = f"delivery:{claim.entry.id}:stopped"
        now = self._clock.now()
        return (ContactStopped(id=event_id, at=now, contact=contact, reason="blocked"),)

    def _was_closed(self, claim: Claim, address: Address) -> bool:
        """Whether the address was closed when this was committed; later ones may be open again."""
        closed = self._closed.get(address)
        return closed is not None and claim.since is not None and claim.since <= closed

    def _repeatable(self, claim: Claim, work: Rendered) -> bool:
        channel = self._channels.get(work.to.channel)
        edits = channel is not None and channel.limits.edits and bool(claim.receipt)
        return edits or work.purpose == "mail"


def _contact(claim: Claim) -> ContactId:
    kind, _, owner = claim.lane.partition(":")
    return ContactId(owner if kind == "p" else "")


def _patience(work: Rendered | Document) -> timedelta:
    return _NOTICE if isinstance(work, Document) else _KEEP_TRYING.get(work.purpose, _NOTICE)


def _pause(claim: Claim) -> float:
    """Twice as long each time, and not the same for everybody."""
    spread = zlib.crc32(f"{claim.entry.id}:{claim.attempt}".encode()) / 2**32
    return min(_LONGEST, 2.0 ** (claim.attempt - 1)) * (0.5 + spread)
