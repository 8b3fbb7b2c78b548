"""What changes, legs and taking back make of a trip."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case.papers import editions
from conversations.case.whole import Case

PHONE = "phone"
"""What opens the task to phone the hosts."""


def leg_opened(case: CaseId, event: h.LegOpened) -> Case:
    """One leg of a trip that was recommended as a whole, with the department now."""
    return Case(
        id=case,
        status="given",
        member=event.member,
        name=event.name,
        membership=event.membership,
        district=event.district,
        legs=(event.leg,),
        why=event.why,
        email=event.email,
        phone=event.phone,
        other=event.other,
        detailed=True,
        exchanges=event.exchanges,
        since=event.at,
        requested_at=event.requested_at,
        holders=event.holders,
        knowing=event.knowing,
        recommended_by=event.recommended_by,
        recommended_name=event.recommended_name,
        recommended_at=event.recommended_at,
        of=event.whole,
        company=event.company,
        youth=event.youth,
        quiet=event.quiet,
        guard=event.guard,
        circle=h.Circle(conditions=event.conditions, second_look=event.second_look),
        consented_at=event.consented_at,
        consented_to=event.consented_to,
        share=h.Share(number=event.number, of=event.count),
    )


def _divided(case: Case, _: h.Divided) -> Case:
    first, *rest = case.legs
    share = h.Share(
        of=len(case.legs),
        rest=tuple(rest),
        wants=tuple(f"leg{number}" for number in range(2, len(case.legs) + 1)),
    )
    return replace(case, legs=(first,), share=share, version=case.version + 1)


def _changed(case: Case, event: h.Changed) -> Case:
    wants = (*case.share.wants, PHONE) if event.soon else case.share.wants
    out = any(edition.state != "withdrawn" for edition in editions(case))
    was = case.papers.was or (case.leg if out and event.means != "told" else None)
    changed = replace(
        case,
        legs=event.legs,
        email=event.email,
        phone=event.phone,
        why=event.why or case.why,
        file="",
        version=case.version + 1,
        share=replace(case.share, wants=tuple(dict.fromkeys(wants))),
        papers=replace(case.papers, was=was, changed_at=event.at),
    )
    if event.means != "again":
        return changed
    return replace(
        changed,
        status="given",
        since=event.at,
        rung=0,
        holders=event.holders,
        digest="",
        returns="",
        accepted_at=None,
        introduced_at=None,
        started=False,
        circle=replace(case.circle, first=None),
    )


def _revoked(case: Case, event: h.Revoked) -> Case:
    return replace(
        case,
        status="revoking" if event.held else "revoked",
        since=event.at,
        rung=0,
        words=event.words,
        decided_by=event.by,
        decided_name=event.name,
        decided_at=event.at,
        papers=replace(case.papers, held=event.held),
    )


def _disclosed(case: Case, event: h.Disclosed) -> Case:
    papers = replace(case.papers, held=False)
    return replace(case, status="revoked", since=event.at, papers=papers)


def _followed(case: Case, event: h.Followed) -> Case:
    wants = tuple(name for name in case.share.wants if name != event.name)
    legs = any(name != PHONE for name in wants)
    rest = case.share.rest if legs else ()
    return replace(case, share=replace(case.share, wants=wants, rest=rest))


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.LegOpened: lambda case, _: case,
        h.Divided: _divided,
        h.Followed: _followed,
        h.Changed: _changed,
        h.Reissued: lambda case, _: case,
        h.Revoked: _revoked,
        h.Disclosed: _disclosed,
    }
)
