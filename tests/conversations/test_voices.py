"""Whose agreement is awaited: whoever stands in may give it, and nobody blocks for ever."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, everybody, given, play, requested

ADD_OTTO = ("[More]", "[More]", "[Add someone]", "[Otto Lind]")
AWAY = ("away", "2-20 March 2027")


async def test_stand_in_agrees_in_place_of_whoever_was_added(trip: Deployment) -> None:
    """They have the button for it, before any that decides, and both names stand on the cards."""
    await trip.invite("paul", "department", "", "Paul Third")
    found = await given(trip)
    await play(trip, "vera", *ADD_OTTO)
    await play(trip, "otto", *AWAY, "[Paul Third]", "[Send]")
    await trip.wait(days=2)
    labels = [b.label for b in trip.last("paul").buttons]
    assert labels[0] == "I agree, too"
    assert "Approve" not in labels
    assert "asks Otto Lind, in whose place you are" in trip.last("paul").text
    await trip.tap("paul", "I agree, too")
    (voice,) = (await again(trip, found)).circle.voices
    assert voice.agreed
    assert "Paul Third for Otto Lind" in trip.last("vera").text
    await trip.tap("vera", "Approve")
    assert (await again(trip, found)).status == "hold"


async def test_whoever_holds_it_goes_on_without_somebody_out_of_reach(trip: Deployment) -> None:
    """Somebody who stopped blocks nobody: one tap, and it is noted who went on without them."""
    found = await given(trip)
    await play(trip, "vera", *ADD_OTTO)
    assert "Without them" not in trip.buttons("vera")
    await trip.say("otto", "STOP")
    await trip.wait(days=4)
    await trip.tap("vera", "Without them")
    assert (await again(trip, found)).circle.voices == ()
    event = (await trip.store.events(found.id))[-1]
    assert (event.kind, event.name) == ("spared", "Vera Brown")
    await trip.tap("vera", "Approve")
    assert (await again(trip, found)).status == "hold"


async def test_nobody_is_passed_over_who_can_be_asked(trip: Deployment) -> None:
    """A button from the time when they were out of reach is refused once they are back."""
    found = await given(trip)
    await play(trip, "vera", *ADD_OTTO)
    await trip.say("otto", "STOP")
    await trip.wait(days=4)
    old = trip.token("vera", "Without them")
    await trip.say("otto", "START")
    await trip.press("vera", old)
    assert (await again(trip, found)).circle.voices
    assert "please wait for them" in trip.told("vera")


async def test_card_of_whoever_was_added_has_three_buttons(trip: Deployment) -> None:
    """Where no host is chosen yet, they still have one thing to press, and the rest behind More."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "Brazil", "3-9 Oct")
    await play(trip, "ana", "[No, that is all]", "A festival", "[Send]")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Recife")
    await play(trip, "ana", "ana@example.org", "+1 212 555 0123", "I sing", "[Done]")
    await play(trip, "ana", *["[I understand]"] * 5, "[Send]")
    await play(trip, "vera", *ADD_OTTO)
    assert [b.label for b in trip.last("otto").buttons] == ["I agree, too", "More"]
    await trip.tap("otto", "More")
    assert len(trip.last("otto").buttons) <= 3


async def test_deputy_can_decide_all_that_they_stand_in_for(bare: Deployment) -> None:
    """Whoever approves as well is not offered somebody who could only recommend."""
    await everybody(bare)
    await bare.invite("otto", "organizer", "california", "Otto Lind")
    await bare.invite("paul", "organizer", "california", "Paul West")
    await play(bare, "otto", *AWAY)
    labels = [b.label for b in bare.last("otto").buttons]
    assert "Vera Brown" in labels
    assert "Paul West" not in labels


async def test_card_goes_past_a_deputy_who_could_not_decide(bare: Deployment) -> None:
    """Somebody who has lost the office since they were named gets no card without a button."""
    await everybody(bare)
    await bare.invite("paul", "department", "", "Paul Third")
    await bare.invite("paul", "organizer", "california", "Paul Third")
    found = await given(bare)
    await play(bare, "otto", *AWAY, "[Paul Third]", "[Send]")
    await bare.store.revoke(await bare.contact("paul"), "department")
    await bare.wait(days=2)
    holders = (await again(bare, found)).holders
    assert holders == (await bare.contact("vera"),)


async def test_stand_in_of_the_organizer_may_be_of_the_department(trip: Deployment) -> None:
    """They record the recommendation with a name, so nothing stands still."""
    await play(trip, "rosa", *AWAY, "[Vera Brown]", "[Send]")
    await trip.wait(days=2)
    found = await requested(trip)
    assert found.holders == (await trip.contact("vera"),)
    assert "Recommended by…" in trip.buttons("vera")
