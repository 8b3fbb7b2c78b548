"""A story told on the page: what went before has happened, and each step is a press away."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from chatbot.clock import Clock
from chatbot.demo.coming import coming
from chatbot.demo.engine import Engine, NoButton
from chatbot.demo.play import happened, performed
from chatbot.stories import read, told
from chatbot.story import Comment, Mailed, Story, Told

ROOT_KEY = bytes(range(32))
"""Always the same, so that numbers are the same each time a story is played."""


class Scene:
    """A story under way: which step is next, and what it is."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self.engine, self.name = engine, path.stem
        self.story = read(path)
        self._steps = [step for step in self.story.steps if not isinstance(step, Told | Mailed)]
        self._at = 0

    async def begin(self) -> None:
        """Let everything happen that went before."""
        await happened(self.engine, self.story)
        self._skip()

    async def forward(self) -> bool:
        """Do the next step; False where it cannot be done any more, because people did others."""
        if self._at >= len(self._steps):
            return True
        try:
            await performed(self.engine, self.story, self._steps[self._at])
        except NoButton:
            return False
        self._at += 1
        self._skip()
        return True

    def view(self) -> dict[str, Any]:
        """Where the story is, as the page shows it."""
        return {
            "name": self.name,
            "title": " ".join(self.story.title),
            "remark": self._remark(),
            "step": coming(self._steps[self._at]) if self._at < len(self._steps) else None,
            "at": self._at,
            "of": len(self._steps),
        }

    def _skip(self) -> None:
        """Remarks are read, not done."""
        while self._at < len(self._steps) and isinstance(self._steps[self._at], Comment):
            self._at += 1

    def _remark(self) -> str:
        """What the story says just before its next step."""
        said: list[str] = []
        for step in reversed(self._steps[: self._at]):
            if not isinstance(step, Comment):
                break
            said.insert(0, step.text)
        return " ".join(said)


def listed(languages: Sequence[str]) -> dict[str, list[dict[str, str]]]:
    """Every story by language, with its name and what it is about; none where none are stored."""
    return {language: _entries(_paths(language)) for language in languages}


def found(language: str, name: str) -> Path | None:
    """The story of that name."""
    return next((path for path in _paths(language) if path.stem == name), None)


def clock(story: Story) -> Clock:
    """A clock that goes on from when the story begins; it stands still where that is over."""
    ahead = story.starts - datetime.now(UTC)
    if ahead < timedelta():
        return Clock(story.starts)
    going = Clock()
    going.advance(ahead)
    return going


def _paths(language: str) -> tuple[Path, ...]:
    try:
        return told(language)
    except FileNotFoundError:
        return ()


def _entries(paths: Sequence[Path]) -> list[dict[str, str]]:
    """Each story once; where several tell of one part, letters keep their numbers apart."""
    parts = [path.stem.partition("_")[0] for path in paths]
    return [
        {
            "name": path.stem,
            "part": part,
            "mark": ascii_lowercase[parts[:at].count(part)] if parts.count(part) > 1 else "",
            "title": " ".join(read(path).title),
        }
        for at, (path, part) in enumerate(zip(paths, parts, strict=True))
    ]
