"""Every sentence of the procedure and every edge case has its story, in each language."""

import re
from pathlib import Path

import pytest

from chatbot.stories import read, told

SENTENCES = tuple(f"S{number:02}" for number in range(1, 23))
CASES = tuple(f"case {number}" for number in range(1, 33))
LANGUAGES = ("en", "es")
NAME = re.compile(r"(S\d\d|case\d\d)_[a-z0-9_]+")


def covered(language: str) -> set[str]:
    """What the stories of a language say that they show."""
    return {part for path in told(language) for part in read(path).covers}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", [*SENTENCES, *CASES])
def test_a_part_of_the_procedure_has_its_story(part: str, language: str) -> None:
    """Whoever asks what happens in this case can read it."""
    assert part in covered(language), f"no story in {language} covers {part}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_is_found_by_its_name(language: str) -> None:
    """The name says which part it is about first, and the story covers that and nothing unknown."""
    for path in told(language):
        assert NAME.fullmatch(path.stem), path.stem
        main, story = path.stem.partition("_")[0], read(path)
        called = main if main.startswith("S") else f"case {int(main[4:])}"
        assert called in story.covers, path.stem
        assert set(story.covers) <= {*SENTENCES, *CASES}, path.stem
        assert story.title, f"{path.stem} says in its first line what it is about"


def test_both_languages_tell_the_same_stories() -> None:
    """A story in one language has its twin in the other."""
    names = [{path.name.partition("_")[0] for path in told(language)} for language in LANGUAGES]
    assert names[0] == names[1]


def test_what_goes_before_a_story_is_told_in_its_language() -> None:
    """Nothing that is played before is in a language that the story's people do not read."""
    for language in LANGUAGES:
        for path in told(language):
            assert {person.language for person in read(path).everybody} <= {language, "en"}


def test_the_folders_hold_stories_alone() -> None:
    """A file that is no story would be missed by everybody."""
    folder = Path(__file__).parent / "transcripts"
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".txt"}
