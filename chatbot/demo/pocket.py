"""WhatsApp in this process: what the real channel asks of Twilio, and the phones that show it."""

import asyncio
import hashlib
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from chatbot.channels.browser import Changed, Phone, Shown, number_of
from chatbot.channels.whatsapp.api import PREFIX, Api
from chatbot.channels.whatsapp.channel import LIMITS
from chatbot.channels.whatsapp.failures import failure
from chatbot.channels.whatsapp.media import kind_of
from chatbot.channels.whatsapp.payloads import Ours
from chatbot.channels.whatsapp.records import Content, Posted
from chatbot.channels.whatsapp.statuses import Fate
from chatbot.channels.whatsapp.transport import Transport
from chatbot.clock import Clock
from chatbot.demo.face import ODD, faced, plain

if TYPE_CHECKING:
    from twilio.rest import Client  # type: ignore[import-untyped]

NAME = "whatsapp"
OURS = Ours(account="AC" + "0" * 32, sender="+12025550100")
DAY = timedelta(hours=24)  # Meta's window; our own channel closes it a little earlier
PAGE = "page|"

_UNREACHABLE, _SHUT = "63003", "63016"
_BUTTON = ("ButtonPayload", "ButtonText")

Form = dict[str, str]
Fetch = Callable[[str], Awaitable[bytes]]
Key = Callable[[str], Awaitable[str]]
"""The sentence behind the address of a status callback, which names the outbox id."""


class Pocket(Api):
    """The calls that a channel makes, answered as strictly as Twilio would, by phones."""

    def __init__(
        self, clock: Clock, number: Callable[[], int], changed: Changed, *, run: str = ""
    ) -> None:
        super().__init__(OURS.account, "", OURS.sender, Transport(OURS.account, ""))
        self.phones: dict[str, Phone] = {}
        self.heard: dict[str, datetime] = {}
        self.changed = changed
        self.fetch_file: Fetch = _nothing
        self.key_of: Key = _unknown
        self.fates: deque[Fate] = deque()
        self.news = asyncio.Event()
        self._clock, self._number, self._run = clock, number, run
        self._sids = count(1)
        self._contents: dict[str, Content] = {}
        self._posted: dict[str, Posted] = {}
        self._media: dict[str, bytes] = {}

    def phone(self, name: str) -> Phone:
        return self.phones.setdefault(name, Phone(id=name, app=NAME))

    def restore(self, phones: Iterable[Phone], heard: Mapping[str, datetime]) -> int:
        """Put back phones of an earlier process; gives the highest number of a message."""
        self.phones = {phone.id: phone for phone in phones}
        self.heard = dict(heard)
        numbers = (shown.number for phone in self.phones.values() for shown in phone.shown)
        return max(numbers, default=0)

    def open_until(self, name: str) -> datetime | None:
        """Until when anything may be sent to somebody; None: they have never written."""
        heard = self.heard.get(name)
        return heard + (LIMITS.window or DAY) if heard is not None else None

    # What people do, as the parameters of a webhook.

    def say(self, name: str, text: str, *, shown: str = "") -> Form:
        """Somebody writes."""
        return self._wrote(name, shown or text, {"Body": text, "MessageType": "text"})

    def send_file(self, name: str, shown: str, content: bytes, mime: str) -> Form:
        """Somebody sends a file."""
        medium = self._sid("ME")
        self._media[medium] = content
        form = self._wrote(name, shown, {"Body": "", "NumMedia": "1", "MediaContentType0": mime})
        at = f"/2010-04-01/Accounts/{OURS.account}/Messages/{form['MessageSid']}/Media/{medium}"
        return {**form, "MediaUrl0": f"https://api.twilio.com{at}"}

    def tap(self, name: str, token: str) -> Form | None:
        """Somebody presses a button or picks a row; None: they see none that carries this."""
        for message in reversed(self.phone(name).shown):
            for button in message.buttons:
                if button.token == token:
                    behind, title = ("ListId", "ListTitle") if message.opener else _BUTTON
                    form = {"Body": button.label, behind: token, title: button.label}
                    kind = "button" if message.template else "interactive"
                    return self._wrote(name, button.label, {**form, "MessageType": kind})
        return None

    def _wrote(self, name: str, shown: str, form: Form) -> Form:
        phone, sid = self.phone(name), self._sid("SM")
        self.heard[name] = self._clock.now()
        self._show(phone, Shown(number=self._number(), said=True, text=shown))
        found = {
            "AccountSid": OURS.account,
            "From": f"{PREFIX}{number_of(name)}",
            "MessageSid": sid,
            "NumMedia": "0",
            "To": self.sender,
            **form,
        }
        self._keep(sid, found["From"], self.sender, form["Body"], inbound=True)
        return found

    # What is asked of Twilio.

    async def send(
        self,
        to: str,
        *,
        body: str = "",
        content: str = "",
        variables: Mapping[str, str] | None = None,
        media: str = "",
        status_url: str = "",
        discard: bool = False,
    ) -> str:
        phone = next((p for p in self.phones.values() if number_of(p.id) == to), None)
        if phone is None:
            raise failure(_UNREACHABLE)
        made = self._contents.get(content)
        template = made is not None and made.status == "approved"
        if not template and not self._is_open(phone.id):
            raise failure(_SHUT)
        face = faced(made, variables or {}) if made is not None else plain(body)
        key = await self.key_of(status_url)
        shown = replace(face, number=self._number(), template=template, key=key)
        if media:
            phone.files[shown.number] = await self.fetch_file(media)
            shown = replace(shown, file=media.rpartition("/")[2])
        sid = self._sid("MM" if media else "SM")
        self._keep(sid, self.sender, f"{PREFIX}{to}", shown.text, files=bool(media))
        self._show(phone, shown)
        self.fates.append(Fate(message=status_url, receipt=sid, status="delivered"))
        self.news.set()
        return sid

    async def delete_message(self, sid: str) -> None:
        self._posted.pop(sid, None)

    async def delete_media(self, message: str, sid: str) -> None:
        self._media.pop(sid, None)

    async def media(self, message: str, sid: str) -> bytes:
        found = self._media.get(sid)
        if found is None or not kind_of(found):
            raise failure(ODD)
        return found

    async def list_messages(
        self, *, to: str = "", sender: str = "", since: datetime, most: int = 0
    ) -> list[Posted]:
        found = [
            one
            for one in reversed(self._posted.values())
            if to in {"", one.to} and sender in {"", one.sender}
        ]
        kept = found[:most] if most else found
        return [one for one in kept if one.at is None or one.at >= since.replace(microsecond=0)]

    async def create_content(self, definition: Mapping[str, Any]) -> str:
        name = str(definition["friendly_name"])
        sid = "HX" + hashlib.sha256(name.encode()).hexdigest()[:32]
        language, types = str(definition["language"]), definition["types"]
        self._contents[sid] = Content(sid=sid, name=name, language=language, types=types)
        return sid

    async def list_contents(self) -> list[Content]:
        return [*self._contents.values()]

    async def delete_content(self, sid: str) -> None:
        self._contents.pop(sid, None)

    async def submit(self, sid: str, name: str, category: str) -> str:
        """Approve it at once; Meta takes a day."""
        approved = replace(self._contents[sid], status="approved", category=category)
        self._contents[sid] = approved
        return approved.status

    async def typing(self, message: str) -> None:
        """Nothing takes that long here."""

    async def library(self) -> "Client":
        raise AssertionError("nothing leaves this computer")

    def _is_open(self, name: str) -> bool:
        heard = self.heard.get(name)
        return heard is not None and self._clock.now() - heard < DAY

    def _sid(self, kind: str) -> str:
        seed = f"{self._run}/{next(self._sids)}"
        return kind + hashlib.sha256(seed.encode()).hexdigest()[:32]

    def _keep(
        self,
        sid: str,
        sender: str,
        to: str,
        body: str,
        *,
        inbound: bool = False,
        files: int = 0,
    ) -> None:
        self._posted[sid] = Posted(
            sid=sid,
            sender=sender,
            to=to,
            body=body,
            status="received" if inbound else "delivered",
            inbound=inbound,
            files=files,
            at=self._clock.now(),
        )

    def _show(self, phone: Phone, shown: Shown) -> None:
        phone.shown.append(shown)
        self.changed(phone, shown)


async def _nothing(_: str) -> bytes:
    raise failure(ODD)


async def _unknown(_: str) -> str:
    return ""
