"""The bots, each a process of its own, and what it costs them."""

import asyncio
import contextlib
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.botapi import BotApi

TICK = os.sysconf("SC_CLK_TCK")
HERE = Path(__file__).parent
STARTED = 30.0


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds: of the whole process, and of the thread that runs the turns."""

    whole: float
    turns: float

    def __sub__(self, other: "Cost") -> "Cost":
        return Cost(self.whole - other.whole, self.turns - other.turns)


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot."""

    pid: int
    begun: float  # when it was started

    @property
    def cost(self) -> Cost:
        return Cost(_cpu(f"/proc/{self.pid}/stat"), _cpu(f"/proc/{self.pid}/task/{self.pid}/stat"))

    @property
    def children(self) -> float:
        """CPU seconds of the processes that it has started and that still run."""
        lists = Path(f"/proc/{self.pid}/task").glob("*/children")
        return sum(
            _cpu(f"/proc/{child}/stat") for each in lists for child in each.read_text().split()
        )

    @property
    def resident(self) -> int:
        """Bytes of memory that are its own or shared, and in use."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


def _cpu(path: str) -> float:
    fields = Path(path).read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def ours() -> list[str]:
    """How our own bot is started."""
    return [sys.executable, "-m", "benchmarks.bot"]


def peer(python: str) -> list[str]:
    """How the peer is started, in an environment of its own."""
    return [python, str(HERE / "peer_aiogram.py")]


@asynccontextmanager
async def running(
    command: list[str], api: BotApi, environment: Mapping[str, str]
) -> AsyncIterator[Bot]:
    """A bot that has its updates brought to it."""
    port = free_port()
    where = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "LISTEN": f"127.0.0.1:{port}"}
    telegram = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.base}
    begun = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *command,
        env={**os.environ, **environment, **where, **telegram},
        cwd=HERE.parent,
    )
    try:
        async with asyncio.timeout(STARTED):
            while not api.delivery.webhook.get("url"):
                assert process.returncode is None, "the bot did not start"
                await asyncio.sleep(0.002)
        yield Bot(process.pid, begun)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
        await api.delivery.direct({}, drop=True)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
