"""What happens to a request that an organizer writes down for somebody who has no chat app."""

from dataclasses import dataclass
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import CLOCK, Happened, Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Who wrote a request down for somebody else; nobody, where members did it themselves."""

    by: ContactId = CLOCK
    name: str = ""
    locale: str = ""  # what the member is written to in


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyFiled(Happened):
    """An organizer has written down everything that a member would be asked."""

    kind: Literal["proxied"] = "proxied"
    member: ContactId
    filer: str
    locale: str
    name: str
    membership: str
    district: str
    leg: Leg
    why: str = ""
    email: str
    phone: str
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyConfirmed(Happened):
    """The member has read it on a page, and says that it is right: from now on it is a request."""

    kind: Literal["proxy-confirmed"] = "proxy-confirmed"
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyEnded(Happened):
    """They did not want it, or nobody said so in time."""

    kind: Literal["unconfirmed"] = "unconfirmed"
    why: str  # refused, lapsed or lost


ProxyEvent = ProxyFiled | ProxyConfirmed | ProxyEnded
