"""A way to the server that loses an answer when it is told to."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path


class Gap:
    """Stands between a client and a server's socket."""

    def __init__(self, server_url: str, path: Path) -> None:
        self._server, self._path = server_url.removeprefix("unix://"), path
        self._losing = 0
        self.lost = 0

    @property
    def url(self) -> str:
        return f"unix://{self._path}"

    def lose(self, answers: int = 1) -> None:
        """Cut the connection instead of passing the next answers on."""
        self._losing = answers

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_unix_connection(self._server)
        out = asyncio.create_task(self._copy(reader, server_writer))
        with contextlib.suppress(OSError):
            while data := await server_reader.read(65536):
                if self._losing:
                    self._losing, self.lost = self._losing - 1, self.lost + 1
                    break
                writer.write(data)
        for end in (writer, server_writer):
            end.close()
        await out

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65536):
                writer.write(data)
        writer.close()

    @contextlib.asynccontextmanager
    async def opened(self) -> AsyncIterator["Gap"]:
        """Listen while it is entered."""
        server = await asyncio.start_unix_server(self._pass, str(self._path))
        try:
            yield self
        finally:
            server.close()
            await server.wait_closed()
