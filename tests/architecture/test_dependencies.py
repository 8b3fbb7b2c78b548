"""What the source imports is what is declared, and what is declared is locked."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.source import ROOT, files, imports

OURS = {"benchmarks", "chatbot", "conversations", "tests", "tools"}


def plain(distribution: str) -> str:
    """The name as registries compare it."""
    found = re.match(r"[A-Za-z0-9._-]+", distribution)
    assert found, f"{distribution!r} is no requirement"
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def declared(*groups: str) -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = list(settings["project"]["dependencies"])
    for group in groups:
        named += settings["dependency-groups"][group]
    return {plain(name) for name in named}


def locked(lock: str) -> set[str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {plain(line) for line in lines if "==" in line and not line.startswith(" ")}


def missing(folders: tuple[str, ...], installed: set[str]) -> set[str]:
    """The imports of other people's packages that the lock does not bring along."""
    brings = packages_distributions()
    tops = {i.partition(".")[0] for path in files(*folders) for i in imports(path)}
    foreign = tops - OURS - sys.stdlib_module_names
    return {top for top in foreign if not {plain(d) for d in brings.get(top, ())} & installed}


def test_the_product_imports_only_what_its_lock_installs() -> None:
    """It runs where nobody has installed what the tests need."""
    bucket = locked("requirements-s3.txt") - locked("requirements.txt")
    assert bucket == {"obstore"}
    assert not missing(("chatbot", "conversations"), locked("requirements.txt") | bucket)


def test_the_tests_import_only_what_their_lock_installs() -> None:
    """A fresh checkout can run them."""
    assert not missing(("tests",), locked("requirements-dev.txt"))


@pytest.mark.parametrize(
    ("lock", "groups"), [("requirements.txt", ()), ("requirements-dev.txt", ("dev", "lock"))]
)
def test_everything_that_is_declared_is_locked(lock: str, groups: tuple[str, ...]) -> None:
    """Whoever adds a dependency also runs `make lock`."""
    assert declared(*groups) <= locked(lock)


def test_the_peer_of_the_benchmark_is_not_installed_for_the_tests() -> None:
    """It holds other packages back, and lives in an environment of its own."""
    assert "aiogram" not in locked("requirements-dev.txt")
