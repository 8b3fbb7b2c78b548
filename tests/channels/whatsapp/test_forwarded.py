"""What somebody forwards on WhatsApp: told from their own words, and never put aside."""

from datetime import UTC, datetime

import pytest

from chatbot.channels.whatsapp import payloads
from chatbot.channels.whatsapp.updates import read, unreadable
from chatbot.core.events import Event, FileReceived, TextReceived
from tests.channels.whatsapp.samples import OURS, Form, file, message

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def event(form: Form) -> Event:
    """What a signed message leads to."""
    return read(payloads.message(form, OURS), NOW, OURS)


@pytest.mark.parametrize("flag", ["Forwarded", "FrequentlyForwarded"])
def test_what_is_forwarded_says_so(flag: str) -> None:
    """Words and files of somebody else are told from one's own."""
    said, sent = (
        event(message(Body="x") | {flag: "true"}),
        event(file("image/png") | {flag: "true"}),
    )
    assert isinstance(said, TextReceived)
    assert isinstance(sent, FileReceived)
    assert (said.forwarded, sent.forwarded) == (True, True)


def test_an_unreadable_forward_is_kept_without_its_words() -> None:
    """What somebody else wrote is not put aside, even where nobody can read the rest."""
    form = message(Body="secret words") | {"Forwarded": "true"}
    assert "secret words" not in unreadable(form, NOW, "From").payload
    assert "secret words" in unreadable(message(Body="secret words"), NOW, "From").payload
