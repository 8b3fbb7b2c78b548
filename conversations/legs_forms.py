"""Trips to several countries: what is asked of each further one, and the legs that come of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from chatbot.core.forms import Ambiguous, Answers, Invalid, Noted, Question, Read, Reading, Shown
from chatbot.core.messages import Arg, country, days, listed, words
from chatbot.core.text import one_line
from chatbot.fields import Country, Days
from chatbot.fields.dates import interval
from chatbot.fields.matching import Option, match
from conversations.happened import Leg

MOST = 5
FURTHER = tuple(range(2, MOST + 1))
NONE, OUT = "none", "out"
"""No further country; this one no longer."""

STOP, CONTACT = "stop", "contact"
DETAILED = ("window", "activity", "city")
"""What phase 2 asks about each leg."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Further(Country):
    """One more country to go to, or that there is none."""

    days: str  # the question that asks for its days
    example: str = NONE

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take what says that there is none; read everything else as a country."""
        found = match(text, [_option(answer, reading) for answer in (NONE, OUT)])
        if found in {(NONE,), (OUT,)}:
            return found[0]
        return Country.read(self, text, answers, reading)

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        known = (OUT,) if answers.get(self.days) else ()
        return tuple((a, words(f"request-country2.{a}")) for a in (*known, NONE))

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        return country(answer) if is_country(answer) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel(Days):
    """The days in one country; nobody is in two at once, so days that overlap are confirmed."""

    number: int = 1

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take the days, and ask once where another country has some of them, too."""
        read = Days.understand(self, text, answers, reading)
        window = read.answer if isinstance(read, Noted) else read
        if not isinstance(window, str):
            return read
        other = next((n for n in (1, *FURTHER) if self._meets(window, n, answers)), None)
        if other is None:
            return read
        there, then = answers[_nth("country", other)], answers[_nth("travel", other)]
        args: dict[str, Arg] = {"country": country(there), "travel": days(then)}
        if there == answers.get(_nth("country", self.number)):
            return Noted(window, "days-joined", args)
        if interval(one_line(text)):
            return read  # our own notation comes from a button of ours, so it was confirmed
        return Ambiguous("days-overlap", ((window, days(window)),), args)

    def _meets(self, window: str, number: int, answers: Answers) -> bool:
        """Whether days overlap with those elsewhere; one may leave and arrive on one day."""
        if number == self.number or not _goes_to(number)(answers):
            return False
        (start, _, end) = window.partition("/")
        (first, _, last) = answers.get(_nth("travel", number), "").partition("/")
        if answers[_nth("country", number)] == answers.get(_nth("country", self.number)):
            return bool(first) and start <= last and first <= end
        return bool(first) and start < last and first < end


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Question):
    """Whether contact is wanted where somebody is for a day only."""

    number: int
    example: str = CONTACT

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take one of the two; a trip of nothing but stops is no trip to anybody."""
        options = [
            Option(id=a, words=(reading.wording(f"request-stop.{a}", reading.locale),))
            for a in (CONTACT, STOP)
        ]
        found = match(text, options)
        if len(found) != 1:
            return Invalid("stop")
        stops = {**answers, _nth("stop", self.number): found[0]}
        return found[0] if legs(stops) else Invalid("stop-all")

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return tuple((a, words(f"request-stop.{a}")) for a in (CONTACT, STOP))

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        return words(f"request-stop.{answer}")


def is_country(answer: str) -> bool:
    """Whether an answer names a country, and does not say that there is none."""
    return answer not in {"", NONE, OUT}


def asked() -> dict[str, Question]:
    """The questions of phase 1 about every further country, and about stops on the way."""
    found: dict[str, Question] = {}
    for n in FURTHER:
        found[_nth("country", n)] = Further(days=_nth("travel", n), when=_goes_on(n))
        if n == FURTHER[0]:
            found["stop"] = Stop(number=1, when=_stops(1))
        found[_nth("travel", n)] = Travel(number=n, when=_goes_to(n))
        found[_nth("stop", n)] = Stop(number=n, when=_stops(n))
    return found


def detailed(questions: Mapping[str, Callable[[int], Question]]) -> dict[str, Question]:
    """The questions of phase 2 about every further leg: each made for its number."""
    return {
        _nth(name, n): replace(make(n), when=_has(n))
        for n in FURTHER
        for name, make in questions.items()
    }


def without(number: int, said: Answers) -> dict[str, str]:
    """What was said of each leg once that one falls away: those behind it move up."""
    later = range(number + 1, MOST + 1)
    moved = {_nth(a, n): _nth(a, n - 1) for a in DETAILED for n in later}
    gone = {_nth(name, number) for name in DETAILED}
    return {moved.get(q, q): answer for q, answer in said.items() if q not in gone}


def like(*names: str) -> dict[str, str]:
    """That further legs are asked for in the words of the first one."""
    return {_nth(name, n): name for name in names for n in FURTHER}


LIKE: Mapping[str, str] = MappingProxyType(
    {
        **{f"country{n}": "country2" for n in FURTHER[1:]},
        **{f"travel{n}": "travel2" for n in FURTHER[1:]},
        **{f"stop{n}": "stop" for n in FURTHER},
    }
)
"""That every further country of a request is asked for in the words of the second."""


def known() -> dict[str, Shown]:
    """What forms know of further legs, and how it is shown."""
    found: dict[str, Shown] = {"countries": _countries, "several": lambda several, _: several}
    for n in FURTHER:
        found[_nth("country", n)] = lambda code, _: country(code) if is_country(code) else ""
        found[_nth("travel", n)] = lambda window, _: days(window)
    return found


def facts(found: Sequence[Leg]) -> dict[str, str]:
    """The legs of a case as forms know them."""
    several = "yes" if len(found) > 1 else "no"
    pairs = {"countries": ",".join(leg.country for leg in found), "several": several}
    for n in FURTHER:
        leg = found[n - 1] if n <= len(found) else None
        pairs |= {_nth("country", n): leg.country if leg else ""}
        pairs |= {_nth("travel", n): leg.travel if leg else ""}
    return pairs


def answers(found: Sequence[Leg]) -> dict[str, str]:
    """The answers of phase 1 that these legs would come of."""
    said: dict[str, str] = {}
    for n, leg in enumerate(found[:MOST], 1):
        said |= {_nth("country", n): leg.country, _nth("travel", n): leg.travel}
        said |= {_nth("stop", n): CONTACT}
    return said | ({_nth("country", len(found) + 1): NONE} if len(found) < MOST else {})


def legs(said: Answers) -> tuple[Leg, ...]:
    """The legs on which contact is sought, in the order of their days."""
    found = [
        Leg(country=said[_nth("country", n)], travel=said.get(_nth("travel", n), ""))
        for n in (1, *FURTHER)
        if _goes_to(n)(said) and not (_stops(n)(said) and said.get(_nth("stop", n)) == STOP)
    ]
    return joined(sorted(found, key=lambda leg: leg.travel))


def joined(found: Iterable[Leg]) -> tuple[Leg, ...]:
    """The legs, where days in one country that overlap are one visit there, and one letter."""
    visits: list[Leg] = []
    for leg in found:
        (start, _, end) = leg.travel.partition("/")
        for place, other in enumerate(visits):
            (first, _, last) = other.travel.partition("/")
            if leg.country == other.country and start <= last:
                visits[place] = replace(other, travel=f"{first}/{max(end, last)}")
                break
        else:
            visits.append(leg)
    return tuple(visits)


def with_details(before: Sequence[Leg], said: Answers) -> tuple[Leg, ...]:
    """The legs with what phase 2 has asked about each of them."""
    return tuple(
        replace(
            leg,
            window=said[_nth("window", n)],
            city=said[_nth("city", n)].strip(),
            activity=said[_nth("activity", n)],
        )
        for n, leg in enumerate(before, 1)
    )


def _countries(codes: str, reading: Reading) -> Arg:
    del reading
    return listed(*(country(code) for code in codes.split(",")))


def _option(answer: str, reading: Reading) -> Option:
    own = reading.wording(f"request-country2.{answer}", reading.locale)
    synonyms = reading.wording(f"request-country2.{answer}-synonyms", reading.locale)
    said = tuple(word.strip() for word in synonyms.split(",") if word.strip())
    return Option(id=answer, words=(own, *said))


def _nth(name: str, number: int) -> str:
    return name if number == 1 else f"{name}{number}"


def _goes_on(number: int) -> Callable[[Answers], bool]:
    """Whether nobody has said yet that there is no further country."""
    before = tuple(_nth("country", n) for n in range(2, number))
    return lambda said: all(said.get(name, NONE) != NONE for name in before)


def _goes_to(number: int) -> Callable[[Answers], bool]:
    name, on = _nth("country", number), _goes_on(number)
    return lambda said: on(said) and is_country(said.get(name, ""))


def _has(number: int) -> Callable[[Answers], bool]:
    name = _nth("country", number)
    return lambda said: bool(said.get(name))


def _stops(number: int) -> Callable[[Answers], bool]:
    """Whether a leg of a longer trip is one day only."""
    goes, name = _goes_to(number), _nth("travel", number)
    further = tuple(_goes_to(n) for n in FURTHER)

    def stops(said: Answers) -> bool:
        start, _, end = said.get(name, "").partition("/")
        one_day = bool(start) and date.fromisoformat(start) == date.fromisoformat(end or start)
        return goes(said) and one_day and any(there(said) for there in further)

    return stops
