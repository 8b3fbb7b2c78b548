"""What the events of a trip make of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened import CaseEvent, Requested

Deciding = h.Recommended | h.Approved | h.Undone | h.Declined | h.HostMissing


def requested(case: CaseId, event: Requested) -> Case:
    """The case that a request opens."""
    return Case(
        id=case,
        status="requested",
        member=event.by,
        name=event.name,
        membership=event.membership,
        district=event.district,
        legs=event.legs,
        why=event.why,
        since=event.at,
        requested_at=event.at,
        holders=event.holders,
        rung=event.rung,
        started=event.begun,
    )


def _recommended(case: Case, event: h.Recommended) -> Case:
    status = "given" if case.detailed else "recommended"
    return replace(
        _decided(case, status, event),
        holders=event.holders if case.detailed else (),
        knowing=tuple(dict.fromkeys((*case.knowing, *case.holders, event.by))),
        rung=0,
        recommended_by=event.by,
        recommended_name=event.name,
        recommended_at=event.at,
    )


def _asked(case: Case, event: h.Asked) -> Case:
    earlier = ((case.question, case.answer),) if case.answer else ()
    return replace(
        case,
        exchanges=(*case.exchanges, *earlier),
        status="asked",
        since=event.at,
        returns=case.status,
        question=event.question,
        answer="",
        asker=event.by,
        asker_name=event.name,
    )


def _answered(case: Case, event: h.Answered) -> Case:
    answered = replace(case, answer=event.answer, returns="", version=case.version + 1)
    if case.status != "asked":
        return answered  # it comes late: the question went back without it, or somebody decided
    return replace(answered, status=case.returns, since=event.at)


def _passed_on(case: Case, event: h.PassedOn) -> Case:
    holders = tuple(dict.fromkeys((*case.holders, event.to)))
    return replace(case, holders=holders, passed_to=event.name, since=event.at)


def _detailed(case: Case, event: h.DetailsGiven) -> Case:
    case = replace(
        case,
        legs=event.legs,
        email=event.email,
        phone=event.phone,
        other=event.other,
        detailed=True,
        file="",
        version=case.version + 1,
    )
    if case.status != "recommended":
        return case  # given early: kept from every card until somebody agrees
    return replace(case, status="given", since=event.at, holders=event.holders, rung=event.rung)


def _host_chosen(case: Case, event: h.HostChosen) -> Case:
    legs = (replace(case.leg, partner=event.partner), *case.legs[1:])
    return replace(case, legs=legs, file="", seeking=False, version=case.version + 1)


def _undone(case: Case, event: h.Undone) -> Case:
    return replace(_decided(case, "given", event), digest="", version=case.version + 1)


def _bounced(case: Case, event: h.Bounced) -> Case:
    code = event.code
    return replace(case, status="bounced", since=event.at, bounce=code, rung=0, accepted_at=None)


def _declined(case: Case, event: h.Declined) -> Case:
    told = replace(case, cause=event.cause, words=event.words, note=event.note)
    return _decided(told, "declined", event)


def _reminded(case: Case, event: h.Reminded) -> Case:
    holders = event.holders or case.holders
    return replace(case, rung=event.rung, holders=holders, reminded_at=event.at)


def _sought(case: Case, event: h.HostSought) -> Case:
    host = replace(case.host, until=event.until, over=event.over)
    return replace(case, seeking=True, since=event.at, rung=0, host=host)


def _hostless(case: Case, event: h.HostMissing) -> Case:
    return _decided(replace(case, note=event.note), "hostless", event)


def _reached(case: Case, event: CaseEvent) -> Case:
    """The status that is called like the event."""
    return replace(case, status=event.kind, since=event.at)


def _closed(case: Case, event: h.Closed) -> Case:
    return replace(_reached(case, event), report=replace(case.report, onward=event.onward))


def _unchanged(case: Case, event: CaseEvent) -> Case:
    return case


def _decided(case: Case, status: str, event: Deciding) -> Case:
    # Whoever decides while a question is open no longer needs its answer.
    question, returns = ("", "") if case.status == "asked" else (case.question, case.returns)
    return replace(
        case,
        status=status,
        question=question,
        returns=returns,
        since=event.at,
        decided_by=event.by,
        decided_name=event.name,
        decided_at=event.at,
    )


APPLIED: dict[type[CaseEvent], Callable[[Case, Any], Case]] = {
    h.Requested: _unchanged,
    h.Recommended: _recommended,
    h.Asked: _asked,
    h.Answered: _answered,
    h.PassedOn: _passed_on,
    h.DetailsGiven: _detailed,
    h.HostChosen: _host_chosen,
    h.HostSought: _sought,
    h.Prepared: lambda case, event: replace(case, file=event.file),
    h.Approved: lambda case, event: replace(_decided(case, "hold", event), digest=event.digest),
    h.Undone: _undone,
    h.HostMissing: _hostless,
    h.Sent: lambda case, event: replace(
        _reached(case, event), host=replace(case.host, mark=event.mark)
    ),
    h.Accepted: lambda case, event: replace(case, accepted_at=event.at, since=event.at),
    h.Bounced: _bounced,
    h.Introduced: lambda case, event: replace(_reached(case, event), introduced_at=event.at),
    h.Declined: _declined,
    h.Withdrawn: _reached,
    h.Reminded: _reminded,
    h.Started: lambda case, _: replace(case, started=True),
    h.Expired: _reached,
    h.Closed: _closed,
    h.Refused: _unchanged,
}
