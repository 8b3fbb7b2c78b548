"""What happens to a trip beside the plain way: changes, letters anew, legs, and taking back."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from chatbot.core.ids import CaseId, ContactId
from conversations.happened.company import Company, Youth
from conversations.happened.officers import SecondLook
from conversations.happened.safety import Guarding
from conversations.happened.trips import Happened, Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One letter that has left, as it is looked up: `valid`, `superseded` or `withdrawn`."""

    number: str
    country: str
    window: str
    state: str = "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The letters of a trip, and what was decided about them."""

    edition: int = 1  # of the letter that is in hand
    editions: tuple[Edition, ...] = ()  # those that have left, the newest last
    agreed: str = ""  # the days that the department has approved
    was: Leg | None = None  # what the hosts read last, where it is no longer so
    held: bool = False  # a person speaks with the member before anything is written
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Which part of a whole trip a case is."""

    number: int = 1
    of: int = 1
    rest: tuple[Leg, ...] = ()  # the other legs, until each has a case of its own
    wants: tuple[str, ...] = ()  # what is still to be opened, by the name of its timer


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Happened):
    """The member has changed something; `means`: `told`, `informed` or `again`."""

    kind: Literal["changed"] = "changed"
    what: str
    means: str
    legs: tuple[Leg, ...]
    email: str
    phone: str
    why: str = ""
    holders: tuple[ContactId, ...] = ()
    soon: bool = False  # so near that the department phones the hosts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reissued(Happened):
    """The letter with the change is out, in the place of the one before."""

    kind: Literal["reissued"] = "reissued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revoked(Happened):
    """The department has taken an introduction back; `held`: a person tells the member first."""

    kind: Literal["revoked"] = "revoked"
    name: str
    words: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed(Happened):
    """The member has been told by a person, and may be written to about it."""

    kind: Literal["disclosed"] = "disclosed"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Divided(Happened):
    """Every leg goes its own way from here; this case keeps the first."""

    kind: Literal["divided"] = "divided"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegOpened(Happened):
    """Another leg of a trip that was recommended as a whole has a case of its own."""

    kind: Literal["leg-opened"] = "leg-opened"
    member: ContactId
    name: str
    membership: str
    district: str
    leg: Leg
    number: int
    count: int
    whole: CaseId
    why: str = ""
    email: str = ""
    phone: str = ""
    other: str = ""
    exchanges: tuple[tuple[str, str], ...] = ()
    requested_at: datetime
    recommended_by: ContactId
    recommended_name: str
    recommended_at: datetime | None = None
    holders: tuple[ContactId, ...] = field(default_factory=tuple)
    knowing: tuple[ContactId, ...] = ()
    company: Company = field(default_factory=Company)
    youth: Youth = field(default_factory=Youth)
    quiet: bool = False
    guard: Guarding = field(default_factory=Guarding)
    conditions: str = ""
    second_look: SecondLook | None = None
    consented_at: datetime | None = None
    consented_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed(Happened):
    """What a timer of this case was to open is there."""

    kind: Literal["followed"] = "followed"
    name: str


AmendmentEvent = Changed | Reissued | Revoked | Disclosed | Divided | LegOpened | Followed
