"""What happened: every kind of event, in the past tense."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chatbot.core.ids import Address, CaseId, ContactId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something happened; `id` stays the same however often it is delivered."""

    id: str
    at: datetime
    # A channel knows the address, the store knows whose it is; events of our own have no address.
    address: Address | None = None
    contact: ContactId = ContactId("")
    also: tuple[Address, ...] = ()  # surer names of the same sender, looked up before `address`
    language: str = ""  # what the channel believes the reader's language to be; a hint
    more: bool = False  # the same person's next words are here already; a hint
    leaves: tuple[str, ...] = ()  # what the provider keeps of it, erased there once it is committed
    stands: str = ""  # what the message is called in a chat from which we may delete it
    listed: bool = False  # found in a list, late, and under nothing surer than `address`


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReceived(Event):
    """Words arrived, cleaned at the edge (see `core.text`).

    `forwarded`: they are somebody else's, by the channel's word.

    `pressed`: they are the label of a button, by the channel's word, and stood on our message of
    this receipt; what was behind the button did not come along.
    """

    text: str
    pressed: str = ""
    forwarded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped(Event):
    """A button was pressed; what its token says is not trusted until the runner has opened it."""

    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceMade(Event):
    """A button of ours, shown to this very contact, was pressed."""

    question: str
    choice: str
    about: CaseId | None = None
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTurned(Event):
    """The rest of a long list was asked for: that page of the message with this outbox id."""

    message: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Event):
    """Somebody asked to see what waits for them, and said nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReceived(Event):
    """Something that is not text arrived; `kind` is voice, photo, sticker, location or the like.

    `file` is what the provider calls it, by which it can be fetched; `place` the latitude and the
    longitude of a location, in degrees.
    """

    kind: str
    file: str = ""
    caption: str = ""
    size: int = 0  # bytes, where the channel says so
    mime: str = ""
    forwarded: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactShared(Event):
    """Somebody shared a phone number as theirs; `own` says whether the channel vouches for that."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerFired(Event):
    """A time we had set has come; `fence` is the revision that set it."""

    timer: str
    fence: int
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReady(Event):
    """A document we had asked for is made and kept under `file`."""

    about: CaseId
    document: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReported(Event):
    """What became of a message about a case: `accepted`, `partly` or `failed`, with a code."""

    about: CaseId
    message: str  # the label its sender gave it, see Message.label
    status: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKept(Event):
    """What came of a file that a turn wanted kept: `code` is empty, or says why it is not there."""

    about: CaseId | None
    file: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePosted(Event):
    """Somebody answered on a page of ours: the choice, and what they filled in.

    The link was ours and had not run out. Whoever has the link has answered, no account behind it.
    """

    page: str
    choice: str
    about: CaseId | None = None
    subject: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    file: str = ""  # what was uploaded, as it is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReceived(Event):
    """A mail about a case came to the organisation's own mailbox, and is kept as `file`.

    `kind`: `copy` where it went to others (`to`), too, `question` where it came to us alone, or
    `report` of a mail of ours that failed at `to`, with a `code`; which mail, nothing sure tells.
    `message` is the label of the mail of ours that it answers; `large` a code where it was too big
    to be kept, and `file` holds no more than its head.
    """

    about: CaseId | None
    kind: str
    file: str = ""
    message: str = ""
    code: str = ""
    sender: str = ""  # as the mail says; anybody may have written that
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStopped(Event):
    """A contact can no longer be written to at `closed` (`blocked`), or can again (`returned`).

    `moved`: the address may be somebody else's by now. `unasked`: it is open, and what is sent
    there waits until they write, but they cannot be asked to.
    """

    reason: str
    closed: Address | None = None  # None: at the address of the event


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable(Event):
    """Something arrived that nobody can read: kept aside as it came, never handled as input.

    `address` is set where it could still be read who sent it.
    """

    reason: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed(Event):
    """Something of theirs may not have come to us: it was listed, and is not believed."""


PUSHED = (TextReceived, ChoiceMade, FileReceived, ContactShared, PagePosted)
"""The kinds that a person causes; only these may decide anything."""
