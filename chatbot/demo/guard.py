"""Who may use the page: whoever sits at this computer, and no page of the web in their name."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost")
_POLICY = b"default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
HEADERS = (
    (b"content-security-policy", _POLICY),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Refuses foreign names, which a page of the web could point at us, and foreign origins."""

    def __init__(self, app: "ASGIApp", port: Callable[[], int]) -> None:
        self._app, self._port = app, port

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] != "http":
            return
        if not self._welcome(scope):
            await send({"type": "http.response.start", "status": 403, "headers": [*HEADERS]})
            await send({"type": "http.response.body", "body": b"This page is for this computer.\n"})
            return
        await self._app(scope, receive, _with_headers(send))

    def _welcome(self, scope: "Scope") -> bool:
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        ours = {f"{name}:{self._port()}" for name in NAMES}
        if headers.get(b"host") not in ours:
            return False
        if scope["method"] in {"GET", "HEAD"}:
            return True
        origins = {f"http://{name}" for name in ours}
        site, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin")
        if origin == "null":  # a page that tells nobody where its reader comes from
            return site == "same-origin"
        return site in {"same-origin", None} and origin in origins | {None}


def _with_headers(send: "Send") -> Callable[["Message"], Awaitable[None]]:
    async def sending(message: "Message") -> None:
        if message["type"] == "http.response.start":
            known = {name for name, _ in message["headers"]}
            added = [header for header in HEADERS if header[0] not in known]
            message = {**message, "headers": [*message["headers"], *added]}
        await send(message)

    return sending
