"""What a turn wishes for, as data; the shell carries it out from durable rows."""

from dataclasses import dataclass
from datetime import datetime

from chatbot.core.ids import ContactId
from chatbot.core.messages import Document, Message


@dataclass(frozen=True, slots=True)
class Send:
    """Say something."""

    message: Message


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake us at `due`, once; the same name about the same thing replaces the timer before."""

    name: str
    due: datetime
    about: str


@dataclass(frozen=True, slots=True)
class ClearTimer:
    """Do not wake us after all; no error where there is no such timer."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Issue:
    """Make a document; DocumentReady follows."""

    document: Document


@dataclass(frozen=True, slots=True)
class Erase:
    """Forget a contact: the keys to everything sealed about them are destroyed."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class Discard:
    """Delete a file that was kept; no error where there is no such file."""

    file: str


@dataclass(frozen=True, slots=True)
class Unsay:
    """Delete in a contact's chats what stands there, as far as a channel lets us."""

    contact: ContactId


Effect = Send | SetTimer | ClearTimer | Issue | Erase | Discard | Unsay
