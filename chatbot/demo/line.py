"""The demo's line to WhatsApp: the real channel out, the real reading in, reports of delivery."""

import asyncio
from typing import TYPE_CHECKING

from chatbot.channels.browser import Browser, Phone, Shown
from chatbot.channels.whatsapp import templates
from chatbot.channels.whatsapp.channel import WhatsApp
from chatbot.channels.whatsapp.contents import Contents
from chatbot.channels.whatsapp.failures import meaning
from chatbot.channels.whatsapp.updates import OPEN, read
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import Event
from chatbot.core.messages import Button, Rendered
from chatbot.demo.pocket import OURS, PAGE, Form, Pocket
from chatbot.shelf import CONTENTS, Shelf
from chatbot.store.records import Report
from chatbot.store.valkey import Store
from chatbot.words import Words

if TYPE_CHECKING:
    from chatbot.app import App


class PocketLine:
    """Everything between the engine and the phones; outlives the engine, as Twilio does."""

    meaning = staticmethod(meaning)

    def __init__(self, pocket: Pocket, clock: Clock, words: Words) -> None:
        self.pocket = pocket
        self._clock, self._words = clock, words
        self._reporting = asyncio.Lock()

    async def channel(self, store: Store, locales: tuple[str, ...]) -> WhatsApp:
        """The channel over this store, with its content objects and templates in place."""
        shelf = Shelf(store, CONTENTS)
        contents = Contents(self.pocket, shelf.load, shelf.save)
        await contents.sync()
        await templates.sync(self.pocket, contents, self._say, locales)
        return WhatsApp(self.pocket, contents, self._say, _link, status_url=lambda message: message)

    def open(self, app: "App") -> None:
        """Have files fetched from this app, as Twilio fetches them by their link."""

        async def sent(message: str) -> Rendered | None:
            found = await app.store.sent(message)
            return found.work if found is not None and isinstance(found.work, Rendered) else None

        async def fetched(link: str) -> bytes:
            work = await sent(link.partition("/")[0])
            if work is None or work.file is None:
                raise SendError("no-file")
            return await app.fetch(work.file)

        async def key_of(message: str) -> str:
            work = await sent(message)
            return work.key if work is not None else ""

        self.pocket.fetch_file, self.pocket.key_of = fetched, key_of

    def event(self, form: Form) -> Event:
        """What somebody did, as a webhook tells it."""
        return read(form, self._clock.now(), OURS)

    def more(self, phone: Phone) -> str:
        """What is behind the button for the next page of the newest list; "": there is none."""
        last = next((shown for shown in reversed(phone.shown) if shown.buttons), None)
        tokens = [button.token for button in last.buttons] if last is not None else []
        turns = (t for t in tokens if t.startswith(PAGE) and not t.endswith("|0"))
        return next(turns, "")

    def knock(self, phone: Phone) -> Button | None:
        """The button of a template that nobody has answered yet."""
        last = phone.shown[-1] if phone.shown else None
        return last.buttons[0] if last is not None and last.template and last.buttons else None

    def decides(self, token: str) -> bool:
        """Whether a button says something, and does not only show more."""
        return token != OPEN and not token.startswith(PAGE)

    async def report(self, app: "App") -> bool:
        """Report what has been delivered meanwhile; False: nothing has."""
        async with self._reporting:
            told = len(self.pocket.fates)
            for _ in range(told):
                fate = self.pocket.fates[0]
                await app.reports.take(
                    Report(message=fate.message, receipt=fate.receipt, status=fate.status)
                )
                self.pocket.fates.popleft()
            return bool(told)

    async def work(self, app: "App") -> None:
        """Report deliveries as they come, until cancelled."""
        while True:
            await self.pocket.news.wait()
            self.pocket.news.clear()
            await self.report(app)

    def _say(self, key: str, locale: str) -> str:
        return self._words.say(key, locale=locale)


def _link(message: Rendered) -> str:
    return f"{message.id}/{message.file.name}" if message.file else ""


def made(browser: Browser, clock: Clock, words: Words, run: str) -> PocketLine:
    """A line to phones that lie beside those of the browser, and tell the same listener."""

    def changed(phone: Phone, shown: Shown) -> None:
        browser.changed(phone, shown)

    return PocketLine(Pocket(clock, browser.number, changed, run=run), clock, words)
