"""What the events of a request by proxy make of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened.proxies import Filing

PROXY = "proxy"


def filed(case: CaseId, event: h.ProxyFiled) -> Case:
    """What was written down: no trip yet, and with nobody."""
    return Case(
        id=case,
        kind=PROXY,
        status="proxied",
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
        since=event.at,
        requested_at=event.at,
        filed=Filing(by=event.by, name=event.filer, locale=event.locale),
    )


def _confirmed(case: Case, event: h.ProxyConfirmed) -> Case:
    return replace(
        case,
        kind="trip",
        status="requested",
        since=event.at,
        requested_at=event.at,
        holders=event.holders,
    )


def _ended(case: Case, event: h.ProxyEnded) -> Case:
    """Whoever did not say yes is not kept in sight."""
    gone = replace(case, name="", why="", email="", phone="", other="")
    return replace(gone, status=event.kind, since=event.at)


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.ProxyFiled: lambda case, _: case,
        h.ProxyConfirmed: _confirmed,
        h.ProxyEnded: _ended,
    }
)
"""What each event makes of a case."""
