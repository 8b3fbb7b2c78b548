"""Whom somebody not of age may name as guardian: somebody else, with a mailbox of their own."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import play
from tests.conversations.young import DETAILS, GUARDIAN, asked


async def asks_for_guardian(trip: Deployment) -> None:
    """The details are open, at the question who the guardian is."""
    await asked(trip, "Under 18")
    await trip.tap("vera", "Take it up")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", *DETAILS)


@pytest.mark.parametrize("name", ["Ana Ruiz", "ana ruiz", "Ruiz Aná"])
async def test_nobody_is_their_own_guardian(name: str, trip: Deployment) -> None:
    """One's own name is refused, however it is written, and the question stays."""
    await asks_for_guardian(trip)
    await trip.say("ana", name)
    assert "That is your own name" in trip.last("ana").text
    assert trip.last("ana").key == "details-guardian"
    await trip.say("ana", "Maria Ruiz")
    assert trip.last("ana").key == "details-guardian_mail"


@pytest.mark.parametrize(
    "own", [GUARDIAN, "Maria@Example.net", "maria+ana@example.net", "m.aria@example.net"]
)
async def test_guardian_has_another_mailbox(own: str, trip: Deployment) -> None:
    """The guardian's address is none of one's own, with dots, a tag or capitals in it either."""
    await asks_for_guardian(trip)
    await play(trip, "ana", "Maria Ruiz", GUARDIAN, own)
    assert "That is your guardian’s address" in trip.last("ana").text
    await play(trip, "ana", "ana@example.org", "I sing", "[Done]", *["[I understand]"] * 5)
    await play(trip, "ana", "[Change]", "[Guardian’s e-mail]", "a.na+mum@Example.org")
    assert "That is a mailbox of yours" in trip.last("ana").text


async def test_mailbox_we_know_of_somebody_is_no_guardians(trip: Deployment) -> None:
    """An address that was given as one's own on another trip is refused as a guardian's."""
    await asks_for_guardian(trip)
    finish = ("I sing", "[Done]", *["[I understand]"] * 5, "[Send]")
    await play(trip, "ana", "Maria Ruiz", GUARDIAN, "ana@example.org", *finish)
    await play(trip, "ana", "withdraw", "[Yes, withdraw it]")
    await asks_for_guardian(trip)
    await play(trip, "ana", "Maria Ruiz", "Ana@example.org")
    assert "That is a mailbox of yours" in trip.last("ana").text
