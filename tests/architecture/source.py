"""The source as the architecture tests see it: files, their text and their imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = ("chatbot", "conversations", "tests", "benchmarks", "tools")


@cache
def files(*folders: str) -> tuple[Path, ...]:
    """Every Python file under the folders, in a steady order."""
    found = (p for folder in folders for p in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(found))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(path)))


def name(path: Path) -> str:
    """The path as a person types it at the root of the checkout."""
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    """The dotted name that the file is imported by."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module that the file imports, wherever the import stands."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{name(path)} imports relative to itself; write the full name"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def within(imported: str, package: str) -> bool:
    return imported == package or imported.startswith(package + ".")
