"""Coming home: somebody is welcomed, reminded a few times, and then left in peace."""

from collections.abc import Sequence
from datetime import datetime

from chatbot.core.effects import SetTimer
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import Key
from chatbot.core.messages import Choice, Line, days, typed
from chatbot.core.turns import Needs
from conversations import afterwards, legs, reporting, tellers
from conversations import happened as c
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.clock import Timed
from conversations.happened import CLOCK
from conversations.introduction import member_args
from conversations.record import Recorded, record
from conversations.routing import department
from conversations.steps import allowed, offered
from conversations.talk import Outcome, Turn, again, button, reply, tell
from conversations.times import DAY, local_day

FOUND = "journey"


def ended(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """The days are over: said in the morning after, and at the end of the whole journey asked."""
    morning = afterwards.welcome(case, turn.organization)
    if turn.now < morning:
        return Outcome(session=turn.session, effects=(SetTimer("end", morning, case.id),))
    if case.share.of > 1 and FOUND not in turn.found:
        return Needs(FOUND, index=f"of:{case.member}")
    later = _later(case, turn.found.get(FOUND, ()))
    if any(leg.report.returned_at is not None or leg.report.onward is not None for leg in later):
        return _closed(turn, case)
    going = [afterwards.welcome(leg, turn.organization) for leg in later if leg.open]
    if going:
        return _closed(turn, case, max(*going, turn.now) + DAY)
    journey = legs.journey(case, turn.found.get(FOUND, ()))
    told = case.report.done_at is not None
    elsewhere = any(leg.report.done_at is not None for leg in journey)
    due = afterwards.owed(case, turn.organization, turn.now)
    return _back(turn, case, due, told=told or (elsewhere and due is None))


def _later(case: Case, trips: Sequence[Case]) -> list[Case]:
    """The legs of the same journey that end after this one."""
    return [
        other
        for other in legs.journey(case, trips)
        if (legs.span(other.legs)[-10:], other.id) > (legs.span(case.legs)[-10:], case.id)
    ]


def _closed(turn: Turn, case: Case, onward: datetime | None = None) -> Outcome:
    """One country is behind them; the last one where they were received asks for the report."""
    event = c.Closed(by=CLOCK, at=turn.now, onward=onward)
    done = record(case, event, turn.organization.times)
    if not case.open:
        return done.outcome(turn)
    told = tell(case.member, "introduction-ended", member_args(turn, case), case=case)
    return done.outcome(turn, told, *cards(turn, done.case, everybody(done.case)))


def _back(turn: Turn, case: Case, due: datetime | None, *, told: bool) -> Outcome:
    """Welcome somebody back, and ask for the report."""
    times = turn.organization.times
    done = record(case, c.Returned(by=CLOCK, at=turn.now, due=due), times)
    if told:
        done = done.then(c.Closed(by=CLOCK, at=turn.now), times)
        key = "report-welcome-told"
        choices: tuple[Choice, ...] = (reporting.more(done.case),)
    elif due is not None:
        key, choices = "report-welcome-owed", _owed(done.case)
    else:
        key, choices = "report-welcome", _asked(done.case)
    args = {**member_args(turn, case), "due": days(_day(turn, done.case))}
    over = (Line(Key("introduction-ended"), args),) if case.open else ()
    said = tell(case.member, key, args, case=done.case, choices=choices, before=over)
    return done.outcome(turn, said, *cards(turn, done.case, everybody(done.case)))


def _day(turn: Turn, case: Case) -> str:
    """The day by which a report is owed, where the organisation is."""
    due = case.report.due or turn.now
    return local_day(due, turn.organization.zone).isoformat()


def _owed(case: Case) -> tuple[Choice, ...]:
    return (
        button("trip", "report", "button-start", about=case, style="yes"),
        button("trip", "report-tomorrow", "button-tomorrow", about=case),
    )


def _asked(case: Case) -> tuple[Choice, ...]:
    return (
        button("trip", "report", "button-report-now", about=case, style="yes"),
        button("trip", "report-later", "button-later", about=case),
        button("trip", "report-nothing", "button-nothing", about=case),
    )


def reminded(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Ask again, a few times and then no more."""
    done = record(case, c.ReportReminded(by=CLOCK, at=turn.now), turn.organization.times)
    mine = tellers.own(case, case.member).report.pieces
    begun, last = bool(mine), not _more_reminders(turn, done.case)
    owed = case.report.due is not None
    key = f"report-reminder-{'begun' if begun else 'owed' if owed else 'plain'}"
    args = {
        **member_args(turn, case),
        "count": len(mine),
        "due": days(_day(turn, case)),
    }
    choices = _owed(done.case) if owed else _asked(done.case)
    if begun:
        choices = (reporting.more(done.case), reporting.button(done.case, "done", style="yes"))
    before = (Line(Key("report-last-reminder")),) if last else ()
    told = tell(case.member, key, args, case=done.case, choices=choices, before=before)
    return done.outcome(turn, told)


def _more_reminders(turn: Turn, case: Case) -> bool:
    return case.report.reminders < len(turn.organization.times.report_reminder_days)


def overdue(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """A report that was owed is late: the department sees it, once, and on its list from now on."""
    event = c.ReportOverdue(by=CLOCK, at=turn.now)
    done = record(case, event, turn.organization.times)
    readers = department(turn.people, case.member)
    return done.outcome(turn, *cards(turn, done.case, readers, anew=True))


def closed(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Nothing more was told; that is all right, and nothing is said."""
    done = _told(turn, case).then(c.Closed(by=CLOCK, at=turn.now), turn.organization.times)
    return done.outcome(turn, *cards(turn, done.case, everybody(done.case)))


def _told(turn: Turn, case: Case) -> Recorded:
    """What was begun counts as told: it lies with the department either way."""
    times = turn.organization.times
    if case.report.pieces and case.report.done_at is None:
        return record(case, c.ReportDone(by=CLOCK, at=turn.now), times)
    return Recorded(case, case, (), ())


def later(turn: Turn, case: Case) -> Outcome:
    """Not now: the next reminder is early enough, where one comes."""
    comes = case.status == "returned" and _more_reminders(turn, case)
    return _put_off(turn, case, "report-later" if comes else "report-later-last")


def tomorrow(turn: Turn, case: Case) -> Outcome:
    """Not today: tomorrow at this time it is asked again."""
    if not _more_reminders(turn, case):
        return later(turn, case)
    said = _put_off(turn, case, "report-tomorrow")
    return Outcome(
        session=said.session, effects=(*said.effects, SetTimer("tell", turn.now + DAY, case.id))
    )


def _put_off(turn: Turn, case: Case, key: str) -> Outcome:
    line = (Line(Key(key), member_args(turn, case)),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def nothing(turn: Turn, case: Case) -> Outcome:
    """There is nothing to tell: the trip is closed, and something may still be told for a while."""
    told = tellers.own(case, case.member).report.pieces
    if "nothing" not in offered(case, "member") or told:
        return reporting.begin(turn, case)
    times = turn.organization.times
    done = record(case, c.NothingTold(by=case.member, at=turn.now), times)
    if case.report.due is None:
        done = done.then(c.Closed(by=case.member, at=turn.now), times)
    key = "report-nothing-owed" if case.report.due is not None else "report-nothing"
    said = reply(turn, key, member_args(turn, case), choices=(reporting.more(done.case),))
    return done.outcome(turn, said, *cards(turn, done.case, everybody(done.case)))


def _rest(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """The department waits for this report no longer."""
    me = turn.person
    assert me is not None, "only people decide"
    allowed(case, "department", "rest")
    done = _told(turn, case).then(c.Closed(by=me.id, at=turn.now), turn.organization.times)
    args = {**member_args(turn, case), "who": typed(me.name)}
    told = tell(case.member, "report-rests", args, case=done.case)
    return done.outcome(turn, *cards(turn, done.case, everybody(done.case, me.id)), told)


ACTS: dict[str, Act] = {"rest": _rest}

TIMED: dict[str, Timed] = {
    "end": ended,
    "tell": reminded,
    "overdue": overdue,
    "close": closed,
}
