"""A phone as the person who holds it sees it, and what they can do with it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from tests.twilioapi.inbound import receive, replied
from tests.twilioapi.media import Medium
from tests.twilioapi.shapes import Button, Row

if TYPE_CHECKING:
    from tests.twilioapi.api import Twilio


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message on a phone."""

    sid: str
    at: datetime
    text: str = ""
    header: str = ""
    footer: str = ""
    opener: str = ""
    buttons: list[Button] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    media: bytes | None = None
    kind: str = ""  # the type of the file
    filename: str = ""
    location: tuple[str, str, str] | None = None
    template: bool = False

    @property
    def labels(self) -> list[str]:
        """What can be tapped, in order."""
        return [one.title for one in self.buttons] + [one.title for one in self.rows]


class Phone:
    """One person's chat with one sender."""

    def __init__(
        self,
        api: "Twilio",
        name: str,
        number: str,
        user: str,
        *,
        shows_number: bool,
        whatsapp: bool,
    ) -> None:
        assert user or shows_number, "without a number there is a user id"
        self._api = api
        self.name, self.number, self.user = name, number, user
        self.shows_number, self.whatsapp = shows_number, whatsapp
        self.blocked = False
        self.receipts = False  # tells when a message is read
        self.typing = 0  # how often somebody was seen typing
        self.sees: list[Seen] = []
        self.wrote_at: dict[str, datetime] = {}  # by sender
        self.writes_to = next(iter(api.senders))
        self._waiting: list[tuple[Callable[[Seen], bool], asyncio.Future[Seen]]] = []

    @property
    def address(self) -> str:
        """What `From` says, and what to answer to."""
        return f"whatsapp:{self.number if self.shows_number else self.user}"

    # What the person does; each gives the message's sid.

    def say(self, text: str, **fields: str) -> str:
        """Write a text; `fields` are parameters to add or change."""
        return self.post({"Body": text, "MessageType": "text", **fields})

    def tap(self, label: str) -> str:
        """Press the newest button, or choose the newest row, that says `label`."""
        for seen in reversed(self.sees):
            for button in seen.buttons:
                if button.title == label and not button.url:
                    return self._pressed(button, seen)
            for row in seen.rows:
                if row.title == label:
                    return self._chose(row, seen)
        shown = [seen.labels for seen in self.sees]
        msg = f"{self.name} sees no button {label!r}, only {shown}"
        raise LookupError(msg)

    def press(self, payload: str, label: str = "Yes", on: Seen | None = None) -> str:
        """Press a button with this payload, shown or not, as a modified client can."""
        return self._pressed(Button(title=label, id=payload), on)

    def choose(self, row: str, label: str = "Yes", on: Seen | None = None) -> str:
        """Choose a row with this id, shown or not."""
        return self._chose(Row(title=label, id=row), on)

    def voice(self, content: bytes = b"OggS") -> str:
        """A voice note, which has no words."""
        return self._send("audio", "audio/ogg", content)

    def photo(
        self, content: bytes = b"\xff\xd8\xff", kind: str = "image/jpeg", text: str = ""
    ) -> str:
        """A picture, perhaps with a caption."""
        return self._send("image", kind, content, text)

    def video(self, content: bytes = b"\0\0\0\x10ftypmp42", kind: str = "video/mp4") -> str:
        """A film."""
        return self._send("video", kind, content)

    def document(self, content: bytes = b"%PDF-1.7", kind: str = "application/pdf") -> str:
        """A file; its name comes as the body (captured by others, not documented)."""
        return self._send("document", kind, content, "file.pdf")

    def sticker(self, content: bytes = b"RIFF\x1a\0\0\0WEBPVP8L") -> str:
        return self._send("sticker", "image/webp", content)

    def location(
        self, latitude: str = "38.8977", longitude: str = "-77.0365", label: str = ""
    ) -> str:
        """A pin."""
        place = {"Latitude": latitude, "Longitude": longitude, "MessageType": "location"}
        if label:
            place |= {"Label": label, "Address": label}
        return self.post({"Body": "", **place})

    def contact_card(self, content: bytes = b"BEGIN:VCARD\r\nEND:VCARD\r\n") -> str:
        """Somebody's contact card."""
        return self._send("contacts", "text/vcard", content)

    def post(self, fields: dict[str, str], media: list[Medium] | None = None) -> str:
        """Send any kind of message, as the fields of a webhook."""
        return receive(self._api, self, fields, media or [])

    def block(self) -> None:
        """Block the sender: what it sends fails from now on."""
        self.blocked = True

    def unblock(self) -> None:
        self.blocked = False

    def _send(self, type_: str, kind: str, content: bytes, text: str = "") -> str:
        medium = Medium(sid=self._api.new_sid("ME"), kind=kind, content=content)
        return self.post({"Body": text, "MessageType": type_}, [medium])

    def _pressed(self, button: Button, on: Seen | None) -> str:
        # Captured: a template's button comes as `button`, one of a session as `interactive`.
        kind = "button" if on is not None and on.template else "interactive"
        fields = {"Body": button.title, "MessageType": kind}
        fields |= {"ButtonText": button.title, "ButtonPayload": button.id}
        return self.post(fields | self._replied(on))

    def _chose(self, row: Row, on: Seen | None) -> str:
        fields = {"Body": row.title, "MessageType": "interactive"}
        if not self._api.bare_lists:
            fields |= {"ListId": row.id, "ListTitle": row.title}
            if row.description:
                fields["ListDescription"] = row.description
        return self.post(fields | self._replied(on))

    def _replied(self, on: Seen | None) -> dict[str, str]:
        return replied(self._api, on.sid, on.at, self.writes_to) if on is not None else {}

    # What the person sees.

    @property
    def last(self) -> Seen:
        """The newest message."""
        return self.sees[-1]

    def texts(self) -> list[str]:
        """What the messages say, oldest first."""
        return [seen.text for seen in self.sees]

    async def until(
        self, what: str | Callable[[Seen], bool], *, within: float = 10.0, fresh: bool = False
    ) -> Seen:
        """Wait for a message with these words; `fresh`: not one that is already there."""
        matches = (lambda seen: what in seen.text) if isinstance(what, str) else what
        if not fresh:
            for seen in reversed(self.sees):
                if matches(seen):
                    return seen
        future: asyncio.Future[Seen] = asyncio.get_running_loop().create_future()
        self._waiting.append((matches, future))
        try:
            async with asyncio.timeout(within):
                return await future
        except TimeoutError:
            shown = [(seen.text, seen.labels) for seen in self.sees]
            raise AssertionError(f"{self.name} waited for {what!r} and sees {shown}") from None

    def receive(self, seen: Seen) -> None:
        """A message arrives."""
        self.sees.append(seen)
        for matches, future in self._waiting:
            if not future.done() and matches(seen):
                future.set_result(seen)
        self._waiting = [pair for pair in self._waiting if not pair[1].done()]
