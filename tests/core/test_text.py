"""Text: cleaned, cut and shortened."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.text import clean, graphemes, one_line, shorten, split

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()))
TRICKY = st.text(
    alphabet=st.sampled_from(
        "a\u0301 \n\t\u200b\u200c\u200d\ufe0f\ufe00\U0001f468\U0001f1f5\U0001f1f9"
    )
    | st.sampled_from("\u0915\u094d\u0937\u0645\u1100\u1161\u11a8\ud83d\ude00\u202e\ufeff"),
)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1f5\U0001f1f9"


@pytest.mark.parametrize(
    "given, expected",
    [
        pytest.param(" \u200b \n", "", id="row-1-nothing"),
        pytest.param("Ann\u202eevil\u2066x", "Annevilx", id="row-6-bidi"),
        pytest.param("\u061cأب\u200f", "أب", id="row-6-arabic-marks"),
        pytest.param("a\ud800b", "ab", id="row-12-lone-surrogate"),
        pytest.param("\ud83d\ude00", "\U0001f600", id="row-12-split-pair"),
        pytest.param("a\x00\x1b\ufffe\U000e0041b", "ab", id="row-13-controls"),
        pytest.param("\x00\U000e0041\ufdd0", "", id="row-13-nothing-left"),
        pytest.param("e\u0301", "é", id="nfc"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line-ends"),
        pytest.param("a\tb\xa0c", "a b\xa0c", id="blanks"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="persian-keeps-non-joiner"),
        pytest.param("क\u094d\u200dष", "क\u094d\u200dष", id="hindi-keeps-joiner"),
        pytest.param(FAMILY, FAMILY, id="emoji-keeps-joiner"),
        pytest.param("pass\u200dword\u200c", "password", id="latin-loses-joiner"),
        pytest.param("\u2764\ufe0f", "\u2764\ufe0f", id="emoji-style-kept"),
        pytest.param("a\ufe01\ufe02\ufe03b", "a\ufe01b", id="no-hidden-selectors"),
        pytest.param("\u3164\u115f", "", id="hangul-fillers"),
    ],
)
def test_clean_keeps_what_is_seen(given: str, expected: str) -> None:
    """What nobody sees is removed, what a script needs stays."""
    assert clean(given) == expected


@given(ANY_TEXT | TRICKY)
def test_clean_is_idempotent(text: str) -> None:
    """Cleaning twice is cleaning once, and the result is valid text."""
    once = clean(text)

    assert clean(once) == once
    assert once.encode().decode() == once
    assert unicodedata.is_normalized("NFC", once)


def test_one_line_joins_lines() -> None:
    """A line break becomes a single space."""
    assert one_line("Ann\n  APPROVED \t by ID\n") == "Ann APPROVED by ID"


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"a{FAMILY}{FLAG}{FLAG}", ["a", FAMILY, FLAG, FLAG]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("\U0001f44b\U0001f3fd!", ["\U0001f44b\U0001f3fd", "!"]),
        ("\u2764\ufe0f\u2764", ["\u2764\ufe0f", "\u2764"]),
        ("\u1112\u1161\u11ab\u1100", ["\u1112\u1161\u11ab", "\u1100"]),
        ("क\u094dषि", ["क\u094dषि"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("", []),
    ],
)
def test_graphemes_are_what_a_reader_counts(text: str, expected: list[str]) -> None:
    """Marks, families, flags, skin tones and syllables hold together."""
    assert graphemes(text) == expected


@pytest.mark.parametrize(
    "text, limit, expected",
    [
        ("one two", 20, ["one two"]),
        ("first one\n\nsecond\nthird", 18, ["first one", "second\nthird"]),
        ("first one\nsecond third", 17, ["first one", "second third"]),
        ("hello world", 5, ["hello", "world"]),
        ("abcdef", 4, ["abcd", "ef"]),
        (FLAG * 3, 5, [FLAG * 2, FLAG]),
        ("  ", 5, []),
    ],
)
def test_split_cuts_at_the_best_place(text: str, limit: int, expected: list[str]) -> None:
    """Paragraph, line, space, character: in that order."""
    assert split(text, limit) == expected


def test_split_counts_as_it_is_told() -> None:
    """A channel that counts in UTF-16 units gets pieces that fit in those."""
    pieces = split("\U0001f600" * 5, 4, lambda text: len(text.encode("utf-16-le")) // 2)

    assert pieces == ["\U0001f600" * 2, "\U0001f600" * 2, "\U0001f600"]


@given(ANY_TEXT | TRICKY, st.integers(min_value=1, max_value=12))
def test_split_loses_only_white_space(text: str, limit: int) -> None:
    """Pieces fit, none is empty, and together they hold every visible character in order."""
    pieces = split(text, limit)

    assert all(0 < len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(ANY_TEXT | TRICKY, st.integers(min_value=1, max_value=12))
def test_shorten_fits(text: str, limit: int) -> None:
    """A shortened text fits, and is the text itself where that did."""
    short = shorten(text, limit)

    assert len(short) <= limit
    assert short == text or short.endswith("…")


def test_shorten_keeps_characters_whole() -> None:
    """An emoji is left out rather than cut in two."""
    assert shorten(f"ab{FAMILY}cd", 6) == "ab…"
