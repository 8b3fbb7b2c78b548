"""The webhook of a provider that signs what it brings; a form in, nothing but thanks out."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping

from starlette.types import Scope

from chatbot.core.errors import Unavailable
from chatbot.web.door import AT_ONCE, SLOWEST, Door

Headers = Iterable[tuple[bytes, bytes]]

Check = Callable[[str, bytes, bytes, Headers], bool]
"""Path, raw query, raw body, headers: whether the provider signed them."""

Take = Callable[[bytes, bytes], Awaitable[None]]
"""Raw query, raw body; returns when what they say is committed."""

LARGEST = 64 * 1024
"""Bytes of a body."""

READERS = 5
"""So many times as many bodies may be arriving as are handled: who is slow keeps nobody out."""

THANKS = b"<Response/>"


class Forged(Exception):
    """The signature is none of the provider's."""


class Signed(Door):
    """Takes a form that carries a right signature; answers 200 only when it has been taken."""

    name = "signed"
    kind = "application/x-www-form-urlencoded"
    says = "text/xml"

    def __init__(  # noqa: PLR0913  (each limit is the operator's choice)
        self,
        take: Take,
        *,
        check: Check,
        header: bytes,
        refused: Mapping[type[Exception], int],
        counts: Counter[str] | None = None,
        largest: int = LARGEST,
        slowest: float = SLOWEST,
        at_once: int = AT_ONCE,
    ) -> None:
        """Look at nothing that does not carry `header` exactly once."""
        super().__init__(
            {Forged: 403, **refused},
            counts=counts,
            largest=largest,
            slowest=slowest,
            at_once=at_once * READERS,
        )
        self._take, self._check, self._header = take, check, header
        self._handled, self._most = 0, at_once

    def _is_known(self, scope: Scope) -> bool:
        shown = [value for name, value in scope["headers"] if name == self._header]
        return len(shown) == 1

    async def _taken(self, scope: Scope, body: bytes) -> bytes:
        query = scope.get("query_string", b"")
        if not self._check(scope["path"], query, body, scope["headers"]):
            raise Forged
        if self._handled >= self._most:
            raise Unavailable("busy")
        self._handled += 1
        try:
            await self._take(query, body)
        finally:
            self._handled -= 1
        return THANKS
