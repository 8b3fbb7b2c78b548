"""The forms of a report: pieces in any form, or six named questions."""

from dataclasses import dataclass

from chatbot.core.forms import Answers, Form, Question, Read, Reading, Shown
from chatbot.core.messages import Arg, country, days, typed, words
from chatbot.fields import Text

TELLING, QUESTIONS = "telling", "delegate"

ASKED = ("event", "met", "said", "learned", "proposed", "next")
"""The six questions after a congress or a meeting, each by its name."""

_FACTS: dict[str, Shown] = {
    "country": lambda code, _: country(code),
    "window": lambda window, _: days(window),
    "name": lambda name, _: typed(name),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces(Question):
    """Whatever is sent, one piece after the other, until `done`; it never has an answer."""

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        return text

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return (("done", words("button-done")),)


TELL = Form(
    id=TELLING,
    questions={"pieces": Pieces(private=True)},
    known={name: _FACTS[name] for name in ("country", "window")},
    review=False,
)
"""A report in any form."""

DELEGATE = Form(
    id=QUESTIONS,
    cancels=True,
    questions={name: Text(max=1500, private=True) for name in ASKED},
    known={name: _FACTS[name] for name in ("country", "window")},
)
"""The report of whoever was somewhere for the organisation."""

FORMS = (TELL, DELEGATE)
