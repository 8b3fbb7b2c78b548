"""The pair rate: how many messages one person may get from one sender."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime


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
