"""What happens among those who decide: standing in, two approvals, a second look."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import Happened

NOBODY = ContactId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoodIn:
    """Somebody is away, and somebody else holds the card in their place, or nobody does."""

    absent: ContactId
    name: str
    by: ContactId = NOBODY
    own: bool = False  # whoever stands in held it anyway, and decides for themself


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who must agree as well before anybody may decide."""

    who: ContactId
    name: str
    asked_by: str
    agreed: bool = False
    agreed_by: str = ""  # who did in their place; empty for themself


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words of one officer to another; a member never reads them."""

    to: ContactId
    by: ContactId
    name: str = ""
    words: str = ""  # empty until they are written


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """The first of two approvals; it counts for one version of what would leave."""

    by: ContactId
    name: str
    digest: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """A decline that the member has asked to be looked at again; its decider stays out of it."""

    against: ContactId
    name: str  # of whoever declined
    cause: str
    words: str  # theirs, as the member has read them
    plea: str  # the member's
    status: str  # where it goes back to
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Everything about those who decide that is more than who holds the card."""

    stood: tuple[StoodIn, ...] = ()
    voices: tuple[Voice, ...] = ()
    notes: tuple[Note, ...] = ()
    first: First | None = None
    second_look: SecondLook | None = None
    conditions: str = ""  # they stand in the letter
    recommended_for: str = ""  # in whose place it was recommended
    recorded_by: str = ""  # who wrote down a recommendation that was not given here
    decided_for: str = ""  # in whose place it was decided
    declined_in: str = ""  # the status in which it was declined last


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Happened):
    """A card went from somebody who is away, or decides no more, to whoever is next."""

    kind: Literal["handed-over"] = "handed-over"
    gone: ContactId
    name: str = ""
    why: Literal["away", "over"]
    to: tuple[ContactId, ...] = ()
    stand_in: ContactId = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedBack(Happened):
    """Whoever should hold the card and did not, holds it."""

    kind: Literal["handed-back"] = "handed-back"
    to: tuple[ContactId, ...]
    back: tuple[ContactId, ...] = ()  # those who were away, and are here again


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Happened):
    """Somebody else must agree as well."""

    kind: Literal["added"] = "added"
    to: ContactId
    name: str
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concurred(Happened):
    """They do; it decides nothing yet."""

    kind: Literal["concurred"] = "concurred"
    name: str
    of: ContactId = NOBODY  # whose agreement it is, where somebody stands in for them


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared(Happened):
    """Somebody goes on without those who were to agree as well and whom nobody reaches."""

    kind: Literal["spared"] = "spared"
    name: str
    of: tuple[ContactId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Happened):
    """A word to whom it was passed on to, or who must agree as well."""

    kind: Literal["noted"] = "noted"
    to: ContactId
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstApproved(Happened):
    """The first of two people approves; another must do so as well."""

    kind: Literal["first-approved"] = "first-approved"
    name: str
    digest: str
    stands_for: str = ""
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditioned(Happened):
    """It would be approved under conditions, which the letter says; empty takes them back."""

    kind: Literal["conditioned"] = "conditioned"
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealed(Happened):
    """The member asks for a second look, by somebody who did not decline."""

    kind: Literal["appealed"] = "appealed"
    words: str
    holders: tuple[ContactId, ...] = ()


OfficerEvent = (
    HandedOver
    | HandedBack
    | Added
    | Concurred
    | Spared
    | Noted
    | FirstApproved
    | Conditioned
    | Appealed
)
