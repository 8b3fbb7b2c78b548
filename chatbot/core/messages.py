"""Something to say, before words: keys, arguments and choices."""

from dataclasses import dataclass, field
from typing import Any

from chatbot.core.ids import Address, CaseId, ContactId, Key
from chatbot.core.text import one_line, shorten

QUOTED = 60


@dataclass(frozen=True, slots=True)
class As:
    """An argument that reads differently in each language; made by the functions below."""

    kind: str
    value: Any


Arg = str | int | As
Args = dict[str, Arg]


def typed(text: str) -> As:
    """What a person typed: shown literally, isolated where its direction differs."""
    return As("typed", text.strip())


def quoted(text: str) -> As:
    """The beginning of what a person typed, to show which words were not understood."""
    return typed(shorten(one_line(text), QUOTED))


def country(code: str) -> As:
    """An ISO 3166 code, shown as the country's name."""
    return As("country", code)


def days(window: str) -> As:
    """An ISO interval `2027-10-03/2027-10-09`, shown as days in words, always with the year."""
    return As("days", window)


def moment(iso: str, zone: str = "") -> As:
    """An aware ISO date-time, shown as time of day, and the day where it is not today's."""
    return As("moment", [iso, zone])


def words(key: str, **args: Arg) -> As:
    """Another sentence, worded in the same language."""
    return As("words", [key, args])


def named(texts: dict[str, str]) -> As:
    """A name given in several languages; the reader's is taken, else English."""
    return As("named", texts)


def listed(*items: Arg) -> As:
    """Several arguments joined as the language joins a list: `a, b and c`."""
    return As("listed", list(items))


def stacked(*items: Arg) -> As:
    """Several arguments, one below the other."""
    return As("stacked", list(items))


def numbered(*items: Arg) -> As:
    """Several arguments, one below the other, each with its number."""
    return As("numbered", list(items))


def rows(*pairs: tuple[str, Arg]) -> As:
    """One line each, `label: value`; the labels are keys. Empty values are left out."""
    return As("rows", [list(pair) for pair in pairs])


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button: an answer to a question, or (with `about`) an act on a case.

    The label is a key, or words in `label_as`. With `url` it opens a page and answers nothing.
    """

    question: str
    id: str
    label: Key = Key("")
    label_as: Arg = ""
    about: CaseId | None = None
    revision: int = 0
    url: str = ""
    style: str = ""  # "yes", "no": a colour where a channel has any; "share": one's own number


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or paragraph: its key and its arguments."""

    key: Key
    args: Args = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper described as data: a title, paragraphs, facts, and the languages it is written in."""

    name: str  # the file's name without its ending; carries no personal word
    template: str  # "letter" or "guidelines"
    locales: tuple[str, ...]
    lines: tuple[Line, ...]  # the first one is the title
    facts: tuple[tuple[Key, Arg], ...] = ()
    number: str = ""
    about: CaseId | None = None
    label: str = ""  # comes back in DocumentReady.document


@dataclass(frozen=True, slots=True)
class File:
    """A file to go with a message: kept in the store under `id`, or a document made when sent."""

    name: str
    id: str = ""
    document: Document | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something to say to one contact or address.

    `replaces` names a place in the conversation (`card:<case>`): the newest message takes it, by
    editing the one before where the channel can. `purpose` is `reply` (an answer to what the person
    just did; a newer one may take its place while it waits), `ask`-like replies included; `notice`
    (must arrive); or `mail`. With `label`, its fate comes back as DeliveryReported about `about`.
    """

    to: ContactId | Address
    key: Key
    args: Args = field(default_factory=dict)
    before: tuple[Line, ...] = ()  # said first, in the same message
    choices: tuple[Choice, ...] = ()
    file: File | None = None
    replaces: str = ""
    anew: bool = False  # comes as a new message all the same, and the one before goes
    purpose: str = "notice"
    about: CaseId | None = None
    label: str = ""
    private: bool = False  # holds personal data: the channel forbids forwarding where it can
    locales: tuple[str, ...] = ()  # overrides the receiver's language; several: one after the other
    copies: tuple[Address, ...] = ()  # others who get the same, and are seen to get it; mail only
    more: tuple[File, ...] = ()  # further files, of one mail
    quiet: bool = False  # in words that tell nothing: `.quiet` of each sentence, where it has one


@dataclass(frozen=True, slots=True)
class Button:
    """A worded choice; `token` comes back when it is pressed."""

    label: str
    token: str = ""
    url: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A message in words, ready for a channel and kept until it has been sent."""

    id: str  # the outbox id: constant over every attempt
    to: Address
    text: str
    subject: str = ""
    buttons: tuple[Button, ...] = ()
    file: File | None = None
    replaces: str = ""
    anew: bool = False
    purpose: str = "notice"
    about: CaseId | None = None
    label: str = ""
    private: bool = False
    copies: tuple[Address, ...] = ()
    locale: str = "en"
    key: Key = Key("")
    args: Args = field(default_factory=dict)
    page: int = 0  # of the buttons, where they do not all fit
    plain: bool = (
        False  # its buttons are said as numbered words: the channel refused them otherwise
    )
    hint: str = ""  # where to answer, for channels in which nothing can be pressed
    asks: bool = False  # what follows it, at the same time to the same person, has buttons
    moved: int = 0  # how often it was given back after it had been accepted
    shut: bool = False  # one of these times because the window was shut
    part: str = ""  # of its parts only this one goes out: a number, or "last"
    done: tuple[str, ...] = ()  # receipts of its parts that stand already; "" for the others
    more: tuple[File, ...] = ()
