"""Hosts whom an officer finds where the directory has none."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play, requested

PARTY = ("The Friendship Party", "office@party.example", "[Spanish]", "[Send]")


async def test_an_address_that_was_found_is_approved_and_written_to(trip: Deployment) -> None:
    """What the department looked for has a place to be put down; the letter goes there."""
    case = await requested(trip, country="Nauru")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "[Start]", *("Yaren" if move == "Lisbon" else move for move in DETAILS))
    await play(trip, "vera", "[Look for one]", "[Enter an address]", *PARTY)
    found = await again(trip, case)
    assert (found.status, found.seeking) == ("given", False)
    assert "Nobody has made sure" in trip.last("vera").text
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=30)
    assert (await again(trip, case)).status == "introduced"
    (mail, _) = trip.letterbox.mails
    assert mail.to.id == "office@party.example"
    assert "The Friendship Party" in mail.text
