"""How `serve` begins: warnings where something may be lost, clear sentences where it cannot begin."""

import asyncio
import logging
import secrets
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.app import store_on
from chatbot.channels.sink import Sink
from chatbot.clock import Clock
from chatbot.commands.failures import why
from chatbot.serve import running, serve
from chatbot.settings import Settings
from chatbot.store.wire import Client
from tests.botapi import BotApi
from tests.e2e.deployment import settings
from tests.e2e.people import example
from tests.e2e.process import command, free_port


@pytest.fixture
def root(tmp_path: Path) -> str:
    """A root key of a deployment that brings its own Redis."""
    return new_key(tmp_path / "own.key")


def new_key(path: Path) -> str:
    """A root key that nothing was sealed under yet."""
    path.write_bytes(secrets.token_bytes(32))
    return str(path)


async def complaint(given: Settings) -> str:
    """What is said to whoever started it, where it cannot begin."""
    with pytest.raises(Exception) as caught:
        await serve(given, stop=asyncio.Event())
    return why(caught.value)


async def test_a_wrong_token_is_said(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """A token that Telegram does not know ends `serve` with the setting's name."""
    said = await complaint(settings(api, sink, tmp_path, TELEGRAM_BOT_TOKEN="42:OTHER"))
    assert said.startswith("TELEGRAM_BOT_TOKEN: ")


async def test_a_taken_port_is_said_before_anything_begins(
    api: BotApi, sink: Sink, tmp_path: Path
) -> None:
    """Where the port is taken nothing is fetched, so that whoever has it is not disturbed."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = await complaint(settings(api, sink, tmp_path, LISTEN=f"127.0.0.1:{port}"))
    assert (said.startswith(f"LISTEN: port {port} "), api.calls) == (True, [])


async def test_no_mail_server_is_said(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """Without SMTP_URL nobody could be introduced."""
    said = await complaint(settings(api, sink, tmp_path, SMTP_URL=""))
    assert said.startswith("SMTP_URL is missing")


async def test_a_redis_that_does_not_answer_is_said(
    api: BotApi, sink: Sink, tmp_path: Path, root: str
) -> None:
    """A REDIS_URL where nobody listens is named."""
    nobody = f"redis://127.0.0.1:{free_port()}"
    given = settings(api, sink, tmp_path, REDIS_URL=nobody, ROOT_KEY_FILE=root)
    assert "REDIS_URL" in await complaint(given)


async def test_another_root_key_is_said(
    api: BotApi, sink: Sink, tmp_path: Path, root: str, client: Client, server_url: str
) -> None:
    """Data that were sealed under another key are not begun upon."""
    given = settings(api, sink, tmp_path, REDIS_URL=server_url, ROOT_KEY_FILE=root)
    await store_on(client, given, example(), Clock(), remembers=False).start()
    new_key(Path(root))
    assert "ROOT_KEY_FILE" in await complaint(given)


@pytest.fixture
async def forgetful(client: Client) -> AsyncIterator[Client]:
    """A server that may lose what it was told a moment ago."""
    await client.config_set("appendfsync", "everysec")
    yield client
    await client.config_set("appendfsync", "always")


async def test_a_redis_that_may_lose_something_is_warned_of(
    api: BotApi, sink: Sink, tmp_path: Path, root: str, forgetful: Client, server_url: str,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """A server that does not write at once serves, with a warning that names the setting."""
    given = settings(api, sink, tmp_path, REDIS_URL=server_url, ROOT_KEY_FILE=root)
    async with running(given):
        pass
    warned = [r for r in caplog.records if r.levelno == logging.WARNING]
    assert [getattr(r, "code", "") for r in warned] == ["appendfsync"]


async def test_the_process_says_one_sentence(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """Started as people start it, it ends with the code for a wrong setting, and one line."""
    ended, said, complained = await command(
        "serve",
        environ={"TELEGRAM_BOT_TOKEN": api.token, "DATA_DIR": str(tmp_path / "data")},
        folder=tmp_path,
    )
    lines = complained.splitlines()
    assert (ended, said, len(lines)) == (2, "", 1)
    assert "SMTP_URL" in lines[0]
