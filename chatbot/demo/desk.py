"""What the page shows and does: everybody's phone, the mailbox, the clock and the engine."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from chatbot.channels.browser import Phone, Shown, number_of
from chatbot.channels.sink import Mail
from chatbot.demo.engine import Engine, NoButton
from chatbot.demo.hint import hint
from chatbot.demo.moving import move
from chatbot.demo.play import INVITED, asked_in
from chatbot.demo.record import Record
from chatbot.demo.scene import Scene
from chatbot.demo.views import SENTENCES, mail_view, shown_view
from chatbot.story import Comment, Filed, Pressed, Restarted, Said, Step, Story, Waited

log = logging.getLogger(__name__)

_DAY = timedelta(hours=24)
SILENT = 10  # timers that say nothing are passed by, until so many

Told = dict[str, Any]


class Refused(Exception):
    """What was asked for cannot be done; `key` is the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Desk:
    """One thing is done after the other; whoever listens hears of every change."""

    def __init__(self, engine: Engine, story: Story) -> None:
        self.engine, self.cast = engine, story.cast
        self.steps: list[Step] = list(story.steps)
        self.story = story
        self.saved: Callable[[], None] = lambda: None
        self.stories: dict[str, list[dict[str, str]]] = {}  # by language, what can be told
        self.scene: Scene | None = None  # the story that is told here
        self._record = Record(engine, story.cast)
        self._listeners: set[asyncio.Queue[Told | None]] = set()
        self._one_at_a_time = asyncio.Lock()
        self._closed = False
        self._heard = 0  # messages and mails that came or changed
        self._hosts = {host.address: host.name for host in engine.organization.partners}
        engine.browser.changed = self._changed
        engine.mailed = self._mailed

    async def begin(self) -> None:
        """Everybody opens their invitation."""
        for person in self.cast:
            code = await self.engine.invite(person)
            self._note(Said(person.id, INVITED))
            await self.engine.say(person.id, INVITED.replace("CODE", code), shown=INVITED)
            if not self.engine.tells_language(person.id):
                await self._spoken(person.id, person.language, self.engine.words.default)

    async def say(self, who: str, text: str) -> None:
        """Somebody writes."""
        async with self._doing():
            await self._said(who, text)

    async def send(self, who: str, kind: str, name: str, content: bytes) -> None:
        """Somebody sends a file."""
        async with self._doing():
            self._note(Filed(who, kind, name))
            await self.engine.send(who, kind, name, content)
            self.steps += self._record.taken(who)

    async def press(self, who: str, label: str, token: str) -> None:
        """Somebody presses a button."""
        async with self._doing():
            await self._pressed(who, label, token)

    async def fill(self, who: str) -> None:
        """Do for somebody what they could do next."""
        async with self._doing():
            phone, address = self.engine.phone(who), self.engine.address(who)
            knock = self.engine.knock(phone)
            if knock is not None:
                await self._pressed(who, knock.label, knock.token)
                return
            found = await hint(self.engine.app, phone, address)
            if found is None:
                raise Refused("demo-nothing")
            if found.button is not None:
                await self._pressed(who, found.button.label, found.button.token)
            else:
                await self._said(who, found.text)

    async def speak(self, who: str, locale: str) -> None:
        """Have somebody change the language of their phone, as they would themself."""
        async with self._doing():
            await self._spoken(who, locale, self.engine.languages.get(who, ""))

    async def move(self, who: str, app: str) -> Told:
        """Have somebody write in another app from now on; a story does not tell of it."""
        async with self._doing():
            self.steps += self._record.taken()
            try:
                return {"linked": await move(self.engine, who, app)}
            finally:
                self._record.taken()
                self._tell({"kind": "app", "phone": who, "app": self.engine.app_of(who)})

    async def forward(self) -> Told:
        """Go to the next timer that says something; gives the time, and whether none did."""
        async with self._doing():
            heard = self._heard
            for went in range(SILENT):
                self._note(Waited())
                if not await self.engine.wait():
                    self.steps.pop()
                    if not went:
                        raise Refused("demo-no-timer")
                    break
                if self._heard > heard:
                    break
            return {"now": self.engine.clock.now().isoformat(), "quiet": self._heard == heard}

    async def tomorrow(self) -> Told:
        """Let a day pass, timer by timer."""
        async with self._doing():
            heard, end = self._heard, self.engine.clock.now() + _DAY
            while (due := await self.engine.app.store.next_due()) is not None and due < end:
                self._note(Waited())
                await self.engine.wait()
            span = timedelta(seconds=math.ceil((end - self.engine.clock.now()).total_seconds()))
            if span > timedelta():
                self._note(Waited(span))
                await self.engine.wait(span)
            return {"now": self.engine.clock.now().isoformat(), "quiet": self._heard == heard}

    async def restart(self) -> None:
        """End the engine and its server in the middle of everything, and start them again."""
        async with self._doing():
            self._note(Restarted())
            self._tell({"kind": "engine", "running": False})
            await self.engine.restart()
            self._tell({"kind": "engine", "running": True})

    async def onward(self) -> Told:
        """Do the next step of the story that is told here."""
        if self.scene is None:
            raise Refused("demo-nothing")
        async with self._doing():
            if not await self.scene.forward():
                raise Refused("demo-strayed")
            self.steps += self._record.taken()
            self._tell({"kind": "scene", "scene": self.scene.view()})
            return {}

    def told(self) -> Story:
        """Everything that happened, as a story."""
        self.steps += self._record.taken()
        return Story(
            title=("What was tried in the demo.",),
            organization=self.story.organization,
            begins=self.story.begins,
            cast=self.cast,
            steps=tuple(step for step in self.steps if not isinstance(step, Comment)),
        )

    async def everything(self) -> Told:
        """All that a page needs when it opens."""
        words = self.engine.words
        return {
            "kind": "all",
            "cast": [
                {"id": p.id, "role": p.role, "name": p.name, "language": self._language(p.id)}
                for p in self.cast
            ],
            "phones": {
                p.id: [
                    shown_view(shown, phone.app)
                    for phone in self.engine.phones(p.id)
                    for shown in phone.shown
                ]
                for p in self.cast
            },
            "apps": {p.id: self.engine.app_of(p.id) for p in self.cast},
            "mails": [
                mail_view(at, mail, self._hosts)
                for at, mail in enumerate(self.engine.sink.messages)
            ],
            "prefers": self._preferred(),
            "stories": self.stories,
            "scene": self.scene.view() if self.scene is not None else None,
            "zone": self.engine.organization.zone,
            "languages": {
                locale: words.say(f"language-{locale}", {}, locale) for locale in words.locales
            },
            "words": {locale: self._sentences(locale) for locale in words.locales},
            **await self._time(),
        }

    async def listen(self) -> AsyncIterator[Told]:
        """Everything first, then every change, until the desk is closed."""
        queue: asyncio.Queue[Told | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            async with self._one_at_a_time:
                first = await self.everything()
            yield first
            if self._closed:
                queue.put_nowait(None)
            while (told := await queue.get()) is not None:
                yield told
        finally:
            self._listeners.discard(queue)

    def turned(self) -> None:
        """Something else is shown: whoever listens is to look there."""
        for queue in self._listeners:
            queue.put_nowait({"kind": "turned"})
            queue.put_nowait(None)

    def close(self) -> None:
        """Let go of whoever listens."""
        self._closed = True
        for queue in self._listeners:
            queue.put_nowait(None)

    @asynccontextmanager
    async def _doing(self) -> AsyncIterator[None]:
        async with self._one_at_a_time:
            try:
                yield
            except NoButton as error:
                raise Refused("demo-failed") from error
            finally:
                self._tell({"kind": "time", **await self._time()})
                self.saved()

    async def _said(self, who: str, text: str) -> None:
        self._note(Said(who, text))
        await self.engine.say(who, text)
        self.steps += self._record.taken(who)

    async def _pressed(self, who: str, label: str, token: str) -> None:
        if self.engine.decides(token):  # what only shows more is pressed where there is little room
            self._note(_told(who, self.engine.phone(who).whole(token) or label))
        await self.engine.tap(who, token)
        self.steps += self._record.taken(who)

    async def _spoken(self, who: str, locale: str, now: str) -> None:
        if locale == now:
            return
        said, pressed = asked_in(self.engine.words, who, locale, now)
        await self._said(who, said.text)
        button = self.engine.phone(who).button(pressed.label)
        if button is None:
            raise Refused("demo-failed")
        await self._pressed(who, pressed.label, button.token)
        self.engine.languages[who] = locale
        self._tell({"kind": "language", "phone": who, "language": locale})

    async def _time(self) -> Told:
        due: datetime | None = None
        if self.engine.running:
            due = await self.engine.app.store.next_due()
        now = self.engine.clock.now()
        return {
            "now": now.isoformat(),
            "due": due.isoformat() if due else None,
            "windows": self.engine.windows(),
        }

    def _sentences(self, locale: str) -> dict[str, str]:
        label = self.engine.words.label
        found = {name: label(f"demo-{name}", locale) for name in SENTENCES}
        roles = {person.role for person in self.cast}
        return found | {f"role-{role}": label(f"demo-role-{role}", locale) for role in roles}

    def _preferred(self) -> str:
        """The language that the demo was asked for; "" leaves it to the browser."""
        asked = {person.language for person in self.cast} - {self.engine.words.default}
        return min(asked, default="")

    def _language(self, who: str) -> str:
        return self.engine.languages.get(who, "")

    def _note(self, step: Step) -> None:
        self.steps += [*self._record.taken(), step]

    def _changed(self, phone: Phone, shown: Shown) -> None:
        self._record.changed(phone, shown)
        self._heard += 1
        self._tell({"kind": "message", "phone": phone.id, "message": shown_view(shown, phone.app)})

    def _mailed(self, mail: Mail) -> None:
        self._heard += 1
        at = next(n for n, known in enumerate(self.engine.sink.messages) if known is mail)
        self._tell({"kind": "mail", "mail": mail_view(at, mail, self._hosts)})

    def _tell(self, told: Told) -> None:
        for queue in self._listeners:
            queue.put_nowait(told)


def _told(who: str, label: str) -> Step:
    """A press as a story tells it; one's own number is no button where the app keeps it back."""
    return Said(who, label) if label == number_of(who) else Pressed(who, label)
