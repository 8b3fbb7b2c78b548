"""Where no host is known, or none is chosen: looking until a day, or travelling privately."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId
from chatbot.core.messages import days, typed
from conversations import happened as c
from conversations import hosts_note
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.case.papers import editions
from conversations.happened.hosts import HostFound
from conversations.host_forms import FOUND, NOHOST
from conversations.introduction import member_args, prepare
from conversations.record import Recorded, record
from conversations.routing import deciding
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, started, tell
from conversations.times import HOUR, first_day, local_day

ROUNDS = 2
"""After so many reminders to look for a host, the day has come that the member was told."""


MORNING = time(9)
"""When on that day, where the organisation is, everybody hears what came of it."""


def _until(turn: Turn, case: Case) -> datetime:
    """Until when a host is looked for: before the first meeting, and never endlessly."""
    zone, times = turn.organization.zone, turn.organization.times
    longest = turn.now + timedelta(days=times.search_days * ROUNDS)
    last = first_day(case.leg) - timedelta(days=1)
    day = local_day(max(turn.now, min(longest, last)), zone)
    morning = datetime.combine(day, MORNING, ZoneInfo(zone)).astimezone(UTC)
    return morning if morning > turn.now else turn.now + HOUR


def _seek(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "seek")
    if case.seeking:
        raise NotAllowed("card-seeking-already")
    assert turn.person is not None, "checked before"
    over = _until(turn, case)
    until = local_day(over, turn.organization.zone).isoformat()
    event = c.HostSought(by=turn.person.id, at=turn.now, until=until, over=over)
    done = record(case, event, turn.organization.times)
    args = {**member_args(turn, case), "until": days(until)}
    told = tell(case.member, "request-seeking", args, case=case)
    return done.outcome(turn, told, *cards(turn, done.case, done.case.holders))


def _none(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """There is no host; where some are known, a private note says why none was chosen."""
    allowed(case, "department", "none")
    if turn.organization.hosts(case.leg.country):
        return started(turn, NOHOST, about=case)
    done, effects = _hostless(turn, case, "")
    return done.outcome(turn, *effects)


def nohost(turn: Turn, answers: dict[str, str]) -> Outcome:
    """None of the known hosts was chosen; the member hears nothing of them."""
    case = turn.case
    assert case is not None, "a form about a case is loaded with its case"
    allowed(case, "department", "none")
    done, effects = _hostless(turn, case, answers.get("note", ""))
    return closed(
        turn,
        turn.session,
        "host-none-done",
        {"name": typed(case.name)},
        effects=(*effects, *done.timers),
        case=done.case,
        events=done.events,
    )


def _hostless(turn: Turn, case: Case, note: str) -> tuple[Recorded, tuple[Effect, ...]]:
    me = turn.person
    assert me is not None, "checked before"
    event = c.HostMissing(by=me.id, at=turn.now, name=me.name, note=note)
    done = record(case, event, turn.organization.times)
    told = tell(case.member, "request-hostless", member_args(turn, case), case=case)
    return done, (
        told,
        *hosts_note.note(turn, case),
        *cards(turn, done.case, everybody(case, me.id)),
    )


def _find(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Somebody has found whom to write to."""
    _others(turn, case)
    return started(turn, FOUND, about=case)


def found(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The letter to whoever was found; the directory stays as it is, and the mail is approved."""
    case, me = turn.case, turn.person
    assert case is not None, "a form about a case is loaded with its case"
    assert me is not None, "only officers are asked"
    holders = _others(turn, case)
    event = HostFound(
        by=me.id,
        at=turn.now,
        name=me.name,
        party=answers["party"],
        address=answers["mail"],
        language=answers["language"],
        holders=holders,
    )
    done = record(case, event, turn.organization.times)
    made = prepare(turn, done.case)
    effects = (*made, *cards(turn, done.case, everybody(done.case)), *done.timers)
    return closed(
        turn,
        turn.session,
        "host-found-done",
        {"name": typed(case.name)},
        effects=effects,
        case=done.case,
        events=done.events,
    )


def _others(turn: Turn, case: Case) -> tuple[ContactId, ...]:
    """Who approves an address that somebody puts down; refused where nobody else is there.

    So it is where hosts are known by now, or where somebody has a letter already.
    """
    allowed(case, "department", "found")
    if turn.organization.hosts(case.leg.country):
        raise NotAllowed("card-found-known")
    if editions(case):
        raise NotAllowed("card-found-out")
    me = turn.person
    # Whoever put down the address before may approve the one that takes its place.
    anew = replace(case, host=replace(case.host, found_by=ContactId("")))
    others = tuple(h for h in deciding(turn.people, anew) if me is None or h != me.id)
    if not others:
        raise NotAllowed("card-found-alone")
    return others


ACTS: Mapping[str, Act] = MappingProxyType({"seek": _seek, "none": _none, "found": _find})
