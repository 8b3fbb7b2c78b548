"""Text made printable: what no bundled font can print is transliterated, never shown as a box."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from chatbot.letters.charset import charsets

# Invisible and needed: they join and part letters and keep directions apart. The embedding and
# overriding controls are not among them, because they can make a name read as another.
_INVISIBLE = frozenset("\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# Where everything runs one way they do nothing, and would be copied along with an address.
_UNMARKED = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))
_BREAK = "\u200b"  # the templates turn it into a gap of no width that is not copied
_LONGEST = 28  # letters in a row that surely fit a column
_BREAK_AFTER = frozenset("@._-/")


def legible(text: str) -> str:
    """Spell a text in characters that can be printed, with breaks in words that are too long."""
    kept = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in kept):
        kept = kept.translate(_UNMARKED)
    return "".join(_broken(_spelled(cluster) for cluster in _clusters(kept)))


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for char in text:
        if cluster and (unicodedata.category(char)[0] == "M" or char in _INVISIBLE):
            cluster += char
            continue
        if cluster:
            yield cluster
        cluster = char
    if cluster:
        yield cluster


@lru_cache(maxsize=4096)  # the same few letters, over and over
def _spelled(cluster: str) -> str:
    if cluster == "\n" or _printable(cluster):
        return cluster
    if cluster[0].isspace():
        return " "
    plain = unicodedata.normalize("NFKC", cluster)
    if _printable(plain):
        return plain
    return "".join(char if _printable(char) else _latin(char) for char in cluster)


def _printable(cluster: str) -> bool:
    # One font for the whole cluster: a mark from another font would not sit on its letter.
    codes = {ord(char) for char in cluster if char not in _INVISIBLE}
    return any(codes <= charset for charset in charsets()) and not any(map(_control, cluster))


def _control(char: str) -> bool:
    return unicodedata.category(char)[0] == "C" and char not in _INVISIBLE


def _latin(char: str) -> str:
    return "" if _control(char) else anyascii(char)


def _broken(pieces: Iterator[str]) -> Iterator[str]:
    """Give the pieces again, and a place to break after every so many without one."""
    run: list[str] = []
    for piece in pieces:
        if piece.isspace():
            yield from _run(run)
            run = []
            yield piece
        else:
            run.append(piece)
    yield from _run(run)


def _run(pieces: list[str]) -> Iterator[str]:
    since = 0
    for piece in pieces:
        if since and since + len(piece) > _LONGEST:
            yield _BREAK
            since = 0
        yield piece
        since += len(piece)
        if len(pieces) > _LONGEST and piece in _BREAK_AFTER:
            yield _BREAK
            since = 0
