"""Words that mean the same at any time: help, status, back, cancel."""

from functools import lru_cache

from chatbot.core.turns import Wording

NAMES = (
    "start",
    "help",
    "status",
    "language",
    "human",
    "back",
    "cancel",
    "skip",
    "done",
    "queue",
    "withdraw",
    "letter",
    "stop",
    "link",
    "here",
    "report",
    "reports",
    "forward",
    "impostor",
    "exchange",
    "press",
    "mission",
    "publication",
    "authorised",
    "quiet",
    "emergency",
    "clear",
    "headcount",
    "away",
    "change",
    "for",
)
ANSWERS = ("yes", "no")


def command(text: str, wording: Wording, locale: str) -> str:
    """The command that these words are, the whole of them; "" when they are none.

    `/start` with a code gives `code`: had it been a live one, it would not have come this far.
    """
    said = text.strip().casefold()
    if said.startswith("/"):
        name, _, rest = said[1:].partition(" ")
        if name == "start" and rest.strip():
            return "code"
        return name if name in NAMES else _known(wording, locale).get(name, "help")
    known = _known(wording, locale)
    return known.get(said) or known.get(bare(said), "")


def bare(text: str) -> str:
    """The words of a text, folded, without a sign between or around them."""
    folded = "".join(char if char.isalnum() else " " for char in text.casefold())
    return " ".join(folded.split())


def start_code(text: str) -> str:
    """The invitation code behind `/start`, or ""."""
    name, _, code = text.strip().partition(" ")
    code = code.strip()
    plain = code.replace("-", "").replace("_", "")
    return (
        code
        if name.casefold() == "/start" and len(code) <= 64 and plain.isascii() and plain.isalnum()
        else ""
    )


@lru_cache(maxsize=64)
def _known(wording: Wording, locale: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for prefix, names in (("command", NAMES), ("shared", ANSWERS)):
        for name in names:
            said = wording(f"{prefix}-{name}.synonyms", locale).split(",")
            words = [word.strip().casefold() for word in said]
            words.append(wording(f"{prefix}-{name}", locale).casefold())
            found |= {form: name for word in words for form in (word, bare(word)) if form}
    return found
