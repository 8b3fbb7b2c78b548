"""A Bot API, and the means to call it."""

from collections.abc import AsyncIterator

import pytest

from chatbot.channels.telegram.channel import Telegram
from chatbot.channels.telegram.transport import Api, Transport
from tests.botapi import BotApi, Chat


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    """A Bot API that listens."""
    async with BotApi() as running:
        yield running


@pytest.fixture
async def transport(server: BotApi) -> AsyncIterator[Transport]:
    """The way there, with little patience."""
    made = Transport(server.base, timeout=2.0)
    yield made
    await made.shutdown()


@pytest.fixture
def api(server: BotApi, transport: Transport) -> Api:
    """Calls with the right token."""
    return Api(server.base, server.token, transport)


@pytest.fixture
def telegram(api: Api) -> Telegram:
    """The channel."""
    return Telegram(api)


@pytest.fixture
async def ana(server: BotApi) -> Chat:
    """Somebody who has started the bot."""
    chat = server.chat("Ana")
    chat.started = True
    return chat
