"""The way in, whoever carries it: an update becomes an event, and is taken when it is committed."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from telegram.error import TelegramError

from chatbot.channels.telegram.transport import Api
from chatbot.channels.telegram.updates import Malformed, decode, read
from chatbot.clock import Clock
from chatbot.core.events import Event, Unreadable

Receive = Callable[[Event], Awaitable[None]]
"""Returns when the event is committed, or was before; raises `Unavailable` when it cannot be."""

AT_ONCE = 200
"""Courtesies under way at a time; what comes on top is left out."""

PATIENCE = 5.0
"""Seconds for a courtesy to arrive."""


class Intake:
    """Hands events on; meanwhile does what courtesy asks for: answers taps, leaves groups."""

    def __init__(
        self,
        receive: Receive,
        api: Api,
        *,
        bot: str = "",
        clock: Clock | None = None,
        counts: Counter[str] | None = None,
    ) -> None:
        self._receive, self._api = receive, api
        self.bot = bot
        self._clock = clock or Clock()
        self.counts: Counter[str] = Counter() if counts is None else counts
        self._courtesies: set[asyncio.Task[None]] = set()

    async def take(self, payload: bytes) -> None:
        """One update as a webhook brings it; `Malformed` where it is not one."""
        try:
            update = decode(payload)
        except Malformed:
            self.counts["telegram.malformed"] += 1
            raise
        await self.accept(update)

    async def accept(self, update: Mapping[str, Any], *, more: bool = False) -> None:
        """One update; returns when there is nothing left to do for it.

        `more`: another one of the same chat is here already.
        """
        received = read(update, self._clock.now(), self.bot)
        if received.query:
            self._courtesy("answerCallbackQuery", {"callback_query_id": received.query})
        if received.unwelcome:
            self._courtesy("leaveChat", {"chat_id": received.unwelcome})
        if received.event is None:
            self.counts[f"telegram.ignored.{received.ignored}"] += 1
            return
        if isinstance(received.event, Unreadable):
            self.counts["telegram.unreadable"] += 1
        await self._receive(replace(received.event, more=True) if more else received.event)

    async def close(self) -> None:
        """Let the courtesies under way finish; each has its own deadline."""
        if self._courtesies:
            await asyncio.wait(self._courtesies)

    def _courtesy(self, method: str, parameters: Mapping[str, object]) -> None:
        if len(self._courtesies) >= AT_ONCE:
            self.counts[f"telegram.skipped.{method}"] += 1
            return
        task = asyncio.create_task(self._call(method, parameters))
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)

    async def _call(self, method: str, parameters: Mapping[str, object]) -> None:
        try:
            await self._api.call(method, parameters, within=PATIENCE)
        except TelegramError:
            self.counts[f"telegram.failed.{method}"] += 1
