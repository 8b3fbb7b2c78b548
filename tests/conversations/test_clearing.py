"""A chat that is to be empty: said what can be removed, then silence until a word."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import play, requested


async def test_it_is_said_plainly_what_cannot_be_removed(trip: Deployment) -> None:
    """Nobody believes that the chat is empty when it is not."""
    await play(trip, "ana", "clear", "blue kettle")

    assert "delete the whole chat in your app" in trip.last("ana").text


async def test_what_stands_there_is_deleted(trip: Deployment) -> None:
    """What both wrote in the last two days is gone, the word among it; the last sentence stays."""
    trip.phones.say("ana", "hello")
    await play(trip, "ana", "hello", "clear")
    trip.phones.say("ana", "blue kettle")
    await trip.say("ana", "blue kettle")

    assert [shown.key for shown in trip.phones.phone("ana").shown] == ["clear-done"]


async def test_what_is_older_than_two_days_stays(trip: Deployment) -> None:
    """No app lets us delete that, and the sentence says so beforehand."""
    await trip.say("ana", "hello")
    old = trip.phones.phone("ana").shown[-1]
    await trip.wait(days=2, minutes=1)
    await play(trip, "ana", "clear", "blue kettle")

    assert old in trip.phones.phone("ana").shown
    assert "two days" in trip.last("ana").text


async def test_nobody_elses_chat_is_touched(trip: Deployment) -> None:
    """An organizer keeps the cards."""
    await requested(trip)
    before = list(trip.phones.phone("rosa").shown)
    await play(trip, "ana", "clear", "blue kettle")

    assert trip.phones.phone("rosa").shown == before


async def test_nothing_is_answered_without_the_word(trip: Deployment) -> None:
    """Neither a greeting, nor START, nor a wrong word."""
    await play(trip, "ana", "clear", "blue kettle")
    trip.forget_heard()
    await play(trip, "ana", "hello", "START", "status", "green kettle", "WITHDRAW")

    assert trip.keys("ana") == []


async def test_the_word_brings_everything_back(trip: Deployment) -> None:
    """However it is written."""
    await requested(trip)
    await play(trip, "ana", "clear", "blue kettle")
    trip.forget_heard()
    await trip.say("ana", "Blue Kettle!")

    assert "Portugal" in trip.last("ana").text
    assert "sealed" not in (await trip.person("ana")).notes


async def test_whoever_opens_it_hears_that_words_may_have_been_missed(trip: Deployment) -> None:
    """What others wrote meanwhile is not lost unnoticed: there is a way to be told."""
    await requested(trip)
    await play(trip, "ana", "clear", "blue kettle")
    await trip.tap("rosa", "Ask")
    await trip.say("rosa", "Which festival is it?")
    trip.forget_heard()
    await trip.say("ana", "blue kettle")

    assert "If somebody wrote to you here meanwhile" in trip.told("ana")
    assert "type “human”" in trip.told("ana")


@pytest.mark.parametrize("word", ["??????", "🌹🌹🌹🌹🌹🌹", "a!b!c!"])
async def test_signs_alone_are_no_word(word: str, trip: Deployment) -> None:
    """What could not be known again would lock the chat for good."""
    await play(trip, "ana", "clear", word)

    assert trip.last("ana").key == "word-word"
    assert "at least six signs that can be spoken" in trip.last("ana").text
    assert "sealed" not in (await trip.person("ana")).notes


async def test_it_is_explained_once(trip: Deployment) -> None:
    """Asking again asks only for the word."""
    await play(trip, "ana", "clear")
    assert "that you asked for is lost" in trip.last("ana").text
    await play(trip, "ana", "clear")

    assert trip.last("ana").key == "word-word"
    assert "that you asked for is lost" not in trip.last("ana").text


async def test_the_word_is_not_kept(trip: Deployment) -> None:
    """Only something by which it is known again."""
    await play(trip, "ana", "clear", "blue kettle")

    assert "kettle" not in repr((await trip.person("ana"), await trip.session("ana")))


async def test_an_emergency_is_heard_all_the_same(trip: Deployment) -> None:
    """Whatever was cleared."""
    await play(trip, "ana", "clear", "blue kettle")
    trip.forget_heard()
    await trip.say("ana", "emergency")

    assert trip.keys("ana") == ["emergency-general"]


async def test_notices_wait_for_nobody(trip: Deployment) -> None:
    """What happens meanwhile is not written there."""
    await requested(trip)
    await play(trip, "ana", "clear", "blue kettle")
    trip.forget_heard()
    await trip.tap("rosa", "Agree")

    assert trip.keys("ana") == []


async def test_an_alarm_opens_the_chat_again(trip: Deployment) -> None:
    """Whoever is in trouble can be answered, and can say where they are."""
    await play(trip, "ana", "clear", "blue kettle", "emergency", "[Raise the alarm]", "status")

    assert trip.last("ana").key != "emergency-alerted"


async def test_a_fresh_invitation_opens_it_too(trip: Deployment) -> None:
    """Whoever has forgotten the word asks their organizer."""
    await play(trip, "ana", "clear", "blue kettle")
    await trip.invite("ana", "member", "new-york")
    trip.forget_heard()
    await trip.say("ana", "status")

    assert trip.keys("ana") == ["welcome-home"]
