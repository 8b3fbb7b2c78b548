"""A story played by people with real phones: what they did, what they saw, what is kept."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from chatbot.channels.browser import Phone, Shown
from chatbot.core.ids import Address, ContactId
from chatbot.demo.samples import MIMES, sample
from chatbot.outside import Outside, Returned
from chatbot.story import (
    PHONE,
    Cast,
    Filed,
    Pressed,
    Restarted,
    Said,
    Step,
    Stood,
    Story,
    Told,
    Waited,
)
from tests.channels.house import House, housed, words
from tests.channels.outside import Abroad, coded, unlinked
from tests.channels.phones import BrowserPhone, Held, Piece, held
from tests.channels.state import SEAM, in_order, kept, new_cases, spelled

INVITED = "/start CODE"
Deed = Said | Pressed | Filed | Outside
NARROW = 1000
THINKS = timedelta(seconds=6)
"""How long somebody takes before they do something; as long as WhatsApp wants between messages."""


def pieces(told: Told) -> int:
    """In how many messages this comes, where a chat is narrow."""
    return 1 + len(told.text) // NARROW + bool(told.file)


@dataclass(kw_only=True)
class Play:
    """One story under way, and everybody in it with a phone."""

    house: House
    story: Story
    phones: dict[str, Held]
    abroad: Abroad
    names: dict[str, str] = field(default_factory=dict)
    unread: Counter[str] = field(default_factory=Counter)  # by the story, and so on every channel
    state: bytes = b""

    async def through(self) -> None:
        """Play every step."""
        for step in self.story.beginning:
            await self._step(step)
        if self.story.before is not None:
            gap = self.story.begins - self.house.clock.now()
            await self.house.wait(max(gap, timedelta(0)))
        for step in self.story.steps:
            await self._step(step)
        await self._paced()
        opened = {who: phone.opened for who, phone in self.phones.items()}
        self.state = await kept(self.house.app.store, self.names, opened)

    def told(self, who: str) -> list[Piece]:
        """What somebody read, with numbers called by their names."""
        phone = self.phones.get(who)
        pieces = phone.pieces() if phone is not None else self.abroad.told()[who]
        return [
            Piece(self.spelled(one.text), self._labels(one.labels), self.spelled(one.file))
            for one in pieces
        ]

    def _labels(self, labels: tuple[str, ...]) -> tuple[str, ...]:
        """Buttons as they are called; between tabs, none of them is part of another."""
        return tuple(self.spelled(SEAM.join(labels)).split(SEAM)) if labels else ()

    @property
    def everybody(self) -> list[str]:
        """Whoever has a phone, and whoever has read one of our pages."""
        return [*self.phones, *self.abroad.told()]

    def spelled(self, text: str) -> str:
        """A text with the numbers of trips called by their names."""
        called = [person.name for person in self.story.everybody if person.name]
        return in_order(unlinked(spelled(text, self.names)), called)

    async def _step(self, step: Step) -> None:
        house = self.house
        if isinstance(step, Told):
            self.unread[step.who] += pieces(step)
            return
        if isinstance(step, Deed):
            await self._thinks(step)
            await self._did(step)
        elif isinstance(step, Waited):
            self.unread.clear()
            await house.wait(step.span)
        elif isinstance(step, Stood):
            self.unread.clear()
            await house.wait(step.at - house.clock.now())
        elif isinstance(step, Restarted):
            await house.restart()
        else:
            return
        await self._looked()

    async def _thinks(self, step: Deed) -> None:
        """Whoever does something has read what came before; the more that is, the longer it takes."""
        long = 1 if isinstance(step, Returned) else max(1, self.unread[step.who])
        for _ in range(long):
            self.house.clock.advance(THINKS)
            await self._looked()
        self.unread -= Counter(dict.fromkeys(self.unread, long))

    async def _did(self, step: Deed) -> None:
        match step:
            case Pressed(who=who, label=label):
                await self.phones[who].press(label)
            case Filed(who=who, kind=kind, name=name):
                await self.phones[who].send(kind, sample(kind, name), MIMES[kind])
            case Said():
                await self._said(step)
            case _:
                first, *_ = self.story.everybody
                await self.abroad.do(step, first.language, self.names)

    async def _said(self, step: Said) -> None:
        phone, person = self.phones[step.who], self.story.person(step.who)
        if person is None or step.text != INVITED:
            await phone.say(coded(step.text, self.story, self.phones))
        else:
            known = await self._known(person)
            await phone.say(f"/start {await self.house.invite(person, known)}")
        await self.house.settle()
        contact = await self.house.app.store.contact(self._address(step.who))
        if contact is not None:
            self.names.setdefault(contact, step.who)
        if person is None or step.text != INVITED or person.role == PHONE:
            return
        if person.language != "en":
            await self._speaks(phone, person.language)

    async def _known(self, person: Cast) -> ContactId | None:
        """Whose new phone it is, where it is one."""
        if person.role != PHONE:
            return None
        return await self.house.app.store.contact(self._address(person.unit))

    async def _speaks(self, phone: Held, language: str) -> None:
        """No channel but Telegram knows what somebody reads: here they all say it themselves."""
        await phone.say(words().say("command-language", {}, "en"))
        await self.house.settle()
        await phone.press(words().say(f"language-{language}", {}, "en"))

    async def _paced(self) -> None:
        """Nobody puts a phone away while what is said to them is still coming."""
        store, clock = self.house.app.store, self.house.clock
        while (due := await store.next_lane()) is not None and due - clock.now() <= THINKS:
            clock.advance(max(due - clock.now(), timedelta(seconds=1)))
            await self._looked()

    async def _looked(self) -> None:
        """Everybody looks at their phone, and opens what waits."""
        await self.house.settle()
        for phone in self.phones.values():
            await phone.look()
        await new_cases(self.house.app.store, self.names)

    def _address(self, who: str) -> Address:
        phone = self.phones[who]
        return Address(phone.channel, phone.id)


@asynccontextmanager
async def staged(
    server_url: str, folder: Path, story: Story, channels: Mapping[str, str], **more: str
) -> AsyncIterator[Play]:
    """Everybody with a phone of their channel, before anything has happened."""
    async with housed(server_url, folder, story.starts, story.organization, **more) as house:
        phones: dict[str, Held] = {who: held(house, channels[who], who) for who in channels}

        def changed(phone: Phone, shown: Shown) -> None:
            own = phones.get(phone.id)
            if isinstance(own, BrowserPhone):
                own.changed(shown)

        house.browser.changed = changed
        abroad = Abroad(house=house, phones=phones)
        yield Play(house=house, story=story, phones=phones, abroad=abroad)
