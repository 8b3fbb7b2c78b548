"""How updates reach a bot: by webhook with Telegram's patience, or by getUpdates."""

import asyncio
import json
import random
from collections import Counter, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from chatbot.http.client import Client
from chatbot.http.connection import Lost, NotSent
from tests.botapi.faults import Refused

Json = dict[str, Any]

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0
LONGEST_RETRY_AFTER = 3600.0


@dataclass(slots=True, kw_only=True)
class Waiting:
    """An update on its way."""

    update: Json
    queue: Hashable
    until: float


class Delivery:
    """One order for each queue: the next update waits until the one before is taken or stale."""

    def __init__(self, pace: float, call: Callable[[bytes], None]) -> None:
        self._call = call  # a method in the answer to an update is called, and nobody hears of it
        self.pace = pace  # 1.0: Telegram's own pauses; tests are in a hurry
        self.pending: dict[int, Waiting] = {}
        self.statuses: Counter[int] = Counter()
        self.repeat_every = 0  # each so-manieth update comes again although it was taken
        self.webhook: Json = {}
        self._queues: dict[Hashable, deque[Waiting]] = {}
        self._couriers: set[asyncio.Task[None]] = set()
        self._client: Client | None = None
        self._room = asyncio.Semaphore(40)
        self._taken = 0
        self._poll: asyncio.Future[None] | None = None
        self._empty = asyncio.Event()
        self._empty.set()

    def add(self, waiting: Waiting) -> None:
        """Something happened that the bot should know."""
        allowed = self.webhook.get("allowed_updates") or ()
        if allowed and not set(allowed) & waiting.update.keys():
            return
        self._empty.clear()
        self.pending[waiting.update["update_id"]] = waiting
        if self.webhook.get("url"):
            self._enqueue(waiting)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def all_taken(self, within: float = 30.0) -> None:
        """Wait until the bot has taken every update."""
        async with asyncio.timeout(within):
            await self._empty.wait()

    # By webhook.

    async def direct(self, webhook: Json, *, drop: bool) -> None:
        """Set the webhook, or with an empty address take it away."""
        await self.close()
        self.webhook = webhook
        if drop:
            self._forget(list(self.pending))
        if webhook.get("url"):
            self._room = asyncio.Semaphore(int(webhook.get("max_connections") or 40))
            self._client = Client(webhook["url"], connections=100)
            for waiting in self.pending.values():
                self._enqueue(waiting)

    async def close(self) -> None:
        for courier in self._couriers:
            courier.cancel()
        if self._couriers:
            await asyncio.wait(self._couriers)
        self._queues.clear()
        if self._client is not None:
            await self._client.close()
            self._client = None

    def _enqueue(self, waiting: Waiting) -> None:
        queue = self._queues.get(waiting.queue)
        if queue is not None:
            queue.append(waiting)
            return
        self._queues[waiting.queue] = deque([waiting])
        courier = asyncio.create_task(self._carry(waiting.queue))
        self._couriers.add(courier)
        courier.add_done_callback(self._couriers.discard)

    async def _carry(self, name: Hashable) -> None:
        queue = self._queues[name]
        while queue:
            waiting = queue[0]
            await self._insist(waiting)
            queue.popleft()
            self._forget([waiting.update["update_id"]])
        del self._queues[name]

    async def _insist(self, waiting: Waiting) -> None:
        """Bring an update until it is taken or too old: at once, again at once, then ever later."""
        body = json.dumps(waiting.update).encode()
        pause = 0.0
        loop = asyncio.get_running_loop()
        while loop.time() < waiting.until:
            status, asked = await self._bring(body)
            self.statuses[status] += 1
            if 200 <= status < 300:
                self._taken += 1
                if not self.repeat_every or self._taken % self.repeat_every:
                    return
                continue
            wait = min(asked, LONGEST_RETRY_AFTER) if asked else pause
            pause = min(pause * 2 or FIRST_PAUSE, random.uniform(LONGEST_PAUSE, 2 * LONGEST_PAUSE))
            await asyncio.sleep(wait * self.pace)

    async def _bring(self, body: bytes) -> tuple[int, float]:
        assert self._client is not None, "no webhook is set"
        url = self.webhook["url"]
        secret = self.webhook.get("secret_token")
        headers = f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n" if secret else ""
        path = "/" + url.split("://", 1)[1].partition("/")[2]
        async with self._room:
            try:
                answer = await self._client.request(
                    "POST", path, body, headers=headers, within=60.0
                )
            except (NotSent, Lost):
                return 0, 0.0
        if answer.status == HTTPStatus.OK and answer.body:
            self._call(answer.body)
        asked = answer.header("retry-after")
        return answer.status, float(asked) if asked.isdecimal() else 0.0

    # By getUpdates.

    async def poll(self, *, offset: int, limit: int, seconds: float) -> list[Json]:
        """What is waiting, or comes within `seconds`; the offset confirms everything before it."""
        if self.webhook.get("url"):
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            )
        self._forget([known for known in self.pending if known < offset])
        if not self.pending and seconds > 0:
            self._poll = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(min(seconds, 50.0)):
                    await self._poll
            except TimeoutError:
                return []
        return [waiting.update for waiting in self.pending.values()][: min(max(limit, 1), 100)]

    def _forget(self, updates: list[int]) -> None:
        for number in updates:
            self.pending.pop(number, None)
        if not self.pending:
            self._empty.set()
