"""A stage for one bot: a server that syncs every write, a Bot API, people, and the bot itself."""

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.bots import Bot, running
from benchmarks.conversation import Record, save
from benchmarks.provider import Crowd
from chatbot.app import all_words, opened_store, organization
from chatbot.clock import Clock
from chatbot.core.people import Invitation, Role
from chatbot.settings import Settings, read
from chatbot.store.embedded import Server
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from tests.botapi import BotApi, Chat

SMTP = "smtp://127.0.0.1:9"
"""Nobody listens: no mail leaves before its hold is over, and no part lasts so long."""

DEPARTMENT = ""


@dataclass(kw_only=True)
class Stage:
    """Everything around one bot."""

    crowd: Crowd
    bot: Bot
    client: Client
    store: Store | None  # of ours; the peer has none
    units: tuple[str, ...]
    first_reply: float  # when the bot had said something

    async def admit(self, first: int, many: int) -> None:
        """Invite so many members."""
        for number in range(first, first + many):
            unit = self.units[number % len(self.units)]
            self.crowd.codes[number] = await _code(self.store, "member", unit)

    async def converse(
        self, first: int, many: int, *, at_once: int = 32, admitted: bool = False, **how: Any
    ) -> None:
        """Hold so many conversations, some of them at a time."""
        if not admitted:
            await self.admit(first, many)
        waiting = iter(range(first, first + many))

        async def one_after_another() -> None:
            for number in waiting:
                await self.crowd.converse(number, **how)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(at_once, many)):
                group.create_task(one_after_another())

    async def trips(self, during: Awaitable[None]) -> int:
        """Commands that arrive meanwhile; what scripts do inside the server is not among them."""
        count = 0

        async def watch(monitor: Any) -> None:
            nonlocal count
            async for command in monitor.listen():
                count += command["client_type"] != "lua"

        async with self.client.monitor() as monitor:
            watching = asyncio.create_task(watch(monitor))
            await during
            watching.cancel()
        return count

    async def bytes_used(self) -> int:
        return int((await self.client.info("memory"))["used_memory"])


@asynccontextmanager
async def stage(
    command: list[str], *, record: Record = (), is_peer: bool = False
) -> AsyncIterator[Stage]:
    """Set everything up, officers in their places; and clear it away."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = await stack.enter_async_context(Server(folder / "server"))
        api = await stack.enter_async_context(BotApi())
        api.recording = False
        environment = _environment(folder, server.url)
        settings = read(environment, folder=folder)
        found = organization(settings, all_words())
        units = tuple(sorted(district.id for district in found.districts))
        store = None
        if is_peer:
            save(record, folder / "record.json")
            environment["RECORD"] = str(folder / "record.json")
        else:
            store = await stack.enter_async_context(_store(settings))
        client = connect(server.url)
        stack.push_async_callback(client.aclose)
        bot = await stack.enter_async_context(running(command, api, environment))
        officers = {unit: api.chat(f"Organizer of {unit}") for unit in units}
        officers[DEPARTMENT] = api.chat("Officer")
        first_reply = 0.0
        for unit, chat in officers.items():
            role = "organizer" if unit else "department"
            await _introduce(chat, await _code(store, role, unit, chat.name))
            first_reply = first_reply or time.perf_counter()
        crowd = Crowd(api=api, officers=officers, record=record)
        yield Stage(
            crowd=crowd,
            bot=bot,
            client=client,
            store=store,
            units=units,
            first_reply=first_reply,
        )


def _environment(folder: Path, url: str) -> dict[str, str]:
    key = folder / "root.key"
    key.write_bytes(os.urandom(32))
    return {
        "REDIS_URL": url,
        "ROOT_KEY_FILE": str(key),
        "DATA_DIR": str(folder / "data"),
        "SMTP_URL": SMTP,
        "LOG_LEVEL": "WARNING",
    }


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[Store]:
    found = organization(settings, all_words())
    async with opened_store(settings, found, Clock(), beside=True) as store:
        yield store


async def _code(store: Store | None, role: str, unit: str, name: str = "") -> str:
    """An invitation; the peer believes whatever the code says."""
    if store is None:
        return f"{role}-{unit}"
    expires = Clock().now() + timedelta(days=3)
    return await store.invite(Invitation(role=Role(role, unit), expires=expires, name=name))


async def _introduce(chat: Chat, code: str) -> None:
    chat.say(f"/start {code}")
    await chat.until(lambda _: True)
