"""Text as people write it: cleaned at the edge, cut without breaking a character, shortened."""

import unicodedata
from collections.abc import Callable, Iterable
from itertools import accumulate

FIRST_COMBINING = "\u0300"
ZWNJ, ZWJ = "\u200c", "\u200d"
JOINERS = (ZWNJ, ZWJ)

# Letters and symbols that show nothing: fillers, the grapheme joiner, vowel separators.
INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
# Format characters that are seen: number and verse signs written before digits.
VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd")
LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n\n"}
BLANKS = {"\t": " ", "\u2800": " "}
LATITUDES, LONGITUDES = 90, 180  # degrees, either way
VIRAMA = 9  # the canonical combining class of the sign that binds two consonants


def clean(text: str) -> str:
    """Normalise what arrived: valid Unicode, NFC, plain line ends, nothing invisible, trimmed."""
    if text.isprintable() and max(text, default="") < FIRST_COMBINING:
        return text.strip()  # plain Latin text needs none of it, and most of what arrives is that
    return thoroughly(text)


def thoroughly(text: str) -> str:
    """The same, for text of any kind."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    for found, instead in (LINE_ENDS | BLANKS).items():
        text = text.replace(found, instead)
    visible = [char for char in text if _is_kept(char)]
    return unicodedata.normalize("NFC", "".join(_with_needed_joiners(visible))).strip()


def one_line(text: str) -> str:
    """Clean, and put everything on one line with single spaces."""
    return " ".join(clean(text).split())


def place(latitude: float, longitude: float) -> str:
    """Degrees as every map reads them, to a metre; empty where there is no such place."""
    if not (abs(latitude) <= LATITUDES and abs(longitude) <= LONGITUDES):
        return ""
    return f"{latitude:.5f}, {longitude:.5f}"


def graphemes(text: str) -> list[str]:
    """Split into what a reader sees as single characters, emoji families and flags included."""
    found: list[str] = []
    last = ""
    for char in text:
        # Two plain Latin characters never make one, and most of what is written is that.
        plain = last < FIRST_COMBINING > char != "\n"
        if plain or not found or not _belongs(found[-1], char):
            found.append(char)
        else:
            found[-1] += char
        last = char
    return found


def split(text: str, limit: int, measure: Callable[[str], int] = len) -> list[str]:
    """Cut into pieces of at most `limit`, at a paragraph, else a line, a space, a character.

    Nothing is lost but white space at the cuts and the ends. Only where a single character is
    longer than the limit is it cut inside, or, as a last resort, sent too long.
    """
    pieces: list[str] = []
    rest = graphemes(text.strip())
    while rest:
        fitting = _fitting(rest, limit, measure)
        if fitting == 0:
            rest[:1] = _broken(rest[0], limit, measure)
            fitting = 1
        cut = len(rest) if fitting == len(rest) else _best_cut(rest, fitting)
        pieces.append("".join(rest[:cut]).rstrip())
        rest = _without_leading_space(rest[cut:])
    return pieces


def shorten(text: str, limit: int, measure: Callable[[str], int] = len) -> str:
    """Keep the beginning, with an ellipsis where something was left out."""
    if measure(text) <= limit:
        return text
    marks = graphemes(text)
    room = limit - measure("…")
    if room < 0:
        return ""
    return "".join(marks[: _fitting(marks, room, measure)]).rstrip() + "…"


def _is_kept(char: str) -> bool:
    if char in INVISIBLE or _is_noncharacter(ord(char)):
        return False
    if char == "\n" or char in JOINERS or char in VISIBLE_FORMATS:
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs"}


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _with_needed_joiners(chars: list[str]) -> Iterable[str]:
    before = ""
    for char, after in zip(chars, [*chars, ""][1:], strict=True):
        if char in JOINERS and not (
            _is_joined(before) and _is_joined(after) and not _is_selector(after)
        ):
            continue
        if _is_selector(char) and not _takes_selector(before):
            continue
        yield char
        # A second selector after the same character would carry hidden data.
        before = "" if _is_selector(char) and not _is_emoji_style(char) else char


def _joins(before: str, after: str) -> bool:
    return _is_joined(before) and _is_joined(after)


def _takes_selector(char: str) -> bool:
    return bool(char) and char.isprintable() and not char.isspace() and not _is_selector(char)


def _is_joined(char: str) -> bool:
    """Whether a joiner beside it can mean something: emoji, and scripts whose letters join."""
    if not char or (_is_selector(char) and not _is_emoji_style(char)):
        return False
    category = unicodedata.category(char)
    return _is_emoji(char) or (ord(char) >= 0x0590 and category[0] in "LM")


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _is_emoji_style(char: str) -> bool:
    return char == "\ufe0f"


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) == "So" or _is_skin_tone(char) or char == "\u2640"


def _is_skin_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _belongs(cluster: str, char: str) -> bool:
    """Whether the next code point is part of the character begun."""
    last = cluster[-1]
    if cluster.isspace():
        return cluster == "\r" and char == "\n"
    if char in JOINERS or unicodedata.category(char)[0] == "M" or _is_extension(char):
        return True
    if last == ZWJ and _is_emoji(char):
        return True
    if _is_flag_half(char):
        return len(cluster) == 1 and _is_flag_half(cluster)
    return _is_syllable(last, char) or _is_conjunct(cluster, char)


def _is_extension(char: str) -> bool:
    is_tag = "\U000e0020" <= char <= "\U000e007f"
    return _is_skin_tone(char) or is_tag or char in "\uff9e\uff9f"


def _is_syllable(last: str, char: str) -> bool:
    """Hangul letters that make up one syllable."""
    lead, vowel = "\u1100" <= last <= "\u115f", "\u1160" <= last <= "\u11a7"
    whole, tail = "\uac00" <= last <= "\ud7a3", "\u11a8" <= last <= "\u11ff"
    if lead:
        return "\u1100" <= char <= "\u11a7" or "\uac00" <= char <= "\ud7a3"
    if vowel or whole:
        return "\u1160" <= char <= "\u11ff"
    return tail and "\u11a8" <= char <= "\u11ff"


def _is_conjunct(cluster: str, char: str) -> bool:
    """Indic consonants bound into one sign."""
    last = cluster.rstrip(ZWJ)[-1:]
    return bool(last) and unicodedata.combining(last) == VIRAMA and char.isalpha()


def _fitting(marks: list[str], limit: int, measure: Callable[[str], int]) -> int:
    """How many of the first characters fit, found by halving."""
    low, high = 0, len(marks)
    ends = [0, *accumulate(map(len, marks))]
    text = "".join(marks)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[: ends[middle]]) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _broken(mark: str, limit: int, measure: Callable[[str], int]) -> list[str]:
    fitting = max(1, _fitting(list(mark), limit, measure))
    return [part for part in (mark[:fitting], mark[fitting:]) if part]


def _best_cut(marks: list[str], fitting: int) -> int:
    """Where to cut so that at most `fitting` characters stay before it."""
    ends = range(fitting, 0, -1)
    for is_end in (_ends_paragraph, _ends_line, _ends_word):
        cut = next((at for at in ends if is_end(marks, at)), 0)
        if cut:
            return cut
    return fitting


def _ends_paragraph(marks: list[str], at: int) -> bool:
    return marks[at] == "\n" and marks[at + 1 : at + 2] == ["\n"]


def _ends_line(marks: list[str], at: int) -> bool:
    return marks[at] == "\n"


def _ends_word(marks: list[str], at: int) -> bool:
    return marks[at].isspace()


def _without_leading_space(marks: list[str]) -> list[str]:
    start = next((at for at, mark in enumerate(marks) if not mark.isspace()), len(marks))
    return marks[start:]
