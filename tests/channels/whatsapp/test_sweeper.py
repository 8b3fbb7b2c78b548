"""What is over is not left at Twilio, even where nobody told us that it is over."""

from datetime import UTC, datetime, timedelta

import pytest

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.sweeper import OLD, Sweeper
from chatbot.clock import Clock
from tests.twilioapi import Phone, Twilio


@pytest.fixture
def clock(twilio: Twilio) -> Clock:
    """One time, here and at Twilio."""
    standing = Clock(datetime(2026, 11, 22, 12, tzinfo=UTC))
    twilio.clock = standing.now
    return standing


@pytest.fixture
def sweeper(api: Api, whatsapp: WhatsApp, clock: Clock) -> Sweeper:
    """Erases by the channel."""
    return Sweeper(api, whatsapp.erase, clock)


async def test_what_is_old_goes_in_both_directions(
    twilio: Twilio, api: Api, sweeper: Sweeper, clock: Clock
) -> None:
    """A message, its answer and a picture are gone after a day; what is new stays."""
    ana = twilio.phone("Ana")
    ana.photo(b"\xff\xd8\xff\xe0 a picture")
    await api.send(ana.address.removeprefix("whatsapp:"), body="An answer.")
    await twilio.settled()
    clock.advance(OLD + timedelta(minutes=1))
    ana.say("Something new.")

    assert await sweeper.sweep() == 2

    assert [message.body for message in twilio.messages.values()] == ["Something new."]
    assert await sweeper.sweep() == 0


async def test_another_sender_of_the_account_is_left_alone(
    twilio: Twilio, sweeper: Sweeper, clock: Clock, ana: Phone
) -> None:
    """Whatever else the account is used for is not ours to erase."""
    twilio.add_sender("+15557770200")
    ana.writes_to = "whatsapp:+15557770200"
    ana.say("For somebody else.")
    clock.advance(OLD + timedelta(minutes=1))

    await sweeper.sweep()

    assert [message.body for message in twilio.messages.values()] == ["For somebody else."]
