"""What has come due becomes turns: timers, and what delivery reports."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from chatbot.clock import Clock
from chatbot.core.events import Event
from chatbot.finish import finished
from chatbot.store.errors import Unreachable
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

_AT_ONCE = 32
_LOOK = 5.0
_LONGEST = 300


class Timers:
    """Gives each due event to `turn`, whose commit removes it."""

    def __init__(
        self, store: Store, turn: Callable[[Event], Awaitable[None]], clock: Clock
    ) -> None:
        self._store, self._turn, self._clock = store, turn, clock
        self._woken = asyncio.Event()
        self._asleep_until: datetime | None = None
        self._failures: dict[str, int] = {}

    def wake(self, due: datetime | None = None) -> None:
        """Something may have come due earlier than we thought; what comes later wakes nobody."""
        if due is None or self._asleep_until is None or due < self._asleep_until:
            self._woken.set()

    async def run(self) -> None:
        """Fire what is due, sleep until the next is; ends when it is cancelled."""
        while True:
            self._woken.clear()
            try:
                await finished(self.fire_due())
                wait = await self._until_next()
            except Unreachable:
                _log.warning("timers wait: the store does not answer")
                wait = _LOOK
            self._asleep_until = self._clock.now() + timedelta(seconds=wait)
            try:
                await asyncio.wait_for(self._woken.wait(), wait)
            except TimeoutError:
                continue
            finally:
                self._asleep_until = None

    async def fire_due(self) -> int:
        """Fire everything that is due now, and what comes due by it; gives how many turns."""
        fired: set[str] = set()
        while events := await self._store.due(self._clock.now(), _AT_ONCE):
            lines: dict[str, list[Event]] = {}
            for event in events:
                lines.setdefault(getattr(event, "about", "") or event.contact, []).append(event)
            await asyncio.gather(*(self._fire(line, fired) for line in lines.values()))
        return len(fired)

    async def _fire(self, events: list[Event], fired: set[str]) -> None:
        """What is about one case is taken one after the other."""
        for event in events:
            if event.id in fired:
                # Its turn is done and it is still here: the turn had nothing to commit.
                await self._store.settle(event)
                continue
            try:
                await self._turn(event)
            except Unreachable:
                raise
            except Exception as error:  # noqa: BLE001 - one poisoned event blocks no other
                _log.warning("turn put off", extra={"id": event.id, "error": type(error).__name__})
                await self._set_aside(event)
            else:
                fired.add(event.id)
                self._failures.pop(event.id, None)

    async def _set_aside(self, event: Event) -> None:
        """Let a failed event wait, longer each time, so that it blocks no other."""
        self._failures[event.id] = failures = self._failures.get(event.id, 0) + 1
        wait = timedelta(seconds=min(_LONGEST, 2**failures))
        await self._store.put_off(event, self._clock.now() + wait)

    async def _until_next(self) -> float:
        due = await self._store.next_due()
        if due is None:
            return _LOOK
        return max(0.0, min(_LOOK, (due - self._clock.now()).total_seconds()))
