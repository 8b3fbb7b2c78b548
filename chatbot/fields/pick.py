"""Picking from a list: one, several, or yes and no."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.core.forms import Ambiguous, Answers, Invalid, Pickable, Read, Reading
from chatbot.core.messages import Arg, listed, named, quoted, typed, words
from chatbot.core.text import one_line
from chatbot.fields.asked import Asked
from chatbot.fields.matching import Option, fold, match, numbered, option_of, worded
from chatbot.fields.text import measured

SEPARATORS = re.compile(r"[,;،、，\n]+")
ANDS = re.compile(r"\s*[&+]\s*|\s+(?:and|y|e|et|und)\s+|\s+(?=\d)", re.IGNORECASE)
YES_NO: Mapping[str, str] = {"yes": "shared-yes", "no": "shared-no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picked(Asked):
    """What can be picked: things of one of the organisation's lists, then choices of our own."""

    list: str = ""
    of: Mapping[str, str] = field(default_factory=dict)  # answer -> key of its label
    example: str = "1"

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        """Everything that can be picked, in order."""
        things = ((item.id, named(dict(item.names))) for item in self._items(reading))
        return (*things, *((id_, words(key)) for id_, key in self.of.items()))

    def _items(self, reading: Reading) -> Sequence[Pickable]:
        return reading.lists.get(self.list, ())

    def _options(self, reading: Reading) -> tuple[Option, ...]:
        own = (worded(id_, key, reading) for id_, key in self.of.items())
        return (*(option_of(item, reading) for item in self._items(reading)), *own)

    def _label(self, id_: str, answers: Answers, reading: Reading) -> Arg:
        # What was picked once may have left the list since: its id is all that remains.
        return dict(self.choices(answers, reading)).get(id_, typed(id_))


@dataclass(frozen=True, slots=True, kw_only=True)
class PickOne(_Picked):
    """One of a list; the answer is its id."""

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take what names exactly one choice."""
        found = match(one_line(text), self._options(reading))
        if len(found) == 1:
            return found[0]
        if not found:
            return Invalid("pick-unknown", {"typed": quoted(text)})
        offers = tuple((id_, self._label(id_, answers, reading)) for id_ in found)
        return Ambiguous("pick-which", offers, {"typed": quoted(text)})

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The choice by its name."""
        return self._label(answer, answers, reading) if answer else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(PickOne):
    """Yes or no; the answer is `yes` or `no`."""

    of: Mapping[str, str] = field(default_factory=lambda: YES_NO)
    example: str = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class PickMany(_Picked):
    """Up to `most` of a list, and own words: ids joined by commas, then own words on a new line."""

    most: int = 3
    own_words: bool = True
    longest: int = 200  # characters of own words

    @property
    def many(self) -> bool:
        """Buttons tick and untick."""
        return True

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take every piece that names a choice, and the others as own words."""
        options = self._options(reading)
        found = [(piece, match(piece, options)) for piece in _pieces(text, options)]
        picked = [ids[0] for _, ids in found if len(ids) == 1]
        unclear = [(piece, ids) for piece, ids in found if len(ids) > 1]
        own = [piece for piece, ids in found if not ids]
        unknown = [piece for piece in own if not self.own_words or numbered(piece) is not None]
        if unknown or not found or len(unclear) > 1:
            odd = (*unknown, *(piece for piece, _ in unclear), one_line(text))[0]
            return Invalid("pick-unknown", {"typed": quoted(odd)})
        count = len(set(picked)) + len(unclear)
        if count > self.most:
            return Invalid("pick-most", {"count": count, "max": self.most})
        if own and (wrong := measured(", ".join(own), self.longest)):
            return wrong
        if not unclear:
            return _joined(picked, own, options)
        piece, ids = unclear[0]
        labels = ((id_, self._label(id_, answers, reading)) for id_ in ids)
        offers = tuple((_joined([*picked, id_], own, options), label) for id_, label in labels)
        return Ambiguous("pick-which", offers, {"typed": quoted(piece)})

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The choices by their names, and own words as they were typed."""
        ids, _, own = answer.partition("\n")
        labels = [self._label(id_, answers, reading) for id_ in ids.split(",") if id_]
        return listed(*labels, *([typed(own)] if own else []))


def _pieces(text: str, options: Sequence[Option]) -> list[str]:
    """Take a text apart at commas and lines, and at `and` where each side names a choice."""
    if "\n" not in text and match(one_line(text), options):
        return [one_line(text)]
    pieces: list[str] = []
    for piece in filter(fold, map(one_line, SEPARATORS.split(text))):
        parts = [part for part in ANDS.split(piece) if part]
        whole = match(piece, options) or not all(match(part, options) for part in parts)
        pieces.extend([piece] if whole else parts)
    return pieces


def _joined(ids: Sequence[str], own: Sequence[str], options: Sequence[Option]) -> str:
    picked = ",".join(option.id for option in options if option.id in ids)
    return f"{picked}\n{', '.join(own)}" if own else picked
