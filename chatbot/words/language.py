"""One language: its messages, and how it writes numbers, lists, days and times.

What Babel needs for the last of these is imported when it is first used: it doubles the start.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from babel import Locale

from chatbot.words.sentences import Compiler, Sentence, entries

_REGIONS = {"en": "en-001"}  # the English of the world: day before month
_MANY = 1_000  # numbers and days remembered


class Language:
    """The messages of one folder, each read when it is first said."""

    def __init__(self, locale: str, files: Iterable[Path]) -> None:
        self.locale = locale
        self.files = tuple(sorted(files))
        self._found: dict[str, Sentence] = {}
        self._numbers: dict[int, str] = {}
        self._days: dict[tuple[date, date], str] = {}

    @cached_property
    def cldr(self) -> Locale:
        """What the Unicode consortium knows of the language."""
        return Locale.parse(_REGIONS.get(self.locale, self.locale), sep="-")

    @cached_property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return self.cldr.text_direction == "rtl"

    @cached_property
    def name(self) -> str:
        """The language's name for itself."""
        name = Locale.parse(self.locale, sep="-").get_display_name() or self.locale
        return name[:1].upper() + name[1:]

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """Every message and term, as written."""
        return dict(
            entry for file in self.files for entry in entries(file.read_text(encoding="utf-8"))
        )

    @cached_property
    def articles(self) -> Mapping[str, str]:
        """The word before a country's name where it follows another word, by its code."""
        article, codes = self.find("-country-article"), self.find("-country-article.countries")
        if article is None or codes is None:
            return {}
        return dict.fromkeys(map(str.strip, codes.say({}).split(",")), article.say({}))

    @cached_property
    def _compiler(self) -> Compiler:
        return Compiler(self.sources.get, self._plural, self.number)

    def _plural(self, number: int) -> str:
        return self._plural_rule(number)

    @cached_property
    def _plural_rule(self) -> Callable[[int], str]:
        return self.cldr.plural_form

    def sentences(self, key: str) -> Mapping[str, Sentence]:
        """A message's value (under "") and its attributes."""
        return self._compiler.sentences(key)

    def find(self, key: str) -> Sentence | None:
        """A sentence by its key, `message` or `message.attribute`."""
        if key not in self._found:
            message, _, attribute = key.partition(".")
            known = message in self.sources
            found = self.sentences(message).get(attribute) if known else None
            if found is None:
                return None
            self._found[key] = found
        return self._found[key]

    def number(self, value: int) -> str:
        """A number as the language writes it."""
        if value not in self._numbers:
            from babel.numbers import format_decimal

            _make_room(self._numbers)
            self._numbers[value] = format_decimal(value, locale=self.cldr)
        return self._numbers[value]

    def joined(self, items: list[str]) -> str:
        """Several things as the language lists them: `a, b and c`."""
        from babel.lists import format_list

        return format_list(items, locale=self.cldr)

    def days(self, start: date, end: date) -> str:
        """One day or several, the month in words, always with the year."""
        from chatbot.words import calendar

        if (start, end) not in self._days:
            _make_room(self._days)
            self._days[start, end] = calendar.days(self.cldr, start, end)
        return self._days[start, end]

    def time(self, moment: datetime, *, today: date | None) -> str:
        """The time of day, and the day too unless it is today's."""
        from chatbot.words import calendar

        return calendar.time(self.cldr, moment, today)


def _make_room(remembered: dict[Any, str]) -> None:
    if len(remembered) >= _MANY:
        remembered.clear()
