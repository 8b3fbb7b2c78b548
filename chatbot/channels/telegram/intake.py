"""The way in, whoever carries it: an update becomes an event, and is taken when it is committed."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from pydantic_core import to_json

from chatbot.channels.telegram.errors import TelegramError
from chatbot.channels.telegram.transport import Api
from chatbot.channels.telegram.updates import Malformed, Received, decode, read
from chatbot.clock import Clock
from chatbot.core.events import Event, Unreadable

Receive = Callable[[Event], Awaitable[None]]
"""Returns when the event is committed, or was before; raises `Unavailable` when it cannot be."""

AT_ONCE = 200
"""Courtesies under way at a time; what comes on top is left out."""

ANSWER = "answerCallbackQuery"

SOON = 0.3
"""Seconds that a tap may wait for the webhook's own answer; the wheel on the button turns on."""

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

    async def take(self, payload: bytes) -> bytes:
        """One update as a webhook brings it, and what to answer; `Malformed` where it is not one.

        A tap is answered in the webhook's own answer, where that comes soon: it saves a call.
        """
        try:
            update = decode(payload)
        except Malformed:
            self.counts["telegram.malformed"] += 1
            raise
        received = read(update, self._clock.now(), self.bot)
        if not received.query:
            await self._hand_on(received)
            return b""
        return await self._answering(received)

    async def accept(self, update: Mapping[str, Any], *, more: bool = False) -> None:
        """One update; returns when there is nothing left to do for it.

        `more`: another one of the same chat is here already.
        """
        received = read(update, self._clock.now(), self.bot)
        if received.query:
            self._courtesy(ANSWER, {"callback_query_id": received.query})
        await self._hand_on(received, more=more)

    async def close(self) -> None:
        """Let the courtesies under way finish; each has its own deadline."""
        if self._courtesies:
            await asyncio.wait(self._courtesies)

    async def _answering(self, received: Received) -> bytes:
        """The tap's answer for the webhook to carry; a call of its own where that would be late."""
        answer = {"callback_query_id": received.query}
        called: list[str] = []

        def call() -> None:
            if not called:
                called.append(ANSWER)
                self._courtesy(ANSWER, answer)

        late = asyncio.get_running_loop().call_later(SOON, call)
        try:
            await self._hand_on(received)
        except BaseException:
            call()
            raise
        finally:
            late.cancel()
        return b"" if called else to_json({"method": ANSWER, **answer})

    async def _hand_on(self, received: Received, *, more: bool = False) -> None:
        if received.unwelcome:
            self._courtesy("leaveChat", {"chat_id": received.unwelcome})
        if received.event is None:
            self.counts[f"telegram.ignored.{received.ignored}"] += 1
            return
        if isinstance(received.event, Unreadable):
            self.counts["telegram.unreadable"] += 1
        await self._receive(replace(received.event, more=True) if more else received.event)

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
