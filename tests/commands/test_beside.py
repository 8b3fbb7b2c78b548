"""Commands work while the bot runs on the same data."""

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
