"""Trips of the league, and of somebody who is not of age, by what people say and press."""

from chatbot.core.events import PagePosted
from conversations.case import Case
from conversations.guardian_page import AGREE, agreeing
from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, play

GUARDIAN = "maria@example.net"
DETAILS = ("[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon")
AFTER = ("I sing", "[Done]", *["[I understand]"] * 5, "[Send]")


async def asked(trip: Deployment, age: str) -> Case:
    """A member of the league has asked to be recommended."""
    request = ("[Plan a trip]", "Ana Ruiz", "[the youth league (YCL)]", f"[{age}]", "Portugal")
    await play(trip, "ana", *request, "3-9 Oct", "[No, that is all]", "A festival", "[Send]")
    return await trip.case()


async def with_guardian(trip: Deployment) -> Case:
    """A guardian has been named, and asked by mail."""
    await asked(trip, "Under 18")
    await trip.tap("vera", "Take it up")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", *DETAILS, "Maria Ruiz", GUARDIAN, "ana@example.org", *AFTER)
    return await trip.case()


async def answered(trip: Deployment, case: Case, choice: str) -> Case:
    """The guardian answers on the page, as it is now."""
    choice = agreeing(await again(trip, case)) if choice == AGREE else choice
    count = len(await trip.store.events(case.id))
    event = PagePosted(
        id=f"page:{case.id}:{count}", at=trip.clock.now(), page="guardian", choice=choice,
        about=case.id, fields={"name": "Maria Ruiz"},
    )  # fmt: skip
    await trip.app.runner.receive(event)
    await trip.app.settle()
    return await again(trip, case)
