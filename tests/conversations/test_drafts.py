"""What a member has told is kept: across silence, interruptions, doubles and three messages at once."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import given, play, requested


async def answers(trip: Deployment, who: str = "ana") -> dict[str, str]:
    """What is in somebody's draft."""
    draft = (await trip.session(who)).draft
    return dict(draft.answers) if draft else {}


async def asking(trip: Deployment, who: str = "ana") -> str | None:
    """What somebody is asked."""
    draft = (await trip.session(who)).draft
    assert draft is not None
    return draft.asking


async def begun(trip: Deployment) -> None:
    """Two answers of a request are given."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")


@pytest.mark.parametrize("days", [0.01, 25 / 24, 3, 14, 29])
async def test_late_reply_loses_nothing(days: float, trip: Deployment) -> None:
    """After a silence the reply finds every answer, and the same question."""
    await begun(trip)
    before = await answers(trip)
    await trip.wait(days=days)
    await trip.say("ana", "Portugal")
    if days > 1:
        assert "Ana Ruiz" in trip.last("ana").text
        await trip.tap("ana", "Continue")
    assert await answers(trip) == before | {"country": "PT"}
    assert await asking(trip) == "travel"


async def test_words_that_are_no_answer_after_a_silence_are_not_taken(trip: Deployment) -> None:
    """A greeting after days is not read as the answer to a question out of sight."""
    await begun(trip)
    await trip.wait(days=4)
    await trip.say("ana", "well, good morning")
    await trip.tap("ana", "Continue")
    assert await asking(trip) == "country"
    assert trip.last("ana").key == "request-country"


async def test_start_again_needs_a_second_tap(trip: Deployment) -> None:
    """Nothing is thrown away by one tap."""
    await begun(trip)
    await trip.wait(days=4)
    await trip.say("ana", "hm")
    await trip.tap("ana", "Start again")
    assert await asking(trip) == "country"
    await trip.tap("ana", "Yes, start again")
    assert await asking(trip) == "name"


async def test_draft_is_nudged_three_times_and_then_wiped(trip: Deployment) -> None:
    """Nudges come after 1, 3 and 14 days; after 30 the draft is deleted, and that is said."""
    await begun(trip)
    trip.forget_heard()
    days = []
    for day in range(1, 40):
        heard = len(trip.keys("ana"))
        await trip.wait(days=1)
        days += [day] * (len(trip.keys("ana")) - heard)
    assert days == [1, 3, 14, 30]
    assert trip.keys("ana") == [*["request-nudge"] * 3, "request-wiped"]
    assert await answers(trip) == {}


async def test_going_on_puts_the_nudges_off(trip: Deployment) -> None:
    """Whoever goes on is nudged only after a new silence."""
    await begun(trip)
    await trip.wait(hours=20)
    await trip.say("ana", "status")
    trip.forget_heard()
    await trip.wait(hours=20)
    assert trip.keys("ana") == []


async def test_three_messages_at_once_are_taken_in_order(trip: Deployment) -> None:
    """Three answers in one moment are three answers, and fewer replies than that tell what is next."""
    await begun(trip)
    trip.forget_heard()
    texts = ("Portugal", "3-9 Oct", "no", "A festival")
    await trip.at_once(*(trip.phones.parse("ana", text=text) for text in texts))
    found = await answers(trip)
    assert (found["country"], found["travel"]) == ("PT", "2027-10-03/2027-10-09")
    assert found["why"] == "A festival"
    assert len(trip.keys("ana")) < len(texts)
    assert trip.last("ana").key == "request-review"


async def test_same_update_twice_has_one_effect(trip: Deployment) -> None:
    """An update that is delivered twice is answered once."""
    await begun(trip)
    trip.forget_heard()
    event = trip.phones.parse("ana", text="Portugal", event="twice")
    await trip.at_once(event, event)
    await trip.app.runner.receive(event)
    await trip.app.settle()
    assert trip.keys("ana") == ["request-travel"]


@pytest.mark.parametrize(
    "kind", ["voice", "photo", "sticker", "location", "contact", "document", "poll", "dice"]
)
async def test_files_are_named_and_the_question_is_asked_again(kind: str, trip: Deployment) -> None:
    """Whatever is not text is named, and the same question comes again."""
    await begun(trip)
    before = await answers(trip)
    await trip.send("ana", kind)
    assert "type" in trip.last("ana").text
    assert trip.last("ana").key == "request-country"
    assert await answers(trip) == before


@pytest.mark.parametrize("word", ["help", "status", "language", "human", "letter", "/help", "?"])
async def test_help_in_the_middle_keeps_the_question(word: str, trip: Deployment) -> None:
    """Asking for help, the status, a language or a person loses neither question nor answers."""
    await begun(trip)
    before = await answers(trip)
    await trip.say("ana", word)
    await trip.say("ana", "Portugal")
    assert await answers(trip) == before | {"country": "PT"}


async def test_start_in_the_middle_asks_how_to_go_on(trip: Deployment) -> None:
    """`/start` in the middle shows what there is, and nothing is lost."""
    await begun(trip)
    before = await answers(trip)
    await trip.say("ana", "/start")
    assert "Ana Ruiz" in trip.last("ana").text
    await trip.tap("ana", "Continue")
    assert await answers(trip) == before
    assert await asking(trip) == "country"


async def test_cancel_asks_once(trip: Deployment) -> None:
    """Cancel asks once; no goes on, yes deletes and says how to begin again."""
    await begun(trip)
    await play(trip, "ana", "cancel", "no")
    assert await asking(trip) == "country"
    await play(trip, "ana", "cancel", "yes")
    assert await answers(trip) == {}
    assert "start" in trip.told("ana")


async def test_language_in_the_middle_keeps_the_answers(trip: Deployment) -> None:
    """After a switch the same question comes in the other language, and its words are understood."""
    await begun(trip)
    before = await answers(trip)
    await play(trip, "ana", "language", "[Español]")
    assert "país" in trip.last("ana").text
    await trip.say("ana", "Alemania")
    assert await answers(trip) == before | {"country": "DE"}


async def test_another_conversation_does_not_end_the_first(trip: Deployment) -> None:
    """A question of an organizer in the middle of a new request is answered, and the request goes on."""
    await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile")
    await play(trip, "rosa", "[Ask]", "Whom do you know there?")
    await play(trip, "ana", "[Answer]", "Nobody yet", "[Send]")
    assert await asking(trip) == "travel"
    assert (await answers(trip))["country"] == "CL"


async def test_old_button_leaves_everything_as_it_is(trip: Deployment) -> None:
    """A button of a card that has gone says so, and the question in hand comes again."""
    await requested(trip)
    await play(trip, "ana", "start", "[Plan a trip]")
    await trip.tap("ana", "Send")
    assert "That button is from earlier" in trip.last("ana").text
    assert await asking(trip) == "country"


async def test_consent_is_given_by_the_button_alone(trip: Deployment) -> None:
    """No typed word hands the details to the Department."""
    await requested(trip)
    await trip.tap("rosa", "Agree")
    details = ("[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org")
    await play(trip, "ana", "[Start]", *details, "[I have none]", "[Skip]", *["[I understand]"] * 5)
    for word in ("send", "yes", "yes pls", "oui", "ok", "I agree", "done"):
        await trip.say("ana", word)
        assert not (await trip.case()).detailed
    await trip.tap("ana", "Send")
    assert (await trip.case()).detailed


@pytest.mark.parametrize(
    "text", ["I hate this", "I want to die", "you idiots", "give me a statement"]
)
async def test_anger_and_despair_block_nobody(text: str, trip: Deployment) -> None:
    """No word shuts anybody out: the answer is neutral, and everything goes on."""
    await trip.say("ana", text)
    await begun(trip)
    assert await asking(trip) == "country"


async def test_everything_is_still_there_after_the_details(trip: Deployment) -> None:
    """A case with its details holds every one of them."""
    case = await given(trip)
    assert (case.email, case.phone, case.leg.city) == ("ana@example.org", "+12125550123", "Lisbon")
