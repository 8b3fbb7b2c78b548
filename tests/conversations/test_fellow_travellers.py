"""Those who travel along: nobody decides about their own journey, and the leader hears first."""

from tests.conversations.deployment import Deployment
from tests.conversations.together import BEN, all_given, all_sent, begun, link
from tests.conversations.trips import DECLINE, DETAILS, again, play, recommended, requested
from tests.conversations.young import asked


async def test_who_recommended_and_travels_along_is_stood_in_for(trip: Deployment) -> None:
    """A recommendation by one of the travellers counts no more: somebody else is asked."""
    case = await recommended(trip)
    await trip.tap("ana", "Others travel too")
    await trip.say("rosa", f"/start {await link(trip)}")
    trip.forget_heard()
    await play(trip, "rosa", "[Join]", *BEN[2:], "[Send]")
    found = await again(trip, case)
    assert (found.status, found.recommended_by) == ("requested", "")
    assert found.holders == (await trip.contact("dina"),)
    assert "somebody else is asked to recommend it" in trip.told("ana")
    await trip.tap("dina", "Agree")
    assert (await again(trip, case)).recommended_name == "Dina Cole"


async def test_who_holds_a_card_and_travels_along_hands_it_on(trip: Deployment) -> None:
    """It is never the turn of somebody who may not decide: the next in line is asked."""
    case = await recommended(trip)
    await trip.tap("ana", "Others travel too")
    for who in ("rosa", "dina"):
        await trip.say(who, f"/start {await link(trip)}")
        await play(trip, who, "[Join]", *BEN[2:], "[Send]")
    both = {await trip.contact("vera"), await trip.contact("otto")}
    assert set((await again(trip, case)).holders) == both


async def test_leader_hears_first_that_it_was_taken_back(trip: Deployment) -> None:
    """Until somebody has spoken with the leader, nobody who travels along reads why it waits."""
    case = await all_sent(trip)
    await trip.wait(minutes=20)
    await play(trip, "ben", "status", "[Leave the trip]")
    leave = trip.token("ben", "Yes, leave it")
    await play(trip, "vera", "[More]", "[Take it back]", "Please call us", "[Send]")
    assert (await again(trip, case)).status == "revoking"
    await trip.say("ben", "status")
    assert "taken back" not in trip.last("ben").text
    assert "in hand once more" in trip.last("ben").text
    await trip.press("ben", leave)
    assert "taken back" not in trip.last("ben").text
    assert "Vera Brown" not in trip.last("ben").text
    await trip.tap("vera", "We have spoken")
    assert "taken back" in trip.last("ben").text


async def test_officer_who_travels_along_reads_no_more_cards(trip: Deployment) -> None:
    """Who had the card before hears of the trip as everybody who travels does, not why it ended."""
    await requested(trip)
    await trip.wait(days=6)
    assert "Agree" in trip.buttons("dina")
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Others travel too")
    await trip.say("dina", f"/start {await link(trip)}")
    await play(trip, "dina", "[Join]", *BEN[2:], "[Send]")
    trip.forget_heard()
    await play(trip, "ana", "[That’s all of us]", "[Start]", *DETAILS)
    await play(trip, "vera", *DECLINE)
    assert {key for key in trip.keys("dina") if key.startswith("card-")} == set()
    assert "Vera Brown" not in trip.told("dina")
    assert "company-over" in trip.keys("dina")


async def test_officer_who_does_not_travel_along_has_the_card_again(trip: Deployment) -> None:
    """Whoever was asked by mistake sees again what becomes of their recommendation."""
    await recommended(trip)
    await trip.invite("ben", "member", "new-york")
    await trip.tap("ana", "Others travel too")
    await trip.say("rosa", f"/start {await link(trip)}")
    await trip.say("ben", f"/start {await link(trip)}")
    await play(trip, "ben", *BEN, "[Send]")
    assert "officers-not-yours-now" in trip.keys("rosa")
    trip.forget_heard()
    await trip.tap("rosa", "Not me")
    assert "card-settled" in trip.keys("rosa")


async def test_that_the_department_has_it_is_said_once(trip: Deployment) -> None:
    """A question, its answer, an approval and its Undo are no news to those who travel along."""
    await all_given(trip)
    assert trip.keys("ben").count("company-given") == 1
    await play(trip, "vera", "[Ask]", "Who speaks Portuguese?")
    await play(trip, "ana", "[Answer]", "Cleo does", "[Send]")
    await play(trip, "vera", "[Approve]", "[Undo]")
    assert trip.keys("ben").count("company-given") == 1


async def test_who_came_too_late_reads_nothing_of_the_trip(trip: Deployment) -> None:
    """Whoever had not joined when everybody was there is put off without a word about it."""
    await begun(trip)
    await trip.say("ben", f"/start {await link(trip)}")
    await play(trip, "ben", *BEN)
    await trip.tap("ana", "That’s all of us")
    trip.forget_heard()
    await trip.tap("ben", "Send")
    assert "no longer needed" in trip.last("ben").text
    assert "Rosa Diaz" not in trip.told("ben")


async def test_who_recommended_is_asked_again_where_the_league_travels_along(
    trip: Deployment,
) -> None:
    """It is the word of the league's officer that counts no more; nobody else is drawn in."""
    await trip.invite("lia", "league", "", "Lia League")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    await trip.tap("lia", "Agree")
    await trip.tap("ana", "Others travel too")
    await trip.say("lia", f"/start {await link(trip)}")
    await play(trip, "lia", "[Join]", *BEN[2:], "[Send]")
    found = await again(trip, case)
    assert (found.status, found.holders) == ("requested", (await trip.contact("rosa"),))
