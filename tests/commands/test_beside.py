"""Commands work while the bot runs on the same data."""

import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.channels.sink import Sink
from tests.botapi import BotApi
from tests.commands.conftest import Ran
from tests.e2e.process import Serving, command


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as running:
        yield running


@pytest.fixture
async def serving(telegram: BotApi, tmp_path: Path) -> AsyncIterator[Serving]:
    """The bot, by polling, on an embedded server."""
    async with Sink() as sink:
        environ = {
            "TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.base,
            "SMTP_URL": sink.url,
        }  # fmt: skip
        made = Serving(tmp_path, environ)
        await made.start()
        yield made
        await made.stop()


async def run(serving: Serving, *words: str) -> Ran:
    return Ran(*await command(*words, environ=serving.environ, folder=serving.folder))


async def test_an_invitation_made_beside_the_bot_is_opened_there(
    telegram: BotApi, serving: Serving
) -> None:
    """The bot knows the person at once, and the command line knows them, too."""
    ran = await run(serving, "invite", "member", "--district", "texas")
    ana = telegram.chat("Ana")
    ana.say(f"/start {ran.lines[-1]}")
    await ana.until("Texas")
    people = await run(serving, "people", "list", "--json")

    assert [person["roles"] for person in people.json] == [
        [{"role": "member", "district": "texas"}]
    ]
    assert telegram.token not in serving.log()
    assert "Ana" not in serving.log()


async def test_an_invitation_back_in_makes_another_chat_the_same_person(
    telegram: BotApi, serving: Serving
) -> None:
    """They keep their id, their name and their role, and the new chat is the one that is used."""
    first = await run(serving, "invite", "organizer", "--district", "texas", "--name", "Rosa Bell")
    before = telegram.chat("Rosa")
    before.say(f"/start {first.lines[-1]}")
    await before.until("Texas")
    (rosa,) = (await run(serving, "people", "list", "--json")).json
    ran = await run(serving, "invite", "--for", rosa["contact"])
    after = telegram.chat("Rosa")
    after.say(f"/start {ran.lines[-1]}")
    await after.until("this app is linked")
    (same,) = (await run(serving, "people", "list", "--json")).json

    assert same == rosa


async def test_the_doctor_looks_while_the_bot_runs(serving: Serving) -> None:
    """Nothing is wrong with a store that is in use."""
    ran = await run(serving, "doctor", "--live", "--json")

    assert ran.code == 0, ran.said
    areas = {finding["area"] for finding in ran.json["findings"]}
    assert not areas & {"store", "telegram", "mail"}


async def test_a_second_bot_on_the_same_data_is_refused(serving: Serving) -> None:
    """Two servers on one directory would be two truths."""
    ran = await run(serving, "serve")

    assert (ran.code, ran.said) == (2, "")
    assert "another process is using the data directory" in ran.complained


async def test_an_older_store_is_not_accepted_while_the_bot_runs(serving: Serving) -> None:
    """It would go on with what it knew."""
    ran = await run(serving, "doctor", "--accept-rollback")

    assert ran.code == 2
    assert "stop it first" in ran.complained


async def test_a_bot_on_a_port_in_use_says_so(telegram: BotApi, tmp_path: Path) -> None:
    """One sentence names the setting to change."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environ = {
            "TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.base,
            "SMTP_URL": "smtp://127.0.0.1:1", "LISTEN": f"127.0.0.1:{taken.getsockname()[1]}",
        }  # fmt: skip
        ran = Ran(*await command("serve", environ=environ, folder=tmp_path))

    assert ran.code == 2
    assert ran.complained.splitlines()[-1].startswith("introductions: LISTEN: port ")


async def test_a_bot_that_telegram_does_not_know_ends_and_says_so(
    telegram: BotApi, tmp_path: Path
) -> None:
    """What was logged before is JSON, and neither repeats the token."""
    environ = {
        "TELEGRAM_BOT_TOKEN": "43:WRONG-TOKEN", "TELEGRAM_API_URL": telegram.base,
        "SMTP_URL": "smtp://127.0.0.1:1", "LISTEN": "127.0.0.1:0", "LOG_LEVEL": "DEBUG",
    }  # fmt: skip
    ran = Ran(*await command("serve", environ=environ, folder=tmp_path))
    made, *logged, sentence = ran.complained.splitlines()

    assert ran.code == 2
    assert made.startswith("introductions: made the root key ")
    assert sentence == "introductions: TELEGRAM_BOT_TOKEN: Telegram does not know this token"
    assert "listening" in [json.loads(line)["what"] for line in logged]
    assert "WRONG-TOKEN" not in ran.complained
