"""Whether everything fails or one thing does: a bad release delays, and damages nothing."""

import time
from collections import deque
from dataclasses import dataclass, field

SECONDS = 60.0
LEAST, SHARE, CONTACTS = 10, 0.2, 5


@dataclass
class Breaker:
    """Open when a fifth of the last minute's turns failed, for several contacts."""

    _turns: deque[tuple[float, str, bool]] = field(default_factory=lambda: deque(maxlen=2000))
    _failed: int = 0

    def note(self, whose: str, *, failed: bool) -> None:
        if not failed and not self._failed:
            return  # nothing has failed lately, so there is nothing to compare with
        self._turns.append((time.monotonic(), whose, failed))
        self._failed = sum(1 for *_, bad in self._turns if bad)

    @property
    def open(self) -> bool:
        now = time.monotonic()
        while self._turns and now - self._turns[0][0] > SECONDS:
            self._turns.popleft()
        failures = [whose for _, whose, bad in self._turns if bad]
        self._failed = len(failures)
        many = len(self._turns) >= LEAST and len(failures) >= SHARE * len(self._turns)
        return many and len(set(failures)) >= CONTACTS
