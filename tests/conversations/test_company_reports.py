"""What those who travel along tell: each for themself, and the leader's report is the leader's."""

import pytest

from chatbot.core.events import FileKept
from chatbot.demo.samples import photo
from chatbot.links import Led
from chatbot.visits import Posted
from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.together import all_sent
from tests.conversations.trips import again, play


@pytest.fixture
async def back(trip: Deployment) -> Case:
    """All are back from Portugal."""
    case = await all_sent(trip)
    await trip.wait(days=224)
    trip.forget_heard()
    return await again(trip, case)


async def test_somebody_who_travelled_along_may_tell(trip: Deployment, back: Case) -> None:
    """The department reads by whom it is; the leader is asked for their own all the same."""
    await play(trip, "ben", "[Report now]", "We danced in Lisbon", "done")
    case = await again(trip, back)

    assert case.status == "returned"
    assert "The report of Ben Ode" in trip.told("vera")
    await trip.tap("vera", "Read")
    assert "by Ben Ode" in trip.last("vera").text
    assert "We danced in Lisbon" in trip.last("vera").text


async def test_nobody_sees_or_takes_back_what_another_told(trip: Deployment, back: Case) -> None:
    """Each has only their own pieces before them, and decides about those alone."""
    await play(trip, "ana", "[Report now]", "The speech was long")
    await play(trip, "ben", "[Report now]", "We danced")
    assert "1" in trip.last("ben").text
    await trip.tap("ben", "Undo last")
    await trip.say("ben", "We sang")
    await play(trip, "ben", "done", "[May be published]")
    pieces = (await again(trip, back)).report.pieces

    assert [(p.text, p.level) for p in pieces] == [
        ("The speech was long", "department"),
        ("We sang", "published"),
    ]
    assert "speech" not in trip.told("ben")


async def test_the_word_finds_the_trip_of_whoever_travels_along(
    trip: Deployment, back: Case
) -> None:
    """`report` at any time, as for everybody."""
    await play(trip, "cleo", "report", "It was good", "done")
    assert [p.text for p in (await again(trip, back)).report.pieces] == ["It was good"]


async def test_the_leader_ends_the_report(trip: Deployment, back: Case) -> None:
    """With the leader's word the trip is over, whatever others told before."""
    await play(trip, "ben", "[Report now]", "We danced", "done")
    await play(trip, "ana", "[Report now]", "All went well", "done")
    case = await again(trip, back)

    assert case.status == "closed"
    assert case.report.done_at is not None


async def test_each_has_an_upload_page_of_their_own(trip: Deployment, back: Case) -> None:
    """What is put there is theirs; the page of somebody who is not on the trip is gone."""
    ben = await trip.contact("ben")
    posted = Posted(nonce="n1", choice="add", given={"words": "From the page"})
    await trip.app.visits.post(Led("upload", back.id, "2"), posted)
    await trip.app.settle()
    (piece,) = (await again(trip, back)).report.pieces

    assert piece.by == ben
    assert "It has arrived" in trip.last("ben").text
    assert (await trip.app.visits.look(Led("upload", back.id, "9"))).status == 410


async def test_what_somebody_told_who_then_left_is_not_the_leaders(trip: Deployment) -> None:
    """Their words stay theirs in the report, and nothing sends them to the leader's page."""
    case = await all_sent(trip)
    await trip.wait(minutes=20)
    await play(trip, "ben", "status", "[Leave the trip]")
    leave = trip.token("ben", "Yes, leave it")
    await play(trip, "ben", "report", "We sang on the tram")
    await trip.send("ben", "photo", photo("tram.jpg"))
    file = (await again(trip, case)).report.pieces[-1].file
    await trip.press("ben", leave)
    trip.forget_heard()
    lost = FileKept(id="kept:1", at=trip.clock.now(), about=case.id, file=file, code="too-big")
    await trip.app.runner.receive(lost)
    await trip.app.settle()
    assert trip.keys("ben") == []
    await trip.wait(days=224)
    await play(trip, "ana", "[Report now]", "The speech was long", "done")
    await trip.tap("vera", "Read")
    assert "by somebody who left the trip" in trip.last("vera").text


@pytest.fixture
async def early(trip: Deployment) -> Case:
    """The leader has told of the trip before its last day, and all are back."""
    case = await all_sent(trip)
    await trip.wait(days=217)
    await play(trip, "ana", "report", "It went well", "done")
    trip.forget_heard()
    await trip.wait(days=7)
    return await again(trip, case)


async def test_those_along_are_asked_though_the_leader_has_told(
    trip: Deployment, early: Case
) -> None:
    """Their days are over like everybody's, and what they have to tell is their own."""
    assert early.status == "closed"
    assert trip.keys("ben") == trip.keys("cleo") == ["company-returned"]
    await play(trip, "ben", "[Report now]", "We danced", "done")
    assert [p.text for p in (await again(trip, early)).report.pieces] == [
        "It went well",
        "We danced",
    ]


async def test_the_end_of_the_leaders_report_is_no_news(trip: Deployment, back: Case) -> None:
    """Whoever was told that the days are over is not told once more that a trip is."""
    await play(trip, "ana", "[Report now]", "The speech was long", "done")
    assert (await again(trip, back)).status == "closed"
    assert trip.keys("ben") == []
