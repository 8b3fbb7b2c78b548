"""What a host's answers, and their absence, make of a case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened.hosts import FOUND, HostFound


def _heard(case: Case, said: h.HostSaid, *, told: bool) -> h.Hosting:
    greeting = said.greeting or case.host.greeting
    return replace(
        case.host,
        said=said,
        answers=case.host.answers + 1,
        silent=False,
        told=told,
        greeting=greeting,
    )


def _answered(case: Case, event: h.HostAnswered) -> Case:
    """Whoever cannot, or speaks of other days or somebody else, takes back whom they named."""
    host = _heard(case, event.said, told=False)
    return replace(
        case,
        status="byhand",
        since=event.at,
        rung=0,
        holders=event.holders or case.holders,
        host=host if event.said.choice == "meet" else replace(host, contact=None),
    )


def _named(case: Case, event: h.ContactNamed) -> Case:
    said = event.said
    contact = h.HostContact(name=said.name, mail=said.mail, phone=said.phone)
    # The contact stands in one place alone, from which it is deleted in time.
    kept = replace(said, name="", mail="", phone="")
    host = replace(_heard(case, kept, told=True), contact=contact, forgotten=False)
    return replace(case, status="named", since=event.at, host=host)


def _silent(case: Case, event: h.HostSilent) -> Case:
    host = replace(case.host, silent=True)
    holders = event.holders or case.holders
    return replace(case, status="byhand", since=event.at, rung=0, holders=holders, host=host)


def _relayed(case: Case, event: h.HostRelayed) -> Case:
    if case.host.said is None:
        return case  # there is still no answer, so people still have it by hand
    host = replace(case.host, told=True)
    if event.holders:
        knowing = tuple(dict.fromkeys((*case.knowing, *case.holders)))
        return replace(
            case, since=event.at, rung=0, holders=event.holders, knowing=knowing, host=host
        )
    status = "named" if case.host.contact else "introduced"
    return replace(case, status=status, since=event.at, host=host)


def _forgotten(case: Case, _: h.ContactForgotten) -> Case:
    return replace(case, host=replace(case.host, contact=None, forgotten=True))


def _readdressed(case: Case, event: h.AddressChosen) -> Case:
    host = replace(
        case.host,
        partner=case.leg.partner,
        address=event.address,
        failed=tuple(dict.fromkeys((*case.host.failed, event.instead))),
    )
    return replace(
        case,
        status="given",
        since=event.at,
        rung=0,
        digest="",
        version=case.version + 1,
        decided_by=event.by,
        decided_name=event.name,
        decided_at=event.at,
        host=host,
    )


def _found(case: Case, event: HostFound) -> Case:
    leg = replace(case.leg, partner=FOUND)
    host = replace(
        case.host,
        partner=FOUND,
        address=event.address,
        party=event.party,
        language=event.language,
        found_by=event.by,
    )
    return replace(
        case,
        legs=(leg, *case.legs[1:]),
        holders=event.holders or case.holders,
        knowing=tuple(dict.fromkeys((*case.knowing, *case.holders))),
        file="",
        seeking=False,
        version=case.version + 1,
        host=host,
    )


def noted(before: Case, after: Case) -> Case:
    """What a host said of another plan, or what another host said, no longer says anything."""
    again = after.status == "given" and before.status != "given"
    if _asked(before) == _asked(after) and not again:
        return after
    host = replace(after.host, said=None, told=False, silent=False, reminded_at=None)
    if _asked(before)[1:] != _asked(after)[1:]:
        host = replace(host, contact=None)
    return after if host == after.host else replace(after, host=host)


def _asked(case: Case) -> tuple[str, str, str]:
    """Whom a letter goes to, and for which days."""
    return case.leg.sought, case.leg.partner, case.host.address


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.HostAnswered: _answered,
        h.ContactNamed: _named,
        h.HostReminded: lambda case, event: replace(
            case, host=replace(case.host, reminded_at=event.at)
        ),
        h.HostSilent: _silent,
        h.HostRelayed: _relayed,
        h.HostGreeted: lambda case, event: replace(
            case, host=replace(case.host, greeting=event.words)
        ),
        h.ContactForgotten: _forgotten,
        h.CopyFiled: lambda case, event: replace(
            case, host=replace(case.host, copies=(*case.host.copies, event.file))
        ),
        h.AddressChosen: _readdressed,
        HostFound: _found,
    }
)
