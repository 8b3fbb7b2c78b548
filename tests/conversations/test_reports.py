"""After the trip: the welcome, the report in pieces, reminders that end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.errors import SendError
from chatbot.demo.samples import PLACE, photo
from conversations.afterwards import owed
from conversations.happened.reports import DEPARTMENT
from conversations.happened.safety import DELEGATE
from tests.conversations.deployment import Deployment
from tests.conversations.home import MORNING, delegate, home, until
from tests.conversations.trips import again, introduced, play

SIX = ("The congress", "The hosts", "Greetings", "A lot", "A visit", "Write to them")
MB = 1024 * 1024


async def test_the_morning_after_the_last_day_is_the_time_to_ask(trip: Deployment) -> None:
    """Not at midnight abroad, and in the same breath it is said that the introduction is over."""
    case = await introduced(trip)
    await until(trip, MORNING - timedelta(minutes=1))
    assert (await again(trip, case)).status != "returned"

    await until(trip, MORNING)

    assert (await again(trip, case)).status == "returned"
    assert "please do not present yourself" in trip.last("ana").text
    assert trip.buttons("ana")[-3:] == ["Report now", "Later", "Nothing to tell"]


async def test_twenty_pieces_in_are_twenty_pieces_kept_in_their_order(trip: Deployment) -> None:
    """Text, pictures and voices mixed, and nothing of them cut."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    long = "x" * 4000
    for number in range(5):
        await trip.say("ana", f"Line {number} {long}")
        await trip.send("ana", "photo", photo(f"{number}.jpg"))
        await trip.send("ana", "voice", b"OggS" + bytes([number]))
        await trip.say("ana", f"https://example.org/{number}")
    await trip.say("ana", "done")

    report = (await again(trip, case)).report
    assert [piece.kind for piece in report.kept] == ["text", "photo", "voice", "link"] * 5
    assert report.kept[0].text == f"Line 0 {long}"
    assert await trip.store.file(report.kept[18].file) == b"OggS\x04"


async def test_what_arrives_in_two_seconds_keeps_its_order(trip: Deployment) -> None:
    """Each message is heard before the next one, and all are answered together."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    trip.forget_heard()

    await trip.at_once(*(trip.phones.parse("ana", text=f"Line {n}") for n in range(10)))

    report = (await again(trip, case)).report
    assert [piece.text for piece in report.kept] == [f"Line {n}" for n in range(10)]
    assert len(trip.heard["ana"]) <= 2
    assert "10 pieces" in trip.last("ana").text


async def test_what_is_kept_of_a_photo_does_not_say_where_it_was_taken(trip: Deployment) -> None:
    """Neither the file that is kept nor anything else in the store holds the camera's words."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    await trip.send("ana", "photo", photo("beach.jpg"))

    (piece,) = (await again(trip, case)).report.kept
    kept = await trip.store.file(piece.file)
    assert PLACE in photo("beach.jpg")
    assert PLACE not in kept
    sealed = await trip.store.call("GET", trip.store.name(f"f:{piece.file}"))
    assert kept not in sealed
    assert b"\xff\xd8\xff" not in sealed


async def test_the_word_on_other_peoples_faces_comes_once(trip: Deployment) -> None:
    """With the first photo, and not with every one."""
    await home(trip)
    await trip.tap("ana", "Report now")
    for name in ("one.jpg", "two.jpg", "three.jpg"):
        await trip.send("ana", "photo", photo(name))

    assert trip.told("ana").count("please ask them first") == 1


async def test_a_picture_that_cannot_be_cleaned_is_not_kept(trip: Deployment) -> None:
    """It is said which one, and what would work."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    await trip.send("ana", "document", b"II*\x00" + bytes(99))

    report = (await again(trip, case)).report
    assert (report.kept, report.pieces[0].state) == ((), "picture")
    assert "JPEG" in trip.last("ana").text
    assert not await trip.store.has_file(report.pieces[0].file)


async def test_what_is_too_large_is_refused_at_once_with_another_way(trip: Deployment) -> None:
    """The limit is named, and nothing is fetched."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    await trip.send("ana", "video", bytes(20 * MB + 1))

    assert (await again(trip, case)).report.pieces == ()
    assert "20 MB" in trip.told("ana")


async def test_a_file_that_is_lost_is_asked_for_again(trip: Deployment) -> None:
    """Whoever sent it hears that it did not get through."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    event = trip.phones.parse("ana", kind="voice", content=b"OggS")
    trip.phones._files.clear()
    await trip.app.runner.receive(event)
    await trip.app.settle()

    assert (await again(trip, case)).report.pieces[0].state == "lost"
    assert trip.keys("ana")[-1] == "report-lost"


async def test_the_last_piece_can_be_taken_back_with_its_file(trip: Deployment) -> None:
    """What is undone is deleted, not hidden."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    await trip.say("ana", "It was good")
    await trip.send("ana", "photo", photo("wrong.jpg"))
    file = (await again(trip, case)).report.pieces[-1].file
    assert await trip.store.has_file(file)

    await trip.tap("ana", "Undo last")

    assert [p.kind for p in (await again(trip, case)).report.pieces] == ["text"]
    assert not await trip.store.has_file(file)


async def test_what_is_undone_before_it_has_come_is_not_kept(trip: Deployment) -> None:
    """A slow file does not come back by the back door."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    undo = trip.phones.parse
    event = undo("ana", kind="voice", content=b"OggS")
    await trip.app.runner.receive(event)
    file = (await again(trip, case)).report.pieces[-1].file
    await trip.say("ana", "Undo last")
    await trip.app.settle()

    assert (await again(trip, case)).report.pieces == ()
    assert not await trip.store.has_file(file)


@pytest.mark.parametrize("word", ["help", "status"])
async def test_help_and_status_are_no_part_of_a_report(trip: Deployment, word: str) -> None:
    """They are answered, and the report goes on."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", "It was good", word, "Really good", "done")

    texts = [piece.text for piece in (await again(trip, case)).report.kept]
    assert texts == ["It was good", "Really good"]


async def test_there_is_no_fourth_reminder(trip: Deployment) -> None:
    """After three, 10 and 21 days; then silence, and the trip is closed."""
    case = await home(trip)
    trip.forget_heard()
    await trip.wait(days=200)

    asked = [shown for shown in trip.heard["ana"] if shown.key == "report-reminder-plain"]
    assert len(asked) == 3
    assert "last time" in asked[-1].text
    assert [shown.key for shown in trip.heard["ana"]] == ["report-reminder-plain"] * 3
    assert (await again(trip, case)).status == "closed"


async def test_later_promises_no_question_after_the_last_one(trip: Deployment) -> None:
    """Whoever puts off the last reminder hears that nobody asks again, and what to type."""
    await home(trip)
    await trip.tap("ana", "Later")
    assert "ask again in a few days" in trip.last("ana").text
    await trip.wait(days=22)
    await trip.tap("ana", "Later")

    assert "I do not ask again; type “report”" in trip.last("ana").text


async def test_a_report_that_is_done_is_not_asked_for(trip: Deployment) -> None:
    """Whoever has told is left in peace."""
    await home(trip)
    await play(trip, "ana", "[Report now]", "It was good", "done")
    trip.forget_heard()
    await trip.wait(days=100)

    assert "ana" not in trip.heard


async def test_nothing_to_tell_is_an_answer(trip: Deployment) -> None:
    """The trip is closed, and nobody asks again."""
    case = await home(trip)
    await trip.tap("ana", "Nothing to tell")
    trip.forget_heard()
    await trip.wait(days=100)

    assert (await again(trip, case)).status == "closed"
    assert "ana" not in trip.heard


async def test_something_can_be_added_for_a_month(trip: Deployment) -> None:
    """And not after it."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", "It was good", "done")
    await trip.wait(days=29)
    await play(trip, "ana", "report", "And warm", "done")
    assert len((await again(trip, case)).report.kept) == 2

    closed = (await again(trip, case)).since
    await until(trip, closed + timedelta(days=31))
    await trip.say("ana", "report")
    assert "no trip here that you could report on" in trip.last("ana").text


async def test_a_report_can_be_begun_during_the_trip(trip: Deployment) -> None:
    """It is there already when the welcome comes."""
    case = await introduced(trip)
    await play(trip, "ana", "report", "We arrived", "done")
    await until(trip, MORNING)

    found = await again(trip, case)
    assert (found.status, len(found.report.kept)) == ("closed", 1)
    assert trip.keys("ana")[-1] == "report-welcome-told"


async def test_a_delegate_is_asked_six_questions_with_a_day(trip: Deployment) -> None:
    """Each answer is a piece that knows its question."""
    case = await delegate(trip)
    assert "24 October 2027" in trip.last("ana").text
    assert trip.buttons("ana")[-2:] == ["Start", "Tomorrow"]

    await play(trip, "ana", "[Start]", *SIX, "[Send]")

    report = (await again(trip, case)).report
    assert [piece.text for piece in report.kept] == list(SIX)
    assert all(piece.asked for piece in report.kept)
    assert (await again(trip, case)).status == "closed"


async def test_an_overdue_report_is_on_the_list_of_the_department(trip: Deployment) -> None:
    """Reminders end, the list does not; only people close it."""
    case = await delegate(trip)
    trip.forget_heard()
    await trip.wait(days=15)
    assert "overdue" in trip.told("vera")
    await trip.wait(days=200)

    await trip.say("vera", "queue")
    await trip.tap("vera", "Late")
    assert case.number in trip.last("vera").text
    assert trip.keys("ana").count("report-reminder-owed") == 3

    await trip.tap("vera", case.number)
    await trip.tap("vera", "Wait no longer")
    assert (await again(trip, case)).status == "closed"


async def test_whoever_was_sent_as_a_delegate_owes_a_report(trip: Deployment) -> None:
    """Whatever they had hoped to do there."""
    case = await introduced(trip)
    sent = replace(case, guard=replace(case.guard, scope=DELEGATE))

    assert owed(sent, trip.app.organization, MORNING) == MORNING + timedelta(days=14)
    assert owed(case, trip.app.organization, MORNING) is None


async def test_others_owe_nothing(trip: Deployment) -> None:
    """Only delegates are ever overdue."""
    case = await home(trip)
    await trip.wait(days=29)

    assert (await again(trip, case)).report.due is None
    assert "overdue" not in trip.told("vera")


async def test_at_first_only_the_department_may_see_it(trip: Deployment) -> None:
    """Nobody else does unless the traveller says so."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", "It was good", "done")

    report = (await again(trip, case)).report
    assert [piece.level for piece in report.kept] == [DEPARTMENT]
    assert report.shown("members") == ()


async def test_a_provider_in_trouble_is_asked_again(trip: Deployment) -> None:
    """A file that cannot be fetched now is fetched later."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    fetch, broken = trip.phones.fetch, [SendError("trouble", ambiguous=True)]

    async def slow(leaves: tuple[str, ...]) -> bytes:
        if broken:
            raise broken.pop()
        return await fetch(leaves)

    trip.phones.fetch = slow  # type: ignore[method-assign]
    await trip.send("ana", "voice", b"OggS")
    assert (await again(trip, case)).report.pieces[0].state == "coming"
    await trip.wait(minutes=1)

    assert (await again(trip, case)).report.pieces[0].state == ""
