"""What time it is: the world's, or one that stands still until it is moved."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the time, always aware and in UTC; with `at` it stands still, for tests."""

    def __init__(self, at: datetime | None = None) -> None:
        self._at = at
        self._ahead = timedelta()

    def now(self) -> datetime:
        return (self._at or datetime.now(UTC)) + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move on, as the demo does when it goes to the next timer; time never goes back."""
        assert by >= timedelta(), "time does not go back"
        self._ahead += by


def milliseconds(moment: datetime) -> int:
    """A moment as the store counts it."""
    return round(moment.timestamp() * 1000)


def moment(milliseconds: float) -> datetime:
    """What the store counted, as a moment."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
