"""A notice with buttons came after our last reply: a number is not taken for the older buttons."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import play, requested


async def withdrawing(trip: Deployment) -> None:
    """Ana is asked whether to withdraw; then Rosa recommends her, and she is asked to begin."""
    await requested(trip)
    await play(trip, "ana", "withdraw")
    await trip.wait(seconds=7)
    await play(trip, "rosa", "[Agree]")
    await trip.wait(seconds=7)


@pytest.mark.parametrize("word", ["1", "1.", "١", "１", "yes", "Yes, w", "Yes, withdraw it"])
async def test_nothing_typed_withdraws_from_below_another_message(
    word: str, trip: Deployment
) -> None:
    """A number, a beginning, a yes, the whole label: what is meant has to be tapped."""
    await withdrawing(trip)
    await trip.say("ana", word)
    assert (await trip.case()).status == "recommended"
    assert trip.last("ana").key == "shared-which-buttons"


async def test_the_same_number_again_withdraws_nothing(trip: Deployment) -> None:
    """What was asked above is forgotten, however often it is answered."""
    await withdrawing(trip)
    await play(trip, "ana", "1", "1", "yes")
    assert (await trip.case()).status == "recommended"


async def test_the_button_itself_still_withdraws(trip: Deployment) -> None:
    """A tap says which message is meant."""
    await withdrawing(trip)
    await trip.tap("ana", "Yes, withdraw it")
    assert (await trip.case()).status == "withdrawn"


async def test_a_whole_label_that_does_no_harm_is_a_press(trip: Deployment) -> None:
    """The first screen's own words mean the first screen's button, whatever came below it."""
    await requested(trip)
    await play(trip, "ana", "start")
    await trip.wait(seconds=7)
    await play(trip, "rosa", "[Agree]")
    await trip.wait(seconds=7)
    await trip.say("ana", "Something else")
    assert trip.last("ana").key == "welcome-other"


async def filling_in(trip: Deployment) -> None:
    """Ana begins a second request, and is recommended for the first one in the middle of it."""
    await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]")
    await trip.wait(seconds=7)
    await play(trip, "rosa", "[Agree]")
    await trip.wait(seconds=7)


async def test_a_number_in_a_form_is_asked_about_first(trip: Deployment) -> None:
    """The question comes again, below everything else; then a number is its answer."""
    await filling_in(trip)
    before = (await trip.session("ana")).draft
    await trip.say("ana", "1")
    session = await trip.session("ana")
    assert before is not None
    assert session.draft is not None
    assert session.draft.answers == before.answers
    assert trip.last("ana").text.startswith("Several messages with buttons are above")

    await trip.wait(seconds=7)
    await trip.say("ana", "1")
    answered = (await trip.session("ana")).draft
    assert answered is not None
    assert (before.misses, session.draft.misses, answered.misses) == (0, 0, 1)


async def test_words_in_a_form_are_its_answer(trip: Deployment) -> None:
    """Only what may belong to the other message is asked about."""
    await filling_in(trip)
    await trip.say("ana", "Chile")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["country"] == "CL"


async def test_nothing_is_sent_by_a_word_below_another_message(trip: Deployment) -> None:
    """`Send`, typed after somebody else's card came, shows what would be sent once more."""
    await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile", "3-9 Nov", "no", "A congress")
    await trip.wait(seconds=7)
    await play(trip, "rosa", "[Agree]")
    await trip.wait(seconds=7)
    await trip.say("ana", "send")
    assert trip.last("ana").text.startswith("Several messages with buttons are above")
    await trip.wait(seconds=7)
    await trip.say("ana", "send")
    assert len((await trip.session("ana")).cases) == 2


async def test_a_number_right_below_its_own_buttons_is_a_press(trip: Deployment) -> None:
    """A notice that came before our last reply changes nothing."""
    await requested(trip)
    await play(trip, "rosa", "[Agree]")
    await trip.wait(seconds=7)
    await play(trip, "ana", "withdraw")
    await trip.wait(seconds=7)
    await trip.say("ana", "1")
    assert (await trip.case()).status == "withdrawn"
