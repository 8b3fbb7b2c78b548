"""Cities: known ones by any of their names, others after one confirmation."""

from dataclasses import dataclass

from chatbot.core.forms import Ambiguous, Answers, Read, Reading
from chatbot.core.messages import Arg, country, typed
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.cities import cities_named, cities_near
from chatbot.fields.country import one_country
from chatbot.fields.matching import fold
from chatbot.fields.text import measured

MOST = 3
# Ends the answer of a city that is in no table and was confirmed, so that it need not be confirmed
# again when it is read again. What people type is trimmed, and what is shown too.
CONFIRMED = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class City(Asked):
    """A city in the country that was the answer to `country`; the answer is its name."""

    country: str = "country"
    max: int = 80
    example: str = "Lisbon"

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take what was confirmed before as it is; understand everything else."""
        said = one_line(text)
        if text == said + CONFIRMED and said and len(said) <= self.max:
            return text
        return Asked.read(self, text, answers, reading)

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take a known city's proper name; offer the nearest, and the typed name as it is."""
        code = answers.get(self.country, "")
        said = _without_country(one_line(text), code)
        if wrong := measured(said, self.max):
            return wrong
        found = cities_named(said, code)
        here = tuple(dict.fromkeys(name for name, home in found if code in {home, ""}))
        if not here:
            return _confirmed(said, code, found)
        if said in here:
            return said
        own = tuple(name for name in here if _is_spelled(said, name))
        if len(own or here) == 1 or own:
            return (own or here)[0]
        offers = tuple((name, typed(name)) for name in here[:MOST])
        return Ambiguous("city-which", offers, {"typed": typed(said)})

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The name, literally."""
        return typed(one_line(answer))


def _confirmed(said: str, code: str, found: tuple[tuple[str, str], ...]) -> Ambiguous:
    """Keep what was typed, once it is confirmed: beside what is like it, or where it is known."""
    as_typed = ((said + CONFIRMED, typed(said)),)
    args: dict[str, Arg] = {"typed": typed(said), "country": country(code)}
    if found:
        return Ambiguous("city-elsewhere", as_typed, args | {"other": country(found[0][1])})
    near = tuple((name, typed(name)) for name in cities_near(said, code, MOST))
    return Ambiguous("city-unknown", (*near, *as_typed), args)


def _without_country(said: str, code: str) -> str:
    """`Lisbon, Portugal` is Lisbon, where Portugal is the country that was chosen."""
    city, comma, rest = said.rpartition(",")
    is_named = comma and city.strip() and code and one_country(rest) == code
    return city.strip() if is_named else said


def _is_spelled(said: str, name: str) -> bool:
    return fold(said) == fold(name)
