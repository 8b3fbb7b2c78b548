"""A web server on a free port, and a bare HTTP request to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import pytest
from starlette.types import ASGIApp

from chatbot.web.server import serve


@dataclass
class Site:
    """Where it listens, and how it is told to stop."""

    port: int
    stop: asyncio.Event
    done: "asyncio.Task[None]"

    async def send(self, raw: bytes) -> bytes:
        """Everything that comes back until the server hangs up."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(raw)
        answer = await reader.read()
        writer.close()
        return answer

    async def ask(self, method: str, path: str, *headers: str, body: bytes = b"") -> bytes:
        """One request on a connection of its own."""
        lines = [f"{method} {path} HTTP/1.1", "Host: x", "Connection: close", *headers]
        if body and not any("ransfer" in header for header in headers):
            lines.append(f"Content-Length: {len(body)}")
        return await self.send("\r\n".join([*lines, "", ""]).encode("latin-1") + body)


Serving = Callable[[ASGIApp], AbstractAsyncContextManager[Site]]


@pytest.fixture
def serving() -> Serving:
    """Serve an application for a while."""

    @asynccontextmanager
    async def running(app: ASGIApp) -> AsyncIterator[Site]:
        stop, ports = asyncio.Event(), asyncio.get_running_loop().create_future()
        task = asyncio.create_task(
            serve(app, "127.0.0.1", 0, stop=stop, started=lambda _, port: ports.set_result(port))
        )
        site = Site(await ports, stop, task)
        try:
            yield site
        finally:
            stop.set()
            await task

    return running
