"""The next question follows from the answers, and from nothing else."""

from datetime import date

from chatbot.core.forms import Form, Invalid
from chatbot.fields import Days, Text
from tests.core.filling import reader

FORM = Form(
    id="visit",
    questions={
        "place": Text(),
        "guests": Text(optional=True),
        "names": Text(when=lambda answers: answers.get("guests", "") != ""),
        "days": Days(),
    },
)


def test_first_question_without_an_answer_is_next() -> None:
    """The first question that has no answer is asked next."""
    assert FORM.next({"place": "Lisbon"}) == "guests"


def test_order_of_answers_does_not_matter() -> None:
    """A question that was left out is asked, whatever was answered after it."""
    assert FORM.next({"days": "2027-10-03/2027-10-03", "guests": ""}) == "place"


def test_skipped_question_is_answered() -> None:
    """A question that was skipped is not asked again."""
    assert FORM.next({"place": "Lisbon", "guests": ""}) == "days"


def test_question_that_does_not_apply_is_not_asked() -> None:
    """A question with a condition is asked only where it holds."""
    assert FORM.next({"place": "Lisbon", "guests": "two"}) == "names"


def test_complete_form_has_no_next_question() -> None:
    """Nothing is asked once everything is answered."""
    answers = {"place": "Lisbon", "guests": "", "days": "2027-10-03/2027-10-03"}
    assert FORM.next(answers) is None


def test_answer_that_no_longer_applies_does_not_count() -> None:
    """What was answered to a question that does not apply any more is not given away."""
    answers = {"place": "Lisbon", "guests": "", "names": "Bo", "days": "2027-10-03/2027-10-03"}
    assert "names" not in FORM.accepted(answers)


def test_answer_to_a_retired_question_does_not_count() -> None:
    """What was answered to a question that is gone is not given away."""
    assert FORM.accepted({"place": "Lisbon", "hotel": "Ritz"}) == {"place": "Lisbon"}


def test_answer_that_would_be_refused_today_is_found() -> None:
    """Days that have passed since they were answered are found."""
    answers = {"place": "Lisbon", "guests": "", "days": "2027-03-02/2027-03-03"}
    failing = FORM.failing(answers, reader(today=date(2027, 3, 10)))
    assert failing is not None
    assert failing[0] == "days"
    assert isinstance(failing[1], Invalid)


def test_answers_that_hold_fail_nothing() -> None:
    """Answers that are as good as ever are left alone."""
    answers = {"place": "Lisbon", "guests": "", "days": "2027-10-03/2027-10-09"}
    assert FORM.failing(answers, reader()) is None
