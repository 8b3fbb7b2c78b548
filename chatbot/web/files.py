"""Files that a provider fetches from us: a link that nobody guesses, good for a while."""

import base64
import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from chatbot.clock import Clock
from chatbot.core.messages import File, Rendered
from chatbot.store.valkey import Store

LASTS = timedelta(hours=1)
"""How long a link is good for; it may be fetched any number of times until then."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_HEADERS = {"cache-control": "no-store", "x-robots-tag": "noindex"}


class Files:
    """Shows the file of a message that is on its way."""

    def __init__(
        self,
        store: Store,
        fetch: Callable[[File], Awaitable[bytes]],
        clock: Clock,
        public_url: str,
    ) -> None:
        self._store, self._fetch, self._clock = store, fetch, clock
        self._secret, self._public_url = store.keyring.derived("files"), public_url

    def link(self, message: Rendered) -> str:
        """Where the file of this message can be fetched."""
        assert message.file is not None, "a message without a file has no link"
        until = str(round((self._clock.now() + LASTS).timestamp()))
        stem = _UNSAFE.sub("-", message.file.name).strip(".-").removesuffix(".pdf") or "document"
        mark = self._mark(message.id, until)
        return f"{self._public_url}/files/{message.id}/{until}/{mark}/{stem}.pdf"

    def routes(self) -> list[Route]:
        return [Route("/files/{message}/{until}/{mark}/{name}", self._shown, methods=["GET"])]

    async def _shown(self, request: Request) -> Response:
        given = request.path_params
        message, until = given["message"], given["until"]
        right = hmac.compare_digest(given["mark"].encode(), self._mark(message, until).encode())
        if not right or not until.isdecimal() or int(until) < self._clock.now().timestamp():
            return Response(status_code=404)
        sent = await self._store.sent(message)
        work = sent.work if sent is not None else None
        if not isinstance(work, Rendered) or work.file is None:
            return Response(status_code=404)
        try:
            content = await self._fetch(work.file)
        except KeyError:
            return Response(status_code=404)
        name = f'inline; filename="{_UNSAFE.sub("-", given["name"])}"'
        headers = _HEADERS | {"content-disposition": name}
        return Response(content, media_type="application/pdf", headers=headers)

    def _mark(self, message: str, until: str) -> str:
        mac = hmac.new(self._secret, f"{message}\0{until}".encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(mac[:18]).decode()
