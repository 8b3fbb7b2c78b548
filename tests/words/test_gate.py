"""The gate finds what is wrong with the words, and our own words pass it."""

import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from chatbot.core.forms import Answers, Form, Question, Read, Reading
from chatbot.resources import resource
from chatbot.words import Words
from chatbot.words.gate import BUTTON, ROW, asked_by, problems, warnings
from chatbot.words.sources import Sources
from tests.words.conftest import Write
from tests.words.pseudo import stretched

HERE = "language-en = English\n"
BOTH = HERE + "language-es = Español\n"
ROOT = resource("locales").parent


def code(folder: Path, source: str) -> Sources:
    """A program of one file."""
    (folder / "program").mkdir()
    (folder / "program" / "talk.py").write_text(source, encoding="utf-8")
    return Sources((folder / "program",))


@pytest.mark.parametrize(
    "en, es, problem",
    [
        ("a = A\nb = B\n", "a = Á\n", "es: b is missing"),
        ("a = A\n    .past = Past\n", "a = Á\n", "es: a.past is missing"),
        ("a = A\n", "a = Á\nb = B\n", "es: b is not in the default"),
        ("a = { $name }\n", "a = { $nme }\n", "es: a uses $nme where the default uses $name"),
        ("a = { $name }\n", "a = Á\n", "es: a uses nothing where the default uses $name"),
        ("a = { $n ->\n *[x] { $m }\n }\n", "a = { $n }\n", "es: a uses $n where"),
        ("a = A\n", "a = Á\na = Á\n", "es: a is there 2 times"),
        ("a = A\n", "a = Á\nnothing here\n", "es/some.ftl: cannot be read: 'nothing here'"),
        ("a = A\n", "a = { b }\n", "es: a: There is no message 'b' to refer to."),
        ("a = A\n", "a = { a }\n", "es: a: The message 'a' refers to itself."),
        ("a = A\n", "a = { NUMBER(3) }\n", "es: a: A sentence cannot hold a FunctionReference."),
        (
            "button-a = A\n",
            f"button-a = {'á' * 21}\n",
            "es: button-a has 21 characters, at most 20",
        ),
        ("a = A\n .button = A\n", f"a = A\n .button = {'á' * 21}\n", "es: a.button has 21"),
        ("a = A\n .label = A\n", f"a = A\n .label = {'á' * 25}\n", "es: a.label has 25 characters"),
        ("button-a = { $x }\n", "button-a = { $x }\n", "es: button-a is a label and cannot take"),
    ],
)
def test_what_is_wrong_is_named(write: Write, en: str, es: str, problem: str) -> None:
    """Each fault that a translation can have is told in a sentence."""
    found = problems(write(en=BOTH + en, es=BOTH + es), [])
    assert [line for line in found if line.startswith(problem)], found


def test_words_without_fault_pass(write: Write) -> None:
    """Two languages that say the same give nothing to mend."""
    label = f"button-a = {'á' * BUTTON}\na = {'{ $x }'}\n    .label = {'á' * ROW}\n"
    assert problems(write(en=BOTH + label, es=BOTH + label), ["a"]) == []


def test_a_wanted_sentence_must_be_there(write: Write) -> None:
    """A key that code puts together is asked for by name."""
    assert problems(write(en=HERE), ["form-name"]) == ["form-name: wanted, but not there"]


def test_a_language_without_its_name_is_named(write: Write) -> None:
    """Nobody can choose a language that has no name."""
    assert problems(write(en=HERE, es=HERE), []) == ["language-es: wanted, but not there"]


def test_a_letter_language_needs_its_letters_only(write: Write) -> None:
    """A language for letters is asked for the letter's sentences, and for no others."""
    write(
        name="letter.ftl", en="letter-title = Letter\nletter-end = End\n", fr="letter-end = Fin\n"
    )
    said = write(name="shared.ftl", en=HERE + "a = A\n")
    assert problems(said, []) == ["fr: letter-title is missing"]


PROGRAM = """
def reply(turn, key, args=None, *, before=()): ...
def words(key, **args): ...

def talk(turn, late, name):
    reply(turn, "talk-hello", {"name": name})
    reply(turn, key="talk-late" if late else "talk-soon")
    reply(turn, "talk-given", found(name))
    reply(turn, f"talk-{name}-done")
    words("talk-inner", name="x")
    return Invalid("short", {"min": 3}) if late else talk(turn, late, "request")
"""
WRITTEN = (
    HERE
    + """
talk-hello = Hello { $name }
talk-late = Late
talk-soon = Soon
talk-given = { $anything }
talk-request-done = Done
talk-inner = { $name }, { -club }, { talk-part }
talk-part = part
-club = club
error-short = { $min } at least, like { $example }
"""
)


def test_code_that_asks_for_what_is_there_passes(write: Write, tmp_path: Path) -> None:
    """Every way of asking for a sentence is understood."""
    found = problems(write(en=WRITTEN), ["language-en"], code(tmp_path, PROGRAM))
    assert found == []


@pytest.mark.parametrize(
    "before, after, problem",
    [
        ("talk-late = Late\n", "", "program/talk.py:7 asks for talk-late, which is not there"),
        ("talk-soon = Soon\n", "", "program/talk.py:7 asks for talk-soon, which is not there"),
        ("Late", "{ $why }", "program/talk.py:7 does not give $why to talk-late"),
        ("Hello { $name }", "{ $nme }", "program/talk.py:6 does not give $nme to talk-hello"),
        (
            "{ talk-part }",
            "{ $z } { talk-part }",
            "program/talk.py:10 does not give $z to talk-inner",
        ),
        ("{ $min }", "{ $max }", "program/talk.py:11 does not give $max to error-short"),
        ("error-short", "error-long", "program/talk.py:11 asks for error-short"),
        ("{ talk-part }", "", "talk-part: nobody asks for it"),
        ("talk-request-done", "talk-other-done", "talk-other-done: nobody asks for it"),
        ("Soon", "Soon\n    .past = Past", "talk-soon.past: nobody asks for it"),
    ],
)
def test_code_and_words_are_held_together(
    write: Write, tmp_path: Path, before: str, after: str, problem: str
) -> None:
    """What the code asks for and what is written are compared, both ways."""
    changed = WRITTEN.replace(before, after, 1)
    assert changed != WRITTEN
    found = problems(write(en=changed), ["language-en"], code(tmp_path, PROGRAM))
    assert [line for line in found if line.startswith(problem)], found


def test_what_a_chat_cannot_carry_is_told_before(write: Write) -> None:
    """A very long message and a label without room to grow are told, and stop nobody."""
    said = write(en=f"{HERE}long = {'a' * 1025}\nbutton-tight = {'a' * 19}\n")
    assert problems(said, []) == []
    assert warnings(said) == [
        "en: long has 1025 characters, a message of the tightest channel has 1024",
        "button-tight leaves other languages no room: 19 of 20 characters",
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything(Question):
    """A question that takes every answer."""

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        return text


def test_forms_ask_for_their_questions_and_their_card() -> None:
    """A form's keys are put together as the form itself does."""
    form = Form(id="trip", questions={"name": Anything()})
    assert list(asked_by([form])) == ["trip-name", "trip-review"]
    assert list(asked_by([replace(form, review=False)])) == ["trip-name"]


def test_longer_words_overflow_where_they_must(write: Write) -> None:
    """In a language of words three times as long, exactly the labels that overflow are found."""
    said = Words(resource("locales"))
    found = [key for key in said.language("en").sources if key.startswith("button-")]
    quiet = [key for key in (f"{key}.quiet" for key in found) if said.language("en").find(key)]
    labels = found + quiet
    english = "".join(p.read_text(encoding="utf-8") for p in said.files("en"))
    found = problems(write(en=english, de=stretched(english, 3)), [])
    expected = {key for key in labels if len(said.say(key, {}, "en")) * 3 > BUTTON}
    assert {line.split()[1] for line in found if line.startswith("de: button-")} == expected
    assert expected


def test_our_languages_say_the_same() -> None:
    """No language that we ship lacks a sentence, misuses an argument or overflows a button."""
    assert problems(Words(resource("locales")), []) == []


def test_the_translators_tool_finds_nothing(tmp_path: Path) -> None:
    """The tool that translators use has nothing to say about our full languages."""
    said = Words(resource("locales"))
    (tmp_path / "l10n.toml").write_text(
        f"""
        basepath = "{ROOT}"
        locales = {[locale for locale in said.locales if locale != said.default]}
        [[paths]]
            reference = "locales/{said.default}/*.ftl"
            l10n = "{{l10n_base}}/locales/{{locale}}/*.ftl"
        """,
        encoding="utf-8",
    )
    tool = Path(sys.executable).with_name("compare-locales")
    done = subprocess.run(
        [tool, tmp_path / "l10n.toml", ROOT], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert not {"missing", "obsolete", "errors", "warnings"} & set(done.stdout.split()), done.stdout
