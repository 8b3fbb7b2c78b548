"""The process that heavy work is done in."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chatbot.letters.workshop import Spoilt, Workshop

MODULE = """
import os
from chatbot.letters.workshop import work

def do(content):
    if content == b"fail":
        raise ValueError("a private text")
    return b"%d %b" % (os.getpid(), content)

work(do, idle=60)
"""


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """A workshop that says who did it."""
    (tmp_path / "made_up_work.py").write_text(MODULE)
    sys.path.insert(0, str(tmp_path))
    made = Workshop("made_up_work")
    yield made
    made.close()
    sys.path.remove(str(tmp_path))


def _asked(workshop: Workshop, content: bytes) -> tuple[int, bytes]:
    who, _, made = workshop.made(content).partition(b" ")
    return int(who), made


def test_another_process_does_it(workshop: Workshop) -> None:
    """What is asked for is made elsewhere, as it is."""
    who, made = _asked(workshop, b"\x00line\n" * 1000)

    assert who != os.getpid()
    assert made == b"\x00line\n" * 1000


def test_one_process_does_it_all(workshop: Workshop) -> None:
    """It is started once."""
    assert _asked(workshop, b"a")[0] == _asked(workshop, b"b")[0]


def test_it_is_started_again(workshop: Workshop) -> None:
    """A process that was killed is replaced, and nobody notices."""
    first, _ = _asked(workshop, b"a")
    os.kill(first, signal.SIGKILL)

    assert _asked(workshop, b"b")[1] == b"b"


def test_a_failure_is_told_by_its_name(workshop: Workshop) -> None:
    """The error's text may be private and stays where it is; the next work is done."""
    with pytest.raises(Spoilt, match=r"^ValueError$"):
        workshop.made(b"fail")

    assert _asked(workshop, b"b")[1] == b"b"


def test_it_ends_with_whoever_asked() -> None:
    """Nothing is left when nobody can ask any more."""
    alone = subprocess.run(
        [sys.executable, "-m", "chatbot.letters"], input=b"", check=False, timeout=30
    )

    assert alone.returncode == 0
