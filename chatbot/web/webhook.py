"""The hot path of the way in: one provider's webhook, straight on ASGI."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from hmac import compare_digest

from starlette.types import Receive, Scope, Send

from chatbot.core.errors import Unavailable

log = logging.getLogger(__name__)

LARGEST = 1024 * 1024
"""Bytes of a body."""

SLOWEST = 5.0
"""Seconds for a body to arrive."""

AT_ONCE = 100
"""Requests being handled; more are asked to come again."""

RETRY_AFTER = 5


class TooLarge(Exception):
    """The body is larger than anything the provider sends."""


class Gone(Exception):
    """The caller hung up before its body was complete."""


class Webhook:
    """Takes a body from whoever knows the secret; answers 2xx only when it has been taken.

    What `take` gives goes back with the 2xx, as JSON.
    """

    def __init__(  # noqa: PLR0913  (each limit is the operator's choice)
        self,
        take: Callable[[bytes], Awaitable[bytes]],
        *,
        header: str,
        secret: str,
        refused: type[Exception],
        counts: Counter[str] | None = None,
        largest: int = LARGEST,
        slowest: float = SLOWEST,
        at_once: int = AT_ONCE,
    ) -> None:
        assert secret, "a webhook without a secret is open to everybody"
        self._take, self._refused = take, refused
        self._header, self._secret = header.lower().encode(), secret.encode()
        self.counts: Counter[str] = Counter() if counts is None else counts
        self._largest, self._slowest, self._at_once = largest, slowest, at_once
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, said = self._refusal(scope), b""
        if not status:
            self._under_way += 1
            try:
                status, wait, said = await self._handle(scope, receive)
            finally:
                self._under_way -= 1
        else:
            wait = RETRY_AFTER
        if status != 200:
            self.counts[f"webhook.{status}"] += 1
        await answer(send, status, wait if status == 503 else 0, said)

    def _refusal(self, scope: Scope) -> int:
        """Why the request is not even looked at; 0: it is."""
        if scope["method"] != "POST":
            return 405
        shown = [value for name, value in scope["headers"] if name == self._header]
        known = compare_digest(shown[0] if len(shown) == 1 else b"", self._secret)
        if not known:
            return 403
        kinds = [value for name, value in scope["headers"] if name == b"content-type"]
        if len(kinds) != 1 or kinds[0].partition(b";")[0].strip().lower() != b"application/json":
            return 400
        return 503 if self._under_way >= self._at_once else 0

    async def _handle(self, scope: Scope, receive: Receive) -> tuple[int, float, bytes]:
        try:
            body = await self._body(scope, receive)
            said = await self._take(body)
        except self._refused:
            return 400, 0, b""
        except TooLarge:
            return 413, 0, b""
        except (TimeoutError, Gone):
            return 408, 0, b""
        except Unavailable as error:
            return 503, error.retry_after, b""
        except Exception as error:  # noqa: BLE001  (the provider brings it again)
            log.error("webhook.failed", extra={"error": type(error).__name__})  # noqa: TRY400
            return 503, RETRY_AFTER, b""
        return 200, 0, said

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


async def answer(send: Send, status: int, retry_after: float = 0, said: bytes = b"") -> None:
    """An answer; it closes the connection where the body may not have been read."""
    headers = [(b"content-length", b"%d" % len(said))]
    if said:
        headers.append((b"content-type", b"application/json"))
    if retry_after:
        headers.append((b"retry-after", str(max(1, round(retry_after))).encode()))
    if status in (408, 413):
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": said})
