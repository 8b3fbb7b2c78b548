"""What happens to a task: something that people of the department must look at, and end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chatbot.core.ids import CaseId, ContactId
from conversations.happened.trips import Happened, Leg

URGENT = "emergency"
"""The matter of an alarm."""


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


TaskEvent = Raised | Settled | Spoken
