"""What happens to a task: something that people of the department must look at, and end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chatbot.core.ids import CaseId, ContactId
from conversations.happened.trips import Happened, Leg

URGENT = "emergency"
"""The matter of an alarm."""
COUNTED = "headcount"
"""The matter of a question for who is in a country, which two people ask together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised(Happened):
    """There is something to do; `matter` says what, and words its card."""

    kind: Literal["raised"] = "raised"
    matter: str
    name: str = ""  # of whoever raised it
    district: str = ""
    words: str = ""  # theirs
    facts: Mapping[str, str] = field(default_factory=dict)
    legs: tuple[Leg, ...] = ()
    of: CaseId | None = None  # the case that it came from
    days: int = 2  # by when it should be done
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Happened):
    """It is done, with words to whoever raised it, or without."""

    kind: Literal["settled"] = "settled"
    name: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken(Happened):
    """Words about an alarm: of whoever raised it, or of somebody who was woken; it stays open."""

    kind: Literal["spoken"] = "spoken"
    name: str
    words: str = ""  # none where it was raised once more
    holders: tuple[ContactId, ...] = ()  # who is woken by it


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed(Happened):
    """Nobody else agreed in time to what was asked; nothing came of it."""

    kind: Literal["lapsed"] = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAll(Happened):
    """Everybody who was counted was asked whether all is well."""

    kind: Literal["asked-all"] = "asked-all"
    to: tuple[ContactId, ...]


TaskEvent = Raised | Settled | Spoken | Lapsed | AskedAll
