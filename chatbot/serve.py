"""Serving: the channels that the settings name, health, and an end that loses nothing."""

import asyncio
import base64
import gc
import logging
import os
import signal
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from chatbot.app import App, all_words, build, opened_store, organization
from chatbot.channels import Channel
from chatbot.channels.email import Email, mail_server
from chatbot.clock import Clock
from chatbot.menus import profile
from chatbot.settings import Misconfigured, Settings
from chatbot.store.errors import Unreachable
from chatbot.store.valkey import Store
from chatbot.web import server
from chatbot.web.application import application

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from chatbot.channels.telegram.direction import Webhook
    from chatbot.channels.telegram.intake import Intake
    from chatbot.channels.telegram.transport import Api, Transport

log = logging.getLogger(__name__)

MENUS_EVERY = 60.0
MENUS_AFTER = 1.0
ELSEWHERE = (
    "PUBLIC_URL is not set, and this bot's updates go to a webhook that is not ours: "
    "set PUBLIC_URL, or stop the other program and delete its webhook"
)


@dataclass(kw_only=True)
class Line:
    """The way to Telegram: its HTTP client, and what comes in over it."""

    api: "Api"
    transport: "Transport"
    bot: str = ""
    counts: Counter[str] = field(default_factory=Counter)


async def serve(
    settings: Settings,
    *,
    stop: asyncio.Event | None = None,
    listening: Callable[[str, int], None] | None = None,
) -> None:
    """Serve until told to stop; everything under way is finished or given back first.

    Raises `Misconfigured` where nothing could be served.
    """
    stop = stop or _until_signal()
    async with running(settings) as (app, line):
        _spare_the_collector()
        await _serve(settings, app, line, stop, listening)


def _spare_the_collector() -> None:
    """What is built stays for good, and what a turn makes hardly ever goes round in circles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[tuple[App, Line]]:
    """Everything built and connected, and closed again in the right order."""
    if not settings.telegram_token:
        raise Misconfigured(
            "TELEGRAM_BOT_TOKEN is missing: no channel to serve. Try: python -m chatbot demo"
        )
    if not settings.smtp_url:
        raise Misconfigured("SMTP_URL is missing: without a mail server nobody can be introduced")
    words, clock = all_words(), Clock()
    found = organization(settings, words)
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(opened_store(settings, found, clock))
        if settings.redis_url:
            await _warn(store)
        else:
            await store.regain()
        line = await stack.enter_async_context(_line(settings))
        channels: dict[str, Channel] = {
            "email": _email(settings, found.address),
            "telegram": _telegram(line),
        }
        app = build(store, found, words, channels, clock)
        yield app, line


async def _warn(store: Store) -> None:
    """Say what about a server that is not ours may lose what was committed; `doctor` says more."""
    for finding in await store.check():
        log.warning("redis is not set up to lose nothing", extra={"code": finding.code})


@asynccontextmanager
async def _line(settings: Settings) -> AsyncIterator[Line]:
    from chatbot.channels.telegram.transport import Api, Transport

    transport = Transport(settings.telegram_api)
    api = Api(settings.telegram_api, settings.telegram_token, transport)
    try:
        yield Line(api=api, transport=transport)
    finally:
        await transport.shutdown()


def _telegram(line: Line) -> Channel:
    from chatbot.channels.telegram.channel import Telegram

    return Telegram(line.api)


def _email(settings: Settings, address: str) -> Email:
    try:
        return Email(mail_server(settings.smtp_url), settings.mail_from or address)
    except ValueError as error:
        raise Misconfigured(str(error)) from None


async def _serve(
    settings: Settings,
    app: App,
    line: Line,
    stop: asyncio.Event,
    listening: Callable[[str, int], None] | None,
) -> None:
    from chatbot.channels.telegram.intake import Intake

    intake = Intake(app.runner.receive, line.api, clock=app.clock, counts=line.counts)
    hot, webhook = _webhook(settings, app.store, intake) if settings.public_url else ({}, None)
    web = application(hot, ready=lambda: ready(app.store, stop))
    work: list[asyncio.Task[None]] = []

    def begin(host: str, port: int) -> None:
        """The port is ours: there is nobody else at work here under our name."""
        parts = {
            "work": app.work(),
            "updates": _updates(settings, line, intake, app.store, webhook),
            "menus": _menus(line, app, settings),
        }
        for name, part in parts.items():
            task = asyncio.create_task(part, name=name)
            task.add_done_callback(lambda done: _ended(done, stop))
            work.append(task)
        if listening is not None:
            listening(host, port)

    try:
        await server.serve(web, settings.host, settings.port, stop=stop, started=begin)
    finally:
        for task in work:
            task.cancel()
        ends = await asyncio.gather(*work, return_exceptions=True)
        await app.delivery.drain()
        await intake.close()
    for end in ends:
        if isinstance(end, Exception):
            raise end


def _ended(task: asyncio.Task[None], stop: asyncio.Event) -> None:
    """A part that ends by itself takes the whole process down: half a bot helps nobody."""
    if not task.cancelled():
        stop.set()


def _webhook(
    settings: Settings, store: Store, intake: "Intake"
) -> tuple[dict[str, "ASGIApp"], "Webhook"]:
    from chatbot.channels.telegram.direction import Webhook
    from chatbot.channels.telegram.updates import Malformed
    from chatbot.web.webhook import Webhook as Door

    path = webhook_path(store)
    secret = _secret(store, "telegram-secret")
    door = Door(
        intake.take,
        header="x-telegram-bot-api-secret-token",
        secret=secret,
        refused=Malformed,
        counts=intake.counts,
    )
    return {path: door}, Webhook(url=f"{settings.public_url}{path}", secret=secret)


def webhook_path(store: Store) -> str:
    """Where Telegram brings updates; nobody guesses it."""
    return f"/telegram/{_secret(store, 'telegram-path')[:16]}"


def _secret(store: Store, purpose: str) -> str:
    return base64.urlsafe_b64encode(store.keyring.derived(purpose)).decode().rstrip("=")


async def _updates(
    settings: Settings, line: Line, intake: "Intake", store: Store, webhook: "Webhook | None"
) -> None:
    """Have the updates brought, or fetch them."""
    from chatbot.channels.telegram.direction import watch
    from chatbot.channels.telegram.polling import Poller

    me = await _patiently(line, "getMe")
    intake.bot = line.bot = str(me.get("username", ""))
    if webhook is None:
        poller = Poller(line.api, intake, store, holder=_holder(settings))
        current = str((await _patiently(line, "getWebhookInfo")).get("url", ""))
        if current and current != await store.get("webhook"):
            raise Misconfigured(ELSEWHERE)
        await poller.prepare(may_delete_webhook=True)
        await poller.run()
        return
    await store.put("webhook", webhook.url)
    await watch(line.api, webhook, line.counts)


def _holder(settings: Settings) -> str:
    """Who polls: the same name after a crash, so that nobody waits for a dead process's lease."""
    if not settings.redis_url:
        return "embedded"
    return f"{socket.gethostname()}:{settings.port or os.getpid()}"


async def _patiently(line: Line, method: str) -> dict[str, object]:
    """A call that everything waits for: tried until it is answered, unless the token is wrong."""
    from chatbot.channels.telegram.errors import InvalidToken, TelegramError

    pause = 1.0
    while True:
        try:
            found: dict[str, object] = await line.api.call(method, {})
        except InvalidToken:
            raise Misconfigured("TELEGRAM_BOT_TOKEN: Telegram does not know this token") from None
        except TelegramError as error:
            log.warning("telegram does not answer", extra={"error": type(error).__name__})
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)
        else:
            return found


async def _menus(line: Line, app: App, settings: Settings) -> None:
    """Offer the commands in every language; officers get theirs once they are known."""
    # The library takes a quarter of a second to import: whoever writes first does not wait for it.
    await asyncio.sleep(MENUS_AFTER)
    await asyncio.to_thread(import_module, "chatbot.channels.telegram.profile")
    from telegram.error import TelegramError

    from chatbot.channels.telegram.profile import client, publish

    gc.freeze()  # a library's worth of objects that no later look of the collector need visit
    bot, shown = client(settings.telegram_api, settings.telegram_token, line.transport), -1
    while True:
        people = await app.store.people()
        if people.version != shown:
            try:
                await publish(bot, profile(app.words, app.organization.locales, people))
                shown = people.version
            except TelegramError as error:
                log.warning("menus are not up to date", extra={"error": type(error).__name__})
        await asyncio.sleep(MENUS_EVERY)


async def ready(store: Store, stop: asyncio.Event) -> Sequence[str]:
    """What stands in the way of work, as codes."""
    if stop.is_set():
        return ("stopping",)
    try:
        async with asyncio.timeout(0.25):
            behind = await store.behind()
    except (TimeoutError, Unreachable, OSError):
        return ("store",)
    return ("rolled-back",) if behind else ()


def _until_signal() -> asyncio.Event:
    """Set by the first SIGTERM or Ctrl-C; a second one ends at once, which is safe too."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def told(number: int) -> None:
        loop.remove_signal_handler(number)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told, number)
    return stop
