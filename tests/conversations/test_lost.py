"""Somebody who is lost: a person to ask, help that tells everything, buttons of what was left behind."""

import pytest

from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, asked, play, recommended, requested


async def test_whoever_asks_for_a_person_is_named_with_the_district(trip: Deployment) -> None:
    """The organizer hears who wants to be written to, and from which district."""
    await requested(trip)
    await play(trip, "ana", "human", "yes")
    assert "Ana Ruiz (New York) asks you to get in touch" in trip.told("rosa")
    assert "I have asked somebody" in trip.last("ana").text


async def test_whoever_has_no_name_yet_is_told_of_in_words(trip: Deployment) -> None:
    """Without a name, the notice says so, and the member learns that it went without one."""
    await play(trip, "ana", "human", "Yes, please")
    assert "A person who has not told me a name yet (New York)" in trip.told("rosa")
    assert "do not know yours" in trip.last("ana").text


async def test_nobody_is_called_twice_within_an_hour(trip: Deployment) -> None:
    """A second call within the hour is answered kindly, and sent to nobody."""
    await play(trip, "ana", "human", "yes")
    trip.forget_heard()
    await play(trip, "ana", "human", "yes")
    assert trip.keys("rosa") == []
    assert "less than an hour ago" in trip.last("ana").text
    await trip.wait(hours=1)
    await play(trip, "ana", "human", "1")
    assert trip.keys("rosa") == ["repair-human-wanted"]


@pytest.mark.parametrize("word", ["no", "2", "No, thank you"])
async def test_nobody_is_called_without_a_yes(word: str, trip: Deployment) -> None:
    """No calls nobody."""
    trip.forget_heard()
    await play(trip, "ana", "human", word)
    assert trip.keys("rosa") == []


async def test_help_tells_how_to_take_things_back(trip: Deployment) -> None:
    """Help names withdrawing and cancelling, and for officers their queue."""
    await trip.say("ana", "help")
    assert "withdraw –" in trip.last("ana").text
    assert "cancel –" in trip.last("ana").text
    assert "queue –" not in trip.last("ana").text
    await trip.say("rosa", "help")
    assert "queue –" in trip.last("rosa").text


async def test_guidelines_in_the_middle_repeat_the_question(trip: Deployment) -> None:
    """After the guidelines the question in hand comes again."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "letter")
    assert "guidelines-short" in trip.keys("ana")
    assert trip.last("ana").key == "request-kind"


async def test_own_invitation_again_is_no_error(trip: Deployment) -> None:
    """Whoever opens their own link once more finds the first screen, or the question in hand."""
    code = await trip.code("member", "new-york")
    await trip.say("bea", f"/start {code}")
    await trip.say("bea", f"/start {code}")
    assert trip.last("bea").key == "welcome-home"
    assert "not valid" not in trip.told("bea")
    await play(trip, "bea", "[Plan a trip]", f"/start {code}")
    assert trip.last("bea").key == "request-name"
    assert "not valid" not in trip.told("bea")


async def test_foreign_invitation_is_still_refused(trip: Deployment) -> None:
    """A code that somebody else has used says that it is not valid."""
    code = await trip.code("member", "new-york")
    await trip.say("bea", f"/start {code}")
    await trip.say("ana", f"/start {code}")
    assert "not valid any more" in trip.last("ana").text


async def test_dropped_details_say_nothing_of_beginning_again(trip: Deployment) -> None:
    """What is dropped about a trip does not sound as if the trip were gone."""
    await recommended(trip)
    await play(trip, "ana", "[Start]", "cancel", "yes")
    assert "start" not in trip.last("ana").text.split("\n")[0]
    assert (await trip.case()).status == "recommended"


async def test_reminder_goes_on_with_the_request_it_is_about(trip: Deployment) -> None:
    """The buttons of a reminder act on the request, though something else is open on top of it."""
    await asked(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile")
    await trip.wait(days=1)
    drop = trip.token("ana", "Cancel")
    await trip.tap("ana", "Answer")
    await trip.tap("ana", "Continue")
    assert trip.last("ana").key == "request-travel"
    await trip.press("ana", drop)
    await trip.tap("ana", "Yes, drop it")
    assert [draft.form for draft in (await trip.session("ana")).drafts] == ["answer"]


async def test_reminder_of_a_request_that_was_sent_is_from_earlier(trip: Deployment) -> None:
    """A reminder's button does nothing once the request has gone."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct", "no")
    await trip.wait(days=1)
    token = trip.token("ana", "Cancel")
    await play(trip, "ana", "start", "[Continue]", "[Skip]", "[Send]")
    await trip.press("ana", token)
    assert "That button is from earlier" in trip.last("ana").text


async def test_none_is_an_answer_where_a_number_is_asked(trip: Deployment) -> None:
    """`None` at the question for a number means to have none."""
    await recommended(trip)
    await play(trip, "ana", "[Start]", *DETAILS[:5], "none")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert (draft.answers["phone"], draft.asking) == ("none", "other")


async def test_asking_again_keeps_the_details(trip: Deployment) -> None:
    """An expired trip that is asked for again keeps its details; only days and rules are asked."""
    await requested(trip, days="20-22 Mar")
    await play(trip, "ana", "[Give details now]", *DETAILS)
    await trip.wait(days=25)
    await play(trip, "ana", "[Ask again]", "3-9 Oct")
    await trip.tap("ana", "Send")
    await play(trip, "ana", "[Give details now]", "[All days of the trip]")
    assert trip.last("ana").key == "details-rule_introduced"
    await play(trip, "ana", *["[I understand]"] * 5)
    assert "ana@example.org" in trip.last("ana").text
    await trip.tap("ana", "Send")
    found = await trip.case()
    assert (found.email, found.phone, found.leg.city) == (
        "ana@example.org", "+12125550123", "Lisbon",
    )  # fmt: skip


async def test_asking_again_throws_no_open_request_away(trip: Deployment) -> None:
    """With another request half-written, asking again says so, and either goes on."""
    await requested(trip, days="20-22 Mar")
    await trip.wait(days=20)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile")
    await trip.wait(days=5)
    token = trip.token("ana", "Ask again")
    await trip.press("ana", token)
    assert trip.last("ana").key == "repair-request-open"
    await trip.say("ana", "continue")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["country"] == "CL"
    await trip.press("ana", token)
    await trip.tap("ana", "Start again")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["country"] == "PT"
