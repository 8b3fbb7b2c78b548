"""The mailbox looked into now and then: each new mail is taken, and marked once it is filed."""

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from chatbot.channels.email.imap import Box, Found, Mark, Refused, moved
from chatbot.core.errors import Unavailable
from chatbot.incoming import FILED, LARGEST, REPORTED
from chatbot.runner import POISONED
from chatbot.shelf import Shelf
from chatbot.store.errors import Unreachable
from chatbot.store.valkey import Store

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)
LEASE = 300.0
"""Seconds for which one process looks, and no other."""


class Takes(Protocol):
    """Whoever takes the mails."""

    async def take(self, raw: bytes, *, cut: bool = False) -> str: ...

    async def aside(self, raw: bytes) -> str: ...


class Mailbox:
    """Reads what is new; what could not be taken is read again, and set aside if it never can."""

    def __init__(self, box: Box, incoming: Takes, store: Store, *, largest: int = LARGEST) -> None:
        self._box, self._incoming, self._store = box, incoming, store
        self._largest = largest
        self._shelf = Shelf(store, "mailbox")

    async def run(self, *, pause: Callable[[], float] = EVERY.total_seconds) -> None:
        """Look again and again, until cancelled."""
        while True:
            try:
                if await self._store.lease("mailbox", LEASE, self._store.process):
                    await self.look()
            except (OSError, Refused, Unavailable, Unreachable) as error:
                code = error.code if isinstance(error, Refused) else type(error).__name__
                log.warning("mailbox waits", extra={"code": code})
            await asyncio.sleep(pause())

    async def look(self) -> int:
        """Take everything that is new; gives how many mails that were."""
        count = 0
        while True:
            mark, found = await asyncio.to_thread(self._box.new, await self._mark(), self._largest)
            await self._keep(mark)
            for mail in found:
                became = await self._taken(mark, mail)
                if became in {FILED, REPORTED}:
                    await asyncio.to_thread(self._box.seen, mail.uid)
                mark = moved(mark, mail)
                await self._keep(mark)
            count += len(found)
            if not found:
                return count

    async def _taken(self, mark: Mark, mail: Found) -> str:
        """What became of a mail; one that nobody can take any further holds up no other."""
        try:
            return await self._incoming.take(mail.raw, cut=mail.cut)
        except (Unavailable, Unreachable):
            raise
        except Exception as error:
            tried = await self._store.attempts(f"mailbox:{mark.validity}:{mail.uid}")
            log.error("mail failed", extra={"error": type(error).__name__})  # noqa: TRY400
            if tried < POISONED:
                raise Unavailable("failed") from error
            return await self._incoming.aside(mail.raw)

    async def _mark(self) -> Mark:
        kept = await self._shelf.load() or {}
        try:
            return Mark(int(kept.get("validity", 0)), int(kept.get("last", 0)))
        except (TypeError, ValueError):
            return Mark()

    async def _keep(self, mark: Mark) -> None:
        await self._shelf.save({"validity": mark.validity, "last": mark.last})
