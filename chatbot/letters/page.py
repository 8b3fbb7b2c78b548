"""A document in words: what the printed page says, language by language."""

from collections.abc import Callable
from dataclasses import dataclass

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Document
from chatbot.letters.spelling import legible

Word = Callable[[Key, Args, str], str]
"""(key, arguments, locale) -> the words."""

VALUE = Key("letter-value")
"""The sentence that is nothing but its `$value`: it words one fact."""

PLACES = frozenset({"greeting", "signature", "check", "version"})
"""Last words of keys that say where a line stands; a number says that it is a rule of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of the document, and where it stands: a name of `PLACES`, `rule` or `text`."""

    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Everything that is said in one language."""

    language: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of the table: its label and its value in each language, in the order of the sides."""

    labels: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is printed: every character of it is one that can be."""

    template: str
    number: str
    sides: tuple[Side, ...]
    facts: tuple[Fact, ...]


def page(document: Document, word: Word) -> Page:
    """Word a document in each of its languages."""
    locales = tuple(dict.fromkeys(document.locales))
    assert locales, "a document is written in at least one language"
    return Page(
        template=document.template,
        number=legible(document.number),
        sides=tuple(_side(document, locale, word) for locale in locales),
        facts=tuple(fact for fact in _facts(document, locales, word) if any(fact.values)),
    )


def _side(document: Document, locale: str, word: Word) -> Side:
    title, *lines = ((line.key, word(line.key, line.args, locale)) for line in document.lines)
    return Side(
        language=locale.partition("-")[0],
        title=legible(title[1].strip()),
        parts=tuple(
            Part(place=_place(key), text=legible(text.strip()))
            for key, text in lines
            if text.strip()
        ),
    )


def _place(key: Key) -> str:
    last = key.rpartition("-")[2]
    if last.isdecimal():
        return "rule"
    return last if last in PLACES else "text"


def _facts(document: Document, locales: tuple[str, ...], word: Word) -> tuple[Fact, ...]:
    def value(arg: Arg, locale: str) -> str:
        return legible(word(VALUE, {"value": arg}, locale).strip())

    return tuple(
        Fact(
            labels=tuple(legible(word(label, {}, locale)) for locale in locales),
            values=tuple(value(arg, locale) for locale in locales),
        )
        for label, arg in document.facts
    )
