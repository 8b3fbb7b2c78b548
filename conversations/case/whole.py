"""What a case is."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chatbot.core.ids import CaseId, ContactId
from conversations.happened import (
    CLOCK,
    Circle,
    Company,
    Hosting,
    Leg,
    Match,
    Papers,
    Report,
    Share,
    Visit,
    Wish,
    Youth,
)
from conversations.happened.proxies import Filing
from conversations.happened.safety import Guarding

OVER = frozenset(
    {
        "declined",
        "withdrawn",
        "expired",
        "closed",
        "hostless",
        "settled",
        "lapsed",
        "revoked",
        "unhosted",
        "visited",
        "missed",
        "unwished",
        "paired",
        "unmatched",
        "unguarded",
        "unconfirmed",
    }
)
"""The statuses in which nothing happens any more."""


NOWHERE = Leg(country="", travel="")


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
    quiet: bool = False  # what is written about it to the traveller tells nothing
    visit: Visit | None = None
    wish: Wish | None = None
    match: Match | None = None
    kind: str = "trip"  # what kind of case it is: a task, say, has no trip of its own
    matter: str = ""  # of a task: what it is about
    facts: Mapping[str, str] = field(default_factory=dict)  # further ones, by name
    of: CaseId | None = None  # the case that it came from
    due: datetime | None = None
    asked_all_at: datetime | None = None  # when those who were counted were asked if all is well
    papers: Papers = field(default_factory=Papers)
    share: Share = field(default_factory=Share)
    filed: Filing = field(default_factory=Filing)
    circle: Circle = field(default_factory=Circle)
    host: Hosting = field(default_factory=Hosting)
    report: Report = field(default_factory=Report)
    guard: Guarding = field(default_factory=Guarding)
    company: Company = field(default_factory=Company)
    youth: Youth = field(default_factory=Youth)
    consented_at: datetime | None = None  # when the member agreed to whom it goes
    consented_to: str = ""  # a digest of the words in which that was said

    @property
    def leg(self) -> Leg:
        """The first leg; trips of one country have no other, what is no trip need not have any."""
        return self.legs[0] if self.legs else NOWHERE

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
        return self.status in {
            "requested",
            "asked",
            "recommended",
            "given",
            "seconding",
            "hold",
            "human",
            "league",
            "guardian",
        }

    @property
    def number(self) -> str:
        """The id as people read it aloud."""
        return f"{self.id[:4]}-{self.id[4:]}"

    def content(self) -> str:
        """A digest of everything that would leave the organisation, and to whom."""
        leg = self.leg
        parts = (self.id, self.name, self.membership, self.email, self.phone, self.other, self.file)
        legs = (leg.country, leg.city, leg.sought, leg.activity, leg.partner)
        under = (self.circle.conditions,) if self.circle.conditions else ()
        return hashlib.sha256(
            "\x1f".join(
                (
                    *parts,
                    *legs,
                    *under,
                    *self.youth.content(),
                    *self.company.content(),
                    *self.guard.said,
                )
            ).encode()
        ).hexdigest()
