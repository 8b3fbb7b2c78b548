"""Countries: by name in any shipped language, code or flag; what is close is offered back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chatbot.core.forms import Ambiguous, Answers, Invalid, Noted, Read, Reading
from chatbot.core.messages import Arg, country, quoted
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.matching import fold
from chatbot.fields.places import LIKELY, atlas, called, coded, contained, flags, near

MOST = 8  # countries offered of one answer
SIMILAR = 75  # how like a name must be, of 100, to stand beside a likely one
LONGEST = 200  # characters worth looking at
SEPARATORS = re.compile(r"[,;/&+،、，\n]|\s-\s")
CONNECTORS = frozenset({"and", "y", "e", "et", "und", "i", "и", "و", "và", "with", "then", "luego"})
# Words that happen to be the code of a country; in capitals they are taken as the code.
WORDS = frozenset(
    {"ad", "al", "am", "and", "are", "as", "at", "be", "by", "can", "co", "de", "do", "es", "fin"}
    | {"ga", "hm", "id", "il", "in", "is", "it", "je", "la", "li", "ma", "mar", "me", "mm", "mr"}
    | {"ms", "my", "na", "ne", "no", "nu", "om", "pa", "per", "re", "sa", "se", "si", "sm", "so"}
    | {"st", "td", "tv"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Asked):
    """One country to go to; the answer is its ISO 3166 code."""

    example: str = "Portugal"

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take what names one country for sure; offer, explain or ask for everything else."""
        return _understood(text[:LONGEST], reading)

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The country by its name."""
        return country(answer) if answer else ""


def one_country(text: str) -> str:
    """The country that a text names for sure, or nothing."""
    said = fold(text)
    return ("" if _is_asked(said) else called(said)) or coded(one_line(text))


def _understood(text: str, reading: Reading) -> Read:
    shown, said = one_line(text), fold(text)
    pictured = tuple(dict.fromkeys(flags(text)))
    if not said:
        return _of_flags(pictured, shown, reading)
    # In capitals a code goes before a name: `Nga` is Russia in Vietnamese, `NGA` is Nigeria.
    if shown.isupper() and (code := coded(shown)):
        return _unless_home(code, reading)
    if answer := _explained(said, shown, reading):
        return answer
    if code := called(said):
        return _taken(code, said, shown, reading, pictured)
    if code := coded(shown):
        is_word = said in WORDS
        return (
            _offered("country-near", (code,), shown, reading)
            if is_word
            else _unless_home(code, reading)
        )
    return _several(text, shown, reading) or _suggested(said, shown, reading)


def _of_flags(codes: tuple[str, ...], shown: str, reading: Reading) -> Read:
    if not codes:
        return Invalid("country-unknown", {"typed": quoted(shown)})
    if len(codes) > 1:
        return _offered("several-countries", codes, shown, reading)
    return _unless_home(codes[0], reading)


def _is_asked(said: str) -> bool:
    known = atlas()
    return said in known.homonyms or said in known.shared or said in known.gone


def _explained(said: str, shown: str, reading: Reading) -> Read | None:
    """Names that mean several countries, also a state elsewhere, or none today."""
    known = atlas()
    if code := known.homonyms.get(said):
        return _offered("country-or-state", (code,), shown, reading)
    if codes := known.shared.get(said):
        return _offered("country-which", codes.split(), shown, reading)
    if (codes := known.gone.get(said)) is None:
        return None
    return _offered("country-gone", codes.split(), shown, reading)


def _taken(code: str, said: str, shown: str, reading: Reading, pictured: tuple[str, ...]) -> Read:
    if pictured and pictured != (code,):
        return _offered("several-countries", (*pictured, code), shown, reading)
    answer = _unless_home(code, reading)
    if answer == code and said in atlas().parts:
        return Noted(code, "country-part", {"part": quoted(shown), "country": country(code)})
    return answer


def _unless_home(code: str, reading: Reading) -> Read:
    if code == reading.home:
        return Invalid("country-home", {"country": country(code)})
    return code


def _several(text: str, shown: str, reading: Reading) -> Read | None:
    """Several countries in one answer, or one among other words: offered, never taken."""
    pieces = [piece for piece in SEPARATORS.split(text) if fold(piece)]
    named = [contained(fold(piece)) for piece in pieces]
    codes = tuple(dict.fromkeys(code for found, _ in named for code in found))
    if not codes:
        return None
    left = [word for _, words in named for word in words if word not in CONNECTORS]
    if len(codes) > 1 or (len(pieces) > 1 and not left):
        return _offered("several-countries", codes, shown, reading)
    return _offered("country-near", codes, shown, reading)


def _suggested(said: str, shown: str, reading: Reading) -> Read:
    alike = near(said)
    is_likely = bool(alike) and alike[0][1] >= LIKELY
    least = SIMILAR if is_likely else 0
    code = "country-near" if is_likely else "country-unknown"
    return _offered(code, [found for found, score in alike if score >= least], shown, reading)


def _offered(code: str, codes: Iterable[str], shown: str, reading: Reading) -> Ambiguous | Invalid:
    """Each country but the one that trips start from, which is explained where it stands first."""
    found = list(dict.fromkeys(codes))
    offers = tuple((one, country(one)) for one in found if one != reading.home)[:MOST]
    if found[:1] == [reading.home] and (not offers or code == "country-near"):
        return Invalid("country-home", {"country": country(reading.home)})
    args: dict[str, Arg] = {"typed": quoted(shown)}
    return Ambiguous(code, offers, args) if offers else Invalid(code, args)
