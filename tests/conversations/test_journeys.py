"""A journey through several countries is told of once, after the last one that received anybody."""

from datetime import UTC, datetime

import pytest

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.home import until
from tests.conversations.test_legs import cases, divided
from tests.conversations.trips import play

OVER = datetime(2027, 10, 22, 16, tzinfo=UTC)
"""Days after the last country, late enough for everybody's morning."""


async def going(trip: Deployment, *received: str) -> list[Case]:
    """Those of the three countries have the letter."""
    await divided(trip)
    for country in received:
        cards = (one for one in trip.phones.phone("vera").shown if country in one.text)
        buttons = (button for card in cards for button in card.buttons)
        await trip.press("vera", next(b.token for b in buttons if b.label == "Approve"))
    await trip.wait(minutes=20)
    return await cases(trip)


async def after(trip: Deployment) -> list[str]:
    """Which welcomes were said, until all of it is over; and the reports that are asked for."""
    trip.forget_heard()
    await until(trip, OVER)
    return [said.key for said in trip.heard.get("ana", []) if said.key.startswith("report-welcome")]


async def statuses(trip: Deployment) -> list[str]:
    return [case.status for case in await cases(trip)]


async def test_a_whole_journey_is_told_of_once(trip: Deployment) -> None:
    """Every country received them: the last one asks, the others are closed."""
    await going(trip, "Chile", "Cuba", "Portugal")
    assert len(await after(trip)) == 1
    assert await statuses(trip) == ["closed", "closed", "returned"]


async def test_the_last_country_falls_away_undecided(trip: Deployment) -> None:
    """Nobody decided about the last one: the one before it asks how it was."""
    await going(trip, "Chile", "Cuba")
    assert len(await after(trip)) == 1
    assert await statuses(trip) == ["closed", "returned", "expired"]


async def test_only_the_first_country_received_anybody(trip: Deployment) -> None:
    """The first one closed while the others might still be; then it asks."""
    await going(trip, "Chile")
    assert len(await after(trip)) == 1
    assert await statuses(trip) == ["returned", "expired", "expired"]


@pytest.mark.parametrize(
    "moment", [datetime(2027, 10, 5, tzinfo=UTC), datetime(2027, 10, 12, tzinfo=UTC)]
)
async def test_the_last_country_is_withdrawn(moment: datetime, trip: Deployment) -> None:
    """Withdrawn before the first was over, or after it: the report is asked for all the same."""
    await going(trip, "Chile")
    await until(trip, moment)
    for country in ("Cuba", "Portugal"):
        await play(trip, "ana", "withdraw", f"[{country}]", "yes")
    assert len(await after(trip)) == 1
    assert await statuses(trip) == ["returned", "withdrawn", "withdrawn"]


async def test_nobody_was_received_anywhere(trip: Deployment) -> None:
    """A journey that came to nothing is not asked about."""
    await going(trip)
    assert await after(trip) == []
    assert await statuses(trip) == ["expired", "expired", "expired"]


async def test_the_country_in_the_middle_falls_away(trip: Deployment) -> None:
    """The last one asks; nobody is asked twice."""
    await going(trip, "Chile", "Portugal")
    assert len(await after(trip)) == 1
    assert await statuses(trip) == ["closed", "expired", "returned"]


async def test_what_was_told_on_the_way_is_not_asked_for_again(trip: Deployment) -> None:
    """Whoever told of the first country is welcomed back, may add to it, and is asked no more."""
    await going(trip, "Chile", "Cuba", "Portugal")
    await until(trip, datetime(2027, 10, 12, tzinfo=UTC))
    await play(trip, "ana", "report", "[Chile]", "It went well", "done")
    assert await after(trip) == ["report-welcome-told"]
    assert await statuses(trip) == ["closed", "closed", "closed"]
