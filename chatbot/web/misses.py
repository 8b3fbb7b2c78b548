"""Misses: how often something was asked for in vain from one address."""

from collections import OrderedDict
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)
MOST = 60
"""Misses an hour; nobody who was sent a link comes near it."""

_KNOWN = 10_000


class Misses:
    """Counts by address, in memory alone; whoever has a right link is never counted."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._counts: OrderedDict[str, tuple[datetime, int]] = OrderedDict()

    def note(self, address: str, now: datetime) -> None:
        """One more miss."""
        since, count = self._counts.pop(address, (now, 0))
        since, count = (now, 0) if now - since >= HOUR else (since, count)
        self._counts[address] = (since, count + 1)
        if len(self._counts) > _KNOWN:
            self._counts.popitem(last=False)

    def too_many(self, address: str, now: datetime) -> bool:
        """Whether nothing more is looked up from there for now."""
        since, count = self._counts.get(address, (now, 0))
        return count >= self._most and now - since < HOUR
