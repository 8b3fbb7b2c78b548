"""The smallest procedure there is, run as the real ones are: a code makes known, all else echoes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from chatbot.core.effects import Effect, Erase, Send
from chatbot.core.events import ChoiceMade, ContactStopped, Event, Opened, TextReceived
from chatbot.core.ids import Address, ContactId, Key
from chatbot.core.messages import Choice, Message
from chatbot.core.people import Invitation, Person
from chatbot.core.turns import Outcome, Turn
from chatbot.links import Links
from chatbot.runner import Runner
from chatbot.tokens import Tokens
from chatbot.words import Words
from tests.store.windowed import Desk

OLD = "old-button"


@dataclass
class Echo:
    """Writes down what it hears; `link` promises a code, `pick` offers many choices."""

    heard: list[Event] = field(default_factory=list)

    def converse(self, turn: Turn[Any, Any]) -> Outcome:
        self.heard.append(turn.event)
        person, event = turn.person, turn.event
        if isinstance(event, ContactStopped):
            return Outcome(session=turn.session, person=_without(person, event))
        if turn.invitation is not None:
            return _claimed(turn, person)
        if person is None:
            return Outcome(
                session=turn.session,
                stranger=True,
                effects=(_said(turn.event.address, "stranger"),),
            )
        return Outcome(
            session=replace(turn.session, confirming="x"),
            effects=_answers(turn, person),
            promised=_promise(turn, person),
        )

    def fold(self, case: Any | None, case_id: Any, events: Iterable[Any]) -> Any:
        raise AssertionError("there are no cases here")

    def indexes(self, case: Any) -> Mapping[str, float]:
        raise AssertionError("there are no cases here")


def _answers(turn: Turn[Any, Any], person: Person) -> tuple[Effect, ...]:
    event = turn.event
    match event:
        case Opened():
            return ()
        case ChoiceMade(choice=choice):
            return (_said(person.id, choice or OLD),)
        case TextReceived(text="pick"):
            labels = [(f"c{number}", f"Choice {number}") for number in range(12)]
            choices = (Choice(question="q", id=i, label_as=label) for i, label in labels)
            return (_said(person.id, "pick", choices=tuple(choices)),)
        case TextReceived(text="forget"):
            return (Erase(person.id),)
        case TextReceived(text=text):
            return (_said(person.id, text),)
    return ()


def _claimed(turn: Turn[Any, Any], person: Person | None) -> Outcome:
    assert turn.invitation is not None
    event = turn.event
    assert event.address is not None
    known = person or Person(id=turn.session.contact, name="Ana")
    names = (*known.addresses, event.address, *event.also)
    joined = replace(known, addresses=tuple(dict.fromkeys(names)))
    return Outcome(
        session=turn.session,
        person=joined,
        claimed=True,
        effects=(_said(joined.id, "joined"),),
    )


def _promise(turn: Turn[Any, Any], person: Person) -> Invitation | None:
    if not isinstance(turn.event, TextReceived) or turn.event.text != "link":
        return None
    return Invitation(expires=turn.now + timedelta(minutes=10), contact=person.id)


def _without(person: Person | None, event: ContactStopped) -> Person | None:
    if person is None or event.reason != "moved":
        return None
    return replace(person, addresses=tuple(a for a in person.addresses if a != event.closed))


def _said(to: ContactId | Address | None, said: str, choices: tuple[Choice, ...] = ()) -> Send:
    assert to is not None
    message = Message(
        to=to, key=Key(f"echo-{said}"), choices=choices, purpose="reply", locales=("en",)
    )
    return Send(message)


@dataclass
class Talk:
    """A desk with somebody who answers."""

    desk: Desk
    words: Words
    echo: Echo = field(default_factory=Echo)

    def __post_init__(self) -> None:
        desk = self.desk
        self.tokens = Tokens(desk.store.keyring.derived("buttons"))
        self.runner = Runner(
            store=desk.store,
            words=self.words,
            tokens=self.tokens,
            links=Links(bytes(32)),
            procedure=self.echo,
            organization=None,
            zone="UTC",
            clock=desk.clock,
            wake=desk.delivery.wake,
            look=desk.delivery.look,
            rewind=lambda _: None,
            windowed=frozenset({"chat"}),
        )

    async def hears(self, event: Event) -> None:
        """Somebody does something, and is answered."""
        await self.runner.receive(event)
        await self.desk.run()

    async def text(self, text: str, address: Address, *also: Address, **more: Any) -> None:
        """Somebody writes."""
        await self.hears(replace(self.desk.wrote(address, also=also), text=text, **more))

    def code(self) -> str:
        """The code that the newest turn promised something for."""
        return self.desk.store.name.code(self.echo.heard[-1].id)

    def told(self, address: Address) -> list[str]:
        """What came out there, by its keys."""
        sent = [*self.desk.chat.kept.values(), *self.desk.mail.sent, *self.desk.phone.sent]
        return [m.key.removeprefix("echo-") for m in sent if m.to == address]
