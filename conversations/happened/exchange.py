"""What happens to a wish for an exchange, and to two wishes that may go together."""

from dataclasses import dataclass
from typing import Literal

from chatbot.core.ids import CaseId, ContactId
from conversations.happened.trips import Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a member would like; `name` and `contact` go to nobody before both sides agree."""

    sort: str  # travel, host or write
    country: str = ""
    place: str = ""  # where they live, or whom they could host
    languages: str = ""
    when: str = ""
    words: str = ""
    name: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two wishes that are to go together, with whose it is."""

    wish: CaseId
    whose: ContactId
    what: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished(Happened):
    kind: Literal["wished"] = "wished"
    wish: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class WishEnded(Happened):
    """It was taken back, or a year has passed."""

    kind: Literal["wish-ended"] = "wish-ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched(Happened):
    """The department thinks that two wishes go together; both sides are asked."""

    kind: Literal["matched"] = "matched"
    name: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideAgreed(Happened):
    kind: Literal["side-agreed"] = "side-agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchEnded(Happened):
    """It came to nothing; who said no is not told to anybody."""

    kind: Literal["match-ended"] = "match-ended"


ExchangeEvent = Wished | WishEnded | Matched | SideAgreed | MatchEnded


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two wishes that may go together, and who has agreed."""

    sides: tuple[Side, ...]
    agreed: tuple[ContactId, ...] = ()

    def side(self, contact: ContactId) -> Side | None:
        return next((side for side in self.sides if side.whose == contact), None)

    def other(self, contact: ContactId) -> Side:
        """The side that is not theirs."""
        return next(side for side in self.sides if side.whose != contact)
