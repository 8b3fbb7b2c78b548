"""What is odd about a message from abroad: threats, money, links, a wish for names of members."""

import re
from functools import lru_cache

from chatbot.core.turns import Wording

LINK = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:com|net|info|ru|cn|io|me|ly|xyz|top|link)/\S", re.IGNORECASE
)
SUM = re.compile(r"[$€£¥₽₿]\s?\d|\d\s?(?:[$€£¥₽]|usd\b|eur\b|usdt\b|btc\b)", re.IGNORECASE)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}")
GLUED = re.compile("[\u0600-\u06ff\u4e00-\u9fff]")
"""Scripts in which a word may stand without a space before it."""

ODDITIES = ("threats", "money", "members")
"""What is known by words; the words stand with the replies of each language."""


def oddities(text: str, wording: Wording, tongues: tuple[str, ...]) -> tuple[str, ...]:
    """What is odd about a text, the gravest first; `tongues` are those it may be written in."""
    plain = f" {_plain(text)}"
    found = [
        name
        for name in ODDITIES
        if any(word in plain for tongue in tongues for word in _words(wording, name, tongue))
    ]
    if (SUM.search(text) or IBAN.search(text)) and "money" not in found:
        found.append("money")
    return (*found, "links") if LINK.search(text) else tuple(found)


@lru_cache(maxsize=64)
def _words(wording: Wording, name: str, tongue: str) -> tuple[str, ...]:
    pieces = (_plain(piece) for piece in wording(f"reply-{name}", tongue).split(","))
    return tuple(piece if GLUED.search(piece) else f" {piece}" for piece in pieces if piece)


def _plain(text: str) -> str:
    """The words alone, folded, with one space between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))
