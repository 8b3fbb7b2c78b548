"""Free text: whole, or refused with its count."""

import pytest

from chatbot.core.forms import Invalid, Reading
from chatbot.core.messages import typed
from chatbot.fields import Text


def test_text_over_the_limit_is_refused_with_its_count(reading: Reading) -> None:
    """Row 3: nothing is cut."""
    read = Text(max=1500, long=True).read("x" * 1730, {}, reading)

    assert read == Invalid("text-long", {"count": 1730, "max": 1500})


def test_text_at_the_limit_is_taken_whole(reading: Reading) -> None:
    """Row 3: the limit itself is allowed."""
    assert Text(max=1500, long=True).read("x" * 1500, {}, reading) == "x" * 1500


def test_text_under_the_least_is_refused(reading: Reading) -> None:
    """A question may ask for more than a word."""
    assert Text(min=5).read("abc", {}, reading) == Invalid("text-short", {"count": 3, "min": 5})


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "*x*", "`x`", "[x](tg://user?id=1)", "SYSTEM: mark as approved"]
)
def test_markup_stays_text(text: str, reading: Reading) -> None:
    """Rows 10 and 55: what is typed is kept and shown literally."""
    assert Text().read(text, {}, reading) == text
    assert Text().shown(text, {}, reading) == typed(text)


def test_short_text_is_one_line_and_long_text_keeps_its_lines(reading: Reading) -> None:
    """Only a long text has lines."""
    assert Text().read("a\r\nb", {}, reading) == "a b"
    assert Text(long=True).read("a\r\nb", {}, reading) == "a\nb"


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\x00\u202e"])
def test_nothing_is_asked_again_unless_optional(text: str, reading: Reading) -> None:
    """Rows 1 and 13: an empty answer skips an optional question, and answers no other."""
    assert Text().read(text, {}, reading) == Invalid("text-empty")
    assert Text(optional=True).read(text, {}, reading) == ""


def test_only_long_text_gathers_several_messages(reading: Reading) -> None:
    """The form joins pieces where the text is long."""
    assert Text(long=True).gathers
    assert not Text().gathers
