"""The trip that the demo plays in the terminal."""

from dataclasses import replace

import pytest

from chatbot.app import all_words
from chatbot.demo import demo
from chatbot.demo.command import lacking, trip
from chatbot.demo.engine import Engine
from chatbot.demo.play import played
from chatbot.story import Pressed, Story, parse


@pytest.mark.parametrize("language", all_words().locales)
async def test_the_trip_is_played_to_its_end(language: str) -> None:
    """Mail, letter, copy and the word of it arrive, in each language, and the exit code says so."""
    said: list[str] = []

    assert await demo(play=True, language=language, say=said.append) == 0
    assert parse("\n".join(said[:-1])).cast == trip(language).cast


async def test_a_trip_that_nobody_approves_does_not_arrive(engine: Engine) -> None:
    """The exit code is not always the same."""
    story = trip("en")
    steps = [step for step in story.steps if step != Pressed("vera", "Approve")]

    await _play(engine, replace(story, steps=tuple(steps)))

    assert lacking(engine) == "no mail with a letter has come to a host"


async def test_a_trip_that_ends_in_the_hold_does_not_arrive(engine: Engine) -> None:
    """Nothing has left while it can be undone."""
    story = trip("en")
    approved = story.steps.index(Pressed("vera", "Approve"))

    await _play(engine, replace(story, steps=story.steps[: approved + 1]))

    assert lacking(engine) == "no mail with a letter has come to a host"
    assert not engine.sink.messages


async def test_a_language_that_nobody_wrote_is_refused_with_those_there_are() -> None:
    """A mistyped language is a sentence, not a trace."""
    said: list[str] = []

    assert await demo(play=True, language="xx", say=said.append) == 2
    assert said == ["There is no 'xx' among the languages of the demo: en, es."]


async def _play(engine: Engine, story: Story) -> None:
    async for _ in played(engine, story):
        pass
