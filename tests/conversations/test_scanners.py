"""Mail scanners open every link before people do: nothing may come of it."""

import re
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from chatbot.demo.engine import Engine
from chatbot.demo.play import happened
from chatbot.store.wire import Client
from chatbot.stories import read
from chatbot.story import Story
from chatbot.web.pages import Pages
from tests.world import world

STORY = Path(__file__).parents[1] / "transcripts" / "en" / "before_introduced.txt"
LINK = re.compile(r"https://[^\s/]+(/p/[a-z2-7]+)")


def browser(engine: Engine) -> httpx.AsyncClient:
    """Somebody at another end of the net."""
    app = engine.app
    site = Starlette(routes=Pages(app.visits, app.words, app.fetch).routes())
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url=engine.public_url)


async def rows(client: Client) -> dict[bytes, bytes | None]:
    return {key: await client.dump(key) async for key in client.scan_iter()}


def links(engine: Engine) -> list[str]:
    """Every link of every mail, by its path."""
    texts = [text for mail in engine.sink.messages for text in (mail.text, mail.page)]
    return sorted({found for text in texts for found in LINK.findall(text)})


@pytest.fixture
def story() -> Story:
    return read(STORY)


async def test_a_scanner_that_opens_every_link_changes_nothing(
    story: Story, server_url: str, client: Client, tmp_path: Path
) -> None:
    """However often, and by whatever method that is no answer; a real answer counts afterwards."""
    async with world(server_url, tmp_path, story.begins) as engine:
        await happened(engine, after(story))
        found, before = links(engine), await rows(client)
        assert found, "the mail to the host has a link"
        async with browser(engine) as scanner:
            for path in found * 3:
                for method in ("GET", "HEAD", "OPTIONS"):
                    answer = await scanner.request(method, path, follow_redirects=True)
                    assert answer.status_code in {200, 405}
            page = (await scanner.get(found[0])).text
        assert await rows(client) == before
        assert 'method="post"' in page


async def test_only_the_mail_to_the_host_holds_the_link(
    story: Story, server_url: str, client: Client, tmp_path: Path
) -> None:
    """Neither a phone, nor the copy for the traveller, nor the letter leads to the host's page."""
    async with world(server_url, tmp_path, story.begins) as engine:
        await happened(engine, after(story))
        hosts = {partner.address for partner in engine.organization.partners}
        for mail in engine.sink.messages:
            if not hosts.intersection(mail.recipients):
                assert not LINK.search(mail.text)
        told = [shown.text for phone in engine.phones() for shown in phone.shown]
        assert not [text for text in told if LINK.search(text)]


async def test_a_link_runs_out(
    story: Story, server_url: str, client: Client, tmp_path: Path
) -> None:
    """After two years the page is gone, like one that was never there."""
    async with world(server_url, tmp_path, story.begins) as engine:
        await happened(engine, after(story))
        found = links(engine)
        engine.clock.advance(timedelta(days=800))
        async with browser(engine) as late:
            assert (await late.get(found[0])).status_code == 410


def after(story: Story) -> Story:
    """A story that follows this one, and in which nothing happens."""
    return Story(begins=story.begins, cast=(), before=story)
