"""Windows of days: parts of dates put together, the year found where none was typed."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MOST_YEARS = 8  # until the 29th of February surely comes again
LONGEST_WRAP = timedelta(days=183)  # across New Year; longer is likelier to be typed backwards


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """From one day to another, both included."""

    start: date
    end: date

    def __str__(self) -> str:
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


@dataclass(frozen=True, slots=True)
class Part:
    """A day as it was typed, perhaps without its year."""

    day: int
    month: int
    year: int | None = None

    def on(self, year: int) -> date | None:
        """The day in a year, where it exists."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def exists(self) -> bool:
        """Whether there is such a day in its year, or in any."""
        return any(self.on(year) for year in range(2024, 2024 + MOST_YEARS))


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says: one window where `code` is empty, else what to ask, with offers."""

    code: str = ""
    windows: tuple[Window, ...] = ()


NO_SUCH_DAY = Parsed("days-none")


def between(first: Part, last: Part, today: date) -> Parsed:
    """The window from one part to another; the year is the next one that is not over."""
    if not (first.exists() and last.exists()):
        return NO_SUCH_DAY
    if first.year and last.year:
        return _dated(first.on(0), last.on(0))
    if first.year or last.year:
        return _half_dated(first, last)
    return _undated(first, last, today)


def whole_month(month: int, year: int | None, today: date) -> Parsed:
    """A month from its first day, or from today, to its last; offered, not taken."""
    for some in [year] if year else range(today.year, today.year + 2):
        try:
            start, end = (
                date(some, month, 1),
                date(some, month, calendar.monthrange(some, month)[1]),
            )
        except ValueError:
            return NO_SUCH_DAY
        if year or end >= today:
            return Parsed("days-month", (Window(max(start, min(today, end)), end),))
    return NO_SUCH_DAY


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year >= date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _dated(start: date | None, end: date | None) -> Parsed:
    if not (start and end):
        return NO_SUCH_DAY
    if end < start:
        return Parsed("days-reversed", (Window(end, start),))
    return Parsed("", (Window(start, end),))


def _half_dated(first: Part, last: Part) -> Parsed:
    """`28 Dec - 3 Jan 2027`: the other end lies in the same year, or across New Year."""
    year = first.year or last.year or 0
    start, end = first.on(year), last.on(year)
    same = _dated(start, end)
    if same.code != "days-reversed" or first.month == last.month:
        return same
    wrapped = (
        Window(start, end)
        if (start := first.on(year if first.year else year - 1))
        and (end := last.on(year if last.year else year + 1))
        else None
    )
    return _unless_long(same, wrapped)


def _undated(first: Part, last: Part, today: date) -> Parsed:
    if (last.month, last.day) >= (first.month, first.day):
        window = _next(first, last, 0, today)
        return Parsed("", (window,)) if window else NO_SUCH_DAY
    swapped = _next(last, first, 0, today)
    reverse = Parsed("days-reversed", (swapped,)) if swapped else NO_SUCH_DAY
    if first.month == last.month:
        return reverse
    return _unless_long(reverse, _next(first, last, 1, today))


def _unless_long(reverse: Parsed, wrapped: Window | None) -> Parsed:
    """Across New Year where that is short; where it is long, both readings are offered."""
    if wrapped is None:
        return reverse
    if wrapped.end - wrapped.start <= LONGEST_WRAP:
        return Parsed("", (wrapped,))
    return Parsed("days-reversed", (*reverse.windows, wrapped))


def _next(first: Part, last: Part, later: int, today: date) -> Window | None:
    """The first window that is not over, ending `later` years after its start."""
    for year in range(max(1, today.year - later), min(today.year + MOST_YEARS, date.max.year)):
        start, end = first.on(year), last.on(year + later)
        if start and end and end >= today:
            return Window(start, end)
    return None
