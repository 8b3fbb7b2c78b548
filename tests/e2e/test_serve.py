"""One trip through the real process: from `/start CODE` to the mail, across kills."""

import asyncio
import secrets
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.app import opened_store
from chatbot.channels.sink import Mail, Sink
from chatbot.clock import Clock
from chatbot.core.people import Invitation, Role
from chatbot.settings import read
from chatbot.store.embedded import running_at
from chatbot.store.wire import connect
from tests.botapi import BotApi, Fault
from tests.e2e.people import HOST, QUESTIONS, ROLES, TRAVELLER, Someone, example
from tests.e2e.process import ROOT, Serving, command, free_port


@pytest.fixture
async def serving(api: BotApi, sink: Sink, tmp_path: Path) -> AsyncIterator[Serving]:
    """A deployment with the three variables and nothing else, not started yet."""
    made = Serving(
        tmp_path,
        {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.base, "SMTP_URL": sink.url},
    )
    try:
        yield made
    finally:
        await made.kill()


def hurry(serving: Serving, *, hold: str = "0.01") -> None:
    """The same organisation with a hold of so many minutes, and a watch of less than a second."""
    text = (ROOT / "organization.example.toml").read_text()
    slow = ("hold_minutes = 2 ", "bounce_minutes = 15 ")
    assert all(text.count(line) == 1 for line in slow), "the example says how long things take"
    path = serving.folder / "fast.toml"
    path.write_text(
        text.replace(slow[0], f"hold_minutes = {hold} ").replace(slow[1], "bounce_minutes = 0.01 ")
    )
    serving.environ["ORGANIZATION"] = str(path)


async def invited(serving: Serving, api: BotApi, language: str) -> dict[str, Someone]:
    """Everybody, come in by a code that was made beside the running server."""
    codes = await asyncio.gather(*(code(serving, name) for name in ROLES))
    people = {name: Someone(api.chat(name, language=language)) for name in ROLES}
    pairs = zip(people.values(), codes, strict=True)
    await asyncio.gather(*(person.joins(found) for person, found in pairs))
    return people


async def code(serving: Serving, name: str) -> str:
    """The member's is printed by the command line, the others' are made as it makes them."""
    making = printed_code if name == "ana" else made_code
    return await making(serving, *ROLES[name])


async def printed_code(serving: Serving, role: str, unit: str) -> str:
    """What `invite` prints last."""
    district = ("--district", unit) if unit else ()
    ended, said, complained = await command(
        "invite", role, *district, environ=serving.environ, folder=serving.folder
    )
    assert ended == 0, complained
    return said.strip().splitlines()[-1]


async def made_code(serving: Serving, role: str, unit: str) -> str:
    """The same without a process for each, which costs more than the trip."""
    given, clock = read(serving.environ, folder=serving.folder), Clock()
    invitation = Invitation(role=Role(role, unit), expires=clock.now() + timedelta(days=3))
    async with opened_store(given, example(), clock, beside=True) as store:
        return await store.invite(invitation)


async def quiet(serving: Serving, lanes: int = 0) -> None:
    """Wait until no more than so many people have something on its way to them."""
    client = connect(serving.environ.get("REDIS_URL") or running_at(serving.data))
    try:
        async with asyncio.timeout(20):
            while await client.call("ZCARD", f"i1:{{{example().id}}}:ordy") > lanes:
                await asyncio.sleep(0.005)
    finally:
        await client.aclose()


async def killed_with_the_tap_in_hand(serving: Serving, rosa: Someone, api: BotApi) -> None:
    """The organizer's tap is handed over, and the process dies before it did anything with it."""
    serving.freeze()
    rosa.chat.tap(rosa.words("button-agree"))
    await serving.kill()
    await serving.start()


async def killed_before_the_answer(serving: Serving, rosa: Someone, api: BotApi) -> None:
    """The organizer's tap is committed, and the process dies while the card is being changed."""
    held = Fault(delay=20, silent=True)
    api.fail("editMessageText", held, chat=rosa.chat)
    before = len(api.called("editMessageText"))
    rosa.chat.tap(rosa.words("button-agree"))
    async with asyncio.timeout(20):
        while len(api.called("editMessageText")) == before:
            await asyncio.sleep(0.005)
    await quiet(serving, lanes=1)
    await serving.kill()
    await serving.start()


KILLS = {"en": killed_with_the_tap_in_hand, "es": killed_before_the_answer}


async def travelled(
    serving: Serving, api: BotApi, language: str, *kills: str
) -> dict[str, Someone]:
    """The whole trip, with kills before the organizer's `answer` and during the `hold`."""
    people = await invited(serving, api, language)
    ana, rosa, vera, otto = (people[name] for name in ("ana", "rosa", "vera", "otto"))
    await ana.requests()
    await rosa.sees("button-agree")
    await quiet(serving)
    if "answer" in kills:
        await KILLS[language](serving, rosa, api)
    else:
        rosa.chat.tap(rosa.words("button-agree"))
    await ana.sees("button-start-details")
    await rosa.chat.until(lambda seen: "Ana Ruiz" in seen.text and not seen.labels)
    await ana.details()
    await asyncio.gather(vera.sees("button-approve"), otto.sees("button-approve"))
    await vera.taps("button-approve", "button-undo")
    await ana.sees("introduction-agreed")
    await quiet(serving)
    if "hold" in kills:
        await serving.kill()
        await serving.start()
    await ana.sees("introduction-arrived", within=30)
    await quiet(serving)
    return people


def to(sink: Sink, address: str) -> list[Mail]:
    """The mails that came to an address."""
    return [mail for mail in sink.messages if address in mail.recipients]


def told(api: BotApi, someone: Someone) -> list[str]:
    """Every new message that was sent to somebody."""
    sent = [*api.called("sendMessage"), *api.called("sendDocument")]
    mine = [given for given in sent if str(given["chat_id"]) == str(someone.chat.id)]
    return [str(given.get("text", given.get("caption", ""))) for given in mine]


@pytest.mark.parametrize(
    ("language", "way_in", "kills"),
    [
        ("en", "polling", ("answer",)),
        ("en", "webhook", ("answer", "hold")),
        ("es", "polling", ("answer", "hold")),
        ("es", "webhook", ("answer",)),
    ],
)
async def test_a_trip(
    serving: Serving,
    api: BotApi,
    sink: Sink,
    language: str,
    way_in: str,
    kills: tuple[str, ...],
) -> None:
    """Three accounts carry a trip to one mail, one copy, and no question asked twice."""
    hurry(serving, hold="0.035" if "hold" in kills else "0.01")
    if way_in == "webhook":
        serving.environ["PUBLIC_URL"] = f"http://127.0.0.1:{serving.port}"
    await serving.start()
    people = await travelled(serving, api, language, *kills)
    assert await serving.stop() == 0
    assert not serving.troubles()
    introduced_once(sink)
    heard = told(api, people["ana"])
    asked = {key: sum(people["ana"].words(key) in text for text in heard) for key in QUESTIONS}
    assert asked == dict.fromkeys(QUESTIONS, 1)


def introduced_once(sink: Sink) -> None:
    """One mail to the host and one copy to the traveller, each with its letter."""
    assert [len(sink.messages), len(to(sink, HOST)), len(to(sink, TRAVELLER))] == [2, 1, 1]
    for mail in sink.messages:
        (letter,) = mail.attachments
        assert letter.content.startswith(b"%PDF")
        assert "Ana Ruiz" in mail.text


async def test_three_variables_are_enough(serving: Serving, api: BotApi) -> None:
    """With the shipped organisation an approval waits for its time, and Undo takes it back."""
    await serving.start()
    people = await invited(serving, api, "en")
    ana, rosa, vera = people["ana"], people["rosa"], people["vera"]
    await ana.requests()
    await rosa.sees("button-agree")
    rosa.chat.tap(rosa.words("button-agree"))
    await ana.sees("button-start-details")
    await ana.details()
    await vera.sees("button-approve")
    await vera.taps("button-approve", "button-undo")
    await vera.taps("button-undo", "button-approve")
    await ana.sees("introduction-undone")
    assert await serving.stop() == 0
    assert not serving.troubles()


@pytest.fixture
async def redis_url(tmp_path: Path) -> AsyncIterator[str]:
    """The distribution's own server, which writes everything at once."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed")
    port, folder = free_port(), tmp_path / "redis"
    folder.mkdir()
    server = await asyncio.create_subprocess_exec(
        program, "--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder),
        "--appendonly", "yes", "--appendfsync", "always", "--save", "",
        "--maxmemory-policy", "noeviction", stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    yield f"redis://127.0.0.1:{port}"
    server.terminate()
    await server.wait()


async def test_a_trip_on_a_redis_of_ones_own(
    serving: Serving, api: BotApi, sink: Sink, redis_url: str
) -> None:
    """With REDIS_URL the same trip leads to the same mails, on a server that we did not start."""
    hurry(serving)
    key = serving.folder / "root.key"
    key.write_bytes(secrets.token_bytes(32))
    serving.environ |= {"REDIS_URL": redis_url, "ROOT_KEY_FILE": str(key)}
    await serving.start()
    await travelled(serving, api, "en")
    assert await serving.stop() == 0
    assert not serving.troubles()
    introduced_once(sink)
