"""Any form under any deploy: no answer is misfiled, and nothing is asked twice."""

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.core import dialog
from chatbot.core.forms import Answers, Form, Question, Reading
from chatbot.core.messages import Line
from chatbot.core.prompts import summary
from chatbot.core.session import Draft
from chatbot.fields import Text
from tests.core.filling import reader

NAMES = ("day", "food", "guests", "hotel", "place", "reason")
WORDS = {f"trial-{name}.label": name for name in NAMES}
ORDERS = st.lists(st.sampled_from(NAMES), min_size=1, unique=True)
COIN = st.booleans()
MANY = settings(max_examples=150, deadline=None)


@dataclass(frozen=True, slots=True)
class AnsweredTo:
    """A condition: the answer to another question begins with a letter."""

    other: str
    letter: str

    def __call__(self, answers: Answers) -> bool:
        return answers.get(self.other, "").startswith(self.letter)


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A release: some questions in some order, some of them optional, some under a condition."""
    order = draw(ORDERS)
    questions: dict[str, Question] = {}
    for name in order:
        earlier = list(questions)
        condition: AnsweredTo | None = None
        if draw(COIN) and earlier:
            condition = AnsweredTo(draw(st.sampled_from(earlier)), draw(st.sampled_from("xy")))
        questions[name] = Text(optional=draw(COIN), when=condition)
    return Form(id="trial", questions=questions)


def answer_to(question: str, letter: str) -> str:
    """An answer that tells to which question it was given."""
    return f"{letter} to {question}"


def reading() -> Reading:
    return replace(reader(), wording=lambda key, _: WORDS.get(key, ""))


@given(
    forms(), forms(), st.lists(st.sampled_from("xyz"), min_size=20, max_size=20), st.integers(0, 5)
)
@MANY
def test_answers_survive_a_deploy(old: Form, new: Form, letters: list[str], at: int) -> None:
    """Whatever a release changes in mid-draft, each answer stays with its question."""
    said = dialog.begin(old, reading())
    draft = said.draft
    assert draft is not None
    given: dict[str, str] = {}
    for letter in letters[:at]:
        if draft.asking is None:
            break
        given[draft.asking] = answer_to(draft.asking, letter)
        draft = taken(old, draft, given[draft.asking])

    asked = filled(new, draft, given, letters)

    assert len(asked) == len(set(asked)), "nothing is asked twice"


def filled(form: Form, draft: Draft, given: dict[str, str], letters: list[str]) -> list[str]:
    """Go on under another release until it is sent; what was asked, in order."""
    known = set(given)
    said = dialog.ask(form, draft, reading())
    asked: list[str] = []
    while said.draft is not None and said.draft.asking is not None:
        question = said.draft.asking
        assert question not in known, f"{question} was answered in the release before"
        asked.append(question)
        given[question] = answer_to(question, letters[len(asked)])
        said = dialog.take(form, said.draft, given[question], reading())
        assert not any(line.key.startswith("error") for line in said.before)
    assert said.draft is not None
    sent = dialog.send(form, said.draft, reading()).sent
    assert sent == {q: given[q] for q in form.visible(said.draft.answers)}
    return asked


def taken(form: Form, draft: Draft, text: str) -> Draft:
    """The draft after an answer."""
    said = dialog.take(form, draft, text, reading())
    assert said.draft is not None
    return said.draft


@given(forms(), forms(), st.integers(0, 5), st.sampled_from([*dialog.CONTROLS, "words"]))
@MANY
def test_words_that_cross_a_deploy_are_never_misfiled(
    old: Form, new: Form, at: int, move: str
) -> None:
    """What answers the old release's question is filed under it, or asked again; never elsewhere."""
    draft = dialog.begin(old, reading()).draft
    for _ in range(at):
        if draft is not None and draft.asking is not None:
            draft = taken(old, draft, answer_to(draft.asking, "x"))
    assert draft is not None
    asked, answers = draft.asking, dict(draft.answers)
    said = (
        dialog.take(new, draft, "crossing", reading())
        if move == "words"
        else dialog.control(new, draft, move, reading())
    )
    if said is None or said.draft is None:
        return
    for question, answer in said.draft.answers.items():
        expected = {answers.get(question), "crossing" if question == asked else "", ""}
        assert answer in expected, f"{question} holds {answer}"


PRESSED = st.tuples(
    st.sampled_from([*(f"trial.{name}" for name in NAMES), "trial.change"]),
    st.sampled_from([*NAMES, "x"]),
)
MOVED = st.tuples(st.just("trial"), st.sampled_from(dialog.CONTROLS))
WRITTEN = st.tuples(st.just(""), st.sampled_from(["x", "y", "1", "x" * 400]))
MOVES = st.lists(st.one_of(PRESSED, MOVED, WRITTEN), max_size=15)
"""What somebody might do with a form: type, press, go back, skip, change, in any order."""


@given(forms(), MOVES)
@MANY
def test_no_move_leads_nowhere(form: Form, path: list[tuple[str, str]]) -> None:
    """Whatever is typed and pressed, there is a question or a card, and answers only grow true."""
    said = dialog.begin(form, reading())
    draft = said.draft
    for question, choice in path:
        assert draft is not None
        if question:
            pressed = dialog.press(form, draft, question, choice, reading())
            if pressed is None:
                continue
            said = pressed
        else:
            said = dialog.take(form, draft, choice, reading())
        if said.sent is not None:
            assert form.next(said.sent) is None, "only a complete form is sent"
            return
        assert said.quiet or said.key, "something is said"
        draft = said.draft
        assert draft is not None, "a draft ends only by being sent"
        assert draft.asking is None or draft.asking in form.visible(draft.answers)


def test_first_of_two_releases_is_forgotten_without_trace() -> None:
    """A retired question leaves no line on the review card."""
    form = Form(id="trial", questions={"day": Text()})
    draft = Draft(form="trial", answers={"day": "x", "hotel": "y"})
    said = dialog.ask(form, draft, reading())
    shown = summary(form, draft.answers, reading())
    assert said.key == "trial-review"
    assert [pair[0] for pair in shown.value] == ["trial-day.label"]


def test_question_that_went_away_is_not_answered() -> None:
    """Words for a question that a release took away are answered with the next question."""
    form = Form(id="trial", questions={"day": Text()})
    said = dialog.take(form, Draft(form="trial", asking="hotel"), "Ritz", reading())
    assert said.key == "trial-day"
    assert said.before == tuple[Line, ...]()
