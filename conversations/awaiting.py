"""How long a host is waited for: one reminder, then people take over; and when to forget them."""

from datetime import datetime, timedelta

from conversations.case import Case

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PART = 0.4
"""The part of the time left after which to look again."""

SHORTEST = 2 * DAY
"""With less time than this a host is not reminded; people of ours are told sooner instead."""

FORGET = timedelta(days=14)
"""How long after the days of the visit the host's contact is kept."""

BY_HAND = (1 * DAY, 3 * DAY, 7 * DAY)
"""After how long to remind of what people have to do by hand; then every week."""


def waiting(case: Case, first: datetime, over: datetime) -> dict[str, datetime]:
    """The timers of a host who has not answered; of one who has, none."""
    since = case.introduced_at
    answered = case.host.said is not None or case.host.contact is not None
    if case.status != "introduced" or answered or since is None:
        return {}
    if case.host.reminded_at is not None:
        return {"host-silent": _later(max(case.host.reminded_at, case.since), first, over)}
    if first - since >= SHORTEST:
        return {"host-nudge": _later(since, first, over)}
    return {"host-silent": _later(since, first, over)}


def by_hand(case: Case) -> datetime:
    """When to remind of it again."""
    if case.rung < len(BY_HAND):
        return case.since + BY_HAND[case.rung]
    return case.since + BY_HAND[-1] * (case.rung - len(BY_HAND) + 2)


def forgetting(case: Case, over: datetime) -> dict[str, datetime]:
    """When whom the host named is deleted, whatever became of the case."""
    return {"forget": over + FORGET} if case.host.contact is not None else {}


def _later(since: datetime, first: datetime, over: datetime) -> datetime:
    """Part of the way to the first day; to the end of the last one, once that is near."""
    until = first if first - since >= DAY else over
    return since + max((until - since) * PART, HOUR)
