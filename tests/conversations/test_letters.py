"""Letters that are looked up: a number says whether it holds, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chatbot.core.ids import CaseId, ContactId
from conversations import happened as c
from conversations.case import Case, evolve, opened
from conversations.happened import CaseEvent, Leg
from conversations.letters import case_of, letter_state, normal

AT = datetime(2027, 3, 1, 17, tzinfo=UTC)
THERE = datetime(2027, 10, 4, 12, tzinfo=UTC)
LATER = datetime(2027, 10, 11, tzinfo=UTC)
LEG = Leg(country="PT", travel="2027-10-03/2027-10-09", city="Lisbon", partner="pt-1")
VERA = ContactId("vera")
ANA = ContactId("ana")
APPROVED = c.Approved(by=VERA, at=AT, name="Vera Brown", digest="d")
SENT = (APPROVED, c.Sent(by=c.CLOCK, at=AT), c.Accepted(by=c.CLOCK, at=AT))


def case(*events: CaseEvent) -> Case:
    """A trip after these events."""
    asked = c.Requested(
        by=ANA, at=AT, name="Ana Ruiz", membership="party", district="new-york", legs=(LEG,)
    )
    found = opened(CaseId("AAAA2222"), asked)
    for event in events:
        found = evolve(found, event)
    return found


def changed(means: str) -> c.Changed:
    """Ana comes two days later."""
    leg = replace(LEG, travel="2027-10-05/2027-10-09")
    return c.Changed(
        by=ANA, at=AT, what="days", means=means, legs=(leg,), email="ana@example.org", phone="none"
    )


def test_a_letter_that_has_left_is_valid() -> None:
    """From the moment it has left until its days are over."""
    assert letter_state(case(*SENT), "AAAA-2222", AT) == "valid"
    assert letter_state(case(*SENT), "AAAA-2222", THERE) == "valid"
    assert letter_state(case(*SENT), "AAAA-2222", LATER) == "expired"


@pytest.mark.parametrize("number", ["AAAA-2223", "AAAA-2222-2", "", "nonsense", "AAAA-2222-x"])
def test_any_other_number_is_unknown(number: str) -> None:
    """A wrong, mistyped or foreign number gets one answer, whatever it is."""
    assert letter_state(case(*SENT), number, AT) == "unknown"
    assert letter_state(None, number, AT) == "unknown"


def test_a_letter_that_has_not_left_is_unknown() -> None:
    """What was asked for, or approved, has no letter yet."""
    assert letter_state(case(), "AAAA-2222", AT) == "unknown"
    assert letter_state(case(APPROVED), "AAAA-2222", AT) == "unknown"


@pytest.mark.parametrize("means", ["informed", "again"])
def test_a_change_makes_the_old_letter_superseded(means: str) -> None:
    """At once, whoever has to agree to the new one."""
    found = case(*SENT, changed(means))
    assert letter_state(found, "AAAA-2222", AT) == "superseded"
    assert letter_state(found, "AAAA-2222-2", AT) == "unknown"


def test_the_new_letter_has_a_number_of_its_own() -> None:
    """The second edition is valid, the first stays superseded."""
    found = case(*SENT, changed("informed"), c.Reissued(by=c.CLOCK, at=AT))
    assert letter_state(found, "AAAA-2222-2", THERE) == "valid"
    assert letter_state(found, "AAAA-2222", THERE) == "superseded"


@pytest.mark.parametrize(
    "event",
    [
        c.Withdrawn(by=ANA, at=AT),
        c.Revoked(by=VERA, at=AT, name="Vera Brown"),
        c.Declined(by=VERA, at=AT, name="Vera Brown", cause="timing"),
        c.Bounced(by=c.CLOCK, at=AT, code="smtp-550"),
    ],
)
def test_what_is_taken_back_is_withdrawn(event: CaseEvent) -> None:
    """Every edition of it, whoever took it back."""
    found = case(*SENT, changed("informed"), c.Reissued(by=c.CLOCK, at=AT), event)
    assert letter_state(found, "AAAA-2222", AT) == "withdrawn"
    assert letter_state(found, "AAAA-2222-2", AT) == "withdrawn"


def test_a_letter_sent_again_is_valid_again() -> None:
    """After a bounce, a second try with the same letter makes it good."""
    found = case(*SENT, c.Bounced(by=c.CLOCK, at=AT, code="x"), c.Sent(by=c.CLOCK, at=AT))
    assert letter_state(found, "AAAA-2222", AT) == "valid"


def test_a_letter_from_before_letters_were_listed_is_found() -> None:
    """A trip that was introduced by an earlier release has its one letter."""
    old = replace(case(*SENT), papers=c.Papers())
    assert letter_state(old, "AAAA-2222", AT) == "valid"


def test_a_number_is_read_however_it_is_typed() -> None:
    """Small letters, spaces and letters that look like digits do no harm."""
    assert normal(" aaaa 2222 ") == "AAAA-2222"
    assert normal("O1IL-2222-2") == "0111-2222-2"
    assert case_of("aaaa-2222-12") == CaseId("AAAA2222")
    assert case_of("AAAA") is None
