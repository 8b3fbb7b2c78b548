"""One person's conversation with no machine around it: turns in, outcomes out, kept in memory."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from chatbot.core.effects import Send
from chatbot.core.events import ChoiceMade, ContactStopped, Event, Opened, TextReceived
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Message
from chatbot.core.people import Invitation, People, Person, Role
from chatbot.core.session import Session
from chatbot.core.turns import Needs, Outcome, Turn
from conversations.case import Case
from conversations.dispatch import converse
from conversations.organization import Organization
from conversations.record import fold
from tests.conversations.deployment import NOON, example, words

ANA, ROSA, VERA = map(ContactId, ("ana", "rosa", "vera"))
BLUE, GREEN, MAIL = Address("blue", "1"), Address("green", "+12"), Address("email", "a@example.org")
CODE = "AbCdEf"
OFFICERS = People(
    officers={
        ROSA: Person(id=ROSA, name="Rosa Diaz", roles=(Role("organizer", "new-york"),)),
        VERA: Person(id=VERA, name="Vera Brown", roles=(Role("department"),)),
    }
)


def member(**known: object) -> Person:
    """Ana, who writes from the blue app."""
    ana = Person(id=ANA, name="Ana Ruiz", roles=(Role("member", "new-york"),), addresses=(BLUE,))
    return replace(ana, **known)  # type: ignore[arg-type]


@dataclass(kw_only=True)
class Chat:
    """Somebody we know, what is remembered of them, and their trips."""

    person: Person = field(default_factory=member)
    session: Session = field(default_factory=lambda: Session(contact=ANA))
    cases: dict[CaseId, Case] = field(default_factory=dict)
    now: datetime = NOON
    said: tuple[Message, ...] = ()
    outcome: Outcome = field(default_factory=lambda: Outcome(session=Session(contact=ANA)))

    def says(self, *texts: str, at: Address = BLUE, also: tuple[Address, ...] = ()) -> Message:
        """They write, one thing after the other; the last reply."""
        for text in texts:
            self.meets(
                TextReceived(
                    id="x:1", at=self.now, contact=self.person.id, address=at, also=also, text=text
                )
            )
        return self.reply()

    def taps(self, label: str, *, at: Address = BLUE) -> Message:
        """They press a button of what was said last, by its key."""
        choice = next(c for m in self.said for c in m.choices if c.label == label)
        return self.presses(choice.question, choice.id, choice.about, at=at)

    def presses(
        self, question: str, choice: str, about: CaseId | None = None, *, at: Address = BLUE
    ) -> Message:
        """They press whatever is behind a button."""
        self.meets(
            ChoiceMade(
                id="x:1", at=self.now, contact=self.person.id, address=at,
                question=question, choice=choice, about=about,
            )
        )  # fmt: skip
        return self.reply()

    def opens(self, invitation: Invitation, *, at: Address, also: tuple[Address, ...] = ()) -> None:
        """Somebody sends the code of an invitation."""
        event = TextReceived(
            id="x:1", at=self.now, contact=self.person.id, address=at, also=also,
            text=f"/start {CODE}",
        )  # fmt: skip
        self.meets(event, invitation)

    def stops(self, reason: str, closed: Address | None = None) -> None:
        """A channel says what became of an address."""
        event = ContactStopped(
            id="x:1", at=self.now, contact=self.person.id, reason=reason, closed=closed
        )
        self.meets(event)

    def knocked(self, at: Address = BLUE) -> None:
        """They ask for what waits for them."""
        self.meets(Opened(id="x:1", at=self.now, contact=self.person.id, address=at))

    def meets(self, event: Event, invitation: Invitation | None = None) -> None:
        """One turn, with its outcome kept."""
        about = getattr(event, "about", None) or self.session.about
        turn = self._turn(event, self.cases.get(about) if about else None, invitation)
        outcome = converse(turn)
        while isinstance(outcome, Needs):
            wanted = tuple(self.cases) if outcome.index.startswith("of:") else outcome.cases
            looked = tuple(self.cases[i] for i in wanted if i in self.cases)
            turn = replace(turn, found={**turn.found, outcome.name: looked})
            outcome = converse(turn)
        self.outcome = outcome
        self.said = tuple(e.message for e in outcome.effects if isinstance(e, Send))
        self.session, self.person = outcome.session, outcome.person or self.person
        if outcome.case is not None and outcome.case_events:
            before = self.cases.get(outcome.case)
            self.cases[outcome.case] = fold(before, outcome.case, outcome.case_events)

    def reply(self) -> Message:
        """The last thing that they were told in answer; an empty message where there was none."""
        told = self.told()
        return told[-1] if told else Message(to=self.person.id, key="")  # type: ignore[arg-type]

    def told(self) -> list[Message]:
        """Every answer of the last turn."""
        return [message for message in self.said if message.purpose == "reply"]

    def notices(self, to: ContactId) -> list[Message]:
        """What somebody hears of the last turn without having asked."""
        return [m for m in self.said if m.to == to and m.purpose == "notice"]

    def read(self, message: Message) -> str:
        """A message as its reader reads it."""
        told = words().message(message, self.person.locale, now=self.now, zone="America/New_York")
        return told.text

    def _turn(
        self, event: Event, case: Case | None, invitation: Invitation | None
    ) -> Turn[Case, Organization]:
        return Turn(
            event=event, now=self.now, organization=example(), people=OFFICERS,
            session=self.session, person=self.person, case=case, revision=1, member=self.person,
            new_id=CaseId("AAAA2222"), wording=words().label, invitation=invitation,
            new_code=CODE,
        )  # fmt: skip


def asked() -> Chat:
    """Ana has asked to be recommended, and Rosa has her card."""
    chat = Chat()
    chat.presses("home", "plan")
    for text in ("the Party", "Portugal", "3-9 Oct", "no", "A festival"):
        chat.says(text)
    chat.taps("button-send")
    assert len(chat.cases) == 1
    return chat


def drafting() -> Chat:
    """Ana is being asked for the country of her trip."""
    chat = Chat()
    chat.presses("home", "plan")
    assert chat.says("the Party").key == "request-country"
    return chat
