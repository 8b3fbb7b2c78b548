"""The line to Telegram: updates brought by a webhook or fetched, calls over our own client."""

import asyncio
import gc
import logging
import os
import socket
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from chatbot.channels.telegram.channel import Telegram
from chatbot.channels.telegram.direction import Webhook, watch
from chatbot.channels.telegram.errors import InvalidToken, TelegramError
from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.channels.telegram.updates import Malformed
from chatbot.lines import Parts, secret
from chatbot.menus import profile
from chatbot.settings import Misconfigured, Settings
from chatbot.store.valkey import Store
from chatbot.web.webhook import Webhook as Door

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp

    from chatbot.app import App

log = logging.getLogger(__name__)

MENUS_EVERY = 60.0
MENUS_AFTER = 1.0
ELSEWHERE = (
    "PUBLIC_URL is not set, and this bot's updates go to a webhook that is not ours: "
    "set PUBLIC_URL, or stop the other program and delete its webhook"
)


class TelegramLine:
    """One bot."""

    meaning = None  # its answers say at once what became of a message

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.transport = Transport(settings.telegram_api)
        self.api = Api(settings.telegram_api, settings.telegram_token, self.transport)
        self.channel = Telegram(self.api)
        self.bot = ""
        self.counts: Counter[str] = Counter()
        self._intake: Intake | None = None
        self._webhook: Webhook | None = None

    def open(self, app: "App") -> "Mapping[str, ASGIApp]":
        """Have updates go to the app; gives the webhook, where there is one."""
        self._intake = Intake(app.runner.receive, self.api, clock=app.clock, counts=self.counts)
        if not self._settings.public_url:
            return {}
        path, shown = webhook_path(app.store), secret(app.store, "telegram-secret")
        self._webhook = Webhook(url=f"{self._settings.public_url}{path}", secret=shown)
        door = Door(
            self._intake.take,
            header="x-telegram-bot-api-secret-token",
            secret=shown,
            refused=Malformed,
            counts=self.counts,
        )
        return {path: door}

    def pages(self, app: "App") -> "Sequence[BaseRoute]":
        return ()

    def parts(self, app: "App") -> Parts:
        """Updates and menus."""
        return {"telegram-updates": self._updates(app), "telegram-menus": self._menus(app)}

    async def end(self) -> None:
        if self._intake is not None:
            await self._intake.close()

    async def close(self) -> None:
        await self.transport.shutdown()

    async def _updates(self, app: "App") -> None:
        """Have the updates brought, or fetch them."""
        assert self._intake is not None, "opened before"
        me = await self._patiently("getMe")
        self._intake.bot = self.bot = str(me.get("username", ""))
        if self._webhook is None:
            await self._poll(app, self._intake)
            return
        await app.store.put("webhook", self._webhook.url)
        await watch(self.api, self._webhook, self.counts)

    async def _poll(self, app: "App", intake: Intake) -> None:
        from chatbot.channels.telegram.polling import Poller

        poller = Poller(self.api, intake, app.store, holder=_holder(self._settings))
        current = str((await self._patiently("getWebhookInfo")).get("url", ""))
        if current and current != await app.store.get("webhook"):
            raise Misconfigured(ELSEWHERE)
        await poller.prepare(may_delete_webhook=True)
        await poller.run()

    async def _patiently(self, method: str) -> dict[str, object]:
        """A call that everything waits for: tried until it is answered, unless it never will be."""
        pause = 1.0
        while True:
            try:
                found: dict[str, object] = await self.api.call(method, {})
            except InvalidToken:
                raise Misconfigured(
                    "TELEGRAM_BOT_TOKEN: Telegram does not know this token"
                ) from None
            except TelegramError as error:
                log.warning("telegram does not answer", extra={"error": type(error).__name__})
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return found

    async def _menus(self, app: "App") -> None:
        """Offer the commands in every language; officers get theirs once they are known."""
        # The library takes a quarter of a second to import: whoever writes first does not wait.
        await asyncio.sleep(MENUS_AFTER)
        await asyncio.to_thread(import_module, "chatbot.channels.telegram.profile")
        from telegram.error import TelegramError as LibraryError

        from chatbot.channels.telegram.profile import client, publish

        gc.freeze()  # a library's worth of objects that no later look of the collector need visit
        settings, shown = self._settings, -1
        bot = client(settings.telegram_api, settings.telegram_token, self.transport)
        while True:
            people = await app.store.people()
            if people.version != shown:
                try:
                    await publish(bot, profile(app.words, app.organization.locales, people))
                    shown = people.version
                except LibraryError as error:
                    log.warning("menus are not up to date", extra={"error": type(error).__name__})
            await asyncio.sleep(MENUS_EVERY)


def webhook_path(store: Store) -> str:
    """Where Telegram brings updates; nobody guesses it."""
    return f"/telegram/{secret(store, 'telegram-path')[:16]}"


def _holder(settings: Settings) -> str:
    """Who polls: the same name after a crash, so that nobody waits for a dead process's lease."""
    if not settings.redis_url:
        return "embedded"
    return f"{socket.gethostname()}:{settings.port or os.getpid()}"
