"""Trouble abroad: numbers at once, and the whole Department awake."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import introduced, play, requested


@pytest.mark.parametrize("text", ["emergency", "SOS", "arrested!", "emergencia", "Detenida"])
async def test_the_word_is_understood(trip: Deployment, text: str) -> None:
    """However it is called, numbers come back."""
    await trip.say("ana", text)

    assert trip.last("ana").key == "emergency-general"


async def test_the_numbers_are_those_of_the_country(trip: Deployment) -> None:
    """Whoever has a trip reads what is right there."""
    await requested(trip)
    await trip.say("ana", "emergency")

    assert "112" in trip.last("ana").text
    assert "+351 555 0100" in trip.last("ana").text


async def test_the_whole_department_is_woken_at_once(trip: Deployment) -> None:
    """Everybody gets the card with the last place known and how to reach the member."""
    await introduced(trip)
    await play(trip, "ana", "emergency", "[Raise the alarm]")

    for who in ("vera", "otto"):
        told = trip.last(who)
        assert told.key == "task-emergency"
        assert "Lisbon" in told.text
        assert "+12125550123" in told.text.replace(" ", "")


async def test_they_are_reminded_every_hour(trip: Deployment) -> None:
    """Until somebody says that it is done."""
    await play(trip, "ana", "emergency", "[Raise the alarm]")
    trip.forget_heard()
    await trip.wait(minutes=55)
    assert trip.keys("otto") == []
    await trip.wait(hours=2, minutes=10)
    assert trip.told("otto").count("A reminder") >= 3
    await trip.tap("vera", "Done")
    trip.forget_heard()
    await trip.wait(days=1)

    assert trip.keys("otto") == []


async def test_nobody_is_woken_without_the_button(trip: Deployment) -> None:
    """The word alone tells nobody."""
    await play(trip, "ana", "emergency", "[No, all is well]")

    assert "task-emergency" not in trip.keys("vera")


async def test_the_form_in_hand_is_kept(trip: Deployment) -> None:
    """Afterwards the same question is there again."""
    await play(trip, "ana", "[Plan a trip]", "emergency", "[No, all is well]")

    assert trip.last("ana").key == "request-name"


async def test_it_works_after_stop(trip: Deployment) -> None:
    """In silence only this is answered."""
    await play(trip, "ana", "STOP", "hello?")
    trip.forget_heard()
    await trip.say("ana", "emergency")

    assert trip.keys("ana") == ["emergency-general"]


async def test_an_alarm_after_stop_opens_the_chat_for_the_answer(trip: Deployment) -> None:
    """They could not be answered else; it is said, and how to end it."""
    await play(trip, "ana", "STOP", "emergency", "[Raise the alarm]")
    assert "Send STOP to end that" in trip.last("ana").text
    await play(trip, "vera", "[Answer]", "I am calling you now")

    assert "I am calling you now" in trip.last("ana").text


async def test_no_rescue_is_promised(trip: Deployment) -> None:
    """What can be done is said, and no more."""
    await trip.say("ana", "emergency")

    assert "can't promise more than that" in trip.last("ana").text.replace("\u2019", "'")
