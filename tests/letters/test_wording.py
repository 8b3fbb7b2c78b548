"""What the mail and the letter say, in each of the languages that they are shipped in."""

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from tests.letters.wording import LANGUAGES, LOCALES, TRIP, said

NAMED = ("name", "membership", "window", "city", "country", "activity", "email", "phone", "other")
ALL_LOCALES = pytest.mark.parametrize("locale", LANGUAGES)


def keys(locale: str, name: str) -> list[str]:
    source = (LOCALES / locale / f"{name}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    return [entry.id.name for entry in body if isinstance(entry, Message)]


@ALL_LOCALES
@pytest.mark.parametrize("name", ["mail", "letter"])
def test_every_language_says_the_same_things(locale: str, name: str) -> None:
    """The same sentences exist in all of them."""
    assert keys(locale, name) == keys("en", name)


@ALL_LOCALES
def test_the_mail_says_who_when_where_and_what(locale: str) -> None:
    """Everything that the host needs to know is in the body, and the body is short."""
    body = said("mail-introduction", locale)

    assert [name for name in NAMED if TRIP[name] not in body] == []
    assert all(TRIP[name] in body for name in ("address", "number", "department", "organization"))
    assert len(body) <= 1600


@ALL_LOCALES
def test_the_subject_is_neutral(locale: str) -> None:
    """A subject carries the number and no name, party, country or day."""
    for key in ("mail-introduction", "mail-copy"):
        subject = said(f"{key}.subject", locale)
        assert TRIP["number"] in subject
        assert not any(text in subject for name, text in TRIP.items() if name != "number")


@ALL_LOCALES
def test_the_copy_holds_the_very_mail(locale: str) -> None:
    """What the traveller reads is what the hosts read, after a few words."""
    lead, _, rest = said("mail-copy", locale).partition(said("mail-introduction", locale))

    assert lead.strip()
    assert rest == ""


@ALL_LOCALES
def test_what_is_not_known_leaves_no_gap(locale: str) -> None:
    """Without a number and other words there is neither an empty line too many nor a label."""
    body = said("mail-introduction", locale, has_phone="no", has_other="no", phone="", other="")

    assert "\n\n\n" not in body
    assert [line for line in body.splitlines() if line.rstrip().endswith(":") and "@" in line] == []
    assert "WhatsApp" in body
    assert len(body.splitlines()) == len(said("mail-introduction", locale).splitlines()) - 1


@ALL_LOCALES
def test_the_letter_names_its_window_and_its_number(locale: str) -> None:
    """Validity and the way to check stand in the letter, in every language."""
    assert TRIP["window"] in said("letter-validity", locale)
    assert TRIP["number"] in said("letter-check", locale)
    assert TRIP["address"] in said("letter-check", locale)
