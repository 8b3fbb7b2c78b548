"""One connection on which many calls travel at once; a call costs a fifth of a pooled one."""

import asyncio
import ssl
from collections import deque
from collections.abc import Mapping
from typing import Any, cast

import hiredis
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.connection import SSLConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, NoScriptError, ResponseError
from redis.exceptions import ConnectionError as Disconnected

Argument = str | bytes | int | float

_PATIENCE = 10.0


def connect(url: str, *, connections: int = 16) -> "Client":
    """A client that repeats nothing by itself: only we know what may be repeated."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=10,
        retry=Retry(NoBackoff(), 0),
        socket_timeout=_PATIENCE,
        socket_connect_timeout=5,
    )
    client = Client(connection_pool=pool)
    client.auto_close_connection_pool = True
    return client


class Client(Redis):
    """Redis-py for what is done now and then, and a wire of its own for what is done all the time.

    Connections are shared by everybody who calls; several are needed only where calls block.
    """

    _wires: "list[Wire] | None" = None
    _calls = 0

    async def call(self, *command: Argument) -> Any:
        """One command, sent once."""
        return await self._wire().call(command)

    async def together(self, first: tuple[Argument, ...], second: tuple[Argument, ...]) -> Any:
        """Two commands, one after the other on one connection, in one round trip."""
        wire = self._wire()
        return await asyncio.gather(wire.call(first), wire.call(second))

    def widen(self, wires: int) -> None:
        """Use so many connections, because some calls keep theirs waiting."""
        options = self.connection_pool.connection_kwargs
        secure = issubclass(self.connection_pool.connection_class, SSLConnection)
        self._wires = [Wire(options, secure=secure) for _ in range(wires)]

    def _wire(self) -> "Wire":
        if self._wires is None:
            self.widen(1)
        assert self._wires is not None
        self._calls += 1
        return self._wires[self._calls % len(self._wires)]

    async def aclose(self, close_connection_pool: bool | None = None) -> None:  # noqa: FBT001 - as inherited
        for wire in self._wires or ():
            await wire.close()
        await super().aclose(close_connection_pool)


class Wire:
    """A connection, made when it is needed and again when it broke."""

    def __init__(self, options: Mapping[str, Any], *, secure: bool) -> None:
        self._options, self._secure = options, secure
        self._line: _Line | None = None
        self._opening = asyncio.Lock()

    async def call(self, command: tuple[Argument, ...]) -> Any:
        line = self._line
        if line is None or line.broken:
            line = await self._opened()
        reply = await line.send(command)
        if isinstance(reply, hiredis.ReplyError):
            raise _error(str(reply))
        return reply

    async def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            await line.close()

    async def _opened(self) -> "_Line":
        async with self._opening:
            if self._line is None or self._line.broken:
                try:
                    async with asyncio.timeout(5):
                        self._line = await self._connected()
                except (OSError, TimeoutError) as error:
                    raise Disconnected(type(error).__name__) from error
            return self._line

    async def _connected(self) -> "_Line":
        loop, options = asyncio.get_running_loop(), self._options
        if "path" in options:
            _, line = await loop.create_unix_connection(_Line, options["path"])
        else:
            host, port = options.get("host", "localhost"), options.get("port", 6379)
            _, line = await loop.create_connection(_Line, host, port, ssl=self._tls())
        await self._greet(line)
        return line

    async def _greet(self, line: "_Line") -> None:
        options = self._options
        greetings: list[tuple[Argument, ...]] = []
        if options.get("password"):
            name = options.get("username") or "default"
            greetings.append(("AUTH", name, options["password"]))
        if options.get("db"):
            greetings.append(("SELECT", options["db"]))
        for greeting in greetings:
            reply = await line.send(greeting)
            if isinstance(reply, hiredis.ReplyError):
                await line.close()
                raise _error(str(reply))

    def _tls(self) -> ssl.SSLContext | None:
        if not self._secure:
            return None
        return ssl.create_default_context(cafile=self._options.get("ssl_ca_certs"))


class _Line(asyncio.Protocol):
    """Calls go out together as they come, answers come back in the same order."""

    def __init__(self) -> None:
        self.broken = False
        self._loop = asyncio.get_running_loop()
        self._reader = hiredis.Reader()
        self._waiting: deque[tuple[float, asyncio.Future[Any]]] = deque()
        self._outgoing: list[bytes] = []
        self._watch: asyncio.TimerHandle | None = None
        self._closed = self._loop.create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def send(self, command: tuple[Argument, ...]) -> asyncio.Future[Any]:
        """Send with whatever else is sent in this moment; gives the answer to come."""
        reply: asyncio.Future[Any] = self._loop.create_future()
        if self.broken:
            reply.set_exception(Disconnected("closed"))
            return reply
        if not self._outgoing:
            self._loop.call_soon(self._flush)
        self._outgoing.append(hiredis.pack_command(cast("tuple[str | bytes]", command)))
        now = self._loop.time()
        self._waiting.append((now, reply))
        if self._watch is None:
            self._watch = self._loop.call_at(now + _PATIENCE, self._look)
        return reply

    def data_received(self, data: bytes) -> None:
        self._reader.feed(data)
        while (reply := self._reader.gets()) is not False:
            _, waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_result(reply)

    def connection_lost(self, error: Exception | None) -> None:
        self.broken = True
        if self._watch is not None:
            self._watch.cancel()
        while self._waiting:
            _, waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_exception(Disconnected("lost"))
        if not self._closed.done():
            self._closed.set_result(None)

    async def close(self) -> None:
        self._transport.close()
        await self._closed

    def _flush(self) -> None:
        outgoing, self._outgoing = self._outgoing, []
        if not self.broken:
            self._transport.write(b"".join(outgoing))

    def _look(self) -> None:
        """A server that does not answer for long is as good as gone."""
        self._watch = None
        if not self._waiting:
            return
        since, _ = self._waiting[0]
        if self._loop.time() - since >= _PATIENCE:
            self._transport.abort()
        else:
            self._watch = self._loop.call_at(since + _PATIENCE, self._look)


def _error(text: str) -> Exception:
    kinds: dict[str, type[Exception]] = {"NOSCRIPT": NoScriptError, "LOADING": BusyLoadingError}
    return kinds.get(text.partition(" ")[0], ResponseError)(text)
