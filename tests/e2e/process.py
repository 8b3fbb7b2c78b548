"""`serve` as a process of its own, to be killed and started again on the same data."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENDS_WITHIN = 20.0


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def command(*words: str, environ: Mapping[str, str], folder: Path) -> tuple[int, str, str]:
    """`python -m chatbot …`: how it ended, what it printed, what it complained of."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "chatbot", *words,
        env={**surroundings(), **environ}, cwd=folder, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(ENDS_WITHIN):
            said, complained = await process.communicate()
    except TimeoutError:
        process.kill()
        _, complained = await process.communicate()
        raise AssertionError(f"{words} does not end: {complained.decode()[-2000:]}") from None
    assert process.returncode is not None, "it has ended"
    return process.returncode, said.decode(), complained.decode()


def surroundings() -> dict[str, str]:
    """What any process needs; none of the settings of whoever runs the tests."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": "/nonexistent"}


class Serving:
    """One deployment: its settings and its folder outlive its processes."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self.folder, self.port = folder, free_port()
        self.data = folder / "data"
        self.program = ("-m", "chatbot", "serve")
        self.environ = {
            "DATA_DIR": str(self.data),
            "LISTEN": f"127.0.0.1:{self.port}",
            **environ,
        }
        self._log = folder / "log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start, and wait until it is ready."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *self.program,
                env={**surroundings(), **self.environ}, cwd=self.folder,
                stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        await self._ready(self._process)

    async def _ready(self, process: asyncio.subprocess.Process) -> None:
        async with asyncio.timeout(ENDS_WITHIN):
            while await self.status("/readyz") != 200:
                assert process.returncode is None, self.log()
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """As a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """As an orchestrator does; gives the exit code."""
        return await self._end(signal.SIGTERM)

    def freeze(self) -> None:
        """It gets what is sent to it, and does nothing with it any more."""
        assert self._process is not None, "started before"
        self._process.send_signal(signal.SIGSTOP)

    async def status(self, path: str) -> int:
        """The status of a page; 0 where nobody answers."""
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return 0
        writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        return int(answer.split()[1]) if answer else 0

    def log(self) -> str:
        """Everything that its processes have written so far."""
        return self._log.read_text() if self._log.exists() else ""

    def troubles(self) -> list[str]:
        """What they have written that nobody should have to read: errors, and lines of no shape."""
        return [line for line in self.log().splitlines() if _is_trouble(line)]

    async def _end(self, number: signal.Signals) -> int:
        process = self._process
        if process is None or process.returncode is not None:
            return 0
        process.send_signal(number)
        try:
            async with asyncio.timeout(ENDS_WITHIN):
                return await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise AssertionError(f"it does not end: {self.log()[-2000:]}") from None


TOLD = "introductions: made the root key "
"""What the first start says, once, in a line for people."""


def _is_trouble(line: str) -> bool:
    if line.startswith(TOLD):
        return False
    try:
        told = json.loads(line)
    except ValueError:
        return True
    return bool(told["level"] == "error" or told["what"] == "unlisted")
