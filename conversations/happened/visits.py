"""What happens to visitors from abroad, from the announcement to the club that hosts them."""

from dataclasses import dataclass
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitors:
    """Who comes, as their department has announced them."""

    partner: str  # in the directory
    country: str
    people: str
    window: str
    city: str
    hopes: str = ""
    languages: str = ""
    contact: str = ""  # whom to write to about it
    minors: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAnnounced(Happened):
    """Their department has told ours: on our page, or by a mail that somebody typed in."""

    kind: Literal["visit-announced"] = "visit-announced"
    visitors: Visitors
    name: str = ""  # of whoever typed it in
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitQueried(Happened):
    """Our department has asked theirs something, by mail."""

    kind: Literal["visit-queried"] = "visit-queried"
    name: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRegretted(Happened):
    """We cannot receive them; their department was told, in these words."""

    kind: Literal["visit-regretted"] = "visit-regretted"
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOffered(Happened):
    """The department agrees, and asks a district to host them."""

    kind: Literal["visit-offered"] = "visit-offered"
    name: str
    district: str
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAsked(Happened):
    """The club asks the department something before it answers."""

    kind: Literal["visit-asked"] = "visit-asked"
    name: str
    question: str
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitExplained(Happened):
    kind: Literal["visit-explained"] = "visit-explained"
    name: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReturned(Happened):
    """The club cannot, or is no longer asked: another district may be."""

    kind: Literal["visit-returned"] = "visit-returned"
    name: str
    words: str = ""
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitHosted(Happened):
    """The club hosts them, and says whom they are to call."""

    kind: Literal["visit-hosted"] = "visit-hosted"
    name: str
    contact: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOver(Happened):
    """Their last day has passed."""

    kind: Literal["visit-over"] = "visit-over"


VisitEvent = (
    VisitAnnounced
    | VisitQueried
    | VisitRegretted
    | VisitOffered
    | VisitAsked
    | VisitExplained
    | VisitReturned
    | VisitHosted
    | VisitOver
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit as its events have made it."""

    visitors: Visitors
    announcer: str = ""
    queried: str = ""  # what our department asked theirs last
    club: tuple[ContactId, ...] = ()  # who was asked to host
    tried: tuple[str, ...] = ()  # districts that cannot
    cannot: str = ""
    question: str = ""  # of the club
    asker: str = ""
    answer: str = ""
    explainer: str = ""
    contact: str = ""  # whom the visitors are to call
    welcome: str = ""
