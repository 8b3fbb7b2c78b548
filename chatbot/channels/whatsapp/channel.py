"""WhatsApp as a channel: a message in words becomes what Twilio is asked to send."""

import asyncio
import unicodedata
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from chatbot.channels.whatsapp.api import PREFIX, Api
from chatbot.channels.whatsapp.contents import Contents
from chatbot.channels.whatsapp.failures import rule
from chatbot.channels.whatsapp.parts import standing, wanted
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.shapes import TEXT, Piece, Say, pieces
from chatbot.channels.whatsapp.templates import candidates, usable
from chatbot.core.errors import SendError
from chatbot.core.limits import Limits, Pace
from chatbot.core.messages import Rendered

LIMITS = Limits(
    text=TEXT,
    caption=0,
    buttons=10,
    label=24,
    token=64,
    edits=False,
    window=timedelta(hours=23, minutes=55),  # 24 hours, closed a little early
    pace=Pace(burst=8, seconds=6.0, rate=80, strangers=250),
    reports=True,
)

UNFINISHED = 1000
"""How many half-sent messages are remembered, so that a retry goes on where it stopped."""

LOOK_AGAIN = 300.0
"""Seconds between two looks at the content objects because one of them was refused."""

KNOCK = "knock"
NOT_SENT = ("failed", "undelivered", "canceled")


class WhatsApp:
    """Sends to addresses as they are, and tells every message by the outbox id in its callback.

    The callback of a message's last part names the outbox id; those of parts before it and of a
    knock name it with what they are behind a colon: `<id>:0`, `<id>:knock`.
    """

    name = "whatsapp"
    limits = LIMITS

    def __init__(  # noqa: PLR0913 - what it is brought together with, most of it by name
        self,
        api: Api,
        contents: Contents,
        say: Say,
        link: Callable[[Rendered], str],
        *,
        unserved: tuple[str, ...] = (),
        status_url: Callable[[str], str] = lambda _: "",
        discard: bool = False,
        numbered: Callable[[Rendered], Awaitable[None]] | None = None,
    ) -> None:
        self._api, self._contents, self._say, self._link = api, contents, say, link
        self._unserved, self._status_url, self._discard = unserved, status_url, discard
        self._numbered = numbered
        self._unfinished: OrderedDict[str, list[str]] = OrderedDict()
        self._looked = -LOOK_AGAIN

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Send what is still missing; the receipt names every part: `SM1 MM2`.

        Nothing can be edited here: what is replaced stays, and the message comes below it.
        """
        self._refuse_unserved(message)
        done = standing(self._unfinished.pop(message.id, []), message.done)
        try:
            await self._rest(message, done)
        except BaseException as error:  # a cancelled attempt, too, goes on where it stopped
            self._remember(message.id, done)
            if isinstance(error, SendError):
                error.done = tuple(done)
            raise
        if not any(done):
            raise SendError("empty")
        return " ".join(filter(None, done))

    async def knock(self, message: Rendered) -> str:
        """Send the template for what waits, in the receiver's language where that is approved."""
        self._refuse_unserved(message)
        purpose = "waiting" if message.buttons or message.asks else "update"
        for name in candidates(purpose, message.locale):
            template = await self._contents.template(name)
            if template is not None and usable(template, message.to.id):
                return await self._api.send(
                    message.to.id,
                    content=template.sid,
                    status_url=self._status_url(f"{message.id}:{KNOCK}"),
                    discard=self._discard,
                )
        raise SendError("no-template", shut=True)

    async def find(self, message: Rendered, since: datetime) -> str:
        """The receipt of a message that may have been sent since then; "" where it was not.

        Parts that were sent are remembered, so that the next attempt goes on behind them.
        """
        to = f"{PREFIX}{message.to.id}"
        found = await self._api.list_messages(to=to, sender=self._api.sender, since=since, most=50)
        sent = [one for one in reversed(found) if not one.inbound and one.status not in NOT_SENT]
        best: list[str] = []
        for numbered in (False, True):
            told = self._pieces(message, numbered=numbered)
            done = _matched(told, sent, message.done)
            if len(done) == len(told):
                await self._note(message, told)
                return " ".join(done)
            best = max(best, done, key=len)
        self._remember(message.id, best)
        return ""

    async def fetch(self, leaves: tuple[str, ...]) -> bytes:
        """The file of a message: its SID, then the file's own, or its address."""
        if len(leaves) < 2:
            raise SendError("no-file")
        try:
            return await self._api.media(leaves[0], leaves[1])
        except SendError as error:
            # Nobody says before how large a file is: who sent it hears of it now.
            raise (SendError("too-big") if error.code == "too-long" else error) from None

    async def erase(self, leaves: tuple[str, ...]) -> None:
        """Delete the files of a message, then the message."""
        if not leaves:
            return
        for medium in leaves[1:]:
            await self._api.delete_media(leaves[0], medium.rpartition("/")[2])
        await self._api.delete_message(leaves[0])

    async def typing(self, message: str) -> None:
        """Show under somebody's message that we are writing; nothing depends on it."""
        with suppress(SendError):
            await self._api.typing(message)

    async def drifted(self, code: str) -> bool:
        """Where a number says that the content objects are not what we remember: look again.

        Not twice within a few minutes: what has not helped once is said in numbered lines.
        """
        now = asyncio.get_running_loop().time()
        if not rule(code).drift or now - self._looked < LOOK_AGAIN:
            return False
        self._looked = now
        with suppress(SendError):
            await self._contents.sync()
        return True

    async def _rest(self, message: Rendered, done: list[str]) -> None:
        told = self._pieces(message)
        shapes = [piece.shape for piece in told if piece.shape]
        if not all([await self._contents.sid(shape) for shape in shapes]):
            told = self._pieces(message, numbered=True)
        done += [""] * (len(told) - len(done))
        for at, piece in enumerate(told):
            if done[at]:
                continue
            own = message.id if at == len(told) - 1 else f"{message.id}:{at}"
            try:
                done[at] = await self._post(message, piece, own)
            except SendError as error:
                if not (piece.shape and await self.drifted(error.code)):
                    raise
                done[at] = await self._post(message, piece, own)
        await self._note(message, told)

    async def _note(self, message: Rendered, told: list[Piece]) -> None:
        """Where the choices went out as numbered lines, a number is their answer from now on."""
        if self._numbered is not None and any(piece.numbered for piece in told):
            await self._numbered(message)

    async def _post(self, message: Rendered, piece: Piece, own: str) -> str:
        sid = await self._contents.sid(piece.shape) if piece.shape else ""
        if piece.shape and not sid:
            raise SendError("no-content", plain=True)
        numbered = {str(number): value for number, value in enumerate(piece.variables, 1)}
        return await self._api.send(
            message.to.id,
            body="" if sid else piece.text,
            content=sid,
            variables=numbered if sid else None,
            media=self._link(message) if piece.file else "",
            status_url=self._status_url(own),
            discard=self._discard,
        )

    def _pieces(self, message: Rendered, *, numbered: bool = False) -> list[Piece]:
        link = self._link(message) if message.file else ""
        told = pieces(message, self._say, numbered=numbered, link=link)
        if not message.part:
            return told
        whole = pieces(replace(message, plain=False), self._say, link=link)
        return wanted(message, told, len(whole))

    def _refuse_unserved(self, message: Rendered) -> None:
        if self._unserved and message.to.id.startswith(self._unserved):
            raise SendError("unserved", stopped=True)

    def _remember(self, message: str, done: list[str]) -> None:
        if any(done):
            self._unfinished[message] = done
            if len(self._unfinished) > UNFINISHED:
                self._unfinished.popitem(last=False)


def _matched(told: list[Piece], sent: list[Posted], known: Sequence[str]) -> list[str]:
    """The SIDs of the parts that went out, in order, up to the first that did not."""
    done: list[str] = []
    left = iter(sent)
    for at, piece in enumerate(told):
        stands = known[at] if at < len(known) else ""  # it may be erased there already
        sid = stands or next((one.sid for one in left if _is(piece, one)), "")
        if not sid:
            break
        done.append(sid)
    return done


def _is(piece: Piece, sent: Posted) -> bool:
    if piece.file:
        return (sent.files > 0 or sent.sid.startswith("MM")) and not sent.body.strip()
    return _plain(sent.body) == _plain(piece.text)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
