"""E-mail addresses and phone numbers: normalised, or sent back with an example."""

from collections.abc import Callable

import pytest

from chatbot.core.forms import Ambiguous, Noted, Read, Reading
from chatbot.core.messages import typed
from chatbot.fields import Email, Phone

Told = Callable[[Read], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ana@example.org", "ana@example.org"),
        (" Ana@EXAMPLE.org ", "Ana@example.org"),
        pytest.param("foo@", "!email-wrong", id="row-30-cut"),
        pytest.param("a b@c.d", "!email-wrong", id="row-30-space"),
        pytest.param("a@b.org,c@d.org", "!email-one", id="row-30-comma"),
        pytest.param("a@b,c@d.e", "!email-one", id="row-30-comma-short"),
        pytest.param("a@b.org; c@d.org", "!email-one", id="row-30-semicolon"),
        pytest.param("a@b\r\nBcc:x@y.z", "!email-wrong", id="row-30-header"),
        pytest.param("a@b.org\nBcc: x@y.org", "!email-wrong", id="row-30-line"),
        pytest.param("no address", "!email-wrong", id="row-30-words"),
        pytest.param("Имя@пример.рф", "Имя@пример.рф", id="row-31-cyrillic"),
        pytest.param("user+tag@example.org", "user+tag@example.org", id="row-31-tag"),
        pytest.param("a@" + "b" * 60 + ".org" + "x" * 190, "!email-long", id="row-31-long"),
        pytest.param("x@xn--80ak6aa92e.com", "x@аррӏе.com !email-decoded", id="row-31-lookalike"),
        pytest.param("a@mailinator.com", "a@mailinator.com", id="row-32-disposable"),
        ("a@gmial.com", "?email-near: a@gmail.com a@GMIAL.COM"),
        ("a@gmail.con", "?email-near: a@gmail.com a@GMAIL.CON"),
        ("a@gmail.co", "?email-near: a@gmail.com a@GMAIL.CO"),
        ("a@hotmial.com", "?email-near: a@hotmail.com a@HOTMIAL.COM"),
        ("a@gmail.com", "a@gmail.com"),
        ("a@mail.com", "a@mail.com"),
        ("a@yahoo.es", "a@yahoo.es"),
        ("a@hotmail.fr", "a@hotmail.fr"),
        ("a@gmx.at", "a@gmx.at"),
        ("", "!text-empty"),
    ],
)
def test_addresses(text: str, expected: str, reading: Reading, told: Told) -> None:
    """Rows 30-32: one address that can exist; a slip of the finger is offered back."""
    assert told(Email().read(text, {}, reading)) == expected


def test_an_unusual_domain_is_kept_after_one_confirmation(reading: Reading) -> None:
    """The address as it was typed is among the offers, and is an answer from then on."""
    read = Email().read("ANA@gmial.com", {}, reading)

    assert isinstance(read, Ambiguous)
    answer, shown = read.offers[1]
    assert shown == typed("ANA@gmial.com")
    assert Email().read(answer, {}, reading) == answer


def test_an_address_in_capitals_is_still_checked(reading: Reading, told: Told) -> None:
    """A locked shift key is no confirmation."""
    assert told(Email().read("ANA@GMIAL.COM", {}, reading)).startswith("?email-near")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("555-1234", "!phone-country", id="row-33-local"),
        pytest.param("612 345 678", "!phone-country", id="row-33-national"),
        pytest.param(
            "+1 (555) 010-9999 ext 3", "+15550109999 !phone-extension", id="row-34-extension"
        ),
        pytest.param("+1 555 010 9999 x12", "+15550109999 !phone-extension", id="row-34-x"),
        pytest.param("0049 151 12345678", "+4915112345678", id="row-34-zeros"),
        pytest.param("＋４４ 20 7946 0958", "+442079460958", id="row-34-full-width"),
        pytest.param("+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨", "+442079460958", id="row-23-arabic-indic"),
        pytest.param("+34-612-345-678", "+34612345678", id="row-34-dashes"),
        pytest.param("+34 612\u2011345\u2011678", "+34612345678", id="row-34-typographic"),
        pytest.param("+49 123", "!phone-wrong", id="row-35-short"),
        pytest.param("+34 612 345 678 901 234", "!phone-wrong", id="row-35-long"),
        pytest.param("+999 123 4567", "!phone-wrong", id="row-35-unassigned"),
        pytest.param("+53 5 123 4567", "+5351234567", id="cuba"),
        ("call me at +34 612 345 678", "!phone-wrong"),
        ("+34 612 345 678 or +34 612 345 679", "!phone-wrong"),
        ("+", "!phone-wrong"),
        ("+1-800-FLOWERS", "!phone-wrong"),
        ("none", "none"),
        ("I have none", "none"),
        ("no number", "none"),
        ("1", "none"),
        ("2", "!phone-country"),
        ("", "!text-empty"),
    ],
)
def test_numbers(text: str, expected: str, reading: Reading, told: Told) -> None:
    """Rows 33-35: E.164, or what is missing."""
    assert told(Phone(none=True).read(text, {}, reading)) == expected


def test_having_none_is_an_answer_only_where_it_may_be(reading: Reading, told: Told) -> None:
    """A question that needs a number takes no `none`."""
    assert told(Phone().read("none", {}, reading)) == "!phone-wrong"


def test_the_number_they_write_from_is_taken_as_it_is(on_whatsapp: Reading) -> None:
    """Row 33: the channel vouches for it, even where no such number can be on paper any more."""
    assert Phone().read("+5215512345678", {}, on_whatsapp) == "+5215512345678"


def test_a_dropped_extension_is_told(reading: Reading) -> None:
    """Row 34: the number is echoed without it."""
    read = Phone().read("+1 (555) 010-9999 ext 3", {}, reading)

    assert read == Noted("+15550109999", "phone-extension", {"number": typed("+1 555-010-9999")})
