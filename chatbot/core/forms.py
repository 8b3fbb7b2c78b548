"""Questions and forms: the next question is computed from the answers."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from chatbot.core.ids import Address
from chatbot.core.messages import Arg, Args, Choice

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Invalid:
    """Not an answer: the sentence `code` says why, with one example."""

    code: str
    args: Args = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Could be one of these, or is close to them: each is (answer, how it is shown)."""

    code: str
    offers: tuple[tuple[str, Arg], ...]
    args: Args = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Noted:
    """An answer, with something worth saying about it."""

    answer: str
    code: str
    args: Args = field(default_factory=dict)


Read = str | Noted | Invalid | Ambiguous


@dataclass(frozen=True, slots=True, kw_only=True)
class Pickable:
    """One of the things that can be picked: its id, its name by language, its synonyms."""

    id: str
    names: Mapping[str, str]
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an answer may be read against, besides the other answers."""

    today: date
    locale: str
    wording: Callable[[str, str], str]  # (key, locale) -> words, "" where there are none
    lists: Mapping[str, tuple[Pickable, ...]] = field(default_factory=dict)
    home: str = "US"  # the country that trips start from
    address: Address | None = None  # where the answer was typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that can be asked; each kind of answer is a subclass in `chatbot.fields`.

    Every accepted answer is itself readable: `read(answer)` gives the same answer back, so that a
    button and a typed word take the same way.
    """

    when: Callable[[Answers], bool] | None = None
    optional: bool = False
    private: bool = False
    example: str = ""

    @abstractmethod
    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Understand what was typed exactly, offer it back, or say what is wrong with it."""

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        """The answers that are offered as buttons: (answer, how it is shown)."""
        return ()

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The answer as people read it."""
        return answer
