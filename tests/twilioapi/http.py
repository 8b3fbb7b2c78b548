"""A lean HTTP/1.1 server: calls with their method and headers, answers with theirs."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from httptools import HttpParserError, HttpRequestParser

Json = dict[str, Any]
Handle = Callable[["Call", "Exchange"], None]


@dataclass(frozen=True, kw_only=True)
class Call:
    """A request, read to its end."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes

    @cached_property
    def path(self) -> str:
        return urlsplit(self.url).path

    @cached_property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))

    @property
    def kind(self) -> str:
        """The content type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @cached_property
    def form(self) -> dict[str, list[str]]:
        """The fields of a form, each with every value it came with; of anything else, nothing."""
        given: dict[str, list[str]] = {}
        if self.kind == "application/x-www-form-urlencoded":
            for name, value in parse_qsl(self.body.decode(), keep_blank_values=True):
                given.setdefault(name, []).append(value)
        return given

    def one(self, name: str) -> str:
        """The last value of a field of the form; empty when it is not there."""
        return self.form.get(name, [""])[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said to a call."""

    status: int = 200
    body: bytes = b""
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def of(value: Json, status: int = 200) -> "Answer":
        """A JSON answer."""
        return Answer(status=status, body=json.dumps(value).encode())


class Exchange(asyncio.Protocol):
    """One connection; its requests are answered one after the other."""

    def __init__(self, handle: Handle, connections: set["Exchange"]) -> None:
        self._handle, self._connections = handle, connections
        self._transport: asyncio.Transport | None = None
        self._parser = HttpRequestParser(self)
        self._url = b""
        self._headers: dict[str, str] = {}
        self._body: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._connections.discard(self)

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except HttpParserError:
            self.hang_up()

    def on_message_begin(self) -> None:
        self._url, self._headers, self._body = b"", {}, []

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        call = Call(
            method=self._parser.get_method().decode(),
            url=self._url.decode("latin-1"),
            headers=self._headers,
            body=b"".join(self._body),
        )
        self._handle(call, self)

    def respond(self, answer: Answer) -> None:
        """Answer the call, if anybody still waits."""
        if self._transport is None:
            return
        head = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
        if answer.status != HTTPStatus.NO_CONTENT:
            head += [f"Content-Type: {answer.kind}", f"Content-Length: {len(answer.body)}"]
        head += [f"{name}: {value}" for name, value in answer.headers.items()]
        self._transport.write("\r\n".join([*head, "", ""]).encode("latin-1") + answer.body)

    def hang_up(self) -> None:
        if self._transport is not None:
            self._transport.close()


class Listener:
    """A port, and everybody who is connected to it."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._connections: set[Exchange] = set()
        self._server: asyncio.Server | None = None

    async def start(self, port: int = 0) -> int:
        """Listen; gives the port that was taken."""
        self._server = await asyncio.get_running_loop().create_server(
            lambda: Exchange(self._handle, self._connections), "127.0.0.1", port
        )
        taken: int = self._server.sockets[0].getsockname()[1]
        return taken

    async def stop(self) -> None:
        """Listen no more, and hang up on everybody."""
        if self._server is not None:
            self._server.close()
        self.hang_up()
        await asyncio.sleep(0)

    def hang_up(self) -> None:
        """Close every kept connection, as servers do after a while."""
        for exchange in list(self._connections):
            exchange.hang_up()
