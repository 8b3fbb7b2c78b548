"""Who must agree again when a trip changes: the rules on one screen, and nothing but rules."""

from datetime import date, datetime, timedelta

from conversations.case import Case
from conversations.happened import Leg
from conversations.steps import ARRIVED, EARLY
from conversations.times import first_day

TOLD, INFORMED, AGAIN = "told", "informed", "again"
"""Those who decide see it; everybody hears of it; the department decides again."""

DECIDED = "seconding hold bounced"
"""Somebody has approved what would leave, and nobody has it yet."""

RULES: tuple[tuple[str, str, str, str], ...] = (
    # while it is ..., this changed, in this way -> what follows
    (DECIDED, "days", "within near more", AGAIN),
    (DECIDED, "city activity email phone", "", AGAIN),
    (EARLY, "days", "within near more", TOLD),
    (EARLY, "city activity email phone why leg", "", TOLD),
    ("guardian", "guardian_mail", "", TOLD),
    (ARRIVED, "days", "within near", INFORMED),
    (ARRIVED, "days", "more", AGAIN),
    (ARRIVED, "city activity email phone", "", AGAIN),
    # another country is another request, which an organizer recommends first
)

NEAR = timedelta(days=3)
SOON = timedelta(hours=48)


def meaning(case: Case, what: str, leg: Leg) -> str:
    """What follows from a change; empty where this cannot be changed now."""
    how = distance(case.papers.agreed or case.leg.sought, leg.sought) if what == "days" else ""
    if what in _never(case):
        return ""
    for stages, things, ways, follows in RULES:
        known = what in things.split() and (how in ways.split() if ways else True)
        if known and case.stage in stages.split():
            return follows
    return ""


def changeable(case: Case) -> tuple[str, ...]:
    """What of a trip can be changed now."""
    rules = [things for stages, things, _, _ in RULES if case.stage in stages.split()]
    found = dict.fromkeys(thing for things in rules for thing in things.split())
    early = case.stage in {"requested", "asked-requested", "recommended"}
    not_now = {"why"} if not early else set()
    not_yet = set() if case.detailed else {"city", "activity", "email", "phone"}
    return tuple(thing for thing in found if thing not in not_now | not_yet | _never(case))


def _never(case: Case) -> frozenset[str]:
    """What is nobody's to change: a minor's number, and the address of who has agreed already."""
    if not case.youth.minor:
        return frozenset()
    return frozenset({"phone", "guardian_mail"} if case.youth.agreed_at else {"phone"})


def distance(agreed: str, now: str) -> str:
    """Days `within` those that were agreed, `near` them and no more of them, or `more`."""
    (start, end), (first, last) = _days(agreed), _days(now)
    if start <= first and last <= end:
        return "within"
    is_near = abs(first - start) <= NEAR and abs(last - end) <= NEAR
    return "near" if is_near and last - first <= end - start else "more"


def soon(leg: Leg, now: datetime) -> bool:
    """Whether it is so near that the hosts are phoned as well."""
    return first_day(leg) - now < SOON


def _days(window: str) -> tuple[date, date]:
    start, _, end = window.partition("/")
    return date.fromisoformat(start), date.fromisoformat(end or start)
