"""Hosts whom an officer finds where the directory has none."""

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play, requested

PARTY = ("The Friendship Party", "office@party.example", "[Spanish]", "[Send]")


async def looked_for(trip: Deployment) -> Case:
    """The department has everything about a trip to where it knows nobody."""
    case = await requested(trip, country="Nauru")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "[Start]", *("Yaren" if move == "Lisbon" else move for move in DETAILS))
    return case


async def test_an_address_that_was_found_is_approved_and_written_to(trip: Deployment) -> None:
    """What the department looked for has a place to be put down; the letter goes there."""
    case = await looked_for(trip)
    await play(trip, "vera", "[Look for one]", "[Enter an address]", *PARTY)
    found = await again(trip, case)
    assert (found.status, found.seeking) == ("given", False)
    assert "Nobody has made sure" in trip.last("otto").text
    await trip.tap("otto", "Approve")
    await trip.wait(minutes=30)
    assert (await again(trip, case)).status == "introduced"
    (mail, _) = trip.letterbox.mails
    assert mail.to.id == "office@party.example"
    assert "The Friendship Party" in mail.text


async def test_whoever_puts_down_an_address_does_not_approve_it(trip: Deployment) -> None:
    """A wrong or a forged address takes two; whoever corrects it leaves it to the first."""
    case = await looked_for(trip)
    await trip.tap("vera", "Look for one")
    await play(trip, "vera", "[Enter an address]", *PARTY)
    assert "Approve" not in trip.buttons("vera")
    assert (await again(trip, case)).holders == (await trip.contact("otto"),)
    await play(trip, "otto", "[More]", "[More]", "[Enter an address]", *PARTY)
    assert "Approve" not in trip.buttons("otto")
    await trip.tap("vera", "Approve")
    assert (await again(trip, case)).status == "hold"


async def test_nobody_puts_down_an_address_that_nobody_could_approve(trip: Deployment) -> None:
    """Where nobody else is there the address is not asked for; it stays somebody's turn."""
    case = await looked_for(trip)
    await trip.store.revoke(await trip.contact("otto"), "department")
    await play(trip, "vera", "[Look for one]", "[Enter an address]")
    assert "Two people are needed" in trip.told("vera")
    assert await trip.contact("vera") in (await again(trip, case)).holders
