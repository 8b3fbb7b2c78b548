"""What can go wrong between a bot and Telegram, on request."""

import json
from collections import deque
from dataclasses import dataclass
from typing import Any


class Refused(Exception):
    """The Bot API's answer to what it does not accept."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters

    def body(self) -> bytes:
        answer: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.parameters:
            answer["parameters"] = self.parameters
        return json.dumps(answer).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong, with one call."""

    status: int = 0  # answered instead of the result
    retry_after: int = 0
    processed: bool = False  # done, and only the answer is wrong or missing
    silent: bool = False  # the connection is closed instead of an answer
    delay: float = 0.0  # seconds before the answer
    body: bytes = b"<html><body><h1>Bad Gateway</h1></body></html>"

    @staticmethod
    def flood(seconds: int = 1) -> "Fault":
        """429: too many requests."""
        return Fault(status=429, retry_after=seconds)

    @staticmethod
    def outage(status: int = 502, *, processed: bool = False) -> "Fault":
        """A 5xx with a page of HTML, from something before the Bot API."""
        return Fault(status=status, processed=processed)

    @staticmethod
    def hang_up(*, processed: bool = True) -> "Fault":
        """The connection is closed without an answer; usually the call has been carried out."""
        return Fault(silent=True, processed=processed)

    @staticmethod
    def slow(seconds: float) -> "Fault":
        """The right answer, late."""
        return Fault(delay=seconds, processed=True)

    @staticmethod
    def refusal(status: int, description: str, **parameters: object) -> "Fault":
        """An error of the Bot API's own that nothing here brings about."""
        return Fault(status=status, body=Refused(status, description, **parameters).body())

    @staticmethod
    def nonsense(body: bytes) -> "Fault":
        """A 200 that is no answer."""
        return Fault(status=200, body=body, processed=True)

    def answer(self) -> tuple[int, bytes]:
        """What is said instead of the result."""
        if self.status == 429:
            text = f"Too Many Requests: retry after {self.retry_after}"
            return 429, Refused(429, text, retry_after=self.retry_after).body()
        return self.status, self.body


class Faults:
    """The faults to come, in order, by method and chat."""

    def __init__(self) -> None:
        self._coming: dict[tuple[str, str], deque[Fault]] = {}

    def add(self, method: str, fault: Fault, *, times: int, chat: str) -> None:
        self._coming.setdefault((method, chat), deque()).extend([fault] * times)

    def take(self, method: str, chat: str) -> Fault | None:
        """The fault that this call meets, if any."""
        if not self._coming:
            return None
        for key in ((method, chat), (method, ""), ("", chat), ("", "")):
            waiting = self._coming.get(key)
            if waiting:
                return waiting.popleft()
        return None

    def clear(self) -> None:
        self._coming.clear()
