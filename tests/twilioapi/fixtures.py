"""A Twilio that posts to us, for tests of its own: import these by name."""

from base64 import b64encode
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.twilioapi.api import Twilio
from tests.twilioapi.desk import Clock, Desk, Ear
from tests.twilioapi.phones import Phone


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
async def ear() -> AsyncIterator[Ear]:
    """Where Twilio posts."""
    ear = Ear()
    ear.base = f"http://127.0.0.1:{await ear.listener.start()}"
    yield ear
    await ear.listener.stop()


@pytest.fixture
async def twilio(ear: Ear, clock: Clock) -> AsyncIterator[Twilio]:
    """A Twilio whose one sender posts to us."""
    hook, status = f"{ear.base}/in?k=v#rc=2&rp=5xx", f"{ear.base}/status?o=7"
    async with Twilio(webhook=hook, status_callback=status, clock=clock) as running:
        yield running


@pytest.fixture
async def desk(twilio: Twilio) -> AsyncIterator[Desk]:
    """Somebody who may call it."""
    login = b64encode(f"{twilio.account_sid}:{twilio.auth_token}".encode()).decode()
    async with aiohttp.ClientSession(headers={"Authorization": f"Basic {login}"}) as session:
        yield Desk(twilio, session)


@pytest.fixture
async def ana(twilio: Twilio) -> Phone:
    """Somebody who wrote just now."""
    ana = twilio.phone("Ana", number="+12125550101")
    ana.say("Hello")
    return ana
