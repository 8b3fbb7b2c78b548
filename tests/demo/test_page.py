"""The page as a browser gets it: whole, for this computer alone, and kept where that was asked."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from chatbot.demo import demo
from chatbot.demo.desk import Desk
from chatbot.demo.guard import Guard
from chatbot.demo.page import application
from chatbot.demo.stage import Stage
from tests.demo.conftest import Serve

ACT = {"kind": "say", "phone": "ana", "text": "help"}


@pytest.fixture
async def browser(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    """A browser of the page, without a port between them."""
    transport = httpx.ASGITransport(app=Guard(application(Stage(desk)), lambda: 8765))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as client:
        yield client


@pytest.mark.parametrize("name", ["", "app.js", "style.css", "icon.svg"])
async def test_the_page_comes_from_here_alone(browser: httpx.AsyncClient, name: str) -> None:
    """Every file is there, and says that nothing may be loaded from elsewhere."""
    answer = await browser.get(f"/{name}")

    assert answer.status_code == 200
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8765"}, 200),
        ({"origin": "http://127.0.0.1:8765", "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "http://127.0.0.1:80"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"host": "evil.example"}, 403),
        ({"host": "evil.example:8765"}, 403),
        ({"content-type": "text/plain"}, 400),
    ],
)
async def test_a_page_of_the_web_cannot_drive_the_demo(
    browser: httpx.AsyncClient, headers: dict[str, str], status: int
) -> None:
    """A foreign origin, a foreign name for this computer and a plain form are refused."""
    sent = {"content-type": "application/json", **headers}
    answer = await browser.post("/act", content=json.dumps(ACT), headers=sent)

    assert answer.status_code == status


async def test_a_foreign_name_gets_no_page_either(browser: httpx.AsyncClient) -> None:
    """A name of the web that leads here reads nothing."""
    answer = await browser.get("/", headers={"host": "evil.example"})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    "act",
    [
        {"kind": "say", "phone": "eve"},
        {"kind": "app", "phone": "ana", "text": "fax"},
        {"kind": "erase"},
        {"kind": 7},
        [],
        "x" * 30_000,
    ],
)
async def test_what_the_page_never_asks_for_is_refused(
    browser: httpx.AsyncClient, act: Any
) -> None:
    """No such phone, no such control, no such shape."""
    answer = await browser.post("/act", json=act)

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "path", ["/phones/eve/1/a.pdf", "/phones/ana/1/a.pdf", "/mails/0/a.pdf", "/nothing.js"]
)
async def test_what_is_not_there_is_not_found(browser: httpx.AsyncClient, path: str) -> None:
    """A link that leads nowhere is a plain answer."""
    assert (await browser.get(path)).status_code == 404


async def test_what_cannot_be_done_is_said(browser: httpx.AsyncClient) -> None:
    """The page gets the name of a sentence that it knows."""
    answer = await browser.post("/act", json={"kind": "next"})

    assert answer.json() == {"refused": "no-timer"}


async def test_a_saved_story_is_a_file(browser: httpx.AsyncClient) -> None:
    """The browser keeps it instead of showing it."""
    answer = await browser.get("/story.txt")

    assert answer.headers["content-disposition"] == 'attachment; filename="story.txt"'
    assert "ana  > /start CODE" in answer.text


async def test_a_demo_that_is_kept_goes_on_where_it_ended(serve: Serve, tmp_path: Path) -> None:
    """Phones, mailbox and conversation outlive the process."""
    async with serve(tmp_path) as url, httpx.AsyncClient(base_url=url) as browser:
        await browser.post("/act", json={"kind": "fill", "phone": "ana"})
        before = await first_event(browser)

    async with serve(tmp_path) as url, httpx.AsyncClient(base_url=url) as browser:
        after = await first_event(browser)
        await browser.post("/act", json={**ACT, "text": "Ana Ruiz"})
        named = await first_event(browser)

    assert after["phones"] == before["phones"]
    assert "the Party" in [button["label"] for button in named["phones"]["ana"][-1]["buttons"]]


async def test_a_port_in_use_is_said() -> None:
    """Whoever chose a port hears that it is taken, and how to choose another one."""
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code = await demo(port=port, browse=False, say=said.append)

    assert code == 1
    assert len(said) == 1
    assert f"port {port} on 127.0.0.1 is in use" in said[0]
    assert "--port: port" in said[0]


async def test_without_a_choice_the_next_free_port_is_taken(serve: Serve) -> None:
    """Two demos at once are two pages."""
    async with serve(port=None) as first, serve(port=None) as second:
        assert first != second
        async with httpx.AsyncClient() as browser:
            assert [(await browser.get(url)).status_code for url in (first, second)] == [200, 200]


async def first_event(browser: httpx.AsyncClient) -> dict[str, Any]:
    async with asyncio.timeout(10), browser.stream("GET", "/events") as stream:
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                found: dict[str, Any] = json.loads(line.removeprefix("data: "))
                return found
    raise AssertionError("the stream ended without a word")


async def test_a_chat_on_whatsapp_is_kept_too(serve: Serve, tmp_path: Path) -> None:
    """Phones, windows and where people write outlive the process, and the chat goes on."""
    async with serve(tmp_path) as url, httpx.AsyncClient(base_url=url) as browser:
        for kind in ("app", "fill"):
            act = {"kind": kind, "phone": "ana", "text": "whatsapp"}
            assert (await browser.post("/act", json=act)).status_code == 200
        before = await first_event(browser)

    async with serve(tmp_path) as url, httpx.AsyncClient(base_url=url) as browser:
        after = await first_event(browser)
        await browser.post("/act", json={**ACT, "text": "Ana Ruiz"})
        named = await first_event(browser)

    assert {name: after[name] for name in ("phones", "apps", "windows")} == {
        name: before[name] for name in ("phones", "apps", "windows")
    }
    newest = named["phones"]["ana"][-1]
    assert (newest["app"], newest["opener"]) == ("whatsapp", "Choose")
    assert "the Party" in [button["label"] for button in newest["buttons"]]
