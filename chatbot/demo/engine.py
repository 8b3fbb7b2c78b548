"""The whole machine in one object, with phones and a mailbox around it that outlive it."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Self

from chatbot import app as building
from chatbot.app import App
from chatbot.channels import Channel
from chatbot.channels.browser import Browser, Phone, number_of
from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Mail, Sink
from chatbot.clock import Clock
from chatbot.core.events import Event
from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Button
from chatbot.core.people import Invitation, Role
from chatbot.demo.samples import MIMES
from chatbot.reports import Meaning
from chatbot.settings import Settings
from chatbot.story import PHONE, Cast, Told
from chatbot.words import Words

if TYPE_CHECKING:
    from chatbot.demo.line import PocketLine

log = logging.getLogger(__name__)

PUBLIC_URL = "https://introductions.example.org"
"""Where the pages would be, as long as nobody serves them."""

_INVITED = timedelta(days=3)
_PACED = timedelta(seconds=10)


class NoButton(Exception):
    """Nobody sees a button of that label."""


class Engine:
    """Real parts throughout; `live` has them work on their own, else they wait to be told.

    With `whatsapp`, everybody has that on their phone, too; `apps` says where they write.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        words: Words,
        *,
        live: bool = False,
        run: str = "",
        whatsapp: bool = False,
        public_url: str = PUBLIC_URL,
    ) -> None:
        self.settings, self.clock, self.words = settings, clock, words
        self.organization = building.organization(settings, words)
        self.mailed: Callable[[Mail], None] = lambda _mail: None
        self.seen: Callable[[Told], None] = lambda _told: None
        self.forms = 0  # filled in, and mails written, by people without a phone of ours
        self.public_url = public_url
        self.browser = Browser(clock, run=run)
        self.sink = Sink(on_mail=self._came)
        self.languages: dict[str, str] = {}
        self.apps: dict[str, str] = {}
        self.line: PocketLine | None = None
        self._run, self._whatsapp = run, whatsapp
        self._live = live
        self._outside, self._inside = AsyncExitStack(), AsyncExitStack()
        self._app: App | None = None

    @property
    def running(self) -> bool:
        """Whether there are parts that can do something."""
        return self._app is not None

    @property
    def app(self) -> App:
        assert self._app is not None, "the engine has to be running"
        return self._app

    async def __aenter__(self) -> Self:
        await self._outside.enter_async_context(self.sink)
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()
        await self._outside.aclose()

    async def start(self) -> None:
        """Open the store, on a server of our own where none is named, and build the parts."""
        found, clock = self.organization, self.clock
        loading = asyncio.create_task(self._loaded())  # while the server starts
        opened = building.opened_store(self.settings, found, clock)
        store = await self._inside.enter_async_context(opened)
        await loading
        email = Email(mail_server(self.sink.url), found.address, now=clock.now)
        channels: dict[str, Channel] = {self.browser.name: self.browser, email.name: email}
        meanings: dict[str, Meaning] = {}
        if self.line is not None:
            channel = await self.line.channel(store, found.locales)
            channels[channel.name], meanings[channel.name] = channel, self.line.meaning
        app = building.build(
            store, found, self.words, channels, clock, meanings=meanings,
            public_url=self.public_url,
        )  # fmt: skip
        works = [app.work()] if self._live else []
        if self.line is not None:
            self.line.open(app)
            works += [self.line.work(app)] if self._live else []
        self._app = app
        for work in works:
            self._inside.push_async_callback(_ended, asyncio.create_task(work))

    def served_at(self, url: str) -> None:
        """The pages are there from now on."""
        self.public_url = url
        if self._app is not None:
            self._app.runner.links.public_url = url

    async def stop(self) -> None:
        """End everything but the phones and the mailbox."""
        if self._app is not None:
            await self._app.delivery.drain()
        self._app = None
        await self._inside.aclose()

    async def restart(self) -> None:
        """End the parts and the server, and start them again on what they kept."""
        await self.stop()
        await self.start()

    async def invite(self, person: Cast) -> str:
        """Promise somebody their role; gives the code."""
        self.languages[person.id] = person.language
        expires = self.clock.now() + _INVITED
        if person.role == PHONE:
            known = await self.app.store.contact(self.address(person.unit))
            invitation = Invitation(expires=expires, contact=known or ContactId(""))
        else:
            role = Role(person.role, person.unit)
            invitation = Invitation(role=role, expires=expires, name=person.name)
        return await self.app.store.invite(invitation)

    def app_of(self, who: str) -> str:
        """Where somebody writes."""
        return self.apps.get(who, self.browser.name)

    def phone(self, who: str, app: str = "") -> Phone:
        """Somebody's chat in an app; where none is named, in that where they write."""
        if self.line is not None and (app or self.app_of(who)) != self.browser.name:
            return self.line.pocket.phone(who)
        return self.browser.phone(who)

    def texts(self, who: str) -> list[str]:
        """What somebody's phone shows, oldest first; whoever has none is shown nothing."""
        return [shown.text for phone in self.phones(who) for shown in phone.shown]

    def phones(self, who: str = "") -> list[Phone]:
        """Every chat that has begun, or somebody's."""
        pocket = self.line.pocket.phones if self.line is not None else {}
        every = [*self.browser.phones.values(), *pocket.values()]
        return [phone for phone in every if who in {"", phone.id}]

    def restore(self, phones: Sequence[Phone], heard: Mapping[str, datetime]) -> None:
        """Put back what phones showed when an earlier process ended, and when they wrote."""
        ours = [phone for phone in phones if phone.app == self.browser.name]
        rest = [phone for phone in phones if phone.app != self.browser.name]
        last = self.line.pocket.restore(rest, heard) if self.line is not None else 0
        self.browser.restore(ours, last=last)

    def address(self, who: str, app: str = "") -> Address:
        """Where what somebody writes comes from."""
        found = self.phone(who, app).app
        return Address(found, who if found == self.browser.name else number_of(who))

    def knock(self, phone: Phone) -> Button | None:
        """The button of the newest message, where that only says that something waits."""
        return self.line.knock(phone) if self.line is not None else None

    def decides(self, token: str) -> bool:
        """Whether a button says something, and does not only show more."""
        return self.line is None or self.line.decides(token)

    def windows(self) -> dict[str, str]:
        """Until when anything may be sent to somebody, where an app closes after a while."""
        pocket = self.line.pocket if self.line is not None else None
        until = {who: pocket.open_until(who) for who in pocket.phones} if pocket else {}
        return {who: at.isoformat() for who, at in until.items() if at is not None}

    def tells_language(self, who: str) -> bool:
        """Whether the app where somebody writes says what language their phone speaks."""
        return self.app_of(who) == self.browser.name

    async def say(self, who: str, text: str, *, shown: str = "") -> None:
        """Somebody writes; `shown` stands on their phone where it is not the same."""
        if self.line is not None and self.phone(who).app != self.browser.name:
            form = self.line.pocket.say(who, text, shown=shown)
            return await self._happened(self.line.event(form))
        self.browser.say(who, shown or text)
        return await self._happened(self.browser.parse(who, text=text, language=self._reads(who)))

    async def send(self, who: str, kind: str, name: str, content: bytes) -> None:
        """Somebody sends a file."""
        shown, mime = f"({kind} {name})", MIMES.get(kind, "")
        if self.line is not None and self.phone(who).app != self.browser.name:
            form = self.line.pocket.send_file(who, shown, content, mime)
            return await self._happened(self.line.event(form))
        self.browser.say(who, shown)
        language = self._reads(who)
        sent = self.browser.parse(who, kind=kind, content=content, mime=mime, language=language)
        return await self._happened(sent)

    async def press(self, who: str, label: str) -> None:
        """Somebody presses the newest button of that label; raises `NoButton`."""
        while (button := self.phone(who).button(label)) is None:
            more = self.line.more(self.phone(who)) if self.line is not None else ""
            if not more:
                raise NoButton(f"{who} sees no button [{label}]")
            await self.tap(who, more)
        await self.tap(who, button.token)

    async def tap(self, who: str, token: str) -> None:
        """Somebody presses the button that carries this token; raises `NoButton`."""
        if self.line is not None and self.phone(who).app != self.browser.name:
            form = self.line.pocket.tap(who, token)
            if form is None:
                raise NoButton(f"{who} sees no such button")
            return await self._happened(self.line.event(form))
        return await self._happened(self.browser.parse(who, token=token, language=self._reads(who)))

    async def wait(self, span: timedelta | None = None) -> bool:
        """Let time pass, until the next timer where no length is given; False: there is none."""
        if span is None:
            due = await self.app.store.next_due()
            if due is None:
                return False
            span = max(timedelta(), due - self.clock.now())
        self.clock.advance(span)
        await self.settle()
        return True

    async def settle(self) -> None:
        """Until everything is said, delivered and reported."""
        while True:
            await self.app.settle()
            if self.line is None or not (await self.line.report(self.app) or await self._paced()):
                return

    async def _loaded(self) -> None:
        if self._whatsapp and self.line is None:
            module = await asyncio.to_thread(import_module, "chatbot.demo.line")
            self.line = module.made(self.browser, self.clock, self.words, self._run)

    async def _paced(self) -> bool:
        """Let the seconds go by that have to lie between two messages; nobody waits for them."""
        due = await self.app.store.next_lane()
        pause = due - self.clock.now() if due is not None else None
        if pause is None or not timedelta() < pause <= _PACED:
            return False
        self.clock.advance(pause)
        return True

    async def _happened(self, event: Event) -> None:
        await self.app.runner.receive(event)
        await self.settle()

    def _came(self, mail: Mail) -> None:
        self.mailed(mail)

    def _reads(self, who: str) -> str:
        return self.languages.get(who, "")


async def _ended(work: asyncio.Task[None]) -> None:
    work.cancel()
    try:
        await work
    except asyncio.CancelledError:
        return
    except Exception:
        log.exception("the engine had stopped working on its own")
