"""The days of contact lie within the days of the trip; the words and numbers of its one button."""

from datetime import date

import pytest

from chatbot.core.forms import Invalid
from chatbot.core.messages import days
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


@pytest.mark.parametrize(
    ("typed", "window"),
    [
        ("4-6", "2027-10-04/2027-10-06"),
        ("from the 4th to the 6th", "2027-10-04/2027-10-06"),
        ("entre el 4 y el 6", "2027-10-04/2027-10-06"),
        ("the 5th", "2027-10-05/2027-10-05"),
        ("5-10", "2027-10-05/2027-10-05"),
    ],
)
def test_days_without_a_month_are_those_of_the_trip(typed: str, window: str) -> None:
    """Where the days of the trip leave one reading, its month need not be typed."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert filling.draft.answers["window"] == window


@pytest.mark.parametrize(
    ("travel", "typed", "offered"),
    [
        ("2027-10-08/2027-10-14", "10-12", ("2027-10-10/2027-10-12", "2027-10-12/2027-10-12")),
        ("2027-10-28/2027-11-30", "28-30", ("2027-10-28/2027-10-30", "2027-11-28/2027-11-30")),
    ],
)
def test_days_without_a_month_that_are_doubtful_are_offered(
    travel: str, typed: str, offered: tuple[str, ...]
) -> None:
    """Days of two months, or a day and its month: nobody guesses which."""
    filling = begun(DETAILS, answers={**KNOWN, "travel": travel})
    filling.write(typed)
    assert filling.said.key == "error-days-which"
    assert tuple(filling.shown[: len(offered)]) == offered
    assert "window" not in filling.draft.answers


@pytest.mark.parametrize("typed", ["soon", "1-2", "30-31", "4"])
def test_what_cannot_be_read_is_asked_with_days_of_the_trip(typed: str) -> None:
    """The example that comes with asking again lies within the trip."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.write(typed)
    assert "window" not in filling.draft.answers
    assert filling.said.key == "details-window"
    assert filling.before == ["error-days-unclear"]
    read = DETAILS.questions["window"].read(typed, KNOWN, reader())
    assert isinstance(read, Invalid)
    assert read.args == {"example": days(KNOWN["travel"])}
