"""The table of the world's cities, made from GeoNames data; read, never written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from importlib.resources import as_file, files

from chatbot.fields.matching import fold

LEAST_LIKE = 60  # of 100, to be suggested at all
LONGEST_NEAR = 60
LENGTH_APART = 3

NAMED = """
SELECT city.name, name.country FROM name JOIN city ON city.id = name.city
WHERE name.country = ? AND name.folded = ? ORDER BY city.id
"""
NAMED_ANYWHERE = """
SELECT city.name, name.country FROM name JOIN city ON city.id = name.city
WHERE name.country IN (SELECT code FROM country) AND name.folded = ? ORDER BY city.id
"""
LARGEST = """
SELECT city.name FROM name JOIN city ON city.id = name.city
WHERE name.country = ? ORDER BY city.id LIMIT 1
"""
ABOUT_AS_LONG = """
SELECT folded, city FROM name WHERE country = ? AND length(folded) BETWEEN ? AND ? ORDER BY city
"""


@lru_cache(maxsize=256)  # an answer is read when it is given, and again when it is sent
def cities_named(text: str, country: str) -> tuple[tuple[str, str], ...]:
    """The cities called so in a country, else anywhere: (name, country), the largest first."""
    said = fold(text)
    with _table() as table:
        here = table.execute(NAMED, (country, said)).fetchall() if country else []
        return tuple(here or table.execute(NAMED_ANYWHERE, (said,)))


def largest_city(country: str) -> str:
    """The largest city of a country, "" where none is known."""
    with _table() as table:
        found = table.execute(LARGEST, (country,)).fetchone()
        return str(found[0]) if found else ""


def cities_near(text: str, country: str, most: int = 3) -> tuple[str, ...]:
    """The cities of a country whose names are most alike."""
    said = fold(text)
    if not said or len(said) > LONGEST_NEAR:
        return ()
    with _table() as table:
        lengths = (len(said) - LENGTH_APART, len(said) + LENGTH_APART)
        rows = table.execute(ABOUT_AS_LONG, (country, *lengths)).fetchall()
        ids = dict.fromkeys(rows[at][1] for at in _most_alike(said, [name for name, _ in rows]))
        names = (table.execute("SELECT name FROM city WHERE id = ?", (id_,)) for id_ in ids)
        return tuple(dict.fromkeys(str(found.fetchone()[0]) for found in names))[:most]


def _most_alike(said: str, names: list[str]) -> list[int]:
    from rapidfuzz import fuzz, process

    alike = process.extract(said, names, scorer=fuzz.ratio, score_cutoff=LEAST_LIKE, limit=20)
    return [at for _, _, at in alike]


@contextmanager
def _table() -> Iterator[sqlite3.Connection]:
    """The file, open for one look-up: it is a tenth of a millisecond, and nothing stays open."""
    with as_file(files(__package__) / "data" / "cities.sqlite") as path:
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as table:
            yield table
