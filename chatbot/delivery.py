"""From the outbox to the channels: in order for each person, people in parallel."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping

from chatbot.attempts import SECONDS
from chatbot.channels import Channel
from chatbot.clock import Clock
from chatbot.core.events import DocumentReady
from chatbot.core.ids import CaseId
from chatbot.core.messages import Document, File, Rendered
from chatbot.errands import Errands
from chatbot.patience import patience
from chatbot.sending import Sending
from chatbot.store.errors import Unreachable
from chatbot.store.records import Claim
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

_AT_ONCE = 64
_POLL = 2.0
_LEAST = 0.05
_DRAIN = 8.0


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
        self._make, self._reported = make, reported
        self.sending = Sending(store, channels, fetch, clock, reported)
        self._errands = Errands(store, channels, self.sending, clock, reported)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
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
            wait = _POLL
            try:
                await self.poll()
                wait = await self._until_due()
            except Unreachable:
                _log.warning("delivery waits: the store does not answer")
            try:
                await asyncio.wait_for(self._look.wait(), wait)
            except TimeoutError:
                continue

    async def poll(self) -> int:
        """Take the lanes that are due; gives how many."""
        free = max(1, _AT_ONCE - len(self._tasks))
        claims = await self._store.claim(free)
        self.wake(claims)
        return len(claims)

    async def _until_due(self) -> float:
        """Seconds until a lane is due that waits for its time."""
        due = await self._store.next_lane()
        if due is None or len(self._tasks) >= _AT_ONCE:
            return _POLL
        return min(_POLL, max((due - self._clock.now()).total_seconds(), _LEAST))

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
                late = time.monotonic() - taken > SECONDS / 5
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
        work = claim.entry.work
        if isinstance(work, Rendered):
            return await self.sending.message(claim, work)
        if not isinstance(work, Document):
            return await self._errands.done(claim, work)
        if claim.since is not None and self._clock.now() - claim.since > patience(work):
            return await self.sending.failed(claim, "expired")
        return await self._document(claim, work)

    async def _document(self, claim: Claim, document: Document) -> Claim | None:
        try:
            async with asyncio.timeout(SECONDS):
                content = await self._make(document)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again, then given up
            _log.warning(
                "document failed", extra={"id": claim.entry.id, "error": type(error).__name__}
            )
            await self.sending.later(claim, "document")
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
