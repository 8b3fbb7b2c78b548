"""Numbers that a channel does not serve: taken as they are, with a word about it."""

from dataclasses import replace

import pytest

from chatbot.core.forms import Noted
from chatbot.core.messages import Args, typed
from conversations.forms import DETAILS
from conversations.oversight import lacking
from tests.conversations.deployment import example
from tests.core.filling import reader

PHONE = DETAILS.questions["phone"]
ANSWERS = {"email": "ana@example.org"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+53 5 123 4567", "+5351234567"),
        ("0098 912 345 6789", "+989123456789"),
        ("+963 944 567 890", "+963944567890"),
        ("+7 978 123 45 67", "+79781234567"),
    ],
)
def test_a_number_that_cannot_be_served_is_taken_with_a_word(text: str, number: str) -> None:
    """The hosts may use it all the same; we say that we do not, and what we use instead."""
    mail: Args = {"email": typed("ana@example.org")}
    assert PHONE.read(text, ANSWERS, reader()) == Noted(number, "phone-unserved", mail)


@pytest.mark.parametrize("text", ["+1 212 555 0123", "+7 912 345 67 89", "+34 612 345 678"])
def test_other_numbers_are_taken_without_a_word(text: str) -> None:
    """A number that only looks near one of them is like any other."""
    assert isinstance(PHONE.read(text, ANSWERS, reader()), str)


def test_the_table_is_the_organisations() -> None:
    """Without prefixes in its file, nothing is said."""
    served = replace(reader(), lists=replace(example(), unserved_prefixes=()).lists())
    assert PHONE.read("+53 5 123 4567", ANSWERS, served) == "+5351234567"


@pytest.mark.parametrize("prefix", ["53", "+", "+0", "+53 5", "Cuba", "+12345678"])
def test_a_prefix_that_can_be_none_is_reported(prefix: str) -> None:
    """A slip in the table is told before it matters."""
    codes = [lack.code for lack in lacking(replace(example(), unserved_prefixes=(prefix,)))]
    assert "organization-prefixes" in codes


def test_the_shipped_table_is_right() -> None:
    """Every prefix of the example can begin a number."""
    assert "organization-prefixes" not in [lack.code for lack in lacking(example())]
    assert "+53" in example().unserved_prefixes
