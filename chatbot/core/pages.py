"""Pages on the web, as data: what somebody without an account reads, and what they may answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import Arg, As, Choice, Line
from chatbot.core.people import People, Person

TEXT, LONG, MAIL, PHONE, DAYS, FILE = "text", "long", "mail", "phone", "days", "file"
"""Kinds of input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Something that a page asks for; `id` is for ever.

    Days come as `2027-10-03/2027-10-09`, a number in E.164, all else as it was typed and cleaned.
    """

    id: str
    label: Key
    kind: str = TEXT
    max: int = 500  # characters; for a file, megabytes
    required: bool = False
    unless: str = ""  # another input of the page, in whose place it would be needed
    picks: tuple[tuple[str, Arg], ...] = ()  # where there are any, one of them is the answer
    only: tuple[str, ...] = ()  # the choices that it belongs to, and stands above; none: to all


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: a title, paragraphs, facts, inputs, and one button for each way to answer.

    A page without choices only tells something. Nothing happens by opening it.
    """

    title: Line
    lines: tuple[Line, ...] = ()
    facts: tuple[tuple[Key, Arg], ...] = ()
    inputs: tuple[Input, ...] = ()
    choices: tuple[Choice, ...] = ()
    locales: tuple[str, ...] = ("en",)  # it is written in each of them, one after the other
    status: int = 200  # of HTTP: a page that is over says so to machines, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Everything that a page may be made from; what is posted comes as `PagePosted`.

    `subject` is whatever the link was made about besides its case.
    """

    page: str
    subject: str = ""
    about: CaseId | None = None
    case: Any | None = None
    member: Person | None = None
    organization: Any
    people: People
    now: datetime
    language: str = ""  # what the reader's browser asks for; a hint
    done: str = ""  # the choice that was just made here, where the page is shown after it
    errors: Mapping[str, Key] = field(default_factory=dict)


def link(page: str, *, about: CaseId | None = None, subject: str = "", days: int = 60) -> As:
    """The address of a page, for whoever gets the message and for so many days.

    It may be opened by machines any number of times; only what is posted from it counts.

    In a sentence `mail-…` it leads somewhere only in the mail itself, and not where that is shown
    to somebody before; in a sentence `mail-copy…` never. Who gets a visible copy of a mail
    (`copies`) holds it too. Where there are no pages (`Turn.web`) it is empty.
    """
    return As("link", [page, about or "", subject, days])


def site(path: str) -> As:
    """The address of what anybody may read on the web, such as `/check`; empty without pages."""
    return As("site", path)
