"""Files that nobody can open any more are taken away, wherever they lie."""

import asyncio
import logging

from chatbot.store.errors import Unreachable
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

EVERY = 6 * 3600.0


class Broom:
    """Sweeps where files lie, a few times a day."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def run(self) -> None:
        """Sweep now and again, until cancelled."""
        while True:
            try:
                await self._store.sweep_files()
            except Unreachable:
                _log.warning("files wait to be swept: where they lie does not answer")
            await asyncio.sleep(EVERY)
