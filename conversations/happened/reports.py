"""What happens after a trip: the report, piece by piece, and who may see which of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from chatbot.core.ids import ContactId
from conversations.happened.trips import Happened

DEPARTMENT, MEMBERS, PUBLISHED = "department", "members", "published"
LEVELS = (DEPARTMENT, MEMBERS, PUBLISHED)
"""Who may see a piece: the fewest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of a report: words, or a file with or without words."""

    number: int
    kind: str  # text, link, photo, voice, video, document, or an answer to a named question
    at: datetime
    text: str = ""
    file: str = ""
    asked: str = ""  # the question that it answers
    level: str = DEPARTMENT
    state: str = ""  # of a file: it is still coming, or why it never came
    by: ContactId = ContactId("")  # who travels along and told it; none: the leader

    @property
    def here(self) -> bool:
        """Whether there is anything to read or see of it."""
        return not self.state or bool(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What somebody tells of a trip; `due` says that it is owed."""

    pieces: tuple[Piece, ...] = ()
    given: int = 0  # how many there ever were: the number of the last one
    due: datetime | None = None
    overdue: bool = False
    reminders: int = 0
    returned_at: datetime | None = None
    done_at: datetime | None = None
    nothing: bool = False  # there was nothing to tell
    digested: bool = False  # it was in a digest
    also_at: datetime | None = None  # when the first of those who travel along was done
    onward: datetime | None = None  # when the rest of the journey is looked at

    @property
    def told_at(self) -> datetime | None:
        """When there was first something to read; the leader's own word goes before."""
        return self.done_at or self.also_at

    @property
    def kept(self) -> tuple[Piece, ...]:
        """The pieces of which there is something."""
        return tuple(piece for piece in self.pieces if piece.here)

    @property
    def counted(self) -> tuple[Piece, ...]:
        """The pieces that were taken: those that are here, or on their way."""
        return tuple(p for p in self.pieces if p.here or p.state == "coming")

    def shown(self, level: str) -> tuple[Piece, ...]:
        """The pieces that may be seen by so many: each at its own level or a wider one."""
        least = LEVELS.index(level)
        return tuple(piece for piece in self.kept if LEVELS.index(piece.level) >= least)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(Happened):
    """The days of the introduction are over; with `due`, a report is owed by then."""

    kind: Literal["returned"] = "returned"
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceGiven(Happened):
    """Somebody told something of their trip; nobody but the Department sees it for the time."""

    kind: Literal["piece-given"] = "piece-given"
    what: str
    text: str = ""
    file: str = ""
    asked: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceKept(Happened):
    """A file of the report has come, or never will: then `code` says why."""

    kind: Literal["piece-kept"] = "piece-kept"
    file: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceUndone(Happened):
    """The piece of that number is taken back."""

    kind: Literal["piece-undone"] = "piece-undone"
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChosen(Happened):
    """Who may see a piece, or with no number all that there is by now."""

    kind: Literal["level-chosen"] = "level-chosen"
    level: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDone(Happened):
    """The report is complete, for now."""

    kind: Literal["report-done"] = "report-done"


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingTold(Happened):
    """There is nothing to tell."""

    kind: Literal["nothing-told"] = "nothing-told"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReminded(Happened):
    kind: Literal["report-reminded"] = "report-reminded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOverdue(Happened):
    """The day has passed by which a report was owed."""

    kind: Literal["report-overdue"] = "report-overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Digested(Happened):
    """What may be passed on of the report was in the digest of the month."""

    kind: Literal["digested"] = "digested"


ReportEvent = (
    Returned
    | PieceGiven
    | PieceKept
    | PieceUndone
    | LevelChosen
    | ReportDone
    | NothingTold
    | ReportReminded
    | ReportOverdue
    | Digested
)
