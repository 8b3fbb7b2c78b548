"""Calls of the Bot API over our own HTTP client: parameters out, the bare result back."""

import json
import mimetypes
import os
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from pydantic_core import PydanticSerializationError, from_json, to_json

from chatbot.channels.telegram.errors import (
    Flood,
    TelegramError,
    Trouble,
    Unclear,
    Unreached,
    refusal,
)
from chatbot.http.client import Client
from chatbot.http.connection import Lost, NotSent

REPEATING_REPEATS = ("send", "copy", "forward")
"""Methods that do something once more when they are called once more begin with these."""


DOWNLOAD = 18.0
"""Seconds for a file to come, which is less than an errand is given."""


class Api:
    """Calls the Bot API's methods by name, past the library's `Bot`: a third of its price.

    `Bot.send_message` builds and parses objects that nobody looks at; the errors are the same.
    """

    def __init__(self, base: str, token: str, transport: "Transport") -> None:
        self._methods = f"{base.rstrip('/')}/bot{token}/"
        self._files = f"{base.rstrip('/')}/file/bot{token}/"
        self._transport = transport

    async def call(
        self,
        method: str,
        parameters: Mapping[str, object],
        *,
        file: tuple[str, str, bytes] | None = None,
        within: float | None = None,
    ) -> Any:
        """Give the bare result; `file` goes with it: its parameter, its name, its content.

        Raises `TelegramError`.
        """
        body, kind = _json(parameters), "application/json"
        if file is not None:
            body, kind = _multipart(parameters, *file)
        status, said = await self._transport.exchange(self._methods + method, body, kind, within)
        answer = _read(said)
        if status != HTTPStatus.OK:
            raise refusal(status, answer)
        return answer["result"]

    async def file(self, path: str) -> bytes:
        """What lies at a path that `getFile` has given. Raises `TelegramError`."""
        status, content = await self._transport.taken(self._files + quote(path))
        if status != HTTPStatus.OK:
            raise refusal(status, {})
        return content


class Transport:
    """The way to one server; an answer of trouble is raised, any other one given."""

    def __init__(self, base: str, *, timeout: float = 10.0, connections: int = 64) -> None:
        self._client = Client(base, connections=connections)
        self.timeout = timeout

    async def shutdown(self) -> None:
        await self._client.close()

    async def exchange(
        self, url: str, body: bytes, kind: str, within: float | None = None
    ) -> tuple[int, bytes]:
        """One request, with one deadline for all of it."""
        path = _path(url)
        return await self._asked("POST", path, body, kind, within or self.timeout)

    async def taken(self, url: str) -> tuple[int, bytes]:
        """What lies there, however long a line takes that is as slow as we put up with."""
        return await self._asked("GET", _path(url), b"", "", DOWNLOAD)

    async def _asked(
        self, method: str, path: str, body: bytes, kind: str, within: float
    ) -> tuple[int, bytes]:
        repeatable = not path.rpartition("/")[2].startswith(REPEATING_REPEATS)
        try:
            status, answer, _ = await self._client.request(
                method, path, body, kind=kind, within=within, repeatable=repeatable
            )
        except NotSent as error:
            raise Unreached(str(error)) from None
        except Lost as error:
            raise Unclear(str(error)) from None
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Trouble(f"http {status}")
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise Flood(_wait(answer))
        return status, answer


def _path(url: str) -> str:
    return url[url.index("/", len("https://")) :]


def _read(payload: bytes) -> Any:
    """The answer; one that makes no sense is never shown, in a log or an exception."""
    try:
        answer = from_json(payload)
    except ValueError:
        raise TelegramError("the answer is not JSON") from None
    if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
        raise TelegramError("the answer is none")
    if not isinstance(answer.get("parameters"), dict):
        answer["parameters"] = None
    answer.setdefault("result", None)
    return answer


def _json(parameters: Mapping[str, object]) -> bytes:
    try:
        return to_json(parameters)
    except PydanticSerializationError:  # half a character: for the Bot API to refuse, not for us
        return json.dumps(parameters).encode()


def _wait(answer: bytes) -> float:
    """What a 429 asks for, and a little where it does not say."""
    try:
        return max(float(json.loads(answer)["parameters"]["retry_after"]), 1.0)
    except (ValueError, KeyError, TypeError):
        return 5.0


def _multipart(
    parameters: Mapping[str, object], field: str, name: str, content: bytes
) -> tuple[bytes, str]:
    """The body of a request with a file, and its content type."""
    boundary = os.urandom(16).hex()
    parts: list[bytes] = []
    for key, value in parameters.items():
        said = value.encode() if isinstance(value, str) else to_json(value)
        parts += [_head(boundary, f'name="{key}"'), said, b"\r\n"]
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    label = f'name="{field}"; filename="{_plain(name)}"\r\nContent-Type: {kind}'
    parts += [_head(boundary, label), content, f"\r\n--{boundary}--\r\n".encode()]
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


def _head(boundary: str, label: str) -> bytes:
    return f"--{boundary}\r\nContent-Disposition: form-data; {label}\r\n\r\n".encode()


def _plain(name: str) -> str:
    return "".join(c for c in name if c.isprintable() and c not in '"\\')
