"""Every card, status and refusal that any state can lead to has its words, in every language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from chatbot.core.effects import Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import TextReceived
from chatbot.core.ids import ContactId
from chatbot.core.messages import Message
from chatbot.core.people import People, Person, Role
from chatbot.core.session import Session
from chatbot.core.turns import Turn
from conversations import cards, faces, queue, status
from conversations.case import Case
from conversations.deciding import ACTS, NAMED, refusal
from conversations.happened import Leg
from conversations.organization import Organization
from conversations.steps import ARRIVED
from tests.conversations.deployment import NOON, example, words
from tests.conversations.test_steps import STATUSES, case

ANA, ROSA, VERA, OTTO, EVE = map(ContactId, ("ana", "rosa", "vera", "otto", "eve"))
PEOPLE = People(
    officers={
        ROSA: Person(id=ROSA, name="Rosa Diaz", roles=(Role("organizer", "new-york"),)),
        VERA: Person(id=VERA, name="Vera Brown", roles=(Role("department"),)),
        OTTO: Person(id=OTTO, name="Otto Lind", roles=(Role("department"),)),
    }
)
READERS = (ANA, ROSA, VERA, OTTO, EVE)
LOCALES = ("en", "es")
RULES = ("status-rule", "status-rule-early", "status-rule-introduced")


def turn(reader: ContactId, found: Case) -> Turn[Case, Organization]:
    """A turn of somebody, about a case."""
    return Turn(
        event=TextReceived(id="x:1", at=NOON, contact=reader, text="?"),
        now=NOON, organization=example(), people=PEOPLE, session=Session(contact=reader),
        person=Person(id=reader, name="Somebody"), case=found, revision=1, member=None,
        new_id=found.id, wording=words().label,
    )  # fmt: skip


def variants(name: str) -> Iterator[Case]:
    """A status with few facts and with all of them, fresh and old, with a host and without."""
    bare = replace(case(name), holders=(ROSA, VERA))
    whole = replace(
        bare, email="ana@example.org", phone="+12125550123", other="I sing", detailed=True,
        why="A festival", question="Whom do you know?", answer="Nobody", asker=ROSA,
        asker_name="Rosa Diaz", recommended_by=ROSA, recommended_name="Rosa Diaz",
        decided_by=VERA, decided_name="Vera Brown", decided_at=NOON, file="f", bounce="smtp-550",
        cause="not-now", words="Sorry", note="private", accepted_at=NOON, introduced_at=NOON,
        legs=(replace(bare.leg, partner="pt-pcp", city="Lisbon", activity="meeting\nsinging"),),
    )  # fmt: skip
    soon = Leg(country="PT", travel="2027-03-02/2027-03-04")
    nowhere = Leg(country="TV", travel="2027-03-11/2027-03-14")
    several = Leg(country="BR", travel="2027-06-01/2027-06-04")
    again = replace(whole, returns="given") if name == "asked" else whole
    for each in (bare, whole, again):
        yield each
        yield replace(each, rung=3, started=True, holders=(), phone="none")
        yield replace(each, seeking=True, legs=(nowhere,), asker_name="", decided_name="")
        yield from (replace(each, legs=(leg,)) for leg in (soon, several))


def read(message: Message, locale: str) -> str:
    """A message in words; it fails where an argument is missing."""
    said = words().message(message, locale, now=NOON, zone="America/New_York")
    assert said.text
    assert all(said.labels)
    return said.text


@pytest.mark.parametrize("name", STATUSES)
def test_every_card_can_be_read(name: str) -> None:
    """Each state's card has words for each reader, in each language."""
    for found, reader, more in product(variants(name), READERS, (True, False)):
        shown = cards.card(turn(reader, found), found, reader, more=more)
        for locale in LOCALES:
            read(shown.message, locale)


@pytest.mark.parametrize("name", STATUSES)
def test_every_card_has_at_most_three_likely_buttons(name: str) -> None:
    """Nobody has to look for the likely thing to do among many buttons."""
    for found, reader in product(variants(name), READERS):
        shown = cards.card(turn(reader, found), found, reader).message
        steps = [choice for choice in shown.choices if choice.question == faces.STEP]
        assert len(steps) <= 3


@pytest.mark.parametrize("name", STATUSES)
def test_every_status_line_can_be_read(name: str) -> None:
    """A member can ask where each state stands, in each language."""
    for found in variants(name):
        here = turn(ANA, found)
        for line in status.status(here, found):
            for locale in LOCALES:
                read(Message(to=ANA, key=line.key, args=line.args), locale)


@pytest.mark.parametrize("name", STATUSES)
def test_every_refusal_can_be_read(name: str) -> None:
    """Whatever an officer presses too late is answered in words, with the card as it is now."""
    for found, reader in product(variants(name), (ROSA, VERA, OTTO)):
        error = NotAllowed(f"case-outcome-{name}")
        for effect in refusal(turn(reader, found), found, error).effects:
            assert isinstance(effect, Send)
            for locale in LOCALES:
                read(effect.message, locale)


@pytest.mark.parametrize("name", STATUSES)
def test_every_row_of_a_queue_can_be_read(name: str) -> None:
    """Each state has its words in a queue."""
    for found, locale in product(variants(name), LOCALES):
        line = queue.row(turn(ROSA, found), found)
        read(Message(to=ROSA, key=line.value[0], args=line.value[1]), locale)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", STATUSES)
def test_the_rule_stands_in_every_status(name: str) -> None:
    """Each status line says whether one may present oneself as a member: only once introduced."""
    for found in variants(name):
        keys = [line.key for line in status.status(turn(ANA, found), found)]
        rules = [key for key in keys if key in RULES]
        assert len(rules) == 1
        if name not in ARRIVED.split():
            assert rules == ["status-rule"]


@pytest.mark.parametrize(
    ("days_from_first", "rule"),
    [(-1, "status-rule-early"), (1, "status-rule-introduced"), (20, "status-rule")],
)
def test_an_introduction_counts_on_its_days(days_from_first: int, rule: str) -> None:
    """An introduced member may present themself on the days of the introduction, and on no others."""
    found = replace(case("introduced"), introduced_at=NOON)
    first = NOON.replace(month=10, day=3)
    here = replace(turn(ANA, found), now=first + timedelta(days=days_from_first))
    assert status.status(here, found)[-1].key == rule


@pytest.mark.parametrize("locale", LOCALES)
def test_the_rule_forbids_in_every_language(locale: str) -> None:
    """The two rules that hold before and after say no, in so many words."""
    forbidding = {"en": "Please do not present yourself", "es": "no te presentes"}
    for key in RULES[:2]:
        assert forbidding[locale] in words().label(key, locale)


def test_every_act_of_a_card_has_a_label() -> None:
    """What can be pressed on a card has words in every language, of its own kind or of all."""
    chosen = set(NAMED.values())  # these carry the name of what is chosen
    for act, locale in product(ACTS.keys() - chosen, LOCALES):
        name = "more" if act == "further" else act  # the second More reads as the first
        kinds = ("button", "button-visit", "button-task")
        assert any(words().label(f"{kind}-{name}", locale) for kind in kinds), act
