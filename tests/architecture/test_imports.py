"""Who may import whom, file by file; the chains are held by the import contracts."""

import ast
import sys
from collections.abc import Iterator

from tests.architecture.source import files, imports, module, name, nodes, within

PURE = ("chatbot/core", "chatbot/fields", "conversations")
IMPURE = (
    "asyncio",
    "io",
    "logging",
    "multiprocessing",
    "os",
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
CLOCKS = {"now", "today", "utcnow"}
CHANNELS = ("telegram", "whatsapp", "email", "browser")
MEETING_PLACES = {"chatbot.app", "chatbot.__main__"}
COMMANDS = (
    "chatbot.__main__",
    "chatbot.commands",
    "chatbot.demo",
    "chatbot.doctor",
    "chatbot.lines",
    "chatbot.serve",
)


def imported(*folders: str) -> Iterator[tuple[str, str]]:
    """Each import in the folders: the module that imports, and what it imports."""
    return ((module(path), i) for path in files(*folders) for i in imports(path))


def standard(i: str) -> bool:
    return i.split(".", maxsplit=1)[0] in sys.stdlib_module_names


def any_of(i: str, *packages: str) -> bool:
    return any(within(i, package) for package in packages)


def test_the_core_imports_the_standard_library_and_itself() -> None:
    """What decides needs nothing that has to be installed."""
    used = imported("chatbot/core")

    assert not [u for u in used if not standard(u[1]) and not within(u[1], "chatbot.core")]


def test_what_decides_reaches_for_nothing_outside_a_turn() -> None:
    """No input, no output, no chance."""
    assert not [u for u in imported("chatbot/core", "conversations") if any_of(u[1], *IMPURE)]


def test_what_decides_never_waits() -> None:
    """A turn is one pure function; there is nothing in it to wait for."""
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)

    assert not [
        f"{name(path)}:{n.lineno}"
        for path in files(*PURE)
        for n in nodes(path)
        if isinstance(n, waiting)
    ]


def test_what_decides_never_looks_at_a_clock() -> None:
    """The time of a turn is an argument of it."""
    assert not [
        f"{name(path)}:{n.lineno}"
        for path in files(*PURE)
        for n in nodes(path)
        if isinstance(n, ast.Attribute)
        and n.attr in CLOCKS
        and isinstance(n.value, ast.Name)
        and n.value.id in {"date", "datetime", "dt"}
    ]


def test_fields_import_the_core_and_nothing_else_of_ours() -> None:
    """How an answer is read does not depend on where it was typed or kept."""
    ours = [u for u in imported("chatbot/fields") if any_of(u[1], "chatbot", "conversations")]
    allowed = ("chatbot.core", "chatbot.fields")

    assert not [u for u in ours if u[1] != "chatbot" and not any_of(u[1], *allowed)]


def test_conversations_import_the_core_the_fields_and_themselves() -> None:
    """What is said and decided needs the standard library and the engine's vocabulary."""
    foreign = [u for u in imported("conversations") if not standard(u[1]) and u[1] != "chatbot"]
    allowed = ("chatbot.core", "chatbot.fields", "conversations")

    assert not [u for u in foreign if not any_of(u[1], *allowed)]


def test_the_two_halves_meet_in_one_place() -> None:
    """Only the module that builds every part knows which conversations there are."""
    knowing = {who for who, i in imported("chatbot") if within(i, "conversations")}

    assert knowing <= MEETING_PLACES


def test_the_meeting_place_is_imported_by_nothing_but_the_command_line() -> None:
    """What builds the parts is not one of them; the demo is a command with files of its own."""
    building = {who for who, i in imported("chatbot", "conversations") if i in MEETING_PLACES}

    assert not [who for who in building if not any_of(who, *COMMANDS)]


def test_the_store_knows_no_channel() -> None:
    """What is kept does not depend on how it came in."""
    assert not [u for u in imported("chatbot/store") if within(u[1], "chatbot.channels")]


def test_a_channel_does_not_know_the_store() -> None:
    """A channel carries messages and keeps nothing."""
    assert not [u for u in imported("chatbot/channels") if within(u[1], "chatbot.store")]


def test_a_channel_does_not_know_another() -> None:
    """Each way in and out can be taken away without touching the rest."""
    crossing = [
        (who, i)
        for channel in CHANNELS
        for who, i in imported("chatbot/channels")
        if within(i, f"chatbot.channels.{channel}")
        and not within(who, f"chatbot.channels.{channel}")
    ]

    assert not crossing
