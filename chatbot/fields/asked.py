"""What every question does before it understands: clean the text, and answer an empty one."""

from abc import abstractmethod
from dataclasses import dataclass

from chatbot.core.forms import Answers, Invalid, Question, Read, Reading
from chatbot.core.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Question):
    """A question that reads nothing as skipped where it is optional, and asks again where not."""

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Understand what was typed exactly, offer it back, or say what is wrong with it."""
        cleaned = clean(text)
        if not cleaned:
            return "" if self.optional else Invalid("text-empty")
        return self.understand(cleaned, answers, reading)

    @abstractmethod
    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Read a text that has something in it."""
