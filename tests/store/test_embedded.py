"""A server of our own: one a directory, durable, gone with us, adopted when it is not."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.store.embedded import Server
from chatbot.store.errors import Held
from chatbot.store.wire import connect
from tests.store.world import met, said, store_on

_OTHER = """
import asyncio, sys
from pathlib import Path
from chatbot.store.embedded import Server

async def main() -> None:
    async with Server(Path(sys.argv[1]), tethered=sys.argv[2] == "tethered") as server:
        print(server.pid, server.url, flush=True)
        await asyncio.sleep(600)

asyncio.run(main())
"""


def _other(data: Path, tether: str) -> tuple[subprocess.Popen[str], int, str]:
    """Another process with a server on this directory."""
    other = subprocess.Popen(
        [sys.executable, "-c", _OTHER, str(data), tether],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert other.stdout is not None
    pid, url = other.stdout.readline().split()
    return other, int(pid), url


def _killed(other: subprocess.Popen[str]) -> None:
    other.kill()
    other.communicate()


async def test_what_was_committed_is_there_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    """A server that was stopped and started again knows what it knew."""
    async with Server(tmp_path) as server:
        store = store_on(connect(server.url), clock)
        await store.start()
        ana = await met(store, said(1))
        await store.close()
    async with Server(tmp_path) as server:
        store = store_on(connect(server.url), clock)
        await store.start()
        again = await store.load(said(2))
        await store.close()

    assert (again.person, again.session) == (ana.person, ana.session)


async def test_it_keeps_what_doctor_asks_for(tmp_path: Path, clock: Clock) -> None:
    """Every write is on disk before it is answered, and nothing is thrown away for room."""
    async with Server(tmp_path) as server:
        store = store_on(connect(server.url), clock)

        assert await store.check() == []
        await store.client.config_set("appendfsync", "everysec")
        assert [finding.code for finding in await store.check()] == ["appendfsync"]
        await store.close()


async def test_its_socket_is_ours_alone(tmp_path: Path) -> None:
    """Nobody else on the machine can reach it, and its path is short."""
    async with Server(tmp_path) as server:
        directory = Path(server.url.removeprefix("unix://")).parent

        assert stat.S_IMODE(directory.stat().st_mode) == 0o700
        assert len(server.url) < 100
    assert not directory.exists()


async def test_a_second_server_on_a_directory_is_refused(tmp_path: Path) -> None:
    """Two servers on one directory would write two truths."""
    async with Server(tmp_path):
        with pytest.raises(Held, match=str(tmp_path)):
            await Server(tmp_path).__aenter__()


async def test_a_killed_process_takes_its_server_along(tmp_path: Path) -> None:
    """After kill -9 of the process the next one starts on the same directory and finds the data."""
    other, pid, url = _other(tmp_path, "tethered")
    client = connect(url)
    await client.call("SET", "kept", "yes")
    await client.aclose()
    _killed(other)

    async with Server(tmp_path) as server:
        client = connect(server.url)
        assert await client.call("GET", "kept") == b"yes"
        assert server.pid != pid
        await client.aclose()


async def test_an_orphan_is_adopted(tmp_path: Path) -> None:
    """A server that outlived its process is taken over, not started beside."""
    other, pid, _ = _other(tmp_path, "loose")
    _killed(other)

    async with Server(tmp_path) as server:
        assert server.pid == pid

    assert not _alive(pid)


async def test_a_killed_server_loses_nothing(tmp_path: Path) -> None:
    """What was acknowledged before kill -9 of the server is there afterwards."""
    server = Server(tmp_path)
    await server.__aenter__()
    client = connect(server.url)
    for number in range(50):
        await client.call("RPUSH", "kept", number)
    os.kill(server.pid, signal.SIGKILL)
    await client.aclose()
    await server.__aexit__(None, None, None)

    async with Server(tmp_path) as again:
        client = connect(again.url)
        assert await client.call("LLEN", "kept") == 50
        await client.aclose()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0]
