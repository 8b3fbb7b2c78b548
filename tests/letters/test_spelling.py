"""What can be printed is printed as it is; everything else is spelled in letters that can."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.letters.charset import charsets
from chatbot.letters.spelling import legible

INVISIBLE = set("\n\u200b\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
KEPT = (
    "José Ñíguez Łukasz Çelik Þór",
    "Nguyễn Thị Phương Ánh",
    "Ольга Ёлкина Їжак",
    "Ελένη Παπαδοπούλου ἄνθρωπος",
    "محمد عبد الله الحسيني",
    "علی‌رضا",
    "दिनेश शर्मा",
    "שרה לוי",
    "Հայկ Սարգսյան",
    "ნინო ქავთარაძე",
    "สมชาย ใจดี",
    '#read("x") *b* _i_ $x$ \\ [x](y) <b> @ref `raw` ~ -- ...',
)
SPELLED = {
    "王小明": "WangXiaoMing",
    "Ana 김": "Ana Gim",
    "5\u338f": "5kg",
    "Ａｎａ": "Ana",
    "e\u0301": "é",
    "a\u202eb\u202c": "ab",
    "a\x00\x07b": "ab",
    "a\u00a0b\tc": "a\u00a0b c",
    "a\r\nb": "a\nb",
    "\U000e0041x": "x",
    "\u2068Ana\u2069": "Ana",
}


@pytest.mark.parametrize("text", KEPT)
def test_names_of_many_scripts_are_printed_as_they_are(text: str) -> None:
    """Nothing is changed where a bundled font has every letter."""
    assert legible(text) == text


@pytest.mark.parametrize("text", SPELLED)
def test_what_no_font_has_is_spelled(text: str) -> None:
    """A letter without a font is transliterated, and what is no letter at all is left out."""
    assert legible(text) == SPELLED[text]


def test_directions_are_kept_apart_where_there_are_two() -> None:
    """Isolates stay around a name in Arabic."""
    assert legible("Name: \u2068محمد\u2069.") == "Name: \u2068محمد\u2069."


def test_an_endless_word_can_be_broken() -> None:
    """A word that would leave the page gets places to break, and loses nothing."""
    broken = legible("x" * 200)

    assert max(map(len, broken.split("\u200b"))) < 40
    assert broken.replace("\u200b", "") == "x" * 200


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_whatever_is_typed_can_be_printed(text: str) -> None:
    """Every character that is left has a glyph in a bundled font."""
    printable = frozenset().union(*charsets())

    assert {char for char in legible(text) if ord(char) not in printable} <= INVISIBLE


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_spelling_twice_changes_nothing(text: str) -> None:
    """What is legible stays as it is."""
    once = legible(text).replace("\u200b", "")

    assert legible(once).replace("\u200b", "") == once
