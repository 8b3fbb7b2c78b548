"""Somebody comes home: the days of an introduction are over."""

from datetime import UTC, datetime

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, introduced, play, recommended

MORNING = datetime(2027, 10, 10, 14, tzinfo=UTC)
"""Ten o'clock where they live, on the day after the last one."""


async def until(trip: Deployment, moment: datetime) -> None:
    """Time passes."""
    await trip.wait(seconds=(moment - trip.clock.now()).total_seconds())


async def home(trip: Deployment) -> Case:
    """A member is home again, and was welcomed."""
    case = await introduced(trip)
    await until(trip, MORNING)
    return await again(trip, case)


async def delegate(trip: Deployment) -> Case:
    """Somebody is home from a congress, and owes a report."""
    case = await recommended(trip)
    moves = ["[a congress]" if move == "[a meeting]" else move for move in DETAILS]
    await play(trip, "ana", "[Start]", *moves)
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=20)
    await until(trip, MORNING)
    return await again(trip, case)
