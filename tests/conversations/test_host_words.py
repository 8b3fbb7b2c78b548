"""Whatever a host answers, or does not: every card, status and page of it can be read."""

from dataclasses import replace
from itertools import product

import pytest

from chatbot.core.ids import Key
from chatbot.core.messages import Line, Message
from chatbot.core.pages import Page, Visit
from conversations import cards, check_page, host_page, status
from conversations.case import Case
from conversations.case.hosts import noted
from conversations.directory import host_of, mark
from conversations.happened import HostContact, Hosting, HostSaid
from conversations.hosting import answering
from tests.conversations.deployment import NOON, example, words
from tests.conversations.test_sentences import ANA, LOCALES, PEOPLE, READERS, read, turn
from tests.conversations.test_steps import case

CHOICES = ("meet", "cannot", "dates", "contact")
HOSTED = ("introduced", "byhand", "named", "bounced")


def answers() -> list[Hosting]:
    """Every kind of answer, and none; told and not told."""
    said = [
        HostSaid(choice=choice, days=days, words="Z", greeting="G", mission=mission)
        for choice, days, mission in product(CHOICES, ("", "2027-10-12/2027-10-14"), (True, False))
    ]
    known = [Hosting(said=each, told=told) for each, told in product(said, (True, False))]
    contact = HostContact(name="Marta Silva", phone="+351912345678")
    return [Hosting(), Hosting(silent=True, reminded_at=NOON), Hosting(contact=contact), *known]


def held(name: str, host: Hosting) -> Case:
    """A case in a status, with what its host answered."""
    found = case(name)
    leg = replace(found.leg, partner="pt-pcp", city="Lisbon", activity="meeting")
    return replace(found, legs=(leg,), host=host, bounce="seen", decided_name="Vera Brown")


@pytest.mark.parametrize("name", HOSTED)
def test_every_card_and_status_can_be_read(name: str) -> None:
    """There are words for each answer, for each reader, in each language."""
    for host, reader in product(answers(), READERS):
        found = held(name, host)
        here = turn(reader, found)
        shown = cards.card(here, found, reader).message
        lines = status.status(here, found)
        for locale in LOCALES:
            read(shown, locale)
            for line in lines:
                read(Message(to=ANA, key=line.key, args=line.args), locale)


def visit(name: str, found: Case | None, **more: object) -> Visit:
    """Somebody looks at a page."""
    subject = mark(host_of(example(), found)) if found is not None else ""
    asked = Visit(
        subject=subject,
        page=name,
        case=found,
        organization=example(),
        people=PEOPLE,
        now=NOON,
        language="pt",
    )
    return replace(asked, **more)  # type: ignore[arg-type]


def told(page: Page, locale: str) -> str:
    """A page as its reader reads it."""
    lines = (page.title, *page.lines, *(Line(choice.label) for choice in page.choices))
    asked = (*lines, *(Line(asked.label) for asked in page.inputs))
    facts = [value for _, value in page.facts]
    assert all(words().label(key, locale) for key, _ in page.facts)
    read_lines = [words().say(line.key, line.args, locale, now=NOON) for line in asked]
    return "\n".join([*read_lines, *map(str, facts)])


@pytest.mark.parametrize("locale", ["en", "es", "pt", "fr"])
def test_the_page_can_be_read_in_every_language_of_hosts(locale: str) -> None:
    """Asking, asking again, and the greeting afterwards have words in each language."""
    for found in (held("introduced", Hosting()), held("byhand", Hosting(answers=1)), over()):
        for done in ("", answering(found, "meet")):
            assert "Ana Ruiz" in told(host_page.page(visit("host", found, done=done)), locale)


def over() -> Case:
    return held("closed", Hosting())


def test_the_page_is_gone_for_whatever_is_no_introduction() -> None:
    """Before the letter is out, after it was withdrawn, and without a case: one page for all."""
    gone = host_page.page(visit("host", None))
    for name in ("requested", "given", "hold", "bounced", "withdrawn", "declined"):
        assert host_page.page(visit("host", held(name, Hosting()))) == gone


def test_afterwards_there_is_only_a_greeting_to_send() -> None:
    """Once the visit is over, nothing else can be answered."""
    assert [choice.id for choice in host_page.page(visit("host", over())).choices] == ["greet"]


@pytest.mark.parametrize("number", ["AAAA-2222", "AAAA-2222-7", "aaaa2223", "whatever", "1234"])
def test_unknown_numbers_are_told_the_same(number: str) -> None:
    """Wrong, mistyped and foreign numbers get one constant answer."""
    constant = check_page.page(visit("check", None, subject="0000-0000"))
    found = held("given", Hosting()) if number.startswith("AAAA") else None
    assert check_page.page(visit("check", found, subject=number)) == constant


@pytest.mark.parametrize("state", ["introduced", "closed", "named"])
def test_the_check_names_nobody(state: str) -> None:
    """Whatever a letter's state is, its page holds no name, no place and no party."""
    page = check_page.page(visit("check", held(state, Hosting()), subject="AAAA-2222"))
    for locale in ("en", "es", "pt", "fr"):
        said = told(page, locale)
        assert "AAAA-2222" in said
        assert not [word for word in ("Ana", "Lisbon", "Portug", "2027") if word in said]


def test_a_key_for_every_state_of_a_letter() -> None:
    """Each of the five states has its sentence, in every language of hosts."""
    for state, locale in product(
        ("valid", "expired", "superseded", "withdrawn", "unknown"), ("en", "es", "pt", "fr")
    ):
        assert words().label(Key(f"page-check-{state}"), locale)


def test_whom_one_host_named_is_no_contact_with_another() -> None:
    """Other days leave them; where another host is asked, they are gone."""
    contact = HostContact(name="Marta Silva", phone="+351912345678")
    before = held("named", Hosting(contact=contact))
    days, host = (
        replace(before.leg, window="2027-10-04/2027-10-05"),
        replace(before.leg, partner="x"),
    )

    assert noted(before, replace(before, legs=(days,))).host.contact == contact
    assert noted(before, replace(before, legs=(host,))).host.contact is None
