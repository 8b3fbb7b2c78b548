"""Files from the page: what somebody picks goes to their chat as a file."""

from collections.abc import AsyncIterator

import httpx
import pytest

from chatbot.demo.desk import Desk
from chatbot.demo.guard import Guard
from chatbot.demo.page import application
from chatbot.demo.samples import photo
from chatbot.demo.stage import Stage
from chatbot.story import Filed


@pytest.fixture
async def browser(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    """A browser of the page, without a port between them."""
    transport = httpx.ASGITransport(app=Guard(application(Stage(desk)), lambda: 8765))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as client:
        yield client


@pytest.mark.parametrize(
    ("kind", "mime"),
    [("photo", "image/jpeg"), ("voice", "audio/ogg"), ("document", "application/pdf")],
)
async def test_a_file_arrives_as_what_it_is(
    browser: httpx.AsyncClient, desk: Desk, kind: str, mime: str
) -> None:
    """The chat sees a photo, a voice note or a document, and the story tells it."""
    answer = await browser.post(
        "/files/ana?name=beach(1).jpg", content=photo("a"), headers={"content-type": mime}
    )

    assert answer.status_code == 200
    assert Filed("ana", kind, "beach1.jpg") in desk.steps


async def test_nobody_else_has_a_phone_here(browser: httpx.AsyncClient) -> None:
    """A name that is not in the play is refused."""
    answer = await browser.post("/files/eve?name=a", content=b"x")
    assert answer.status_code == 404


async def test_a_page_of_the_web_sends_nothing(browser: httpx.AsyncClient) -> None:
    """Only this page may."""
    answer = await browser.post(
        "/files/ana?name=a", content=b"x", headers={"origin": "http://evil.example"}
    )
    assert answer.status_code == 403
