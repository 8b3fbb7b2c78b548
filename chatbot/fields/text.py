"""Free text: kept as it was typed, refused with its count where it is too long."""

from dataclasses import dataclass

from chatbot.core.forms import Answers, Invalid, Read, Reading
from chatbot.core.messages import Arg, typed
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Asked):
    """Some words; `long` keeps their lines, and the form may join several messages."""

    max: int = 300
    min: int = 1
    long: bool = False
    example: str = "A visit to friends"

    @property
    def gathers(self) -> bool:
        """A long text may come in several messages."""
        return self.long

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take the text whole, or say how far it is over."""
        words = text if self.long else one_line(text)
        return measured(words, self.max, self.min) or words

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The words, literally."""
        return typed(answer)


def measured(text: str, most: int, least: int = 1) -> Invalid | None:
    """What is wrong with its length, if anything."""
    if len(text) > most:
        return Invalid("text-long", {"count": len(text), "max": most})
    if len(text) < least:
        return Invalid("text-short", {"count": len(text), "min": least})
    return None
