"""What the events of a task make of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case.whole import Case


def raised(case: CaseId, event: h.Raised) -> Case:
    """The task that somebody, or the clock, has raised."""
    return Case(
        id=case,
        kind="task",
        status="task",
        matter=event.matter,
        member=event.by,
        name=event.name,
        membership="",
        district=event.district,
        legs=event.legs,
        why=event.words,
        facts=event.facts,
        of=event.of,
        due=event.at + timedelta(days=event.days),
        since=event.at,
        requested_at=event.at,
        holders=event.holders,
    )


def _settled(case: Case, event: h.Settled) -> Case:
    return replace(
        case,
        status="settled",
        since=event.at,
        words=event.words,
        decided_by=event.by,
        decided_name=event.name,
        decided_at=event.at,
    )


def _spoken(case: Case, event: h.Spoken) -> Case:
    said = ((event.name, event.words),) if event.words else ()
    holders = tuple(dict.fromkeys((*case.holders, *event.holders)))
    return replace(case, exchanges=(*case.exchanges, *said), holders=holders)


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.Settled: _settled,
        h.Spoken: _spoken,
        h.Lapsed: lambda case, event: replace(case, status="lapsed", since=event.at),
        h.AskedAll: lambda case, event: replace(case, asked_all_at=event.at),
    }
)
