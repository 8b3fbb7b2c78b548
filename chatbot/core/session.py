"""What we remember of one contact between turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chatbot.core.ids import CaseId, ContactId, QuestionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form being filled in: answers by question id, never a position."""

    form: str
    about: CaseId | None = None
    answers: Mapping[QuestionId, str] = field(default_factory=dict)
    asking: QuestionId | None = None  # None: the review card is shown
    changing: bool = False  # one answer is being changed; the review card comes back after it
    misses: int = 0  # answers in a row that could not be read
    offered: Mapping[str, str] = field(
        default_factory=dict
    )  # ids of offered buttons and the answers behind them
    parts: tuple[str, ...] = ()  # pieces of a long text, until `done`
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A button that is shown, as far as typed words can press it."""

    label: str  # its key; empty where it is called by something else
    country: str = ""  # whose name is its label
    question: str
    choice: str
    about: CaseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One contact's side of the conversation. Everything here persists, sealed."""

    contact: ContactId
    revision: int = 0
    drafts: tuple[Draft, ...] = ()  # the last one is being filled in
    about: CaseId | None = None  # the case in hand
    cases: tuple[CaseId, ...] = ()  # own cases still open, newest last
    confirming: str = ""  # a question of ours that wants a yes or no: `cancel`, `withdraw`, …
    held: str = ""  # words that came after a long silence, kept until the person says how to go on
    menu: tuple[Offered, ...] = ()  # the buttons under our last reply, which may be typed as well
    opened: str = ""  # digest of the invitation opened last
    reopens: CaseId | None = None  # the case whose facts were asked for again
    called_at: datetime | None = None  # when this contact last asked for a person
    seen_at: datetime | None = None

    @property
    def draft(self) -> Draft | None:
        return self.drafts[-1] if self.drafts else None
