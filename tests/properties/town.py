"""An organisation without a machine around it: everybody's phone, the mailbox and the clock."""

import random
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from chatbot.core.effects import ClearTimer, Effect, Issue, Send, SetTimer
from chatbot.core.events import (
    ChoiceMade,
    DeliveryReported,
    DocumentReady,
    Event,
    FileKept,
    FileReceived,
    PagePosted,
    TextReceived,
    TimerFired,
)
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import As, Message
from chatbot.core.pages import FILE, Visit
from chatbot.core.people import Invitation, People, Person, Role
from chatbot.core.session import Session
from chatbot.core.turns import Needs, Outcome, Turn
from conversations.case import Case, evolve, opened
from conversations.dispatch import converse
from conversations.happened import CaseEvent
from conversations.organization import OFFICERS, Organization
from conversations.pages import page
from conversations.record import indexes
from tests.conversations.deployment import NOON, example, words

CAST: dict[str, tuple[Role, ...]] = {
    "ana": (Role("member", "new-york"),),
    "ben": (Role("member", "new-york"),),
    "rosa": (Role("organizer", "new-york"),),
    "dora": (Role("deputy", "new-york"),),
    "vera": (Role("department"),),
    "otto": (Role("department"),),
}
NAMES = {"rosa": "Rosa Diaz", "dora": "Dora Lee", "vera": "Vera Brown", "otto": "Otto Lang"}
BREATH = timedelta(seconds=20)
TURNS = 60  # that one thing may lead to by itself


def there(found: Organization) -> Organization:
    """The example, with hosts also where a trip has to be quiet."""
    quiet = (
        replace(found.partners[0], id=f"{s.country}-host", country=s.country, address=f"host@{s.country}.example")
        for s in found.sensitive
    )  # fmt: skip
    return replace(found, partners=(*found.partners, *quiet))


@dataclass(kw_only=True)
class Town:
    """Everything that is kept, and everything that is said."""

    chance: random.Random
    organization: Organization = field(default_factory=lambda: there(example()))
    now: datetime = NOON
    persons: dict[ContactId, Person] = field(default_factory=dict)
    sessions: dict[ContactId, Session] = field(default_factory=dict)
    cases: dict[CaseId, Case] = field(default_factory=dict)
    events: dict[CaseId, list[CaseEvent]] = field(default_factory=lambda: defaultdict(list))
    timers: dict[tuple[str, str], datetime] = field(default_factory=dict)
    phones: dict[ContactId, list[Message]] = field(default_factory=lambda: defaultdict(list))
    mails: list[Message] = field(default_factory=list)
    codes: dict[str, Invitation] = field(default_factory=dict)
    waiting: deque[Event] = field(default_factory=deque)
    fresh: list[Message] = field(default_factory=list)  # said since they were looked at
    count: int = 0

    def __post_init__(self) -> None:
        for name, roles in CAST.items():
            contact = ContactId(name)
            self.persons[contact] = Person(
                id=contact,
                name=NAMES.get(name, ""),
                roles=roles,
                addresses=(Address("blue", name),),
            )
            self.sessions[contact] = Session(contact=contact)

    def people(self) -> People:
        """The officers, as a turn sees them."""
        officers = {i: p for i, p in self.persons.items() if any(map(p.has, OFFICERS))}
        return People(version=self.count, officers=officers)

    def says(self, who: str, text: str) -> None:
        """Somebody writes."""
        code = text.removeprefix("/start ") if text.startswith("/start ") else ""
        self.meets(
            TextReceived(
                id=self._id(), at=self.now, contact=ContactId(who), address=Address("blue", who),
                text=text,
            ),
            self.codes.get(code),
            code,
        )  # fmt: skip

    def presses(self, who: str, choice: tuple[str, str, CaseId | None, int]) -> None:
        """Somebody presses a button that they were shown."""
        question, name, about, revision = choice
        self.meets(
            ChoiceMade(
                id=self._id(), at=self.now, contact=ContactId(who), address=Address("blue", who),
                question=question, choice=name, about=about, revision=revision,
            )
        )  # fmt: skip

    def sends(self, who: str, kind: str) -> None:
        """Somebody sends a picture, or speaks."""
        self.meets(
            FileReceived(
                id=self._id(), at=self.now, contact=ContactId(who), address=Address("blue", who),
                kind=kind, file=f"theirs{self.count}",
            )
        )  # fmt: skip

    def choices(self, who: str, last: int = 8) -> list[tuple[str, str, CaseId | None, int]]:
        """The buttons on the newest messages of somebody's phone."""
        shown = self.phones[ContactId(who)][-last:]
        return [
            (c.question, c.id, c.about, c.revision) for m in shown for c in m.choices if not c.url
        ]

    def posts(self, message: Message) -> bool:
        """Whoever got a link answers on its page, any way that it offers."""
        links = [a.value for a in message.args.values() if isinstance(a, As) and a.kind == "link"]
        if not links:
            return False
        name, about, subject, _ = self.chance.choice(links)
        case = self.cases.get(about)
        shown = page(
            Visit(
                page=name, subject=subject, about=CaseId(about) if about else None, case=case,
                organization=self.organization, people=self.people(), now=self.now,
                member=self.persons.get(case.member) if case else None,
            )
        )  # fmt: skip
        if not shown.choices:
            return False
        choice = self.chance.choice(shown.choices).id
        asked = [one for one in shown.inputs if choice in one.only or not one.only]
        fields = {one.id: FILLED.get(one.kind, "Marta Silva") for one in asked if one.kind != FILE}
        uploads = any(one.kind == FILE for one in asked)
        self.meets(
            PagePosted(
                id=self._id(), at=self.now, page=name, choice=choice, subject=subject,
                about=CaseId(about) if about else None, fields=fields,
                file=f"upload{self.count}" if uploads else "",
            )
        )  # fmt: skip
        return True

    def wait(self, by: timedelta) -> None:
        """Time passes; every timer fires when it is due."""
        end = self.now + by
        for _ in range(400):
            due = [(at, key) for key, at in self.timers.items() if at <= end]
            if not due:
                break
            at, (name, about) = min(due)
            self.now = max(self.now, at)
            del self.timers[name, about]
            contact = ContactId(about) if about in self.persons else ContactId("")
            fired = TimerFired(
                id=self._id(), at=at, contact=contact, timer=name, fence=0, about=about
            )
            self.meets(fired)
        self.now = end

    def meets(self, event: Event, invitation: Invitation | None = None, code: str = "") -> None:
        """One turn, and everything that follows from it by itself."""
        self._turn(event, invitation, code)
        for _ in range(TURNS):
            if not self.waiting:
                return
            self._turn(self.waiting.popleft())
        raise AssertionError("one thing leads to another without end")

    def _turn(self, event: Event, invitation: Invitation | None = None, code: str = "") -> None:
        session = self.sessions.get(event.contact, Session(contact=ContactId("")))
        about = getattr(event, "about", None) or (invitation and invitation.about) or session.about
        case = self.cases.get(about) if about else None
        turn = self._start(event, session, case, invitation)
        outcome = converse(turn)
        while isinstance(outcome, Needs):
            turn = replace(turn, found={**turn.found, outcome.name: self._found(outcome)})
            outcome = converse(turn)
        self._keep(turn, outcome, code)
        if event.contact in self.persons:
            self.now += BREATH

    def _start(
        self, event: Event, session: Session, case: Case | None, invitation: Invitation | None
    ) -> Turn[Case, Organization]:
        self.count += 1
        return Turn(
            event=event, now=self.now, organization=self.organization, people=self.people(),
            session=session, person=self.persons.get(event.contact), case=case, revision=self.count,
            member=self.persons.get(case.member) if case else None,
            new_id=CaseId(f"C{self.count:07}"), new_code=f"CODE{self.count}",
            new_file=f"file{self.count}", wording=words().label, invitation=invitation, web=True,
        )  # fmt: skip

    def _found(self, needs: Needs) -> tuple[Case, ...]:
        if not needs.index:
            return tuple(self.cases[i] for i in needs.cases if i in self.cases)
        if needs.index.startswith("of:"):
            return tuple(c for c in self.cases.values() if f"of:{c.member}" == needs.index)
        listed = [c for c in self.cases.values() if needs.index in indexes(c)]
        return tuple(sorted(listed, key=lambda c: indexes(c)[needs.index]))

    def _keep(self, turn: Turn[Case, Organization], outcome: Outcome, code: str) -> None:
        for person in (outcome.person, outcome.member):
            if person is not None:
                self.persons[person.id] = person
        if outcome.session.contact:
            self.sessions[outcome.session.contact] = outcome.session
        if outcome.keeps_file:
            about = outcome.case or (turn.case.id if turn.case else None)
            lost = "gone" if self.chance.random() < FAILING else ""
            kept = FileKept(id=self._id(), at=self.now, about=about, file=turn.new_file, code=lost)
            self.waiting.append(kept)
        if outcome.claimed:
            self.codes.pop(code, None)
        if outcome.promised is not None:
            self.codes[turn.new_code] = outcome.promised
        if outcome.case_events and outcome.case is not None:
            assert outcome.case in {turn.case.id if turn.case else None, turn.new_id}
            for event in outcome.case_events:
                before = self.cases.get(outcome.case)
                after = opened(outcome.case, event) if before is None else evolve(before, event)
                self.cases[outcome.case] = after
                self.events[outcome.case].append(event)
        for effect in outcome.effects:
            self._done(effect)

    def _done(self, effect: Effect) -> None:
        match effect:
            case SetTimer(name=name, due=due, about=about):
                self.timers[name, about] = due
            case ClearTimer(name=name, about=about):
                self.timers.pop((name, about), None)
            case Issue(document=document):
                assert document.about is not None, "a paper is about a case"
                self.waiting.append(
                    DocumentReady(
                        id=self._id(), at=self.now, about=document.about, document=document.label,
                        file=f"letter{self.count}",
                    )
                )  # fmt: skip
            case Send(message=message):
                self._sent(message)

    def _sent(self, message: Message) -> None:
        if not isinstance(message.to, Address):
            if self.persons[message.to].quiet:
                message = replace(message, quiet=True, file=None, more=())
            self.fresh.append(message)
            self.phones[ContactId(str(message.to))].append(message)
            return
        self.fresh.append(message)
        self.mails.append(message)
        if message.label and message.about is not None:
            failed = self.chance.random() < FAILING
            self.waiting.append(
                DeliveryReported(
                    id=self._id(), at=self.now, about=message.about, message=message.label,
                    status="failed" if failed else "accepted", code="smtp-550" if failed else "",
                )
            )  # fmt: skip

    def _id(self) -> str:
        self.count += 1
        return f"event:{self.count}"


FAILING = 0.1
FILLED = {"mail": "marta@example.org", "phone": "+351 912 345 678", "days": "2027-10-04/2027-10-06"}
"""What a stranger fills in on a page, by the kind of its inputs; anything else is a name."""
