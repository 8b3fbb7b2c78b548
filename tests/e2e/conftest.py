"""A Bot API and a mail server of our own, and what is served over them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.channels.sink import Sink
from tests.botapi import BotApi
from tests.e2e.deployment import Deployment, deployed


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API that listens."""
    async with BotApi() as running:
        yield running


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    """A mail server that keeps what it gets."""
    async with Sink() as running:
        yield running


@pytest.fixture
async def deployment(api: BotApi, sink: Sink, tmp_path: Path) -> AsyncIterator[Deployment]:
    """Everything served, by polling."""
    async with deployed(api, sink, tmp_path) as running:
        yield running


@pytest.fixture
async def hooked(api: BotApi, sink: Sink, tmp_path: Path) -> AsyncIterator[Deployment]:
    """Everything served, by webhook."""
    async with deployed(api, sink, tmp_path, webhook=True) as running:
        yield running
