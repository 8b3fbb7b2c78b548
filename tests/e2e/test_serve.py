"""One trip through the real process: from `/start CODE` to the mail, across kills."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.channels.sink import Mail, Sink
from chatbot.store.embedded import running_at
from chatbot.store.wire import connect
from tests.botapi import BotApi, Fault
from tests.e2e.people import HOST, NAMES, QUESTIONS, ROLES, TRAVELLER, Someone, example
from tests.e2e.process import ROOT, Serving, command

WAYS_IN = ("polling", "webhook")
LANGUAGES = ("en", "es")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A Bot API that listens."""
    async with BotApi() as running:
        yield running


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    """A mail server that keeps what it gets."""
    async with Sink() as running:
        yield running


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


def hurry(serving: Serving) -> None:
    """The same organisation with a hold of three seconds, and a watch of one."""
    text = (ROOT / "organization.example.toml").read_text()
    slow = ("hold_minutes = 2 ", "bounce_minutes = 15 ")
    assert all(text.count(line) == 1 for line in slow), "the example says how long things take"
    path = serving.folder / "fast.toml"
    path.write_text(
        text.replace(slow[0], "hold_minutes = 0.05 ").replace(slow[1], "bounce_minutes = 0.02 ")
    )
    serving.environ["ORGANIZATION"] = str(path)


async def invited(serving: Serving, api: BotApi, language: str) -> dict[str, Someone]:
    """Everybody, come in by a code that the command line printed beside the running server."""
    printed = await asyncio.gather(*(code(serving, *ROLES[name]) for name in ROLES))
    people = {name: Someone(api.chat(name, language=language)) for name in ROLES}
    for name, found in zip(ROLES, printed, strict=True):
        await people[name].joins(found)
    return people


async def code(serving: Serving, role: str, unit: str) -> str:
    """What `invite` prints last."""
    district = ("--district", unit) if unit else ()
    ended, said, complained = await command(
        "invite", role, *district, environ=serving.environ, folder=serving.folder
    )
    assert ended == 0, complained
    return said.strip().splitlines()[-1]


async def quiet(serving: Serving, lanes: int = 0) -> None:
    """Wait until no more than so many people have something on its way to them."""
    client = connect(running_at(serving.data))
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


async def travelled(serving: Serving, api: BotApi, language: str) -> dict[str, Someone]:
    """The whole trip, with a kill before the organizer's answer, and one during the hold."""
    people = await invited(serving, api, language)
    ana, rosa, vera, otto = (people[name] for name in ("ana", "rosa", "vera", "otto"))
    await ana.requests()
    await rosa.sees("button-agree")
    await quiet(serving)
    await KILLS[language](serving, rosa, api)
    await ana.sees("button-start-details")
    await rosa.chat.until(lambda seen: "Ana Ruiz" in seen.text and not seen.labels)
    await ana.details()
    await asyncio.gather(vera.sees("button-approve"), otto.sees("button-approve"))
    await vera.taps("button-approve", "button-undo")
    await ana.sees("introduction-agreed")
    await quiet(serving)
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


@pytest.mark.parametrize("way_in", WAYS_IN)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_trip(
    serving: Serving, api: BotApi, sink: Sink, language: str, way_in: str
) -> None:
    """Three accounts carry a trip to one mail, one copy, and no question asked twice."""
    hurry(serving)
    if way_in == "webhook":
        serving.environ["PUBLIC_URL"] = f"http://127.0.0.1:{serving.port}"
    await serving.start()
    people = await travelled(serving, api, language)
    assert await serving.stop() == 0
    assert [len(sink.messages), len(to(sink, HOST)), len(to(sink, TRAVELLER))] == [2, 1, 1]
    for mail in sink.messages:
        (letter,) = mail.attachments
        assert letter.content.startswith(b"%PDF")
        assert "Ana Ruiz" in mail.text
    heard = told(api, people["ana"])
    asked = {key: sum(people["ana"].words(key) in text for text in heard) for key in QUESTIONS}
    assert asked == dict.fromkeys(QUESTIONS, 1)
    assert "Traceback" not in serving.log()
    assert not api.unanswered


async def test_three_variables_are_enough(serving: Serving, api: BotApi) -> None:
    """With the shipped organisation an approval waits for its time, and Undo takes it back."""
    await serving.start()
    people = await invited(serving, api, "en")
    ana, rosa, vera = people["ana"], people["rosa"], people["vera"]
    await ana.requests()
    await rosa.sees("button-agree")
    await rosa.taps("button-agree", "button-queue")
    await ana.sees("button-start-details")
    await ana.details()
    await vera.sees("button-approve")
    await vera.taps("button-approve", "button-undo")
    await vera.taps("button-undo", "button-approve")
    await ana.sees("introduction-undone")
    assert await serving.stop() == 0
    assert set(NAMES) <= set(people)
