"""The whole of `serve` in the loop of a test: the real channel, store and mail, within reach."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from chatbot.app import App
from chatbot.channels.sink import Sink
from chatbot.core.people import Invitation, Role
from chatbot.lines import Line
from chatbot.serve import _serve, running
from chatbot.settings import Settings, read
from tests.botapi import BotApi
from tests.e2e.people import NAMES, ROLES, Someone
from tests.e2e.process import free_port

WITHIN = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """What serves, and the Bot API that it serves over."""

    app: App
    lines: list[Line]
    api: BotApi
    sink: Sink
    stop: asyncio.Event

    async def code(self, role: str, unit: str = "", *, name: str = "") -> str:
        """An invitation that nobody has opened yet."""
        expires = self.app.clock.now() + timedelta(days=3)
        return await self.app.store.invite(
            Invitation(role=Role(role, unit), expires=expires, name=name)
        )

    async def everybody(self, *names: str, language: str = "en") -> list[Someone]:
        """These people, invited and known, in the order they were named."""
        found = []
        for name in names:
            someone = Someone(self.api.chat(name, language=language))
            await someone.joins(await self.code(*ROLES[name], name=NAMES.get(name, "")))
            found.append(someone)
        await self.quiet()
        return found

    async def quiet(self) -> None:
        """Wait until every update is taken, and everything that is due has been said."""
        await self.api.delivery.all_taken()
        await self.app.settle()

    def called(self, someone: Someone, *methods: str) -> list[dict[str, object]]:
        """The calls of these methods that were about somebody's chat."""
        found = [given for method in methods for given in self.api.called(method)]
        return [given for given in found if str(given["chat_id"]) == str(someone.chat.id)]


def settings(api: BotApi, sink: Sink, folder: Path, **more: str) -> Settings:
    """The three variables, in a folder of the test's."""
    given = {
        "TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.base, "SMTP_URL": sink.url,
        "LISTEN": "127.0.0.1:0", "DATA_DIR": str(folder / "data"),
    }  # fmt: skip
    return read({**given, **more}, folder=folder)


@asynccontextmanager
async def deployed(
    api: BotApi, sink: Sink, folder: Path, *, webhook: bool = False
) -> AsyncIterator[Deployment]:
    """Served until the end of the block, which ends as a SIGTERM would."""
    port = free_port()
    address = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "LISTEN": f"127.0.0.1:{port}"}
    given = settings(api, sink, folder, **(address if webhook else {}))
    stop, begun = asyncio.Event(), asyncio.Event()
    async with running(given) as (app, lines):
        task = asyncio.create_task(_serve(given, app, lines, stop, lambda *_: begun.set()))
        try:
            await _first(task, begun)
            await _until_served(api, webhook=webhook)
            yield Deployment(app=app, lines=lines, api=api, sink=sink, stop=stop)
        finally:
            stop.set()
            await task


async def _first(task: "asyncio.Task[None]", begun: asyncio.Event) -> None:
    waiting = asyncio.create_task(begun.wait())
    await asyncio.wait([task, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if task.done():
        await task


async def _until_served(api: BotApi, *, webhook: bool) -> None:
    """Wait until the updates have a way in."""
    async with asyncio.timeout(WITHIN):
        while not (api.delivery.webhook.get("url") if webhook else api.counts["getUpdates"]):
            await asyncio.sleep(0.005)


def texts(calls: Sequence[dict[str, object]]) -> list[str]:
    """What was said in these calls."""
    return [str(given.get("text", given.get("caption", ""))) for given in calls]
