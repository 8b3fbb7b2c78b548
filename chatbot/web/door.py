"""What every webhook's door has in common: limits, reading a body, and what trouble is answered."""

import asyncio
import logging
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping

from starlette.types import Receive, Scope, Send

from chatbot.core.errors import Unavailable

log = logging.getLogger(__name__)

SLOWEST = 5.0
"""Seconds for a body to arrive."""

AT_ONCE = 100
"""Requests being handled; more are asked to come again."""

RETRY_AFTER = 5


class TooLarge(Exception):
    """The body is larger than anything the provider sends."""


class Gone(Exception):
    """The caller hung up before its body was complete."""


class Door(ABC):
    """Takes a body straight from ASGI; answers 2xx only when it has been taken."""

    name = "webhook"
    kind = "application/json"
    """What a body is."""

    says = "application/json"
    """What an answer is."""

    def __init__(
        self,
        refused: Mapping[type[Exception], int],
        *,
        counts: Counter[str] | None,
        largest: int,
        slowest: float,
        at_once: int,
    ) -> None:
        """Answer what `refused` names with its status: it never will be taken."""
        self._refused = refused
        self.counts: Counter[str] = Counter() if counts is None else counts
        self._largest, self._slowest, self._at_once = largest, slowest, at_once
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, wait, said = self._refusal(scope), float(RETRY_AFTER), b""
        if not status:
            self._under_way += 1
            try:
                status, wait, said = await self._handle(scope, receive)
            finally:
                self._under_way -= 1
        if status != 200:
            self.counts[f"{self.name}.{status}"] += 1
        await answer(send, status, wait if status == 503 else 0, said, self.says)

    @abstractmethod
    def _is_known(self, scope: Scope) -> bool:
        """Whether the caller's headers are worth reading on."""

    @abstractmethod
    async def _taken(self, scope: Scope, body: bytes) -> bytes:
        """Take a body; what goes back with the 200."""

    def _refusal(self, scope: Scope) -> int:
        """Why the request is not even looked at; 0: it is."""
        if scope["method"] != "POST":
            return 405
        if not self._is_known(scope):
            return 403
        kinds = [value for name, value in scope["headers"] if name == b"content-type"]
        if len(kinds) != 1 or kinds[0].partition(b";")[0].strip().lower() != self.kind.encode():
            return 400
        return 503 if self._under_way >= self._at_once else 0

    async def _handle(self, scope: Scope, receive: Receive) -> tuple[int, float, bytes]:
        try:
            return 200, 0, await self._taken(scope, await self._body(scope, receive))
        except tuple(self._refused) as error:
            return self._status(error), 0, b""
        except TooLarge:
            return 413, 0, b""
        except (TimeoutError, Gone):
            return 408, 0, b""
        except Unavailable as error:
            return 503, error.retry_after, b""
        except Exception as error:  # noqa: BLE001  (the provider brings it again)
            log.error("webhook.failed", extra={"error": type(error).__name__})  # noqa: TRY400
            return 503, RETRY_AFTER, b""

    def _status(self, error: Exception) -> int:
        return next(status for kind, status in self._refused.items() if isinstance(error, kind))

    async def _body(self, scope: Scope, receive: Receive) -> bytes:
        for name, value in scope["headers"]:
            if name == b"content-length" and int(value) > self._largest:
                raise TooLarge
        parts, size, more = [b""], 0, True
        async with asyncio.timeout(self._slowest):
            while more:
                event = await receive()
                if event["type"] == "http.disconnect":
                    raise Gone
                part, more = event.get("body", b""), event.get("more_body", False)
                size += len(part)
                if size > self._largest:
                    raise TooLarge
                parts.append(part)
        return b"".join(parts)


async def answer(
    send: Send, status: int, retry_after: float = 0, said: bytes = b"", kind: str = Door.says
) -> None:
    """An answer; it closes the connection where the body may not have been read."""
    headers = [(b"content-length", b"%d" % len(said))]
    if said:
        headers.append((b"content-type", kind.encode()))
    if retry_after:
        headers.append((b"retry-after", str(max(1, round(retry_after))).encode()))
    if status in (408, 413):
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": said})
