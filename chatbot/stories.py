"""Stories on disk: each with the one that goes before it."""

from dataclasses import replace
from pathlib import Path

from chatbot.resources import resource
from chatbot.story import Story, Unreadable, parse

BEFORE = "before_"
"""How the names begin of what goes before other stories."""


def read(path: Path) -> Story:
    """A story, and all that goes before it; raises `Unreadable`."""
    story = parse(path.read_text(encoding="utf-8"))
    if not story.follows:
        return story
    earlier = path.parent / f"{BEFORE}{story.follows}.txt"
    if not earlier.is_file():
        raise Unreadable(f"{path.name} follows {story.follows}, but there is no {earlier.name}")
    before = read(earlier)
    return replace(story, before=before, organization=before.organization)


def told(language: str) -> tuple[Path, ...]:
    """Every story of the procedure in one language, in the order of its names."""
    every = (resource("tests/transcripts") / language).glob("*.txt")
    return tuple(sorted(path for path in every if not path.name.startswith(BEFORE)))
