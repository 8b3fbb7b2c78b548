"""Visitors and wishes in the table of steps: what is not theirs is refused, and time decides nothing."""

from dataclasses import replace
from itertools import product

import pytest

from chatbot.core.errors import NotAllowed
from chatbot.core.ids import CaseId, ContactId
from conversations.case import Case
from conversations.happened import Leg
from conversations.steps import STEPS, allowed
from tests.conversations.deployment import NOON, example, words

STAGES = {
    "visit": ("announced", "offered", "inquired", "hosted", "unhosted", "visited", "missed"),
    "exchange": ("wished", "unwished"),
    "match": ("matched", "paired", "unmatched"),
}
ROLES = ("member", "organizer", "department", "side", "clock", "nobody")
STEP_NAMES = sorted({step for _, _, step in STEPS})


def case(kind: str, status: str) -> Case:
    """A case of a kind in a status, with nothing else to say for itself."""
    leg = Leg(country="PT", travel="2027-10-03/2027-10-09")
    return Case(
        id=CaseId("AAAA2222"), kind=kind, status=status, member=ContactId("ana"), name="Ana Ruiz",
        membership="", district="new-york", legs=(leg,), since=NOON, requested_at=NOON,
    )  # fmt: skip


@pytest.mark.parametrize(
    "kind, status", [(k, each) for k, found in STAGES.items() for each in found]
)
def test_what_is_not_in_the_table_is_refused_with_a_sentence(kind: str, status: str) -> None:
    """Every other step of every role is refused, with words in every language."""
    found = case(kind, status)
    for role, step in product(ROLES, STEP_NAMES):
        if (status, role, step) in STEPS:
            assert allowed(found, role, step) is STEPS[status, role, step]
            continue
        with pytest.raises(NotAllowed) as refused:
            allowed(found, role, step)
        for locale in example().locales:
            assert words().label(refused.value.key, locale)


def test_time_neither_hosts_nor_agrees() -> None:
    """Whatever waits: no club is asked, no visitor hosted or declined, and no side agrees by it."""
    by_time = {kind.__name__ for (_, role, _), kind in STEPS.items() if role == "clock"}
    people = {"VisitOffered", "VisitHosted", "VisitRegretted", "VisitReturned", "SideAgreed"}
    assert not by_time & people


def test_what_is_over_is_over() -> None:
    """Hosted visits, open wishes and open matches are not; all that ended are."""
    still = {"announced", "offered", "inquired", "hosted", "wished", "matched"}
    found = {each for kind, all_ in STAGES.items() for each in all_ if case(kind, each).open}
    assert found == still
    assert replace(case("visit", "hosted"), status="visited").open is False
