"""What crosses the border of the store: what is loaded, what is committed, what is to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chatbot.core.events import Event
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Document, Rendered
from chatbot.core.people import Invitation, People, Person
from chatbot.core.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything one turn starts from, in one round trip."""

    seen: bool  # the event was committed before
    contact: ContactId | None  # None: a stranger
    session: Session | None
    person: Person | None
    case_id: CaseId | None
    case: Any | None
    revision: int  # the case's; 0 where there is none
    member: Person | None  # whose case it is
    people: People
    invitation: Invitation | None  # live and unclaimed, for the code that was typed
    shown_at: datetime | None = None  # when another's turn last showed them buttons
    # For the store's own use: wrapped data keys by owner; revisions and chain heads by row.
    keys: Mapping[str, bytes] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    # Whom the address leads to, where the sender's surer name leads elsewhere or nowhere.
    other: ContactId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A time to be woken at."""

    name: str
    about: str
    due: datetime
    fence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is left to do at a provider: erase there what it keeps of a message.

    With a `keeper`, the file that came with it is fetched first, cleaned, and kept under the
    entry's id, sealed for that contact; `FileKept` about the case tells what came of it.
    """

    channel: str
    leaves: tuple[str, ...] = ()  # the provider's own names: the message's, then its files'
    keeper: ContactId = ContactId("")
    file: str = ""  # what the provider calls the file, where it does not keep the message
    kind: str = ""
    mime: str = ""
    about: CaseId | None = None
    unsays: Address | None = None  # instead: delete in this chat what stands there


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be sent, made or done, for one lane.

    The lane belongs to whoever's key seals it: a contact (`p:<id>`), a case (`c:<id>`), or nobody
    (`a:<hash of the address>`, sealed under the organisation's key).
    """

    id: str
    lane: str
    work: Rendered | Document | Errand


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """Everything one turn writes, at once or not at all."""

    id: str  # derived from the event's id, never random
    event: Event
    loaded: Loaded
    session: Session | None = None
    person: Person | None = None
    other: Person | None = None  # the member whose case it is, where that record changes
    case_id: CaseId | None = None
    case: Any | None = None
    member: ContactId | None = None  # whose case it is
    case_events: tuple[Any, ...] = ()
    indexes: Mapping[str, float | None] = field(
        default_factory=dict
    )  # index -> score, None: leave it
    outbox: tuple[Entry, ...] = ()
    timers: tuple[Timer, ...] = ()
    cleared: tuple[tuple[str, str], ...] = ()  # (name, about)
    claimed: str = ""  # the invitation code that this turn uses up
    promised: tuple[str, Invitation] | None = None  # a code, and what it opens
    heard: bool = False  # the event's address may be written to freely for a while from now
    ration: str = ""  # replies to this stranger are counted, and dropped when there were too many
    erased: tuple[ContactId, ...] = ()
    discarded: tuple[str, ...] = ()  # files that are not wanted any more
    deliver: bool = True  # hand idle lanes to this process in the same round trip


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The head of a lane, in this process's hands until `until`."""

    lane: str
    fence: int
    attempt: int  # 1 for the first
    entry: Entry
    receipt: str = ""  # the provider's id of the message whose place this one takes
    unsure: int = 0  # earlier attempts of which nobody knows whether they arrived
    since: datetime | None = None  # when it was committed
    waited: str = ""  # why it was given back the last time


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """It is written; these lanes were idle and are now this process's to deliver."""

    seq: int
    claims: tuple[Claim, ...] = ()
    woken: bool = False  # what was held for the sender may go out now


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What is known, just before a message goes out, of where it goes."""

    open: bool  # whether a message may go there freely
    heard: datetime | None = None  # when they wrote last
    knocked: datetime | None = None  # when we last asked them to write, since then
    unasked: bool = False  # what we asked that with did not arrive
    wait: float = 0.0  # seconds until a message may go out at our pace
    receipt: str = ""  # it went out before, as the provider has told us since
    done: tuple[str, ...] = ()  # receipts of those parts of it that have; "" for the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of a message after the provider had accepted it."""

    message: str  # the outbox id
    receipt: str
    status: str  # "sent", "delivered", "read" or "failed"
    code: str = ""
    part: str = ""  # which one of several; "" for the last one
    to: Address | None = None  # where it went
    channel: str = ""  # by whose word
    whole: bool = False  # all of the message comes back with it
