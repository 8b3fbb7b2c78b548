"""The root key, when a command makes it: whoever runs the command has to know."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chatbot.settings import Settings


@contextmanager
def key_told(settings: Settings) -> Iterator[Callable[[], None]]:
    """Say in one line, at the end or when called, that a root key was made, and where it lies."""
    path = settings.root_key_file
    untold = not path.exists()

    def tell() -> None:
        nonlocal untold
        if untold and path.exists():
            untold = False
            where = path.absolute()
            sys.stderr.write(f"introductions: made the root key {where}: keep a copy of it\n")

    try:
        yield tell
    finally:
        tell()
