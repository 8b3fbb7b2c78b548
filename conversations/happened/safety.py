"""What can happen to a case for safety: it becomes quiet, and somebody is given a scope."""

from dataclasses import dataclass
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import CLOCK, Happened

MEMBER, DELEGATE, MEDIA, PUBLICATIONS = "member", "delegate", "media", "publications"
SCOPES = (MEMBER, DELEGATE, MEDIA, PUBLICATIONS)
"""What somebody may be introduced as; nobody is more than a member unless people say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarding:
    """What a case keeps for safety."""

    word: str = ""  # by which hosts and traveller know each other, on a quiet trip
    scope: str = MEMBER
    occasion: str = ""  # what a delegate is sent to
    proposed: str = ""  # to what somebody would be sent, until a second person agrees
    proposed_by: ContactId = CLOCK
    proposed_name: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """What of it leaves the organisation; nothing where nothing was decided."""
        kept = (self.word, self.scope, self.occasion)
        return () if kept == ("", MEMBER, "") else kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Quieted(Happened):
    """From here on nothing that tells anything is written to the traveller."""

    kind: Literal["quieted"] = "quieted"
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeProposed(Happened):
    """Somebody would be a delegate, should a second person agree."""

    kind: Literal["scope-proposed"] = "scope-proposed"
    name: str
    occasion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeSet(Happened):
    """What the letter says that the traveller may do."""

    kind: Literal["scope-set"] = "scope-set"
    name: str
    scope: str
    occasion: str = ""


SafetyEvent = Quieted | ScopeProposed | ScopeSet
