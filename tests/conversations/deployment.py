"""The whole product on the run's server: phones, a letter box, and a clock that stands still."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from chatbot import app as parts
from chatbot.app import App
from chatbot.channels.browser import Browser, Phone, Shown
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered
from chatbot.core.people import Invitation, Person, Role
from chatbot.core.session import Session
from chatbot.settings import read
from chatbot.store.seal import Keyring
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from chatbot.words import Words
from conversations.case import Case
from conversations.happened import CaseEvent
from conversations.organization import OFFICERS, Organization

ROOT = bytes(range(1, 33))
NOON = datetime(2027, 3, 1, 17, tzinfo=UTC)  # noon where the organisation is
NUMBERS = count(1)


@cache
def words() -> Words:
    """Every sentence in every language, read once a run."""
    return parts.all_words()


@cache
def example() -> Organization:
    """The organisation that ships with the product."""
    return parts.organization(read({}, folder=Path("no-such-folder")), words())


class Letterbox:
    """A channel that keeps what it is given, and fails as often as it is told to."""

    name = "email"
    limits = Limits(text=100_000, caption=100_000, buttons=0, label=0, token=0, edits=False)

    def __init__(self) -> None:
        self.mails: list[Rendered] = []
        self.failures: list[SendError] = []

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Keep a mail, or fail with the next failure."""
        if self.failures:
            raise self.failures.pop(0)
        assert message.file is None or content, "a mail comes with its letter"
        self.mails.append(message)
        return message.id

    async def enclose(
        self, message: Rendered, *, contents: tuple[bytes, ...], replaces: str
    ) -> str:
        """Keep a mail with several letters."""
        assert len(contents) == 1 + len(message.more), "every letter comes along"
        return await self.send(message, content=contents[0], replaces=replaces)

    def to(self, address: str) -> list[Rendered]:
        """What went to one address."""
        return [mail for mail in self.mails if mail.to.id == address]


@dataclass(kw_only=True)
class Deployment:
    """People by the names of their phones; what they do, and what they were told."""

    app: App
    clock: Clock
    phones: Browser
    letterbox: Letterbox
    heard: dict[str, list[Shown]] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        return self.app.store

    async def say(self, who: str, text: str, *, language: str = "") -> None:
        """Somebody writes, and everything that follows happens."""
        await self.app.runner.receive(self.phones.parse(who, text=text, language=language))
        await self.app.settle()

    async def tap(self, who: str, label: str) -> None:
        """Somebody presses their newest button of that label."""
        await self.press(who, self.token(who, label))

    async def press(self, who: str, token: str) -> None:
        """Somebody presses whatever is behind a token."""
        await self.app.runner.receive(self.phones.parse(who, token=token))
        await self.app.settle()

    async def send(self, who: str, kind: str, content: bytes = b"") -> None:
        """Somebody sends something that is not text."""
        await self.app.runner.receive(self.phones.parse(who, kind=kind, content=content))
        await self.app.settle()

    async def at_once(self, *events: object) -> None:
        """Several things arrive at the same time."""
        await asyncio.gather(*(self.app.runner.receive(event) for event in events))  # type: ignore[arg-type]
        await self.app.settle()

    async def invite(self, who: str, role: str, unit: str = "", name: str = "") -> None:
        """Somebody opens their invitation."""
        code = await self.code(role, unit, name)
        await self.say(who, f"/start {code}")

    async def code(self, role: str, unit: str = "", name: str = "", days: int = 3) -> str:
        """An invitation that nobody has opened yet."""
        expires = self.clock.now() + timedelta(days=days)
        invitation = Invitation(role=Role(role, unit), expires=expires, name=name)
        return await self.store.invite(invitation)

    async def wait(self, **by: float) -> None:
        """Time passes, from one timer to the next."""
        end = self.clock.now() + timedelta(**by)
        while (due := await self.store.next_due()) is not None and due <= end:
            self.clock.advance(max(due - self.clock.now(), timedelta(0)))
            await self.app.settle()
        self.clock.advance(end - self.clock.now())
        await self.app.settle()

    def token(self, who: str, label: str) -> str:
        """What is behind somebody's newest button of that label."""
        button = self.phones.phone(who).button(label)
        assert button is not None, f"{who} has no button {label}: {self.buttons(who)}"
        return button.token

    def buttons(self, who: str) -> list[str]:
        """Every button that somebody can press, oldest first."""
        return [button.label for shown in self.phones.phone(who).shown for button in shown.buttons]

    def last(self, who: str) -> Shown:
        """What somebody was told last, be it an edit."""
        return self.heard[who][-1]

    def told(self, who: str) -> str:
        """Everything that somebody was ever told."""
        return "\n".join(shown.text for shown in self.heard.get(who, []))

    def keys(self, who: str) -> list[str]:
        """The keys of everything that somebody was ever told."""
        return [shown.key for shown in self.heard.get(who, [])]

    def forget_heard(self) -> None:
        """Look from here on only at what is new."""
        self.heard.clear()

    async def contact(self, who: str) -> ContactId:
        """Whose phone it is."""
        found = await self.store.contact(Address("browser", who))
        assert found is not None, f"{who} is not known"
        return found

    async def person(self, who: str) -> Person:
        """What others see of somebody."""
        found = await self.store.person(await self.contact(who))
        assert found is not None, f"{who} is not known"
        return found

    async def session(self, who: str) -> Session:
        """What is remembered of somebody's conversation."""
        loaded = await self.store.load(self.phones.parse(who, text="?"))
        assert loaded.session is not None, f"{who} has no session"
        return loaded.session

    async def case(self, who: str = "ana") -> Case:
        """The newest case of a member."""
        found = (await self.session(who)).about
        assert found is not None, f"{who} has no case"
        case = await self.store.case(found)
        assert isinstance(case, Case)
        return case

    async def happened(self, case: CaseId) -> list[str]:
        """What has happened to a case, by name."""
        return [event.kind for event in await self.store.events(case)]


@asynccontextmanager
async def deployed(
    url: str,
    *,
    at: datetime = NOON,
    organization: Callable[[Organization], Organization] = lambda found: found,
) -> AsyncIterator[Deployment]:
    """A deployment of an organisation of its own, on a server that others use as well."""
    client = connect(url)
    try:
        yield await begun(client, at=at, organization=organization)
    finally:
        await client.aclose()


async def begun(
    client: Client,
    *,
    at: datetime = NOON,
    organization: Callable[[Organization], Organization] = lambda found: found,
) -> Deployment:
    """A deployment over a client that is there already."""
    clock = Clock(at)
    found = organization(replace(example(), id=f"trial-{next(NUMBERS)}"))
    store = Store(
        client, Keyring(ROOT), organization=found.id, case_type=Case, event_type=CaseEvent,
        clock=clock, officer_roles=OFFICERS,
    )  # fmt: skip
    await store.start()
    heard: dict[str, list[Shown]] = {}

    def changed(phone: Phone, shown: Shown) -> None:
        if not shown.said:
            heard.setdefault(phone.id, []).append(shown)

    phones, letterbox = Browser(clock, changed), Letterbox()
    app = parts.build(store, found, words(), {"browser": phones, "email": letterbox}, clock)
    return Deployment(app=app, clock=clock, phones=phones, letterbox=letterbox, heard=heard)
