"""What happens between us and a host: answers, reminders, a contact, other addresses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import Happened

HOST_SIDE = ContactId("host")
"""Who an event is by, when it is by whoever reads the host's mail."""

FOUND = "+"
"""What a host is called that stands in no directory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSaid:
    """One answer of a host; all of its words are theirs."""

    choice: str  # meet, cannot, dates or contact
    name: str = ""  # of a contact
    mail: str = ""
    phone: str = ""
    days: str = ""  # other days, an ISO interval
    words: str = ""
    greeting: str = ""
    mission: bool = False  # it speaks of an embassy


@dataclass(frozen=True, slots=True, kw_only=True)
class HostContact:
    """Whom the host named; the traveller alone is shown it."""

    name: str
    mail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """How things stand with the host of a case."""

    partner: str = ""  # the host that `address` is of
    address: str = ""  # where the mail goes, where it is not the first address of the directory
    failed: tuple[str, ...] = ()  # addresses that did not work
    until: str = ""  # the day until which a host is looked for
    over: datetime | None = None  # when on that day people are told what came of it
    reminded_at: datetime | None = None
    silent: bool = False  # no answer came in time
    said: HostSaid | None = None  # the newest answer
    answers: int = 0
    told: bool = False  # the member heard of it
    contact: HostContact | None = None
    greeting: str = ""
    forgotten: bool = False  # there was a contact, and it was deleted in time
    copies: tuple[str, ...] = ()  # mails between the two that were filed
    mark: str = ""  # of whoever the letter was sent to, see `directory.mark`
    party: str = ""  # a host that stands in no directory
    language: str = ""  # and its language
    found_by: ContactId = ContactId("")  # who put that host down, and so does not approve it


@dataclass(frozen=True, slots=True, kw_only=True)
class HostAnswered(Happened):
    """The host answered, and people of ours have to look at it first."""

    kind: Literal["host-answered"] = "host-answered"
    said: HostSaid
    name: str = ""  # of the officer who typed it in
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactNamed(Happened):
    """The host named a contact, to whom the traveller writes directly."""

    kind: Literal["contact-named"] = "contact-named"
    said: HostSaid
    name: str = ""  # of the officer who typed it in


@dataclass(frozen=True, slots=True, kw_only=True)
class HostReminded(Happened):
    """The host was asked once more, which is the last mail of its own accord."""

    kind: Literal["host-reminded"] = "host-reminded"


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSilent(Happened):
    """No answer came; people of ours take it from here."""

    kind: Literal["host-silent"] = "host-silent"
    holders: tuple[ContactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRelayed(Happened):
    """Somebody told the member what the host answered, in words of ours."""

    kind: Literal["host-relayed"] = "host-relayed"
    name: str
    words: str = ""
    holders: tuple[ContactId, ...] = ()  # who finds out whom to write to, where nobody is named


@dataclass(frozen=True, slots=True, kw_only=True)
class HostGreeted(Happened):
    """The host sent a line of greeting."""

    kind: Literal["host-greeted"] = "host-greeted"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactForgotten(Happened):
    """The visit is over long enough: whom the host named is deleted."""

    kind: Literal["contact-forgotten"] = "contact-forgotten"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressChosen(Happened):
    """The mail is to go to another address of the host; somebody has to approve that."""

    kind: Literal["address-chosen"] = "address-chosen"
    name: str
    address: str
    instead: str  # the address that did not work


@dataclass(frozen=True, slots=True, kw_only=True)
class HostFound(Happened):
    """An address was found where the directory has none; somebody has to approve that."""

    kind: Literal["host-found"] = "host-found"
    name: str  # of the officer
    party: str
    address: str
    language: str = "en"
    holders: tuple[ContactId, ...] = ()  # who approves it


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFiled(Happened):
    """A copy of what traveller and host write to each other came to our mailbox."""

    kind: Literal["copy-filed"] = "copy-filed"
    file: str


HostEvent = (
    HostAnswered
    | ContactNamed
    | HostReminded
    | HostSilent
    | HostRelayed
    | HostGreeted
    | ContactForgotten
    | AddressChosen
    | HostFound
    | CopyFiled
)
