"""Names: any script, and nothing but a name."""

from collections.abc import Callable

import pytest

from chatbot.core.forms import Invalid, Read, Reading
from chatbot.fields import Name, mixed_alphabets

Told = Callable[[Read], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "!text-empty", id="row-1-empty"),
        pytest.param(" \u200b\n", "!text-empty", id="row-1-invisible"),
        pytest.param("a" * 4096, "!text-long", id="row-2-4096"),
        pytest.param("a" * 81, "!text-long", id="row-2-81"),
        pytest.param("a" * 80, "a" * 80, id="row-2-80"),
        pytest.param("José Ñuñez-O’Brien", "José Ñuñez-O’Brien", id="row-4-accents"),
        pytest.param("阿里", "阿里", id="row-4-han"),
        pytest.param("محمد", "محمد", id="row-4-arabic"),
        pytest.param("Nguye\u0302\u0303n Thị Ánh", "Nguyễn Thị Ánh", id="row-4-nfc"),
        pytest.param("Pelé", "Pelé", id="row-4-single-word"),
        pytest.param("नरेन्द्र", "नरेन्द्र", id="row-4-devanagari"),
        pytest.param("Martin Luther King, Jr.", "Martin Luther King, Jr.", id="row-4-suffix"),
        pytest.param("Siobhán (shi-vawn)", "Siobhán (shi-vawn)", id="row-4-pronunciation"),
        pytest.param("Ma\u0440ia", "Ma\u0440ia", id="row-5-mixed"),
        pytest.param("Ann\u202e\u2066 Ruiz\u200f", "Ann Ruiz", id="row-6-bidi"),
        pytest.param(
            "Z" + "\u0337\u031b\u0301\u0308\u0323\u0300\u0316" + "algo",
            "!name-marks",
            id="row-7-zalgo",
        ),
        pytest.param("😀😀", "!name-letters", id="row-8-emoji"),
        pytest.param("12345", "!name-letters", id="row-8-digits"),
        pytest.param("...", "!name-letters", id="row-8-dots"),
        pytest.param("Ana 2", "!name-letters", id="row-8-a-digit"),
        pytest.param("https://evil.example/x", "!name-link", id="row-9-url"),
        pytest.param("a@b.c", "!name-link", id="row-9-address"),
        pytest.param("see www.example", "!name-link", id="row-9-www"),
        pytest.param("evil.example", "!name-link", id="row-9-domain"),
        pytest.param("<b>x</b>", "<b>x</b>", id="row-10-html"),
        pytest.param("*Ana*", "*Ana*", id="row-10-markdown"),
        pytest.param("`Ana`", "`Ana`", id="row-10-code"),
        pytest.param("[x](tg://user?id=1)", "!name-link", id="row-10-link"),
        pytest.param("Ann\nAPPROVED by ID", "Ann APPROVED by ID", id="row-11-newline"),
        pytest.param("Ana\x00\x1b\ufffe\U000e0041", "Ana", id="row-13-controls"),
        pytest.param("\x00\ufffe", "!text-empty", id="row-13-nothing-left"),
        pytest.param("x", "!name-short", id="one-letter"),
        pytest.param("Anna, 1–20 May, Cuba", "?name-only: Anna", id="row-51-more-than-a-name"),
    ],
)
def test_names(text: str, expected: str, reading: Reading, told: Told) -> None:
    """A name is taken as it is written, or refused with a reason."""
    assert told(Name().read(text, {}, reading)) == expected


def test_a_name_too_long_is_told_its_count(reading: Reading) -> None:
    """Row 2: the refusal shows how long it was."""
    read = Name().read("a" * 4096, {}, reading)

    assert read == Invalid("text-long", {"count": 4096, "max": 80})


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ma\u0440ia", True), ("Maria Иванова", False), ("Мария", False), ("阿里 Ali", False)],
)
def test_mixed_alphabets_are_seen(name: str, expected: bool) -> None:
    """Row 5: letters of two alphabets in one word can be told to whoever decides."""
    assert mixed_alphabets(name) is expected
