"""What stands on our buttons may be typed: its words, its number, yes or no, the beginning of it."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, given, play, requested


async def silent(trip: Deployment) -> None:
    """A request that was begun, a silence of days, and words that may be an answer or not."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    await trip.wait(days=4)
    await trip.say("ana", "Portugal")


async def asking(trip: Deployment, who: str = "ana") -> str | None:
    """What somebody is asked."""
    draft = (await trip.session(who)).draft
    return draft.asking if draft else None


@pytest.mark.parametrize("word", ["Continue", "continue", "1", "yes", "ok", "cont"])
async def test_going_on_may_be_typed(word: str, trip: Deployment) -> None:
    """After a silence, the words on the button, its number and yes go on with what was said."""
    await silent(trip)
    await trip.say("ana", word)
    assert await asking(trip) == "travel"


@pytest.mark.parametrize("word", ["Start again", "start again", "2", "no"])
async def test_starting_again_may_be_typed_and_asks_once(word: str, trip: Deployment) -> None:
    """Starting again is asked about once, and both answers may be typed."""
    await silent(trip)
    await trip.say("ana", word)
    assert trip.last("ana").key == "repair-start-over"
    assert await asking(trip) == "country"
    await trip.say("ana", "yes")
    assert await asking(trip) == "name"


async def test_more_words_are_kept_until_they_go_on(trip: Deployment) -> None:
    """Everything said before going on is kept, and the question how to go on is asked again."""
    await silent(trip)
    await trip.say("ana", "in autumn, I hope")
    assert trip.last("ana").key == "repair-resume"
    assert (await trip.session("ana")).held == "Portugal\nin autumn, I hope"


async def test_the_newest_words_are_the_answer(trip: Deployment) -> None:
    """Of several things said, the last one is taken where all of them together are no answer."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    await trip.wait(days=4)
    await play(trip, "ana", "well, good morning", "Portugal", "continue")
    assert await asking(trip) == "travel"


async def test_words_that_are_no_answer_are_shown(trip: Deployment) -> None:
    """What could not be read is said again, so that nobody believes it was taken."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    await trip.wait(days=4)
    await play(trip, "ana", "well, good morning", "continue")
    assert "well, good morning" in trip.last("ana").text
    assert trip.last("ana").key == "request-country"


async def test_status_in_between_forgets_nothing(trip: Deployment) -> None:
    """Asking for the status before going on keeps what was said."""
    await silent(trip)
    await play(trip, "ana", "status", "Chile", "continue")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["country"] == "CL"


@pytest.mark.parametrize("word", ["yes", "1", "Yes, drop it", "ok"])
async def test_dropping_may_be_typed(word: str, trip: Deployment) -> None:
    """A draft is dropped by the words of the button, its number, or yes."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "cancel", word)
    assert (await trip.session("ana")).drafts == ()


@pytest.mark.parametrize("word", ["no", "2", "No, go on"])
async def test_not_dropping_may_be_typed(word: str, trip: Deployment) -> None:
    """No keeps the draft, and the question comes again."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "cancel", word)
    assert await asking(trip) == "kind"


@pytest.mark.parametrize("word", ["yes", "1", "Yes, withdraw it"])
async def test_withdrawing_may_be_typed(word: str, trip: Deployment) -> None:
    """A trip is withdrawn by the words of the button, its number, or yes."""
    case = await requested(trip)
    await play(trip, "ana", "withdraw", word)
    assert (await again(trip, case)).status == "withdrawn"


@pytest.mark.parametrize("word", ["no", "2", "No, keep it"])
async def test_not_withdrawing_may_be_typed(word: str, trip: Deployment) -> None:
    """No keeps the trip."""
    case = await requested(trip)
    await play(trip, "ana", "withdraw", word)
    assert (await again(trip, case)).status == "requested"


async def test_yes_to_nothing_is_not_understood(trip: Deployment) -> None:
    """A yes that comes after something else was said does nothing."""
    case = await requested(trip)
    await play(trip, "ana", "withdraw", "status", "yes")
    assert (await again(trip, case)).status == "requested"


@pytest.mark.parametrize("word", ["Plan a trip", "plan a", "1"])
async def test_first_screen_may_be_typed(word: str, trip: Deployment) -> None:
    """The buttons of the first screen may be typed."""
    await play(trip, "ana", "start", word)
    assert trip.last("ana").key == "request-name"


async def test_decisions_are_never_typed(trip: Deployment) -> None:
    """Typed words approve nothing, even where the button stands right above."""
    case = await given(trip)
    number = f"{case.id[:4]}-{case.id[4:]}"
    await play(trip, "vera", "queue", f"[{number}]")
    for word in ("Approve", "approve", "1", "yes"):
        await trip.say("vera", word)
        assert (await again(trip, case)).status == "given"
    await play(trip, "vera", f"[{number}]", "Approve")
    assert trip.last("vera").key == "shared-use-buttons"


async def test_language_may_be_typed_in_the_middle(trip: Deployment) -> None:
    """A language is chosen by its name in the middle of a form, and the answer after it is one."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "language", "Español")
    assert trip.last("ana").key == "request-country"
    assert "país" in trip.last("ana").text


async def spoken_late(trip: Deployment) -> None:
    """A greeting after days, at a question to which any words would be an answer."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct", "no")
    await trip.wait(days=4)
    await play(trip, "ana", "good morning", "continue")


async def test_late_words_are_no_free_answer_by_themselves(trip: Deployment) -> None:
    """Where any words would do, it is asked whether those that came late are meant."""
    await spoken_late(trip)
    assert trip.last("ana").key == "repair-held-meant"
    assert "good morning" in trip.last("ana").text
    assert await asking(trip) == "why"


@pytest.mark.parametrize("word", ["yes", "1"])
async def test_late_words_may_be_meant(word: str, trip: Deployment) -> None:
    """A yes takes them."""
    await spoken_late(trip)
    await trip.say("ana", word)
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["why"] == "good morning"


async def test_late_words_may_be_meant_otherwise(trip: Deployment) -> None:
    """A no leaves them, and the question comes again."""
    await spoken_late(trip)
    await play(trip, "ana", "no", "A festival")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["why"] == "A festival"


async def test_late_words_send_nothing_by_themselves(trip: Deployment) -> None:
    """An organizer's late words become no question to the member before they are typed again."""
    await requested(trip)
    await trip.tap("rosa", "Ask")
    await trip.wait(days=1)
    await play(trip, "rosa", "good morning", "continue")
    assert "good morning" in trip.last("rosa").text
    assert trip.last("rosa").key == "ask-question"
    assert (await trip.case()).status == "requested"


async def test_number_after_a_form_has_ended_over_another_is_for_that_one(
    trip: Deployment,
) -> None:
    """A form that goes on beneath one that ended gets what is typed, though a card came as well."""
    await requested(trip)
    await play(trip, "rosa", "start", "[Plan a trip]")
    await play(trip, "rosa", "[Ask]", "Whom do you know there?")
    asked = trip.last("rosa").key
    await trip.say("rosa", "1")
    assert trip.last("rosa").key != "shared-use-buttons"
    assert asked != trip.last("rosa").key
