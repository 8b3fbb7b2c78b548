"""Whoever calls themselves, or types, what a parameter is called is heard all the same."""

import json

import pytest

from chatbot.channels.whatsapp import payloads
from chatbot.channels.whatsapp.signature import Malformed
from chatbot.channels.whatsapp.updates import read
from chatbot.core.ids import Address
from tests.channels.whatsapp.samples import OURS, SCOPED, SENDER, SID, encoded, message, tap
from tests.channels.whatsapp.test_intake import NOW, Beyond, intake, texts


@pytest.fixture
def beyond() -> Beyond:
    """What is behind the way in."""
    return Beyond()


NAMES = (
    *("ButtonPayload", "ListIdx", "ButtonText", "OptOutTypeSTOP", "NumMedia0", "MessageTypetext"),
    *(f"Towhatsapp:{SENDER}", "Fromwhatsapp:+1234567", "ExternalUserId", "Latitude1.5"),
)


@pytest.mark.parametrize("name", NAMES)
async def test_whatever_somebody_calls_themselves_they_are_heard(beyond: Beyond, name: str) -> None:
    """Trust 99: what is not theirs to choose is believed, once Twilio has told the rest."""
    context = json.dumps({"data": {"context": {"ProfileName": name}}})
    form = tap(ProfileName=name, ChannelMetadata=context)
    beyond.kept = form["Body"]
    await intake(beyond).take_message(b"", encoded(form))
    (event,) = beyond.events
    plain = read(payloads.message(tap(), OURS), NOW, OURS)
    assert (event, beyond.asked) == (plain, [SID] if payloads.is_doubtful(form) else [])


@pytest.mark.parametrize("name", NAMES)
async def test_whoever_types_the_name_of_a_parameter_is_heard(beyond: Beyond, name: str) -> None:
    """Trust 99: Twilio tells that it is text, and nothing else than text."""
    beyond.kept = f"what is {name}"
    await intake(beyond).take_message(b"", encoded(message(Body=beyond.kept)))
    (event,) = beyond.events
    assert event.also == (Address("whatsapp", SCOPED),)
    assert texts(beyond.events) == [beyond.kept]


@pytest.mark.parametrize("name", ["ButtonPayload", "NumMedia0"])
async def test_a_name_that_twilio_does_not_confirm_is_refused(beyond: Beyond, name: str) -> None:
    """Trust 99: the text is another one there."""
    beyond.kept = "something else"
    with pytest.raises(Malformed):
        await intake(beyond).take_message(b"", encoded(message(ProfileName=name)))
    assert beyond.events == []
