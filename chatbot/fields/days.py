"""Days to come: one or several in a row, echoed with their year."""

from dataclasses import dataclass
from datetime import date, timedelta

from chatbot.core.forms import Ambiguous, Answers, Invalid, Noted, Read, Reading
from chatbot.core.messages import Arg, days
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.dates import interval, parse
from chatbot.fields.windows import Window, months_after

ALREADY_THERE = timedelta(days=3)
EXAMPLE_IN, EXAMPLE_FOR = timedelta(days=30), timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days(Asked):
    """A window of days; the answer is an ISO interval, `2027-10-03/2027-10-09`."""

    after_today: bool = True
    soon: int = 14  # days: a nearer start is taken with a warning
    ahead: int = 18  # months: a later one is confirmed
    longest: int = 12  # months: a longer one is confirmed
    farthest: int = 60  # months: whatever is later was mistyped
    # A single day without its year is always to come, so this is valid whatever today is.
    example: str = "15 Oct"

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take days that can only be meant one way, and are neither over nor far away."""
        said = one_line(text)
        # Our own notation comes from a button of ours, so it was confirmed.
        if (kept := interval(said)) and kept.start <= kept.end:
            return self._refused(kept, reading.today) or self._taken(kept, reading.today)
        parsed = parse(said, reading.today, reading.locale)
        if not parsed.windows:
            return Invalid(parsed.code, _example(reading.today))
        if parsed.code:
            return self._offered(parsed.code, parsed.windows, reading.today)
        window = parsed.windows[0]
        wrong = self._refused(window, reading.today) or self._doubted(window, reading.today)
        return wrong or self._taken(window, reading.today)

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The days in words, with their year."""
        return days(answer) if answer else ""

    def _offered(self, code: str, windows: tuple[Window, ...], today: date) -> Read:
        to_come = [window for window in windows if not self._refused(window, today)]
        if not to_come:
            return self._refused(windows[0], today) or Invalid("days-unclear", _example(today))
        return _asked(code, to_come, today)

    def _refused(self, window: Window, today: date) -> Invalid | Ambiguous | None:
        """Days that are over, began too long ago to be still arriving, or are years away."""
        if window.end > months_after(today, self.farthest):
            return Invalid("days-beyond", _example(today))
        is_open = today - window.start <= ALREADY_THERE and window.end >= today
        if not self.after_today or is_open:
            return None
        if window.end < today:
            return Invalid("days-past", _example(today))
        return _asked("days-past", [Window(today, window.end)], today)

    def _doubted(self, window: Window, today: date) -> Ambiguous | None:
        """Days that are confirmed once: begun already, far away, or very many."""
        if self.after_today and window.start < today:
            return _asked("days-started", [window], today)
        if window.end > months_after(today, self.ahead):
            return _asked("days-far", [window], today)
        is_long = window.end > months_after(window.start, self.longest)
        return _asked("days-long", [window], today) if is_long else None

    def _taken(self, window: Window, today: date) -> Read:
        left = max(0, (window.start - today).days)
        if self.after_today and left < self.soon:
            return Noted(str(window), "days-soon", {"days": left})
        return str(window)


def _asked(code: str, windows: list[Window], today: date) -> Ambiguous:
    offers = tuple((str(window), days(str(window))) for window in windows)
    return Ambiguous(code, offers, _example(today))


def _example(today: date) -> dict[str, Arg]:
    try:
        window = Window(today + EXAMPLE_IN, today + EXAMPLE_IN + EXAMPLE_FOR)
    except OverflowError:
        window = Window(today, today)
    return {"example": days(str(window))}
