"""A document in words: what the printed page says, language by language."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Document
from chatbot.letters.spelling import legible

Word = Callable[[Key, Args, str], str]
"""(key, arguments, locale) -> the words."""

VALUE = Key("letter-value")
"""The sentence that is nothing but its `$value`: it words one fact."""

PLACES = {
    "greeting": "greeting",
    "signature": "signature",
    "check": "check",
    "version": "version",
    "heading": "heading",
    "steps": "heading",
    "rules": "heading",
}
"""What the last word of a key says of where its line stands; a number makes it a rule of a list."""

_RULE = re.compile(r"[a-z]*([1-9][0-9]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of the document, and where it stands: a value of `PLACES`, `rule` or `text`."""

    place: str
    text: str
    number: int = 0  # of a rule


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
    assert document.locales, "a document is written in at least one language"
    sides = _distinct({locale: _side(document, locale, word) for locale in document.locales})
    return Page(
        template=document.template,
        number=legible(document.number),
        sides=tuple(sides.values()),
        facts=tuple(fact for fact in _facts(document, tuple(sides), word) if any(fact.values)),
    )


def _distinct(sides: dict[str, Side]) -> dict[str, Side]:
    """Leave out a language that has no words of its own: it would only repeat the one after it."""
    said = {(side.title, side.parts): locale for locale, side in sides.items()}
    return {locale: side for locale, side in sides.items() if locale in said.values()}


def _side(document: Document, locale: str, word: Word) -> Side:
    title, *lines = ((line.key, word(line.key, line.args, locale)) for line in document.lines)
    return Side(
        language=locale.partition("-")[0],
        title=legible(title[1].strip()),
        parts=tuple(_part(key, legible(text.strip())) for key, text in lines if text.strip()),
    )


def _part(key: Key, text: str) -> Part:
    last = key.rpartition("-")[2]
    numbered = _RULE.fullmatch(last)
    if numbered:
        return Part(place="rule", text=text, number=int(numbered[1]))
    return Part(place=PLACES.get(last, "text"), text=text)


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
