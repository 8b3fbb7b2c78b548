"""The command line: `python -m chatbot --help` says what there is."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from chatbot import __version__
from chatbot.commands import COMMANDS

FAILED = 3
INTERRUPTED = 130


def main(given: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit code: 0 done, 1 something to see to, 2 could not begin."""
    words = list(sys.argv[1:] if given is None else given)
    try:
        options = _parser(words).parse_args(words)
        return int(options.run(options))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone, and Python is not to complain about it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told without what it holds
        from chatbot.commands.failures import unexpected, why

        known = why(error)
        print(f"introductions: {known or unexpected(error)}", file=sys.stderr)
        return 2 if known else FAILED


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Every command by name; only the one that was called is loaded."""
    parser = argparse.ArgumentParser(
        prog="python -m chatbot",
        description="Introductions: from a first message to the mail that introduces.",
        epilog="Settings come from the environment and from .env; docs/operations.md has them all.",
    )
    parser.add_argument("--version", action="version", version=f"introductions {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    chosen = next((word for word in words if not word.startswith("-")), "")
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=f"{purpose}.")
        if name == chosen:
            module = import_module(f"chatbot.commands.{name}")
            module.arguments(command)
            command.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
