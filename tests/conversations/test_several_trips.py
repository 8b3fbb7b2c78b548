"""Somebody with more than one trip, and officers with more than one case: each form says which."""

from collections.abc import Awaitable, Callable

import pytest

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, asked, play, recommended, requested

SECOND = ("start", "[Plan a trip]", "Chile", "10-12 Nov", "no", "[Skip]", "[Send]")


async def two(trip: Deployment) -> tuple[Case, Case]:
    """Two requests are with the organizer: Portugal, then Chile."""
    first = await requested(trip)
    await play(trip, "ana", *SECOND)
    return first, await trip.case()


async def both_asked(trip: Deployment) -> tuple[Case, Case]:
    """The organizer has a question about each."""
    first, second = await two(trip)
    await play(trip, "rosa", "[Ask]", "Whom do you know in Chile?")
    for token in [
        button.token
        for shown in trip.phones.phone("rosa").shown
        for button in shown.buttons
        if button.label == "Ask"
    ]:
        await trip.press("rosa", token)
    await trip.say("rosa", "Whom do you know in Portugal?")
    return await again(trip, first), await again(trip, second)


async def test_typed_answer_with_two_questions_asks_which(trip: Deployment) -> None:
    """With two questions open, words are kept until it is said to which they belong."""
    first, second = await both_asked(trip)
    assert (first.status, second.status) == ("asked", "asked")
    await trip.say("ana", "My cousin Bea")
    assert trip.last("ana").key == "repair-answer-which"
    await trip.say("ana", "Portugal")
    assert "Whom do you know in Portugal?" in trip.last("ana").text
    assert "My cousin Bea" in trip.last("ana").text
    await trip.tap("ana", "Send")
    assert (await again(trip, first)).answer == "My cousin Bea"
    assert (await again(trip, second)).answer == ""


async def test_typed_answer_finds_the_trip_that_is_asked_about(trip: Deployment) -> None:
    """Words answer the one open question, though another trip was spoken of last."""
    first = await asked(trip)
    await play(trip, "ana", *SECOND)
    await play(trip, "ana", "My cousin Bea", "[Send]")
    assert (await again(trip, first)).answer == "My cousin Bea"


async def test_withdraw_asks_which(trip: Deployment) -> None:
    """With two trips, `withdraw` asks which, and withdraws that one alone."""
    first, second = await two(trip)
    await play(trip, "ana", "withdraw", "[Portugal]", "yes")
    assert (await again(trip, first)).status == "withdrawn"
    assert (await again(trip, second)).status == "requested"


@pytest.mark.parametrize("move", ["Portugal", "1"])
async def test_which_trip_may_be_typed(move: str, trip: Deployment) -> None:
    """A trip is named by its country or its number."""
    await two(trip)
    await play(trip, "ana", "withdraw", move)
    assert "Portugal" in trip.last("ana").text
    assert trip.last("ana").key == "status-withdraw"


async def test_question_and_decline_say_whose_trip(trip: Deployment) -> None:
    """What an organizer is asked names the member, the country and the days, asked again too."""
    await two(trip)
    await trip.tap("rosa", "Ask")
    for move in ("", "help"):
        if move:
            await trip.say("rosa", move)
        assert "Ana Ruiz" in trip.last("rosa").text
        assert "Chile" in trip.last("rosa").text
        assert "November" in trip.last("rosa").text
    await play(trip, "rosa", "cancel", "yes", "[More]", "[Decline]")
    assert "Chile" in trip.last("rosa").text
    for move in ("[not at this time]", "Come in spring", "[Skip]"):
        await play(trip, "rosa", move)
        assert "Ana Ruiz" in trip.last("rosa").text
        assert "Chile" in trip.last("rosa").text


async def test_answer_says_to_what(trip: Deployment) -> None:
    """The form for an answer repeats the question, and who asks about which trip."""
    await asked(trip)
    for move in ("[Answer]", "status", "My cousin Bea"):
        await play(trip, "ana", move)
        for words in ("Rosa Diaz", "Portugal", "Whom do you know there?"):
            assert words in trip.last("ana").text


async def test_days_for_meetings_name_the_trip(trip: Deployment) -> None:
    """The question for the days of contact names the country and the days of the trip."""
    await recommended(trip)
    await trip.tap("ana", "Start")
    assert "Portugal" in trip.last("ana").text
    assert "3–9 October 2027" in trip.last("ana").text


async def test_consent_names_the_country_and_everything_shown(trip: Deployment) -> None:
    """The card shows name and membership with the rest, and names who would get it."""
    await recommended(trip)
    await play(trip, "ana", "[Start]", *DETAILS[:-1])
    card = trip.last("ana")
    assert card.key == "details-review"
    for words in ("Ana Ruiz", "the Party", "sister party in Portugal", "reads all this now"):
        assert words in card.text


async def test_consent_before_a_recommendation_says_so(trip: Deployment) -> None:
    """Details given early stay sealed, and that is what the card says."""
    await requested(trip)
    await play(trip, "ana", "[Give details now]", *DETAILS[:-1])
    card = trip.last("ana")
    assert card.key == "details-review-early"
    assert "sealed until somebody recommends you" in card.text
    assert "now" not in card.text


async def test_consent_follows_what_happened_meanwhile(trip: Deployment) -> None:
    """Once somebody has recommended, the card shown again says that the Department reads it now."""
    await requested(trip)
    await play(trip, "ana", "[Give details now]", *DETAILS[:-1])
    await trip.tap("rosa", "Agree")
    await trip.say("ana", "hm")
    assert trip.last("ana").key == "details-review"


async def test_late_answer_is_taken(trip: Deployment) -> None:
    """A question that went back unanswered can still be answered while nobody has decided."""
    case = await asked(trip)
    await trip.wait(days=4)
    assert (await again(trip, case)).status == "requested"
    trip.forget_heard()
    await play(trip, "ana", "[Answer]", "My cousin Bea", "[Send]")
    found = await again(trip, case)
    assert (found.status, found.answer) == ("requested", "My cousin Bea")
    assert "My cousin Bea" in trip.told("rosa")


async def test_late_answer_does_not_take_a_decision_back(trip: Deployment) -> None:
    """An answer that comes after the recommendation changes nothing but the answer."""
    case = await asked(trip)
    await trip.tap("ana", "Answer")
    await play(trip, "ana", "My cousin Bea")
    await trip.tap("rosa", "Agree")
    before = await again(trip, case)
    await trip.tap("ana", "Send")
    assert (await again(trip, case)).status == before.status


async def test_answer_is_given_once(trip: Deployment) -> None:
    """Whoever has answered is not offered to answer again."""
    case = await asked(trip)
    await play(trip, "ana", "[Answer]", "My cousin Bea", "[Send]", "[Answer]")
    assert (await trip.session("ana")).drafts == ()
    assert (await again(trip, case)).answer == "My cousin Bea"


async def interrupted(trip: Deployment) -> Case:
    """A question arrives while a new request asks for some words of one's own."""
    case = await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile", "10-12 Nov", "no")
    await trip.wait(minutes=1)
    await play(trip, "rosa", "[Ask]", "Whom do you know there?")
    await trip.wait(minutes=1)
    await trip.say("ana", "My cousin Bea")
    return case


async def test_words_after_a_question_are_not_taken_by_the_form(trip: Deployment) -> None:
    """Words that could be for the question or for the form are asked about, and kept."""
    case = await interrupted(trip)
    assert trip.last("ana").key == "repair-for-whom"
    await play(trip, "ana", "[Answer]")
    assert trip.last("ana").key == "answer-review"
    await trip.tap("ana", "Send")
    assert (await again(trip, case)).answer == "My cousin Bea"
    assert trip.last("ana").key == "request-why"


@pytest.mark.parametrize("move", ["[For the form]", "2", "for the form"])
async def test_words_after_a_question_may_be_for_the_form(move: str, trip: Deployment) -> None:
    """The form takes them once that is said."""
    case = await interrupted(trip)
    await play(trip, "ana", move)
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert (draft.form, draft.answers["why"]) == ("request", "My cousin Bea")
    assert (await again(trip, case)).answer == ""


async def test_what_words_are_for_is_asked_until_it_is_said(trip: Deployment) -> None:
    """More words instead of an answer to that are kept with the others."""
    await interrupted(trip)
    await play(trip, "ana", "in Valparaiso", "2")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["why"] == "My cousin Bea in Valparaiso"


@pytest.mark.parametrize(
    ("status", "state"), [(requested, "with you"), (asked, "question to the member")]
)
async def test_a_queue_says_what_is_with_whoever_reads_it(
    trip: Deployment, status: Callable[[Deployment], Awaitable[Case]], state: str
) -> None:
    """What waits for the organizer is “with you”, and not with somebody called the organizer."""
    await status(trip)
    await play(trip, "rosa", "queue", "[All]")
    assert trip.last("rosa").text.endswith(f"Portugal, 3–9 October 2027 – {state}")


async def test_days_are_not_moved_onto_another_trip_to_the_same_country(trip: Deployment) -> None:
    """Nobody is introduced twice for the same days, however the second trip came there."""
    await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Portugal", "10-12 Nov", "no", "[Skip]")
    await play(trip, "ana", "[Send]", "[Change]", "[Dates]", "5-10 Oct", "[Send]")
    assert trip.last("ana").key == "change-twice"
    assert (await trip.case()).leg.travel == "2027-11-10/2027-11-12"
    await play(trip, "ana", "[Open it]")
    assert "3–9 October" in trip.last("ana").text
