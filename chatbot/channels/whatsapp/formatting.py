"""Text that WhatsApp shows as it was typed, though it reads some signs as markup.

WhatsApp has no way of escaping. What is done here, and how sure we are of each:

- `*`, `_` and `~` mark words up in pairs, where the first stands at the beginning of a word and is
  followed by no space. A hair space after the first one takes that away. That a space there does
  so is documented; that a hair space is one for every phone is not, though it is one for Unicode,
  for JavaScript, for Java and for Swift.
- A backtick marks up in pairs and spaces do not stop it, so it is shown as the letter that looks
  like it. That no phone reads that one as markup is as good as certain.
- `>`, `-` and `*` before a space begin a quotation or a list at the beginning of a line alone. A
  word joiner, which nobody sees, goes before them. That it is no space for any phone is likely.
- `{{` begins a variable of Twilio's, and a word joiner goes between. That it would be filled in
  inside a value is not documented, so this is caution.

Nothing inside a link, a mail address or a word is touched: `ana_maria_ruiz@example.org` can be
tapped and copied. A number before a full stop is left, as a list shows it in the same way.
"""

import re
from collections.abc import Iterator

HAIR_SPACE, WORD_JOINER, NO_BACKTICK = "\u200a", "\u2060", "\u02cb"

_MARKS = "*_~`{>-"
_LINK = re.compile(
    r"https?://\S+|www\.\S+"
    r"|(?<![^\s@<>()*~`])[^\s@<>()*~`]+@[^\s@<>()*~`]+\.\w+",  # from the beginning of a word on
    re.IGNORECASE,
)
_BLOCK = re.compile(r"^(?=[*-](?:\s|$)|>)", re.MULTILINE)
_OPENER = re.compile(r"(?<![^\W_])([*_~])(?=\S)")  # not behind a letter or a digit
_CLOSER = re.compile(r"(?<=\S)[*_~]")
_BRACES = re.compile(r"\{(?=\{)")

_Change = tuple[int, int, str]
"""Where, how many characters go, and what comes instead."""


def literal(text: str) -> str:
    """The text, with as little added as keeps WhatsApp from reading it as markup."""
    if not any(mark in text for mark in _MARKS):
        return text
    links = [found.span() for found in _LINK.finditer(text)]
    changes = sorted({*_blocks(text), *_pairs(text), *_ticks(text)})
    return _changed(text, [c for c in changes if not any(a < c[0] < z for a, z in links)])


def _blocks(text: str) -> Iterator[_Change]:
    """What begins a quotation or a list, and what begins a variable."""
    yield from ((found.start(), 0, WORD_JOINER) for found in _BLOCK.finditer(text))
    yield from ((found.end(), 0, WORD_JOINER) for found in _BRACES.finditer(text))


def _pairs(text: str) -> Iterator[_Change]:
    """What begins words that are marked up, where something on the same line ends them."""
    begin = 0
    for line in text.split("\n"):
        ends = {found[0]: found.start() for found in _CLOSER.finditer(line)}
        for found in _OPENER.finditer(line):
            if found.start() < ends.get(found[1], 0):
                yield begin + found.end(), 0, HAIR_SPACE
                if not found.start() and found[1] == "*":  # a space behind it begins a list
                    yield begin, 0, WORD_JOINER
        begin += len(line) + 1


def _ticks(text: str) -> Iterator[_Change]:
    if text.count("`") > 1:
        yield from ((found.start(), 1, NO_BACKTICK) for found in re.finditer("`", text))


def _changed(text: str, changes: list[_Change]) -> str:
    parts, at = [], 0
    for start, length, instead in changes:
        parts += [text[at:start], instead]
        at = start + length
    return "".join([*parts, text[at:]])
