"""The upload page: what is too large for a chat goes into the same report."""

import re
from dataclasses import replace

import pytest

from chatbot.core.pages import Visit
from chatbot.demo.samples import PLACE, photo
from chatbot.links import Led
from chatbot.resources import resource
from chatbot.visits import Posted
from chatbot.words import Words
from conversations.upload_page import page
from tests.conversations.deployment import Deployment
from tests.conversations.home import home
from tests.conversations.test_discretion import FORBIDDEN
from tests.conversations.trips import again, play


async def test_what_is_put_there_is_a_piece_of_the_report(trip: Deployment) -> None:
    """Its sender hears so in the chat; the place is taken out here as well."""
    case = await home(trip)
    await trip.tap("ana", "Report now")
    posted = Posted(nonce="n1", choice="add", given={"words": "The beach"}, file=photo("beach.jpg"))

    seen = await trip.app.visits.post(Led("upload", case.id, ""), posted)
    await trip.app.settle()

    assert seen.taken
    (piece,) = (await again(trip, case)).report.kept
    assert (piece.kind, piece.text) == ("photo", "The beach")
    assert PLACE not in await trip.store.file(piece.file)
    assert "It has arrived" in trip.last("ana").text


async def test_two_presses_of_one_button_are_one_piece(trip: Deployment) -> None:
    """As everywhere on our pages."""
    case = await home(trip)
    posted = Posted(nonce="n1", choice="add", given={"words": "Once"})
    for _ in range(2):
        await trip.app.visits.post(Led("upload", case.id, ""), posted)

    assert len((await again(trip, case)).report.kept) == 1


async def test_the_page_is_gone_once_nothing_can_be_added(trip: Deployment) -> None:
    """Thirty days after all is over."""
    case = await home(trip)
    await play(trip, "ana", "[Report now]", "Good", "done")
    await trip.wait(days=31)

    page = await trip.app.visits.look(Led("upload", case.id, ""))
    assert page.status == 410


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_the_page_of_a_quiet_trip_says_nothing_more_than_the_chat(
    trip: Deployment, locale: str
) -> None:
    """Neither the country nor for whom it is stands on a page that a phone keeps."""
    case = replace(await home(trip), quiet=True)
    visit = Visit(
        page="upload",
        case=case,
        organization=trip.app.organization,
        people=await trip.store.people(),
        now=trip.clock.now(),
    )
    said = Words(resource("locales"))

    shown = page(visit)
    told = [said.say(line.key, line.args, locale) for line in (shown.title, *shown.lines)]
    assert not re.search(FORBIDDEN[locale], " ".join(told), re.IGNORECASE)
    assert "Portugal" not in " ".join(told)


async def test_nothing_is_no_piece(trip: Deployment) -> None:
    """An empty form is sent back, and no report begins with it."""
    case = await home(trip)
    posted = Posted(nonce="n1", choice="add", given={"words": "  "})
    seen = await trip.app.visits.post(Led("upload", case.id, ""), posted)

    assert not seen.taken
    assert seen.wrong["file"].key == "page-need"
    assert (await again(trip, case)).report.kept == ()
