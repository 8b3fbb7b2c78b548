"""A minimal HTTP/1.1 client: keep-alive connections, one deadline a request, no surprises.

A failure says whether the request can have been processed: `NotSent` cannot, `Lost` can.
"""

import asyncio
import socket
import ssl
from collections import deque
from urllib.parse import urlsplit

from chatbot.http.connection import LONGEST, Answer, Connection, Lost, NotSent


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
        longest: int = LONGEST,
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
        self._free, self._longest = connections, longest
        self._waiting: deque[asyncio.Future[None]] = deque()
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
            self._leave()

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
        """A new connection, to the first of the server's addresses that answers."""
        if self._secure and self._tls is None:
            self._tls = ssl.create_default_context()
        loop = asyncio.get_running_loop()
        reason = "no address"
        try:
            async with asyncio.timeout(self._connecting):
                found = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
            for *_, address in found:
                try:
                    # A dead address must not use up the time of a living one.
                    async with asyncio.timeout(self._connecting / len(found)):
                        return await self._connect_to(str(address[0]))
                except (OSError, TimeoutError) as error:  # OSError covers TLS too
                    reason = type(error).__name__
        except (OSError, TimeoutError, UnicodeError) as error:  # the last one: no such name can be
            reason = type(error).__name__
        raise NotSent(f"no connection: {reason}")

    async def _connect_to(self, address: str) -> Connection:
        _, connection = await asyncio.get_running_loop().create_connection(
            lambda: Connection(self._forget, self._longest),
            address,
            self._port,
            ssl=self._tls if self._secure else None,
            server_hostname=self._host if self._secure else None,
        )
        self._open.add(connection)
        return connection

    def _forget(self, connection: Connection) -> None:
        self._open.discard(connection)

    async def _enter(self, within: float) -> None:
        if self._free > 0:
            self._free -= 1
            return
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        self._waiting.append(turn)
        deadline = loop.call_later(within, _give_up, turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self._leave()  # the turn came at the very moment nobody wanted it any more
            raise
        finally:
            deadline.cancel()

    def _leave(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1


def _give_up(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_exception(NotSent("no free connection"))
