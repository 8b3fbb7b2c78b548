"""What was begun and is no longer needed is put away, and takes no word that was meant otherwise."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import DECLINE, asked, play, requested


async def forms(trip: Deployment, who: str = "ana") -> list[str]:
    """The forms that somebody has begun, the one in hand last."""
    return [draft.form for draft in (await trip.session(who)).drafts]


async def near(trip: Deployment) -> None:
    """A trip in three weeks is recommended, and the details are to come."""
    await requested(trip, days="20-22 Mar")
    await trip.tap("rosa", "Agree")


async def test_details_of_an_expired_trip_are_put_away(trip: Deployment) -> None:
    """Words for the details of a trip that is over are answered with where it stands."""
    await near(trip)
    await play(trip, "ana", "[Start]", "[All days of the trip]")
    await trip.wait(days=25)
    trip.forget_heard()
    await trip.say("ana", "a meeting")
    assert "no longer needed" in trip.last("ana").text
    assert "Portugal" in trip.last("ana").text
    assert trip.last("ana").key == "welcome-home"
    assert await forms(trip) == []


async def test_put_away_once(trip: Deployment) -> None:
    """What was put away is never mentioned or asked again."""
    await near(trip)
    await trip.tap("ana", "Start")
    await trip.wait(days=25)
    await trip.say("ana", "hm")
    trip.forget_heard()
    await play(trip, "ana", "status", "[Plan a trip]", "Ana Ruiz")
    assert "no longer needed" not in trip.told("ana")
    assert not [key for key in trip.keys("ana") if key.startswith("details-")]


async def test_menu_words_work_while_something_is_put_away(trip: Deployment) -> None:
    """A word that means the same at any time is answered, after the news."""
    await near(trip)
    await trip.tap("ana", "Start")
    await trip.wait(days=25)
    await trip.say("ana", "help")
    assert "no longer needed" in trip.last("ana").text
    assert "withdraw" in trip.last("ana").text


async def test_words_for_what_is_over_go_to_no_other_form(trip: Deployment) -> None:
    """A request beneath details that are over takes none of the words that were meant for these."""
    await near(trip)
    await play(trip, "ana", "start", "[Plan a trip]", "Chile")
    await trip.tap("ana", "Start")
    await trip.wait(days=25)
    await trip.say("ana", "3-9 Oct")
    assert await forms(trip) == ["request"]
    assert trip.last("ana").key == "request-travel"
    await trip.say("ana", "3-9 Oct")
    assert trip.last("ana").key in {"request-country2", "repair-resume"}


async def test_older_draft_of_an_expired_trip_does_not_come_up(trip: Deployment) -> None:
    """When something else ends, the details of a trip that is over are not asked for."""
    await near(trip)
    await trip.tap("ana", "Start")
    await play(trip, "ana", "[Plan a trip]", "Chile", "3-9 Oct", "no", "A festival")
    await trip.wait(days=25)
    trip.forget_heard()
    await trip.tap("ana", "Send")
    assert trip.last("ana").key == "request-sent"
    assert not [key for key in trip.keys("ana") if key.startswith("details-")]


async def test_asking_again_drops_the_drafts_of_the_old_trip(trip: Deployment) -> None:
    """A trip that is asked for again leaves nothing half-written of the one that expired."""
    await near(trip)
    await trip.tap("ana", "Start")
    await trip.wait(days=25)
    await trip.tap("ana", "Ask again")
    assert await forms(trip) == ["request"]


async def test_question_half_written_ends_with_the_case(trip: Deployment) -> None:
    """An organizer who was writing a question learns that the trip was withdrawn meanwhile."""
    await requested(trip)
    await trip.tap("rosa", "Ask")
    await play(trip, "ana", "[Withdraw]", "[Yes, withdraw it]")
    await trip.say("rosa", "Whom do you know there?")
    assert "no longer needed" in trip.last("rosa").text
    assert "withdrawn" in trip.last("rosa").text
    assert await forms(trip, "rosa") == []


async def test_question_beneath_a_decline_does_not_come_up(trip: Deployment) -> None:
    """Whoever declines in the middle of a question is not asked for that question afterwards."""
    await requested(trip)
    await trip.tap("rosa", "Ask")
    trip.forget_heard()
    await play(trip, "rosa", *DECLINE)
    assert trip.last("rosa").key != "ask-question"
    assert await forms(trip, "rosa") == []


async def test_answer_is_put_away_once_nobody_asks(trip: Deployment) -> None:
    """An answer that was begun ends with the trip, with where this stands."""
    await asked(trip)
    await play(trip, "ana", "[Answer]")
    await trip.tap("rosa", "More")
    await play(trip, "rosa", *DECLINE[1:])
    await trip.say("ana", "My cousin")
    assert "no longer needed" in trip.last("ana").text
    assert "not recommended" in trip.last("ana").text


async def test_details_are_deleted_after_a_month(trip: Deployment) -> None:
    """Details that nobody goes on with are deleted after 30 days; the trip itself stays."""
    await requested(trip)
    await play(trip, "ana", "[Give details now]", "[All days of the trip]")
    await trip.wait(days=29)
    assert await forms(trip) == ["details"]
    await trip.wait(days=2)
    assert await forms(trip) == []
    assert "details-wiped" in trip.keys("ana")
    assert (await trip.case()).open
