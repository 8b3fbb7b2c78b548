"""Hosts who answer before the quarter of an hour is over in which their mail could come back."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.hosts import answered
from tests.conversations.together import all_given, all_sent
from tests.conversations.trips import again, given, named, play


@pytest.mark.parametrize("way", ["cannot", "contact"])
async def test_everybody_hears_that_they_are_introduced(trip: Deployment, way: str) -> None:
    """Whoever answers has got the letter, with everybody who is in it."""
    case = await all_given(trip)
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    await answered(trip, case, way)
    assert (await again(trip, case)).status == "byhand"
    assert trip.keys("ana").count("introduction-arrived") == 1
    assert [trip.keys(who).count("company-introduced") for who in ("ben", "cleo")] == [1, 1]


async def test_conditions_are_said_whoever_says_that_it_has_arrived(trip: Deployment) -> None:
    """Whether a quarter of an hour passed, or the hosts were faster."""
    case = await given(trip)
    await play(trip, "vera", "[More]", "[With conditions]", "Only the festival", "[Approve]")
    await trip.wait(minutes=3)
    trip.forget_heard()
    await answered(trip, case, "cannot")
    (arrived,) = [shown for shown in trip.heard["ana"] if shown.key == "introduction-arrived"]
    assert "Only the festival" in arrived.text


async def test_hosts_who_named_somebody_are_not_asked_again(trip: Deployment) -> None:
    """A change sends them the letter anew; whom they named stays, and nobody waits for an answer."""
    case = await named(trip)
    await play(trip, "ana", "status", "[Change]", "[Dates]", "3-20 Oct 2027", "[Send]")
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=20)
    mails = len(trip.letterbox.mails)
    trip.forget_heard()
    await trip.wait(days=200)
    assert (await again(trip, case)).status == "introduced"
    assert len(trip.letterbox.mails) == mails
    await trip.say("ana", "status")
    assert "nobody is named" not in trip.told("ana")


@pytest.mark.parametrize("way", ["cannot", "dates"])
async def test_nobody_is_sent_to_hosts_who_cannot(trip: Deployment, way: str) -> None:
    """What the leader is told of an answer, those who travel along hear as well."""
    case = await all_sent(trip)
    await trip.wait(minutes=20)
    await answered(trip, case, way, days="2027-10-12/2027-10-14")
    trip.forget_heard()
    await trip.tap("vera", "Tell them")
    assert (await again(trip, case)).status == "introduced"
    assert trip.keys("ana") == [f"host-told-{way}"]
    for who in ("ben", "cleo"):
        assert trip.keys(who) == ["company-cannot"]
        assert "3–9 October 2027" in trip.told(who)
