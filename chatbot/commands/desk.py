"""What a command works with: settings, the organisation, and the store opened beside the bot."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from chatbot import app, log
from chatbot.clock import Clock
from chatbot.commands.failures import Refused
from chatbot.commands.keys import key_told
from chatbot.core.ids import ContactId
from chatbot.core.people import Person
from chatbot.settings import Settings, read
from chatbot.store.names import is_contact
from chatbot.store.valkey import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that an administrator's command may use."""

    settings: Settings
    organization: Any
    store: Store
    clock: Clock

    def local(self, at: datetime) -> str:
        """A moment as the organisation's clocks show it."""
        return f"{at.astimezone(ZoneInfo(self.organization.zone)):%Y-%m-%d %H:%M}"

    async def somebody(self, contact: str) -> Person:
        """Who has this id; raises `Refused` where nobody has."""
        person = await self.store.person(ContactId(contact)) if is_contact(contact) else None
        if person is None:
            raise Refused(f"there is nobody with the id {contact}: see `people list`")
        return person


def work(task: Callable[[Desk], Awaitable[int]]) -> int:
    """Do something with the open store; the bot may run on it at the same time."""
    return asyncio.run(_work(task))


async def _work(task: Callable[[Desk], Awaitable[int]]) -> int:
    log.configure("ERROR", lines=False)
    settings, clock = read(), Clock()
    found = app.organization(settings, app.all_words())
    with key_told(settings) as tell:
        async with app.opened_store(settings, found, clock, beside=True) as store:
            tell()
            return await task(Desk(settings=settings, organization=found, store=store, clock=clock))
