"""What is known of countries: their codes, names in any shipped language, and time zones."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError

LIKELY = 85  # how like a name must be, of 100, to be called a slip
THINKABLE = 55  # and to be suggested at all
MOST_NEAR = 3
SHORTEST_NEAR = 4  # letters; shorter words are like too many names
LONGEST_NEAR = 60
LONGEST_NAME = 8  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Atlas:
    """The data file, see `data/README.md`: folded names to codes, and facts by code."""

    names: Mapping[str, str]
    parts: Mapping[str, str]
    shared: Mapping[str, str]
    homonyms: Mapping[str, str]
    gone: Mapping[str, str]
    codes: Mapping[str, str]
    zones: Mapping[str, str]
    shown: Mapping[str, Mapping[str, str]]


@cache
def atlas() -> _Atlas:
    """Everything in the data file, read once."""
    return _Atlas(**json.loads((files(__package__) / "data" / "countries.json").read_text("utf-8")))


@cache
def country_name(code: str, locale: str) -> str:
    """How a country is called in a language; its code where nobody has named it."""
    try:
        known = Locale.parse(locale, sep="-" if "-" in locale else "_")
    except (UnknownLocaleError, ValueError):
        known = Locale("en")
    reviewed = atlas().shown.get(known.language, {})
    return reviewed.get(code) or str(known.territories.get(code, code))


def country_zone(code: str) -> str:
    """The time zone of a country's capital; UTC where there is none."""
    return atlas().zones.get(code, "UTC")


def country_codes() -> tuple[str, ...]:
    """Every country and territory, as two letters."""
    return tuple(atlas().codes)


def coded(text: str) -> str:
    """The country whose two or three letters these are, whatever their case."""
    letters = text.upper()
    if letters in atlas().codes:
        return letters
    return _by_three_letters().get(letters, "")


def flags(text: str) -> tuple[str, ...]:
    """The countries whose flags are in a text."""
    halves = [char for char in text if "\U0001f1e6" <= char <= "\U0001f1ff"]
    letters = "".join(chr(ord(half) - 0x1F1E6 + ord("A")) for half in halves)
    pairs = (letters[at : at + 2] for at in range(0, len(letters), 2))
    return tuple(pair for pair in pairs if pair in atlas().codes)


def called(name: str) -> str:
    """The country that a folded name means for sure, parts of it included."""
    return atlas().names.get(name) or atlas().parts.get(name, "")


def contained(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries named in a folded text, each once, and the words that name none."""
    codes, left = [], []
    words = folded.split(" ")
    while words:
        size = next((size for size in _sizes(words) if called(" ".join(words[:size]))), 0)
        if size:
            codes.append(called(" ".join(words[:size])))
        else:
            left.append(words[0])
        words = words[size or 1 :]
    return tuple(dict.fromkeys(codes)), tuple(left)


def near(folded: str) -> tuple[tuple[str, float], ...]:
    """The most similar countries with their likeness of 100, the most alike first."""
    if not SHORTEST_NEAR <= len(folded) <= LONGEST_NEAR:
        return ()
    from rapidfuzz import fuzz, process

    names = atlas().names
    alike = process.extract(
        folded, names.keys(), scorer=fuzz.ratio, score_cutoff=THINKABLE, limit=20
    )
    best: dict[str, float] = {}
    for name, score, _ in alike:
        best.setdefault(names[name], score)
    for name in names:
        if name.startswith(folded):
            best[names[name]] = max(best.get(names[name], 0), LIKELY)
    ranked = sorted(best.items(), key=lambda found: -found[1])
    return tuple(ranked[:MOST_NEAR])


@cache
def _by_three_letters() -> Mapping[str, str]:
    return {three: two for two, three in atlas().codes.items() if three}


def _sizes(words: list[str]) -> Iterator[int]:
    return iter(range(min(LONGEST_NAME, len(words)), 0, -1))
