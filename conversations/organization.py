"""One organisation, as its file describes it: districts, activities, partners, times."""

import math
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from chatbot.core.forms import Pickable

Names = dict[str, str]
"""A name by language; English is always there."""


STRICT = {"extra": "forbid"}
"""A misspelt key of the organisation file is an error, never silently without effect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something with an id that is for ever and a name in each language."""

    __pydantic_config__ = STRICT

    id: str
    name: Names
    synonyms: tuple[str, ...] = ()

    def pickable(self) -> Pickable:
        return Pickable(id=self.id, names=self.name, synonyms=self.synonyms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A host department in another country, and how it is written to."""

    __pydantic_config__ = STRICT

    id: str
    country: str
    name: str
    address: str
    language: str = "en"
    lead_days: int = 0
    verified: str = ""  # the ISO day on which somebody last made sure that it works
    verified_by: str = ""
    addresses: tuple[str, ...] = ()  # further ones, in the order in which they are tried
    youth_address: str = ""  # where members of the league are introduced
    note: str = ""  # private: on cards of those who decide, and nowhere else


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitive:
    """A country to which trips are quiet, and what the organisation advises there."""

    __pydantic_config__ = STRICT

    country: str
    advice: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Emergency:
    """Whom to call in a country when something happens, and where one's own consulate is."""

    __pydantic_config__ = STRICT

    country: str
    numbers: str
    consulate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long things wait; defaults of the product, not rules of the organisation."""

    __pydantic_config__ = STRICT

    hold_minutes: float = 2
    bounce_minutes: float = 15
    answer_days: int = 3  # an asked question goes back unanswered after so long
    draft_days: tuple[int, ...] = (1, 3, 14)
    wipe_days: int = 30
    search_days: int = 7
    appeal_days: int = 14  # so long a decline may be looked at once more
    report_days: int = 14  # by when delegates report
    report_reminder_days: tuple[int, ...] = (3, 10, 21)
    report_close_days: int = 30

    def hold(self) -> timedelta:
        return timedelta(minutes=self.hold_minutes)

    def hold_told(self) -> int:
        """The hold in whole minutes, as it is told: never shorter than it is."""
        return math.ceil(self.hold_minutes)


@dataclass(frozen=True, kw_only=True)  # not slotted: its lists are made once, and kept in it
class Organization:
    """Everything that differs from one organisation to another."""

    __pydantic_config__ = STRICT

    id: str
    name: str
    department: str  # the name of the department that introduces
    address: str  # where partners and strangers write
    home: str = "US"
    zone: str = "America/New_York"
    adult_age: int = 18  # who is younger is asked for a guardian; of the league alone
    league_office: Names = field(default_factory=dict)  # what the league's office is called
    exchange: str = "exchange programme"  # what it is called
    press: str = ""  # where press questions go
    phone: str = ""  # by which hosts reach the department, where there is little time
    guidelines_version: str = ""  # an ISO day
    locales: tuple[str, ...] = ("en", "es")
    reported: tuple[str, ...] = ("congress",)  # activities after which a report is owed
    copy: str = "separate"  # how the traveller gets the copy: "separate" or "cc"
    districts: tuple[Named, ...] = ()
    activities: tuple[Named, ...] = ()
    kinds: tuple[Named, ...] = ()  # kinds of member: the party, the league
    causes: tuple[Named, ...] = ()  # why a request may be declined
    partners: tuple[Partner, ...] = ()
    sensitive: tuple[Sensitive, ...] = ()
    emergencies: tuple[Emergency, ...] = ()
    unserved_prefixes: tuple[str, ...] = ()  # numbers that begin so are written to by mail alone
    times: Times = field(default_factory=Times)

    def lists(self) -> dict[str, tuple[Pickable, ...]]:
        """What questions may pick from."""
        return self._lists

    @cached_property
    def _lists(self) -> dict[str, tuple[Pickable, ...]]:
        return {
            "districts": tuple(d.pickable() for d in self.districts),
            "activities": tuple(a.pickable() for a in self.activities),
            "kinds": tuple(k.pickable() for k in self.kinds),
            "causes": tuple(c.pickable() for c in self.causes),
            **self._parties(),
            "adult_age": (Pickable(id=str(self.adult_age), names={}),),
            "unserved": tuple(Pickable(id=p, names={}) for p in self.unserved_prefixes),
        }

    def _parties(self) -> dict[str, tuple[Pickable, ...]]:
        """The parties of the directory, by country."""
        found: dict[str, tuple[Pickable, ...]] = {}
        for p in self.partners:
            item = Pickable(id=p.id, names={"en": p.name})
            found[f"partners:{p.country}"] = (*found.get(f"partners:{p.country}", ()), item)
        return found

    def hosts(self, country: str) -> tuple[Partner, ...]:
        return tuple(p for p in self.partners if p.country == country)

    def partner(self, id: str) -> Partner | None:  # noqa: A002 - the word of the organisation file
        return next((p for p in self.partners if p.id == id), None)

    def named(self, list_name: str, id: str) -> Names:  # noqa: A002 - the word of the organisation file
        """The names of one thing on a list; its id where it has left the file since."""
        things: tuple[Named, ...] = getattr(self, list_name)
        return next((thing.name for thing in things if thing.id == id), {"en": id})


ROLES = ("member", "organizer", "deputy", "department", "league")
OFFICERS = ("organizer", "deputy", "department", "league")
PLACED = ("member", "organizer", "deputy")
"""The roles that belong to a district."""
EITHER = ("league",)
"""The roles that belong to a district, or to the whole organisation."""
