"""Words made for a test: a folder of locales, and what is written in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chatbot.words import Words

Write = Callable[..., Words]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write sentences by language, `write(en="…", es="…")`, and read them back as Words."""

    def written(name: str = "some.ftl", **sources: str) -> Words:
        for locale, source in sources.items():
            folder = tmp_path / "locales" / locale
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(source, encoding="utf-8")
        return Words(tmp_path / "locales")

    return written
