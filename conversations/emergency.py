"""Trouble abroad: whom to call at once, and one tap that wakes the whole Department."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.commands import bare, command
from chatbot.core.effects import Effect
from chatbot.core.events import ChoiceMade, TextReceived
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, country
from chatbot.core.turns import Needs
from conversations import own, reach, tasks
from conversations.case import Case
from conversations.happened import Leg
from conversations.organization import Emergency
from conversations.talk import Outcome, Turn, again, button, reading, reply
from conversations.times import local_day

EMERGENCY = "emergency"
ALERT = "alert"


def shown(turn: Turn) -> Outcome | Needs:
    """Numbers to call, and the button; no promise of rescue. The form in hand stays as it is."""
    found = own.trips(turn)
    if isinstance(found, Needs):
        return found
    where = last_known(turn, found)
    known = next((e for e in turn.organization.emergencies if e.country == _code(where)), None)
    session = replace(turn.session, confirming=EMERGENCY)
    said = reply(
        turn,
        "emergency-known" if known else "emergency-general",
        _numbers(known),
        choices=(_alert(where[0] if where else None), button(EMERGENCY, "not")),
    )
    return Outcome(session=session, effects=(said,))


def _numbers(known: Emergency | None) -> Args:
    if known is None:
        return {}
    return {
        "country": country(known.country),
        "numbers": known.numbers,
        "has_consulate": "yes" if known.consulate else "no",
        "consulate": known.consulate,
    }


def _alert(case: Case | None) -> Choice:
    return button(EMERGENCY, ALERT, "button-alert", about=case, style="no")


def _code(where: tuple[Case, Leg] | None) -> str:
    return where[1].country if where else ""


def last_known(turn: Turn, trips: Sequence[Case]) -> tuple[Case, Leg] | None:
    """Where somebody is today by their own plans, else where they go next, else were last."""
    today = local_day(turn.now, turn.organization.zone).isoformat()
    legs = [(case, leg) for case in trips for leg in case.legs if leg.travel]
    here = [pair for pair in legs if _first(pair[1]) <= today <= pair[1].travel[-10:]]
    to_come = sorted((p for p in legs if _first(p[1]) > today), key=lambda p: _first(p[1]))
    past = sorted((p for p in legs if _first(p[1]) <= today), key=lambda p: _first(p[1]))
    return next((pairs[at] for pairs, at in ((here, -1), (to_come, 0), (past, -1)) if pairs), None)


def _first(leg: Leg) -> str:
    return leg.travel[:10]


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """The Department is woken, or it was nothing."""
    session = replace(turn.session, confirming="")
    if event.choice != ALERT:
        if turn.person is not None and turn.person.stopped:
            return Outcome(session=session)
        return Outcome(session=session, effects=(again(turn, session),))
    found = own.trips(turn)
    if isinstance(found, Needs):
        return found
    return _alerted(replace(turn, session=session), last_known(turn, found))


def _alerted(turn: Turn, where: tuple[Case, Leg] | None) -> Outcome:
    """Everybody of the Department at once, with where the person should be by their plans."""
    me = turn.person
    assert me is not None, "a stranger has no emergency here"
    case, leg = where or (None, None)
    reached = {"city": leg.city, "phone": _number(case), "mail": case.email} if case and leg else {}
    done = tasks.raised(
        turn,
        EMERGENCY,
        by=me.id,
        of=case,
        leg=leg,
        facts={name: value for name, value in reached.items() if value},
        days=0,
        all_of_them=True,
    )
    heard = reach.started(me, turn.event, "emergency-alerted") if me.stopped else None
    awake: tuple[Line, ...] = (Line(Key("emergency-awake")),) if heard else ()
    key = "emergency-alerted" if done.case.holders else "emergency-nobody"
    args: Args = {"address": turn.organization.address}
    inside = replace(turn, person=heard or me)
    effects: tuple[Effect, ...] = (
        reply(inside, key, args, before=awake),
        *tasks.dealt(turn, done),
        *done.timers,
    )
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=effects,
        person=heard,
    )


def _number(case: Case) -> str:
    return "" if case.phone == "none" else case.phone


def is_meant(turn: Turn) -> bool:
    """Whether it is a cry for help, by a word alone or by the button under its answer."""
    match turn.event:
        case ChoiceMade(question=question):
            return question == EMERGENCY
        case TextReceived(text=text):
            locale = reading(turn).locale
            return EMERGENCY in (
                command(text, turn.wording, locale),
                command(bare(text), turn.wording, locale),
            )
    return False


def answered(turn: Turn) -> Outcome | Needs:
    """What is answered in silence, too: nothing but this."""
    event = turn.event
    return pressed(turn, event) if isinstance(event, ChoiceMade) else shown(turn)
