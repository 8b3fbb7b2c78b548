"""`serve` at its start: which channels it serves, and what a sandbox still needs."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from chatbot.channels.sink import Sink
from chatbot.lines.whatsapp import RETRIES
from tests.botapi import BotApi
from tests.commands.conftest import Ran
from tests.commands.twilio import sandbox, settings_for, twilio
from tests.e2e.process import Serving, command
from tests.twilioapi import Twilio

__all__ = ["sandbox", "twilio"]

HINT = "the sandbox must know our webhook: see doctor"


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    """A mail server that keeps what it gets."""
    async with Sink() as running:
        yield running


async def served(folder: Path, environ: dict[str, str]) -> tuple[list[dict[str, Any]], str]:
    """What one start has logged, and the address that `doctor` tells meanwhile."""
    serving = Serving(folder, environ)
    await serving.start()
    doctor = Ran(*await command("doctor", "--json", environ=serving.environ, folder=folder))
    await serving.stop()
    lines = [json.loads(line) for line in serving.log().splitlines() if line.startswith("{")]
    notes = [note["sentence"].splitlines()[-1] for note in doctor.json["notes"]]
    return lines, "".join(note for note in notes if note.endswith(RETRIES))


async def test_it_says_which_channels_it_serves(twilio: Twilio, sink: Sink, tmp_path: Path) -> None:
    """In the line that says where it listens; the address of a webhook stands in no log."""
    async with BotApi() as telegram:
        environ = {
            "TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.base,
            "SMTP_URL": sink.url, **settings_for(twilio),
        }  # fmt: skip
        lines, address = await served(tmp_path, environ)
    (listening,) = [line for line in lines if line["what"] == "listening"]
    path = address.removesuffix(RETRIES).rpartition("/")[2]

    assert listening["channels"] == "telegram,whatsapp"
    assert HINT not in [line["what"] for line in lines]
    assert path
    assert path not in json.dumps(lines)


async def test_a_sandbox_is_told_to_need_its_webhook(
    sandbox: Twilio, sink: Sink, tmp_path: Path
) -> None:
    """Nobody else can put it there; where it must lead, only `doctor` says."""
    environ = {"SMTP_URL": sink.url, **settings_for(sandbox)}
    lines, address = await served(tmp_path, environ)
    (listening,) = [line for line in lines if line["what"] == "listening"]
    path = address.removesuffix(RETRIES).rpartition("/")[2]

    assert listening["channels"] == "whatsapp"
    assert HINT in [line["what"] for line in lines]
    assert path
    assert path not in json.dumps(lines)
