"""A Twilio for commands, and the settings that lead there."""

from collections.abc import AsyncIterator

import pytest

from chatbot.settings import SANDBOX
from tests.twilioapi import Twilio

PUBLIC = "https://bot.example.org"


@pytest.fixture
async def twilio() -> AsyncIterator[Twilio]:
    """A Twilio that listens."""
    async with Twilio() as running:
        yield running


@pytest.fixture
async def sandbox() -> AsyncIterator[Twilio]:
    """A Twilio that knows us by its sandbox alone, which it does not list."""
    async with Twilio(number=SANDBOX) as running:
        running.senders.clear()
        yield running


def settings_for(twilio: Twilio, **more: str) -> dict[str, str]:
    """What is set where WhatsApp is set up."""
    listed = [address.removeprefix("whatsapp:") for address in twilio.senders]
    return {
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": next(iter(listed), SANDBOX),
        "TWILIO_API_URL": twilio.base,
        "PUBLIC_URL": PUBLIC,
        **more,
    }
