"""A real mail server on this machine, and the channel that sends to it."""

from collections.abc import AsyncIterator

import pytest

from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Sink

FROM = "Introductions <introductions@example.org>"


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with Sink() as opened:
        yield opened


@pytest.fixture
def email(sink: Sink) -> Email:
    return Email(mail_server(sink.url), FROM)
