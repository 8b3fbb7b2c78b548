"""Visits to pages: what is there now, and what becomes of an answer; nothing happens by looking."""

import asyncio
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from chatbot.answers import Filled, Given, filled, kind_of
from chatbot.cleaning import cleaned
from chatbot.core.errors import SendError, Unavailable
from chatbot.core.events import Event, PagePosted
from chatbot.core.ids import CaseId, ContactId, Key
from chatbot.core.messages import Document, Line
from chatbot.core.pages import FILE, Input, Page, Visit
from chatbot.links import Led
from chatbot.runner import Runner
from chatbot.store.records import Loaded
from chatbot.wording import kept_as

NOWHERE = Led("gone", None, "")
OPEN = frozenset({"check", "home"})
"""Pages that anybody may open; all others need a link."""

MOVED, WRONG, LATER = Key("page-moved"), Key("page-wrong"), Key("page-later")

_NONCE = re.compile(r"[a-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What somebody sent from a page: the button, the fields, a file, and the form's own number.

    The number makes two presses of one button one answer.
    """

    nonce: str
    choice: str
    given: Given = field(default_factory=dict)
    file: bytes = b""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A page as it is to be shown, with what stands above it and what was filled in already."""

    page: Page
    note: Key = Key("")
    given: Given = field(default_factory=dict)
    wrong: Mapping[str, Line] = field(default_factory=dict)
    taken: bool = False  # an answer was committed


class Public(Protocol):
    """What is shown on the web; the app brings it together with the machine."""

    def page(self, visit: Visit) -> Page: ...

    def numbered(self, number: str) -> CaseId | None: ...

    def paper(self, name: str, organization: Any, locale: str) -> Document | None: ...


class Visits:
    """Shows pages and takes answers; the conversations say what is on a page and what follows."""

    def __init__(self, runner: Runner, public: Public) -> None:
        self.runner = self._runner = runner
        self._store, self._public = runner.store, public
        self._clock, self._links = runner.clock, runner.links

    def led(self, token: str) -> Led:
        """Where a link leads; what is no link of ours, or has run out, leads nowhere."""
        found = self._links.open(token, self._clock.now())
        return NOWHERE if found is None or found.page in OPEN else found

    def numbered(self, number: str) -> Led:
        """Where a number leads that anybody may look up."""
        plain = re.sub(r"\s", "", number.upper())[:40]
        return Led("check", self._public.numbered(plain), plain)

    def paper(self, name: str, locale: str) -> Document | None:
        """A paper that anybody may read, in one language."""
        found = self._public.paper(name, self._runner.organization, locale)
        return self._links.document(found, self._clock.now()) if found is not None else None

    async def look(self, led: Led, language: str = "") -> Page:
        """The page as things stand now; changes nothing, however often it is asked for."""
        event = Event(id=f"look:{_mark(led)}", at=self._clock.now())
        return self._page(led, await self._store.load(event, about=led.about), language)

    async def post(self, led: Led, posted: Posted) -> Seen:
        """Take an answer; the second time it comes it is known, and counts once."""
        if not _NONCE.fullmatch(posted.nonce):
            return Seen(page=await self.look(led, posted.language), note=MOVED)
        event = PagePosted(
            id=f"page:{_mark(led)}:{posted.nonce}",
            at=self._clock.now(),
            page=led.page,
            choice=posted.choice,
            about=led.about,
            subject=led.subject,
        )
        loaded = await self._store.load(event, about=led.about)
        page = self._page(led, loaded, posted.language)
        if loaded.seen:
            return await self._after(led, posted)
        if posted.choice not in {choice.id for choice in page.choices}:
            return Seen(page=page, note=MOVED)
        found = filled(page.inputs, posted.choice, posted.given, posted.file, self._today())
        if found.wrong:
            return self._refused(led, loaded, posted, found)
        try:
            kept = await self._kept(page.inputs, posted, event, loaded)
        except SendError:
            files = (asked.id for asked in page.inputs if asked.kind == FILE)
            broken = Filled(wrong=dict.fromkeys(files, Line(Key("page-kind"))))
            return self._refused(led, loaded, posted, broken)
        known = {**found.answers, "file": kind_of(posted.file)} if kept else found.answers
        event = replace(event, fields=known, file=kept)
        try:
            await self._runner.receive(event)
        except Unavailable:
            return Seen(page=page, note=LATER, given=posted.given)
        return await self._after(led, posted)

    async def _after(self, led: Led, posted: Posted) -> Seen:
        """The page once the answer is taken."""
        event = Event(id=f"look:{_mark(led)}", at=self._clock.now())
        loaded = await self._store.load(event, about=led.about)
        page = self._page(led, loaded, posted.language, done=posted.choice)
        return Seen(page=page, taken=True)

    def _refused(self, led: Led, loaded: Loaded, posted: Posted, found: Filled) -> Seen:
        """The page again, with all that was filled in and what is wrong with it."""
        errors = {name: line.key for name, line in found.wrong.items()}
        page = self._page(led, loaded, posted.language, errors=errors)
        return Seen(page=page, note=WRONG, given=posted.given, wrong=found.wrong)

    def _page(
        self,
        led: Led,
        loaded: Loaded,
        language: str,
        *,
        done: str = "",
        errors: Mapping[str, Key] | None = None,
    ) -> Page:
        lost = led.about is not None and loaded.case is None and led.page not in OPEN
        led = NOWHERE if lost else led
        runner, now = self._runner, self._clock.now()
        page = self._public.page(
            Visit(
                page=led.page,
                subject=led.subject,
                about=led.about,
                case=loaded.case,
                member=loaded.member,
                organization=runner.organization,
                people=loaded.people,
                now=now,
                language=language,
                done=done,
                errors=errors or {},
            )
        )
        return self._links.page(page, now)

    async def _kept(
        self, inputs: tuple[Input, ...], posted: Posted, event: PagePosted, loaded: Loaded
    ) -> str:
        """What a file that came along is called, once it is kept for whoever's case it is.

        Raises `SendError` where nobody could read it.
        """
        wanted = any(
            asked.kind == FILE and (not asked.only or posted.choice in asked.only)
            for asked in inputs
        )
        if not posted.file or not wanted:
            return ""
        clean = await asyncio.to_thread(cleaned, posted.file, "", kind_of(posted.file))
        name = kept_as(self._store, event)
        keeper = loaded.member.id if loaded.member is not None else ContactId("")
        await self._store.keep_file(name, keeper, clean, about=event.about)
        return name

    def _today(self) -> date:
        return self._clock.now().astimezone(ZoneInfo(self._runner.zone)).date()


def _mark(led: Led) -> str:
    """A name for what a link leads to; whoever reads it learns nothing of that."""
    said = "\0".join((led.page, led.about or "", led.subject)).encode()
    return hashlib.blake2b(said, digest_size=9).hexdigest()
