"""Stories on disk: each with the one that goes before it."""

from dataclasses import replace
from pathlib import Path

from chatbot.resources import resource
from chatbot.story import Story, Unreadable, parse

BEFORE = "before"
"""The folder of what goes before other stories, beside them."""


def read(path: Path) -> Story:
    """A story, and all that goes before it; raises `Unreadable`."""
    story = parse(path.read_text(encoding="utf-8"))
    if not story.follows:
        return story
    folder = path.parent if path.parent.name == BEFORE else path.parent / BEFORE
    earlier = folder / f"{story.follows}.txt"
    if not earlier.is_file():
        raise Unreadable(f"{path.name} follows {story.follows}, which is not told in {BEFORE}/")
    before = read(earlier)
    return replace(story, before=before, organization=before.organization)


def told(language: str) -> tuple[Path, ...]:
    """Every story of the procedure in one language, in the order of its names."""
    return tuple(sorted((resource("tests/transcripts") / language).glob("*.txt")))
