"""Filling in the forms of a trip: typed choices, misses, late taps, and answers offered back."""

import pytest

from conversations.forms import DETAILS, REQUEST
from tests.core.filling import begun

KNOWN = {"country": "PT", "travel": "2027-10-03/2027-10-09"}


@pytest.mark.parametrize(
    "typed", ["2", "the youth league (YCL)", "THE YOUTH LEAGUE (YCL)", "the youth", "ycl", "league"]
)
def test_typed_words_pick_a_choice(typed: str) -> None:
    """A choice may be typed: its number, its label, a beginning of it, a synonym."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.write(typed)
    assert filling.draft.answers["kind"] == "league"


def test_first_miss_asks_again() -> None:
    """What is not understood is named, and the same question comes again."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.write("pardon")
    assert filling.before == ["error-pick-unknown"]
    assert filling.said.key == "request-kind"


def test_second_miss_lists_the_choices() -> None:
    """After the second miss the choices are listed with their numbers."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.write("pardon")
    filling.write("pardon")
    assert filling.before == ["error-pick-unknown", "shared-numbered-list"]


def test_third_miss_offers_a_person() -> None:
    """After the third miss a person is offered."""
    filling = begun(REQUEST)
    filling.until("kind")
    for _ in range(3):
        filling.write("pardon")
    assert filling.before[-1] == "shared-offer-person"
    assert filling.shown[-1] == "human"


def test_understood_answer_forgets_the_misses() -> None:
    """A question begins without misses, however many the one before it had."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.write("pardon")
    filling.write("ycl")
    assert filling.draft.misses == 0


def test_late_tap_changes_the_earlier_answer_and_says_so() -> None:
    """A button of an earlier question changes its answer, and the question in hand comes again."""
    filling = begun(REQUEST)
    filling.until("travel")
    filling.press("request.kind", "league")
    assert filling.draft.answers["kind"] == "league"
    assert filling.before == ["shared-changed"]
    assert filling.said.key == "request-travel"


def test_second_tap_has_no_effect() -> None:
    """A button that was pressed twice has had its effect, and nothing is said."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.tap("party")
    draft = filling.draft
    filling.press("request.kind", "party")
    assert filling.said.quiet
    assert filling.draft == draft


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        ("request.hotel", "ritz"),
        ("request.change", "travel"),
        ("request", "send"),
        ("request", "nothing"),
        ("request.travel", "~00000000"),
    ],
)
def test_buttons_that_mean_nothing_now_do_nothing(question: str, choice: str) -> None:
    """Buttons of questions that are gone, or of a card that is not shown, are not taken."""
    filling = begun(REQUEST)
    filling.until("travel")
    assert filling.press(question, choice) is None


def test_days_that_could_be_read_in_two_ways_are_offered() -> None:
    """03/04 is two buttons, and the one that is pressed is the answer."""
    filling = begun(REQUEST)
    filling.until("travel")
    filling.write("03/04")
    assert filling.said.key == "error-days-which"
    assert set(filling.shown[:2]) == {"2027-03-04/2027-03-04", "2027-04-03/2027-04-03"}
    pressed = filling.shown[1]
    filling.tap(pressed)
    assert filling.draft.answers["travel"] == pressed


def test_offered_answer_may_be_typed_by_its_number() -> None:
    """Where answers are offered back, their number is enough."""
    filling = begun(REQUEST)
    filling.until("travel")
    filling.write("03/04")
    offered = list(filling.draft.offered.values())
    filling.write("2")
    assert filling.draft.answers["travel"] == offered[1]


def test_typo_is_offered_back_and_never_taken() -> None:
    """A country that is nearly right is offered, not taken."""
    filling = begun(REQUEST)
    filling.until("country")
    filling.write("Portugl")
    assert "country" not in filling.draft.answers
    assert filling.said.key == "error-country-near"
    filling.tap("PT")
    assert filling.draft.answers["country"] == "PT"


def test_long_offered_answer_travels_by_a_short_name() -> None:
    """An answer that is too long for a button is kept, and its button still works."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("city")
    city = "Vila Nova de Nenhures do Sul"
    filling.write(city)
    short = next(choice for choice in filling.shown if choice.startswith("~"))
    filling.tap(short)
    assert filling.draft.answers["city"].strip() == city
