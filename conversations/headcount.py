"""Who is in a country today: asked by one person of the Department, shown once another agrees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, Line, Message, country, days, stacked, typed, words
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import routing, tasks, travellers
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.faces import HEADCOUNT
from conversations.happened import Leg
from conversations.organization import Times
from conversations.record import record
from conversations.safety_forms import COUNT
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn, again, button, closed, reply, started, tell
from conversations.times import AGREED_WITHIN, LAPSE, local_day

FOUND = "headcount"


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One person who is in the country by their plans: whoever leads a trip, or travels along."""

    contact: ContactId
    name: str
    city: str
    days: str
    phone: str
    email: str


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
        "rows": stacked(*map(_row, found)),
    }
    every = (button(HEADCOUNT, "message", "button-message-all", about=done.case),) if found else ()
    return done.outcome(
        turn,
        reply(turn, key, args, choices=every, private=True),
        tell(case.member, key, args, case=done.case, choices=every),
        *cards(turn, done.case, tuple(h for h in everybody(done.case) if h != me.id)),
    )


def there(turn: Turn, code: str) -> list[Somebody]:
    """Everybody on every trip that is in the country today by its own days."""
    cases: Sequence[Case] = turn.found.get(FOUND, ())
    today = local_day(turn.now, turn.organization.zone).isoformat()
    return [
        somebody
        for case in cases
        for leg in case.legs
        if case.kind == "trip" and leg.country == code and _is_on(leg, today)
        for somebody in _all_on(case, leg)
    ]


def _all_on(case: Case, leg: Leg) -> Iterator[Somebody]:
    """Whoever leads a trip, and everybody who travels along."""
    each = ((t.contact, travellers.alone(case, t)) for t in case.company.travellers)
    for contact, own in ((case.member, case), *each):
        yield Somebody(
            contact=contact,
            name=own.name,
            city=leg.city,
            days=leg.travel,
            phone="" if own.phone == "none" else own.phone,
            email=own.email,
        )


def _is_on(leg: Leg, today: str) -> bool:
    return bool(leg.travel) and leg.travel[:10] <= today <= leg.travel[-10:]


def _row(one: Somebody) -> Arg:
    """Where one of them is, and how to reach them; what nobody has said yet is said so."""
    reached = f"{one.phone} {one.email}".strip()
    return words(
        "headcount-row" if one.city else "headcount-row-no-city",
        name=typed(one.name) if one.name else words("task-nameless"),
        city=typed(one.city),
        days=days(one.days),
        reached=typed(reached) if reached else words("headcount-unreached"),
    )


def lapsed(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Nobody else agreed in time: nothing was shown, and the cards ask for nothing any more."""
    if (case.stage, "clock", LAPSE) not in STEPS or case.matter != HEADCOUNT:
        return Outcome(session=turn.session)
    done = record(case, c.Lapsed(by=c.CLOCK, at=turn.now), turn.organization.times)
    where: Args = {"country": country(case.leg.country)}
    told = tell(case.member, "headcount-lapsed", where, case=done.case)
    return done.outcome(turn, told, *cards(turn, done.case, everybody(done.case)))


def _messaged(turn: Turn, case: Case) -> Outcome:
    """One neutral text to all of them, once, by either of the two, while both have just agreed."""
    both = {case.member, case.decided_by}
    if case.status != "settled" or not case.decided_by or turn.session.contact not in both:
        return _refused(turn, "card-not-yours")
    if case.asked_all_at is not None:
        return _refused(turn, "headcount-sent-already")
    if turn.now - case.since > AGREED_WITHIN:
        return _refused(turn, "headcount-late")
    to = tuple(dict.fromkeys(found.contact for found in there(turn, case.leg.country)))
    if not to:
        return _refused(turn, "headcount-sent-nobody")
    done = record(case, c.AskedAll(by=turn.session.contact, at=turn.now, to=to), _times(turn))
    asking: tuple[Effect, ...] = tuple(
        Send(Message(to=member, key=Key("headcount-message"))) for member in to
    )
    args: Args = {"count": len(to)}
    said = again(turn, turn.session, (Line(Key("headcount-sent"), args),))
    (other,) = both - {turn.session.contact}
    return done.outcome(turn, said, tell(other, "headcount-sent", args, case=done.case), *asking)


def _times(turn: Turn) -> Times:
    return turn.organization.times


def _refused(turn: Turn, key: str) -> Outcome:
    line = (Line(Key(key)),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _minutes() -> int:
    return int(AGREED_WITHIN.total_seconds() // 60)
