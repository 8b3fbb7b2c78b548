"""Declines, what stays private about them, and the one second look by somebody else."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import REQUEST, again, everybody, given, play, requested

NOTE = "Known to quarrel"
DECLINE = ("[More]", "[Decline]", "[not at this time]", "Come again in spring", NOTE, "[Send]")
APPEAL = ("[A second look]", "I was there in 2025", "[Send]")


async def test_the_deputy_looks_again_at_what_the_organizer_declined(trip: Deployment) -> None:
    """Same data, new words; the card says what was declined, and the deputy decides."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await play(trip, "ana", *APPEAL)
    after = await again(trip, found)
    assert (after.status, after.holders) == ("requested", (await trip.contact("dina"),))
    card = trip.last("dina").text
    assert "Rosa Diaz declined this" in card
    assert "I was there in 2025" in card
    await trip.tap("dina", "Agree")
    assert (await again(trip, found)).status == "recommended"


async def test_the_first_decider_has_no_part_in_it(trip: Deployment) -> None:
    """Their buttons are gone, an old one is refused with a sentence, and it is recorded."""
    found = await requested(trip)
    old = trip.token("rosa", "Agree")
    await play(trip, "rosa", *DECLINE)
    await play(trip, "ana", *APPEAL)
    await trip.press("rosa", old)
    assert (await again(trip, found)).status == "requested"
    assert (await trip.happened(found.id))[-1] == "refused"
    assert "somebody else takes the second look" in trip.told("rosa")
    assert not trip.last("rosa").buttons


async def test_the_ladder_never_brings_it_back_to_them(trip: Deployment) -> None:
    """A second look that waits is shown to the deputy and the Department, not to the first."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await play(trip, "ana", *APPEAL)
    await trip.wait(days=9)
    holders = (await again(trip, found)).holders
    assert await trip.contact("rosa") not in holders
    assert await trip.contact("vera") in holders


async def test_it_is_final(trip: Deployment) -> None:
    """A second decline says so, with words, and cannot be looked at again."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    old = trip.token("ana", "A second look")
    await play(trip, "ana", *APPEAL)
    await play(trip, "dina", *DECLINE)
    assert trip.last("ana").key == "request-declined-final"
    await trip.press("ana", old)
    assert (await again(trip, found)).status == "declined"
    assert (await trip.happened(found.id)).count("appealed") == 1


async def test_a_decline_of_the_department_goes_to_another_of_it(trip: Deployment) -> None:
    """The letter is made anew, and somebody who did not decline approves."""
    found = await given(trip)
    await play(trip, "vera", *DECLINE)
    assert "request-outcome-declined" in trip.keys("rosa")
    await play(trip, "ana", *APPEAL)
    after = await again(trip, found)
    assert (after.status, after.holders) == ("given", (await trip.contact("otto"),))
    await trip.tap("otto", "Approve")
    assert (await again(trip, found)).status == "hold"


async def test_the_private_note_reaches_neither_member_nor_organizer(trip: Deployment) -> None:
    """Whatever is said about a declined trip, to the end of it, holds no private note."""
    await given(trip)
    await play(trip, "vera", *DECLINE)
    await play(trip, "ana", "status", *APPEAL, "status")
    await play(trip, "otto", *DECLINE)
    await play(trip, "ana", "status", "help")
    await trip.wait(days=40)
    for who in ("ana", "rosa", "dina"):
        assert NOTE not in trip.told(who)


async def test_two_weeks_are_the_time_for_it(trip: Deployment) -> None:
    """After fourteen days the button says that it is too late."""
    found = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await trip.wait(days=15)
    await trip.tap("ana", "A second look")
    assert (await again(trip, found)).status == "declined"
    assert "no longer" in trip.last("ana").text


async def test_status_offers_it_as_long_as_it_is_possible(trip: Deployment) -> None:
    """The declined trip stays in sight, with its button, for those days."""
    await requested(trip)
    await play(trip, "rosa", *DECLINE)
    await trip.say("ana", "status")
    assert "A second look" in [b.label for b in trip.last("ana").buttons]


async def test_where_nobody_else_is_there_it_is_said(bare: Deployment) -> None:
    """A person is asked to see to it, once, and the decline stands until then."""
    await bare.invite("vera", "department", "", "Vera Brown")
    await bare.invite("ana", "member", "new-york")
    found = await requested(bare)
    await play(bare, "vera", "[More]", "[Decline]", *DECLINE[2:])
    await play(bare, "ana", *APPEAL)
    assert "nobody else at the moment" in bare.last("ana").text
    assert (await again(bare, found)).status == "declined"
    assert bare.last("vera").key == "task-second-look"


async def test_near_trips_are_asked_of_everybody_sooner(bare: Deployment) -> None:
    """A second look at a trip that is near climbs the same short ladder."""
    await everybody(bare)
    found = await requested(bare, days="6-9 March")
    await play(bare, "rosa", *DECLINE)
    await play(bare, "ana", *APPEAL)
    await bare.wait(hours=13)
    assert await bare.contact("vera") in (await again(bare, found)).holders


async def test_a_league_decline_is_looked_at_in_the_league(trip: Deployment) -> None:
    """What the league declined goes to another of the league, and never past it."""
    for who, name in (("lena", "Lena Ortiz"), ("luis", "Luis Mora")):
        await trip.invite(who, "league", "", name)
    start, _, *rest = REQUEST[1:]
    league = ("[the youth league (YCL)]", "[18 or older]")
    await play(trip, "ana", REQUEST[0], start, *league, *rest)
    found = await trip.case()
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "league"
    await play(trip, "lena", *DECLINE[1:])
    assert (await again(trip, found)).status == "declined"
    await play(trip, "ana", *APPEAL)
    after = await again(trip, found)
    assert (after.status, after.holders) == ("league", (await trip.contact("luis"),))
