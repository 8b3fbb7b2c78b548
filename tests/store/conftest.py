"""The protocol is tried on both servers that it promises to work with."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.store.blobs import Folder
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from chatbot.words import Words
from tests.conftest import running
from tests.store.talk import Talk
from tests.store.windowed import Chat, Desk, Plain
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
async def store(any_client: Client, clock: Clock, tmp_path: Path) -> Store:
    """A store on an empty server, with files in a folder."""
    store = store_on(any_client, clock, blobs=Folder(tmp_path / "files"))
    await store.start()
    return store


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    """A desk that writes to Ana over a chat with a window."""
    return Desk(store, clock, Chat(), Plain("email"), Plain("phone"))


@pytest.fixture
def talk(desk: Desk, tmp_path: Path) -> Talk:
    """A desk with somebody who answers, in few words."""
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    keys = ("hello", "joined", "link", "old-button", "pick", "stranger")
    said = [*keys, *(f"c{number}" for number in range(12))]
    lines = [f"echo-{key} = {key}" for key in said]
    lines += ["reserve-subject = News", "reserve-answer = Answer in the chat."]
    (folder / "echo.ftl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Talk(desk, Words(tmp_path / "locales"))
