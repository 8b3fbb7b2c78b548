"""The way to Twilio over our own HTTP client: one pool a host, one deadline a request."""

import base64
from collections.abc import Container, Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from chatbot.channels.whatsapp.failures import UNREACHED, refused
from chatbot.core.errors import SendError
from chatbot.http.client import Client
from chatbot.http.connection import LONGEST, Answer, Lost, NotSent, TooLong

FORM = "application/x-www-form-urlencoded"
REPEATABLE = ("GET", "HEAD", "DELETE")
"""What does nothing more when it is done once more."""


class Transport:
    """Exchanges requests for answers; an answer of trouble is raised as a `SendError`."""

    def __init__(
        self,
        account: str,
        token: str,
        *,
        base: str = "",
        timeout: float = 10.0,
        connections: int = 64,
    ) -> None:
        known = base64.b64encode(f"{account}:{token}".encode()).decode()
        self._known = f"Authorization: Basic {known}\r\n"
        self.base = base.rstrip("/")
        self._timeout, self._connections = timeout, connections
        self._clients: dict[tuple[str, int], Client] = {}

    async def close(self) -> None:
        for client in self._clients.values():
            await client.close()

    async def exchange(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        *,
        kind: str = FORM,
        headers: Mapping[str, str] | None = None,
        longest: int = LONGEST,
        well: Container[int] = (),
    ) -> Answer:
        """One request to one of Twilio's hosts, or to the base that stands for all of them.

        `well`: statuses that are no failure here, and that nobody has to look at.
        """
        parts = urlsplit(url)
        origin = self.base or f"{parts.scheme}://{parts.netloc}"
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        lines = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
        said = self._known + lines
        return await self.ask(
            method, origin, path, body, kind=kind, headers=said, longest=longest, well=well
        )

    async def ask(  # noqa: PLR0913  (each is a part of one request)
        self,
        method: str,
        origin: str,
        path: str,
        body: bytes = b"",
        *,
        kind: str = FORM,
        headers: str = "",
        longest: int = LONGEST,
        well: Container[int] = (),
    ) -> Answer:
        """One request as it is written, to whichever host; nothing says who we are."""
        under = urlsplit(origin)
        pool = self._client(f"{under.scheme}://{under.netloc}", longest)
        try:
            answer = await pool.request(
                method,
                under.path + path,
                body,
                kind=kind,
                headers=headers,
                within=self._timeout,
                repeatable=method in REPEATABLE,
            )
        except NotSent:
            raise SendError("unreachable", retry_after=UNREACHED) from None
        except TooLong:
            raise SendError("too-long") from None
        except Lost:
            raise SendError("no-answer", ambiguous=True) from None
        if answer.status >= HTTPStatus.BAD_REQUEST and answer.status not in well:
            raise refused(answer.status, answer.body, answer.header("retry-after"))
        return answer

    def _client(self, origin: str, longest: int) -> Client:
        found = self._clients.get((origin, longest))
        if found is None:
            found = Client(origin, connections=self._connections, longest=longest)
            self._clients[origin, longest] = found
        return found
