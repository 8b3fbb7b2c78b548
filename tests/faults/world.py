"""The whole engine as a process that may be killed at any moment; its provider lives elsewhere."""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from redis.exceptions import ConnectionError as Disconnected

from chatbot import app as parts
from chatbot.app import App
from chatbot.channels.browser import LIMITS
from chatbot.clock import Clock
from chatbot.core.errors import Unavailable
from chatbot.core.events import Event, Tapped, TextReceived
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.core.people import Invitation, Role
from chatbot.settings import read
from chatbot.store.errors import Unreachable
from conversations.organization import Named, Organization
from tests.conversations.deployment import example, words

DISTRICTS = 6
HELD = timedelta(seconds=31)
"""What a dead world has claimed is held for it so long; each new one is born that much later."""


def organization() -> Organization:
    """The example, with districts that are only numbers."""
    districts = tuple(Named(id=f"d{n}", name={"en": f"District {n}"}) for n in range(DISTRICTS))
    return replace(example(), id="crash", districts=districts)


@dataclass(kw_only=True)
class Line:
    """The connection to the provider: updates come in, messages go out and are receipted."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    waiting: dict[int, asyncio.Future[str]] = field(default_factory=dict)
    name: str = "browser"
    limits: Any = LIMITS

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Hand a message over, and wait for its receipt as for a provider's answer."""
        serial = len(self.waiting)
        self.waiting[serial] = asyncio.get_running_loop().create_future()
        buttons = {button.label: button.token for button in message.buttons}
        self.write(
            send=serial, to=message.to.id, id=message.id, key=message.key, text=message.text,
            about=message.about, buttons=buttons, replaces=replaces,
        )  # fmt: skip
        return await self.waiting[serial]

    def write(self, **row: Any) -> None:
        self.writer.write(json.dumps(row).encode() + b"\n")


async def lived(data_dir: Path, socket: str, births: int) -> None:
    """Open what is there, connect, and work until the connection is gone."""
    settings = read({"DATA_DIR": str(data_dir)}, folder=data_dir)
    clock = Clock()
    clock.advance(HELD * births)
    async with parts.opened_store(settings, organization(), clock) as store:
        reader, writer = await asyncio.open_unix_connection(socket, limit=2**20)
        line = Line(reader=reader, writer=writer)
        channels = {"browser": line}
        app = parts.build(store, organization(), words(), channels, clock)
        tasks = [asyncio.create_task(each) for each in (app.work(), _heard(app, line))]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        os._exit(1)


async def _heard(app: App, line: Line) -> None:
    """Take what the provider brings, several things at a time."""
    running: set[asyncio.Task[None]] = set()
    while raw := await line.reader.readline():
        row = json.loads(raw)
        if "receipt" in row:
            line.waiting[row["send"]].set_result(row["receipt"])
            continue
        task = asyncio.create_task(_taken(app, line, row))
        running.add(task)
        task.add_done_callback(running.discard)


async def _taken(app: App, line: Line, row: dict[str, Any]) -> None:
    """One update: acknowledged once it is committed, refused where it has to come again."""
    if "role" in row:
        expires = app.clock.now() + timedelta(days=3)
        role = Role(row["role"], row["unit"])
        code = await app.store.invite(Invitation(role=role, expires=expires, name=row["name"]))
        line.write(code=code, n=row["n"])
        return
    try:
        await app.runner.receive(event(row, app.clock))
        contact = await app.store.contact(Address("browser", row["who"]))
    except (Unavailable, Unreachable, Disconnected):
        line.write(again=True, n=row["n"])
    else:
        line.write(done=contact, n=row["n"])


def event(row: dict[str, Any], clock: Clock) -> Event:
    """An update as the engine knows it."""
    address = Address("browser", row["who"])
    if "token" in row:
        return Tapped(id=row["id"], at=clock.now(), address=address, token=row["token"])
    return TextReceived(id=row["id"], at=clock.now(), address=address, text=row["text"])


def breed(data_dir: Path, socket: str) -> None:
    """Bear a new world for each line that comes in; what is slow to load is loaded once."""
    organization(), words().label("button-yes", "en")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    births = 0
    while os.read(0, 1):
        births += 1
        if pid := os.fork():
            print(pid, flush=True)
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        try:
            asyncio.run(lived(data_dir, socket, births))
        finally:
            os._exit(1)


if __name__ == "__main__":
    breed(Path(sys.argv[1]), sys.argv[2])
