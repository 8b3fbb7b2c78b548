"""Hosts who answer: on the page, or through an officer who types it in."""

from chatbot.core.events import PagePosted
from conversations.case import Case
from conversations.directory import host_of, mark
from conversations.host_forms import CHOICES
from conversations.hosting import answering
from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, play

DIRECTORY = "pcp@example.org"
CONTACT = {"contact": "Marta Silva", "mail": "marta@example.pt", "phone": "+351912345678"}


async def answered(trip: Deployment, case: Case, choice: str, **fields: str) -> Case:
    """Somebody with the link answers on the page."""
    now = await again(trip, case)
    subject = mark(host_of(trip.app.runner.organization, now))
    pressed = answering(now, choice) if choice in CHOICES else choice
    count = len(await trip.store.events(case.id))
    event = PagePosted(
        id=f"page:{case.id}:{count}:{choice}", at=trip.clock.now(), page="host", choice=pressed,
        about=case.id, subject=subject, fields=fields,
    )  # fmt: skip
    await trip.app.runner.receive(event)
    await trip.app.settle()
    return await again(trip, case)


async def named(trip: Deployment, case: Case) -> Case:
    """The hosts have named a contact."""
    return await answered(trip, case, "meet", **CONTACT)


async def noted(trip: Deployment, who: str, *moves: str) -> None:
    """An officer types in what the hosts answered by mail."""
    await play(trip, who, "[Host answered]", *moves)
