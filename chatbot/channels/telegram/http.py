"""A minimal HTTP/1.1 client: keep-alive connections, one deadline a request, no surprises.

A failure says whether the request can have been processed: `NotSent` cannot, `Lost` can.
"""

import asyncio
import select
import ssl
from collections import deque
from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpResponseParser

LONGEST = 64 * 1024 * 1024
"""Bytes of an answer that we are willing to hold."""


class NotSent(Exception):
    """The request has surely not been processed: trying again is safe."""


class Lost(Exception):
    """The request was written and no whole answer came: it may have been processed."""


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: bytes
    headers: list[tuple[bytes, bytes]]

    def header(self, name: str) -> str:
        """The first header of that name, in lower case; empty where there is none."""
        wanted = name.encode()
        return next((value.decode("latin-1") for key, value in self.headers if key == wanted), "")


class Connection(asyncio.Protocol):
    """One connection to the server, one request at a time."""

    def __init__(self, forget: Callable[["Connection"], None]) -> None:
        self._forget = forget
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._parser = HttpResponseParser(self)
        self._headers: list[tuple[bytes, bytes]] = []
        self._body: list[bytes] = []
        self._size = 0
        self.answering = False  # a byte of the answer has arrived
        self.used = 0.0  # when the last answer was complete, on the loop's clock

    @property
    def closed(self) -> bool:
        """Whether nothing can be written any more."""
        return self._transport is None or self._transport.is_closing()

    @property
    def quiet(self) -> bool:
        """Whether nothing has come unasked, such as a goodbye that we have yet to read."""
        return self._transport is not None and not _readable(self._transport)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._forget(self)
        self._fail(f"connection closed: {type(exc).__name__ if exc else 'end'}")

    def eof_received(self) -> None:
        self.close()

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nobody asked
            self.close()
            return
        self.answering = True
        try:
            self._parser.feed_data(data)
        except HttpParserError as error:
            self._fail(type(error).__name__)
            self.close()

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers.append((name.lower(), value))

    def on_body(self, body: bytes) -> None:
        self._size += len(body)
        if self._size > LONGEST:
            self._fail("answer too long")
            self.close()
        self._body.append(body)

    def on_message_complete(self) -> None:
        parser, answer = self._parser, self._answer
        if parser.get_status_code() < HTTPStatus.OK:  # an interim answer; the real one follows
            self._body.clear()
            self._headers.clear()
            return
        if not parser.should_keep_alive():
            self.close()
        self._answer = None
        if answer is not None and not answer.done():
            answer.set_result(Answer(parser.get_status_code(), b"".join(self._body), self._headers))

    async def ask(self, request: bytes, within: float) -> Answer:
        """Write a request and wait for its whole answer."""
        loop = asyncio.get_running_loop()
        if self._transport is None or self._transport.is_closing():
            raise NotSent("connection closed before")
        self._reset()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._answer = answer
        deadline = loop.call_later(within, self._fail, "no answer in time")
        self._transport.write(request)
        try:
            return await answer
        except BaseException:  # the answer to this request must not be read as the next one's
            self.close()
            raise
        finally:
            deadline.cancel()
            self._answer = None
            self.used = loop.time()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _reset(self) -> None:
        self._parser = HttpResponseParser(self)
        self._headers, self._body, self._size, self.answering = [], [], 0, False

    def _fail(self, reason: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Lost(reason))


class Client:
    """A bounded pool of connections to one server."""

    def __init__(
        self,
        base: str,
        *,
        connections: int = 64,
        idle: float = 30.0,
        connecting: float = 5.0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        url = urlsplit(base)
        if url.scheme not in ("http", "https") or not url.hostname:
            msg = "the address of a server starts with http:// or https:// and names a host"
            raise ValueError(msg)
        self._secure = url.scheme == "https"
        self._tls = tls
        self._host = url.hostname
        self._port = url.port or (443 if self._secure else 80)
        self._name = url.netloc.rpartition("@")[2]
        self._idle_for, self._connecting = idle, connecting
        self._room = asyncio.Semaphore(connections)
        self._idle: deque[Connection] = deque()
        self._open: set[Connection] = set()

    async def request(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        kind: str = "application/json",
        headers: str = "",
        within: float = 10.0,
        repeatable: bool = False,
    ) -> Answer:
        """Ask; with `repeatable`, once more where a kept connection turns out to be dead."""
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {self._name}\r\nContent-Type: {kind}\r\n"
            f"{headers}Content-Length: {len(body)}\r\n\r\n"
        )
        request = head.encode("latin-1") + body
        await self._enter(within)
        try:
            return await self._ask(request, within, repeatable=repeatable)
        finally:
            self._room.release()

    async def close(self) -> None:
        """Hang up everywhere; what is under way fails as `Lost`."""
        for connection in list(self._open):
            connection.close()
        self._idle.clear()
        await asyncio.sleep(0)

    async def _ask(self, request: bytes, within: float, *, repeatable: bool) -> Answer:
        kept = self._kept()
        if kept is not None:
            try:
                return await self._use(kept, request, within)
            except NotSent:
                pass
            except Lost:
                if not repeatable or kept.answering:
                    raise
        return await self._use(await self._connect(), request, within)

    async def _use(self, connection: Connection, request: bytes, within: float) -> Answer:
        answer = await connection.ask(request, within)
        if not connection.closed:
            self._idle.append(connection)
        return answer

    def _kept(self) -> Connection | None:
        fresh = asyncio.get_running_loop().time() - self._idle_for
        while self._idle:
            connection = self._idle.pop()
            if not connection.closed and connection.used >= fresh and connection.quiet:
                return connection
            connection.close()
        return None

    async def _connect(self) -> Connection:
        loop = asyncio.get_running_loop()
        if self._secure and self._tls is None:
            self._tls = ssl.create_default_context()
        connection = Connection(self._forget)
        try:
            async with asyncio.timeout(self._connecting):
                await loop.create_connection(
                    lambda: connection,
                    self._host,
                    self._port,
                    ssl=self._tls if self._secure else None,
                    server_hostname=self._host if self._secure else None,
                )
        except (OSError, TimeoutError) as error:  # OSError covers TLS and names too
            connection.close()
            raise NotSent(f"no connection: {type(error).__name__}") from error
        self._open.add(connection)
        return connection

    def _forget(self, connection: Connection) -> None:
        self._open.discard(connection)

    async def _enter(self, within: float) -> None:
        try:
            async with asyncio.timeout(within if self._room.locked() else None):
                await self._room.acquire()
        except TimeoutError as error:
            raise NotSent("no free connection") from error


def _readable(transport: asyncio.Transport) -> bool:
    number = transport.get_extra_info("socket").fileno()
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    waiting = select.poll()
    waiting.register(number, select.POLLIN)
    return bool(waiting.poll(0))
