"""Days and times as a language writes them, from the patterns of CLDR."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, parse_pattern

_THIN = "\u2009"  # a space that many fonts lack


def days(cldr: Locale, start: date, end: date) -> str:
    """One day or several, the month in words, always with the year."""
    if start == end:
        return format_date(start, "long", locale=cldr)
    widest = "d" if start.month == end.month else "M"
    patterns = _intervals(cldr)["y" if start.year != end.year else widest]
    halves = zip(patterns, (start, end), strict=True)
    return "".join(parse_pattern(half).apply(day, cldr) for half, day in halves).replace(_THIN, " ")


def time(cldr: Locale, moment: datetime, today: date | None) -> str:
    """The time of day, and the day too unless it is today's."""
    clock = format_skeleton("Hm", moment, tzinfo=moment.tzinfo, locale=cldr)
    if moment.date() == today:
        return clock
    day = format_date(moment.date(), "long", locale=cldr)
    return str(cldr.datetime_formats["long"]).format(clock, day).replace("'", "")


def _intervals(cldr: Locale) -> Mapping[str, list[str]]:
    formats: Mapping[str, Any] = cldr.interval_formats
    if "yMMMMd" in formats:
        found: Mapping[str, list[str]] = formats["yMMMMd"]
        return found
    # Most languages only describe short months; the long ones stand in the same places.
    short: Mapping[str, list[str]] = formats["yMMMd"]
    return {
        name: [half.replace("MMM", "MMMM") for half in halves] for name, halves in short.items()
    }
