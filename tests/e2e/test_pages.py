"""A host answers on the page that a mail leads to, in a real Chromium without scripts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect
from starlette.applications import Starlette

from chatbot.demo.engine import Engine
from chatbot.demo.play import happened
from chatbot.store.wire import Client
from chatbot.stories import read
from chatbot.web.pages import Pages
from chatbot.web.server import serve
from tests.conversations.test_scanners import STORY, after, links
from tests.e2e.test_browser import CHROMIUM, FLAGS
from tests.world import world

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield browser
        await browser.close()


@asynccontextmanager
async def open_to_the_web(engine: Engine) -> AsyncIterator[str]:
    """The pages of an engine at an address of this machine."""
    stop, ports = asyncio.Event(), asyncio.get_running_loop().create_future()
    app = engine.app
    site = Starlette(routes=Pages(app.visits, app.words, app.fetch).routes())
    task = asyncio.create_task(
        serve(site, "127.0.0.1", 0, stop=stop, started=lambda _, port: ports.set_result(port))
    )
    try:
        yield f"http://127.0.0.1:{await ports}"
    finally:
        stop.set()
        await task


@pytest.mark.parametrize("width", [1440, 390])
async def test_a_host_reads_and_answers(
    chromium: Browser, server_url: str, client: Client, tmp_path: Path, width: int
) -> None:
    """Nothing is cut off on a phone, what is missing is said, and nothing needs a script."""
    story = read(STORY)
    async with world(server_url, tmp_path, story.begins) as engine:
        await happened(engine, after(story))
        (path, *_) = links(engine)
        async with open_to_the_web(engine) as url:
            context = await chromium.new_context(
                java_script_enabled=False, viewport={"width": width, "height": 844}, locale="en-GB"
            )
            page = await context.new_page()
            await page.goto(url + path)
            await page.screenshot(path=tmp_path / "page.png", full_page=True)
            sections = page.locator("section")
            box = await sections.first.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            fields = page.locator("input:visible, textarea:visible, button:visible")
            for at in range(await fields.count()):
                field = await fields.nth(at).bounding_box()
                assert field is not None
                assert field["x"] + field["width"] <= width
            await page.get_by_role("button").first.click()
            await expect(page.get_by_role("heading", level=1).first).to_be_visible()
            await context.close()
