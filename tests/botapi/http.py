"""A lean HTTP/1.1 server, and the three ways of writing parameters that the Bot API reads."""

import asyncio
import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import parse_qsl

from httptools import HttpRequestParser

Respond = Callable[[int, bytes], None]
Handle = Callable[[str, str, bytes, "Exchange"], None]


class Exchange(asyncio.Protocol):
    """One connection; its requests are answered one after the other."""

    def __init__(self, handle: Handle, connections: set["Exchange"]) -> None:
        self._handle, self._connections = handle, connections
        self._transport: asyncio.Transport | None = None
        self._parser = HttpRequestParser(self)
        self._url, self._kind = b"", ""
        self._body: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._connections.discard(self)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_message_begin(self) -> None:
        self._url, self._kind, self._body = b"", "", []

    def on_url(self, url: bytes) -> None:
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._kind = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        self._handle(self._url.decode("latin-1"), self._kind, b"".join(self._body), self)

    @property
    def open(self) -> bool:
        """Whether anybody still waits for the answer."""
        return self._transport is not None and not self._transport.is_closing()

    def respond(self, status: int, body: bytes) -> None:
        if self._transport is None:
            return
        head = (
            f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._transport.write(head.encode() + body)

    def hang_up(self) -> None:
        if self._transport is not None:
            self._transport.close()


def parameters(url: str, kind: str, body: bytes) -> dict[str, Any]:
    """What a call says, from its query, and from a body that is JSON, a form, or multipart."""
    given: dict[str, Any] = dict(parse_qsl(url.partition("?")[2], keep_blank_values=True))
    if not body:
        return given
    if kind.startswith("application/json"):
        given.update(json.loads(body))
    elif kind.startswith("multipart/form-data"):
        given.update(_parts(kind, body))
    else:
        given.update(parse_qsl(body.decode(), keep_blank_values=True))
    return given


def _parts(kind: str, body: bytes) -> dict[str, Any]:
    boundary = kind.partition("boundary=")[2].strip('"').encode()
    given: dict[str, Any] = {}
    for part in body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        labels = head.decode()
        name = _label(labels, "name")
        if "filename=" in labels:
            given[name] = (_label(labels, "filename"), content)
        else:
            given[name] = content.decode()
    return given


def _label(head: str, name: str) -> str:
    return head.partition(f' {name}="')[2].partition('"')[0]
