"""Never nobody's turn: open cases that have lost a timer get it again, and that is an alarm."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from chatbot.store.errors import Unreachable
from chatbot.store.records import Timer
from chatbot.store.valkey import Store

log = logging.getLogger(__name__)

EVERY = 300.0
AGAIN = 5.0  # a case that was just being written is looked at once more before it counts
MOST = 100_000


class Patrol:
    """Compares the timers that open cases want with those that are set."""

    def __init__(
        self,
        store: Store,
        wanted: Callable[[Any], Mapping[str, datetime]],
        *,
        index: str = "open",
    ) -> None:
        self._store, self._wanted, self._index = store, wanted, index

    async def run(self) -> None:
        """Look now and again, until cancelled."""
        while True:
            try:
                await self.repair()
            except Unreachable:
                log.warning("patrol waits: the store does not answer")
            await asyncio.sleep(EVERY)

    async def repair(self, *, again: float = AGAIN) -> list[Timer]:
        """Set what is missing twice in a row; gives what was set."""
        suspects = await self.missing()
        if not suspects:
            return []
        await asyncio.sleep(again)
        still = set(await self.missing())
        lost = [timer for timer in suspects if timer in still]
        for timer in lost:
            log.error("timer lost and set again", extra={"timer": timer.name, "about": timer.about})
            await self._store.set_timer(timer)
        return lost

    async def missing(self) -> list[Timer]:
        """The timers that open cases want and that are not set."""
        timers = [
            Timer(name=name, about=str(case_id), due=due, fence=0)
            for case_id, case in await self._store.cases(self._index, MOST)
            for name, due in self._wanted(case).items()
        ]
        return await self._store.unset(timers)
