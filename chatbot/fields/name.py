"""Names of people, in any script."""

import re
import unicodedata
from dataclasses import dataclass

from chatbot.core.forms import Ambiguous, Answers, Invalid, Read, Reading
from chatbot.core.messages import Arg, typed
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.text import measured

LINK = re.compile(r"://|@|\bwww\.|[^\W\d_]\.[a-z]{2,}(?![^\W\d_])", re.UNICODE)
MOST_MARKS = 4  # on one letter; no script needs more
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Asked):
    """Somebody's name; letters and marks of any script, with whatever stands between them."""

    max: int = 80
    min: int = 2
    example: str = "Ana Ruiz"

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take a name as it is, and refuse what cannot be one."""
        name = one_line(text)
        code = _wrong(name)
        if code == "name-letters" and (only := self._before_comma(name)):
            return Ambiguous("name-only", ((only, typed(only)),), {"name": typed(only)})
        if code:
            return Invalid(code)
        if sum(map(str.isalpha, name)) < self.min:
            return Invalid("name-short", {"min": self.min})
        return measured(name, self.max) or name

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The name, literally."""
        return typed(answer)

    def _before_comma(self, name: str) -> str:
        """The name, where other answers were typed after it: `Anna, 1-20 May, Cuba`."""
        first, comma, _ = name.partition(",")
        first = first.strip()
        letters = sum(map(str.isalpha, first))
        fits = self.min <= letters and len(first) <= self.max
        return first if comma and fits and not _wrong(first) else ""


def mixed_alphabets(name: str) -> bool:
    """Whether a word mixes letters that look alike, as Latin and Cyrillic do."""
    return any(len(_alphabets(word)) > 1 for word in re.split(r"[\s\-]+", name))


def same_name(one: str, other: str) -> bool:
    """Whether two names are made of the same words, however they are written and in any order."""
    return _plain(one) == _plain(other) != []


def _plain(name: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    return sorted(re.findall(r"[^\W\d_]+", kept))


def _alphabets(word: str) -> set[str]:
    names = (unicodedata.name(char, "").split(" ")[0] for char in word if char.isalpha())
    return {name for name in names if name in ALPHABETS}


def _wrong(name: str) -> str:
    if LINK.search(name):
        return "name-link"
    if not any(map(str.isalpha, name)) or any(map(_is_foreign, name)):
        return "name-letters"
    return "name-marks" if _most_marks(name) > MOST_MARKS else ""


def _is_foreign(char: str) -> bool:
    """Digits, pictures and private characters: nothing that a name is written with."""
    return unicodedata.category(char) in {"Nd", "Nl", "No", "So", "Co", "Cn"}


def _most_marks(name: str) -> int:
    most = marks = 0
    for char in name:
        marks = marks + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        most = max(most, marks)
    return most
