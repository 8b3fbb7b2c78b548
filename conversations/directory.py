"""The directory of hosts: which address a case is written to, and what to know before writing."""

import hashlib
from dataclasses import replace
from datetime import date

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Line, days, typed, words
from chatbot.core.pages import link, site
from conversations.case import Case
from conversations.happened.hosts import FOUND
from conversations.organization import Organization, Partner
from conversations.talk import Turn
from conversations.times import days_left, last_day_over, local_day, search_over

YEAR = 365
LEAGUE = "league"
MARK = 10
OPEN_AFTER = 30
"""Days after the visit for which a host may still add a line of greeting."""


def host_of(organization: Organization, case: Case) -> Partner | None:
    """The host of a case, with the address that its mail goes to."""
    partner = _found(case) or organization.partner(case.leg.partner)
    if partner is None:
        return None
    if case.host.address and case.host.partner == partner.id:
        listed = case.host.address in (partner.address, *partner.addresses)
        day = partner.verified if listed else ""  # what was typed in nobody has verified
        return replace(partner, address=case.host.address, verified=day)
    if case.membership == LEAGUE and partner.youth_address:
        return replace(partner, address=partner.youth_address)
    return partner


def _found(case: Case) -> Partner | None:
    """A host that an officer has found, and that stands in no directory."""
    if case.leg.partner != FOUND:
        return None
    host = case.host
    return Partner(
        id=FOUND,
        country=case.leg.country,
        name=host.party,
        address=host.address,
        language=host.language,
    )


def next_address(organization: Organization, case: Case) -> str:
    """The next address of the host that has not failed; empty where there is none left."""
    host, listed = host_of(organization, case), organization.partner(case.leg.partner)
    if host is None or listed is None:
        return ""
    out = {host.address, *case.host.failed}
    return next((a for a in (listed.address, *listed.addresses) if a not in out), "")


def languages(partner: Partner) -> tuple[str, ...]:
    """The host's language, then English."""
    return tuple(dict.fromkeys((partner.language, "en")))


def verified(partner: Partner) -> Arg:
    """When the address was last verified, and by whom; what is no day stays as it was written."""
    try:
        day: Arg = days(date.fromisoformat(partner.verified).isoformat())
    except ValueError:
        day = partner.verified
    if not partner.verified or not partner.verified_by:
        return day
    return words("card-verified-by", day=day, who=typed(partner.verified_by))


def remarks(turn: Turn, case: Case) -> tuple[Line, ...]:
    """What the directory says that a decision should not miss."""
    host = host_of(turn.organization, case)
    if host is None:
        return _search_over(turn, case)
    lines: list[Line] = []
    if _old(host.verified, local_day(turn.now, turn.organization.zone)):
        lines.append(Line(Key("card-host-unverified")))
    if host.lead_days > days_left(case.legs, turn.now):
        lines.append(Line(Key("card-host-lead"), {"days": host.lead_days}))
    if host.note:
        lines.append(Line(Key("card-host-note"), {"words": typed(host.note)}))
    return tuple(lines)


def links(turn: Turn, case: Case) -> Args:
    """How a host answers and checks without an account; a plain Cc reaches the traveller, too."""
    own = turn.web and turn.organization.copy != "cc"
    host = host_of(turn.organization, case)
    left = (last_day_over(case.leg) - turn.now).days + 1 + OPEN_AFTER
    empty: Arg = ""
    return {
        "link": link("host", about=case.id, subject=mark(host), days=max(left, 1))
        if own
        else empty,
        "has_link": "yes" if own else "no",
        "check": site("/check") if turn.web else empty,
        "has_check": "yes" if turn.web else "no",
    }


def mark(host: Partner | None) -> str:
    """What tells the link of one host from that of another who was asked before or after."""
    where = f"{host.id}\x1f{host.address}" if host is not None else ""
    return hashlib.sha256(where.encode()).hexdigest()[:MARK] if where else ""


def invited(organization: Organization, case: Case, subject: str) -> bool:
    """Whether a link is of those who have the letter, also where the directory changed since."""
    return bool(subject) and subject in (case.host.mark, mark(host_of(organization, case)))


def _search_over(turn: Turn, case: Case) -> tuple[Line, ...]:
    """The day until which the member was told that a host is looked for has come."""
    over = search_over(case)
    if over is None or turn.now < over:
        return ()
    return (Line(Key("card-search-over"), {"until": days(case.host.until)}),)


def _old(day: str, today: date) -> bool:
    """Whether it was verified more than a year ago, or never."""
    try:
        return (today - date.fromisoformat(day[:10])).days > YEAR
    except ValueError:
        return True
