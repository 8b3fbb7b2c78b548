"""One language: its messages, and how it writes numbers, lists, days and times."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, parse_pattern
from babel.lists import format_list
from babel.numbers import format_decimal

from chatbot.words.sentences import Compiler, Sentence, entries

_REGIONS = {"en": "en-001"}  # the English of the world: day before month
_MANY = 1_000  # numbers and days remembered
_THIN = "\u2009"  # a space that many fonts lack


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
    def _compiler(self) -> Compiler:
        return Compiler(self.sources.get, self._plural, self.number)

    @cached_property
    def _plural(self) -> Callable[[int], str]:
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
            _make_room(self._numbers)
            self._numbers[value] = format_decimal(value, locale=self.cldr)
        return self._numbers[value]

    def joined(self, items: list[str]) -> str:
        """Several things as the language lists them: `a, b and c`."""
        return format_list(items, locale=self.cldr)

    def days(self, start: date, end: date) -> str:
        """One day or several, the month in words, always with the year."""
        if (start, end) not in self._days:
            _make_room(self._days)
            self._days[start, end] = self._write_days(start, end).replace(_THIN, " ")
        return self._days[start, end]

    def _write_days(self, start: date, end: date) -> str:
        if start == end:
            return format_date(start, "long", locale=self.cldr)
        widest = "d" if start.month == end.month else "M"
        patterns = self._interval["y" if start.year != end.year else widest]
        halves = zip(patterns, (start, end), strict=True)
        return "".join(parse_pattern(half).apply(day, self.cldr) for half, day in halves)

    @cached_property
    def _interval(self) -> Mapping[str, list[str]]:
        formats: Mapping[str, Any] = self.cldr.interval_formats
        if "yMMMMd" in formats:
            found: Mapping[str, list[str]] = formats["yMMMMd"]
            return found
        # Most languages only describe short months; the long ones stand in the same places.
        short: Mapping[str, list[str]] = formats["yMMMd"]
        return {
            name: [half.replace("MMM", "MMMM") for half in halves] for name, halves in short.items()
        }

    def time(self, moment: datetime, *, today: date | None) -> str:
        """The time of day, and the day too unless it is today's."""
        clock = format_skeleton("Hm", moment, tzinfo=moment.tzinfo, locale=self.cldr)
        if moment.date() == today:
            return clock
        day = format_date(moment.date(), "long", locale=self.cldr)
        return str(self.cldr.datetime_formats["long"]).format(clock, day).replace("'", "")


def _make_room(remembered: dict[Any, str]) -> None:
    if len(remembered) >= _MANY:
        remembered.clear()
