"""Links: whoever has one is let in until it runs out, and nobody can make or read one."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.core.ids import Address, CaseId, ContactId, Key
from chatbot.core.messages import Args, As, Document, Line, Message, words
from chatbot.core.pages import link, site
from chatbot.links import LIMIT, Led, Links

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOST = Address("email", "host@example.pt")
OFFICER = ContactId("vera")
LINKS = Links(bytes(range(32)), "https://bot.example.org")
CASE = CaseId("AAAA2222")


def token(*, page: str = "host", about: str = CASE, subject: str = "", days: int = 1) -> str:
    return LINKS.token(page, about, subject, NOW + timedelta(days=days))


def worded(key: str, arg: As, to: Address | ContactId) -> Args:
    """A message's arguments once its links are made."""
    return LINKS.message(Message(to=to, key=Key(key), args={"link": arg}), NOW).args


def test_a_link_leads_to_what_it_was_made_for() -> None:
    """Page, case and subject come back as they were, whatever the subject is."""
    for subject in ("", "leg-2", "a|b", "ñandú"):
        assert LINKS.open(token(subject=subject), NOW) == Led("host", CASE, subject)


def test_a_link_is_the_same_each_time_it_is_made() -> None:
    """A mail that is sent twice is one mail."""
    assert token() == token()


def test_a_link_is_letters_and_digits() -> None:
    """No mail program takes part of it for punctuation, and it stays in one piece."""
    made = token(subject="p" * 17)
    assert made.isalnum()
    assert made == made.lower()
    assert len(made) <= LIMIT


def test_a_link_says_nothing_to_whoever_reads_it() -> None:
    """Neither the page nor the case can be read off the address."""
    assert "host" not in token()
    assert CASE.lower() not in token()


def test_a_link_runs_out() -> None:
    """It opens until its time has come, and never after."""
    made = token(days=60)
    assert LINKS.open(made, NOW + timedelta(days=60)) is not None
    assert LINKS.open(made, NOW + timedelta(days=60, minutes=1)) is None


def test_no_altered_link_opens() -> None:
    """Another letter anywhere, a piece less or more: it leads nowhere."""
    made, chance = token(), random.Random(7)
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    for place in range(len(made) - 1):  # of the last one, some bits mean nothing
        other = chance.choice(alphabet.replace(made[place], ""))
        assert LINKS.open(made[:place] + other + made[place + 1 :], NOW) is None
    for altered in ("", made[:-1], made + "a", made[::-1], "ü" + made, "a" * 500):
        assert LINKS.open(altered, NOW) is None


def test_another_installation_makes_other_links() -> None:
    """A link of one root key is nothing to another."""
    assert Links(bytes(32)).open(token(), NOW) is None


def test_a_mail_carries_its_link() -> None:
    """The address stands in the mail itself, for so many days."""
    (made,) = worded("mail-introduction", link("host", about=CASE, days=3), HOST).values()
    assert isinstance(made, str)
    opened = made.removeprefix("https://bot.example.org/p/")
    assert LINKS.open(opened, NOW + timedelta(days=3)) == Led("host", CASE, "")
    assert LINKS.open(opened, NOW + timedelta(days=4)) is None


@pytest.mark.parametrize(
    "key, to",
    [
        ("mail-introduction", OFFICER),
        ("mail-copy", OFFICER),
        ("mail-copy", Address("email", "ana@example.org")),
        ("mail-copy-changed", Address("email", "ana@example.org")),
    ],
)
def test_a_mail_that_is_only_shown_carries_none(key: str, to: Address | ContactId) -> None:
    """Neither an officer who sees the mail before, nor whoever has a copy, can answer for hosts."""
    assert worded(key, link("host", about=CASE), to) == {"link": words("page-link-elsewhere")}


def test_a_mail_within_a_message_carries_none() -> None:
    """A mail shown inside of another message is shown all the same."""
    inside = words("mail-introduction", link=link("host", about=CASE))
    shown = worded("card-preview", inside, OFFICER)
    assert shown == {"link": words("mail-introduction", link=words("page-link-elsewhere"))}


def test_somebody_in_a_chat_gets_their_own_link() -> None:
    """An upload page, say, is for whoever is told of it."""
    (made,) = worded("report-upload", link("upload", about=CASE), OFFICER).values()
    assert str(made).startswith("https://bot.example.org/p/")


def test_without_an_address_there_are_no_links() -> None:
    """Where nothing is served on the web, the place of a link is empty."""
    none = Links(bytes(32))
    for arg in (link("host"), site("/check")):
        message = Message(to=HOST, key=Key("mail-introduction"), args={"link": arg})
        assert none.message(message, NOW).args == {"link": ""}


def test_a_paper_names_only_what_anybody_may_open() -> None:
    """A letter goes through many hands: it tells where to check it, and carries no link."""
    lines = (Line(Key("letter-check"), {"link": link("host"), "site": site("/check/AAAA-2222")}),)
    document = Document(name="x", template="letter", locales=("en",), lines=lines)
    assert LINKS.document(document, NOW).lines[0].args == {
        "link": words("page-link-elsewhere"),
        "site": "https://bot.example.org/check/AAAA-2222",
    }
