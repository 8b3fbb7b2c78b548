"""Files that a provider fetches from us: as often as it likes, for a while, and nobody else."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from chatbot.clock import Clock
from chatbot.core.ids import ContactId
from chatbot.core.messages import File, Rendered
from chatbot.store.wire import Client
from chatbot.web.application import application
from chatbot.web.files import LASTS, Files
from tests.store.windowed import ANA, Chat, Desk, Plain, to_ana
from tests.store.world import store_on
from tests.web.conftest import Serving

PAPER = b"%PDF-1.7 a letter"
HOST = "https://bot.example.org"


@dataclass
class Shelf:
    """A message with a file that went out, and where its file is shown."""

    desk: Desk
    files: Files
    ana: ContactId
    message: Rendered

    @property
    def path(self) -> str:
        return self.files.link(self.message).removeprefix(HOST)


@pytest.fixture
async def shelf(client: Client, clock: Clock) -> Shelf:
    """A letter on its way."""
    store = store_on(client, clock)
    await store.start()
    desk = Desk(store, clock, Chat(), Plain("email"), Plain("phone"))
    ana = await desk.know(ANA)
    await store.keep_file("d1", ana, PAPER)
    await desk.hear()
    await desk.say(to_ana("x1", ana, file=File("Introduction: Ana.pdf", id="d1")))
    await desk.run()

    async def fetch(file: File) -> bytes:
        return await store.file(file.id)

    (message,) = desk.chat.kept.values()
    return Shelf(desk, Files(store, fetch, clock, HOST), ana, message)


def parts(answer: bytes) -> tuple[int, dict[str, str], bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")[1:]
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(head[9:12]), headers, body


async def test_a_head_and_several_gets_are_answered(serving: Serving, shelf: Shelf) -> None:
    """The provider looks first, then fetches, and fetches again."""
    async with serving(application({}, routes=shelf.files.routes)) as site:
        head = parts(await site.ask("HEAD", shelf.path))
        gets = [parts(await site.ask("GET", shelf.path)) for _ in range(3)]

    assert (head[0], head[2]) == (200, b"")
    assert [(status, body) for status, _, body in gets] == [(200, PAPER)] * 3
    for _, headers, _ in (head, *gets):
        assert headers["content-type"] == "application/pdf"
        assert headers["content-length"] == str(len(PAPER))
        assert headers["content-disposition"] == 'inline; filename="introduction-ana.pdf"'
        assert headers["cache-control"] == "no-store"


async def test_a_link_ends_in_a_readable_name(shelf: Shelf) -> None:
    """A phone shows what the address ends in."""
    assert re.fullmatch(r"/files/x1/\d+/[\w-]{24}/Introduction-Ana\.pdf", shelf.path)


async def test_whatever_is_wrong_looks_the_same(serving: Serving, shelf: Shelf) -> None:
    """Expired, forged, unknown or forgotten: nobody learns which."""
    good = shelf.path
    _, until, mark, name = good.removeprefix("/files/").split("/")
    other = replace(shelf.message, id="x2")
    wrong = {
        "another mark": f"/files/x1/{until}/{mark[:-1]}{'A' if mark[-1] != 'A' else 'B'}/{name}",
        "a longer time": f"/files/x1/{int(until) + 1}/{mark}/{name}",
        "no time": f"/files/x1/never/{mark}/{name}",
        "another message": f"/files/x9/{until}/{mark}/{name}",
        "odd letters": f"/files/x1/{until}/%F0%9F%92%8C%FF/{name}",
        "unknown message": shelf.files.link(other).removeprefix(HOST),
        "no such page": "/files/x1",
    }
    async with serving(application({}, routes=shelf.files.routes)) as site:
        answers = {why: await site.ask("GET", path) for why, path in wrong.items()}
        shelf.desk.clock.advance(LASTS + timedelta(seconds=1))
        answers["expired"] = await site.ask("GET", good)
        fresh = shelf.path
        await shelf.desk.store.forget(shelf.ana)
        answers["forgotten"] = await site.ask("GET", fresh)

    told = {why: re.sub(rb"date: [^\r]*\r\n", b"", answer) for why, answer in answers.items()}
    assert set(told.values()) == {told["expired"]}
    assert told["expired"].startswith(b"HTTP/1.1 404")


async def test_a_link_is_good_until_its_time_is_over(serving: Serving, shelf: Shelf) -> None:
    """To its last second."""
    path = shelf.path
    shelf.desk.clock.advance(LASTS)

    async with serving(application({}, routes=shelf.files.routes)) as site:
        status, _, body = parts(await site.ask("GET", path))

    assert (status, body) == (200, PAPER)


async def test_a_file_that_is_gone_is_not_shown(serving: Serving, shelf: Shelf) -> None:
    """What was kept for a time only has no page after it."""
    await shelf.desk.store.call("DEL", shelf.desk.store.name("f:d1"))

    async with serving(application({}, routes=shelf.files.routes)) as site:
        status, _, body = parts(await site.ask("GET", shelf.path))

    assert (status, body) == (404, b"")


async def test_a_message_without_a_file_shows_none(serving: Serving, shelf: Shelf) -> None:
    """A right mark for a message that carries nothing opens nothing."""
    await shelf.desk.say(to_ana("x2", shelf.ana))
    await shelf.desk.run()
    path = shelf.files.link(replace(shelf.message, id="x2")).removeprefix(HOST)

    async with serving(application({}, routes=shelf.files.routes)) as site:
        status, _, body = parts(await site.ask("GET", path))

    assert (status, body) == (404, b"")
