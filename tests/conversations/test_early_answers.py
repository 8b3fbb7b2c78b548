"""Hosts who answer before the quarter of an hour is over in which their mail could come back."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.hosts import answered
from tests.conversations.together import all_given
from tests.conversations.trips import again, given, play


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
