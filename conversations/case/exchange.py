"""What the events of the exchange make of a wish, and of two that may go together."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import CaseId
from conversations import happened as h
from conversations.case.whole import Case


def wished(case: CaseId, event: h.Wished) -> Case:
    """The wish of a member."""
    wish = event.wish
    leg = h.Leg(country=wish.country, travel="")
    return _opened(case, event, kind="exchange", status="wished", name=wish.name, legs=(leg,))


def matched(case: CaseId, event: h.Matched) -> Case:
    """Two wishes, both of whose sides are to be asked."""
    opened = _opened(case, event, kind="match", status="matched", name="", legs=())
    return replace(opened, match=h.Match(sides=event.sides), decided_name=event.name)


def _opened(case: CaseId, event: Any, **known: Any) -> Case:
    wish = event.wish if isinstance(event, h.Wished) else None
    return Case(
        id=case,
        # What the department pairs is nobody's own: no side of it may see the other.
        member=event.by if wish is not None else h.CLOCK,
        membership="",
        district="",
        since=event.at,
        requested_at=event.at,
        wish=wish,
        **known,
    )


def _wish_ended(case: Case, event: h.WishEnded) -> Case:
    return replace(case, status="unwished", since=event.at, wish=None, name="")


def _agreed(case: Case, event: h.SideAgreed) -> Case:
    assert case.match is not None, "only a match is agreed to"
    match = replace(case.match, agreed=(*case.match.agreed, event.by))
    whole = len(match.agreed) == len(match.sides)
    return replace(case, match=match, status="paired" if whole else "matched")


def _ended(case: Case, event: h.MatchEnded) -> Case:
    return replace(case, status="unmatched", since=event.at)


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {h.WishEnded: _wish_ended, h.SideAgreed: _agreed, h.MatchEnded: _ended}
)
