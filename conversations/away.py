"""Out of office: an officer says which days they are away and who stands in; then they are back."""

from dataclasses import replace

from chatbot.core.effects import ClearTimer, Effect, Send, SetTimer
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, Choice, Line, Message, days, typed, words
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import absence, handing
from conversations.case import Case
from conversations.officers_forms import AWAY
from conversations.organization import OFFICERS
from conversations.talk import HOME, Outcome, Turn, again, button, home, reply, started

TIMER = "away"


def menu(person: Person) -> tuple[Choice, ...]:
    """The button behind the first screen of an officer."""
    if not _decides(person):
        return ()
    return (button(HOME, "back-here" if absence.planned(person) else "away"),)


def begin(turn: Turn) -> Outcome:
    """Ask for the days; whoever has said them already may be back, or say other ones."""
    person = turn.person
    assert person is not None, "strangers have no menu"
    if not _decides(person):
        line = (Line(Key("away-not-needed")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if absence.planned(person):
        choices = (button(HOME, "back-here", style="yes"), button(HOME, "away-anew"))
        said = reply(turn, "away-planned", _args(turn, person), choices=choices)
        return Outcome(session=turn.session, effects=(said,))
    return started(turn, AWAY)


def anew(turn: Turn) -> Outcome:
    """Other days than those that were said."""
    return started(turn, AWAY)


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Keep the days, and say to whoever stands in that they do."""
    person = turn.person
    assert person is not None, "only officers are asked"
    after = absence.leaving(person, answers["days"], answers["deputy"])
    begins, _ = absence.edges(after, turn.organization.zone)
    inside = replace(turn, person=after)
    choices = (button(HOME, "back-here"),)
    said = reply(turn, "away-set", _args(inside, after), choices=choices)
    timer = SetTimer(TIMER, max(begins, turn.now), person.id)
    told = _told(inside, after, "away-stand-in")
    return Outcome(session=turn.session, person=after, effects=(said, *told, timer))


def back(turn: Turn) -> Outcome | Needs:
    """I'm back, before or when it was to be."""
    person = turn.person
    assert person is not None, "strangers have no menu"
    if not absence.planned(person):
        line = (Line(Key("away-not-away")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    found = _cases(turn, person) if absence.absent(person) else ()
    if isinstance(found, Needs):
        return found
    after = absence.back(person)
    line = (Line(Key("away-back")),)
    said = home(replace(turn, person=after), line)
    told = _told(turn, person, "away-no-longer")
    over = ClearTimer(TIMER, person.id)
    effects = (said, *told, over, *handing.due(turn, found))
    return Outcome(session=turn.session, person=after, effects=effects)


def fired(turn: Turn) -> Outcome | Needs:
    """The days begin, or are over; cards go to whoever stands in, or come back."""
    person = turn.person
    if person is None or not absence.planned(person):
        return Outcome(session=turn.session)
    begins, ends = absence.edges(person, turn.organization.zone)
    if turn.now < begins:
        return Outcome(session=turn.session, effects=(SetTimer(TIMER, begins, person.id),))
    if turn.now >= ends:
        return _over(turn, person)
    if handing.HANDOVER not in turn.found:
        return Needs(handing.HANDOVER, index=handing.held(person.id))
    cases = tuple(turn.found[handing.HANDOVER])
    again_at = SetTimer(TIMER, ends, person.id)
    after = absence.left(person)
    said = _notice(person.id, "away-begun", _args(turn, person), (button(HOME, "back-here"),))
    effects = (said, again_at, *handing.due(turn, cases))
    return Outcome(session=turn.session, person=after, effects=effects)


def _over(turn: Turn, person: Person) -> Outcome | Needs:
    found = _cases(turn, person)
    if isinstance(found, Needs):
        return found
    said = _notice(person.id, "away-over", {}, (button(HOME, "queue"),))
    effects = (said, *handing.due(turn, found))
    return Outcome(session=turn.session, person=absence.back(person), effects=effects)


def _cases(turn: Turn, person: Person) -> tuple[Case, ...] | Needs:
    """Everything that may be theirs again, one list after the other."""
    districts = [r.unit for r in person.roles if r.name in {"organizer", "deputy"} and r.unit]
    indexes = [handing.held(person.id), *(f"district:{unit}" for unit in districts)]
    indexes += ["open"] if person.has("department") else []
    found: list[Case] = []
    for index in indexes:
        if index not in turn.found:
            return Needs(index, index=index)
        found += turn.found[index]
    return tuple(found)


def _decides(person: Person) -> bool:
    return any(person.has(role) for role in OFFICERS)


def _args(turn: Turn, person: Person) -> Args:
    """The days, and who stands in."""
    deputy = turn.people.get(ContactId(person.notes.get(absence.DEPUTY, "")))
    who: Arg = typed(deputy.name) if deputy is not None else words("away-next")
    return {
        "days": days(absence.planned(person)),
        "deputy": who,
        "has_deputy": "yes" if deputy is not None else "no",
        "who": typed(person.name),
    }


def _told(turn: Turn, person: Person, key: str) -> tuple[Effect, ...]:
    """What whoever stands in hears of it."""
    deputy = turn.people.get(ContactId(person.notes.get(absence.DEPUTY, "")))
    return (_notice(deputy.id, key, _args(turn, person)),) if deputy is not None else ()


def _notice(to: ContactId, key: str, args: Args, choices: tuple[Choice, ...] = ()) -> Send:
    return Send(Message(to=to, key=Key(key), args=args, choices=choices, private=True))
