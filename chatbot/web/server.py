"""Listening: a port that is ours before anything starts, and an end that loses nothing."""

import asyncio
import errno
import socket
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from starlette.types import ASGIApp

PATIENCE = 5
"""Seconds that requests under way are given when we stop."""

BACKLOG = 1024


class PortTaken(Exception):
    """Something else listens there already."""


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(f"port {port} on {host} is in use by another program") from None
        raise
    listening.settimeout(0)
    return listening


async def serve(
    app: "ASGIApp",
    host: str,
    port: int,
    *,
    stop: asyncio.Event | None = None,
    started: Callable[[str, int], None] | None = None,
) -> None:
    """Serve until `stop` is set; without one, until the process is told to end.

    Binds first, so that a port in use is a sentence and not a half-started program. Returns when
    requests under way have been answered.
    """
    from uvicorn import Config, Server

    class Listening(Server):
        """Leaves signals to whoever gave us `stop`."""

        @contextmanager
        def capture_signals(self) -> Generator[None]:
            if stop is not None:
                yield
                return
            with super().capture_signals():
                yield

    listening = bind(host, port)
    config = Config(
        app,
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=PATIENCE,
        backlog=BACKLOG,
    )
    server = Listening(config)
    if started is not None:
        started(*listening.getsockname()[:2])
    watch = asyncio.create_task(_stop(server, stop)) if stop is not None else None
    try:
        await server.serve(sockets=[listening])
    finally:
        listening.close()
        if watch is not None:
            watch.cancel()


async def _stop(server: Any, stop: asyncio.Event) -> None:
    await stop.wait()
    server.should_exit = True


def run(main: Coroutine[Any, Any, None]) -> None:
    """Run on uvloop where it exists: twice as many turns for the same work."""
    try:
        import uvloop
    except ImportError:  # there is none for Windows
        asyncio.run(main)
    else:
        uvloop.run(main)
