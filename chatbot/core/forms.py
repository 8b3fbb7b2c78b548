"""Questions and forms: the next question is computed from the answers."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from chatbot.core.ids import Address
from chatbot.core.messages import Arg, Args

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


Shown = Callable[[str, Reading], Arg]
"""How something that is known reads."""


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

    @property
    def gathers(self) -> bool:
        """Whether several messages in a row make one answer, until `done`."""
        return False

    @property
    def shares(self) -> bool:
        """Whether a channel that knows the person's own number may offer to give it."""
        return False

    @property
    def many(self) -> bool:
        """Whether buttons tick and untick, until `done`."""
        return False

    def join(self, parts: tuple[str, ...]) -> str:
        """The pieces of an answer as one text."""
        return "\n".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Questions by id, in the order in which they are asked; an id is for ever."""

    id: str
    questions: Mapping[str, Question]
    known: Mapping[str, Shown] = field(default_factory=dict)
    """What is known besides the answers, under ids that are no questions, and how it is shown."""
    cards: tuple[str, ...] = ()  # facts that give the card words of its own: `<form>-review-<fact>`
    like: Mapping[str, str] = field(default_factory=dict)
    """Questions that are asked in the words of another one: of a second country, say."""
    review: bool = True  # show everything on a card before it is sent
    consent: bool = False  # the card is answered by its button alone, never by a typed word
    cancels: bool = False  # a button on the first question drops the form

    def visible(self, answers: Answers) -> list[str]:
        """The questions that these answers leave to be asked, answered or not."""
        return [
            q
            for q, question in self.questions.items()
            if question.when is None or question.when(answers)
        ]

    def accepted(self, answers: Answers) -> dict[str, str]:
        """The answers that count: to questions that exist and apply."""
        return {q: answers[q] for q in self.visible(answers) if q in answers}

    def next(self, answers: Answers) -> str | None:
        """The first question that wants an answer; None when the form is complete."""
        return next((q for q in self.visible(answers) if q not in answers), None)

    def failing(self, answers: Answers, reading: Reading) -> tuple[str, Read] | None:
        """The first answer that would not be accepted today: a day may have passed."""
        for q, answer in self.accepted(answers).items():
            if answer == "" and self.questions[q].optional:
                continue
            read = self.questions[q].read(answer, answers, reading)
            if isinstance(read, Invalid | Ambiguous):
                return q, read
        return None

    def key(self, question: str) -> str:
        """The key of a question's sentence."""
        return f"{self.id}-{self.like.get(question, question)}"

    def card(self, answers: Answers) -> str:
        """The key of the review card, which what is known may word in its own way."""
        fact = next((fact for fact in self.cards if answers.get(fact)), "")
        return f"{self.id}-review-{fact}" if fact else f"{self.id}-review"

    def args(self, answers: Answers, reading: Reading, question: str = "") -> Args:
        """What every sentence of this form may name; `country` of `city2` is `country2`."""
        found: Args = {
            fact: shown(answers[fact], reading) if answers.get(fact) else ""
            for fact, shown in self.known.items()
        }
        number = question[len(question.rstrip("0123456789")) :]
        own = {fact: found[f"{fact}{number}"] for fact in found if f"{fact}{number}" in found}
        return {**found, **own} if number else found
