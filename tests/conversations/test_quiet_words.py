"""What is said on a quiet trip is useful, and still tells nothing to whoever else reads it."""

import re
from collections.abc import AsyncIterator

import pytest

from tests.conversations.deployment import Deployment, deployed
from tests.conversations.home import MORNING, until
from tests.conversations.hosts import named
from tests.conversations.test_discretion import FORBIDDEN, approve_again, quiet_trip, with_hosts
from tests.conversations.trips import introduced, play

NOTHING = "that I don’t write here"


@pytest.fixture
async def quietly(server_url: str) -> AsyncIterator[Deployment]:
    """Ana is introduced to a sensitive country."""
    async with deployed(server_url, organization=with_hosts) as trip:
        await quiet_trip(trip, "en")
        await trip.tap("vera", "Approve")
        await approve_again(trip)
        await trip.wait(minutes=30)
        trip.forget_heard()
        yield trip


def plain(trip: Deployment) -> None:
    """Ana read no telling word, and no sentence that says nothing."""
    pattern = re.compile(FORBIDDEN["en"], re.IGNORECASE)
    for shown in trip.heard["ana"]:
        assert not pattern.search(shown.text), (shown.key, shown.text)
        assert NOTHING not in shown.text, shown.key
        assert not shown.file, shown.key


async def test_a_change_is_asked_for_and_confirmed(quietly: Deployment) -> None:
    """What is sent, and what becomes of it, stands there in plain words."""
    await play(quietly, "ana", "status", "[Change]", "[Dates]", "4-8 Oct 2027")
    assert "This is what changes for your visit" in quietly.last("ana").text
    await quietly.tap("ana", "Send")
    await quietly.wait(minutes=5)

    assert "know of the change now" in quietly.last("ana").text
    plain(quietly)


async def test_a_withdrawal_is_asked_for_and_confirmed(quietly: Deployment) -> None:
    """It is said that the hosts hear of it."""
    await quietly.say("ana", "withdraw")
    assert "Your hosts get one short note" in quietly.last("ana").text
    await quietly.tap("ana", "Yes, withdraw it")

    assert "Your hosts were told" in quietly.last("ana").text
    plain(quietly)


async def test_the_first_message_greets_and_says_where_and_when(quietly: Deployment) -> None:
    """The word takes the place of whoever introduced them."""
    case = await named(quietly, await quietly.case())
    await play(quietly, "ana", "[Show the contact]", "[First message]")
    text = quietly.last("ana").text

    assert "Good day Marta Silva" in text
    assert "Manila" in text
    assert f"Our word is “{case.guard.word}”" in text
    assert "October 2027" in text
    plain(quietly)


async def test_no_word_is_said_where_there_is_none(trip: Deployment) -> None:
    """A trip that became quiet after its letter had left has no word."""
    case = await introduced(trip)
    await play(trip, "ana", "quiet", "status")
    assert not (await trip.case()).guard.word
    assert "“”" not in trip.last("ana").text
    await named(trip, case)
    await play(trip, "ana", "[Show the contact]", "[First message]")

    assert "“”" not in trip.told("ana")
    assert "word is" not in trip.last("ana").text


async def test_a_question_about_a_publication_has_a_name(trip: Deployment) -> None:
    """Whoever has told none is asked for it first."""
    await play(trip, "ana", "publication", "[Pass it on]", "Ana Ruiz", "May I send an article?")

    assert trip.last("vera").text.startswith("Ana Ruiz would like to write")
    assert "May I send an article?" in trip.last("vera").text


async def test_card_names_no_word_where_there_is_none(trip: Deployment) -> None:
    """A trip that became quiet when its letter had left has no word to know each other by."""
    await introduced(trip)
    await play(trip, "ana", "quiet", "status", "[Change]", "[Dates]", "3-20 Oct 2027", "[Send]")
    told = trip.last("vera").text
    assert "A quiet trip" in told
    assert "“”" not in told


async def test_who_may_see_a_report_is_chosen_in_plain_words(quietly: Deployment) -> None:
    """Whoever is back from a quiet trip reads each choice on its button, and may type it."""
    await until(quietly, MORNING)
    await play(quietly, "ana", "[Report now]", "They were kind", "And we sang", "done")
    assert "2 for the office alone" in quietly.last("ana").text
    levels = [button.label for button in quietly.last("ana").buttons][:3]
    assert levels == ["The office", "Its people", "May be published"]
    await quietly.say("ana", "Its people")

    case = await quietly.case()
    assert {piece.level for piece in case.report.kept} == {"members"}
    assert "for the office’s people" in quietly.last("ana").text
    plain(quietly)
