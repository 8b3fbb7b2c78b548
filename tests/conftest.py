"""One embedded server for the whole run, emptied for each test that asks for a client."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from chatbot.clock import Clock
from chatbot.store.embedded import Server
from chatbot.store.wire import Client, connect


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write down what the bot says now")


def pytest_configure() -> None:
    """How long an example takes says what else the machine does, not whether it is right."""
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")


@pytest.fixture(scope="session")
def server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the embedded server of this run listens."""
    yield from running(tmp_path_factory.mktemp("server"))


def running(data_dir: Path, program: Path | None = None) -> Iterator[str]:
    """A server for as long as it is asked for, whatever loop its tests run on."""
    with asyncio.Runner() as runner:
        server = Server(data_dir, program=program)
        runner.run(server.__aenter__())
        yield server.url
        runner.run(server.__aexit__(None, None, None))


@pytest.fixture
async def client(server_url: str) -> AsyncIterator[Client]:
    """A client of the embedded server, which is empty."""
    client = connect(server_url)
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still until it is advanced."""
    return Clock(datetime(2027, 3, 1, 9, tzinfo=UTC))
