"""A Twilio, the channel that talks to it, and somebody who has written."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents
from chatbot.channels.whatsapp.transport import Transport
from chatbot.core.messages import Rendered
from chatbot.resources import resource
from chatbot.words import Words
from tests.twilioapi import Phone, Twilio

LINK = "http://127.0.0.1:1/files/o1/introduction.pdf"


@dataclass
class Memory:
    """What the store would keep."""

    kept: dict[str, Any] | None = None
    saved: list[dict[str, Any]] = field(default_factory=list)

    async def load(self) -> dict[str, Any] | None:
        return self.kept

    async def save(self, value: dict[str, Any]) -> None:
        self.kept = value
        self.saved.append(value)


@pytest.fixture(scope="session")
def words() -> Words:
    """Everything we say."""
    return Words(resource("locales"))


@dataclass(frozen=True)
class Worded:
    """Says what the bot says."""

    words: Words

    def __call__(self, key: str, locale: str) -> str:
        return self.words.say(key, locale=locale)


@pytest.fixture
def say(words: Words) -> Worded:
    """Our own words."""
    return Worded(words)


@pytest.fixture
async def twilio() -> AsyncIterator[Twilio]:
    """A Twilio that listens."""
    async with Twilio() as running:
        yield running


@pytest.fixture
async def transport(twilio: Twilio) -> AsyncIterator[Transport]:
    """The way there, with little patience."""
    made = Transport(twilio.account_sid, twilio.auth_token, base=twilio.base, timeout=2.0)
    yield made
    await made.close()


@pytest.fixture
def api(twilio: Twilio, transport: Transport) -> Api:
    """Calls with the right token, from the sender."""
    number = twilio.sender.address.removeprefix("whatsapp:")
    return Api(twilio.account_sid, twilio.auth_token, number, transport)


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
async def contents(api: Api, memory: Memory) -> Contents:
    """A registry that is complete."""
    made = Contents(api, memory.load, memory.save)
    await made.sync()
    return made


@pytest.fixture
def whatsapp(api: Api, contents: Contents, say: Worded) -> WhatsApp:
    """The channel."""
    return WhatsApp(api, contents, say, linked, unserved=("+53", "+7978"))


def linked(message: Rendered) -> str:
    """Where a message's file is."""
    return LINK


@pytest.fixture
def ana(twilio: Twilio) -> Phone:
    """Somebody who has just written."""
    phone = twilio.phone("Ana")
    phone.say("Hello.")
    return phone
