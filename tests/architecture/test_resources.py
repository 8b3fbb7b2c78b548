"""What travels beside the code is found, and is in the wheel."""

import tomllib
from pathlib import Path

import pytest

from chatbot.resources import resource
from tests.architecture.source import ROOT


def test_a_file_at_the_top_of_the_checkout_is_found() -> None:
    """A checkout runs without being installed."""
    assert resource("locales") == ROOT / "locales"


def test_a_file_beside_the_code_is_found() -> None:
    """Scripts, pages and fonts stand beside the module that reads them."""
    assert resource("letters/fonts") == ROOT / "chatbot" / "letters" / "fonts"


def test_what_is_missing_is_named() -> None:
    """The person who packed it wrong reads which file."""
    with pytest.raises(FileNotFoundError, match=r"nothing\.toml"):
        resource("nothing.toml")


def test_everything_the_wheel_takes_from_the_top_is_where_the_code_looks_for_it() -> None:
    """`chatbot/_data` holds it under the name that it has in a checkout."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    taken: dict[str, str] = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    assert {Path(at).relative_to("chatbot/_data").as_posix() for at in taken.values()} == set(taken)


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.txt")), ids=lambda p: p.name)
def test_a_lock_file_names_no_host_and_no_path(lock: Path) -> None:
    """The lock holds for whoever installs, from wherever they install."""
    lines = lock.read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if "://" in line or line.startswith(("-", "/", "."))]
    assert any("--hash=sha256:" in line for line in lines)
