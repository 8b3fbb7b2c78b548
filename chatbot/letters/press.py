"""A page becomes a PDF: typst, with the bundled fonts and no others."""

import asyncio
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from chatbot.letters.charset import FAMILIES, FOLDER
from chatbot.letters.page import Page
from chatbot.letters.workshop import Workshop

if TYPE_CHECKING:
    from typst import Compiler

TEMPLATES = ("letter", "guidelines")

_HERE = Path(__file__).parent
_STANDARD: Literal["ua-1"] = "ua-1"  # PDF/A would want a date in the file's own record
_ONE_AT_A_TIME = Lock()  # the compiler keeps its data between calls


async def render(page: Page) -> bytes:
    """Print a page in another process; the same page gives the same bytes."""
    return await asyncio.to_thread(_workshop().made, _content(page))


def printed(page: Page) -> bytes:
    """Print a page here and now."""
    return pressed(_content(page))


def pressed(content: bytes) -> bytes:
    """Print a page that is written out: its template, a line's end, its parts."""
    template, _, parts = content.decode().partition("\n")
    assert template in TEMPLATES, f"there is no template {template!r}"
    with _ONE_AT_A_TIME:
        pdf = _compiler(template).compile(
            format="pdf", sys_inputs={"page": parts}, pdf_standards=_STANDARD
        )
    assert isinstance(pdf, bytes), "one document gives one file"
    return pdf


def _content(page: Page) -> bytes:
    assert page.template in TEMPLATES, f"there is no template {page.template!r}"
    parts = json.dumps(asdict(page) | {"fonts": FAMILIES}, ensure_ascii=True)
    return f"{page.template}\n{parts}".encode()


@cache
def _workshop() -> Workshop:
    return Workshop("chatbot.letters")


@cache
def _compiler(template: str) -> "Compiler":
    from typst import Compiler, Fonts  # large: whoever prints nothing never loads it

    fonts = Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    return Compiler(_HERE / f"{template}.typ", root=_HERE, font_paths=fonts)
