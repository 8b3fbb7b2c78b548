"""Trouble abroad: whom to call at once, and one tap that wakes the whole Department."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from chatbot.core.commands import bare, command
from chatbot.core.effects import SetTimer
from chatbot.core.events import ChoiceMade, TextReceived
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Line, country
from chatbot.core.turns import Needs
from conversations import alarm, over, own, reach, status, tasks, travellers
from conversations.case import Case
from conversations.happened import Leg
from conversations.organization import Emergency
from conversations.talk import Outcome, Turn, again, button, reading, reply
from conversations.times import local_day

EMERGENCY = "emergency"
ALERT = "alert"
NEAR = timedelta(days=14)
"""How far off the days of a trip may be that is over here, and may still be under way."""


def shown(turn: Turn) -> Outcome | Needs:
    """Numbers to call, and the button; no promise of rescue. The form in hand stays as it is.

    Once the alarm is raised the word itself is passed on as well.
    """
    found = own.ever(turn)
    if isinstance(found, Needs):
        return found
    where = last_known(turn, found)
    known = next((e for e in turn.organization.emergencies if e.country == _code(where)), None)
    key = "emergency-known" if known else "emergency-general"
    if alarm.in_hand(turn) and isinstance(turn.event, TextReceived):
        passed = alarm.written(turn, {"words": turn.event.text})
        return over.saying(passed, (Line(Key(key), _numbers(known)),), passed)
    session = replace(turn.session, confirming=EMERGENCY)
    said = reply(
        turn,
        key,
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
    """Where somebody is today by their own plans, else where they go next, else were last.

    They may have gone although a trip was declined or has ended here, so one of these days counts.
    """
    day = local_day(turn.now, turn.organization.zone)
    today, since, until = (d.isoformat() for d in (day, day - NEAR, day + NEAR))
    legs = [
        (case, leg)
        for case in trips
        for leg in case.legs
        if leg.travel and (case.open or (leg.travel[-10:] >= since and _first(leg) <= until))
    ]
    here = [pair for pair in legs if _first(pair[1]) <= today <= pair[1].travel[-10:]]
    here.sort(key=lambda pair: pair[0].open)
    to_come = [pair for pair in legs if _first(pair[1]) > today]
    to_come.sort(key=lambda pair: (not pair[0].open, _first(pair[1])))
    past = sorted((p for p in legs if _first(p[1]) <= today), key=lambda p: _first(p[1]))
    return next((pairs[at] for pairs, at in ((here, -1), (to_come, 0), (past, -1)) if pairs), None)


def _first(leg: Leg) -> str:
    return leg.travel[:10]


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """The Department is woken, or it was nothing."""
    found = own.ever(turn)
    if isinstance(found, Needs):
        return found
    inside = replace(turn, session=replace(turn.session, confirming=""))
    raised = alarm.standing(turn, turn.found[status.FOUND])
    if event.choice != ALERT:
        line = Line(Key("emergency-not-more" if raised else "emergency-not"))
        return Outcome(session=inside.session, effects=(again(inside, inside.session, (line,)),))
    if raised is not None:
        line = Line(Key("emergency-alerted-again"))
        heard = alarm.listening(inside, raised, line)
        follows = SetTimer(alarm.AGAIN, turn.now, raised.id)
        return replace(heard, effects=(*heard.effects, follows))
    return _alerted(inside, last_known(turn, found))


def _alerted(turn: Turn, where: tuple[Case, Leg] | None) -> Outcome:
    """Everybody of the Department at once, with where the person should be by their plans."""
    me = turn.person
    assert me is not None, "a stranger has no emergency here"
    case, leg = where or (None, None)
    mine = _mine(case, me.id) if case else None
    reached = {"city": leg.city, "phone": _number(mine), "mail": mine.email} if mine and leg else {}
    done = tasks.raised(
        turn,
        EMERGENCY,
        by=me.id,
        of=case,
        leg=leg,
        facts={name: value for name, value in reached.items() if value},
        called=mine.name if mine else "",
        days=0,
    )
    heard = reach.started(me, turn.event, "emergency-alerted") if me.stopped else None
    awake: tuple[Line, ...] = (Line(Key("emergency-awake")),) if heard else ()
    woken = set(done.case.holders) - {me.id}
    key = "emergency-alerted" if woken else "emergency-nobody"
    args: Args = {"address": turn.organization.address}
    inside = replace(turn, person=heard or me)
    said = alarm.listening(inside, done.case, *awake, Line(Key(key), args))
    return replace(
        said,
        case=done.case.id,
        case_events=done.events,
        effects=(*said.effects, *tasks.dealt(turn, done), *done.timers),
        person=heard,
    )


def _mine(case: Case, me: ContactId) -> Case:
    """The trip as it is for one of those who are on it."""
    along_on_it = case.company.of(me)
    return travellers.alone(case, along_on_it) if along_on_it else case


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
