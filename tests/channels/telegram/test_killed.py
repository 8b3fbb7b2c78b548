"""A poller killed in the middle of a batch."""

import asyncio
import random
import sys
from pathlib import Path

from tests.botapi import BotApi

SCRIPT = Path(__file__).with_name("polling_process.py")
ROOT = Path(__file__).parents[3]
CHATS, TEXTS, KILLS = 5, 20, 3


def committed(path: Path) -> list[str]:
    """What is committed so far, a line for each."""
    return path.read_text().splitlines()


async def lines(path: Path, enough: int, process: asyncio.subprocess.Process) -> list[str]:
    """What is committed, once it is so much."""
    async with asyncio.timeout(60):
        while True:
            found = committed(path)
            if len(found) >= enough:
                return found
            assert process.returncode is None, "the poller ended by itself"
            await asyncio.sleep(0.005)


async def test_kills_lose_nothing_and_swap_nothing(server: BotApi, tmp_path: Path) -> None:
    """Every text is committed, each chat's in order, however often the poller is killed."""
    chance, path = random.Random(7), tmp_path / "committed"
    path.touch()
    chats = [server.chat(f"C{number}") for number in range(CHATS)]
    for number in range(TEXTS):
        for chat in chats:
            chat.say(f"{number}")
    total = CHATS * TEXTS
    stops = sorted(chance.sample(range(5, total - 5), KILLS))
    found: list[str] = []
    for enough in [*stops, total]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(SCRIPT), server.base, server.token, str(path),
            env={"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        found = await lines(path, enough, process)
        process.kill()
        await process.wait()
    said = {str(chat.id): [f"{number}" for number in range(TEXTS)] for chat in chats}
    heard: dict[str, list[str]] = {}
    for line in found:
        _, chat_id, text = line.split()
        heard.setdefault(chat_id, []).append(text)
    assert heard == said
