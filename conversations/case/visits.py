"""What the events of a visit make of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import CaseId, ContactId
from conversations import happened as h
from conversations.case.whole import Case


def announced(case: CaseId, event: h.VisitAnnounced) -> Case:
    """The visit that somebody has announced."""
    who = event.visitors
    leg = h.Leg(country=who.country, travel=who.window, city=who.city, partner=who.partner)
    return Case(
        id=case,
        kind="visit",
        status="announced",
        member=h.CLOCK,
        name=who.people,
        membership="",
        district="",
        legs=(leg,),
        since=event.at,
        requested_at=event.at,
        holders=event.holders,
        visit=h.Visit(visitors=who, announcer=event.name),
    )


def _queried(case: Case, event: h.VisitQueried) -> Case:
    return _with(case, queried=event.question)


def _regretted(case: Case, event: h.VisitRegretted) -> Case:
    return replace(_decided(case, event), status="unhosted", words=event.words)


def _offered(case: Case, event: h.VisitOffered) -> Case:
    case = _moved(_decided(case, event), event, "offered", event.holders)
    case = replace(case, district=event.district)
    return _with(case, club=event.holders, question="", answer="", cannot="")


def _asked(case: Case, event: h.VisitAsked) -> Case:
    case = _moved(case, event, "inquired", event.holders)
    return _with(case, question=event.question, asker=event.name, answer="")


def _explained(case: Case, event: h.VisitExplained) -> Case:
    assert case.visit is not None, "only a visit is explained"
    case = _moved(case, event, "offered", case.visit.club)
    return _with(case, answer=event.answer, explainer=event.name)


def _returned(case: Case, event: h.VisitReturned) -> Case:
    assert case.visit is not None, "only a visit is returned"
    tried = (*case.visit.tried, case.district)
    case = replace(_moved(case, event, "announced", event.holders), district="")
    return _with(case, tried=tried, club=(), cannot=event.words, question="", answer="")


def _hosted(case: Case, event: h.VisitHosted) -> Case:
    case = replace(_decided(case, event), status="hosted", since=event.at)
    return _with(case, contact=event.contact, welcome=event.words)


def _over(case: Case, event: h.VisitOver) -> Case:
    return replace(case, status="visited" if case.status == "hosted" else "missed", since=event.at)


def _decided(case: Case, event: Any) -> Case:
    return replace(
        case, decided_by=event.by, decided_name=event.name, decided_at=event.at, since=event.at
    )


def _moved(case: Case, event: Any, status: str, holders: tuple[ContactId, ...]) -> Case:
    """The next one's turn; whoever held it still sees what becomes of it."""
    knowing = tuple(dict.fromkeys((*case.knowing, *case.holders)))
    return replace(
        case,
        status=status,
        since=event.at,
        rung=0,
        reminded_at=None,
        version=case.version + 1,
        holders=holders,
        knowing=tuple(k for k in knowing if k not in holders),
    )


def _with(case: Case, **changed: Any) -> Case:
    assert case.visit is not None, "only a visit is changed so"
    return replace(case, visit=replace(case.visit, **changed))


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.VisitQueried: _queried,
        h.VisitRegretted: _regretted,
        h.VisitOffered: _offered,
        h.VisitAsked: _asked,
        h.VisitExplained: _explained,
        h.VisitReturned: _returned,
        h.VisitHosted: _hosted,
        h.VisitOver: _over,
    }
)
