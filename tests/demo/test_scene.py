"""Stories on the page: chosen from a list, told step by step, left again."""

import pytest

from chatbot.demo import scene
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.stage import Stage
from chatbot.stories import told

STORY = "S18_guidelines"


def test_every_story_can_be_chosen() -> None:
    """The list has all of them in both languages, each with what it is about."""
    for language, entries in scene.listed(["en", "es"]).items():
        assert [entry["name"] for entry in entries] == [path.stem for path in told(language)]
        assert all(entry["title"] and entry["part"] for entry in entries)


async def test_a_story_begins_where_it_matters(desk: Desk) -> None:
    """What went before it has happened: the phones and the mailbox show it."""
    stage = Stage(desk)
    await stage.tell(STORY, "en")

    shown = await stage.desk.everything()
    await stage.close()

    assert shown["scene"]["step"] == {"kind": "say", "who": "ana", "text": "letter"}
    assert len(shown["mails"]) == 2
    assert {person["id"] for person in shown["cast"]} >= {"ana", "rosa", "vera"}


async def test_the_next_step_is_done_when_it_is_asked_for(desk: Desk) -> None:
    """Each press does one step, until the story is over; then there is nothing left to do."""
    stage = Stage(desk)
    await stage.tell(STORY, "es")

    await stage.desk.onward()
    shown = await stage.desk.everything()
    await stage.desk.onward()
    await stage.close()

    assert shown["scene"]["step"] is None
    assert shown["phones"]["ana"][-1]["file"] == "guidelines.pdf"


async def test_the_demo_comes_back_as_it_was(desk: Desk) -> None:
    """A story has an engine of its own; leaving it shows the demo's people again."""
    before = await desk.everything()
    stage = Stage(desk)
    await stage.tell(STORY, "en")
    await stage.leave()

    assert stage.desk is desk
    assert (await desk.everything())["phones"] == before["phones"]
    with pytest.raises(Refused):
        await desk.onward()


async def test_a_story_that_people_have_left_says_so(desk: Desk) -> None:
    """Whoever has done something else instead is told that the story cannot go on."""
    stage = Stage(desk)
    name = next(path.stem for path in told("en") if any(_presses(path.stem)))
    await stage.tell(name, "en")
    assert stage.desk.scene is not None
    while (step := stage.desk.scene.view()["step"]) is not None and step["kind"] != "press":
        await stage.desk.onward()
    stage.desk.engine.phone(step["who"] if step else "ana").shown.clear()

    with pytest.raises(Refused, match="strayed"):
        await stage.desk.onward()
    await stage.close()


def _presses(name: str) -> list[str]:
    """The presses of a story."""
    path = scene.found("en", name)
    assert path is not None
    return [line for line in path.read_text(encoding="utf-8").splitlines() if " > [" in line]


async def test_a_story_that_there_is_not_is_refused(desk: Desk) -> None:
    """A name that nobody knows changes nothing."""
    stage = Stage(desk)
    with pytest.raises(Refused):
        await stage.tell("S99_nothing", "en")
    assert stage.desk is desk


@pytest.mark.parametrize("start", ["case02", "case11", "case22", "case24", "case32", "S16"])
async def test_a_story_goes_to_its_end_by_one_button(desk: Desk, start: str) -> None:
    """With a clock that goes on, pages, mails and long waits in between, each step can be done."""
    stage = Stage(desk)
    name = next(path.stem for path in told("en") if path.stem.startswith(start))
    await stage.tell(name, "en")
    assert stage.desk.scene is not None
    while stage.desk.scene.view()["step"] is not None:
        await stage.desk.onward()
    told_now = stage.desk.told().steps
    await stage.close()

    assert told_now, "somebody was told something"
