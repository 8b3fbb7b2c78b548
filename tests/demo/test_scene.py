"""Stories on the page: chosen from a list, told step by step, left again."""

from datetime import UTC, datetime, timedelta

import pytest

from chatbot.demo import scene
from chatbot.demo.coming import coming
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.stage import Stage
from chatbot.demo.views import SENTENCES
from chatbot.outside import Returned, Visited, Wrote
from chatbot.stories import read, told
from chatbot.story import Comment, Mailed, Step, Stood, Told, Waited

STORY = "S18_guidelines"
READ = (Comment, Told, Mailed)


def test_every_story_can_be_chosen() -> None:
    """The list has all of them in both languages, each with what it is about."""
    for language, entries in scene.listed(["en", "es"]).items():
        assert [entry["name"] for entry in entries] == [path.stem for path in told(language)]
        assert all(entry["title"] and entry["part"] for entry in entries)


def test_no_two_stories_go_by_the_same_number() -> None:
    """Where two tell of one part of the procedure, a letter keeps them apart."""
    for entries in scene.listed(["en", "es"]).values():
        numbers = [entry["part"] + entry["mark"] for entry in entries]
        assert len(set(numbers)) == len(numbers)
        assert {"case03a", "case03b", "case04"} <= set(numbers)


def test_every_step_of_every_story_is_announced() -> None:
    """The page has a sentence for whatever is done next, and says what it is."""
    stories = [read(path) for language in ("en", "es") for path in told(language)]
    steps = [step for story in stories for step in story.steps if not isinstance(step, READ)]

    announced = [coming(step) for step in steps]

    assert {f"step-{one['kind']}" for one in announced} <= set(SENTENCES)
    wordless = {one["kind"] for one in announced if not one["text"]}
    assert wordless <= {"look", "returned", "timer", "restarted"}


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Waited(timedelta(days=2, hours=1)), {"kind": "waited", "who": "", "text": "176400"}),
        (Waited(), {"kind": "timer", "who": "", "text": ""}),
        (
            Stood(datetime(2027, 3, 1, 15, tzinfo=UTC)),
            {"kind": "stood", "who": "", "text": "2027-03-01T15:00:00+00:00"},
        ),
        (
            Visited(who="pcp@example.org", label="We will meet"),
            {"kind": "post", "who": "pcp@example.org", "text": "We will meet"},
        ),
        (
            Visited(who="lea@example.org", where="/check"),
            {"kind": "open", "who": "lea@example.org", "text": "/check"},
        ),
        (
            Wrote(who="pcp@example.org", subject="Re: Ana"),
            {"kind": "mail", "who": "pcp@example.org", "text": "Re: Ana"},
        ),
        (
            Returned(to="pcp@example.org", reason="550 no such mailbox"),
            {"kind": "returned", "who": "pcp@example.org", "text": ""},
        ),
    ],
)
def test_what_happens_outside_the_chat_is_told(step: Step, said: dict[str, str]) -> None:
    """How long time passes, which page is opened, who writes a mail and which one comes back."""
    assert coming(step) == said


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
