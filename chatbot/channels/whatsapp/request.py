"""The twilio library's way to Twilio, over our own HTTP client."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from chatbot.channels.whatsapp.failures import refused
from chatbot.channels.whatsapp.transport import FORM, Transport
from chatbot.core.errors import SendError
from chatbot.http.connection import Answer

if TYPE_CHECKING:
    from twilio.rest import Client  # type: ignore[import-untyped]

OWN = ("content-type", "authorization")
"""Headers that the transport writes itself."""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, as the library reads one."""

    status_code: int
    text: str
    headers: Mapping[str, str]

    @property
    def content(self) -> str:
        return self.text

    @property
    def ok(self) -> bool:
        return self.status_code < HTTPStatus.BAD_REQUEST


class Request:
    """Sends what the library asks for; trouble is raised as a `SendError` before it sees it.

    It is what the library's `AsyncHttpClient` is, without inheriting from it: to import that one
    imports a second HTTP client, which opens a socket while it is imported.
    """

    is_async = True

    def __init__(self, transport: Transport) -> None:
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
        if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
            raise refused(answer.status, answer.body)  # nobody else is told who we are
        said = {key.decode("latin-1"): value.decode("latin-1") for key, value in answer.headers}
        return Response(answer.status, _text(answer, method), said)


def client(account: str, token: str, transport: Transport) -> "Client":
    """The library, with every part of it that we use made ready; takes half a second."""
    rest = import_module("twilio.rest")
    nothing = {"TWILIO_EDGE": "", "TWILIO_REGION": ""}  # an environment that says nothing
    made = rest.Client(account, token, http_client=Request(transport), environment=nothing)
    # The library imports each part when it is first looked at.
    account_parts = (made.api.v2010.account.messages, made.content.v1.contents)
    parts = (made.content.v2.content_and_approvals, made.messaging.v2.channels_senders)
    assert None not in (*account_parts, *parts, made.messaging.v2.typing_indicator)
    return made


def _present(given: Mapping[str, object] | None) -> dict[str, Any]:
    return {name: value for name, value in (given or {}).items() if value is not None}


def _body(data: Mapping[str, object] | None, kind: str) -> bytes:
    if data is None:
        return b""
    if "json" in kind:
        return json.dumps(data, ensure_ascii=False).encode()
    return urlencode(_present(data), doseq=True).encode()


def _text(answer: Answer, method: str) -> str:
    """The answer, where it is one: a page from something in between, or nothing, is none."""
    if method.upper() == "DELETE" and not answer.body:
        return ""
    try:
        said = json.loads(answer.body)
    except ValueError:
        raise SendError("no-json", ambiguous=True) from None
    if not isinstance(said, dict) or not said:
        raise SendError("no-json", ambiguous=True)
    return answer.body.decode()
