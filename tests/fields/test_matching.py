"""How typed words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.fields.matching import Option, fold, match

OPTIONS = (Option(id="2", words=("Second",)), Option(id="one", words=("First", "2nd choice", "")))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folded words can be kept and compared with folded words."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Straße", "strasse"),
        ("  Côte-d’Ivoire! ", "cote divoire"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("नेपाल", "नेपाल"),
        ("😀 ...", ""),
    ],
)
def test_folding_leaves_letters_and_digits(text: str, expected: str) -> None:
    """Case, accents and punctuation make no difference; vowel signs do."""
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2", ("2",)), ("1", ("2",)), ("2nd", ("one",)), ("f", ()), ("", ()), ("...", ())],
)
def test_an_id_goes_before_a_number(text: str, expected: tuple[str, ...]) -> None:
    """Exact ids first, then numbers, then words; nothing means nothing."""
    assert match(text, OPTIONS) == expected
