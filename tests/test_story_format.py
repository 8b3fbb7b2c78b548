"""The story format: what is written can be read back, and what is not a story is refused."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.story import (
    Cast,
    Comment,
    Filed,
    Mailed,
    Pressed,
    Restarted,
    Said,
    Step,
    Stood,
    Story,
    Told,
    Unreadable,
    Waited,
    line_of,
    parse,
    write,
)

CAST = (
    Cast(id="ana", role="member", unit="new-york"),
    Cast(id="rosa", role="organizer", unit="new-york", language="es", name="Rosa Díaz"),
    Cast(id="alexandra", role="department", name="Alexandra Brown"),
)
BEGINS = datetime(2027, 3, 1, 15, tzinfo=UTC)
LINE = st.text(st.characters(blacklist_categories=["C", "Z"]) | st.just(" "), max_size=20).map(
    str.strip
)
TEXT = st.lists(LINE, min_size=1, max_size=4).map("\n".join).map(str.strip).filter(bool)
LABEL = LINE.filter(bool).filter(lambda label: "] [" not in label)
NAMES = st.sampled_from([person.id for person in CAST])
STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(Comment, LINE),
    st.builds(Said, NAMES, TEXT),
    st.builds(Pressed, NAMES, LABEL),
    st.builds(
        Filed, NAMES, st.sampled_from(["photo", "voice"]), st.sampled_from(["a.jpg", "0:20"])
    ),
    st.builds(
        Told,
        who=NAMES,
        text=TEXT,
        buttons=st.lists(LABEL, max_size=3).map(tuple),
        file=st.sampled_from(["", "introduction-7K2M-9Q4X.pdf"]),
        changed=st.booleans(),
    ),
    st.just(Mailed(to=("pcp@example.org",), subject="Introduction 7K2M-9Q4X", files=("a.pdf",))),
    st.just(Mailed(to=("a@example.org", "b@example.org"), subject="News")),
    st.integers(1, 10**7).map(lambda seconds: Waited(timedelta(seconds=seconds))),
    st.just(Waited()),
    st.just(Restarted()),
    st.just(Stood(datetime(2027, 4, 2, 7, 30, tzinfo=UTC))),
)


def story(*steps: Step) -> Story:
    return Story(begins=BEGINS, cast=CAST, steps=steps, title=("A story.",))


@given(st.lists(STEPS, max_size=8))
def test_a_story_that_is_written_reads_the_same(steps: list[Step]) -> None:
    """Nothing that people or the bot can say changes on its way through the file."""
    told = story(*steps)

    assert parse(write(told)) == told


def test_a_card_that_changes_in_place_has_a_sign_of_its_own() -> None:
    """A reader sees at once that nothing new has been sent."""
    card = Told(who="rosa", text="You agreed.\nThank you.", buttons=("Undo", "More"), changed=True)

    assert line_of(card) == "rosa ~ You agreed.\n       Thank you.\n     [Undo] [More]"


def test_typed_words_in_brackets_are_not_a_button() -> None:
    """Who types `[Send]` has not pressed it."""
    said = Said("ana", "[Send]")

    assert line_of(said) == "ana  > \\[Send]"
    assert parse(write(story(said))).steps == (said,)


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("… 3 days", timedelta(days=3)),
        ("… 1 day 2 hours", timedelta(days=1, hours=2)),
        ("… 2 minutes 1 second", timedelta(minutes=2, seconds=1)),
    ],
)
def test_time_passes_in_words(line: str, span: timedelta) -> None:
    """A wait is written as people say it."""
    assert parse(f"begins 2027-03-01 15:00\n{line}\n").steps == (Waited(span),)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ana > hello\n", "when it begins"),
        ("begins tomorrow\n", "line 1"),
        ("begins 2027-03-01 15:00\nwhat is this\n", "line 2"),
        ("begins 2027-03-01 15:00\n… a while\n", "line 2"),
        ("begins 2027-03-01 15:00\nmail > nobody\n", "line 2"),
        ("  far in\n", "line 1"),
    ],
)
def test_what_is_not_a_story_is_refused_with_its_line(text: str, why: str) -> None:
    """Whoever writes a story hears where it stops being one."""
    with pytest.raises(Unreadable, match=why):
        parse(text)
