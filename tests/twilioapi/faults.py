"""What can go wrong between a program and Twilio, in either direction, on request."""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from tests.twilioapi.errors import Refused
from tests.twilioapi.http import Answer

Wrong = TypeVar("Wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong with one call."""

    status: int = 0  # answered instead of the result
    code: int = 0  # the number in that answer; 0: a page of HTML from something in between
    retry_after: int = 0
    processed: bool = False  # done, and only the answer is wrong or missing
    silent: bool = False  # the connection is closed instead of an answer
    delay: float = 0.0  # seconds before the answer

    @staticmethod
    def busy(retry_after: int = 1) -> "Fault":
        """429 with 20429: too many requests at a time; never carried out."""
        return Fault(status=429, code=20429, retry_after=retry_after)

    @staticmethod
    def outage(status: int = 500, *, processed: bool = False) -> "Fault":
        """A 5xx, before the call is carried out or after."""
        code = {500: 20500, 503: 20503}.get(status, 0)
        return Fault(status=status, code=code, processed=processed)

    @staticmethod
    def hang_up(*, processed: bool = True) -> "Fault":
        """The connection is closed without an answer; usually the call has been carried out."""
        return Fault(silent=True, processed=processed)

    @staticmethod
    def slow(seconds: float) -> "Fault":
        """Carried out at once, answered late."""
        return Fault(delay=seconds, processed=True)

    @staticmethod
    def refusal(code: int) -> "Fault":
        """An error of Twilio's own that nothing here brings about."""
        return Fault(status=Refused(code).status, code=code)

    def answer(self) -> Answer:
        """What is said instead of the result."""
        if not self.code:
            page = b"<html><body><h1>Bad Gateway</h1></body></html>"
            return Answer(status=self.status, body=page, kind="text/html")
        said = Refused(self.code).answer()
        asked = {"Retry-After": str(self.retry_after)} if self.retry_after else {}
        return Answer(status=self.status, body=said.body, headers=asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """One thing that goes wrong with something that Twilio posts."""

    dropped: bool = False
    copies: int = 1
    delay: float = 0.0  # seconds
    behind: bool = False  # only after the next post of the same person or message

    @staticmethod
    def lost() -> "Mishap":
        """Never posted; only a list shows what happened."""
        return Mishap(dropped=True)

    @staticmethod
    def repeated(copies: int = 2) -> "Mishap":
        """Posted several times, at once."""
        return Mishap(copies=copies)

    @staticmethod
    def late(seconds: float) -> "Mishap":
        """Posted when others have long been."""
        return Mishap(delay=seconds)

    @staticmethod
    def overtaken() -> "Mishap":
        """Posted after what follows it."""
        return Mishap(behind=True)


class Coming(Generic[Wrong]):
    """What goes wrong next, in order, by what it happens to and whom."""

    def __init__(self) -> None:
        self._coming: dict[tuple[str, Hashable], deque[Wrong]] = {}

    def add(self, what: str, wrong: Wrong, *, times: int, whom: Hashable) -> None:
        self._coming.setdefault((what, whom), deque()).extend([wrong] * times)

    def take(self, what: str, whom: Hashable) -> Wrong | None:
        """What goes wrong with this one, if anything; `a.b` also meets what is said of `a`."""
        for name in (what, what.partition(".")[0], ""):
            for person in (whom, None):
                waiting = self._coming.get((name, person))
                if waiting:
                    return waiting.popleft()
        return None

    def clear(self) -> None:
        self._coming.clear()
