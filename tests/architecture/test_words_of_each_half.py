"""Neither half of the source speaks of what the other half knows."""

import re

from tests.architecture.source import ROOT, name

MACHINE_DOES_NOT_KNOW = ("organizer", "department", "traveller", "fraternal", "embassy")
CONVERSATIONS_DO_NOT_KNOW = ("telegram", "whatsapp", "twilio", "redis", "html")
TEXT = {".css", ".html", ".js", ".lua", ".mjs", ".py", ".toml", ".typ"}


def spoken(folder: str, words: tuple[str, ...]) -> list[str]:
    """The lines that hold one of the words, in any case and also inside a name."""
    pattern = re.compile("|".join(words), re.IGNORECASE)
    return [
        f"{name(path)}:{number} {line.strip()}"
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_machine_knows_no_travel() -> None:
    """Everything about trips and roles stays in conversations/ and locales/."""
    assert not spoken("chatbot", MACHINE_DOES_NOT_KNOW)


def test_the_conversations_know_no_channel() -> None:
    """A conversation reads the same wherever it is held."""
    assert not spoken("conversations", CONVERSATIONS_DO_NOT_KNOW)
