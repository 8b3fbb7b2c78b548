"""Who may import whom, file by file; the chains are held by the import contracts."""

import ast
import sys
from pathlib import Path

import pytest

from tests.architecture.source import files, imports, module, name, tree, within

IMPURE = (
    "asyncio",
    "io",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "uuid",
)
CLOCKS = {"now", "today", "utcnow", "monotonic", "time_ns"}
CHANNELS = ("telegram", "whatsapp", "email", "browser")
MEETING_PLACES = {"chatbot.app", "chatbot.__main__"}


@pytest.mark.parametrize("path", files("chatbot/core"), ids=name)
def test_the_core_imports_the_standard_library_and_itself(path: Path) -> None:
    """What decides needs nothing that has to be installed."""
    foreign = {
        i
        for i in imports(path)
        if i.split(".")[0] not in sys.stdlib_module_names and not within(i, "chatbot.core")
    }

    assert not foreign


@pytest.mark.parametrize("path", files("chatbot/core", "chatbot/fields"), ids=name)
def test_the_core_and_the_fields_reach_for_nothing_outside_a_turn(path: Path) -> None:
    """No input, no output, no chance."""
    assert not {i for i in imports(path) if any(within(i, impure) for impure in IMPURE)}


@pytest.mark.parametrize("path", files("chatbot/core", "chatbot/fields", "conversations"), ids=name)
def test_what_decides_never_waits(path: Path) -> None:
    """A turn is one pure function; there is nothing in it to wait for."""
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)

    assert not [node for node in ast.walk(tree(path)) if isinstance(node, waiting)]


@pytest.mark.parametrize("path", files("chatbot/core", "chatbot/fields", "conversations"), ids=name)
def test_what_decides_never_looks_at_a_clock(path: Path) -> None:
    """The time of a turn is an argument of it."""
    called = [n.func for n in ast.walk(tree(path)) if isinstance(n, ast.Call)]
    clocks = [
        f.attr
        for f in called
        if isinstance(f, ast.Attribute)
        and f.attr in CLOCKS
        and isinstance(f.value, ast.Name)
        and f.value.id in {"date", "datetime", "dt", "time"}
    ]

    assert not clocks


@pytest.mark.parametrize("path", files("chatbot/fields"), ids=name)
def test_fields_import_the_core_and_nothing_else_of_ours(path: Path) -> None:
    """How an answer is read does not depend on where it was typed or kept."""
    ours = {i for i in imports(path) if within(i, "chatbot") or within(i, "conversations")}

    assert not {
        i
        for i in ours - {"chatbot"}
        if not within(i, "chatbot.core") and not within(i, "chatbot.fields")
    }


@pytest.mark.parametrize("path", files("conversations"), ids=name)
def test_conversations_import_the_core_the_fields_and_themselves(path: Path) -> None:
    """What is said and decided needs the standard library and the engine's vocabulary."""
    allowed = ("chatbot.core", "chatbot.fields", "conversations")
    foreign = {
        i
        for i in imports(path)
        if i.split(".")[0] not in sys.stdlib_module_names
        and i != "chatbot"
        and not any(within(i, package) for package in allowed)
    }

    assert not foreign


@pytest.mark.parametrize("path", files("chatbot"), ids=name)
def test_the_two_halves_meet_in_one_place(path: Path) -> None:
    """Only the module that builds every part knows which conversations there are."""
    knows = any(within(i, "conversations") for i in imports(path))

    assert not knows or module(path) in MEETING_PLACES


@pytest.mark.parametrize("path", files("chatbot"), ids=name)
def test_the_meeting_place_is_imported_by_nothing_but_the_command_line(path: Path) -> None:
    """What builds the parts is not one of them."""
    imported = {i for i in imports(path) if any(within(i, place) for place in MEETING_PLACES)}

    assert not imported or module(path) in MEETING_PLACES


@pytest.mark.parametrize("path", files("chatbot/store"), ids=name)
def test_the_store_knows_no_channel(path: Path) -> None:
    """What is kept does not depend on how it came in."""
    assert not {i for i in imports(path) if within(i, "chatbot.channels")}


@pytest.mark.parametrize("path", files("chatbot/channels"), ids=name)
def test_a_channel_knows_neither_the_store_nor_another_channel(path: Path) -> None:
    """Each way in and out can be taken away without touching the rest."""
    parts = module(path).split(".")
    own = parts[2].split("_")[0] if len(parts) > 2 else ""
    others = tuple(f"chatbot.channels.{c}" for c in CHANNELS if c != own)

    assert not {i for i in imports(path) if any(within(i, o) for o in (*others, "chatbot.store"))}
