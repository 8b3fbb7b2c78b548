"""Importing a module opens no connection, writes no file and starts no process or thread."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, files, module

WATCH = """
import importlib, json, os, sys, threading
sys.dont_write_bytecode = True
import socket, ssl, subprocess

name, own = sys.argv[1], tuple(sys.argv[2:])
seen, ours = [], False
ACTS = ("socket.connect", "socket.bind", "subprocess.Popen", "os.system", "os.fork", "os.exec",
        "os.mkdir", "os.remove", "os.rename", "os.rmdir", "shutil.rmtree", "sqlite3.connect")

def act(event, args):
    if event in ACTS:
        return f"{event} {args[:1]!r}"
    if event == "open" and isinstance(args[0], str | bytes | os.PathLike):
        path, flags = os.path.abspath(os.fsdecode(args[0])), args[2]
        written = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        read = path.startswith(own) and not path.endswith((".py", ".pyc"))
        if written or read:
            return f"open {path!r}"
    return None

def watch(event, args):
    done = act(event, args) if ours else None
    if done:
        seen.append(done)

sys.addaudithook(watch)
threads = threading.active_count()
ours = True
importlib.import_module(name)
ours = False
if threading.active_count() != threads:
    seen.append("a thread was started")
print(json.dumps(seen))
"""


def acts(name: str, at: Path, *own: Path) -> list[str]:
    """What importing the module did to the world, seen from a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WATCH, name, *map(str, own)],
        cwd=at,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    found: list[str] = json.loads(ran.stdout.splitlines()[-1])
    return found


def modules() -> str:
    """All of them behind one import, so that one process will do."""
    return "\n".join(f"import {module(path)}" for path in files("chatbot", "conversations"))


def test_no_module_does_work_when_imported(tmp_path: Path) -> None:
    """A module describes; `chatbot.app` builds."""
    (tmp_path / "everything.py").write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n{modules()}\n", encoding="utf-8"
    )

    own = (ROOT / "chatbot", ROOT / "conversations", ROOT / "locales")

    assert acts("everything", tmp_path, *own) == []


@pytest.mark.parametrize(
    "work",
    [
        "open('written', 'w').close()",
        "open('table.csv').close()",
        "import pathlib; pathlib.Path('made').mkdir()",
        "import socket; socket.socket().bind(('127.0.0.1', 0))",
        "import subprocess, sys; subprocess.run([sys.executable, '-c', ''])",
    ],
)
def test_work_at_import_is_noticed(tmp_path: Path, work: str) -> None:
    """The test above can fail."""
    (tmp_path / "busy.py").write_text(work, encoding="utf-8")
    (tmp_path / "table.csv").write_text("", encoding="utf-8")

    assert acts("busy", tmp_path, tmp_path)
