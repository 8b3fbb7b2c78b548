"""Somebody else must agree as well, and words among officers when a case goes on to another."""

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Choice, Line, listed, typed
from chatbot.core.people import Person
from conversations import absence, reach, routing, voices
from conversations import happened as c
from conversations.cards import Act, card, cards, everybody, facts, slot
from conversations.case import Case
from conversations.faces import STEP
from conversations.officers_forms import NOTE
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, reply, started

ADD = "add"
"""Buttons that are called by whom they add."""
MOST = 8


def awaited(case: Case) -> None:
    """Nobody decides before everybody who must agree as well has done so."""
    waiting = [typed(v.name) for v in case.circle.voices if not v.agreed]
    if waiting:
        raise NotAllowed("officers-awaited", {"names": listed(*waiting)})


def offer(turn: Turn, case: Case, key: str, to: Person) -> Effect:
    """Say whom a case went to, with room for a word to them."""
    note = button(STEP, "note", about=case)
    return reply(turn, key, {"who": typed(to.name)}, choices=(note,))


def _add(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    me = _checked(turn, case, "add")
    others = _candidates(turn, case, me)[:MOST]
    if not others:
        raise NotAllowed("officers-nobody-to-add")
    choices = (
        *(
            Choice(
                question=ADD,
                id=p.id,
                label_as=typed(p.name),
                about=case.id,
                revision=case.version,
            )
            for p in others
        ),
        button(STEP, "less", about=case),
    )
    args = facts(turn, case, "")
    said = reply(turn, "officers-add-whom", args, choices=choices, replaces=slot(case))
    return Outcome(session=turn.session, effects=(said,))


def _add_to(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    me = _checked(turn, case, "add")
    to = next((p for p in _candidates(turn, case, me) if p.id == event.choice), None)
    if to is None:
        raise NotAllowed("card-pass-gone")
    added = c.Added(by=me.id, at=turn.now, to=to.id, name=to.name, asked_by=me.name)
    done = record(case, added, turn.organization.times)
    others = tuple(h for h in done.case.holders if h != to.id)
    return done.outcome(
        turn,
        card(turn, done.case, to.id, anew=True),
        *cards(turn, done.case, (*others, me.id)),
        offer(turn, done.case, "officers-added", to),
    )


def _concur(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    me = _checked(turn, case, "concur")
    voice = voices.asked_of(case, me.id, turn.people)
    if voice is None:
        raise NotAllowed("officers-not-asked")
    of = voice.who if voice.who != me.id else c.CLOCK
    event = c.Concurred(by=me.id, at=turn.now, name=me.name, of=of)
    done = record(case, event, turn.organization.times)
    line = (Line(Key("officers-concurred"), {"who": typed(me.name)}),)
    here = (card(turn, done.case, me.id),)
    others = tuple(h for h in everybody(done.case) if h != me.id)
    return done.outcome(turn, *here, *cards(turn, done.case, others, anew=True, before=line))


def _spare(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Go on without those who cannot be asked; everybody reads who did so."""
    me = _checked(turn, case, "spare")
    missing = voices.gone(case, turn.people)
    if not missing or voices.asked_of(case, me.id, turn.people) is not None:
        raise NotAllowed("officers-not-gone")
    of = tuple(v.who for v in missing)
    event = c.Spared(by=me.id, at=turn.now, name=me.name, of=of)
    done = record(case, event, turn.organization.times)
    names = listed(*(typed(v.name) for v in missing))
    line = (Line(Key("officers-spared"), {"who": typed(me.name), "names": names}),)
    others = tuple(h for h in everybody(done.case) if h != me.id)
    return done.outcome(
        turn, card(turn, done.case, me.id), *cards(turn, done.case, others, before=line)
    )


def _note(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    me = _checked(turn, case, "note")
    if _addressed(case, me.id) is None:
        raise NotAllowed("officers-nobody-to-tell")
    return started(turn, NOTE, about=case)


def noted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The words go to the card of whom it went to; the member never reads them."""
    case = turn.case
    assert case is not None, "a note is about a case"
    me = _checked(turn, case, "note")
    to = _addressed(case, me.id)
    if to is None:
        raise NotAllowed("officers-nobody-to-tell")
    event = c.Noted(by=me.id, at=turn.now, to=to, name=me.name, words=answers["words"])
    done = record(case, event, turn.organization.times)
    return closed(
        turn,
        turn.session,
        "note-sent",
        effects=(card(turn, done.case, to, anew=True), *done.timers),
        case=done.case,
        events=done.events,
    )


def _checked(turn: Turn, case: Case, step: str) -> Person:
    me = turn.person
    assert me is not None, "checked before"
    role = routing.role_of(me.id, case, turn.people)
    allowed(case, role, step)
    if role == "organizer" and case.stage not in routing.EARLY:
        raise NotAllowed(f"case-outcome-{case.status}")
    return me


def _addressed(case: Case, me: ContactId) -> ContactId | None:
    """To whom somebody has handed the case last."""
    return next((n.to for n in reversed(case.circle.notes) if n.by == me), None)


def _candidates(turn: Turn, case: Case, me: Person) -> tuple[Person, ...]:
    """Who may be asked to agree as well: the nearest first."""
    people = turn.people
    early = case.stage in routing.EARLY
    near = [p for p in people.officers.values() if _near(p, case.district)] if early else []
    far = [*people.holding("organizer"), *people.holding("deputy")] if early else []
    kept = {p.id: p for p in (*near, *people.holding("department"), *far)}
    out = {me.id, *routing.without(case)}
    out |= {v.who for v in case.circle.voices}
    return tuple(p for p in kept.values() if p.id not in out and p.name and _reads(p))


def _near(person: Person, district: str) -> bool:
    return person.has("organizer", district) or person.has("deputy", district)


def _reads(person: Person) -> bool:
    return not reach.away(person) and not absence.absent(person)


ACTS: dict[str, Act] = {
    "add": _add,
    "add-to": _add_to,
    "concur": _concur,
    "spare": _spare,
    "note": _note,
}
