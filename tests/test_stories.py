"""Every story in tests/transcripts, played word for word on the real engine.

`pytest tests/test_stories.py --update` writes down what the bot says now; what people say stays.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.demo.play import played
from chatbot.store.wire import Client
from chatbot.stories import BEFORE, read
from chatbot.story import write
from tests.world import world

TOLD = Path(__file__).parent / "transcripts"
STORIES = sorted(path for path in TOLD.rglob("*.txt") if not path.name.startswith(BEFORE))


def kept(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def keep(path: Path, told: str) -> None:
    path.write_text(told, encoding="utf-8")


@pytest.mark.parametrize(
    "path", STORIES, ids=lambda path: path.relative_to(TOLD).with_suffix("").as_posix()
)
async def test_a_story_goes_as_it_is_told(
    path: Path, server_url: str, client: Client, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What everybody reads is what the story says, to the letter."""
    written, story = kept(path), read(path)
    async with world(server_url, tmp_path, story.starts, story.organization) as engine:
        steps = tuple([step async for step in played(engine, story)])
    told = write(replace(story, steps=steps))
    if request.config.getoption("--update"):
        keep(path, told)
        return

    assert told == written
