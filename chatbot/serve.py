"""Serving: the channels that the settings name, health, and an end that loses nothing."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from chatbot.app import App, all_words, build, opened_store, organization
from chatbot.channels import Channel
from chatbot.channels.email import Email, mail_server
from chatbot.clock import Clock
from chatbot.lines import Line
from chatbot.settings import Misconfigured, Settings
from chatbot.store.errors import Unreachable
from chatbot.store.valkey import Store
from chatbot.web import server
from chatbot.web.application import application
from chatbot.words import Words

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from chatbot.mailbox import Mailbox

log = logging.getLogger(__name__)


async def serve(
    settings: Settings,
    *,
    stop: asyncio.Event | None = None,
    listening: Callable[[str, int], None] | None = None,
    clock: Clock | None = None,
) -> None:
    """Serve until told to stop; everything under way is finished or given back first.

    Raises `Misconfigured` where nothing could be served.
    """
    stop = stop or _until_signal()
    async with running(settings, clock) as (app, lines):
        _spare_the_collector()
        await _serve(settings, app, lines, stop, listening)


def _spare_the_collector() -> None:
    """What is built stays for good, and what a turn makes hardly ever goes round in circles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock | None = None
) -> AsyncIterator[tuple[App, list[Line]]]:
    """Everything built and connected, and closed again in the right order."""
    if not settings.telegram_token and settings.twilio is None:
        raise Misconfigured(
            "TELEGRAM_BOT_TOKEN is missing: no channel to serve. Try: python -m chatbot demo"
        )
    if not settings.smtp_url:
        raise Misconfigured("SMTP_URL is missing: without a mail server nobody can be introduced")
    words, clock = all_words(), clock or Clock()
    found = organization(settings, words)
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(opened_store(settings, found, clock))
        if settings.redis_url:
            await _warn(store)
        else:
            await store.regain()
        email = _email(settings, found.address)
        channels: dict[str, Channel] = {email.name: email}
        lines = _lines(settings, words, store, found.unserved_prefixes)
        for line in lines:
            stack.push_async_callback(line.close)
            channels[line.channel.name] = line.channel
        meanings = {line.channel.name: line.meaning for line in lines if line.meaning}
        public = settings.public_url
        app = build(store, found, words, channels, clock, meanings=meanings, public_url=public)
        yield app, lines


def _lines(settings: Settings, words: Words, store: Store, unserved: Sequence[str]) -> list[Line]:
    """The channels that the settings name; a library is loaded only where its channel is used."""
    lines: list[Line] = []
    if settings.telegram_token:
        from chatbot.lines.telegram import TelegramLine

        lines.append(TelegramLine(settings))
    if settings.twilio is not None:
        from chatbot.lines.whatsapp import WhatsAppLine

        lines.append(WhatsAppLine(settings, words, store, unserved))
    return lines


async def _warn(store: Store) -> None:
    """Say what about a server that is not ours may lose what was committed; `doctor` says more."""
    for finding in await store.check():
        log.warning("redis is not set up to lose nothing", extra={"code": finding.code})


def _pages(settings: Settings, app: App) -> "Sequence[BaseRoute]":
    """What people open in a browser, where there is an address that leads to us."""
    if not app.runner.links.public_url:
        return ()
    from chatbot.web.callers import Callers
    from chatbot.web.pages import Pages

    callers = Callers(settings.trusted_proxy)
    return Pages(app.visits, app.words, app.fetch, callers).routes()


def _mailbox(settings: Settings, app: App) -> "Mailbox | None":
    """What reads the organisation's own mailbox, where one is named."""
    if not settings.imap_url:
        return None
    from chatbot.channels.email.imap import Box, place
    from chatbot.mailbox import Mailbox

    try:
        box = Box(place(settings.imap_url, settings.imap_folder))
    except ValueError as error:
        raise Misconfigured(str(error)) from None
    return Mailbox(box, app.incoming, app.store)


def _email(settings: Settings, address: str) -> Email:
    try:
        return Email(mail_server(settings.smtp_url), settings.mail_from or address)
    except ValueError as error:
        raise Misconfigured(str(error)) from None


async def _serve(
    settings: Settings,
    app: App,
    lines: Sequence[Line],
    stop: asyncio.Event,
    listening: Callable[[str, int], None] | None,
) -> None:
    mailbox = _mailbox(settings, app)
    hot = {path: door for line in lines for path, door in line.open(app).items()}
    web = application(
        hot,
        ready=lambda: ready(app.store, stop),
        routes=lambda: [
            *(page for line in lines for page in line.pages(app)),
            *_pages(settings, app),
        ],
    )
    work: list[asyncio.Task[None]] = []

    def begin(host: str, port: int) -> None:
        """The port is ours: there is nobody else at work here under our name."""
        parts = {"work": app.work()}
        if mailbox is not None:
            parts["mailbox"] = mailbox.run()
        for line in lines:
            parts |= line.parts(app)
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
        for line in lines:
            await line.end()
    for end in ends:
        if isinstance(end, Exception):
            raise end


def _ended(task: asyncio.Task[None], stop: asyncio.Event) -> None:
    """A part that ends by itself takes the whole process down: half a bot helps nobody."""
    if not task.cancelled():
        stop.set()


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
