"""Out of office: who stands in while an officer is away, and whose word a decision is then."""

from chatbot.app import MOVES
from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, given, play, requested

AWAY = ("away", "2-20 March 2027", "Dina Cole", "[Send]")


async def test_a_new_request_goes_to_whoever_stands_in(trip: Deployment) -> None:
    """While the organizer is away, the deputy has the card, and it says in whose place."""
    await play(trip, "rosa", *AWAY)
    assert trip.last("dina").key == "away-stand-in"
    await trip.wait(days=2)
    found = await requested(trip)
    assert found.holders == (await trip.contact("dina"),)
    assert "You stand in for Rosa Diaz" in trip.last("dina").text
    assert "card-requested" not in trip.keys("rosa")


async def test_both_names_stand_under_the_decision(trip: Deployment) -> None:
    """What a stand-in decides carries their name and that of whoever is away."""
    await play(trip, "rosa", *AWAY)
    await trip.wait(days=2)
    found = await requested(trip)
    await trip.tap("dina", "Agree")
    event = (await trip.store.events(found.id))[-1]
    assert (event.name, event.stands_for) == ("Dina Cole", "Rosa Diaz")
    assert "Dina Cole for Rosa Diaz recommends you" in trip.told("ana")
    await trip.say("ana", "status")
    assert "Dina Cole for Rosa Diaz" in trip.last("ana").text


async def test_open_cards_are_handed_over_when_it_begins(trip: Deployment) -> None:
    """What the organizer has in hand goes to the stand-in on the first day, and not before."""
    found = await requested(trip)
    await play(trip, "rosa", *AWAY)
    assert (await again(trip, found)).holders == (await trip.contact("rosa"),)
    await trip.wait(days=1)
    assert (await again(trip, found)).holders == (await trip.contact("dina"),)
    assert "Rosa Diaz is away until" in trip.told("dina")
    assert "with Dina Cole now" in trip.told("ana")


async def test_whoever_is_away_may_still_decide(trip: Deployment) -> None:
    """The card stays with the organizer, too, and they decide for themself."""
    found = await requested(trip)
    await play(trip, "rosa", *AWAY)
    await trip.wait(days=1)
    await trip.tap("rosa", "Agree")
    event = (await trip.store.events(found.id))[-1]
    assert (event.name, event.stands_for) == ("Rosa Diaz", "")


async def test_back_before_the_days_are_over(trip: Deployment) -> None:
    """With one tap open cards come back, and the stand-in decides in their own name."""
    found = await requested(trip)
    await play(trip, "rosa", *AWAY)
    await trip.wait(days=1)
    await trip.tap("rosa", "I’m back")
    assert await trip.contact("rosa") in (await again(trip, found)).holders
    assert trip.last("rosa").key == "card-requested"
    await trip.tap("dina", "Agree")
    assert (await trip.store.events(found.id))[-1].stands_for == ""


async def test_the_last_day_ends_it(trip: Deployment) -> None:
    """After the last day new requests go to the organizer again."""
    await play(trip, "rosa", *AWAY)
    await trip.wait(days=25)
    assert "away-over" in trip.keys("rosa")
    found = await requested(trip)
    assert found.holders == (await trip.contact("rosa"),)


async def test_a_request_of_those_days_comes_back_with_them(trip: Deployment) -> None:
    """What came while they were away and is still open is theirs again."""
    await play(trip, "rosa", *AWAY)
    await trip.wait(days=18)
    found = await requested(trip)
    await trip.wait(days=3)
    assert await trip.contact("rosa") in (await again(trip, found)).holders


async def test_when_everybody_is_away_somebody_has_the_card(trip: Deployment) -> None:
    """Where nobody stands in, the next in line is asked; the last ones stay asked."""
    for who in ("rosa", "dina", "vera", "otto"):
        await play(trip, who, "away", "2-20 March 2027", "Whoever is next", "[Send]")
    await trip.wait(days=2)
    found = await requested(trip)
    assert set(found.holders) == {await trip.contact("vera"), await trip.contact("otto")}


async def test_two_who_stand_in_for_each_other(trip: Deployment) -> None:
    """A circle of stand-ins ends with the next in line."""
    await play(trip, "rosa", *AWAY)
    await play(trip, "dina", "away", "2-20 March 2027", "Rosa Diaz", "[Send]")
    await trip.wait(days=2)
    found = await requested(trip)
    assert set(found.holders) == {await trip.contact("vera"), await trip.contact("otto")}


async def test_absence_outlives_a_missed_beginning(trip: Deployment) -> None:
    """Days that begin today begin at once."""
    await play(trip, "rosa", "away", "1-5 March 2027", "Dina Cole", "[Send]")
    assert "away-begun" in trip.keys("rosa")


async def test_only_officers_can_be_away(trip: Deployment) -> None:
    """A member who types the word hears that it is not for them."""
    await trip.say("ana", "away")
    assert "Only people who decide" in trip.last("ana").text


async def test_a_role_that_ends_moves_the_cards(trip: Deployment) -> None:
    """In the very moment in which a role ends its open cards go to whoever is next."""
    found = await requested(trip)
    await trip.store.revoke(await trip.contact("rosa"), "organizer", MOVES)
    await trip.wait(seconds=1)
    after = await again(trip, found)
    assert after.holders == (await trip.contact("dina"),)
    assert "Whoever had this no longer decides here" in trip.told("dina")
    assert trip.last("rosa").key == "officers-not-yours-now"
    assert not trip.last("rosa").buttons


async def test_the_last_of_a_district_leaves_it_to_the_department(trip: Deployment) -> None:
    """Without an organizer or deputy the Department has the request, not yet recommended."""
    found = await requested(trip)
    for who, role in (("dina", "deputy"), ("rosa", "organizer")):
        await trip.store.revoke(await trip.contact(who), role, MOVES)
    await trip.wait(seconds=1)
    after = await again(trip, found)
    assert set(after.holders) == {await trip.contact("vera"), await trip.contact("otto")}
    assert "Not recommended by anybody yet" in trip.last("vera").text
    assert all(name in trip.last("ana").text for name in ("Vera Brown", "Otto Lind"))


async def test_what_came_meanwhile_is_found(trip: Deployment) -> None:
    """A case that reached somebody while their role was ending is moved a minute later."""
    rosa = await trip.contact("rosa")
    await trip.store.revoke(rosa, "organizer", MOVES)
    await trip.invite("rosa", "organizer", "new-york")
    found = await requested(trip)
    await trip.store.revoke(rosa, "organizer")
    await trip.wait(minutes=2)
    assert (await again(trip, found)).holders == (await trip.contact("dina"),)


async def test_the_department_loses_one_and_goes_on(trip: Deployment) -> None:
    """One of the department leaves: the others have the case, and their cards are as before."""
    found = await given(trip)
    await trip.store.revoke(await trip.contact("vera"), "department", MOVES)
    await trip.wait(seconds=1)
    assert (await again(trip, found)).holders == (await trip.contact("otto"),)
    await trip.tap("otto", "Approve")
    assert (await again(trip, found)).status == "hold"
