"""A deployment with every channel open over HTTP, around a clock that stands still."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from chatbot.app import App, all_words, build, opened_store, organization
from chatbot.channels import Channel
from chatbot.channels.browser import Browser
from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Sink
from chatbot.channels.telegram.direction import watch
from chatbot.channels.whatsapp import templates
from chatbot.clock import Clock
from chatbot.core.ids import ContactId
from chatbot.core.people import Invitation, Role
from chatbot.demo.engine import PUBLIC_URL
from chatbot.demo.scene import ROOT_KEY
from chatbot.lines import Line
from chatbot.lines.telegram import TelegramLine
from chatbot.lines.whatsapp import WhatsAppLine
from chatbot.resources import resource
from chatbot.settings import Settings, read
from chatbot.story import EXAMPLE, Cast
from chatbot.web import server
from chatbot.web.application import application
from chatbot.words import Words
from tests.botapi import BotApi
from tests.twilioapi import Twilio

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

INVITED = timedelta(days=3)


@cache
def words() -> Words:
    """Every sentence in every language, read once."""
    return all_words()


@dataclass(kw_only=True)
class House:
    """Everything that serves, and everything that it is served over."""

    settings: Settings
    clock: Clock
    browser: Browser
    telegram: BotApi
    twilio: Twilio
    sink: Sink
    _inside: AsyncExitStack = field(default_factory=AsyncExitStack)
    _app: App | None = None
    _web: "ASGIApp | None" = None
    lines: list[Line] = field(default_factory=list)

    @property
    def app(self) -> App:
        assert self._app is not None, "the house has to be open"
        return self._app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """What listens stays, and what is behind it may start again."""
        assert self._web is not None, "the house has to be open"
        await self._web(scope, receive, send)

    async def open(self) -> None:
        """Open the store and build the parts, as serving does."""
        found = organization(self.settings, words())
        store = await self._inside.enter_async_context(
            opened_store(self.settings, found, self.clock)
        )
        telegram = TelegramLine(self.settings)
        whatsapp = WhatsAppLine(self.settings, words(), store, found.unserved_prefixes)
        self.lines = [telegram, whatsapp]
        email = Email(mail_server(self.sink.url), found.address)
        channels: dict[str, Channel] = {self.browser.name: self.browser, email.name: email}
        for line in self.lines:
            self._inside.push_async_callback(line.close)
            channels[line.channel.name] = line.channel
        meanings = {line.channel.name: line.meaning for line in self.lines if line.meaning}
        app = self._app = build(
            store, found, words(), channels, self.clock, meanings=meanings, public_url=PUBLIC_URL
        )
        hot = {path: door for line in self.lines for path, door in line.open(app).items()}
        self._web = application(
            hot, routes=lambda: [page for line in self.lines for page in line.pages(app)]
        )
        await self._directed(telegram, whatsapp)

    async def close(self) -> None:
        """End everything but the providers, the phones and the mailbox."""
        await self.app.delivery.drain()
        for line in self.lines:
            await line.end()
        self._app, self._web = None, None
        await self._inside.aclose()

    async def restart(self) -> None:
        """End the parts, and start them again on what they kept."""
        await self.close()
        await self.open()

    async def invite(self, person: Cast, known: ContactId | None = None) -> str:
        """Promise somebody their role, or a new phone to whoever is `known`; gives the code."""
        expires = self.clock.now() + INVITED
        promised = Invitation(
            role=Role(person.role, person.unit), expires=expires, name=person.name
        )
        if known is not None:
            promised = Invitation(contact=known, expires=expires)
        return await self.app.store.invite(promised)

    async def settle(self) -> None:
        """Wait until everything that is due has come in, has been done and has been said."""
        before = -1
        while before != (before := self._happenings()):
            await self.telegram.delivery.all_taken()
            await self.twilio.settled()
            await self.app.settle()
            await self.twilio.settled()

    async def wait(self, span: timedelta | None = None) -> None:
        """Let time pass, until the next timer where no length is given."""
        if span is None:
            due = await self.app.store.next_due()
            assert due is not None, "no timer is set"
            span = max(timedelta(), due - self.clock.now())
        self.clock.advance(span)
        await self.settle()

    async def reconciled(self) -> None:
        """Have it looked for what the webhook missed, once."""
        for line in self.lines:
            if isinstance(line, WhatsAppLine):
                assert line._reconciler is not None, "the house has to be open"
                await line._reconciler.look()
        await self.settle()

    def _happenings(self) -> int:
        calls = sum(self.telegram.counts.values()) + sum(self.twilio.counts.values())
        return calls + len(self.twilio.courier.posted) + len(self.sink.messages)

    async def _directed(self, telegram: TelegramLine, whatsapp: WhatsAppLine) -> None:
        """Have both providers bring what happens, and Twilio know how our buttons look."""
        hook = telegram._webhook
        assert hook is not None, "there is a public address"
        watching = asyncio.create_task(watch(telegram.api, hook, telegram.counts))
        while self.telegram.delivery.webhook.get("url") != hook.url:
            await asyncio.sleep(0.001)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        await whatsapp._directed()
        await whatsapp.contents.sync()
        locales = self.app.organization.locales
        await templates.sync(whatsapp.api, whatsapp.contents, _said, locales)


def _said(key: str, locale: str) -> str:
    return words().say(key, locale=locale)


@asynccontextmanager
async def housed(
    server_url: str,
    folder: Path,
    begins: datetime,
    described: str = EXAMPLE,
    *,
    token: str = "made-up-auth-token",
) -> AsyncIterator[House]:
    """A deployment on this server, which must be empty; `token`: what Twilio knows us by."""
    (folder / "root.key").write_bytes(ROOT_KEY)
    clock = Clock(begins)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(BotApi())
        twilio = await stack.enter_async_context(Twilio(auth_token=token, clock=clock.now))
        twilio.review = "approved"
        sink = await stack.enter_async_context(Sink())
        stop, port = asyncio.Event(), asyncio.get_running_loop().create_future()

        async def web(scope: "Scope", receive: "Receive", send: "Send") -> None:
            await house(scope, receive, send)

        # It listens before anything is built: a port that is only looked for may be taken again.
        serving = asyncio.create_task(
            server.serve(
                web, "127.0.0.1", 0, stop=stop, started=lambda _, free: port.set_result(free)
            )
        )
        settings = read(
            environment(telegram, twilio, sink, await port)
            | {
                "DATA_DIR": str(folder),
                "ORGANIZATION": str(resource(described)),
                "REDIS_URL": server_url,
            },
            folder=folder,
        )
        house = House(
            settings=settings,
            clock=clock,
            browser=Browser(clock),
            telegram=telegram,
            twilio=twilio,
            sink=sink,
        )
        await house.open()
        try:
            yield house
        finally:
            await house.close()
            stop.set()
            await serving


def environment(telegram: BotApi, twilio: Twilio, sink: Sink, port: int) -> dict[str, str]:
    """What a deployment with both chats has to be told."""
    return {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.base,
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": twilio.sender.address.removeprefix("whatsapp:"),
        "TWILIO_API_URL": twilio.base,
        "SMTP_URL": sink.url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LISTEN": f"127.0.0.1:{port}",
    }
