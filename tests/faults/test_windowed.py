"""Kill whoever writes over a channel with a window at any moment: nothing is lost, little is twice."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from chatbot.clock import Clock
from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Rendered
from chatbot.store.records import Report
from chatbot.store.seal import Keyring
from chatbot.store.valkey import Store
from chatbot.store.wire import Argument, Client
from tests.store.windowed import PACE, Chat, Desk, Plain, to_ana
from tests.store.world import ROOT, Moved, Opened, Parcel

STEPS = 60
NOTICES = 2
OFTEN = 0.12
PEOPLE = ("ana", "ben", "eva")
AGAIN = timedelta(seconds=31)


class Killed(BaseException):
    """The process is gone; nothing in it gets to know."""


@dataclass
class Chance:
    """When somebody dies."""

    random: random.Random
    deadly: bool = True
    kills: int = 0

    def strike(self) -> None:
        if self.deadly and self.random.random() < OFTEN:
            self.kills += 1
            raise Killed


class Mortal(Store):
    """A store whose process may die before it asks, or before it hears the answer."""

    chance: Chance

    async def run(self, name: str, keys: Sequence[str], *args: Argument) -> Any:
        self.chance.strike()
        found = await super().run(name, keys, *args)
        self.chance.strike()
        return found


@dataclass
class Forgetful(Chat):
    """A provider that nobody can ask what it was sent; it may tell by itself."""

    chance: Chance = field(default_factory=lambda: Chance(random.Random(0)))
    remembers: bool = False
    desk: Desk | None = None

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        self.chance.strike()
        receipt = await super().send(message, content=content, replaces=replaces)
        if self.desk is not None and self.chance.random.random() < 0.3:
            report = Report(message=message.id, receipt=receipt, status="sent")
            with suppress(Killed):  # whoever takes it may be another process
                await self.desk.reports.take(report)
        self.chance.strike()
        return receipt

    async def find(self, message: Rendered, since: datetime) -> str:
        self.chance.strike()
        return await super().find(message, since) if self.remembers else ""


@dataclass
class Storm:
    """Three people, a process that dies all the time, and what it was told to say."""

    desk: Desk
    chat: Forgetful
    chance: Chance
    people: dict[str, ContactId] = field(default_factory=dict)
    said: dict[str, list[str]] = field(default_factory=dict)

    async def begin(self) -> None:
        self.chance.deadly = False
        for who in PEOPLE:
            self.people[who] = await self.desk.know(Address("chat", who))
            self.said[who] = []
        self.chance.deadly = True

    async def step(self) -> None:
        """Something happens; the process may die of it."""
        act = self.chance.random.choice((self._says, self._hears, self._waits, self._waits))
        await act()
        try:
            await self.desk.run()
        except Killed:
            await self._reborn()

    async def _says(self) -> None:
        who = self.chance.random.choice(PEOPLE)
        names = [f"{who}{len(self.said[who]) + number}" for number in range(NOTICES)]
        to = Address("chat", who)
        await self._surely(*(to_ana(name, self.people[who], to=to) for name in names))
        self.said[who] += names

    async def _surely(self, *entries: Any) -> None:
        """A turn is brought again until it is committed."""
        event = self.desk.wrote(Address("clock", "tick"))
        while True:
            try:
                loaded = await self.desk.store.load(event)
                if loaded.seen:
                    return
                await self.desk.hear(*entries, event=event)
            except Killed:
                await self._reborn()
            else:
                return

    async def _hears(self) -> None:
        who = self.chance.random.choice(PEOPLE)
        with suppress(Killed):
            await self.desk.hear(address=Address("chat", who))

    async def _waits(self) -> None:
        self.desk.clock.advance(timedelta(seconds=self.chance.random.choice((2, 30, 7200))))

    async def _reborn(self) -> None:
        """Everything that was under way is gone with the process."""
        tasks = list(self.desk.delivery._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.desk.start()
        self.desk.clock.advance(AGAIN)

    async def calm(self) -> None:
        """Nobody dies any more, everybody writes, and what is left comes."""
        self.chance.deadly = False
        await self._reborn()
        for who in PEOPLE:
            await self.desk.hear(address=Address("chat", who))
        while await self.desk.store.next_lane() is not None:
            await self.desk.run(seconds=PACE.seconds)

    def arrived(self, who: str) -> list[str]:
        return [m.id for m in self.chat.kept.values() if m.to.id == who]


@pytest.fixture(params=range(6))
async def storm(
    request: pytest.FixtureRequest, client: Client, clock: Clock
) -> AsyncIterator[Storm]:
    """A storm, the same each time for the same number."""
    chance = Chance(random.Random(request.param))
    store = Mortal(
        client,
        Keyring(ROOT),
        organization="parcels",
        case_type=Parcel,
        event_type=Opened | Moved,
        clock=clock,
    )
    store.chance = chance
    await store.start()
    chat = Forgetful(chance=chance)
    chat.limits = replace(chat.limits, pace=replace(PACE, strangers=50))
    desk = Desk(store, clock, chat, Plain("email"), Plain("phone"))
    chat.desk = desk
    storm = Storm(desk, chat, chance)
    await storm.begin()
    yield storm
    assert chance.kills > 10


async def raged(storm: Storm) -> None:
    async with asyncio.timeout(30):
        for _ in range(STEPS):
            await storm.step()
        await storm.calm()


async def test_nothing_is_lost_or_said_twice_where_the_provider_can_be_asked(storm: Storm) -> None:
    """Every notice arrives once, and everybody's in the order in which it was said."""
    storm.chat.remembers = True

    await raged(storm)

    assert {who: storm.arrived(who) for who in PEOPLE} == storm.said
    assert await storm.desk.dead() == []


async def test_nothing_is_lost_where_it_cannot_be_asked(storm: Storm) -> None:
    """Every notice arrives, some of them again; whatever was reported is not said again."""
    await raged(storm)

    for who in PEOPLE:
        arrived = storm.arrived(who)
        assert list(dict.fromkeys(arrived)) == storm.said[who]
    assert await storm.desk.dead() == []
    twice = Counter(m.id for m in storm.chat.kept.values()) - Counter(set(storm.chat.ids))
    assert twice.total() <= storm.chance.kills
