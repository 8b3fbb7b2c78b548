"""Whatever happens in whatever order: it is always somebody's turn, and nothing leaves unapproved."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from chatbot.app import MOVES
from chatbot.core.errors import SendError
from chatbot.core.ids import CaseId
from chatbot.store.wire import connect
from conversations.case import Case
from conversations.forms import FORMS
from conversations.record import waiting_on
from conversations.times import timers
from tests.conversations.deployment import Deployment, begun
from tests.conversations.trips import STATES, everybody
from tests.core.filling import ANSWERS
from tests.properties.approvers import assert_lawful, assert_two_people

OPEN = ("requested", "asked", "recommended", "given", "hold", "sent", "bounced", "introduced")
PEOPLE = ("ana", "rosa", "dina", "vera", "otto")
ROLES = {"rosa": "organizer", "dina": "deputy", "vera": "department", "otto": "department"}
UNITS = {"organizer": "new-york", "deputy": "new-york", "department": ""}
WAITS = (timedelta(minutes=1), timedelta(hours=5), timedelta(days=1), timedelta(days=9))
MANY = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@dataclass(kw_only=True)
class Life:
    """A deployment in which anything may happen next."""

    trip: Deployment
    chance: random.Random
    cases: list[CaseId]
    did: list[str] = field(default_factory=list)

    async def go_on(self) -> None:
        """One thing happens."""
        acts: tuple[tuple[int, Callable[[], Awaitable[str]]], ...] = (
            (10, self.pressed), (6, self.wrote), (3, self.waited), (1, self.blocked),
            (1, self.failed), (1, self.revoked), (1, self.returned), (1, self.switched),
            (1, self.hushed), (1, self.linked), (1, self.absent),
        )  # fmt: skip
        weights = [weight for weight, _ in acts]
        act = self.chance.choices([act for _, act in acts], weights)[0]
        self.did.append(await act())

    async def pressed(self) -> str:
        """Somebody presses any button that they can still see."""
        who = self.chance.choice(PEOPLE)
        shown = self.trip.phones.phone(who).shown[-12:]
        buttons = [button for message in shown for button in message.buttons]
        if not buttons:
            return f"{who} has nothing to press"
        button = self.chance.choice(buttons)
        await self.trip.press(who, button.token)
        return f"{who} [{button.label}]"

    async def wrote(self) -> str:
        """Somebody answers what they are asked, or says something else."""
        who = self.chance.choice(PEOPLE)
        draft = (await self.trip.session(who)).draft
        asking = draft.asking if draft is not None and draft.form in FORMS else None
        known = {**ANSWERS, "cause": "1", "words": "Sorry", "note": "skip", "question": "Who?"}
        right = known.get(asking or "", "I understand")
        text = right if self.chance.random() < 0.8 else self.chance.choice(["back", "status", "x"])
        await self.trip.say(who, text)
        return f"{who}: {text}"

    async def waited(self) -> str:
        """Time passes."""
        by = self.chance.choice(WAITS)
        await self.trip.wait(seconds=by.total_seconds())
        return f"{by} later"

    async def blocked(self) -> str:
        """Somebody closes their chat, or opens it again."""
        phone = self.trip.phones.phone(self.chance.choice(PEOPLE))
        phone.blocked = not phone.blocked
        return f"{phone.id} {'closes' if phone.blocked else 'opens'} the chat"

    async def failed(self) -> str:
        """The next mail does not leave at once, or never."""
        error = self.chance.choice([SendError("smtp-550"), SendError("smtp-451", retry_after=60)])
        self.trip.letterbox.failures.append(error)
        return f"the next mail: {error.code}"

    async def revoked(self) -> str:
        """An officer loses their role."""
        who = self.chance.choice(list(ROLES))
        await self.trip.store.revoke(await self.trip.contact(who), ROLES[who], MOVES)
        await self.trip.app.settle()
        return f"{who} is no longer {ROLES[who]}"

    async def returned(self) -> str:
        """An officer gets a role."""
        who = self.chance.choice(list(ROLES))
        code = await self.trip.code(ROLES[who], UNITS[ROLES[who]])
        await self.trip.say(who, f"/start {code}")
        return f"{who} is {ROLES[who]}"

    async def absent(self) -> str:
        """An officer is away for some days, or is back."""
        who = self.chance.choice(list(ROLES))
        if self.chance.random() < 0.3 and "I’m back" in self.trip.buttons(who):
            await self.trip.tap(who, "I’m back")
            return f"{who} is back"
        first = self.trip.clock.now() + timedelta(days=self.chance.choice([0, 1, 5]))
        last = first + timedelta(days=self.chance.choice([1, 12]))
        for text in ("away", f"{first:%-d %B %Y} - {last:%-d %B %Y}", "1"):
            await self.trip.say(who, text)
        if self.trip.last(who).key == "away-review":
            await self.trip.tap(who, "Send")
        return f"{who} is away from {first:%d %B} to {last:%d %B}"

    async def switched(self) -> str:
        """Somebody goes on in Spanish."""
        who = self.chance.choice(PEOPLE)
        await self.trip.say(who, "language")
        if "Español" in self.trip.buttons(who):
            await self.trip.tap(who, "Español")
        return f"{who} speaks Spanish"

    async def hushed(self) -> str:
        """Somebody wants no more messages, or wants them again."""
        who, word = self.chance.choice(PEOPLE), self.chance.choice(["STOP", "START"])
        await self.trip.say(who, word)
        return f"{who}: {word}"

    async def linked(self) -> str:
        """Somebody takes a second phone, and may want to be written to there."""
        who = self.chance.choice(PEOPLE)
        await self.trip.say(who, "link")
        codes = re.findall(r"^/start (\S+)$", self.trip.told(who), re.MULTILINE)
        if not codes:
            return f"{who} gets no code"
        await self.trip.say(f"{who}-2", f"/start {codes[-1]}")
        if self.chance.random() < 0.5:
            await self.trip.say(f"{who}-2", self.chance.choice(["here", "STOP", "/start"]))
        return f"{who} links a phone"

    async def look(self) -> None:
        """Check every case there is."""
        about = (await self.trip.session("ana")).cases
        self.cases.extend(case for case in about if case not in self.cases)
        for case_id in self.cases:
            case = await self.trip.store.case(case_id)
            assert isinstance(case, Case)
            events = await self.trip.store.events(case_id)
            assert assert_lawful(case_id, events) == case, self.did
            assert_two_people(events)
            await self.assert_somebodys_turn(case)
            await self.assert_held_by_officers(case)
        self.assert_approved(await self.sent_events())
        assert not await self.trip.store.quarantined(), self.did

    async def assert_somebodys_turn(self, case: Case) -> None:
        """Each wanted timer is in the store, and a person who is waited for can be reached."""
        wanted = timers(case, self.trip.app.organization.times)
        for name in wanted:
            row = self.trip.store.name.timer(name, case.id)
            there = await self.trip.store.call("ZSCORE", self.trip.store.name("tm"), row)
            assert there is not None, f"{case.status} lacks its timer {name}: {self.did}"
        if not case.open:
            return
        waiting = waiting_on(case, self.trip.app.organization.times)
        assert waiting, f"{case.status} is nobody's turn: {self.did}"
        if isinstance(waiting, str):
            assert wanted
            return
        holding = [who for who in waiting if await self.holds(who, case)]
        assert holding or wanted, f"{case.status}: nobody reachable, and no timer: {self.did}"

    async def assert_held_by_officers(self, case: Case) -> None:
        """Nobody whose role has ended holds a card."""
        people = await self.trip.store.people()
        gone = [who for who in case.holders if people.get(who) is None]
        assert not (case.open and gone), f"{case.status} is held by nobody any more: {self.did}"

    async def holds(self, contact: str, case: Case) -> bool:
        """Whether somebody can be reached and was told of the case."""
        person = await self.trip.store.person(contact)  # type: ignore[arg-type]
        if person is None or not person.reachable:
            return False
        return bool(self.trip.heard.get(person.addresses[0].id))

    async def sent_events(self) -> int:
        """How often a mail was let go, by the events."""
        kinds = [kind for case in self.cases for kind in await self.trip.happened(case)]
        return kinds.count("sent")

    def assert_approved(self, sent: int) -> None:
        """No more mails left for hosts than were approved and not undone."""
        mails = [mail for mail in self.trip.letterbox.mails if mail.key == "mail-introduction"]
        assert len({mail.id for mail in mails}) <= sent, self.did
        for mail in mails:
            assert mail.about in self.cases


async def lived(url: str, status: str, seed: int, steps: int) -> None:
    """A trip in some state, and then anything."""
    client = connect(url)
    try:
        trip = await begun(client)
        await everybody(trip)
        case = await STATES[status](trip)
        life = Life(trip=trip, chance=random.Random(seed), cases=[case.id])
        for _ in range(steps):
            await life.go_on()
            await life.look()
    finally:
        await client.aclose()


@given(st.sampled_from(OPEN), st.integers(0, 2**32), st.integers(5, 40))
@MANY
def test_it_is_always_somebodys_turn(server_url: str, status: str, seed: int, steps: int) -> None:
    """After whatever happens, an open case has a person who can be reached, or a timer."""
    asyncio.run(lived(server_url, status, seed, steps))
