"""Each point of checklist.txt is held by tests that are there."""

from functools import cache
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, functions

POINTS = range(1, 37)


@cache
def points() -> dict[int, list[str]]:
    """The tests that hold each point, by its number; its words stand beside it, for people."""
    found: dict[int, list[str]] = {}
    number = 0
    for line in Path(__file__).with_name("checklist.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            found[number].append(line.strip())
        elif line and not line.startswith("#"):
            first, _, words = line.partition(" ")
            assert words, line
            assert int(first) not in found, line
            number = int(first)
            found[number] = []
    return found


def test_no_point_is_left_out() -> None:
    """Thirty-six points, in their order."""
    assert list(points()) == list(POINTS)


@pytest.mark.parametrize("number", POINTS)
def test_a_point_is_held(number: int) -> None:
    """A test that is renamed or taken away leaves its point without support."""
    named = points()[number]
    assert named
    assert [one for one in named if not exists(one)] == []


def exists(named: str) -> bool:
    """Whether there is such a test."""
    path, _, function = named.partition("::")
    return function.startswith("test_") and function in names_in(path)


@cache
def names_in(path: str) -> frozenset[str]:
    """The functions of a file."""
    file = ROOT / path
    return frozenset(one.name for one in functions(file)) if file.exists() else frozenset()
