"""One introduction from ask to end: what it is, folded from what happened to it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chatbot.core.ids import CaseId, ContactId
from conversations import happened as h
from conversations.happened import CLOCK, CaseEvent, Leg, Requested

OVER = frozenset({"declined", "withdrawn", "expired", "closed", "hostless"})
"""The statuses in which nothing happens any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An introduction as its events have made it; `status` is whose turn it is."""

    id: CaseId
    status: str
    member: ContactId
    name: str
    membership: str
    district: str
    legs: tuple[Leg, ...]
    why: str = ""
    email: str = ""
    phone: str = ""
    other: str = ""
    detailed: bool = False  # the details were given, perhaps before anybody agreed
    since: datetime  # when the status was reached
    requested_at: datetime
    holders: tuple[ContactId, ...] = ()  # who holds its card and may decide
    knowing: tuple[ContactId, ...] = ()  # who held it before, and still sees what becomes of it
    rung: int = 0  # how often it was reminded of
    reminded_at: datetime | None = None
    version: int = 1  # of what a decision is about; a card of an older version refuses
    returns: str = ""  # the status that an answer leads back to
    question: str = ""
    answer: str = ""
    exchanges: tuple[tuple[str, str], ...] = ()  # earlier questions with their answers
    asker: ContactId = CLOCK
    asker_name: str = ""
    recommended_by: ContactId = CLOCK
    recommended_name: str = ""
    recommended_at: datetime | None = None
    decided_by: ContactId = CLOCK  # the last decision, whichever it was
    decided_name: str = ""
    decided_at: datetime | None = None
    passed_to: str = ""
    file: str = ""  # the letter, kept in the store
    digest: str = ""  # of what was approved
    accepted_at: datetime | None = None
    introduced_at: datetime | None = None
    bounce: str = ""
    cause: str = ""
    words: str = ""
    note: str = ""
    seeking: bool = False  # a host is being looked for
    started: bool = False

    @property
    def leg(self) -> Leg:
        """The first leg; trips of one country have no other."""
        return self.legs[0]

    @property
    def open(self) -> bool:
        return self.status not in OVER

    @property
    def stage(self) -> str:
        """The status as the table of steps knows it: a question is asked from somewhere."""
        return f"asked-{self.returns}" if self.status == "asked" else self.status

    @property
    def unanswered(self) -> bool:
        """Whether the newest question still has no answer, be it that nobody waits for it."""
        return bool(self.question) and not self.answer

    @property
    def undecided(self) -> bool:
        """Whether nothing about it has left the organisation."""
        return self.status in {"requested", "asked", "recommended", "given", "hold"}

    @property
    def number(self) -> str:
        """The id as people read it aloud."""
        return f"{self.id[:4]}-{self.id[4:]}"

    def content(self) -> str:
        """A digest of everything that would leave the organisation, and to whom."""
        leg = self.leg
        parts = (self.id, self.name, self.membership, self.email, self.phone, self.other, self.file)
        legs = (leg.country, leg.city, leg.sought, leg.activity, leg.partner)
        return hashlib.sha256("\x1f".join((*parts, *legs)).encode()).hexdigest()


Deciding = h.Recommended | h.Approved | h.Undone | h.Declined | h.HostMissing


def opened(case: CaseId, event: Requested) -> Case:
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
    )


def evolve(case: Case, event: CaseEvent) -> Case:
    """What the case is after something happened to it."""
    return APPLIED[type(event)](case, event)


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


def _hostless(case: Case, event: h.HostMissing) -> Case:
    return _decided(case, "hostless", event)


def _reached(case: Case, event: CaseEvent) -> Case:
    """The status that is called like the event."""
    return replace(case, status=event.kind, since=event.at)


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
    h.HostSought: lambda case, event: replace(case, seeking=True, since=event.at, rung=0),
    h.Prepared: lambda case, event: replace(case, file=event.file),
    h.Approved: lambda case, event: replace(_decided(case, "hold", event), digest=event.digest),
    h.Undone: _undone,
    h.HostMissing: _hostless,
    h.Sent: _reached,
    h.Accepted: lambda case, event: replace(case, accepted_at=event.at, since=event.at),
    h.Bounced: _bounced,
    h.Introduced: lambda case, event: replace(_reached(case, event), introduced_at=event.at),
    h.Declined: _declined,
    h.Withdrawn: _reached,
    h.Reminded: _reminded,
    h.Started: lambda case, _: replace(case, started=True),
    h.Expired: _reached,
    h.Closed: _reached,
    h.Refused: _unchanged,
}
"""What each event makes of a case."""
