"""A message to somebody whose phone may be read by others: what tells too much is left out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, As, Line
from chatbot.words.values import Reader

UNSAID, LABEL, TOLD = "hush-unsaid", "hush-label", "hush-typed"
WORDS = "hush-words"
_MANY = frozenset({"listed", "stacked", "numbered"})


def said(reader: Reader, line: Line) -> str:
    """A sentence as it may be read by anybody, or one that says only that there is news."""
    key = quieter(reader, line.key)
    sentence = reader.language.find(key)
    names = set(_list(reader, f"{WORDS}.arguments"))
    if sentence is not None and sentence.variables & names:
        return reader.say(UNSAID, {})
    args = {name: _of_others(reader, _arg(reader, arg)) for name, arg in line.args.items()}
    plain = reader.say(key, {name: _blank(arg) for name, arg in args.items()})
    return reader.say(UNSAID, {}) if tells(reader, plain) else reader.say(key, args)


def labels(reader: Reader, texts: Sequence[str]) -> tuple[str, ...]:
    """What buttons may be called; of several that tell too much each keeps its first letters."""
    told = [text for text in texts if tells(reader, text)]
    neutral = reader.say(LABEL, {})
    return tuple(
        text if text not in told else neutral if len(told) == 1 else _initials(reader, text)
        for text in texts
    )


def _initials(reader: Reader, text: str) -> str:
    """A label that can be told from another one, with each telling word cut to its first letter."""
    pattern = _pattern(_list(reader, f"{WORDS}.synonyms"))
    words = (f"{word[:1]}…" if pattern.match(word.casefold()) else word for word in text.split())
    return " ".join(words)


def quieter(reader: Reader, key: str) -> Key:
    """The sentence that is said instead, where there is one."""
    quiet = f"{key}.quiet"
    return Key(quiet if reader.language.find(quiet) is not None else key)


def tells(reader: Reader, text: str) -> bool:
    """Whether words that should stand on no phone are among these."""
    pattern = _pattern(_list(reader, f"{WORDS}.synonyms"))
    return pattern.search(text.casefold()) is not None


def _list(reader: Reader, key: str) -> tuple[str, ...]:
    listed = reader.say(key, {}).split(",")
    return tuple(word.strip().casefold() for word in listed if word.strip())


@lru_cache(maxsize=32)
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, stems)) + ")")


def _arg(reader: Reader, arg: Arg) -> Arg:
    """An argument without the rows and names that tell too much."""
    if not isinstance(arg, As):
        return arg
    if arg.kind == "rows":
        pairs = [[label, _arg(reader, value)] for label, value in arg.value]
        return As("rows", [pair for pair in pairs if not _row_tells(reader, pair[0], pair[1])])
    if arg.kind in _MANY:
        return As(arg.kind, [_arg(reader, item) for item in arg.value])
    if arg.kind == "words":
        key, args = arg.value
        return As("words", [quieter(reader, key), {n: _arg(reader, a) for n, a in args.items()}])
    if arg.kind == "named" and tells(reader, reader.line(arg)):
        return As("typed", "")
    return arg


def _row_tells(reader: Reader, label: str, value: Arg) -> bool:
    return tells(reader, f"{reader.say(label, {})} {reader.line(_blank(value))}")


def _of_others(reader: Reader, arg: Arg) -> Arg:
    """What a person typed, unless it tells too much; one's own answers stand in rows."""
    if isinstance(arg, As) and arg.kind == "typed" and tells(reader, arg.value):
        return As("words", [TOLD, {}])
    return arg


def _blank(arg: Arg) -> Arg:
    """The same without what people typed: nobody chose these words for them."""
    if not isinstance(arg, As):
        return arg
    if arg.kind == "typed":
        return As("typed", "")
    if arg.kind == "rows":
        return As("rows", [[label, _blank(value)] for label, value in arg.value])
    if arg.kind in _MANY:
        return As(arg.kind, [_blank(item) for item in arg.value])
    return arg
