"""Who is in a country today: two people of the Department, or nobody, learn it."""

from tests.conversations.deployment import Deployment
from tests.conversations.together import all_sent
from tests.conversations.trips import given, play, requested


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
    token = trip.token("otto", "Agree")
    await trip.wait(minutes=16)
    await trip.press("otto", token)

    assert trip.last("otto").text.startswith("That was asked more than a quarter")
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


async def company(trip: Deployment) -> None:
    """Ana, Ben and Cleo are in Portugal, and Vera wants to know who is."""
    await all_sent(trip)
    await trip.wait(days=218)
    await play(trip, "vera", "headcount", "Portugal")


async def test_everybody_who_travels_along_is_counted(trip: Deployment) -> None:
    """Each with their own number and address; and all of them are asked."""
    await company(trip)
    await trip.tap("otto", "Agree")
    shown = next(s for s in reversed(trip.heard["vera"]) if s.key == "headcount-found")
    assert "(3)" in shown.text
    assert "Ben Ode, Lisbon, 3–9 October 2027: +12125550177 ben@example.org" in shown.text
    assert "Cleo Ray, Lisbon, 3–9 October 2027: cleo@example.org" in shown.text
    trip.forget_heard()
    await trip.tap("vera", "Message all")

    for who in ("ana", "ben", "cleo"):
        assert trip.keys(who) == ["headcount-message"]


async def test_whoever_has_not_said_where_they_stay_has_no_blanks(trip: Deployment) -> None:
    """What is not known is said, or left out."""
    await requested(trip)
    await trip.wait(days=218)
    await play(trip, "vera", "headcount", "Portugal")
    await trip.tap("otto", "Agree")
    shown = next(s for s in reversed(trip.heard["vera"]) if s.key == "headcount-found")

    assert "Ana Ruiz, 3–9 October 2027: no number or address known" in shown.text


async def test_what_nobody_agreed_to_is_over_by_itself(trip: Deployment) -> None:
    """Nobody is reminded of it, and whoever asked hears that nothing was shown."""
    await abroad(trip)
    await trip.wait(minutes=16)
    assert "headcount-lapsed" in trip.keys("vera")
    trip.forget_heard()
    await trip.wait(days=4)

    assert [key for key in trip.keys("otto") if key.startswith("task-")] == []


async def test_all_are_asked_once_however_often_it_is_tapped(trip: Deployment) -> None:
    """By either of the two; the other one hears of it."""
    await abroad(trip)
    await trip.tap("otto", "Agree")
    trip.forget_heard()
    await trip.tap("vera", "Message all")
    assert "headcount-sent" in trip.keys("otto")
    await trip.tap("vera", "Message all")
    await trip.tap("otto", "Message all")

    assert trip.keys("ana") == ["headcount-message"]
    assert "asked already" in trip.last("otto").text


async def test_nobody_is_asked_by_what_was_agreed_long_ago(trip: Deployment) -> None:
    """Two people agreed to those who were there then."""
    await abroad(trip)
    await trip.tap("otto", "Agree")
    await trip.wait(days=2)
    trip.forget_heard()
    await trip.tap("vera", "Message all")

    assert trip.keys("ana") == []
    assert trip.last("vera").text.startswith("That was asked more than a quarter")


async def test_list_says_no_days_where_there_are_none(trip: Deployment) -> None:
    """Whoever is to agree finds it among what waits for them, without a gap."""
    await play(trip, "vera", "headcount", "Portugal")
    await play(trip, "otto", "queue")
    assert "Vera Brown, Portugal – to do" in trip.last("otto").text
