"""What happens when a time has come: reminders, stand-ins, ends; never a decision."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from chatbot.core.effects import ClearTimer, Effect, Send, SetTimer
from chatbot.core.events import TimerFired
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, Message, days, moment, typed
from chatbot.core.session import Draft, Session
from chatbot.core.turns import Needs
from conversations import (
    drafts,
    guardians,
    matching,
    routing,
    taking_back,
    tasks,
    unheld,
    visits,
)
from conversations import happened as c
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.details import back_to_card
from conversations.forms import DETAILS, REQUEST
from conversations.happened import CLOCK
from conversations.introduction import (
    arrived,
    dealt,
    deciders,
    dispatched,
    expired,
    member_args,
)
from conversations.proxy_forms import FOR
from conversations.record import record
from conversations.talk import Outcome, Turn, button, tell
from conversations.times import DAY, search_ends

WIPED = {
    REQUEST.id: "request-wiped",
    FOR: "for-wiped",
    DETAILS.id: "details-wiped",
}
"""Forms whose answers are deleted when nobody has gone on with them for long, and what is said."""


Timed = Callable[[Turn, Case, TimerFired], Outcome | Needs]
"""What a timer of a case leads to."""


def _ladder(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """Remind, ask the deputy, show it to the department, and go on reminding."""
    if case.status == "revoking":
        return taking_back.remembered(turn, case)
    if case.status == "guardian":
        return guardians.reminded(turn, case)
    if case.kind in LADDERS:
        return LADDERS[case.kind](turn, case)
    rung = case.rung + 1
    holders = routing.next_asked(turn.people, case, rung)
    if not holders and (nobody := unheld.told(turn, case)) is not None:
        return nobody
    event = c.Reminded(by=CLOCK, at=turn.now, rung=rung, holders=holders)
    done = record(case, event, turn.organization.times)
    told: tuple[Effect, ...] = ()
    seen = routing.seen_by_department(done.case, turn.people)
    if case.status == "requested" and seen and not routing.seen_by_department(case, turn.people):
        told = (tell(case.member, "request-late", member_args(turn, case), case=case),)
    if search_ends(case, turn.now):
        args = {**member_args(turn, case), "until": days(case.host.until)}
        told += (tell(case.member, "request-search-over", args, case=case),)
    since: Args = {"since": moment(case.since.isoformat(), turn.organization.zone)}
    again = (Line(Key("card-reminder"), since),)
    return done.outcome(turn, *dealt(turn, done.case, done.case.holders, before=again), *told)


def _nudge(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """The details are still to come: say so, a few times and then no more."""
    done = record(
        case, c.Reminded(by=CLOCK, at=turn.now, rung=case.rung + 1), turn.organization.times
    )
    choices = (
        button("trip", "details", "button-start-details", about=case, style="yes"),
        button("trip", "withdraw", about=case),
    )
    told = tell(case.member, "details-nudge", member_args(turn, case), case=case, choices=choices)
    return done.outcome(turn, told)


def _unanswered(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Nobody answered the question: it goes back to whoever asked, as it is."""
    done = record(case, c.Answered(by=CLOCK, at=turn.now, answer=""), turn.organization.times)
    told = tell(
        case.member,
        "request-unanswered",
        {**member_args(turn, case), "who": typed(case.asker_name)},
        case=case,
        choices=(button("trip", "answer", about=done.case),),
    )
    return done.outcome(turn, told, *back_to_card(turn, done.case))


def _start(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """The first day has come undecided: say honestly what that means; the case stays open."""
    done = record(case, c.Started(by=CLOCK, at=turn.now), turn.organization.times)
    key = {
        "recommended": "request-started-details",
        "asked": "request-started-asked",
    }.get(case.status, "request-started")
    first = min(leg.sought.split("/")[0] for leg in case.legs)
    args = {**member_args(turn, case), "first": days(first)}
    return done.outcome(turn, tell(case.member, key, args, case=case))


def _expire(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    return expired(turn, case)


def _hold(turn: Turn, _: Case, event: TimerFired) -> Outcome:
    return dispatched(turn, event)


def _watch(turn: Turn, _: Case, event: TimerFired) -> Outcome:
    return arrived(turn, event)


def _stuck(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """The mail has not left for an hour: the department hears of it, and we look again later."""
    if case.status != "sent" or case.accepted_at is not None:
        return Outcome(session=turn.session)
    args = {**member_args(turn, case), "name": typed(case.name)}
    told = (tell(h, "introduction-stuck", args, case=case) for h in deciders(turn, case))
    later = SetTimer("stuck", turn.now + DAY / 2, case.id)
    return Outcome(session=turn.session, effects=(*told, later))


def _end(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """The days of the introduction are over, and with them what the member may say of themself."""
    done = record(case, c.Closed(by=CLOCK, at=turn.now), turn.organization.times)
    told = tell(case.member, "introduction-ended", member_args(turn, case), case=case)
    return done.outcome(turn, told, *cards(turn, done.case, everybody(done.case)))


def nudged(turn: Turn) -> Outcome:
    """A draft that nobody goes on with: a nudge or two, then it is wiped, and that is said."""
    session, times = turn.session, turn.organization.times
    if not unsent(session) or turn.person is None:
        return Outcome(session=session)
    silent = turn.now - (session.seen_at or turn.now)
    if silent >= timedelta(days=times.wipe_days):
        begun = {draft.form for draft in session.drafts}
        said = _to(session.contact, next(key for form, key in WIPED.items() if form in begun))
        kept = tuple(d for d in session.drafts if d.form not in WIPED)
        return Outcome(
            session=replace(session, drafts=kept, held="", confirming="", menu=()),
            effects=(said, ClearTimer("draft", session.contact)),
        )
    following = next_nudge(turn, silent)
    due = any(timedelta(days=d) <= silent < timedelta(days=d) + DAY / 2 for d in times.draft_days)
    draft = _drafted(session)
    said_now = (_to(session.contact, "request-nudge", draft),) if due and draft else ()
    return Outcome(session=session, effects=(*said_now, following))


def unsent(session: Session) -> bool:
    """Whether something personal was begun and not sent, so that it is wiped in the end."""
    return any(draft.form in WIPED for draft in session.drafts)


def _drafted(session: Session) -> Draft | None:
    """The request that was begun; what is about a case is reminded of by the case's own timers."""
    return next((draft for draft in session.drafts if draft.form == REQUEST.id), None)


def next_nudge(turn: Turn, silent: timedelta = timedelta(0)) -> SetTimer:
    """When to look at a draft again."""
    times = turn.organization.times
    steps = (*(timedelta(days=d) for d in times.draft_days), timedelta(days=times.wipe_days))
    since = turn.session.seen_at if silent else turn.now
    following = next(step for step in (*steps, silent + DAY) if step > silent)
    return SetTimer("draft", (since or turn.now) + following, turn.session.contact)


def _to(contact: ContactId, key: str, draft: Draft | None = None) -> Send:
    choices = (
        (
            drafts.choice("continue", draft, "button-continue", "yes"),
            drafts.choice("cancel", draft, "button-cancel"),
        )
        if draft
        else ()
    )
    return Send(Message(to=contact, key=Key(key), choices=choices))


LADDERS: dict[str, Callable[[Turn, Case], Outcome]] = {
    "task": tasks.reminded,
    "visit": visits.reminded,
    "match": matching.reminded,
}
"""Reminders of what is no trip."""

TIMED: dict[str, Timed] = {
    "ladder": _ladder,
    "nudge": _nudge,
    "answer": _unanswered,
    "start": _start,
    "expire": _expire,
    "hold": _hold,
    "watch": _watch,
    "stuck": _stuck,
    "end": _end,
}
