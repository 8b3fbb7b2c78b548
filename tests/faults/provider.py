"""A provider that is never killed: it repeats what was not acknowledged, and keeps what was said."""

import asyncio
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TWICE = 0.15  # of the updates arrive twice
AGAIN = 0.01


@dataclass(kw_only=True)
class Provider:
    """Delivers updates to whichever world is alive, and receives what it sends."""

    data_dir: Path
    chance: random.Random
    said: list[dict[str, Any]] = field(default_factory=list)
    kills: list[tuple[float, str]] = field(default_factory=list)
    acknowledged: int = 0
    _line: asyncio.StreamWriter | None = None
    _alive: asyncio.Event = field(default_factory=asyncio.Event)
    _answers: list[tuple[asyncio.StreamWriter, asyncio.Future[dict[str, Any]]]] = field(
        default_factory=list
    )
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _numbers: int = 0
    _pid: int = 0
    _zygote: asyncio.subprocess.Process | None = None
    _server: asyncio.Server | None = None

    async def open(self) -> None:
        """Listen for worlds, and bear the first one."""
        socket = self.data_dir / "line"
        self._server = await asyncio.start_unix_server(self._connected, socket, limit=2**20)
        with (self.data_dir / "world.log").open("ab") as log:
            self._zygote = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.faults.world", str(self.data_dir), str(socket),
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=log, cwd=ROOT,
            )  # fmt: skip
        await self._bear()

    async def close(self) -> None:
        """End every process."""
        assert self._zygote is not None
        assert self._server is not None
        self._server.close()
        self._kill(self._pid)
        self._kill(self._server_pid())
        self._zygote.kill()
        await self._zygote.wait()

    async def deliver(self, **row: Any) -> dict[str, Any]:
        """Bring an update until it is acknowledged, and sometimes twice."""
        if "who" in row:
            self._numbers += 1
            row["id"] = f"browser:{self._numbers}"
        if self.chance.random() < TWICE:
            twice = await asyncio.gather(self._brought(row), self._brought(row))
            return twice[0]
        return await self._brought(row)

    async def told(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait until something was said that fits."""
        async with self._news:
            seen = 0
            while True:
                for said in self.said[seen:]:
                    if fits(said):
                        return said
                seen = len(self.said)
                await self._news.wait()

    async def kill(self, which: str = "") -> None:
        """Kill the world, its server, or both; the world starts a server again by itself."""
        await self._bear()
        await asyncio.sleep(self.chance.uniform(0.1, 0.5))
        which = which or self.chance.choice(("world", "server", "both"))
        self.kills.append((time.monotonic(), which))
        if which != "world":
            self._kill(self._server_pid())
        if which != "server":
            self._alive.clear()
            self._kill(self._pid)
            await self._bear()

    async def _bear(self) -> None:
        """Start a world, again and again until one has connected."""
        assert self._zygote is not None
        assert self._zygote.stdin is not None
        assert self._zygote.stdout is not None
        while not self._alive.is_set():
            if not self._lives(self._pid):
                self._zygote.stdin.write(b"\n")
                self._pid = int(await self._zygote.stdout.readline())
            with suppress(TimeoutError):
                await asyncio.wait_for(self._alive.wait(), 0.05)

    async def _brought(self, row: dict[str, Any]) -> dict[str, Any]:
        while True:
            await self._alive.wait()
            answer = await self._once(row)
            if "done" in answer or "code" in answer:
                self.acknowledged += 1
                return answer
            await asyncio.sleep(AGAIN)

    async def _once(self, row: dict[str, Any]) -> dict[str, Any]:
        assert self._line is not None
        number = len(self._answers)
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._answers.append((self._line, answer))
        self._line.write(json.dumps({**row, "n": number}).encode() + b"\n")
        return await answer

    async def _connected(self, reader: asyncio.StreamReader, line: asyncio.StreamWriter) -> None:
        self._line = line
        self._alive.set()
        with suppress(OSError):
            while raw := await reader.readline():
                await self._received(json.loads(raw), line)
        if self._line is line:
            self._alive.clear()
        for whose, answer in self._answers:
            if whose is line and not answer.done():
                answer.set_result({})  # nobody knows what became of it
        line.close()

    async def _received(self, row: dict[str, Any], line: asyncio.StreamWriter) -> None:
        if "send" not in row:
            self._answers[row["n"]][1].set_result(row)
            return
        async with self._news:
            self.said.append(row)
            self._news.notify_all()
        receipt = row["replaces"] or str(len(self.said))
        line.write(json.dumps({"send": row["send"], "receipt": receipt}).encode() + b"\n")

    def _server_pid(self) -> int:
        note = self.data_dir / "server"
        return int((note.read_text() or "0").partition(" ")[0]) if note.exists() else 0

    @staticmethod
    def _lives(pid: int) -> bool:
        return bool(pid) and Path(f"/proc/{pid}").exists()

    @staticmethod
    def _kill(pid: int) -> None:
        if pid:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
