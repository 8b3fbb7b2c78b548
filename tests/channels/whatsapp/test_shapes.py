"""A message becomes pieces that WhatsApp can carry, and what people typed stays literal."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.channels.whatsapp.formatting import HAIR_SPACE, NO_BACKTICK, WORD_JOINER, literal
from chatbot.channels.whatsapp.shapes import (
    BODY,
    DESCRIPTION,
    NOTHING,
    ROW,
    TEXT,
    TITLE,
    distinct,
    pieces,
    pressable,
    units,
)
from chatbot.core.ids import Address
from chatbot.core.messages import Button, File, Rendered
from chatbot.core.text import graphemes

ADDED = str.maketrans({HAIR_SPACE: "", WORD_JOINER: "", NO_BACKTICK: "`"})
FAMILY, FLAG = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1f5\U0001f1f9"
H, J, B = HAIR_SPACE, WORD_JOINER, NO_BACKTICK


def worded(key: str, locale: str) -> str:
    """Words that tell where they came from."""
    return {"button-whatsapp-more": "More…", "button-whatsapp-first": "First"}.get(key, key[:20])


def message(text: str, *labels: str, **more: object) -> Rendered:
    """A message with these buttons."""
    buttons = tuple(Button(label, token=f"t{at}") for at, label in enumerate(labels))
    made = Rendered(id="o1", to=Address("whatsapp", "+12125550100"), text=text, buttons=buttons)
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed, said",
    [
        ("*bold*", f"{J}*{H}bold*"),
        ("so *bold* it is", f"so *{H}bold* it is"),
        ("_so_ and ~so~", f"_{H}so_ and ~{H}so~"),
        ("(*x*)", f"(*{H}x*)"),
        ("__init__", f"_{H}_{H}init__"),
        ("*a* and *b*", f"{J}*{H}a* and *{H}b*"),
        ("```x```", f"{B * 3}x{B * 3}"),
        ("a `b` c", f"a {B}b{B} c"),
        ("it`s", "it`s"),
        ("> said", f"{J}> said"),
        (">said", f"{J}>said"),
        ("- one\n* two", f"{J}- one\n{J}* two"),
        ("a - b > c * d", "a - b > c * d"),
        ("1. one", "1. one"),
        ("5*3*2 = 30", "5*3*2 = 30"),
        ("* not bold *", f"{J}* not bold *"),
        ("*first\nsecond*", "*first\nsecond*"),
        ("snake_case_name", "snake_case_name"),
        ("ana_maria_ruiz@example.org", "ana_maria_ruiz@example.org"),
        ("_ana_@example.org and _so_", f"_ana_@example.org and _{H}so_"),
        ("*ana@example.org*", f"{J}*{H}ana@example.org*"),
        ("https://x.org/_a_/*b*?c=~d~", "https://x.org/_a_/*b*?c=~d~"),
        ("see *https://x.org/a_b*", f"see *{H}https://x.org/a_b*"),
        ("www.x.org/_a_", "www.x.org/_a_"),
        ("{{2}}", f"{{{J}{{2}}}}"),
        ("~/file and ~/other", "~/file and ~/other"),
        ("Ana, Ruiz.", "Ana, Ruiz."),
    ],
)
def test_markup_is_shown_and_not_obeyed(typed: str, said: str) -> None:
    """What somebody typed is what the other one reads; links and addresses stay whole."""
    assert literal(typed) == said


@given(st.text(alphabet="ab *_~`>-\n{}@./:é", max_size=60))
def test_nothing_is_lost_or_done_twice(text: str) -> None:
    """Only signs that nobody sees are added, and once is enough."""
    once = literal(text)
    assert once.translate(ADDED) == text
    assert literal(once) == once


@given(st.text(alphabet="ab *_~\n", max_size=40))
def test_no_pair_is_left_that_marks_up(text: str) -> None:
    """No sign that could begin markup is followed by what it would mark up."""
    for line in literal(text).split("\n"):
        for at, sign in enumerate(line):
            opens = sign in "*_~" and not line[at - 1 : at].isalnum()
            followed = line[at + 1 : at + 2].strip()
            ended = any(
                line[to] == sign and line[to - 1].strip() for to in range(at + 2, len(line))
            )
            assert not (opens and followed and ended), line


@pytest.mark.parametrize(
    "count, shape",
    [(1, "buttons-1"), (3, "buttons-3"), (4, "list-4"), (10, "list-10"), (11, "list-10")],
)
def test_the_shape_goes_by_the_number_of_choices(count: int, shape: str) -> None:
    """WhatsApp 22: buttons, a list, a list with a way to the next page."""
    (piece,) = pieces(message("Which?", *map(str, range(count))), worded)
    assert (piece.text, piece.shape) == ("Which?", shape)


def test_what_is_too_long_for_a_button_becomes_a_row() -> None:
    """A row holds a little more, and its description the whole of it."""
    (piece,) = pieces(message("Which?", "Yes", "Somebody in San Cristóbal de las Casas"), worded)
    assert piece.shape == "described-2"
    assert piece.variables[2:] == (
        "Yes", "t0", NOTHING,
        "Somebody in San Cristób…", "t1", "Somebody in San Cristóbal de las Casas",
    )  # fmt: skip


def test_rows_that_fit_need_no_description() -> None:
    """Between a button's length and a row's, a plain list will do."""
    (piece,) = pieces(message("Which?", "Twenty-one characters", "No"), worded)
    assert piece.shape == "list-2"


@pytest.mark.parametrize(
    "labels, shown",
    [
        (["Same", "Same", "Same"], ["Same", "Same 2", "Same 3"]),
        (["abcdefghij", "abcdefghik"], ["abcdefg…", "abcde… 2"]),
        (["Same 2", "Same", "Same"], ["Same 2", "Same", "Same 3"]),
        ([FAMILY * 3, FAMILY * 3 + "x"], ["…", "… 2"]),
        ([FLAG * 5, "日本語日本語日本語"], ["\U0001f1f5\U0001f1f9…", "日本語日本語日…"]),
    ],
)
def test_labels_that_were_cut_stay_apart(labels: list[str], shown: list[str]) -> None:
    """WhatsApp 12: on characters as a reader sees them, and never two alike."""
    assert distinct(labels, 8) == shown


@given(st.lists(st.text("ab日ش \U0001f1f5\U0001f468\u200d", min_size=1, max_size=60), max_size=12))
def test_cut_labels_fit_and_differ(labels: list[str]) -> None:
    """WhatsApp 12: whatever the labels are."""
    for limit in (TITLE, ROW):
        cut = distinct(labels, limit)
        assert all(units(one) <= limit for one in cut)
        assert len(set(cut)) == len(labels)


@pytest.mark.parametrize("length", [1, BODY, BODY + 1, TEXT, TEXT + 1, 4000])
@pytest.mark.parametrize("count", [0, 2, 7, 30])
def test_a_long_text_goes_before_the_buttons(length: int, count: int) -> None:
    """WhatsApp 11: every piece fits, the last one carries the choices, and no word is lost."""
    text = ("word " * 1000)[:length].strip()
    found = pieces(message(text, *map(str, range(count))), worded)
    assert " ".join(piece.text for piece in found) == text
    assert all(units(piece.text) <= TEXT for piece in found)
    assert [bool(piece.shape) for piece in found] == [False] * (len(found) - 1) + [count > 0]
    assert not count or units(found[-1].text) <= BODY
    assert len(found) == 1 or length > (BODY if count else TEXT)


@pytest.mark.parametrize("mark", ["日", "ش", "é", "e\u0301", FAMILY, FLAG, "क्षि"])
def test_no_character_is_cut_in_two(mark: str) -> None:
    """WhatsApp 11: in any script, with and without spaces between."""
    for between in ("", " "):
        text = between.join([mark] * 1500)
        found = pieces(message(text, "Yes"), worded)
        whole = [one for piece in found for one in graphemes(piece.text) if not one.isspace()]
        assert whole == [mark] * 1500
        assert all(units(piece.text) <= TEXT for piece in found)


def test_what_keeps_a_text_literal_is_counted() -> None:
    """A text that grows by it still fits."""
    found = pieces(message("*a* " * 399, "Yes"), worded)
    assert len(found) > 1
    assert all(units(piece.text) <= TEXT for piece in found)
    assert units(found[-1].variables[0]) <= BODY


def test_a_page_that_is_not_there_is_the_last_one() -> None:
    """An old row of a list that has become shorter still leads somewhere."""
    (piece,) = pieces(message("Which?", *map(str, range(11)), page=7), worded)
    assert piece.variables[1:] == ("9", "t9", "10", "t10", "First", "page|o1|0")


def test_only_the_end_is_said_again_on_the_next_page() -> None:
    """WhatsApp 22: a page is one message, however long the text before was."""
    found = pieces(message("word " * 600, *map(str, range(15)), page=1), worded)
    assert len(found) == 1


def test_choices_are_numbered_where_nothing_can_be_pressed() -> None:
    """WhatsApp 22: in the order in which they can be pressed; links are not numbered."""
    link = Button("Guide", url="https://x.org/")
    asked = message("Which?", "Yes", "No")
    asked = replace(asked, buttons=(asked.buttons[0], link, asked.buttons[1]))
    (piece,) = pieces(asked, worded, numbered=True)
    assert piece.text.split("\n\n") == [
        "Which?", "Guide: https://x.org/", "1. Yes\n2. No", "whatsapp-answer-numb",
    ]  # fmt: skip
    assert [button.label for button in pressable(asked)] == ["Yes", "No"]
    assert pieces(replace(asked, plain=True), worded) == [piece]


def test_all_of_many_choices_are_numbered() -> None:
    """In words no page is turned, whichever page was asked for."""
    labels = [f"Choice {number}" for number in range(1, 15)]
    for page in (0, 1):
        asked = replace(message("Which?", *labels), page=page)
        (piece,) = pieces(asked, worded, numbered=True)
        lines = [line for line in piece.text.splitlines() if "Choice" in line]
        assert lines == [f"{number}. {label}" for number, label in enumerate(labels, 1)]
        assert [button.label for button in pressable(asked)] == labels


def test_what_goes_before_the_buttons_is_the_same_either_way() -> None:
    """A retry in plain words goes on behind what was sent."""
    asked = message("word " * 900, "Yes", "No")
    pressed, numbered = pieces(asked, worded), pieces(asked, worded, numbered=True)
    assert [one.text for one in pressed[:-1]] == [one.text for one in numbered[: len(pressed) - 1]]
    assert len(pressed) == 4


def test_a_file_comes_last() -> None:
    """Behind its words, or alone where there are none."""
    filed = message("Here.", "Thanks", file=File("a.pdf"))
    found = pieces(filed, worded, link="https://x.org/a.pdf")
    assert [(one.shape, one.file) for one in found] == [("buttons-1", False), ("", True)]
    (alone,) = pieces(message("", file=File("a.pdf")), worded, link="https://x.org/a.pdf")
    assert alone.file
    (said,) = pieces(replace(filed, plain=True, buttons=()), worded, link="https://x.org/a.pdf")
    assert said.text == "Here.\n\na.pdf: https://x.org/a.pdf"


def test_buttons_without_words_still_have_a_body() -> None:
    """WhatsApp 24: no variable is empty."""
    (piece,) = pieces(message("", " "), worded)
    assert all(value.strip() for value in piece.variables)


def test_a_description_is_cut_too() -> None:
    """WhatsApp 24: its length is limited as well."""
    labels = [f"{at} {'long ' * 30}" for at in range(4)]
    (piece,) = pieces(message("Which?", *labels), worded)
    assert all(units(one) <= DESCRIPTION for one in piece.variables[4::3])
    assert all(one.endswith("…") for one in piece.variables[4::3])
