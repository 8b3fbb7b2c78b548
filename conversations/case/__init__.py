"""One case from ask to end: what it is, folded from what happened to it."""

from collections.abc import Callable
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case import (
    amendments,
    company,
    exchange,
    hosts,
    officers,
    papers,
    proxies,
    reports,
    safety,
    tasks,
    trips,
    visits,
)
from conversations.case.whole import OVER, Case
from conversations.happened import CaseEvent

OPENED: dict[type[CaseEvent], Callable[[CaseId, Any], Case]] = {
    h.Requested: trips.requested,
    h.Raised: tasks.raised,
    h.VisitAnnounced: visits.announced,
    h.Wished: exchange.wished,
    h.Matched: exchange.matched,
    h.LegOpened: amendments.leg_opened,
    h.ProxyFiled: proxies.filed,
}
"""Which events a case begins with, and the case that they open."""

APPLIED: dict[type[CaseEvent], Callable[[Case, Any], Case]] = {
    **trips.APPLIED,
    **tasks.APPLIED,
    **visits.APPLIED,
    **exchange.APPLIED,
    **amendments.APPLIED,
    **officers.APPLIED,
    **hosts.APPLIED,
    **reports.APPLIED,
    **safety.APPLIED,
    **company.APPLIED,
    **proxies.APPLIED,
}
"""What each event makes of a case."""


def opened(case: CaseId, event: CaseEvent) -> Case:
    """The case that its first event opens."""
    return OPENED[type(event)](case, event)


def evolve(case: Case, event: CaseEvent) -> Case:
    """What the case is after something happened to it."""
    after = officers.settled(case, APPLIED[type(event)](case, event), event)
    return company.renewed(case, papers.noted(hosts.noted(case, after), event))


__all__ = ["APPLIED", "OPENED", "OVER", "Case", "evolve", "opened"]
