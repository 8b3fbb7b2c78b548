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
_MANY = 10_000  # numbers remembered


class Language:
    """The messages of one folder, each read when it is first said."""

    def __init__(self, locale: str, files: Iterable[Path]) -> None:
        self.locale = locale
        self._files = tuple(sorted(files))
        self._numbers: dict[int, str] = {}

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
            entry for file in self._files for entry in entries(file.read_text(encoding="utf-8"))
        )

    @cached_property
    def _compiler(self) -> Compiler:
        return Compiler(self.sources.get, self._plural, self.number)

    @cached_property
    def _plural(self) -> Callable[[int], str]:
        return self.cldr.plural_form

    def find(self, key: str) -> Sentence | None:
        """A sentence by its key, `message` or `message.attribute`."""
        message, _, attribute = key.partition(".")
        if message not in self.sources:
            return None
        return self._compiler.sentences(message).get(attribute)

    def number(self, value: int) -> str:
        """A number as the language writes it."""
        if value not in self._numbers:
            if len(self._numbers) >= _MANY:
                self._numbers.clear()
            self._numbers[value] = format_decimal(value, locale=self.cldr)
        return self._numbers[value]

    def joined(self, items: list[str]) -> str:
        """Several things as the language lists them: `a, b and c`."""
        return format_list(items, locale=self.cldr)

    def days(self, start: date, end: date) -> str:
        """One day or several, the month in words, always with the year."""
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
