"""Who is in a country today: asked by one person of the Department, shown once another agrees."""

from collections.abc import Sequence
from datetime import timedelta

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Line, Message, country, days, stacked, typed, words
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import routing, tasks
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.faces import HEADCOUNT
from conversations.happened import Leg
from conversations.record import record
from conversations.safety_forms import COUNT
from conversations.talk import Outcome, Turn, again, button, closed, reply, started, tell
from conversations.times import local_day

FOUND = "headcount"
AGREED_WITHIN = timedelta(minutes=15)


def asked(turn: Turn) -> Outcome:
    """The word itself: nobody else than the Department has it."""
    if turn.person is None or not turn.person.has("department"):
        return _refused(turn, "queue-not-yours")
    if not routing.department(turn.people, turn.person.id):
        return _refused(turn, "headcount-alone")
    return started(turn, COUNT)


def wanted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Somebody wants to know; nothing is shown until a second person agrees."""
    where = Leg(country=answers["country"], travel="")
    done = tasks.raised(turn, HEADCOUNT, by=turn.session.contact, leg=where, days=0)
    return closed(
        turn,
        turn.session,
        "headcount-asked",
        {"country": country(where.country), "minutes": _minutes()},
        effects=(*tasks.dealt(turn, done), *done.timers),
        case=done.case,
        events=done.events,
    )


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """The second person agrees, or one of the two writes to all who were found."""
    case, me = turn.case, turn.person
    if case is None or me is None or case.matter != HEADCOUNT or not me.has("department"):
        return _refused(turn, "card-not-yours")
    if FOUND not in turn.found:
        return Needs(FOUND, index="open")
    if event.choice == "message":
        return _messaged(turn, case)
    if me.id == case.member:
        return _refused(turn, "headcount-second")
    if not case.open or turn.now - case.since > AGREED_WITHIN:
        return _refused(turn, "headcount-late")
    return _shown(turn, case)


def _shown(turn: Turn, case: Case) -> Outcome:
    """To the two of them, and to nobody else; who agreed stands in the record."""
    me = turn.person
    assert me is not None, "checked before"
    event = c.Settled(by=me.id, at=turn.now, name=me.name)
    done = record(case, event, turn.organization.times)
    found = there(turn, case.leg.country)
    key = "headcount-found" if found else "headcount-nobody"
    args: Args = {
        "country": country(case.leg.country),
        "count": len(found),
        "rows": stacked(*(_row(*pair) for pair in found)),
    }
    every = (button(HEADCOUNT, "message", "button-message-all", about=done.case),) if found else ()
    return done.outcome(
        turn,
        reply(turn, key, args, choices=every, private=True),
        tell(case.member, key, args, case=done.case, choices=every),
        *cards(turn, done.case, tuple(h for h in everybody(done.case) if h != me.id)),
    )


def there(turn: Turn, code: str) -> list[tuple[Case, Leg]]:
    """Every trip that is in the country today by its own days."""
    cases: Sequence[Case] = turn.found.get(FOUND, ())
    today = local_day(turn.now, turn.organization.zone).isoformat()
    return [
        (case, leg)
        for case in cases
        for leg in case.legs
        if case.kind == "trip" and leg.country == code and _is_on(leg, today)
    ]


def _is_on(leg: Leg, today: str) -> bool:
    return bool(leg.travel) and leg.travel[:10] <= today <= leg.travel[-10:]


def _row(case: Case, leg: Leg) -> Arg:
    """How to reach one of them; whoever gave no number is written to by mail."""
    phone = "" if case.phone == "none" else case.phone
    return words(
        "headcount-row",
        name=typed(case.name),
        city=typed(leg.city),
        days=days(leg.travel),
        phone=typed(phone),
        email=typed(case.email),
    )


def _messaged(turn: Turn, case: Case) -> Outcome:
    """One neutral text to all of them, by either of the two, once both had agreed."""
    if case.open or turn.session.contact not in {case.member, case.decided_by}:
        return _refused(turn, "card-not-yours")
    if not case.decided_by:
        return _refused(turn, "card-not-yours")
    to = tuple(dict.fromkeys(found.member for found, _ in there(turn, case.leg.country)))
    asking: tuple[Effect, ...] = tuple(
        Send(Message(to=member, key=Key("headcount-message"))) for member in to
    )
    said = again(turn, turn.session, (Line(Key("headcount-sent"), {"count": len(to)}),))
    return Outcome(session=turn.session, effects=(said, *asking))


def _refused(turn: Turn, key: str) -> Outcome:
    line = (Line(Key(key)),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _minutes() -> int:
    return int(AGREED_WITHIN.total_seconds() // 60)
