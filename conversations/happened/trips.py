"""What happens to a trip from ask to introduction, in the past tense, with who and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from chatbot.core.ids import ContactId

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
    begun: bool = False  # the first day of contact had come already


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended(Happened):
    kind: Literal["recommended"] = "recommended"
    name: str
    office: str = "organizer"
    holders: tuple[ContactId, ...] = ()
    stands_for: str = ""  # who was away, and in whose place it was decided
    recorded_by: str = ""  # who wrote it down, where it was not given here


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
    until: str = ""  # the day that the member was told
    over: datetime | None = None  # when on that day people are told what came of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared(Happened):
    kind: Literal["prepared"] = "prepared"
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved(Happened):
    kind: Literal["approved"] = "approved"
    name: str
    digest: str  # of everything that leaves, and of where it goes
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Happened):
    kind: Literal["undone"] = "undone"
    name: str
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent(Happened):
    kind: Literal["sent"] = "sent"
    mark: str = ""  # of whom it went to, which their link says


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
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Happened):
    kind: Literal["withdrawn"] = "withdrawn"
    told: tuple[str, ...] = ()  # everybody who heard of it


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
class HostMissing(Happened):
    """There is no host in the country: the member travels privately."""

    kind: Literal["hostless"] = "hostless"
    name: str
    note: str = ""  # private: why none of several was chosen
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Happened):
    """It is over; with `onward`, the journey is not, and whether it is told of is seen then."""

    kind: Literal["closed"] = "closed"
    onward: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Happened):
    """Somebody tried a step that is not theirs; kept for the audit, and changes nothing."""

    kind: Literal["refused"] = "refused"
    step: str


TripEvent = (
    Requested
    | Recommended
    | Asked
    | Answered
    | PassedOn
    | DetailsGiven
    | HostChosen
    | HostSought
    | HostMissing
    | Prepared
    | Approved
    | Undone
    | Sent
    | Accepted
    | Bounced
    | Introduced
    | Declined
    | Withdrawn
    | Reminded
    | Started
    | Expired
    | Closed
    | Refused
)
