"""What holds for every kind of question, whatever is typed."""

from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbot.core.forms import Ambiguous, Invalid, Noted, Question, Reading
from chatbot.core.messages import QUOTED, As
from chatbot.fields import (
    CODES,
    City,
    Country,
    Days,
    Email,
    Name,
    Phone,
    PickMany,
    PickOne,
    Text,
    YesNo,
)

KINDS: dict[str, Question] = {
    "text": Text(),
    "long": Text(long=True, max=1500),
    "name": Name(),
    "one": PickOne(list="activities"),
    "many": PickMany(list="activities"),
    "yes": YesNo(),
    "country": Country(),
    "city": City(),
    "days": Days(),
    "email": Email(),
    "phone": Phone(none=True),
}
ANSWERS = {"country": "PT"}

PIECES = (
    st.sampled_from(
        [
            "3",
            "9",
            "12",
            "31",
            "2027",
            "27",
            "Oct",
            "mayo",
            "août",
            "-",
            "–",
            "/",
            ".",
            ",",
            "to",
            "al",
        ]
    )
    | st.sampled_from(
        ["and", "del", "entre", "Cuba", "🇨🇺", "Georgia", "Congo", "PT", "no", "meeting", "1", "co"]
    )
    | st.sampled_from(
        ["Lisbon", "Paris", "San", "@", "gmial.com", "a@b.co", "+34", "612345678", "ext", "none"]
    )
    | st.sampled_from(["yes", "٣", "３", "\u202e", "\u200d", "é", "\n", "\ud800", "²", "0", "<b>"])
)
ANYTHING = (
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
    | st.lists(PIECES, max_size=8).map(" ".join)
    | st.lists(PIECES, max_size=8).map("".join)
)
LOCALES = Path(__file__).parents[2] / "locales"


@pytest.mark.parametrize("name", KINDS)
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(text=ANYTHING)
def test_whatever_is_typed_is_read(name: str, text: str, reading: Reading) -> None:
    """Reading never fails; an answer reads as itself, and so does an offer; each code is listed."""
    kind = KINDS[name]

    read = kind.read(text, ANSWERS, reading)

    match read:
        case str(answer):
            assert _again(kind, answer, reading) == answer
        case Noted(answer, code, args):
            assert _again(kind, answer, reading) == answer
            assert CODES[code] == tuple(args)
        case Invalid(code, args):
            assert CODES[code] == tuple(args)
        case Ambiguous(code, offers, args):
            assert CODES[code] == tuple(args)
            assert offers
            assert all(_again(kind, answer, reading) == answer for answer, _ in offers)


@pytest.mark.parametrize("name", KINDS)
def test_the_example_is_an_answer(name: str, reading: Reading) -> None:
    """What is shown as an example can be typed."""
    assert isinstance(KINDS[name].read(KINDS[name].example, ANSWERS, reading), str | Noted)


@pytest.mark.parametrize("name", KINDS)
def test_each_choice_is_an_answer(name: str, reading: Reading) -> None:
    """A button and its number mean the same."""
    kind = KINDS[name]

    for number, (answer, _) in enumerate(kind.choices(ANSWERS, reading), 1):
        assert kind.read(answer, ANSWERS, reading) == answer
        assert kind.read(str(number), ANSWERS, reading) == answer


@pytest.mark.parametrize("today", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_do_no_harm(today: date) -> None:
    """Days are read even where there is hardly a day before or after."""
    reading = Reading(today=today, locale="en", wording=lambda _key, _locale: "")

    for text in (
        "3-9 Oct",
        "28 Dec - 3 Jan",
        "October",
        "1/2",
        "nonsense",
        "9999-12-31",
        "1/1/0001",
    ):
        assert Days().read(text, {}, reading) is not None


@pytest.mark.parametrize("locale", ["en", "es"])
def test_each_code_has_its_sentence(locale: str) -> None:
    """Every code is worded, with no argument that it does not have."""
    resource = FluentParser().parse((LOCALES / locale / "errors.ftl").read_text("utf-8"))
    said = {
        entry.id.name: _variables(entry)
        for entry in resource.body
        if isinstance(entry, ast.Message)
    }

    for code, args in CODES.items():
        assert said[f"error-{code}"] <= set(args)


def _again(kind: Question, answer: str, reading: Reading) -> str:
    read = kind.read(answer, ANSWERS, reading)
    assert isinstance(read, str | Noted)
    return read.answer if isinstance(read, Noted) else read


def _variables(entry: ast.Message) -> set[str]:
    found: set[str] = set()

    class Names(Visitor):
        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    Names().visit(entry)
    return found


@pytest.mark.parametrize("name", ["one", "many", "yes", "country", "city"])
def test_a_very_long_message_is_not_read_back_whole(name: str, reading: Reading) -> None:
    """Whoever pastes a page sees the beginning of it again, and what is asked."""
    read = KINDS[name].read("lorem ipsum " * 400, ANSWERS, reading)

    assert isinstance(read, Invalid | Ambiguous)
    for arg in read.args.values():
        assert not isinstance(arg, As) or len(str(arg.value)) <= QUOTED
