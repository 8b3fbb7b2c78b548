"""Long polling: one poller at a time, and nothing confirmed that is not committed."""

import asyncio
import logging
import random
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any, Protocol

from chatbot.channels.telegram.errors import Conflict, Flood, InvalidToken
from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.transport import Api
from chatbot.channels.telegram.updates import WANTED
from chatbot.core.errors import Unavailable
from chatbot.finish import finished

log = logging.getLogger(__name__)

LEASE = "telegram-poll"
LEASE_SECONDS = 60
AT_ONCE = 32
"""Chats whose updates are handled at the same time."""


class Leases(Protocol):
    """The store's word on which process may poll."""

    async def lease(self, name: str, seconds: float, holder: str) -> int | None:
        """Take or keep; a fence where it is ours, nothing where another holder has it."""
        ...

    async def release(self, name: str, holder: str) -> None:
        """Give it back."""
        ...


class WebhookSet(Exception):
    """Updates go to a webhook: polling would take nothing, or take them away from somebody."""


class Poller:
    """Asks for updates and hands them on: each chat's in order, different chats' side by side."""

    def __init__(  # noqa: PLR0913  (six figures that tests and operators set)
        self,
        api: Api,
        intake: Intake,
        leases: Leases,
        *,
        holder: str,
        wait: int = 25,
        limit: int = 100,
        pause: float = 1.0,
        longest_pause: float = 30.0,
    ) -> None:
        self._api, self._intake, self._leases = api, intake, leases
        self._holder, self._wait, self._limit = holder, wait, limit
        self._pause, self._longest = pause, longest_pause
        self._offset: int | None = None
        self._room = asyncio.Semaphore(AT_ONCE)
        self.polling = False  # whether this process is the one that polls

    async def prepare(self, *, may_delete_webhook: bool = False) -> None:
        """Make sure that no webhook is set, or raise `WebhookSet`."""
        current = await self._api.call("getWebhookInfo", {})
        if not current.get("url"):
            return
        if not may_delete_webhook:
            raise WebhookSet("a webhook is set for this bot; polling would not get any updates")
        await self._api.call("deleteWebhook", {"drop_pending_updates": False})

    async def run(self) -> None:
        """Poll until cancelled; what was not committed by then is delivered again."""
        failures = 0
        try:
            while True:
                try:
                    settled = await self.poll()
                except Exception as error:  # noqa: BLE001  (a poller that ends is a silent bot)
                    failures += 1
                    await asyncio.sleep(self._recovery(error, failures))
                else:
                    failures = 0
                    if not settled:
                        await asyncio.sleep(self._pause)
        finally:
            self.polling = False
            await self._leases.release(LEASE, self._holder)

    async def poll(self) -> bool:
        """Ask once; whether everything that came is committed, and polling was ours to do."""
        self.polling = bool(await self._leases.lease(LEASE, LEASE_SECONDS, self._holder))
        if not self.polling:
            self._offset = None  # another process confirms now, and knows better
            return False
        updates = await self._ask()
        if not updates:
            # Ids may start anew, lower, after a quiet week; what we confirmed is remembered there.
            self._offset = None
            return True
        kept = await finished(self._hand_on(updates))
        self._offset = confirmed(updates, kept)
        return len(kept) == len(updates)

    async def _ask(self) -> Sequence[Mapping[str, Any]]:
        parameters: dict[str, object] = {
            "timeout": self._wait,
            "limit": self._limit,
            "allowed_updates": WANTED,
        }
        if self._offset is not None:
            parameters["offset"] = self._offset
        answer = await self._api.call("getUpdates", parameters, within=self._wait + 10.0)
        return [update for update in answer if isinstance(update, dict)]

    async def _hand_on(self, updates: Sequence[Mapping[str, Any]]) -> set[int]:
        """Hand on every chat's updates; give the positions of those that are committed."""
        lanes: dict[object, list[int]] = {}
        for at, update in enumerate(updates):
            lanes.setdefault(lane(update), []).append(at)
        kept: set[int] = set()
        async with asyncio.TaskGroup() as group:
            for positions in lanes.values():
                group.create_task(self._hand_on_lane(updates, positions, kept))
        return kept

    async def _hand_on_lane(
        self, updates: Sequence[Mapping[str, Any]], positions: Sequence[int], kept: set[int]
    ) -> None:
        async with self._room:
            for at in positions:
                try:
                    await self._intake.accept(updates[at], more=at != positions[-1])
                except Unavailable:
                    self._intake.counts["telegram.postponed"] += 1
                    return  # what follows in this chat must not overtake it
                except Exception as error:  # noqa: BLE001  (one update must not stop the others)
                    self._intake.counts["telegram.postponed"] += 1
                    log.error(  # noqa: TRY400  (an exception may quote what somebody wrote)
                        "telegram.update.failed", extra={"error": type(error).__name__}
                    )
                    return
                kept.add(at)

    def _recovery(self, error: Exception, failures: int) -> float:
        """Seconds until the next try; an alarm where waiting alone does not help."""
        match error:
            case Flood():
                return error.seconds
            case Conflict():
                # Another poller, or a webhook, takes our updates: somebody has to look at it.
                log.error("telegram.poll.conflict")
                self._intake.counts["telegram.conflict"] += 1
            case InvalidToken():
                log.error("telegram.poll.unauthorized")
                self._intake.counts["telegram.unauthorized"] += 1
            case _:
                log.warning("telegram.poll.failed", extra={"error": type(error).__name__})
        pause: float = min(self._pause * 2 ** min(failures - 1, 8), self._longest)
        return pause * random.uniform(0.8, 1.2)  # noqa: S311  (spreads, hides nothing)


def lane(update: Mapping[str, Any]) -> object:
    """Whose update it is; those of one lane are handled in the order they came in."""
    for kind in WANTED:
        content = update.get(kind)
        if isinstance(content, dict):
            sender = content.get("chat") or content.get("from")
            return sender.get("id") if isinstance(sender, dict) else None
    return None


def confirmed(updates: Sequence[Mapping[str, Any]], kept: set[int]) -> int | None:
    """The offset that confirms what was committed before the first one that was not."""
    first = next((at for at in count() if at not in kept), 0)
    if first == 0:
        return None
    last = updates[first - 1].get("update_id")
    return last + 1 if isinstance(last, int) else None
