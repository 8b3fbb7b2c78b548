"""One introduction from ask to end: what can happen to it, and what it is then."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from chatbot.core.ids import CaseId, ContactId

CLOCK = ContactId("")
"""Who an event is by, when it is by nobody but the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One country of a trip; windows are ISO intervals."""

    country: str
    travel: str  # the days of the trip
    window: str = ""  # the days when contact is sought; travel days until they are known
    city: str = ""
    activity: str = ""
    partner: str = ""  # the host in the directory, once chosen

    @property
    def sought(self) -> str:
        return self.window or self.travel


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Every event has somebody behind it, or the clock."""

    by: ContactId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested(Happened):
    kind: Literal["requested"] = "requested"
    name: str
    membership: str
    district: str
    legs: tuple[Leg, ...]
    why: str = ""
    holders: tuple[ContactId, ...] = ()
    rung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended(Happened):
    kind: Literal["recommended"] = "recommended"
    name: str
    office: str = "organizer"
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Happened):
    kind: Literal["asked"] = "asked"
    question: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Happened):
    kind: Literal["answered"] = "answered"
    answer: str  # empty when nobody answered in time


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOn(Happened):
    kind: Literal["passed-on"] = "passed-on"
    to: ContactId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsGiven(Happened):
    kind: Literal["details-given"] = "details-given"
    legs: tuple[Leg, ...]
    email: str
    phone: str
    other: str = ""
    holders: tuple[ContactId, ...] = ()
    rung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HostChosen(Happened):
    kind: Literal["host-chosen"] = "host-chosen"
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSought(Happened):
    kind: Literal["host-sought"] = "host-sought"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared(Happened):
    kind: Literal["prepared"] = "prepared"
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved(Happened):
    kind: Literal["approved"] = "approved"
    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Happened):
    kind: Literal["undone"] = "undone"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Happened):
    kind: Literal["sent"] = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Happened):
    """The host's mail server has taken the mail."""

    kind: Literal["accepted"] = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced(Happened):
    kind: Literal["bounced"] = "bounced"
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduced(Happened):
    kind: Literal["introduced"] = "introduced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Happened):
    kind: Literal["declined"] = "declined"
    name: str
    cause: str
    words: str = ""
    note: str = ""  # private: never leaves the officers


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Happened):
    kind: Literal["withdrawn"] = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded(Happened):
    """The ladder went up a rung; `holders` are all who hold the card now."""

    kind: Literal["reminded"] = "reminded"
    rung: int
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(Happened):
    """The first day of contact came before a decision; the member was told what is possible."""

    kind: Literal["started"] = "started"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired(Happened):
    kind: Literal["expired"] = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Happened):
    kind: Literal["closed"] = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Happened):
    """Somebody tried a step that is not theirs; kept for the audit, and changes nothing."""

    kind: Literal["refused"] = "refused"
    step: str


CaseEvent = (
    Requested | Recommended | Asked | Answered | PassedOn | DetailsGiven | HostChosen | HostSought
    | Prepared | Approved | Undone | Sent | Accepted | Bounced | Introduced | Declined | Withdrawn
    | Reminded | Started | Expired | Closed | Refused
)  # fmt: skip


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
    holders: tuple[ContactId, ...] = ()  # who holds its card
    rung: int = 0  # of the ladder
    version: int = 1  # of what a decision is about; a card of an older version refuses
    returns: str = ""  # the status that an answer leads back to
    question: str = ""
    answer: str = ""
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
        return self.status not in {"declined", "withdrawn", "expired", "closed"}

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
    at = event.at
    match event:
        case Recommended(by=by, name=name, holders=holders):
            status = "given" if case.detailed else "recommended"
            case = _decided(case, status, by, name, at)
            return replace(
                case, holders=holders if case.detailed else (), rung=0,
                recommended_by=by, recommended_name=name, recommended_at=at,
            )  # fmt: skip
        case Asked(by=by, question=question, name=name):
            return replace(
                case, status="asked", since=at, returns=case.status, question=question, answer="",
                asker=by, asker_name=name,
            )  # fmt: skip
        case Answered(answer=answer):
            return replace(
                case, status=case.returns, since=at, returns="", answer=answer, rung=0,
                version=case.version + 1,
            )  # fmt: skip
        case PassedOn(to=to, name=name):
            holders = tuple(dict.fromkeys((*case.holders, to)))
            return replace(case, holders=holders, passed_to=name, since=at, rung=0)
        case DetailsGiven():
            return _detailed(case, event)
        case HostChosen(partner=partner):
            legs = (replace(case.leg, partner=partner), *case.legs[1:])
            return replace(case, legs=legs, file="", seeking=False, version=case.version + 1)
        case HostSought():
            return replace(case, seeking=True, since=at, rung=0)
        case Prepared(file=file):
            return replace(case, file=file)
        case Approved(by=by, name=name, digest=digest):
            return replace(_decided(case, "hold", by, name, at), digest=digest)
        case Undone(by=by, name=name):
            return replace(_decided(case, "given", by, name, at), digest="", rung=0, version=case.version + 1)
        case Sent():
            return replace(case, status="sent", since=at)
        case Accepted():
            return replace(case, accepted_at=at, since=at)
        case Bounced(code=code):
            return replace(case, status="bounced", since=at, bounce=code, rung=0, accepted_at=None)
        case Introduced():
            return replace(case, status="introduced", since=at, introduced_at=at)
        case Declined(by=by, name=name, cause=cause, words=words, note=note):
            return replace(_decided(case, "declined", by, name, at), cause=cause, words=words, note=note)
        case Withdrawn() | Expired() | Closed():
            return replace(case, status=event.kind, since=at)
        case Reminded(rung=rung, holders=holders):
            return replace(case, rung=rung, holders=holders or case.holders)
        case Started():
            return replace(case, started=True)
        case Requested() | Refused():
            return case


def _decided(case: Case, status: str, by: ContactId, name: str, at: datetime) -> Case:
    return replace(case, status=status, since=at, decided_by=by, decided_name=name, decided_at=at)


def _detailed(case: Case, event: DetailsGiven) -> Case:
    case = replace(
        case, legs=event.legs, email=event.email, phone=event.phone, other=event.other, detailed=True,
        file="", version=case.version + 1,
    )  # fmt: skip
    if case.status != "recommended":
        return case  # given early: sealed away from the organizer's card until somebody agrees
    return replace(
        case, status="given", since=event.at, holders=event.holders, rung=event.rung
    )
