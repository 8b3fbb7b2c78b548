"""A second look is taken by somebody else, on every leg and to the end; nobody is left alone."""

from tests.conversations.deployment import Deployment
from tests.conversations.test_legs import ASKED, CITIES, REST, cases
from tests.conversations.trips import DETAILS, again, given, play, requested
from tests.conversations.young import asked, with_guardian

SOON = {
    "3-9 Oct 2027": "5-9 March 2027",
    "10-14 Oct 2027": "10-14 March 2027",
    "15-18 Oct 2027": "15-18 March 2027",
}
DECLINE = ("[More]", "[Decline]", "[not at this time]", "Later", "[Skip]", "[Send]")
APPEAL = ("[A second look]", "I was there in 2025", "[Send]")


async def test_whoever_declined_decides_on_no_leg(trip: Deployment) -> None:
    """Every leg knows of the second look, and is with the others of the Department alone."""
    await play(trip, "ana", *(SOON.get(move, move) for move in ASKED))
    await trip.wait(hours=14)
    await play(trip, "vera", *DECLINE)
    await play(trip, "ana", *APPEAL)
    trip.forget_heard()
    await trip.tap("dina", "Agree")
    await trip.tap("ana", "Start")
    for city in CITIES:
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await play(trip, "ana", *REST)
    legs = await cases(trip)
    assert [leg.holders for leg in legs] == [(await trip.contact("otto"),)] * 3
    assert all(leg.circle.second_look is not None for leg in legs)
    assert "Approve" not in trip.buttons("vera")


async def test_every_leg_knows_what_the_member_agreed_to(trip: Deployment) -> None:
    """When and to which words the member agreed is said of each leg."""
    await play(trip, "ana", *ASKED)
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Start")
    for city in CITIES:
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await play(trip, "ana", *REST)
    first, *others = await cases(trip)
    assert first.consented_at is not None
    said = (first.consented_at, first.consented_to)
    assert [(leg.consented_at, leg.consented_to) for leg in others] == [said, said]


async def test_card_of_whoever_declined_tells_nothing(trip: Deployment) -> None:
    """They see that somebody else has it, and no word of what the trip is by now."""
    found = await given(trip)
    await play(trip, "vera", *DECLINE)
    trip.forget_heard()
    await play(trip, "ana", *APPEAL)
    await trip.tap("otto", "Approve")
    await trip.wait(minutes=20)
    assert (await again(trip, found)).status == "introduced"
    assert set(trip.keys("vera")) == {"card-barred"}
    for fact in ("Ana Ruiz", "Portugal", "ana@example.org", "I was there in 2025"):
        assert fact not in trip.told("vera")
    await play(trip, "vera", "queue", "[All]")
    assert "Ana Ruiz" not in trip.last("vera").text


async def test_form_of_whoever_declined_is_put_away(trip: Deployment) -> None:
    """What they had begun to write about it leads to nothing any more."""
    found = await given(trip)
    decline = trip.token("vera", "Decline") if "Decline" in trip.buttons("vera") else ""
    assert not decline
    await play(trip, "vera", "[More]")
    decline = trip.token("vera", "Decline")
    await play(trip, "vera", "[With conditions]")
    await trip.press("vera", decline)
    await play(trip, "vera", *DECLINE[2:])
    await play(trip, "ana", *APPEAL)
    await play(trip, "vera", "continue", "Only with a guide")
    assert (await again(trip, found)).circle.conditions == ""


async def test_second_look_is_agreed_to_only_where_somebody_may_approve(bare: Deployment) -> None:
    """Where the Department is nobody but whoever declined, the deputy hears it, and keeps it."""
    await bare.invite("rosa", "organizer", "new-york", "Rosa Diaz")
    await bare.invite("dina", "deputy", "new-york", "Dina Cole")
    await bare.invite("vera", "department", "", "Vera Brown")
    await bare.invite("ana", "member", "new-york")
    found = await requested(bare, days="5-9 March")
    await bare.wait(hours=14)
    await play(bare, "vera", *DECLINE)
    await play(bare, "ana", *APPEAL)
    await bare.tap("dina", "Agree")
    after = await again(bare, found)
    assert (after.status, after.holders) == ("requested", (await bare.contact("dina"),))
    assert "Nobody in the Department could approve" in bare.told("dina")

    await bare.invite("otto", "department", "", "Otto Lind")
    await bare.tap("dina", "Agree")
    await play(bare, "ana", "[Start]", *DETAILS)
    assert (await again(bare, found)).holders == (await bare.contact("otto"),)


async def test_what_nobody_may_decide_becomes_a_task(trip: Deployment) -> None:
    """Where the last who could look again is gone, the others hear that somebody is needed."""
    found = await given(trip)
    await play(trip, "vera", *DECLINE)
    await play(trip, "ana", *APPEAL)
    await trip.store.revoke(await trip.contact("otto"), "department")
    trip.forget_heard()
    await trip.wait(days=8)
    assert trip.keys("vera").count("task-nobody-decides") >= 1
    tasks = [case for _, case in await trip.store.cases(f"from:{found.id}")]
    assert [task.matter for task in tasks] == ["nobody-decides"]
    assert "Ana Ruiz" not in trip.told("vera")
    assert found.number in trip.told("vera")

    await trip.invite("paul", "department", "", "Paul Third")
    await trip.wait(days=2)
    assert (await again(trip, found)).holders == (await trip.contact("paul"),)
    assert "Approve" in trip.buttons("paul")


async def test_no_to_a_minor_is_looked_at_again_by_the_department(trip: Deployment) -> None:
    """Whether it may go on at all is no question for the deputy, who could not press anything."""
    found = await asked(trip, "Under 18")
    await play(trip, "vera", *DECLINE[1:])
    await play(trip, "ana", *APPEAL)
    after = await again(trip, found)
    assert (after.status, after.holders) == ("human", (await trip.contact("otto"),))
    await trip.tap("otto", "Take it up")
    assert (await again(trip, found)).status == "requested"


async def test_who_recommended_a_minor_is_asked_again(trip: Deployment) -> None:
    """A second look at what was declined before the guardian agreed goes the whole way once more."""
    found = await with_guardian(trip)
    await play(trip, "otto", *DECLINE[1:])
    await play(trip, "ana", *APPEAL)
    assert "Nobody else has seen this" not in trip.last("vera").text
    await trip.tap("vera", "Take it up")
    assert (await again(trip, found)).holders == (await trip.contact("rosa"),)
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "guardian"


async def test_second_look_waits_for_nobody_who_was_asked_before(trip: Deployment) -> None:
    """Whoever should have agreed as well and declined instead is not said to be out of reach."""
    await requested(trip)
    await play(trip, "rosa", "[More]", "[More]", "[Add someone]", "[Dina Cole]")
    await play(trip, "dina", "[More]", "[Decline]", *DECLINE[2:])
    trip.forget_heard()
    await play(trip, "ana", *APPEAL)
    assert "A second look" in trip.told("vera")
    assert "Must agree as well" not in trip.told("vera")
    assert "cannot be reached" not in trip.told("vera")


async def test_coming_back_brings_a_second_look_to_nobody_who_declined(trip: Deployment) -> None:
    """Who was away with the card, and declined all the same, does not get it again."""
    found = await given(trip)
    await play(trip, "vera", "away", "2-10 March 2027", "[Otto Lind]", "[Send]")
    await trip.wait(days=2)
    await play(trip, "vera", *DECLINE)
    await play(trip, "ana", *APPEAL)
    await trip.wait(days=12)
    assert (await again(trip, found)).holders == (await trip.contact("otto"),)


async def test_organizer_who_is_back_gets_no_card_of_the_department(trip: Deployment) -> None:
    """What was recommended in their place is decided elsewhere by now."""
    found = await requested(trip)
    await play(trip, "rosa", "away", "2-10 March 2027", "[Dina Cole]", "[Send]")
    await trip.wait(days=2)
    await trip.tap("dina", "Agree")
    await play(trip, "ana", "[Start]", *DETAILS)
    await trip.wait(days=12)
    after = await again(trip, found)
    assert after.status == "given"
    assert await trip.contact("rosa") not in after.holders
