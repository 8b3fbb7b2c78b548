"""What people hold: one phone for each channel, which says, presses and shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from chatbot.channels.browser import FORWARDED, Phone, Shown
from chatbot.channels.whatsapp.formatting import HAIR_SPACE, NO_BACKTICK, WORD_JOINER
from tests import twilioapi
from tests.botapi import Chat, Seen
from tests.channels.house import House, words

PLAIN = str.maketrans({HAIR_SPACE: "", WORD_JOINER: "", NO_BACKTICK: "`"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on a phone: words, what can be pressed below them, the name of a file."""

    text: str
    labels: tuple[str, ...] = ()
    file: str = ""

    @property
    def plain(self) -> str:
        """The words as a reader reads them."""
        return " ".join(self.text.translate(PLAIN).split())


class Held(Protocol):
    """A phone in somebody's hand."""

    channel: str
    id: str  # what the channel calls it
    opened: int  # how often something that waited was opened

    async def say(self, text: str) -> None: ...

    async def press(self, label: str) -> None: ...

    async def send(self, kind: str, content: bytes, mime: str) -> None: ...

    async def look(self) -> None:
        """Do what has to be done before what waits is shown."""
        ...

    def pieces(self) -> list[Piece]:
        """Everything that was ever shown, oldest first; what is changed is shown anew."""
        ...


class BrowserPhone:
    """A phone of the demo."""

    channel, opened = "browser", 0

    def __init__(self, house: House, name: str) -> None:
        self._house, self._name, self.id = house, name, name
        self._history: list[Shown] = []
        self.phone: Phone = house.browser.phone(name)

    def changed(self, shown: Shown) -> None:
        if not (shown.said or shown.gone):
            self._history.append(shown)

    async def say(self, text: str) -> None:
        browser = self._house.browser
        browser.say(self._name, text)
        await self._house.app.runner.receive(browser.parse(self._name, text=text))

    async def press(self, label: str) -> None:
        button = self.phone.button(label)
        assert button is not None, f"{self._name} sees no button [{label}]"
        event = self._house.browser.parse(self._name, token=button.token)
        await self._house.app.runner.receive(event)

    async def send(self, kind: str, content: bytes, mime: str) -> None:
        event = self._house.browser.parse(self._name, kind=kind, content=content, mime=mime)
        await self._house.app.runner.receive(event)

    async def look(self) -> None:
        """Nothing is held back from it."""

    def pieces(self) -> list[Piece]:
        looks = [
            (one.number, Piece(one.text, tuple(b.label for b in one.buttons), one.file))
            for one in self._history
        ]
        return list(_new(looks))


class TelegramPhone:
    """A private chat with the bot."""

    channel, opened = "telegram", 0

    def __init__(self, house: House, name: str) -> None:
        number = 100_000 + sum(name.encode()) % 10_000
        self.chat: Chat = house.telegram.chat(name, language="", number=number)
        self.id = str(number)

    async def say(self, text: str) -> None:
        if text.startswith(FORWARDED):
            self.chat.post(text=text[1:].lstrip(), forward_origin={"type": "hidden_user"})
        else:
            self.chat.say(text)

    async def send(self, kind: str, content: bytes, mime: str) -> None:
        self.chat.send(kind, content, mime=mime)

    async def press(self, label: str) -> None:
        self.chat.tap(label)

    async def look(self) -> None:
        """Nothing is held back from it."""

    def pieces(self) -> list[Piece]:
        return list(_new([(one.id, _piece(one)) for one in self.chat.history]))


class WhatsAppPhone:
    """A chat with our sender; whoever is asked to open it does so."""

    channel = "whatsapp"

    def __init__(self, house: House, name: str) -> None:
        self._house = house
        number = f"+1212555{sum(name.encode()) % 10_000:04}"
        self.phone: twilioapi.Phone = house.twilio.phone(name, number=number)
        self.id = number
        self.opened = 0

    async def say(self, text: str) -> None:
        if text.startswith(FORWARDED):
            self.phone.say(text[1:].lstrip(), Forwarded="true")
        else:
            self.phone.say(text)

    async def send(self, kind: str, content: bytes, mime: str) -> None:
        getattr(self.phone, kind)(content)

    async def press(self, label: str) -> None:
        while True:
            for seen in reversed(self.phone.sees):
                shown = next((one for one in seen.labels if is_cut(one, label)), None)
                if shown is not None:
                    self.phone.tap(shown)
                    return
            await self._turn()

    async def look(self) -> None:
        if self._is_asked:
            (opener,) = self.phone.last.labels
            self.phone.tap(opener)
            self.opened += 1
            await self._house.settle()

    @property
    def _is_asked(self) -> bool:
        sees, wrote = self.phone.sees, self.phone.wrote_at.get(self.phone.writes_to)
        return bool(sees) and sees[-1].template and (wrote is None or sees[-1].at > wrote)

    async def _turn(self) -> None:
        labels = self.phone.last.labels
        more = {words().say("button-whatsapp-more", locale=locale) for locale in words().locales}
        assert more.intersection(labels[-1:]), f"{self.phone.name} sees no such button: {labels}"
        self.phone.tap(labels[-1])
        await self._house.settle()

    def pieces(self) -> list[Piece]:
        return [
            Piece(one.text, tuple(one.labels), one.filename)
            for one in self.phone.sees
            if not one.template
        ]


def is_cut(shown: str, label: str) -> bool:
    """Whether a button says this, as far as there was room for it."""
    return shown == label or (shown.endswith("…") and label.startswith(shown[:-1].rstrip()))


def _piece(seen: Seen) -> Piece:
    return Piece(seen.text, tuple(seen.labels), seen.filename)


def _new(looks: list[tuple[int, Piece]]) -> Iterator[Piece]:
    """What there was to read: not what reads as before, nor that buttons went away below it."""
    known: dict[int, Piece] = {}
    for number, piece in looks:
        before = known.get(number)
        known[number] = piece
        if before is None or before.text != piece.text or (piece.labels and before != piece):
            yield piece


def held(house: House, channel: str, name: str) -> Held:
    """Somebody's phone, new."""
    if channel == "telegram":
        return TelegramPhone(house, name)
    return WhatsAppPhone(house, name) if channel == "whatsapp" else BrowserPhone(house, name)
