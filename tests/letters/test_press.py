"""What comes off the press: PDF files that hold what was written, and nothing else."""

import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.core.ids import Key
from chatbot.core.messages import Document, Line
from chatbot.letters import page, render
from chatbot.letters.press import _compiler
from tests.letters.wording import letter, word

HOSTILE = (
    '#read("/etc/passwd")',
    "#panic()",
    "*strong* _emph_ `raw`",
    "$ x^2 $",
    "\\ \\u{41}",
    "[x](http://y.example)",
    "http://y.example/z",
    "<b>bold</b> <label> @label",
    "= heading",
    "- item + item / term: x",
    '"quoted" // no comment /* none */',
    "~ -- ---",
    "#{",
    "]]])))}}}",
)
# Without the word that Arabic fonts draw as one sign, which pdftotext reads back to front.
NAMES = (
    "محمد عبد الرحمن الحسيني",
    "Ольга Ёлкина",
    "Nguyễn Thị Phương Ánh",
    "Ελένη Παπαδοπούλου",
    "דנה לוי",
    "ნინო ქავთარაძე",
)
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)"
)


async def printed(document: Document) -> bytes:
    return await render(page(document, word))


def pages(pdf: bytes) -> int:
    (count,) = re.findall(rb"/Type/Pages/Count (\d+)", pdf)
    assert len(re.findall(rb"/Type/Page\b(?!s)", pdf)) == int(count)
    return int(count)


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        [shutil.which("pdftotext") or "", "-raw", "-enc", "UTF-8", path, "-"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return " ".join(told.stdout.split())


async def test_a_letter_is_one_page() -> None:
    """An ordinary letter in two languages fits."""
    assert pages(await printed(letter())) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Wolfeschlegelsteinhausen" * 4},
        {"activity": "a meeting and a visit, " * 100},
        {"email": f"{'x' * 64}@{'y' * 180}.example"},
        {"partner": "Comité Central " * 40, "city": "Llanfairpwllgwyngyll" * 10},
        {"activity": "word\n" * 200},
        {"name": "محمد " * 60, "activity": "दिनेश " * 200},
    ],
    ids=["name", "activity", "email", "partner", "lines", "scripts"],
)
async def test_whatever_is_put_in_a_letter_is_one_page(changed: dict[str, str]) -> None:
    """Long names, long lists and endless words make the type smaller, not the letter longer."""
    assert pages(await printed(letter(**changed))) == 1


@pytest.mark.parametrize("locales", [("en",), ("es", "en"), ("fr", "pt", "en")])
async def test_a_letter_is_one_page_in_any_number_of_languages(locales: tuple[str, ...]) -> None:
    """One, two or three languages fit."""
    assert pages(await printed(letter(locales))) == 1


async def test_the_same_letter_has_the_same_bytes() -> None:
    """Printed again, and by a new press, a letter is the same file."""
    first = await printed(letter())
    await printed(letter(name="Somebody Else"))
    again = await printed(letter())
    _compiler.cache_clear()

    assert first == again == await printed(letter())


async def test_a_letter_differs_where_its_words_do() -> None:
    """Another name is another file: nothing is kept from the letter before."""
    assert await printed(letter()) != await printed(letter(name="Somebody Else"))


@needs_pdftotext
@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_a_name_is_text(text: str, tmp_path: Path) -> None:
    """Nothing that is typed is read as markup: it is printed letter by letter."""
    pdf = await printed(letter(name=text))

    assert text_of(pdf, tmp_path).replace(" ", "").count(text.replace(" ", "")) >= 3
    assert b"/Annot" not in pdf


@needs_pdftotext
@pytest.mark.parametrize("name", NAMES)
async def test_names_of_many_scripts_can_be_read_and_copied(name: str, tmp_path: Path) -> None:
    """The text of the letter holds every letter of the name."""
    told = text_of(await printed(letter(name=name)), tmp_path)

    assert all(part in told for part in name.split())


@needs_pdftotext
async def test_an_address_is_copied_as_it_is(tmp_path: Path) -> None:
    """Places to break and marks of direction do not come along with an address."""
    email = "a.rather.long.name.for.a.person@subdomain.example.com"

    assert email in text_of(await printed(letter(email=email)), tmp_path).replace(" ", "")


async def test_only_bundled_fonts_are_used() -> None:
    """Every font in the file is one of ours, wherever the letter is printed."""
    pdf = await printed(letter(name=" ".join(NAMES)))
    fonts = re.findall(rb"/BaseFont/[A-Z]{6}\+([A-Za-z]+)", pdf)

    assert fonts
    assert {font[:4] for font in fonts} == {b"Noto"}


async def test_the_files_own_record_names_nobody() -> None:
    """Title and author say nothing of the traveller, and no day is recorded."""
    pdf = await printed(letter(name="Zacharias"))

    assert b"Zacharias" not in pdf
    assert "Zacharias".encode("utf-16-be") not in pdf
    assert b"/Author" not in pdf
    assert b"CreationDate" not in pdf


async def test_a_letter_can_be_read_aloud() -> None:
    """The file is tagged, says its language and claims to be accessible."""
    pdf = await printed(letter())

    assert b"/MarkInfo" in pdf
    assert b"/Lang(pt)" in pdf
    assert b"pdfuaid:part" in pdf


async def test_guidelines_are_a_few_pages_with_numbered_rules(tmp_path: Path) -> None:
    """Twelve rules in large type are two or three pages."""
    keys = ("guide-title", "guide-version", "guide-intro", *(f"guide-{n}" for n in range(1, 13)))
    document = replace(
        letter(("en",)),
        template="guidelines",
        lines=tuple(Line(Key(key)) for key in keys),
        facts=(),
    )
    made = page(document, lambda key, _args, _locale: f"{key}\n{'Some more words. ' * 20}")
    pdf = await render(made)

    assert 2 <= pages(pdf) <= 3
    if shutil.which("pdftotext"):
        assert "12. guide-12" in text_of(pdf, tmp_path)


def test_whoever_prints_nothing_does_not_load_the_press() -> None:
    """The large library is not imported along with the module."""
    code = "import sys, chatbot.letters; print('typst' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert told.stdout.strip() == "False"
