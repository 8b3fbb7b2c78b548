"""The twilio library's way to Twilio, over our own HTTP client."""

import json
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from twilio.http import AsyncHttpClient  # type: ignore[import-untyped]
from twilio.http.response import Response  # type: ignore[import-untyped]
from twilio.rest import Client  # type: ignore[import-untyped]

from chatbot.channels.whatsapp.transport import FORM, Transport
from chatbot.core.errors import SendError

OWN = ("content-type", "authorization")
"""Headers that the transport writes itself."""


class Request(AsyncHttpClient):  # type: ignore[misc]
    """Sends what the library asks for; trouble is raised as a `SendError` before it sees it."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(logging.getLogger(__name__), is_async=True)
        self._transport = transport

    async def request(  # noqa: PLR0913, PLR0917 - as inherited
        self,
        method: str,
        uri: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: object = None,
        timeout: float | None = None,  # noqa: ASYNC109 - as inherited
        allow_redirects: bool = False,  # noqa: FBT001, FBT002 - as inherited
    ) -> Response:
        """One request; its time and who we are is the transport's."""
        given = {name.lower(): value for name, value in (headers or {}).items()}
        kind = given.get("content-type", FORM)
        rest = {name: value for name, value in given.items() if name not in OWN}
        asked = urlencode(_present(params), doseq=True)
        url = f"{uri}?{asked}" if asked else uri
        body = _body(data, kind)
        answer = await self._transport.exchange(method, url, body, kind=kind, headers=rest)
        said = {key.decode("latin-1"): value.decode("latin-1") for key, value in answer.headers}
        return Response(answer.status, _text(answer.body), said)


def client(account: str, token: str, transport: Transport) -> Client:
    """The library, with every part of it that we use made ready."""
    nothing = {"TWILIO_EDGE": "", "TWILIO_REGION": ""}  # an environment that says nothing
    made = Client(account, token, http_client=Request(transport), environment=nothing)
    for part in (made.api.v2010.account, made.content.v1.contents, made.content.v2):
        assert part is not None, "The library makes its parts when they are looked at."
    _ = made.content.v2.content_and_approvals, made.messaging.v2.channels_senders
    _ = made.messaging.v2.typing_indicator
    return made


def _present(given: Mapping[str, object] | None) -> dict[str, Any]:
    return {name: value for name, value in (given or {}).items() if value is not None}


def _body(data: Mapping[str, object] | None, kind: str) -> bytes:
    if data is None:
        return b""
    if "json" in kind:
        return json.dumps(data, ensure_ascii=False).encode()
    return urlencode(_present(data), doseq=True).encode()


def _text(body: bytes) -> str:
    """The answer, where it is one: a page from something in between is none."""
    try:
        if body:
            json.loads(body)
    except ValueError:
        raise SendError("no-json", ambiguous=True) from None
    return body.decode()
