"""The protocol is tried on both servers that it promises to work with."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from tests.conftest import running
from tests.store.world import store_on


@pytest.fixture(scope="session", params=["valkey", "redis-server"])
def any_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each server in turn: ours, and the distribution's where it is installed."""
    if request.param == "valkey":
        yield request.getfixturevalue("server_url")
        return
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    factory: pytest.TempPathFactory = request.getfixturevalue("tmp_path_factory")
    yield from running(factory.mktemp("redis"), Path(program))


@pytest.fixture
async def any_client(any_url: str) -> AsyncIterator[Client]:
    """A client of an empty server."""
    client = connect(any_url)
    await client.flushall()
    yield client
    await client.aclose()


@pytest.fixture
async def store(any_client: Client, clock: Clock) -> Store:
    """A store on an empty server."""
    store = store_on(any_client, clock)
    await store.start()
    return store
