"""How much one person may get, and how many people may be written to out of the blue."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True, kw_only=True)
class PairRate:
    """A bucket for each person: `burst` at once, then one more `every` so many seconds."""

    every: float = 6.0
    burst: int = 45
    violations: Counter[str] = field(default_factory=Counter)
    _left: dict[str, tuple[float, datetime]] = field(default_factory=dict)

    def take(self, address: str, now: datetime) -> bool:
        """Whether one more message goes through now."""
        left, since = self._left.get(address, (float(self.burst), now))
        left = min(float(self.burst), left + max((now - since).total_seconds(), 0.0) / self.every)
        if left < 1.0:
            self._left[address] = (left, now)
            self.violations[address] += 1
            return False
        self._left[address] = (left - 1.0, now)
        return True


@dataclass(slots=True, kw_only=True)
class Tier:
    """How many different people may be reached outside their windows in any 24 hours."""

    people: int = 250
    violations: Counter[str] = field(default_factory=Counter)
    _reached: dict[str, datetime] = field(default_factory=dict)

    def take(self, address: str, now: datetime) -> bool:
        """Whether this person may be written to now."""
        since = now - timedelta(hours=24)
        self._reached = {who: at for who, at in self._reached.items() if at > since}
        if address not in self._reached and len(self._reached) >= self.people:
            self.violations[address] += 1
            return False
        self._reached[address] = now
        return True
