"""Somebody without a chat app: an organizer writes it down, and they confirm it by a mail."""

import pytest

from chatbot.core.errors import SendError
from chatbot.links import Led
from chatbot.visits import Posted, Seen
from conversations.case import Case
from conversations.case.company import mark
from tests.conversations.deployment import Deployment
from tests.conversations.trips import again, play

WRITTEN = (
    "/for", "Paul Reed", "[the Party]", "paul@example.org", "Portugal", "3-9 Oct", "A festival",
    "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "[I have none]", "[Skip]",
)  # fmt: skip


async def filed(trip: Deployment) -> Case:
    """Rosa has written down a request for Paul."""
    await writes(trip)
    ((_, found),) = await trip.store.cases("open", 10)
    assert isinstance(found, Case)
    return found


async def writes(trip: Deployment, *moves: str) -> None:
    """Rosa writes a request down, and sends it."""
    trip.app.runner.links.public_url = "https://introductions.example"
    await play(trip, "rosa", *(moves or WRITTEN), "[Send]")


def led(case: Case) -> Led:
    return Led("for", case.id, mark("for", case.member))


async def posts(trip: Deployment, case: Case, choice: str, nonce: str = "n1") -> Seen:
    """Somebody presses a button of the page."""
    seen = await trip.app.visits.post(led(case), Posted(nonce=nonce, choice=choice))
    await trip.app.settle()
    return seen


async def test_nobody_sees_it_before_the_member_has_confirmed_it(trip: Deployment) -> None:
    """What an organizer writes down is on no card, and the mail about it tells nothing of it."""
    case = await filed(trip)
    (mail,) = trip.letterbox.to("paul@example.org")
    assert (case.status, case.holders) == ("proxied", ())
    assert "Portugal" not in mail.text
    assert "/p/" in mail.text
    assert "Agree" not in trip.buttons("rosa")


async def test_no_list_has_it_before_the_member_has_confirmed_it(trip: Deployment) -> None:
    """Everything that is open is listed for the Department, and this is not one of its cases."""
    await filed(trip)
    for who in ("vera", "rosa"):
        await play(trip, who, "queue", "[All]")
        assert trip.last(who).key == "queue-all-none"


async def test_looking_at_the_page_changes_nothing(trip: Deployment) -> None:
    """A mail scanner opens every link, and nothing follows."""
    case = await filed(trip)
    await trip.app.visits.look(led(case))
    page = await trip.app.visits.look(led(case))
    assert [choice.id for choice in page.choices] == ["confirm", "refuse"]
    assert (await again(trip, case)).status == "proxied"


async def test_confirmed_it_is_a_request_like_any_other(trip: Deployment) -> None:
    """From their yes on the organizer has the card, and an introduction can come of it."""
    case = await filed(trip)
    assert (await posts(trip, case, "confirm")).taken
    after = await again(trip, case)
    assert (after.kind, after.status, after.phone) == ("trip", "requested", "none")
    assert after.holders == (await trip.contact("rosa"),)
    assert after.consented_at is not None
    await trip.tap("rosa", "Agree")
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=20)
    assert (await again(trip, case)).status == "introduced"
    told = trip.letterbox.to("paul@example.org")
    assert any("You have asked to be recommended" in mail.text for mail in told)
    assert not any("in the chat" in mail.hint for mail in told)


async def test_confirmed_twice_it_is_one_request(trip: Deployment) -> None:
    """A second press of the button leads to nothing more."""
    case = await filed(trip)
    await posts(trip, case, "confirm")
    await posts(trip, case, "confirm", nonce="n2")
    assert len(await trip.store.cases("open", 10)) == 1
    assert len(await trip.store.events(case.id)) == 3


async def test_refused_it_is_put_away(trip: Deployment) -> None:
    """Whoever does not want it is not kept, and the organizer hears of it."""
    case = await filed(trip)
    await posts(trip, case, "refuse")
    after = await again(trip, case)
    assert (after.status, after.name, after.email) == ("unconfirmed", "", "")
    assert "Paul Reed does not want" in trip.told("rosa")


async def test_without_an_answer_it_lapses(trip: Deployment) -> None:
    """Silence decides nothing: after two weeks it is put away, and the organizer hears of it."""
    case = await filed(trip)
    await trip.wait(days=14)
    assert (await again(trip, case)).status == "unconfirmed"
    assert "has said nothing" in trip.told("rosa")
    assert not (await trip.app.visits.look(led(case))).choices


async def test_mail_that_comes_back_is_told(trip: Deployment) -> None:
    """Where the mail does not arrive nobody can confirm, so that the organizer hears at once."""
    trip.letterbox.failures.append(SendError("smtp-550"))
    await writes(trip)
    assert "did not arrive" in trip.told("rosa")


@pytest.mark.parametrize("who", ["ana", "vera"])
async def test_only_organizers_ask_for_others(who: str, trip: Deployment) -> None:
    """Members, and the department, are told who can."""
    await trip.say(who, "/for")
    assert "Only an organizer" in trip.told(who)


async def test_sensitive_country_is_not_asked_for_by_mail(trip: Deployment) -> None:
    """Nothing about such a trip is sent to a mailbox, and nothing is kept."""
    moves = ("Philippines" if move == "Portugal" else move for move in WRITTEN)
    await writes(trip, *("Manila" if move == "Lisbon" else move for move in moves))
    assert await trip.store.cases("open", 10) == []
    assert trip.letterbox.mails == []


async def test_without_pages_nothing_is_begun(trip: Deployment) -> None:
    """Where nobody could confirm it, the organizer is told so before they type anything."""
    await trip.say("rosa", "/for")
    assert "there is none here" in trip.told("rosa")
    assert (await trip.session("rosa")).draft is None


async def test_what_was_begun_for_somebody_is_wiped(trip: Deployment) -> None:
    """What somebody was told of another person is not kept when they do not go on with it."""
    trip.app.runner.links.public_url = "https://introductions.example"
    await play(trip, "rosa", *WRITTEN[:5])
    await trip.wait(days=31)
    assert (await trip.session("rosa")).draft is None
    assert "for-wiped" in trip.keys("rosa")
