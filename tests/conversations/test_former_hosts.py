"""Hosts who had a letter before others were asked: they were told, and it is said that they know."""

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play, requested

FIRST, SECOND = (
    "Partido Comunista do Brasil, International Department",
    "Partido Comunista Brasileiro, International Department",
)


async def asked_of_others(trip: Deployment) -> Case:
    """One party had the letter; the days are others now, and another party is asked."""
    case = await requested(trip, country="Brazil")
    await trip.tap("rosa", "Agree")
    await play(
        trip, "ana", "[Start]", *("Santos" if move == "Lisbon" else move for move in DETAILS)
    )
    await play(trip, "vera", f"[{FIRST}]", "[Approve]")
    await trip.wait(minutes=20)
    await play(trip, "ana", "status", "[Change]", "[Dates]", "3-20 Oct 2027", "[Send]")
    await play(trip, "vera", "[More]", "[More]", "[Another host]", f"[{SECOND}]")
    return await again(trip, case)


async def test_who_withdraws_reads_that_former_hosts_know(trip: Deployment) -> None:
    """Nobody is told that nobody abroad knows where somebody abroad was told."""
    case = await asked_of_others(trip)
    await play(trip, "ana", "withdraw")
    assert "nobody else abroad will know" in trip.last("ana").text
    await trip.tap("ana", "Yes, withdraw it")
    assert "nobody else abroad was told" in trip.last("ana").text
    assert (await again(trip, case)).status == "withdrawn"
