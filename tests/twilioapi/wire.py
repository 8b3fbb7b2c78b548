"""The few requests that Twilio itself makes: a fresh connection each, and no patience."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpResponseParser


class Unreached(Exception):
    """Nobody answered: `ct`, no connection; `rt`, no answer on it in time."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(slots=True)
class Reply:
    """An answer as it comes in."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    begun: bool = False
    complete: bool = False

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_headers_complete(self) -> None:
        self.begun = True

    def on_body(self, body: bytes) -> None:
        self.body += body

    def on_message_complete(self) -> None:
        self.complete = True


async def fetch(
    method: str,
    url: str,
    *,
    headers: dict[str, str] | None = None,
    body: bytes = b"",
    connect: float = 5.0,
    read: float = 15.0,
) -> Reply:
    """Ask once, and read the answer to its end."""
    where = urlsplit(url)
    secure = where.scheme == "https"
    port = where.port or (443 if secure else 80)
    try:
        async with asyncio.timeout(connect):
            reader, writer = await asyncio.open_connection(
                where.hostname, port, ssl=True if secure else None
            )
    except OSError:  # TimeoutError is one of them
        raise Unreached("ct") from None
    try:
        async with asyncio.timeout(read):
            writer.write(_head(method, url, headers or {}, body) + body)
            return await _answer(reader, without_body=method == "HEAD")
    except (OSError, HttpParserError):
        raise Unreached("rt") from None
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


def _head(method: str, url: str, headers: dict[str, str], body: bytes) -> bytes:
    where = urlsplit(url)
    target = (where.path or "/") + (f"?{where.query}" if where.query else "")
    lines = [f"{method} {target} HTTP/1.1", f"Host: {where.netloc}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


async def _answer(reader: asyncio.StreamReader, *, without_body: bool) -> Reply:
    reply = Reply()
    parser = HttpResponseParser(reply)
    while not (reply.complete or (without_body and reply.begun)):
        data = await reader.read(65536)
        if not data:
            if reply.begun and "content-length" not in reply.headers:
                break
            raise ConnectionResetError
        parser.feed_data(data)
        reply.status = parser.get_status_code()
    return reply
