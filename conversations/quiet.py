"""Silence: who asks for it, who comes back from it, and what those who decide see of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chatbot.core.commands import bare, command
from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade, ContactStopped, TextReceived
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, Message
from chatbot.core.people import Person
from chatbot.core.session import Session
from chatbot.core.turns import Needs
from conversations import emergency, linking, offers, over, own, reach, status
from conversations.cards import cards
from conversations.case import Case
from conversations.organization import OFFICERS
from conversations.talk import Outcome, Turn, reading, reply

ENDING = frozenset({"withdraw", "withdraw-yes", "keep"})
"""Buttons about a trip that work in silence: stopping is always possible."""


def kept(turn: Turn) -> Outcome | Needs | None:
    """What silence makes of something that was said; None where it goes on as ever."""
    person = turn.person
    assert person is not None, "a stranger is told one thing, whatever they say"
    if _word(turn) == "stop":
        return Outcome(session=turn.session) if person.stopped else stop(turn)
    if not person.stopped:
        return None
    if emergency.is_meant(turn):
        return emergency.answered(turn)
    if _word(turn) == "start":
        return start(turn)
    return None if _is_ending(turn) else Outcome(session=turn.session)


def stop(turn: Turn) -> Outcome | Needs:
    """Say once what this means, and write no more; what was asked for goes on."""
    person, trips = turn.person, own.trips(turn)
    assert person is not None, "checked before"
    if isinstance(trips, Needs):
        return trips
    after = reach.stopped(person, turn.event, "quiet-stopped")
    args: Args = {
        "open": "no" if not trips else "mail" if all(c.email for c in trips) else "bare",
        "decides": "yes" if any(person.has(role) for role in OFFICERS) else "no",
    }
    return Outcome(
        session=_forgetting(turn.session),
        effects=(reply(turn, "quiet-stopped", args), *shown(turn, after, trips, anew=True)),
        person=after,
    )


def start(turn: Turn) -> Outcome | Needs:
    """Write again, and say where things stand."""
    person, trips = turn.person, own.trips(turn)
    assert person is not None, "checked before"
    if isinstance(trips, Needs):
        return trips
    after = reach.started(person, turn.event, "quiet-started")
    inside = replace(turn, person=after, session=_forgetting(turn.session))
    standing = status.shown(inside)
    if isinstance(standing, Needs):
        return standing
    said = over.saying(standing, (Line(Key("quiet-started")),), standing)
    return replace(said, effects=(*said.effects, *shown(turn, after, trips)), person=after)


def missed(turn: Turn) -> Outcome:
    """Ask whoever may have written to write again; nothing is done, and nobody is named."""
    person = turn.person
    if person is None or person.stopped:
        return Outcome(session=turn.session, stranger=person is None)
    return Outcome(session=turn.session, effects=(reply(turn, "shared-missed"),))


def left(turn: Turn, event: ContactStopped) -> Outcome | Needs:
    """An address was closed, or is open again, or has become somebody else's."""
    person = turn.person
    assert person is not None, "checked before"
    at = event.closed or event.address or next(iter(person.open), None)
    if at is None or (event.reason == "returned" and person.stopped):
        return Outcome(session=turn.session)
    moved = event.reason == "moved"
    if moved:
        after = reach.without(person, (at,))
    elif event.reason == "returned":
        after = reach.opened(person, (at,))
    elif event.reason == "unasked":
        after = reach.unasked(person, at)
    else:
        after = reach.closed(person, at)
    gone, was = reach.unheard(after), reach.unheard(person)
    effects: tuple[Effect, ...] = ()
    if moved and not gone:
        effects = (Send(Message(to=person.id, key=Key("quiet-moved-yours"))),)
    elif moved or gone != was:
        trips = own.trips(turn)
        if isinstance(trips, Needs):
            return trips
        before = (Line(Key("card-moved")),) if moved else ()
        effects = shown(turn, after, trips, anew=gone, before=before)
    changed = after if after != person else None
    return Outcome(session=turn.session, effects=effects, person=changed)


def back(turn: Turn, person: Person) -> tuple[Effect, ...]:
    """The cards of somebody who can be reached again, as far as their trips are at hand."""
    if turn.person is None or reach.unheard(person) or not reach.unheard(turn.person):
        return ()
    trips = own.trips(turn)
    return () if isinstance(trips, Needs) else shown(turn, person, trips)


def shown(
    turn: Turn,
    person: Person,
    trips: Sequence[Case],
    *,
    anew: bool = False,
    before: tuple[Line, ...] = (),
) -> tuple[Effect, ...]:
    """The cards of somebody's trips, for those who have them in hand: they say who is away."""
    inside = replace(turn, person=person)
    each = (cards(inside, case, _in_hand(case), anew=anew, before=before) for case in trips)
    return tuple(_flat(each))


def _flat(each: Iterable[tuple[Send, ...]]) -> Iterable[Send]:
    return (effect for effects in each for effect in effects)


def _in_hand(case: Case) -> tuple[ContactId, ...]:
    """Whoever holds the card, and whoever has recommended, who knows the member."""
    known = (case.recommended_by,) if case.recommended_by else ()
    return tuple(dict.fromkeys((*case.holders, *known)))


def _word(turn: Turn) -> str:
    """`stop` or `start`, where that is all that was said."""
    if not isinstance(turn.event, TextReceived):
        return ""
    text, locale = turn.event.text, reading(turn).locale
    said = bare(text)
    if "stop" in (command(text, turn.wording, locale), command(said, turn.wording, locale)):
        return "stop"
    again = turn.wording("command-start.again", locale).split(",")
    return "start" if said in map(bare, again) else ""


def _is_ending(turn: Turn) -> bool:
    """Whether it is one of the few things that are answered in silence."""
    match turn.event:
        case ChoiceMade(question="trip", choice=choice):
            return choice in ENDING
        case ChoiceMade(question=linking.LINKING, choice=choice):
            return choice.startswith(linking.UNDO)
        case TextReceived(text=text):
            if command(text, turn.wording, reading(turn).locale) == "withdraw":
                return True
            meant = offers.meant(turn.session, text, reading(turn), exactly=True)
            return meant is not None and meant.question == "trip" and meant.choice in ENDING
    return False


def _forgetting(session: Session) -> Session:
    """The session without the small questions of ours that nobody answers now."""
    held = session.confirming in offers.WAITING
    return replace(session, menu=(), confirming=session.confirming if held else "")
