"""The way from Twilio to a phone: what arrives, what does not, and what is told about it."""

import asyncio
import re
from datetime import timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote, urlsplit

from tests.twilioapi.content import Content
from tests.twilioapi.media import Medium
from tests.twilioapi.messages import Message
from tests.twilioapi.phones import Phone, Seen
from tests.twilioapi.shapes import Face, face, names, trouble
from tests.twilioapi.wire import Unreached, fetch

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio

WINDOW = timedelta(hours=24)
MEGABYTE = 1024 * 1024
Disorder = Literal["none", "files", "all"]

KINDS = re.compile(
    r"image/(jpeg|png|webp)|audio/(ogg|amr|3gpp|aac|mpeg|mp4)|video/(mp4|3gpp)|text/(vcard|x-vcard)"
    r"|application/(pdf|msword|vnd\.openxmlformats-officedocument\.[a-z.]+)"
)
# New lines, tabs and more than four blanks in a variable of a template: a rule of Meta's.
RAGGED = re.compile(r"[\n\r\t]| {5}")
UNDELIVERED = (63033, 63049, 63005, 63021)  # known only after Meta had it; others fail before


class Failed(Exception):
    """It does not arrive, and this is the number."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Transit:
    """Messages on their way. Order is promised only to who waits for `sent`."""

    def __init__(self, api: "Twilio") -> None:
        self._api = api
        self.disorder: Disorder = "files"
        self.pause = 0.0  # seconds that every message takes
        self.waiting: dict[str, list[Message]] = {}  # by recipient
        self._lanes: dict[str, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._open = asyncio.Event()
        self._open.set()

    def hold(self) -> None:
        """Let nothing arrive for now."""
        self._open.clear()

    def release(self) -> None:
        """Let everything arrive that waits."""
        self._open.set()

    def add(self, message: Message) -> None:
        """Send it on its way."""
        self._api.courier.stir()
        self.waiting.setdefault(message.to, []).append(message)
        task = asyncio.create_task(self._carry(message.to))
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._api.courier.moved()

    @property
    def empty(self) -> bool:
        return not self._tasks

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _carry(self, to: str) -> None:
        await asyncio.sleep(self.pause)
        await self._open.wait()
        if self.disorder != "none":
            await self._bring(self._next(to))
            return
        async with self._lanes.setdefault(to, asyncio.Lock()):
            await self._bring(self._next(to))

    async def _bring(self, message: Message) -> None:
        message.move("sending", self._api.clock())
        try:
            await self._arrive(message)
        except Failed as failed:
            self._fail(message, failed.code)

    def _next(self, to: str) -> Message:
        """Which of those that wait for this recipient goes first."""
        waiting = self.waiting[to]
        if self.disorder == "all":
            return waiting.pop()
        if self.disorder == "files":
            for place, message in enumerate(waiting):
                if not message.media_url:
                    return waiting.pop(place)
        return waiting.pop(0)

    async def _arrive(self, message: Message) -> None:
        api = self._api
        phone = api.reached(message.to)
        if message.doomed:
            raise Failed(message.doomed)
        if phone is None or not phone.whatsapp:
            raise Failed(63003 if "+" in message.to else 63024)
        if phone.blocked:
            raise Failed(63033)
        shown, template = self._shown(message, phone)
        medium = await self._fetched(shown.media) if shown.media else None
        if medium is not None:
            message.media.append(medium)
        message.move("sent", api.clock())
        api.courier.status(message)
        phone.receive(seen(message, shown, medium, template=template))
        message.move("delivered", api.clock())
        api.courier.status(message)
        if phone.receipts:
            message.move("read", api.clock())
            api.courier.status(message)

    def _fail(self, message: Message, code: int) -> None:
        status = "undelivered" if code in UNDELIVERED else "failed"
        message.move(status, self._api.clock(), code)
        self._api.courier.status(message)

    def _shown(self, message: Message, phone: Phone) -> tuple[Face, bool]:
        """How it will look, and whether it goes as a template."""
        opened = phone.wrote_at.get(message.sender)
        in_window = opened is not None and self._api.clock() - opened < WINDOW
        if message.content:
            content = self._api.contents.get(message.content)
            if content is None:
                raise Failed(63027)
            return self._from_content(content, message, in_window=in_window), content.approved
        if not in_window:
            raise Failed(63016)
        text = "" if message.place else message.body
        return Face(text=text, media=message.media_url, location=message.place), False

    def _from_content(self, content: Content, message: Message, *, in_window: bool) -> Face:
        approval = content.approval
        if approval.status in ("paused", "disabled"):
            raise Failed(63041 if approval.status == "paused" else 63027)
        given = {**content.variables, **message.variables}
        if names(content.types) - given.keys():
            raise Failed(63028)
        if content.approved:
            if any(RAGGED.search(value) for value in message.variables.values()):
                raise Failed(63005)
            if approval.category == "MARKETING" and message.to.startswith("whatsapp:+1"):
                raise Failed(63049)
            if not in_window and not self._api.tier.take(message.to, self._api.clock()):
                raise Failed(63018)
        elif not in_window:
            raise Failed(63016)
        shown = face(content.types, given)
        if code := trouble(shown, approved=content.approved):
            raise Failed(code)
        return shown

    async def _fetched(self, url: str) -> Medium:
        """The file, as Twilio fetches it: looked at first, then taken."""
        try:
            head = await fetch("HEAD", self._api.dialled(url))
            reply = await fetch("GET", self._api.dialled(url))
        except Unreached:
            raise Failed(63019) from None
        if head.status != 200 or reply.status != 200:
            raise Failed(63019)
        kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not KINDS.fullmatch(kind) or head.headers.get("content-type") != reply.headers.get("content-type"):  # fmt: skip
            raise Failed(12300)
        most = 5 if kind.startswith("image/") else 16
        if len(reply.body) > most * MEGABYTE:
            raise Failed(63034)
        return Medium(
            sid=self._api.new_sid("ME"),
            kind=kind,
            content=reply.body,
            name=_name(url, reply.headers.get("content-disposition", "")),
        )


def _name(url: str, disposition: str) -> str:
    """The header's name, or else the end of the path: the documents disagree, so set both."""
    header = EmailMessage()
    if disposition:
        header["Content-Disposition"] = disposition
    return header.get_filename() or unquote(urlsplit(url).path.rpartition("/")[2])


def seen(message: Message, shown: Face, medium: Medium | None, *, template: bool) -> Seen:
    """The message as the person sees it: a caption stays with a picture only."""
    # Documented: a Body beside a document, audio, video or contact card is dropped.
    bare = medium is not None and not medium.kind.startswith("image/") and not shown.kind
    return Seen(
        sid=message.sid,
        at=message.updated,
        text="" if bare else shown.text,
        header=shown.header,
        footer=shown.footer,
        opener=shown.opener,
        buttons=list(shown.buttons),
        rows=list(shown.rows),
        media=medium.content if medium else None,
        kind=medium.kind if medium else "",
        filename=medium.name if medium else "",
        location=shown.location,
        template=template,
    )
