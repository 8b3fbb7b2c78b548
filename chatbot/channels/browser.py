"""Phones in a browser: the chats of the demo and the stories, with a real chat's limits."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import count

from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactShared, Event, FileReceived, Tapped, TextReceived
from chatbot.core.ids import Address
from chatbot.core.limits import Limits
from chatbot.core.messages import Button, Rendered
from chatbot.core.text import clean, split

MOST, UPLOADS = 20 * 1024 * 1024, 100
"""Bytes of a file that somebody sends, and how many of them wait here to be fetched."""

LIMITS = Limits(text=4096, caption=1024, buttons=100, label=64, token=64, edits=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A message as it stands on a phone; an edit keeps its number."""

    number: int
    said: bool  # by the person, not by us
    text: str
    buttons: tuple[Button, ...] = ()
    file: str = ""
    key: str = ""
    private: bool = False
    edited: bool = False
    opener: str = ""  # what opens the list that the buttons are rows of; "": they are buttons
    details: tuple[str, ...] = ()  # what stands below each row
    gone: bool = False  # taken off the phone
    template: bool = False  # words that were approved beforehand, which may be sent at any time


@dataclass(kw_only=True)
class Phone:
    """One person's chat, oldest message first."""

    id: str
    app: str = "browser"
    shown: list[Shown] = field(default_factory=list)
    files: dict[int, bytes] = field(default_factory=dict)
    blocked: bool = False

    def button(self, label: str) -> Button | None:
        """The newest button of that label, whether there was room for all of it or not."""
        for message in reversed(self.shown):
            for at, button in enumerate(message.buttons):
                if label == button.label or label == _detail(message, at):
                    return button
        return None

    def whole(self, token: str) -> str:
        """What the button that carries this token is called where there is room."""
        for message in reversed(self.shown):
            for at, button in enumerate(message.buttons):
                if button.token == token:
                    return _detail(message, at) or button.label
        return ""


def _detail(message: Shown, at: int) -> str:
    return message.details[at] if at < len(message.details) else ""


def number_of(name: str) -> str:
    """The number of somebody's phone; invented, as the phone is."""
    return f"+1212555{sum(name.encode()) % 10_000:04}"


FORWARDED = "\u21aa"
"""The sign with which a phone shows that words are somebody else's."""

Changed = Callable[[Phone, Shown], None]


class Browser:
    """A channel of phones that live in this process."""

    name = "browser"
    limits = LIMITS

    def __init__(
        self, clock: Clock, changed: Changed = lambda _phone, _shown: None, *, run: str = ""
    ) -> None:
        self.phones: dict[str, Phone] = {}
        self.changed = changed
        self._run = run  # phones that outlive their process never repeat an event's id
        self._clock = clock
        self._numbers, self._events = count(1), count(1)
        self._files: dict[str, bytes] = {}
        self._uploads = count(1)

    def phone(self, name: str) -> Phone:
        return self.phones.setdefault(name, Phone(id=name))

    def restore(self, phones: Iterable[Phone], *, last: int = 0) -> None:
        """Put back phones as they were when an earlier process ended; `last`: a number in use."""
        self.phones = {phone.id: phone for phone in phones}
        numbers = [shown.number for phone in self.phones.values() for shown in phone.shown]
        self._numbers = count(max([last, *numbers]) + 1)

    def number(self) -> int:
        """A number that no message on any phone has."""
        return next(self._numbers)

    def parse(  # noqa: PLR0913 - whatever a phone can do, each by name
        self,
        name: str,
        *,
        text: str = "",
        token: str = "",
        kind: str = "",
        language: str = "",
        event: str = "",
        content: bytes = b"",
        mime: str = "",
    ) -> Event:
        """What somebody did on their phone: wrote, pressed, or sent something that is not text."""
        common = {
            "id": f"browser:{self._run}{event or next(self._events)}",
            "at": self._clock.now(),
            "address": Address(self.name, name),
            "language": language,
            "stands": self._standing(name) if text else "",
        }
        shared = self._shared(name, token)
        if shared:
            return ContactShared(phone=shared, own=True, **common)  # type: ignore[arg-type]
        if token:
            return Tapped(token=token[: LIMITS.token], **common)  # type: ignore[arg-type]
        if kind:
            file, size = self._uploaded(content), len(content)
            return FileReceived(kind=kind, file=file, size=size, mime=mime, **common)  # type: ignore[arg-type]
        said, forwarded = text[: LIMITS.text].lstrip(), text.lstrip().startswith(FORWARDED)
        said = clean(said.removeprefix(FORWARDED) if forwarded else said)
        return TextReceived(text=said, forwarded=forwarded, **common)  # type: ignore[arg-type]

    def _standing(self, name: str) -> str:
        """The number of what they wrote last, which stands on their phone already."""
        said = (shown.number for shown in reversed(self.phone(name).shown) if shown.said)
        return str(next(said, ""))

    async def unsay(self, chat: str, receipts: tuple[str, ...]) -> None:
        """Take them off that phone."""
        phone, gone = self.phone(chat), set(receipts)
        taken = [shown for shown in phone.shown if str(shown.number) in gone]
        phone.shown[:] = [shown for shown in phone.shown if str(shown.number) not in gone]
        for shown in taken:
            phone.files.pop(shown.number, None)
            self.changed(phone, replace(shown, text="", buttons=(), file="", gone=True))

    async def fetch(self, leaves: tuple[str, ...]) -> bytes:
        """A file that somebody sent; as in a real chat, none of more than 20 MB is given out."""
        content = self._files.get(leaves[0])
        if content is None:
            raise SendError("lost")
        if len(content) > MOST:
            raise SendError("too-big")
        return content

    def _uploaded(self, content: bytes) -> str:
        """What a file is called from here on; only the newest ones are kept here."""
        if not content:
            return ""
        name = f"f{next(self._uploads)}"
        self._files[name] = content
        while len(self._files) > UPLOADS:
            self._files.pop(next(iter(self._files)))
        return name

    def _shared(self, name: str, token: str) -> str:
        """The number of a phone whose button to share it was pressed."""
        buttons = (b for shown in self.phone(name).shown for b in shown.buttons)
        pressed = any(b.token == token and b.style == "share" for b in buttons)
        return number_of(name) if token and pressed else ""

    def say(self, name: str, text: str) -> None:
        """Show on somebody's phone what they said themself."""
        self._show(self.phone(name), Shown(number=self.number(), said=True, text=text))

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        phone = self.phone(message.to.id)
        if phone.blocked:
            raise SendError("blocked", stopped=True)
        if not message.text and content is None:
            raise SendError("empty")
        for button in message.buttons:
            if len(button.token.encode()) > LIMITS.token or len(button.label) > LIMITS.label:
                raise SendError("button")
        number = int(replaces) if replaces else 0
        if number and not message.anew and content is None and self._edit(phone, number, message):
            return replaces
        if number:
            self._strip(phone, number)
        parts = split(message.text, LIMITS.text) or [""]
        for part in parts[:-1]:
            self._show(phone, Shown(number=self.number(), said=False, text=part, key=message.key))
        shown = Shown(
            number=self.number(),
            said=False,
            text=parts[-1],
            buttons=message.buttons,
            file=message.file.name if message.file and content is not None else "",
            key=message.key,
            private=message.private,
        )
        if content is not None:
            phone.files[shown.number] = content
        self._show(phone, shown)
        return str(shown.number)

    def _show(self, phone: Phone, shown: Shown) -> None:
        phone.shown.append(shown)
        self.changed(phone, shown)

    def _edit(self, phone: Phone, number: int, message: Rendered) -> bool:
        for at, old in enumerate(phone.shown):
            if old.number == number and not old.said:
                new = replace(
                    old, text=message.text, buttons=message.buttons, key=message.key, edited=True
                )
                phone.shown[at] = new
                self.changed(phone, new)
                return True
        return False

    def _strip(self, phone: Phone, number: int) -> None:
        """The message before loses its buttons: a newer one has taken its place."""
        for at, old in enumerate(phone.shown):
            if old.number == number and old.buttons:
                phone.shown[at] = replace(old, buttons=())
                self.changed(phone, phone.shown[at])
