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

if TYPE_CHECKING:
    from typst import Compiler

TEMPLATES = ("letter", "guidelines")

_HERE = Path(__file__).parent
_STANDARD: Literal["ua-1"] = "ua-1"  # PDF/A would want a date in the file's own record
_ONE_AT_A_TIME = Lock()  # the compiler keeps its data between calls


async def render(page: Page) -> bytes:
    """Print a page in a thread; the same page gives the same bytes."""
    return await asyncio.to_thread(printed, page)


def printed(page: Page) -> bytes:
    """Print a page here and now."""
    assert page.template in TEMPLATES, f"there is no template {page.template!r}"
    content = json.dumps(asdict(page) | {"fonts": FAMILIES}, ensure_ascii=True)
    with _ONE_AT_A_TIME:
        pdf = _compiler(page.template).compile(
            format="pdf", sys_inputs={"page": content}, pdf_standards=_STANDARD
        )
    assert isinstance(pdf, bytes), "one document gives one file"
    return pdf


@cache
def _compiler(template: str) -> "Compiler":
    from typst import Compiler, Fonts  # large: whoever prints nothing never loads it

    fonts = Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    return Compiler(_HERE / f"{template}.typ", root=_HERE, font_paths=fonts)
