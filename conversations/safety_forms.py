"""The forms of safety: a question for the Department, a word of one's own, a member without app."""

from dataclasses import dataclass

from chatbot.core.commands import bare
from chatbot.core.forms import Answers, Form, Invalid, Read, Reading
from chatbot.fields import Country, Name, Text

PUBLICATION = Form(
    id="publication",
    cancels=True,
    questions={"me": Name(private=True), "words": Text(max=1000, private=True)},
    review=False,
)
"""What the Department is asked instead of a sister party or its press."""

ALARM = Form(
    id="alarm",
    cancels=True,
    questions={"words": Text(max=3000, private=True)},
    review=False,
)
"""What whoever has raised the alarm writes: each time it is passed on, and asked for again."""

COUNT = Form(id="count", cancels=True, questions={"country": Country()}, review=False)
"""In which country people are to be counted."""

SCOPE = Form(
    id="scope",
    cancels=True,
    questions={"occasion": Text(max=120, private=True)},
    review=False,
)
"""To what a delegate is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Text):
    """Words that are known again however they are written: by their letters and digits alone."""

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take words with enough letters; signs alone could not be told from silence."""
        plain = bare(text).replace(" ", "")
        if len(plain) < self.min:
            return Invalid("text-short", {"count": len(plain), "min": self.min})
        return Text.understand(self, text, answers, reading)


WORD = Form(
    id="word",
    cancels=True,
    questions={"word": Word(max=40, min=6, private=True)},
    review=False,
)
"""The word by which somebody comes back to a chat that was cleared."""

FORMS = {form.id: form for form in (PUBLICATION, ALARM, COUNT, SCOPE, WORD)}
