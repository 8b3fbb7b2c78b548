"""The demo's page, served on a port of its own for as long as a test asks for it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from chatbot.demo.command import trip
from chatbot.demo.desk import Desk
from chatbot.demo.engine import Engine
from chatbot.demo.page import shown
from chatbot.store.wire import Client
from tests.world import world

Serve = Callable[..., AbstractAsyncContextManager[str]]


@asynccontextmanager
async def serving(data_dir: Path | None = None, port: int | None = 0) -> AsyncIterator[str]:
    """The address of a page that is served until the test is done."""
    stop, opened = asyncio.Event(), asyncio.get_running_loop().create_future()

    def say(sentence: str) -> None:
        if "http://" in sentence:
            opened.set_result(next(word for word in sentence.split() if word.startswith("http://")))

    task = asyncio.create_task(
        shown(trip("en"), port=port, data_dir=data_dir, browse=False, say=say, stop=stop)
    )
    await asyncio.wait({task, opened}, return_when=asyncio.FIRST_COMPLETED)
    yield await opened if not task.done() else str(task.result())
    stop.set()
    assert await task == 0


@pytest.fixture
def serve() -> Serve:
    return serving


@pytest.fixture
async def engine(server_url: str, client: Client, tmp_path: Path) -> AsyncIterator[Engine]:
    """An engine whose clock stands still."""
    async with world(server_url, tmp_path, trip("en").begins) as engine:
        yield engine


@pytest.fixture
async def desk(engine: Engine) -> Desk:
    """A desk whose people have opened their invitations."""
    story = trip("en")
    desk = Desk(engine, type(story)(begins=story.begins, cast=story.cast))
    await desk.begin()
    return desk
