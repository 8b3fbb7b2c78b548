"""Cards go on to whoever is next when somebody is away, is back, or decides no more."""

from collections.abc import Iterator

from chatbot.core.effects import Effect, Send, SetTimer
from chatbot.core.events import TimerFired
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, Message, days, listed, typed
from chatbot.core.turns import Needs
from conversations import absence, routing
from conversations import happened as c
from conversations.cards import cards, slot
from conversations.case import Case
from conversations.introduction import dealt, member_args
from conversations.organization import OFFICERS
from conversations.record import Recorded
from conversations.talk import Outcome, Turn, tell
from conversations.times import timer_effects

HANDOVER = "handover"
"""The timer after which a case looks for whoever holds its card, or sends on what it holds."""

HELD = "holder"
"""The index of the cases whose card somebody holds or held, by who it is."""


def held(contact: ContactId) -> str:
    """That index, of one of them."""
    return f"{HELD}:{contact}"


def due(turn: Turn, cases: tuple[Case, ...]) -> tuple[Effect, ...]:
    """Every open one of these cases looks at once for who should hold it."""
    found = {case.id: case for case in cases if case.open}
    return tuple(SetTimer(HANDOVER, turn.now, case) for case in found)


def swept(turn: Turn) -> Outcome | Needs:
    """Look once more at everything that somebody holds whose role has just ended."""
    me = turn.session.contact
    if HANDOVER not in turn.found:
        return Needs(HANDOVER, index=held(me))
    return Outcome(session=turn.session, effects=due(turn, tuple(turn.found[HANDOVER])))


def fired(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Take the card from whoever is away or decides no more, and give it to who should have it."""
    done = settled(turn, _nothing(turn, case))
    if not done.events:
        return Outcome(session=turn.session)
    after = done.case
    new = tuple(h for h in after.holders if h not in case.holders)
    over = tuple(e.gone for e in done.events if isinstance(e, c.HandedOver) and e.why == "over")
    shown: list[Effect] = []
    for holder in new:
        shown += dealt(turn, after, (holder,), before=_why(turn, done, holder))
    seen = tuple(h for h in (*after.holders, *after.knowing) if h not in (*new, *over))
    shown += cards(turn, after, seen)
    shown += [_closing(after, gone) for gone in over]
    return done.outcome(turn, *shown, *_told(turn, case, after, new))


def settled(turn: Turn, done: Recorded) -> Recorded:
    """What must happen so that everybody who holds the card can look at it."""
    times = turn.organization.times
    first = done.case.circle.first
    alone = first is not None and _is_over(turn, done.case, first.by)
    if done.case.status == "seconding" and alone:  # their approval counts no more
        done = done.then(c.Undone(by=c.CLOCK, at=turn.now, name=""), times)
    for event in _leaving(turn, done.case):
        done = done.then(event, times)
    back = tuple(s.absent for s in done.case.circle.stood if _is_here(turn, s.absent))
    theirs = (*back, *_rightful(turn, done.case)) if _waits(done.case) else ()
    out = {*done.case.holders, *routing.without(done.case)}
    to = tuple(h for h in dict.fromkeys(theirs) if h not in out and _able(turn, done.case, h))
    if to or back:
        done = done.then(c.HandedBack(by=c.CLOCK, at=turn.now, to=to, back=back), times)
    return done


def stood_in(turn: Turn, done: Recorded) -> Recorded:
    """A new request with who stands in for whom, so that it is known whose place is taken."""
    for person in turn.people.holding("organizer", done.case.district):
        stand_in = absence.in_place_of(turn.people, person, done.case.member)
        if absence.absent(person) and person.id != done.case.member:
            event = _away(turn, person.id, person.name, (), stand_in or c.CLOCK)
            own = turn.people.get(stand_in) if stand_in else None
            if own is not None and stand_in in done.case.holders:
                done = done.then(event, turn.organization.times)
    return done


def _nothing(turn: Turn, case: Case) -> Recorded:
    return Recorded(case, case, (), timer_effects(case, case, turn.organization.times))


def _leaving(turn: Turn, case: Case) -> Iterator[c.HandedOver]:
    holders = list(case.holders)
    for contact in dict.fromkeys((*case.holders, *case.knowing)):
        person = turn.people.get(contact)
        if _is_over(turn, case, contact):
            others = [h for h in holders if h != contact]
            to = tuple(others) or routing.in_line(turn.people, case, contact)
            to = tuple(h for h in to if h not in holders) if contact in holders else ()
            holders = [*others, *to]
            name = person.name if person is not None else ""
            yield c.HandedOver(by=c.CLOCK, at=turn.now, gone=contact, name=name, why="over", to=to)
        elif person is not None and contact in holders and absence.absent(person):
            out, duty = routing.without(case), routing.duty(case)
            stand_in = routing.in_place_of(turn.people, person, duty, *out)
            others = [h for h in holders if h != contact]
            rest = tuple(others) or routing.in_line(turn.people, case, contact)
            to = (stand_in,) if stand_in else rest
            to = tuple(h for h in to if h not in holders)
            if not others and not to:
                continue  # nobody else is there: it stays with them, and the ladder goes on
            holders = [*others, *to]
            yield _away(turn, contact, person.name, to, stand_in or c.CLOCK)


def _away(
    turn: Turn, gone: ContactId, name: str, to: tuple[ContactId, ...], stand_in: ContactId
) -> c.HandedOver:
    return c.HandedOver(
        by=c.CLOCK, at=turn.now, gone=gone, name=name, why="away", to=to, stand_in=stand_in
    )


def _is_over(turn: Turn, case: Case, contact: ContactId) -> bool:
    """Whether somebody has nothing to decide in this case any more."""
    person = turn.people.get(contact)
    if person is None or not any(person.has(role) for role in OFFICERS):
        return True
    if contact not in case.holders or case.kind != "trip":
        return False
    return not routing.decides(turn.people, case, person)


def _able(turn: Turn, case: Case, contact: ContactId) -> bool:
    person = turn.people.get(contact)
    return person is not None and (
        case.kind != "trip" or routing.decides(turn.people, case, person)
    )


def _is_here(turn: Turn, contact: ContactId) -> bool:
    person = turn.people.get(contact)
    return person is not None and not absence.absent(person)


def _rightful(turn: Turn, case: Case) -> tuple[ContactId, ...]:
    """Who should hold the card now, as long as somebody has it in hand."""
    if case.kind != "trip":
        return ()
    if case.stage in routing.EARLY:
        found = routing.organizers(turn.people, case.district, *routing.without(case))
        found = found if case.holders else routing.in_line(turn.people, case, c.CLOCK)
    elif case.stage in routing.LEAGUE:
        found = routing.league(turn.people, case)
    else:
        found = routing.deciding(turn.people, case)
    return found


def _waits(case: Case) -> bool:
    return case.stage in {
        "human", "requested", "asked-requested", "league", "asked-league", "given",
        "asked-given", "seconding", "bounced", "byhand",
    }  # fmt: skip


def _why(turn: Turn, done: Recorded, holder: ContactId) -> tuple[Line, ...]:
    """Why somebody has the card now."""
    for event in done.events:
        if isinstance(event, c.HandedBack) and holder in event.to:
            return (Line(Key("officers-yours-again")),)
        if isinstance(event, c.HandedOver) and holder in event.to:
            if event.why == "over":
                return (Line(Key("officers-yours-now")),)
            away = turn.people.get(event.gone)
            until = absence.planned(away).split("/")[-1] if away is not None else ""
            return (
                Line(Key("officers-yours-away"), {"who": typed(event.name), "day": days(until)}),
            )
    return ()


def _closing(case: Case, gone: ContactId) -> Send:
    """What is left of a card that is nobody's business there any more."""
    return Send(
        Message(
            to=gone,
            key=Key("officers-not-yours-now"),
            args={"number": case.number},
            replaces=slot(case),
            about=case.id,
        )
    )


def _told(turn: Turn, before: Case, after: Case, new: tuple[ContactId, ...]) -> tuple[Effect, ...]:
    """The member hears who has the request now, while it is about a recommendation."""
    names = [typed(p.name) for h in new if (p := turn.people.get(h)) is not None and p.name]
    if after.kind != "trip" or after.stage != "requested" or not names or before.member in new:
        return ()
    args: Args = {**member_args(turn, after), "who": listed(*names)}
    return (tell(after.member, "officers-handed", args, case=after),)
