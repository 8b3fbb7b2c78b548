"""Neither half of the source speaks of what the other half knows."""

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, name

MACHINE_DOES_NOT_KNOW = ("organizer", "department", "traveller", "fraternal", "embassy")
CONVERSATIONS_DO_NOT_KNOW = ("telegram", "whatsapp", "twilio", "redis", "html")
TEXT = {".css", ".html", ".js", ".lua", ".mjs", ".py", ".toml", ".typ"}


def texts(folder: str) -> list[Path]:
    found = (ROOT / folder).rglob("*")
    return sorted(p for p in found if p.suffix in TEXT and p.is_file())


def spoken(path: Path, words: tuple[str, ...]) -> list[str]:
    """The lines that hold one of the words, in any case and also inside a name."""
    pattern = re.compile("|".join(words), re.IGNORECASE)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)
    ]


@pytest.mark.parametrize("path", texts("chatbot"), ids=name)
def test_the_machine_knows_no_travel(path: Path) -> None:
    """Everything about trips and roles stays in conversations/ and locales/."""
    assert not spoken(path, MACHINE_DOES_NOT_KNOW)


@pytest.mark.parametrize("path", texts("conversations"), ids=name)
def test_the_conversations_know_no_channel(path: Path) -> None:
    """A conversation reads the same wherever it is held."""
    assert not spoken(path, CONVERSATIONS_DO_NOT_KNOW)
