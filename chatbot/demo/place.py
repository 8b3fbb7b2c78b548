"""Where a demo keeps its data."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from chatbot.resources import resource
from chatbot.settings import Settings, read
from chatbot.story import EXAMPLE


@asynccontextmanager
async def temporary(data_dir: Path | None) -> AsyncIterator[Path]:
    """The directory that was named, or one that is gone afterwards."""
    if data_dir is not None:
        await asyncio.to_thread(data_dir.mkdir, 0o700, parents=True, exist_ok=True)
        yield data_dir
        return
    made = tempfile.TemporaryDirectory(prefix="introductions-demo-")
    try:
        yield Path(made.name)
    finally:
        await asyncio.to_thread(made.cleanup)


def settings(data_dir: Path, organization: str = EXAMPLE) -> Settings:
    """Everything in one directory, even the root key: these are invented people."""
    given = {"DATA_DIR": str(data_dir), "ORGANIZATION": str(resource(organization))}
    return read(given, folder=data_dir)
