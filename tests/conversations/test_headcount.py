"""Who is in a country today: two people of the Department, or nobody, learn it."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import given, play


async def abroad(trip: Deployment) -> None:
    """Ana is in Portugal, and Vera wants to know who is."""
    await given(trip)
    await trip.tap("vera", "Approve")
    await trip.wait(days=218)
    await play(trip, "vera", "headcount", "Portugal")


async def test_nothing_is_shown_to_one_alone(trip: Deployment) -> None:
    """Until a second person agrees, nobody sees a number."""
    await abroad(trip)

    assert trip.last("vera").key == "headcount-asked"
    assert trip.last("otto").key == "task-headcount"


async def test_both_see_it_once_the_second_agrees(trip: Deployment) -> None:
    """Name, place and how to reach; and the record says who agreed."""
    await abroad(trip)
    await trip.tap("otto", "Agree")

    for who in ("vera", "otto"):
        shown = next(s for s in reversed(trip.heard[who]) if s.key == "headcount-found")
        assert "Ana Ruiz, Lisbon" in shown.text
        assert "+12125550123" in shown.text


async def test_too_late_is_too_late(trip: Deployment) -> None:
    """After a quarter of an hour it is asked again."""
    await abroad(trip)
    await trip.wait(minutes=16)
    await trip.tap("otto", "Agree")

    assert "headcount-found" not in trip.keys("vera") + trip.keys("otto")


async def test_nobody_agrees_with_themself(trip: Deployment) -> None:
    """Whoever asked gets hold of the button in vain."""
    await abroad(trip)
    await trip.press("vera", trip.token("otto", "Agree"))

    assert "headcount-found" not in trip.keys("vera")


async def test_one_neutral_text_goes_to_all(trip: Deployment) -> None:
    """By a tap of either of the two."""
    await abroad(trip)
    await trip.tap("otto", "Agree")
    trip.forget_heard()
    await trip.tap("vera", "Message all")

    assert trip.keys("ana") == ["headcount-message"]


async def test_organizers_and_members_cannot_ask(trip: Deployment) -> None:
    """The word means nothing to them."""
    for who in ("rosa", "ana"):
        await trip.say(who, "headcount")
        assert "count-country" not in trip.keys(who)
