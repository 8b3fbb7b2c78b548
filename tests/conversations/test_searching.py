"""The day until which a host is looked for, and how soon a trip is, where the trip goes."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play, requested


async def looking(trip: Deployment, days: str, country: str, city: str) -> str:
    """A host is looked for; the day that the member was told."""
    case = await requested(trip, days=days, country=country)
    await trip.tap("rosa", "Agree")
    moves = ({"Lisbon": city}.get(move, move) for move in DETAILS)
    await play(trip, "ana", "[Start]", *moves)
    await trip.tap("vera", "Look for one")
    return (await again(trip, case)).host.until


@pytest.mark.parametrize(
    ("country", "city"), [("Nauru", "Yaren"), ("Samoa", "Apia"), ("Honduras", "Tegucigalpa")]
)
async def test_the_day_of_a_search_never_passes_in_silence(
    trip: Deployment, country: str, city: str
) -> None:
    """On the day itself the member hears how it stands, once, and the officers are asked."""
    until = await looking(trip, "3-9 Oct", country, city)
    assert until == "2027-03-15"
    await trip.wait(days=13, hours=19)  # before the morning of that day, where the organisation is
    assert "until today" not in trip.last("ana").text
    await trip.wait(hours=4)
    assert "until today" in trip.last("ana").text
    assert "The member was told that you look until" in trip.last("vera").text
    heard = len(trip.heard["ana"])
    trip.heard["vera"].clear()
    await trip.wait(days=1)
    assert len(trip.heard["ana"]) == heard, "the member hears it once"
    assert "Is there a host?" in trip.last("vera").text


async def test_a_trip_that_has_begun_is_not_said_to_begin(trip: Deployment) -> None:
    """How soon it is goes by the calendar of the place: tomorrow is one day, and over is over."""
    await requested(trip, days="2-12 Mar", country="Portugal")
    assert "Urgent: 1 day is left" in trip.last("rosa").text
    await trip.wait(hours=8)  # past midnight in Portugal, the evening before in New York
    assert "the first day is today" in trip.last("rosa").text
    await trip.wait(days=1, hours=4)
    assert "the trip has begun" in trip.last("rosa").text
    assert "Urgent: the first day is today" not in trip.last("rosa").text
