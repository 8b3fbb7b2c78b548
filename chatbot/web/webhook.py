"""The hot path of the way in: the webhook of a provider that shows a secret in a header."""

from collections import Counter
from collections.abc import Awaitable, Callable
from hmac import compare_digest

from starlette.types import Scope

from chatbot.web.door import AT_ONCE, SLOWEST, Door

LARGEST = 1024 * 1024
"""Bytes of a body."""


class Webhook(Door):
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
        super().__init__(
            {refused: 400}, counts=counts, largest=largest, slowest=slowest, at_once=at_once
        )
        self._take = take
        self._header, self._secret = header.lower().encode(), secret.encode()

    def _is_known(self, scope: Scope) -> bool:
        shown = [value for name, value in scope["headers"] if name == self._header]
        return compare_digest(shown[0] if len(shown) == 1 else b"", self._secret)

    async def _taken(self, scope: Scope, body: bytes) -> bytes:
        return await self._take(body)
