"""The whole machine in one object, with phones and a mailbox around it that outlive it."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from types import TracebackType
from typing import Self

from chatbot import app as building
from chatbot.app import App
from chatbot.channels import Channel
from chatbot.channels.browser import Browser
from chatbot.channels.email import Email, mail_server
from chatbot.channels.sink import Mail, Sink
from chatbot.clock import Clock
from chatbot.core.events import Event
from chatbot.core.people import Invitation, Role
from chatbot.settings import Settings
from chatbot.story import Cast
from chatbot.words import Words

log = logging.getLogger(__name__)

_INVITED = timedelta(days=3)


class NoButton(Exception):
    """Nobody sees a button of that label."""


class Engine:
    """Real parts throughout; `live` has them work on their own, else they wait to be told."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        words: Words,
        *,
        live: bool = False,
        run: str = "",
    ) -> None:
        self.settings, self.clock, self.words = settings, clock, words
        self.organization = building.organization(settings, words)
        self.mailed: Callable[[Mail], None] = lambda _mail: None
        self.browser = Browser(clock, run=run)
        self.sink = Sink(on_mail=self._came)
        self.languages: dict[str, str] = {}
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
        opened = building.opened_store(self.settings, found, clock)
        store = await self._inside.enter_async_context(opened)
        email = Email(mail_server(self.sink.url), found.address)
        channels: dict[str, Channel] = {self.browser.name: self.browser, email.name: email}
        self._app = building.build(store, found, self.words, channels, clock)
        if self._live:
            work = asyncio.create_task(self._app.work())
            self._inside.push_async_callback(_ended, work)

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
        role = Role(person.role, person.unit)
        expires = self.clock.now() + _INVITED
        invitation = Invitation(role=role, expires=expires, name=person.name)
        return await self.app.store.invite(invitation)

    async def say(self, who: str, text: str, *, shown: str = "") -> None:
        """Somebody writes; `shown` stands on their phone where it is not the same."""
        self.browser.say(who, shown or text)
        await self._happened(self.browser.parse(who, text=text, language=self._reads(who)))

    async def press(self, who: str, label: str) -> None:
        """Somebody presses the newest button of that label; raises `NoButton`."""
        button = self.browser.phone(who).button(label)
        if button is None:
            raise NoButton(f"{who} sees no button [{label}]")
        await self.tap(who, button.token)

    async def tap(self, who: str, token: str) -> None:
        """Somebody presses the button that carries this token."""
        await self._happened(self.browser.parse(who, token=token, language=self._reads(who)))

    async def wait(self, span: timedelta | None = None) -> bool:
        """Let time pass, until the next timer where no length is given; False: there is none."""
        if span is None:
            due = await self.app.store.next_due()
            if due is None:
                return False
            span = max(timedelta(), due - self.clock.now())
        self.clock.advance(span)
        await self.app.settle()
        return True

    async def _happened(self, event: Event) -> None:
        await self.app.runner.receive(event)
        await self.app.settle()

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
