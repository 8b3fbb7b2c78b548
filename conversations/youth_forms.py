"""What is asked of the league, and of those not of age: a band, never a birthday."""

from collections.abc import Callable
from dataclasses import dataclass

from chatbot.core.forms import Answers, Invalid, Noted, Question, Read, Reading
from chatbot.core.messages import Arg, words
from chatbot.fields import Email, Name, canonical, same_name
from chatbot.fields.matching import Option, match, numbered

ADULT, MINOR = "adult", "minor"
LEAGUE = "league"
OF_AGE = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Question):
    """Of age or not; a number of years is understood, and not kept."""

    example: str = ADULT

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        years = numbered(text)
        if years is not None and years > len(BANDS):
            return ADULT if years >= _of_age(reading) else MINOR
        found = match(text, [_option(band, reading) for band in BANDS])
        return found[0] if len(found) == 1 else Invalid("age")

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return tuple((band, self.shown(band, answers, reading)) for band in BANDS)

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        return words(f"youth-{answer}", age=_of_age(reading))


BANDS = (ADULT, MINOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianName(Name):
    """The name of whoever is responsible for somebody: never their own."""

    example: str = "Maria Ruiz"

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        read = Name.understand(self, text, answers, reading)
        own = isinstance(read, str) and same_name(read, answers.get("name", ""))
        return Invalid("guardian-name") if own else read


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMail(Email):
    """An address that is not the same mailbox as certain others, however it is written."""

    apart: tuple[str, ...]  # what else was answered, or is known
    code: str
    mine: bool = False  # nor any that we know of whoever is here

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        read = Email.understand(self, text, answers, reading)
        address = read.answer if isinstance(read, Noted) else read
        if not isinstance(address, str):
            return read
        known = reading.lists.get(MINE, ()) if self.mine else ()
        others = (*(answers.get(q, "") for q in self.apart), *(item.id for item in known))
        taken = {canonical(other) for other in others if other}
        return Invalid(self.code) if canonical(address) in taken else read


MINE = "mine"
"""The list of the mail addresses that we know of whoever is here."""


def guardian_mail(*own: str, when: Callable[[Answers], bool]) -> Question:
    """The guardian's address: no mailbox of the one whom they are responsible for."""
    return OtherMail(
        private=True, apart=own, mine=True, code="guardian-mail", example=MARIA, when=when
    )


def own_mail(*guardian: str, when: Callable[[Answers], bool] | None = None) -> Question:
    """Somebody's own address: never their guardian's."""
    return OtherMail(private=True, apart=guardian, code="guardian-own", when=when)


MARIA = "maria@example.net"


def of_league(answers: Answers) -> bool:
    """Whether somebody is of the league, of whom alone the age is asked."""
    return answers.get("kind") == LEAGUE


def is_minor(answers: Answers) -> bool:
    """Whether a form is about somebody who is not of age."""
    return bool(answers.get(MINOR))


def is_adult(answers: Answers) -> bool:
    return not is_minor(answers)


def _of_age(reading: Reading) -> int:
    return next((int(item.id) for item in reading.lists.get("adult_age", ())), OF_AGE)


def _option(band: str, reading: Reading) -> Option:
    said = reading.wording(f"youth-{band}.synonyms", reading.locale).split(",")
    return Option(id=band, words=tuple(word.strip() for word in said if word.strip()))
