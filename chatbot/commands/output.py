"""What a command says: lines and tables for people, JSON for programs."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from chatbot.core.text import one_line

_GAP = "  "


def json_too(parser: argparse.ArgumentParser) -> None:
    """Every command can speak to programs."""
    parser.add_argument("--json", action="store_true", help="write JSON, for programs")


def say(line: str = "") -> None:
    """One line; what people typed cannot steer the terminal."""
    sys.stdout.write("".join(c if c.isprintable() else " " for c in line) + "\n")


def say_json(value: Any) -> None:
    """One JSON document."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Columns as wide as they need to be."""
    cells = [[one_line(cell) or "-" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    for row in (head, *cells):
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        say(_GAP.join(padded).rstrip())


def facts(pairs: Iterable[tuple[str, str]]) -> None:
    """One line each, what it is and then its value; those without a value are left out."""
    known = [(name, one_line(value)) for name, value in pairs if value]
    width = max((len(name) for name, _ in known), default=0)
    for name, value in known:
        say(f"{name.ljust(width)}{_GAP}{value}")
