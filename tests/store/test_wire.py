"""The wire: many calls on one connection, with a password, over the network, beside a replica."""

import asyncio
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import ResponseError

from chatbot.clock import Clock
from chatbot.store.embedded import binary
from chatbot.store.errors import Unreachable
from chatbot.store.wire import Client, connect
from tests.store.world import met, said, store_on


@contextmanager
def _started(directory: Path, *options: str) -> Iterator[int]:
    """A server that listens on a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    directory.mkdir()
    fixed = ["--dir", str(directory), "--appendonly", "yes", "--save", "", "--bind", "127.0.0.1"]
    fixed += ["--repl-diskless-sync-delay", "0"]
    server = subprocess.Popen(
        [str(binary()), "--port", str(port), *fixed, *options],
        stdout=subprocess.DEVNULL,
    )
    try:
        yield port
    finally:
        server.kill()
        server.wait()


async def _ready(client: Client, said_by_info: str = "loading:0") -> Client:
    while True:
        try:
            told = str(await client.call("INFO"))
        except Disconnected:
            told = ""
        if said_by_info in told:
            return client
        await asyncio.sleep(0.01)


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[tuple[int, Client]]:
    """A server with a password, and somebody who knows it."""
    with _started(tmp_path / "data", "--requirepass", "secret-word") as port:
        client = connect(f"redis://:secret-word@127.0.0.1:{port}/3")
        yield port, await _ready(client)
        await client.aclose()


async def test_answers_come_to_those_who_asked(client: Client) -> None:
    """A thousand calls at once on one connection: each gets its own answer."""
    answers = await asyncio.gather(*(client.call("ECHO", number) for number in range(1000)))

    assert answers == [str(number).encode() for number in range(1000)]


async def test_a_caller_who_leaves_takes_nobodys_answer(client: Client) -> None:
    """A cancelled call does not shift the answers of the others."""
    calls = [asyncio.ensure_future(client.call("ECHO", number)) for number in range(100)]
    await asyncio.sleep(0)
    for call in calls[::2]:
        call.cancel()

    answers = await asyncio.gather(*calls, return_exceptions=True)

    assert answers[1::2] == [str(number).encode() for number in range(1, 100, 2)]


async def test_a_refused_command_is_the_callers_error(client: Client) -> None:
    """An error answer is raised for its call, and the connection goes on."""
    with pytest.raises(ResponseError, match="unknown command"):
        await client.call("NONSENSE")

    assert await client.call("PING") == b"PONG"


async def test_a_connection_that_broke_is_made_again(client: Client) -> None:
    """The call in flight fails, the next one finds a new connection."""
    number = await client.call("CLIENT", "ID")
    await client.execute_command("CLIENT", "KILL", "ID", number)  # type: ignore[no-untyped-call]

    answers: list[bytes] = []
    while not answers:
        try:
            answers.append(await client.call("PING"))
        except Disconnected:
            continue
    assert answers == [b"PONG"]


async def test_a_password_and_a_database_are_used(guarded: tuple[int, Client]) -> None:
    """Over the network, with a password, in the database that the URL names."""
    _, client = guarded
    await client.call("SET", "kept", "yes")

    assert await client.get("kept") == b"yes"
    assert "db=3" in str(await client.call("CLIENT", "INFO"))


async def test_a_wrong_password_is_said(guarded: tuple[int, Client]) -> None:
    """A wrong password is an error with its reason, not a silence."""
    port, _ = guarded
    stranger = connect(f"redis://:other-word@127.0.0.1:{port}/3")

    with pytest.raises(ResponseError, match="WRONGPASS"):
        await stranger.call("PING")
    await stranger.aclose()


async def test_a_commit_waits_for_the_replica(tmp_path: Path, clock: Clock) -> None:
    """With a replica configured nothing is told of that the replica has not on its disk."""
    with _started(tmp_path / "a") as port:
        store = store_on(connect(f"redis://127.0.0.1:{port}"), clock, replicas=1)
        await _ready(store.client)
        with _started(tmp_path / "b", "--replicaof", f"127.0.0.1 {port}") as copy:
            other = await _ready(connect(f"redis://127.0.0.1:{copy}"), "master_link_status:up")
            await store.start()

            ana = await met(store, said(1))

            assert await other.call("EXISTS", store.name(f"s:{ana.contact}")) == 1
            await other.aclose()
        await store.client.aclose()


async def test_without_its_replica_a_commit_is_not_told_of(tmp_path: Path, clock: Clock) -> None:
    """A turn that no replica has taken comes again, and is then found done."""
    with _started(tmp_path / "a") as port:
        client = connect(f"redis://127.0.0.1:{port}")
        store = store_on(client, clock, replicas=1, wait=0.05)
        await _ready(client)
        await store.start()

        with pytest.raises(Unreachable):
            await met(store, said(1))

        assert (await store.load(said(1))).seen
        await client.aclose()
