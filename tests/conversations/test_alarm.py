"""An alarm that was raised: who it is about, and what is written until it is over."""

import pytest

from chatbot.core.events import FileReceived
from chatbot.core.ids import Address
from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.together import all_sent
from tests.conversations.trips import DECLINE, introduced, play, requested

RAISED = ("emergency", "[Raise the alarm]")


async def alarms(trip: Deployment) -> list[Case]:
    """Every alarm that is open."""
    found = [case for _, case in await trip.store.cases("open")]
    return [c for c in found if isinstance(c, Case) and c.matter == "emergency"]


async def test_whoever_travels_along_is_found(trip: Deployment) -> None:
    """The alarm of somebody who leads no trip says where they are and how to reach them."""
    await all_sent(trip)
    await play(trip, "ben", *RAISED)

    told = trip.last("vera").text
    assert "Ben Ode" in told
    assert "Lisbon" in told
    assert "+12125550177" in told.replace(" ", "")
    assert "ben@example.org" in told
    assert "ana@example.org" not in told


async def test_a_trip_that_was_declined_is_shown_while_its_days_are_near(trip: Deployment) -> None:
    """They may have gone all the same."""
    await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await trip.wait(days=217)
    await play(trip, "ana", *RAISED)

    assert "Portugal" in trip.last("vera").text


async def test_a_trip_of_long_ago_is_not_shown(trip: Deployment) -> None:
    """Half a year before its days a declined trip says nothing of where anybody is."""
    await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await play(trip, "ana", *RAISED)

    assert "Portugal" not in trip.last("vera").text


async def test_what_is_written_next_is_passed_on(trip: Deployment) -> None:
    """Everybody who was woken reads it, and whoever wrote it hears so; more may follow."""
    await introduced(trip)
    await play(trip, "ana", *RAISED, "I am in the hospital of Lisbon, please call my sister")

    assert trip.last("ana").text.startswith("Passed on")
    for who in ("vera", "otto"):
        assert "hospital of Lisbon, please call my sister" in trip.last(who).text
    await trip.say("ana", "police")
    assert "“police”" in trip.last("vera").text
    assert "112" in trip.last("ana").text


async def test_a_long_silence_does_not_hold_words_back(trip: Deployment) -> None:
    """Whoever writes hours later is not asked what they meant."""
    await introduced(trip)
    await play(trip, "ana", *RAISED)
    await trip.wait(hours=30)
    await trip.say("ana", "They let me go")

    assert "They let me go" in trip.last("vera").text


async def test_an_answer_does_not_end_it(trip: Deployment) -> None:
    """Only Done does; the others see what was answered."""
    await introduced(trip)
    await play(trip, "ana", *RAISED)
    await play(trip, "vera", "[Answer]", "I am calling you now")

    assert "I am calling you now" in trip.told("ana")
    assert "I am calling you now" in trip.last("otto").text
    assert len(await alarms(trip)) == 1
    await trip.say("ana", "Thank you, I wait")
    assert "Thank you, I wait" in trip.last("vera").text


async def test_done_ends_it_and_is_said(trip: Deployment) -> None:
    """Whoever raised it knows that nothing is passed on any more."""
    await introduced(trip)
    await play(trip, "ana", *RAISED)
    await trip.tap("otto", "Done")
    assert "emergency-over" in trip.keys("ana")
    trip.forget_heard()
    await trip.say("ana", "Are you there?")

    assert trip.keys("vera") == []
    assert "nothing is passed on" in trip.last("ana").text
    assert await alarms(trip) == []


async def test_a_second_alarm_adds_to_the_first(trip: Deployment) -> None:
    """It is one task, and everybody is woken once more."""
    await introduced(trip)
    await trip.say("ana", "emergency")
    token = trip.token("ana", "Raise the alarm")
    await trip.press("ana", token)
    trip.forget_heard()
    await trip.press("ana", token)

    assert len(await alarms(trip)) == 1
    assert "once more" in trip.last("vera").text
    assert "goes on" in trip.last("ana").text


async def test_the_form_in_hand_waits_below(trip: Deployment) -> None:
    """Once the alarm is over the same question is there again, with nothing of the alarm in it."""
    await play(trip, "ana", "[Plan a trip]", *RAISED, "I am in danger here, call me")
    await trip.tap("vera", "Done")
    await play(trip, "ana", "hello")

    assert trip.last("ana").key == "request-name"


async def test_no_says_that_nobody_was_told(trip: Deployment) -> None:
    """Whoever taps it need not wonder."""
    await play(trip, "ana", "emergency", "[No, all is well]")

    assert "I have told nobody" in trip.last("ana").text


@pytest.mark.parametrize("silence", [("STOP",), ("clear", "bluebird")])
async def test_nothing_is_passed_on_where_nobody_reads_it(
    trip: Deployment, silence: tuple[str, ...]
) -> None:
    """Whoever answers a chat that fell silent is asked to call instead."""
    await introduced(trip)
    await play(trip, "ana", "emergency", "[Raise the alarm]", *silence)
    trip.forget_heard()
    await play(trip, "vera", "[Answer]", "We call you at nine")
    assert "We call you" not in trip.told("ana")
    assert "emergency-unread" in trip.keys("vera")


async def came(trip: Deployment, **what: str) -> None:
    """Ana sends something that is not words."""
    address = Address("browser", "ana")
    at = trip.clock.now()
    event = FileReceived(id=f"f:{at}", at=at, address=address, **what)  # type: ignore[arg-type]
    await trip.app.runner.receive(event)
    await trip.app.settle()


async def test_a_place_is_passed_on(trip: Deployment) -> None:
    """Where somebody is reaches everybody who was woken, as a map reads it."""
    await introduced(trip)
    await play(trip, "ana", *RAISED)
    await came(trip, kind="location", place="41.15790, -8.62910", caption="Behind the station")

    assert trip.last("ana").text.startswith("Passed on")
    assert "Behind the station 📍 41.15790, -8.62910" in trip.last("vera").text


@pytest.mark.parametrize("caption", ["", "The police took my passport"])
async def test_a_picture_is_not_passed_on_and_that_is_said(caption: str, trip: Deployment) -> None:
    """What was written under it is; nobody believes that the picture was seen."""
    await introduced(trip)
    await play(trip, "ana", *RAISED)
    before = trip.last("vera")
    await came(trip, kind="photo", file="p", caption=caption)

    assert "no pictures" in trip.last("ana").text
    assert (trip.last("vera") == before) is (not caption)
    assert caption in trip.last("vera").text


async def test_a_place_without_an_alarm_is_nobodys(trip: Deployment) -> None:
    """Nobody hears where a member is who raised no alarm."""
    await introduced(trip)
    trip.forget_heard()
    await came(trip, kind="location", place="41.15790, -8.62910")

    assert list(trip.heard) == ["ana"]
    assert "I can’t read locations" in trip.last("ana").text
