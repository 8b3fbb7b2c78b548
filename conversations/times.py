"""When things are due: how urgent a case is, and every timer that it wants."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from chatbot.core.effects import ClearTimer, Effect, SetTimer
from chatbot.fields import country_zone
from conversations import afterwards, awaiting
from conversations.case import Case
from conversations.happened import Leg
from conversations.happened.tasks import COUNTED, URGENT
from conversations.organization import Times
from conversations.steps import ARRIVED

DAY, HOUR, INSTANT = timedelta(days=1), timedelta(hours=1), timedelta(milliseconds=1)
SOON = timedelta(hours=4)
LAPSE, AGREED_WITHIN = "lapse-count", timedelta(minutes=15)
"""Within what time two people agree, and the timer after it."""

TIMERS = (
    "over",
    "wish",
    "lapse",
    "ladder",
    "start",
    "expire",
    "answer",
    "nudge",
    "hold",
    "watch",
    "stuck",
    "end",
)

UNCONFIRMED, CONFIRMED_WITHIN = "unconfirmed", 14 * DAY
"""The timer after which a request is put away that somebody has not confirmed, and its time."""

LADDER = (
    # days left: remind, deputy, department
    (21.0, (3 * DAY, 5 * DAY, 7 * DAY)),
    (7.0, (1 * DAY, 2 * DAY, 3 * DAY)),
    (2.0, (timedelta(hours=4), timedelta(hours=8), timedelta(hours=12))),
)
NOW = (timedelta(0), timedelta(0), timedelta(0))


def first_day(leg: Leg) -> datetime:
    """When the first day of contact begins, at the destination."""
    return _midnight(leg.country, leg.sought.split("/")[0])


def last_day_over(leg: Leg) -> datetime:
    """When the last day of contact is over, at the destination."""
    return _midnight(leg.country, leg.sought.split("/")[-1]) + DAY


def days_left(case_legs: tuple[Leg, ...], now: datetime) -> float:
    """Days until the first contact anywhere on the trip; negative once it has begun."""
    return min((first_day(leg) - now) / DAY for leg in case_legs)


def whole_days_left(case_legs: tuple[Leg, ...], now: datetime) -> int:
    """How many days from today the first contact is, by the calendar of the place itself."""
    return min(
        (date.fromisoformat(leg.sought[:10]) - local_day(now, country_zone(leg.country))).days
        for leg in case_legs
    )


def rungs(left: float) -> tuple[timedelta, timedelta, timedelta]:
    """After how long to remind, to ask the deputy, and to show it to the department."""
    return next((steps for least, steps in LADDER if left >= least), NOW)


def urgent(left: float) -> bool:
    """Whether everybody is asked at once."""
    return rungs(left) is NOW


def timers(case: Case, times: Times) -> dict[str, datetime]:
    """Every timer that a case wants in the state it is in; none once it is over."""
    if not case.open:
        return _after(case) | afterwards.timers(case, times)
    if case.kind != "trip":
        return OTHERS.get(case.kind, _task)(case, times)
    over = max(last_day_over(leg) for leg in case.legs)
    wanted = _opening(case) | awaiting.forgetting(case, over) | afterwards.timers(case, times)
    if (case.undecided and case.status != "hold") or case.status == "bounced":
        wanted["expire"] = over
        if not case.started and case.status != "bounced":
            wanted["start"] = min(first_day(leg) for leg in case.legs)
    return wanted | _turn_timer(case, times, over)


def _after(case: Case) -> dict[str, datetime]:
    """What is still to come once it is over."""
    over = (last_day_over(leg) for leg in case.legs if leg.sought)
    return _opening(case) | awaiting.forgetting(case, max(over, default=case.since))


def _opening(case: Case) -> dict[str, datetime]:
    """What is still to be opened besides: all of it at once, and in its order."""
    wants = reversed(case.share.wants)
    return {name: case.since - ahead * INSTANT for ahead, name in enumerate(wants)}


def _turn_timer(case: Case, times: Times, over: datetime) -> dict[str, datetime]:
    """The timer of whoever has the turn."""
    day = times.draft_days[case.rung] if case.rung < len(times.draft_days) else None
    if case.status in ARRIVED.split():
        return {"end": over} | _with_host(case, over)
    match case.status:
        case "requested" | "given" | "seconding" | "human" | "league" | "guardian":
            return {"ladder": _next_rung(case, times)}
        case "asked":
            return {"answer": case.since + patience(case, times)}
        case "recommended" if day is not None:
            return {"nudge": case.since + timedelta(days=day)}
        case "hold":
            return {"hold": case.since + times.hold()}
        case "sent" if case.accepted_at is not None:
            return {"watch": case.accepted_at + timedelta(minutes=times.bounce_minutes)}
        case "sent":
            return {"stuck": case.since + timedelta(hours=1)}
        case "bounced" | "revoking":
            return {"ladder": case.since + DAY * (case.rung + 1)}
    return {}


def _with_host(case: Case, over: datetime) -> dict[str, datetime]:
    """What is waited for once the host has the letter."""
    if case.status == "introduced":
        return awaiting.waiting(case, first_day(case.leg), over)
    return {"ladder": awaiting.by_hand(case)} if case.status == "byhand" else {}


def timer_effects(before: Case | None, after: Case, times: Times) -> tuple[Effect, ...]:
    """The timers of the new state, set anew; those no longer wanted, cleared."""
    wanted = timers(after, times)
    gone = timers(before, times).keys() - wanted.keys() if before else ()
    return (
        *(SetTimer(name, due, after.id) for name, due in wanted.items()),
        *(ClearTimer(name, after.id) for name in sorted(gone)),
    )


def local_day(now: datetime, zone: str) -> date:
    """The day that it is in a zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def patience(case: Case, times: Times) -> timedelta:
    """How long a question may wait for its answer: the less time is left, the shorter."""
    first = rungs(days_left(case.legs, case.since))[0]
    return min(timedelta(days=times.answer_days), max(first, HOUR))


def _next_rung(case: Case, times: Times) -> datetime:
    """When to remind next: up the ladder, and past its end less often while there is time."""
    if not case.holders:
        return (case.reminded_at or case.since) + SOON  # somebody may have come since
    if case.seeking:
        return _looking(case, times)
    steps = rungs(days_left(case.legs, case.since))
    if steps is NOW:
        return (case.reminded_at or case.since) + SOON
    if case.rung < len(steps):
        return case.since + steps[case.rung]
    last = max(case.reminded_at or case.since, case.since + steps[-1])
    left = days_left(case.legs, last)
    return last + (7 * DAY if left >= 28 else DAY if left >= 2 else SOON)


def _looking(case: Case, times: Times) -> datetime:
    """When to remind of a search: every few days; from the day that the member was told, daily."""
    due, told = case.since + (case.rung + 1) * times.search_days * DAY, _told(case)
    over = search_over(case)
    if over is None:
        return due
    return min(over, due) if told < over else told + DAY


def search_over(case: Case) -> datetime | None:
    """When the day has come until which the member was told that a host is looked for."""
    if not case.seeking or not case.host.until:
        return None
    return case.host.over or _midnight(case.leg.country, case.host.until)


def search_ends(case: Case, now: datetime) -> bool:
    """Whether that day has come since people were last reminded."""
    over = search_over(case)
    return over is not None and _told(case) < over <= now


def _told(case: Case) -> datetime:
    """When people last heard of it."""
    return max(case.reminded_at or case.since, case.since)


def _daily(case: Case) -> datetime:
    """When to remind of what is no trip: every day, and sooner where it should be done."""
    if case.matter == URGENT:
        return (case.reminded_at or case.since) + HOUR
    daily = (case.reminded_at or case.since) + DAY
    return min(daily, case.due) if case.due and not case.rung else daily


def _midnight(country: str, day: str) -> datetime:
    zone = ZoneInfo(country_zone(country))
    return datetime.combine(date.fromisoformat(day), time(), zone).astimezone(UTC)


def _task(case: Case, _: Times) -> dict[str, datetime]:
    if case.matter == COUNTED:
        return {LAPSE: case.since + AGREED_WITHIN}
    return {"ladder": _daily(case)}


def _visit(case: Case, times: Times) -> dict[str, datetime]:
    """Somebody is reminded until they are hosted; a day later everywhere, it is over."""
    over = {"over": last_day_over(case.leg) + DAY}
    return over if case.status == "hosted" else {"ladder": _next_rung(case, times), **over}


def _wish(case: Case, _: Times) -> dict[str, datetime]:
    return {"wish": case.since + YEAR}


def _match(case: Case, _: Times) -> dict[str, datetime]:
    """One reminder after a week; after three it came to nothing."""
    again = {} if case.rung else {"ladder": case.since + 7 * DAY}
    return {**again, "lapse": case.since + 21 * DAY}


YEAR = 365 * DAY


def _proxied(case: Case, times: Times) -> dict[str, datetime]:
    """Until the member has said yes; once their days are over there is nothing to ask for."""
    del times
    return {UNCONFIRMED: min(case.since + CONFIRMED_WITHIN, last_day_over(case.leg))}


OTHERS: Mapping[str, Callable[[Case, Times], dict[str, datetime]]] = MappingProxyType(
    {"visit": _visit, "exchange": _wish, "match": _match, "proxy": _proxied}
)
"""What is no trip, and has timers of its own."""
