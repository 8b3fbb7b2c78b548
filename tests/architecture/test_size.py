"""Files and functions stay small enough to be read at a glance."""

import ast

from tests.architecture.source import OURS, ROOT, files, functions, name, tree

FILE_LINES = 300
FUNCTION_LINES = 60
SCREEN = 64
FOLDER_LEVELS = 2


def test_a_file_has_at_most_three_hundred_lines_that_are_not_blank() -> None:
    """Past three hundred lines a file holds more than one concept."""
    sizes = {
        name(path): sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
        for path in files(*OURS)
    }

    assert not {path: size for path, size in sizes.items() if size > FILE_LINES}


def test_a_function_fits_on_one_screen() -> None:
    """A function longer than a screen is two functions."""
    long = [
        f"{name(path)}:{f.lineno} {f.name}"
        for path in files(*OURS)
        for f in functions(path)
        if (f.end_lineno or 0) - f.lineno >= FUNCTION_LINES
    ]

    assert not long


def test_a_module_says_in_its_first_line_what_the_reader_will_find() -> None:
    """The docstring opens with one whole sentence on one line."""
    first = {
        name(path): (ast.get_docstring(tree(path)) or "").partition("\n")[0]
        for path in files("chatbot", "conversations")
    }

    assert not {path: line for path, line in first.items() if not line.endswith((".", ":", "?"))}


def test_folders_are_at_most_two_levels_deep() -> None:
    """chatbot/store/scripts is as deep as it gets."""
    deep = {
        name(path.parent)
        for folder in ("chatbot", "conversations", "locales", "tests")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and len(path.relative_to(ROOT).parts) > FOLDER_LEVELS + 2
    }

    assert not deep


def test_the_table_of_steps_fits_on_one_screen() -> None:
    """Whoever wants to know what can happen to a trip reads it without scrolling."""
    source = (ROOT / "conversations" / "steps.py").read_text(encoding="utf-8")
    table = source.partition("TRIP: ")[2].partition("\n)\n")[0]

    assert 0 < len(table.splitlines()) <= SCREEN
