"""What every event means for the letters of a trip."""

from dataclasses import replace

from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened import CaseEvent, Edition

ENDING = (
    h.Withdrawn,
    h.Revoked,
    h.Declined,
    h.HostMissing,
    h.Bounced,
    h.GuardianRefused,
    h.Expired,
)
"""After these no letter of the trip is to be relied on."""

OUT = frozenset({"sent", "introduced", "byhand", "named", "closed"})
"""The statuses in which a letter was out before letters were listed."""


def number(case: Case) -> str:
    """The number of the letter in hand: the case's, and from the second edition on which one."""
    edition, alone = case.papers.edition, case.company.alone
    whose = f"-{LETTERS[alone - 1]}" if alone else ""
    return f"{case.number}{whose}" if edition == 1 else f"{case.number}-{edition}{whose}"


LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
"""What tells the paper of one traveller from the leader's; none that is taken for a digit."""


def editions(case: Case) -> tuple[Edition, ...]:
    """Every letter that has left."""
    if case.papers.editions or case.status not in OUT:
        return case.papers.editions
    return (_edition(case),)


def earlier(case: Case) -> tuple[Edition, ...]:
    """The letters that have left before the one in hand."""
    numbers = {edition.number for edition in _everybodys(case)}
    return tuple(edition for edition in editions(case) if edition.number not in numbers)


def noted(case: Case, event: CaseEvent) -> Case:
    """The case with its letters as they stand after an event."""
    papers = case.papers
    match event:
        case h.HostChosen() if papers.was is not None and papers.was.partner != event.partner:
            # These hosts have read nothing before, and the others are told.
            gone = tuple(_as("withdrawn", e) for e in editions(case))
            papers = replace(papers, was=None, editions=gone)
        case h.Approved():
            papers = replace(papers, agreed=case.leg.sought)
        case h.Sent() | h.Reissued() | h.Introduced():
            now = _everybodys(case)
            numbers = {e.number for e in now}
            others = (e for e in papers.editions if e.number not in numbers)
            before = tuple(_as("superseded", e) for e in others)
            papers = replace(papers, editions=(*before, *now), was=None)
        case h.Changed() if event.means != "told":
            old = tuple(_as("superseded", e) for e in editions(case))
            papers = replace(papers, editions=old, edition=papers.edition + 1)
        case _ if isinstance(event, ENDING):
            papers = replace(papers, editions=tuple(_as("withdrawn", e) for e in editions(case)))
    return case if papers == case.papers else replace(case, papers=papers)


def _edition(case: Case) -> Edition:
    return Edition(number=number(case), country=case.leg.country, window=case.leg.sought)


def _everybodys(case: Case) -> tuple[Edition, ...]:
    """The letters of all who travel, the leader's last."""
    own = (replace(case, company=h.Company(alone=t.number)) for t in case.company.travellers)
    return (*map(_edition, own), _edition(case))


def _as(state: str, edition: Edition) -> Edition:
    """Withdrawn is final; what was superseded before stays that, unless it is withdrawn."""
    return edition if edition.state == "withdrawn" else replace(edition, state=state)
