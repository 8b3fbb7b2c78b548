"""What is asked of the league, and of those not of age: a band, never a birthday."""

from dataclasses import dataclass

from chatbot.core.forms import Answers, Invalid, Question, Read, Reading
from chatbot.core.messages import Arg, words
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
