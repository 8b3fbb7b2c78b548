"""A report with its pictures as one PDF, printed here and now."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from chatbot.letters.charset import FAMILIES, FOLDER
from chatbot.letters.spelling import legible

_TEMPLATE = Path(__file__).parent / "report.typ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One piece as it is printed; `picture` names one of the pictures that come along."""

    mark: str
    text: str = ""
    question: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """Everything that is printed of a report, in words."""

    title: str
    language: str
    footer: str
    facts: tuple[tuple[str, str], ...]
    pieces: tuple[Leaf, ...]


def bound(album: Album, pictures: Mapping[str, bytes]) -> bytes:
    """Print an album; every character of it is one that can be printed."""
    from typst import Compiler, Fonts  # large: whoever prints nothing never loads it

    fonts = Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / _TEMPLATE.name).write_bytes(_TEMPLATE.read_bytes())
        (root / "report.json").write_text(json.dumps(_spelled(album)), encoding="utf-8")
        for name, content in pictures.items():
            (root / name).write_bytes(content)
        compiler = Compiler(root / _TEMPLATE.name, root=root, font_paths=fonts)
        pdf = compiler.compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(pdf, bytes), "one document gives one file"
    return pdf


def _spelled(album: Album) -> dict[str, object]:
    pieces = [
        asdict(leaf) | {name: legible(getattr(leaf, name)) for name in ("mark", "text", "question")}
        for leaf in album.pieces
    ]
    return {
        "title": legible(album.title),
        "language": album.language,
        "footer": legible(album.footer),
        "facts": [[legible(label), legible(value)] for label, value in album.facts],
        "pieces": pieces,
        "fonts": FAMILIES,
    }
