"""python-telegram-bot's way to the Bot API, over our own HTTP client."""

import json
import os
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from pydantic_core import PydanticSerializationError, from_json, to_json
from telegram import InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

# Not exported, yet the only way to say what a RequestData holds; the library is pinned for it.
from telegram.request._requestparameter import RequestParameter

from chatbot.channels.telegram.connection import Lost, NotSent
from chatbot.channels.telegram.http import Client

REPEATING_REPEATS = ("send", "copy", "forward")
"""Methods that do something once more when they are called once more begin with these."""


class Unreached(NetworkError):
    """The request has surely not been processed."""


class Unclear(TimedOut):
    """The request may have been processed; no answer came."""


class Trouble(NetworkError):
    """The server is in trouble and says so with a 5xx; the request may have been processed."""


class Flood(TelegramError):
    """Too many requests: wait so many seconds.

    The library's `RetryAfter` warns, whenever it is made, that its seconds will change their type.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


class Api:
    """Calls the Bot API's methods by name, past the library's `Bot`: a third of its price.

    `Bot.send_message` builds and parses objects that nobody looks at; the errors are the same.
    """

    def __init__(self, base: str, token: str, transport: "Transport") -> None:
        self._methods = f"{base.rstrip('/')}/bot{token}/"
        self._transport = transport

    async def call(
        self,
        method: str,
        parameters: Mapping[str, object],
        *,
        file: tuple[str, InputFile] | None = None,
        within: float | None = None,
    ) -> Any:
        """Give the bare result, or raise one of the library's errors."""
        if file is None:
            return await self._transport.ask(self._methods + method, parameters, within)
        data = [RequestParameter(name, value, None) for name, value in parameters.items()]
        data.append(RequestParameter.from_input(*file))
        return await self._transport.post(
            self._methods + method,
            RequestData(data),
            read_timeout=BaseRequest.DEFAULT_NONE if within is None else within,
        )


class Transport(BaseRequest):
    """Sends parameters as JSON, and as multipart where there is a file among them."""

    __slots__ = ("_client", "_timeout")

    def __init__(self, base: str, *, timeout: float = 10.0, connections: int = 64) -> None:
        self._client = Client(base, connections=connections)
        self._timeout = timeout

    @property
    def read_timeout(self) -> float | None:
        return self._timeout

    async def initialize(self) -> None:
        """Nothing to prepare: connections are made when they are needed."""

    async def shutdown(self) -> None:
        await self._client.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request, with one deadline for all of it."""
        within = read_timeout if isinstance(read_timeout, int | float) else self._timeout
        if isinstance(write_timeout, int | float) and request_data and request_data.contains_files:
            within += write_timeout
        body, kind = encode(request_data)
        return await self._exchanged(url, method, body, kind, within)

    async def ask(
        self, url: str, parameters: Mapping[str, object], within: float | None = None
    ) -> Any:
        """What `post` gives, without the objects that it makes on the way."""
        body, kind = _json(parameters), "application/json"
        answer = await self._exchanged(url, "POST", body, kind, within or self._timeout)
        if answer[0] == HTTPStatus.OK:
            return self.parse_json_payload(answer[1])["result"]
        return await _Answered(answer).post(url)

    async def _exchanged(
        self, url: str, method: str, body: bytes, kind: str, within: float
    ) -> tuple[int, bytes]:
        path = url[url.index("/", len("https://")) :]
        try:
            status, answer, _ = await self._client.request(
                method,
                path,
                body,
                kind=kind,
                within=within,
                repeatable=not path.rpartition("/")[2].startswith(REPEATING_REPEATS),
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

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
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


class _Answered(Transport):
    """An answer that has come, for the library to name its error."""

    __slots__ = ("_answer",)

    def __init__(self, answer: tuple[int, bytes]) -> None:
        self._answer, self._timeout = answer, 0.0

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return self._answer


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


def encode(data: RequestData | None) -> tuple[bytes, str]:
    """The body of a request and its content type."""
    if data is None:
        return b"", "application/json"
    if not data.contains_files:
        return json.dumps(data.parameters).encode(), "application/json"
    boundary = os.urandom(16).hex()
    parts: list[bytes] = []
    for name, value in data.json_parameters.items():
        parts += [_head(boundary, f'name="{name}"'), value.encode(), b"\r\n"]
    for name, (filename, content, kind) in data.multipart_data.items():
        label = f'name="{name}"; filename="{_plain(filename)}"\r\nContent-Type: {kind}'
        read = content if isinstance(content, bytes) else content.read()
        parts += [_head(boundary, label), read, b"\r\n"]
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


def _head(boundary: str, label: str) -> bytes:
    return f"--{boundary}\r\nContent-Disposition: form-data; {label}\r\n\r\n".encode()


def _plain(name: str) -> str:
    return "".join(c for c in name if c.isprintable() and c not in '"\\')
