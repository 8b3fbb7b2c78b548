"""The days of contact lie within the days of the trip; the words and numbers of its one button."""

from datetime import date

import pytest

from conversations.forms import DETAILS
from tests.core.filling import begun, reader

KNOWN = {"country": "PT", "travel": "2027-10-03/2027-10-09", "name": "Ana Ruiz"}


@pytest.mark.parametrize("typed", ["12 Oct", "1-2 Oct", "4 Aug 2028", "Feb 3-9 2028"])
def test_days_outside_the_trip_are_refused(typed: str) -> None:
    """Days that are none of the trip are refused, with the trip's days and what to do."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert filling.before == ["error-days-outside"]
    assert filling.draft.asking == "window"


@pytest.mark.parametrize(
    ("typed", "within"),
    [
        ("8-12 Oct", "2027-10-08/2027-10-09"),
        ("1-4 Oct", "2027-10-03/2027-10-04"),
        ("1-20 Oct", "2027-10-03/2027-10-09"),
    ],
)
def test_days_partly_outside_offer_the_part_inside(typed: str, within: str) -> None:
    """Of days that are partly of the trip, that part is offered, and taken only by a tap."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert filling.said.key == "error-days-partly"
    assert "window" not in filling.draft.answers
    filling.tap(filling.shown[0])
    assert filling.draft.answers["window"] == within


@pytest.mark.parametrize("typed", ["4-6 Oct", "3-9 Oct", "2027-10-04/2027-10-06"])
def test_days_of_the_trip_are_taken(typed: str) -> None:
    """Some days of the trip, or all of them, are an answer."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert filling.draft.asking == "activity"


@pytest.mark.parametrize("typed", ["1", "All days of the trip", "all days"])
def test_all_days_may_be_typed(typed: str) -> None:
    """The button's words, its number or its beginning mean all days of the trip."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert filling.draft.answers["window"] == KNOWN["travel"]


def test_year_is_the_one_of_the_trip() -> None:
    """Days without a year are those of a trip that is further away than the next such days."""
    filling = begun(DETAILS, answers={**KNOWN, "travel": "2028-04-03/2028-04-09"})
    filling.write("4-6 Apr")
    assert filling.draft.answers["window"] == "2028-04-04/2028-04-06"


def test_days_of_a_trip_that_is_over_are_not_taken() -> None:
    """All days of a trip are no answer once they have passed."""
    read = DETAILS.questions["window"].read("1", KNOWN, reader(today=date(2027, 11, 1)))
    assert not isinstance(read, str)
