"""Filling in the forms of a trip: forward, back, one answer changed, and what is not understood."""

from datetime import date

import pytest

from chatbot.core import dialog
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from conversations.forms import ANSWER, ASK, DECLINE, DETAILS, REQUEST
from tests.core.filling import ANSWERS, begun, reader

PLAIN = REQUEST.visible({"country2": "none"})
"""What is asked about a trip to one country."""

KNOWN = {"country": "PT", "travel": "2027-10-03/2027-10-09"}
CHANGED = {
    "name": "Bo Li",
    "district": "Ohio",
    "country": "Chile",
    "travel": "5-8 Nov",
    "why": "Another reason",
}
ACCEPTED = {
    "name": "Bo Li",
    "district": "ohio",
    "country": "CL",
    "travel": "2027-11-05/2027-11-08",
    "why": "Another reason",
}


def test_questions_come_in_their_order() -> None:
    """Each answer leads to the next question, and the last one to the review card."""
    filling = begun(REQUEST)
    asked = []
    while filling.draft.asking is not None:
        asked.append(filling.said.key)
        filling.answer()
    assert asked == [f"request-{question}" for question in PLAIN]
    assert filling.said.key == "request-review"


def test_what_is_known_is_not_asked() -> None:
    """Answers that are known from elsewhere are not asked for."""
    filling = begun(REQUEST, answers={"name": "Ana Ruiz", "kind": "party", "district": "ohio"})
    assert filling.said.key == "request-country"


def test_review_leads_to_sending() -> None:
    """With everything answered, one tap gives the answers away."""
    filling = begun(REQUEST)
    filling.until(None)
    assert filling.tap("send").sent is not None


@pytest.mark.parametrize("question", CHANGED)
def test_any_one_answer_can_be_changed(question: str) -> None:
    """One answer is changed and the review card comes straight back, with every other one kept."""
    filling = begun(REQUEST)
    filling.until(None)
    before = dict(filling.draft.answers)
    filling.tap("change")
    assert filling.tap(question).key == f"request-{question}"
    assert filling.write(CHANGED[question]).key == "request-review"
    assert filling.draft.answers == before | {question: ACCEPTED[question]}


def test_change_that_opens_a_question_asks_it() -> None:
    """Whoever is of the league is asked for their age as well, and the card comes after it."""
    filling = begun(REQUEST)
    filling.until(None)
    filling.tap("change")
    filling.tap("kind")

    assert filling.write("the youth league (YCL)").key == "request-age"
    assert filling.write(ANSWERS["age"]).key == "request-review"


def test_change_can_be_given_up() -> None:
    """Back from a change leads to the review card, with nothing changed."""
    filling = begun(REQUEST)
    filling.until(None)
    before = dict(filling.draft.answers)
    filling.tap("change")
    filling.tap("travel")
    assert filling.tap("back").key == "request-review"
    assert filling.draft.answers == before


def test_change_that_breaks_another_answer_asks_for_that_one() -> None:
    """A city that is not in the new country is asked for again; nothing else is."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until(None)
    elsewhere = begun(DETAILS, answers=dict(filling.draft.answers, country="CL"))
    elsewhere.tap("change")
    elsewhere.tap("email")
    assert elsewhere.write("bo@example.org").key == "details-city"


@pytest.mark.parametrize("question", PLAIN[1:])
def test_back_asks_the_question_before(question: str) -> None:
    """Back leads one question back from every question, and keeps the answers."""
    filling = begun(REQUEST)
    filling.until(question)
    before = dict(filling.draft.answers)
    names = list(PLAIN)
    filling.tap("back")
    assert filling.draft.asking == names[names.index(question) - 1]
    assert filling.draft.answers == before


def test_back_twice_and_forward_asks_only_what_is_missing() -> None:
    """After going back and answering anew, what was answered later is not asked again."""
    filling = begun(REQUEST)
    filling.until("travel")
    filling.tap("back")
    filling.tap("back")
    filling.write("Ohio")
    assert filling.said.key == "request-travel"


def test_back_at_the_first_question_says_so() -> None:
    """At the first question there is no way back, and that is said."""
    filling = begun(REQUEST)
    filling.took(dialog.control(REQUEST, filling.draft, "back", filling.reading))
    assert filling.before == ["shared-first-question"]
    assert filling.said.key == "request-name"


def test_back_from_the_review_asks_the_last_question() -> None:
    """Back leads from the review card to the last question."""
    filling = begun(REQUEST)
    filling.until(None)
    filling.took(dialog.control(REQUEST, filling.draft, "back", filling.reading))
    assert filling.said.key == "request-why"


def test_optional_question_can_be_skipped() -> None:
    """Skipping leaves the empty answer, which is an answer."""
    filling = begun(REQUEST)
    filling.until("why")
    assert filling.tap("skip").key == "request-review"
    assert filling.draft.answers["why"] == ""


def test_other_questions_cannot_be_skipped() -> None:
    """A question that is needed is asked again when somebody tries to skip it."""
    filling = begun(REQUEST)
    filling.took(dialog.control(REQUEST, filling.draft, "skip", filling.reading))
    assert filling.before == ["shared-no-skip"]
    assert filling.said.key == "request-name"


def test_long_text_is_joined() -> None:
    """Several messages make one long answer, once it is said to be done."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("other")
    assert filling.write("I speak Portuguese").key == "shared-joined"
    assert filling.write("and eat no meat").key == "shared-joined"
    filling.tap("done")
    assert filling.draft.answers["other"] == "I speak Portuguese\nand eat no meat"


def test_text_over_the_limit_is_refused_with_its_count() -> None:
    """A text that is too long is refused with how long it is, and nothing of it is cut."""
    filling = begun(REQUEST)
    filling.until("why")
    filling.write("x" * 301)
    line = filling.said.before[0]
    assert (line.key, line.args["count"], line.args["max"]) == ("error-text-long", 301, 300)
    assert "why" not in filling.draft.answers


def test_text_that_was_begun_is_offered_to_be_finished() -> None:
    """Asked again in the middle of a long text, what was sent already is finished, not skipped."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("other")
    filling.write("I sing")
    filling.turned("en")
    assert filling.shown == ["done", "back"]


def test_piece_that_makes_a_text_too_long_leaves_the_others() -> None:
    """The piece that went over the limit is refused; those before it are kept."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("other")
    filling.write("kept")
    filling.write("x" * 1500)
    assert filling.before == ["error-text-long"]
    filling.took(dialog.control(DETAILS, filling.draft, "done", filling.reading))
    assert filling.draft.answers["other"] == "kept"


def test_choices_are_ticked_and_unticked() -> None:
    """A second tap on the same choice takes it back."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("activity")
    for choice in ("meeting", "club", "event", "club"):
        filling.tap(choice)
    filling.tap("done")
    assert filling.draft.answers["activity"] == "meeting,event"


def test_more_choices_than_there_is_room_for_are_refused() -> None:
    """The tick that is one too many is refused, and the others stay."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("activity")
    for choice in ("meeting", "club", "event", "school"):
        filling.tap(choice)
    assert filling.before == ["error-pick-most"]
    assert filling.draft.parts == ("meeting", "club", "event")


def test_own_words_are_taken_beside_choices() -> None:
    """What is typed at a list with own words stands beside what was picked."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until("activity")
    filling.write("a meeting, singing together")
    assert filling.draft.answers["activity"] == "meeting\nsinging together"


@pytest.mark.parametrize("question", PLAIN)
def test_another_language_keeps_the_answers(question: str) -> None:
    """Whoever goes on in another language is asked the same again, and keeps every answer."""
    filling = begun(REQUEST)
    filling.until(question)
    before = dict(filling.draft.answers)
    assert filling.turned("es").key == f"request-{question}"
    assert filling.draft.answers == before


def test_answers_are_read_in_the_new_language() -> None:
    """After a change of language, words of that language are understood."""
    filling = begun(REQUEST)
    filling.until("kind")
    filling.turned("es")
    filling.write("la juventud (YCL)")
    assert filling.draft.answers["kind"] == "league"


@pytest.mark.parametrize("typed", ["send", "Send", "yes", "ok", "1"])
def test_consent_needs_the_button(typed: str) -> None:
    """Where sending is consent, no typed word sends."""
    filling = begun(DETAILS, answers=KNOWN)
    filling.until(None)
    filling.write(typed)
    assert filling.said.sent is None
    assert filling.said.key == "details-review"
    assert filling.before == ["shared-use-buttons"]


def test_word_of_the_button_sends_where_it_is_no_consent() -> None:
    """An answer to a question is sent by its button's word as well as by the button."""
    filling = begun(ANSWER)
    filling.write("Nobody yet")
    assert filling.write("send").sent == {"answer": "Nobody yet"}


def test_decline_needs_the_button() -> None:
    """A decision is never taken by a typed word."""
    filling = begun(DECLINE)
    filling.write("not at this time")
    filling.write("Come again in spring")
    filling.tap("skip")
    assert filling.write("send").before == (Line(Key("shared-use-buttons")),)


def test_days_that_passed_before_sending_are_asked_again() -> None:
    """An answer that is not good any more is asked for once more, and nothing is sent."""
    filling = begun(REQUEST)
    filling.until(None)
    filling.reading = reader(today=date(2027, 12, 1))
    filling.tap("send")
    assert filling.said.sent is None
    assert filling.said.key == "request-travel"
    assert filling.before == ["error-days-past"]


def test_form_without_a_review_is_sent_at_once() -> None:
    """A single question has no review card."""
    filling = begun(ASK)
    assert filling.write("Whom do you know there?").sent == {"question": "Whom do you know there?"}


def test_every_question_takes_its_own_example() -> None:
    """What a question gives as an example is an answer to it."""
    for form in (REQUEST, DETAILS):
        for name, question in form.questions.items():
            travel = {} if "travel" in name else {"travel": "2027-10-03/2027-10-20"}
            answers = {"country": "PT"} | travel
            read = question.read(question.example, answers, reader())
            assert isinstance(read, str) or hasattr(read, "answer"), f"{form.id}-{name}"


def test_answers_of_the_tests_are_for_every_question() -> None:
    """No question of the forms is without an answer to try it with."""
    every = ((form, q) for form in (REQUEST, DETAILS) for q in form.questions)
    asked = {q for form, q in every if not q.startswith("rule_") and q not in form.like}
    assert asked == ANSWERS.keys()
