"""A provider with a window, a pace, reports and a memory; and one desk that writes over it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactStopped, Event, TextReceived
from chatbot.core.ids import Address, ContactId
from chatbot.core.limits import Limits, Pace
from chatbot.core.messages import Document, File, Rendered
from chatbot.core.people import Person
from chatbot.core.session import Session
from chatbot.delivery import Delivery
from chatbot.reports import Reports
from chatbot.store.records import Committed, Entry, Loaded, Report
from chatbot.store.valkey import Store
from tests.store.world import session_of, turned

WINDOW = timedelta(hours=23, minutes=55)
PACE = Pace(burst=3, seconds=6.0, rate=50, strangers=5)
ANA = Address("chat", "ana")
MAIL = Address("email", "ana@example.org")
PHONE = Address("phone", "ana")
LIMITS = Limits(
    text=1000, caption=0, buttons=10, label=24, token=64, edits=False, window=WINDOW, reports=True
)
OPEN = replace(LIMITS, window=None, reports=False)
MEANINGS: Mapping[str, SendError] = {
    "shut": SendError("shut", shut=True),
    "stopped": SendError("stopped", stopped=True),
    "plain": SendError("plain", plain=True),
    "busy": SendError("busy", retry_after=300),
    "never": SendError("never"),
}


@dataclass
class Chat:
    """A provider that keeps what it was sent, and does as it is told to."""

    name: str = "chat"
    limits: Limits = LIMITS
    tried: list[str] = field(default_factory=list)
    kept: dict[str, Rendered] = field(default_factory=dict)  # by receipt
    knocked: list[str] = field(default_factory=list)
    refusals: dict[str, list[SendError]] = field(default_factory=dict)
    closed_door: list[SendError] = field(default_factory=list)  # what knocks are refused with
    lost: set[str] = field(default_factory=set)  # whose answers do not come back
    files: dict[str, bytes] = field(default_factory=dict)
    broken: list[SendError] = field(default_factory=list)  # what errands are refused with
    erased: list[str] = field(default_factory=list)
    searched: int = 0
    during: Any = None  # awaited in the middle of a knock

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        self.tried.append(message.id)
        if self.refusals.get(message.id):
            raise self.refusals[message.id].pop(0)
        receipt = f"SM{len(self.kept) + 1}"
        self.kept[receipt] = message
        if message.id in self.lost:
            self.lost.remove(message.id)
            raise SendError("timeout", ambiguous=True)
        return receipt

    async def knock(self, message: Rendered) -> str:
        if self.during is not None:
            await self.during()
        if self.closed_door:
            raise self.closed_door.pop(0)
        self.knocked.append(message.to.id)
        return f"KN{len(self.knocked)}"

    async def fetch(self, leaves: tuple[str, ...]) -> bytes:
        if self.broken:
            raise self.broken.pop(0)
        return self.files[leaves[1]]

    async def erase(self, leaves: tuple[str, ...]) -> None:
        if self.broken:
            raise self.broken.pop(0)
        self.erased.append(leaves[0])

    async def find(self, message: Rendered, since: datetime) -> str:
        self.searched += 1
        same = ((r, m) for r, m in self.kept.items() if m.to == message.to)
        return next((r for r, m in same if m.text == message.text), "")

    @property
    def ids(self) -> list[str]:
        return [message.id for message in self.kept.values()]

    def words(self, *ids: str) -> list[str]:
        return [m.text for m in self.kept.values() if not ids or m.id in ids]


@dataclass
class Plain:
    """A channel that takes everything at any time."""

    name: str
    limits: Limits = OPEN
    sent: list[Rendered] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    refusals: list[SendError] = field(default_factory=list)

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        if self.refusals:
            raise self.refusals.pop(0)
        self.sent.append(message)
        self.replaced.append(replaces)
        return f"{self.name}-{len(self.sent)}"

    @property
    def ids(self) -> list[str]:
        return [message.id for message in self.sent]


@dataclass
class Desk:
    """A process that writes to Ana, and hears her."""

    store: Store
    clock: Clock
    chat: Chat
    mail: Plain
    phone: Plain
    reported: int = 0
    numbers: int = 0

    def __post_init__(self) -> None:
        self.start()

    def start(self, *, without: str = "") -> None:
        """Begin as a process that remembers nothing; with a channel switched off, maybe."""

        async def make(document: Document) -> bytes:
            return document.name.encode()

        async def fetch(file: File) -> bytes:
            return await self.store.file(file.id)

        every = {c.name: c for c in (self.chat, self.mail, self.phone)}
        channels = {name: channel for name, channel in every.items() if name != without}
        self.delivery = Delivery(self.store, channels, make, fetch, self.clock)
        self.reports = Reports(
            self.store,
            self.delivery.sending,
            {"chat": lambda code, _tries: MEANINGS[code]},
            self.clock,
            reported=lambda: None,
            look=self.delivery.look,
        )

    def wrote(self, address: Address = ANA, **more: Any) -> TextReceived:
        """Somebody's next words."""
        self.numbers += 1
        event_id = f"{address.channel}:{self.numbers}"
        return TextReceived(id=event_id, at=self.clock.now(), address=address, text="hi", **more)

    async def know(self, *addresses: Address, also: tuple[Address, ...] = ()) -> ContactId:
        """Ana is known at these addresses; the window is shut."""
        event = self.wrote(addresses[0], also=also)
        loaded = await self.store.load(event)
        contact = loaded.contact or self.store.new_contact(event.id)
        person = Person(id=contact, name="Ana", addresses=addresses)
        session = loaded.session or Session(contact=contact)
        await self.store.commit(turned(event, loaded, session=session, person=person))
        return contact

    async def hear(
        self, *entries: Entry, address: Address = ANA, event: Event | None = None, **more: Any
    ) -> Loaded:
        """Ana writes, and this is said in her turn."""
        event = event or self.wrote(address)
        loaded = await self.store.load(event)
        turn = turned(event, loaded, session=loaded.session, outbox=entries, heard=True, **more)
        committed = await self.store.commit(replace(turn, deliver=False))
        self.woken = committed.woken
        return loaded

    async def say(self, *entries: Entry, **more: Any) -> Committed:
        """Something is said to Ana while she is silent."""
        event = self.wrote(Address("clock", "tick"))
        loaded = await self.store.load(event)
        return await self.store.commit(turned(event, loaded, outbox=entries, deliver=False, **more))

    async def change(self, contact: ContactId, **what: Any) -> None:
        """Ana's person is changed."""
        event = Event(id=f"own:{self.numbers}:{sorted(what)}", at=self.clock.now(), contact=contact)
        loaded = await self.store.load(event)
        assert loaded.person is not None
        changed = replace(loaded.person, **what)
        await self.store.commit(turned(event, loaded, session=session_of(loaded), person=changed))

    async def run(self, **after: float) -> None:
        """Let time pass, and do what is due."""
        self.clock.advance(timedelta(**after))
        await self.delivery.idle()

    async def report(self, message: str, status: str, code: str = "", receipt: str = "") -> None:
        """The provider tells what became of a message."""
        found = receipt or next((r for r, m in self.chat.kept.items() if m.id == message), "SM0")
        await self.reports.take(Report(message=message, receipt=found, status=status, code=code))
        await self.delivery.idle()

    async def stops(self) -> list[ContactStopped]:
        """What the conversations are told of closed addresses."""
        found = await self.store.due(self.clock.now(), 99)
        return [event for event in found if isinstance(event, ContactStopped)]

    async def dead(self) -> list[tuple[str, str]]:
        """What was given up, and why."""
        return [(entry.id, code) for entry, code, _ in await self.store.dead()]


def to_ana(entry: str, contact: str, text: str = "", *, to: Address = ANA, **more: Any) -> Entry:
    """Something for Ana; a notice if nothing else is said."""
    work = Rendered(id=entry, to=to, text=text or f"text of {entry}", **more)
    return Entry(id=entry, lane=f"p:{contact}", work=work)
