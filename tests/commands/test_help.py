"""The command line itself: help, what it loads, and how it fails."""

import asyncio
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from chatbot.__main__ import main
from chatbot.commands import COMMANDS
from tests.commands.conftest import Console
from tests.e2e.process import command, surroundings

HEAVY = ("babel", "cryptography", "fluent", "pydantic", "redis", "starlette", "telegram", "uvicorn")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of a command is there, and needs no settings."""
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    assert ended.value.code == 0
    assert f"python -m chatbot {name}" in capsys.readouterr().out


async def test_help_loads_nothing_that_is_heavy(tmp_path: Path) -> None:
    """The first answer comes at once, because only the command that is called is loaded."""
    environ = {"PYTHONPROFILEIMPORTTIME": "1"}
    code, said, imported = await command("--help", environ=environ, folder=tmp_path)

    assert code == 0
    assert all(name in said for name in COMMANDS)
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in imported.splitlines()}
    assert "argparse" in loaded
    assert not loaded & set(HEAVY)


async def test_an_unknown_command_ends_with_two(console: Console) -> None:
    """As every command line tool does."""
    ran = await console.run("invte")

    assert ran.code == 2
    assert "invite" in ran.complained


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_module_of_its_name(name: str) -> None:
    """What is listed can be run."""
    module = import_module(f"chatbot.commands.{name}")

    assert callable(module.arguments)
    assert callable(module.run)


@pytest.mark.parametrize("name", ["cases", "dead", "people", "quarantine"])
async def test_a_command_that_does_several_things_says_which(console: Console, name: str) -> None:
    """Without a word for one of them, it lists them all."""
    ran = await console.run(name)

    assert ran.code == 2
    assert ran.complained.splitlines()[-1].partition("required: ")[2].startswith("{list")


@pytest.mark.parametrize("name", ["cases", "doctor", "serve"])
async def test_a_python_that_lacks_everything_is_told_in_one_sentence(name: str) -> None:
    """Whoever uses the system's Python hears which one to use."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-S", "-m", "chatbot", name, env=surroundings(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    said, complained = await process.communicate()

    assert (process.returncode, said) == (2, b"")
    assert complained.startswith(b"introductions: ")
    assert complained.endswith(
        b"run `make install`, then `.venv/bin/python -m chatbot \xe2\x80\xa6`\n"
    )
    assert complained.count(b"\n") == 1


WRONG = (
    ({"DATA_DIR": "taken"}, "taken"),
    ({"REDIS_URL": "redis://:hunter2@127.0.0.1:1/0", "ROOT_KEY_FILE": "key"}, "does not answer"),
    ({"REDIS_URL": "http://:hunter2@127.0.0.1"}, "REDIS_URL: redis://"),
    ({"ROOT_KEY_FILE": "taken"}, "must hold 32 bytes"),
    ({"ORGANIZATION": "nowhere.toml"}, "there is no file nowhere.toml"),
    ({"TELEGRM_BOT_TOKEN": "42:hunter2"}, "did you mean TELEGRAM_BOT_TOKEN?"),
)


@pytest.mark.parametrize(("environ", "sentence"), WRONG)
async def test_what_keeps_a_command_from_working_is_one_sentence(
    console: Console, environ: dict[str, str], sentence: str
) -> None:
    """No traceback, no secret, exit code 2."""
    (console.folder / "taken").write_text("a file")
    (console.folder / "key").write_bytes(bytes(32))
    ran = await console.run("cases", "list", environ=environ)

    assert (ran.code, ran.said) == (2, "")
    assert sentence in ran.complained
    assert ran.complained.count("\n") == 1
    assert "hunter2" not in ran.complained


async def test_another_root_key_opens_nothing_and_changes_nothing(console: Console) -> None:
    """Data under one key are not begun anew under another."""
    await console.run("invite", "department")
    (console.folder / "other").write_bytes(bytes(32))
    ran = await console.run("cases", "list", environ={"ROOT_KEY_FILE": "other"})
    right = await console.run("cases", "list")

    assert (ran.code, right.code) == (2, 0)
    assert "sealed under another root key" in ran.complained


async def test_a_lost_root_key_is_not_made_anew(console: Console) -> None:
    """Nothing could be opened with a new one, and the old one may still be found."""
    await console.run("invite", "department")
    key = console.folder / "data" / "root.key"
    key.unlink()
    ran = await console.run("cases", "list")

    assert ran.code == 2
    assert "put the key back" in ran.complained
    assert not key.exists()


async def test_serve_says_what_it_lacks(console: Console) -> None:
    """Without a channel there is nothing to serve."""
    ran = await console.run("serve")

    assert ran.code == 2
    assert "TELEGRAM_BOT_TOKEN" in ran.complained
