"""How typed words find the choice they mean: exactly, or not at all."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.forms import Pickable, Reading

SHORTEST_PREFIX = 2
# Letters that Unicode does not take apart into a plain letter and a mark.
PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
UNWRITTEN = frozenset("'’‘ʼʻ`´.\"“”«»")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something that may be meant: its id, and the words that mean it."""

    id: str
    words: tuple[str, ...]


def match(text: str, options: Sequence[Option]) -> tuple[str, ...]:
    """The ids that are meant: one where it is clear, several where it is not, none where unknown.

    Tried in this order: the exact id, its number in the list, a label or synonym, a prefix.
    """
    if any(option.id == text for option in options):
        return (text,)
    number = numbered(text)
    if number is not None and not any(_means(option, fold(text)) for option in options):
        return (options[number - 1].id,) if 1 <= number <= len(options) else ()
    said = fold(text)
    exact = tuple(option.id for option in options if said and _means(option, said))
    if exact or len(said) < SHORTEST_PREFIX:
        return exact
    return tuple(option.id for option in options if _begins(option, said))


def numbered(text: str) -> int | None:
    """The number that was typed, in any script's digits, or None: `2`, `2.`, `#2`, `٢`."""
    digits = text.strip().lstrip("#").rstrip(".)").strip()
    if not digits.isdecimal() or len(digits) > len("9999"):
        return None
    return int(digits)


def fold(text: str) -> str:
    """Letters and digits only, without case, accents and punctuation, single spaces between."""
    letters = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(PLAIN)
    plain = (char for char in letters if not "\u0300" <= char <= "\u036f")
    return " ".join("".join(map(_spaced, plain)).split())


def option_of(item: Pickable, reading: Reading) -> Option:
    """A thing of the organisation's lists, by all its names and synonyms."""
    own = item.names.get(reading.locale, "")
    return Option(id=item.id, words=(own, *item.names.values(), *item.synonyms))


def worded(id_: str, key: str, reading: Reading) -> Option:
    """A choice of our own, by its label and synonyms in the reader's language."""
    synonyms = reading.wording(f"{key}.synonyms", reading.locale).split(",")
    return Option(id=id_, words=(reading.wording(key, reading.locale), *synonyms))


def _spaced(char: str) -> str:
    if char in UNWRITTEN:
        return ""
    return char if unicodedata.category(char)[0] in "LMN" else " "


def _means(option: Option, said: str) -> bool:
    return said == fold(option.id) or any(said == fold(word) for word in option.words)


def _begins(option: Option, said: str) -> bool:
    return any(fold(word).startswith(said) for word in option.words)
