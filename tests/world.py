"""A whole deployment in one object: phones, a mailbox, a clock that stands still, the real engine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from chatbot.app import all_words
from chatbot.clock import Clock
from chatbot.demo.engine import Engine
from chatbot.demo.scene import ROOT_KEY
from chatbot.resources import resource
from chatbot.settings import read
from chatbot.story import EXAMPLE


@asynccontextmanager
async def world(
    server_url: str,
    folder: Path,
    begins: datetime,
    organization: str = EXAMPLE,
    *,
    whatsapp: bool = False,
) -> AsyncIterator[Engine]:
    """A deployment on this server, which must be empty."""
    (folder / "root.key").write_bytes(ROOT_KEY)
    environment = {
        "DATA_DIR": str(folder),
        "ORGANIZATION": str(resource(organization)),
        "REDIS_URL": server_url,
    }
    settings = read(environment, folder=folder)
    async with Engine(settings, Clock(begins), all_words(), whatsapp=whatsapp) as engine:
        yield engine
