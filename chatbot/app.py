"""Builds every part; the one place where the machine and the conversations meet."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chatbot.broom import Broom
from chatbot.channels import Channel, Unsaying
from chatbot.clock import Clock
from chatbot.core.commands import NAMES
from chatbot.core.events import Event
from chatbot.core.forms import Question
from chatbot.core.ids import MAIL, Address, CaseId, ContactId
from chatbot.core.messages import Args, Document, File
from chatbot.core.pages import Page, Visit
from chatbot.core.people import People, Person, Role
from chatbot.core.session import Draft
from chatbot.core.turns import Needs, Outcome, Turn
from chatbot.delivery import Delivery
from chatbot.incoming import Incoming, bounced
from chatbot.links import Links
from chatbot.patrol import Patrol
from chatbot.reports import Meaning, Reports
from chatbot.resources import resource
from chatbot.runner import Runner
from chatbot.settings import Misconfigured, Settings, read_organization
from chatbot.store.blobs import Blobs, blobs
from chatbot.store.embedded import Server, running_at
from chatbot.store.errors import Held, NoAdapter
from chatbot.store.registry import Moves
from chatbot.store.seal import Keyring, read_root
from chatbot.store.valkey import Store
from chatbot.store.wire import connect
from chatbot.timers import Timers
from chatbot.tokens import Tokens
from chatbot.visits import Visits
from chatbot.words import Words
from conversations.abroad import discreet
from conversations.case import Case
from conversations.dispatch import converse
from conversations.forms import FORMS
from conversations.handing import HANDOVER, HELD
from conversations.happened import CaseEvent
from conversations.happened.reports import LEVELS
from conversations.organization import EITHER, OFFICERS, PLACED, Organization
from conversations.organization import ROLES as ALL_ROLES
from conversations.oversight import Lack, lacking, understaffed, waits_for
from conversations.pages import numbered, page, paper
from conversations.record import fold, indexes
from conversations.times import timers as case_timers

if TYPE_CHECKING:
    from chatbot.store.wire import Client

log = logging.getLogger(__name__)

EXAMPLE = "organization.example.toml"
SEEN_FOR = {"whatsapp": 70 * 86_400}
"""Seconds for which an event is known again, where that is longer than a week."""

MOVES = Moves(index=HELD, timer=HANDOVER)
"""How what somebody has in hand goes to whoever is next, once their role ends."""

REPORT_LEVELS = LEVELS
"""Who may see a piece of a report, the fewest first."""

ROLES = {role: role in PLACED for role in ALL_ROLES}
"""Every role, and whether it belongs to a district."""
ANYWHERE = EITHER
"""Roles that may belong to a district, and need not."""


class Procedure:
    """The conversations, as the runner asks for them."""

    def converse(self, turn: Turn[Any, Any]) -> Outcome | Needs:
        return converse(turn)

    def fold(self, case: Case | None, case_id: CaseId, events: Iterable[CaseEvent]) -> Case:
        return fold(case, case_id, events)

    def indexes(self, case: Case) -> Mapping[str, float]:
        return indexes(case)

    def page(self, visit: Visit) -> Page:
        return page(visit)

    def numbered(self, number: str) -> CaseId | None:
        return numbered(number)

    def paper(self, name: str, organization: Organization, locale: str) -> Document | None:
        return paper(name, organization, locale)


def organization(settings: Settings, words: Words) -> Organization:
    """The organisation file, checked against the languages that there are words for."""
    found = described(settings)
    path = settings.organization or resource(EXAMPLE)
    for locale in found.locales:
        if locale not in words.locales:
            known = ", ".join(words.locales)
            raise Misconfigured(
                f"{path.name}: locales: there are no words for {locale!r}, only for {known}"
            )
    written = {*words.locales, *words.letter_locales}
    partners = tuple(
        p if p.language in written else replace(p, language="en") for p in found.partners
    )
    return replace(found, partners=partners)


def described(settings: Settings) -> Organization:
    """The organisation file as it is written."""
    return read_organization(settings.organization or resource(EXAMPLE), Organization)


def root_key(settings: Settings) -> bytes:
    """The key that everything is sealed under; made on the first start of an embedded server."""
    path = settings.root_key_file
    if not path.exists() and settings.redis_url:
        raise Misconfigured(
            f"ROOT_KEY_FILE: there is no file {path}; make one: head -c 32 /dev/urandom"
        )
    if not path.exists() and (settings.data_dir / "appendonlydir").exists():
        raise Misconfigured(
            f"ROOT_KEY_FILE: there is no file {path}, and there are data: "
            "put the key back that they were made with"
        )
    try:
        return read_root(path, create=not settings.redis_url)
    except ValueError as error:
        raise Misconfigured(str(error)) from None


@asynccontextmanager
async def opened_store(
    settings: Settings, found: Organization, clock: Clock, *, beside: bool = False
) -> AsyncIterator[Store]:
    """The store, on the server that the settings name; `beside`: also while another serves it."""
    async with AsyncExitStack() as stack:
        url = settings.redis_url
        if not url:
            root_key(settings)  # before there are data: a lost key is not made anew
            url = await _embedded(stack, settings.data_dir, beside=beside)
        client = connect(url)
        store = store_on(client, settings, found, clock, remembers=not beside)
        stack.push_async_callback(store.close)
        await store.start()
        yield store


def store_on(
    client: "Client",
    settings: Settings,
    found: Organization,
    clock: Clock,
    *,
    remembers: bool = True,
) -> Store:
    """The store of one organisation, over a connection."""
    return Store(
        client,
        Keyring(root_key(settings)),
        organization=found.id,
        case_type=Case,
        event_type=CaseEvent,
        clock=clock,
        blobs=_blobs(settings),
        officer_roles=OFFICERS,
        remember=settings.data_dir / "reached" if remembers else None,
        seen_for=SEEN_FOR,
    )


def _blobs(settings: Settings) -> Blobs:
    try:
        return blobs(settings.files_url, settings.data_dir)
    except NoAdapter as error:
        raise Misconfigured(f"FILES_URL: {error}") from None
    except ValueError:
        raise Misconfigured("FILES_URL: the AWS_… of the environment do not fit it") from None


async def _embedded(stack: AsyncExitStack, data_dir: Path, *, beside: bool) -> str:
    try:
        server = await stack.enter_async_context(Server(data_dir))
    except Held:
        url = running_at(data_dir) if beside else ""
        if not url:
            raise
        return url
    keeping = asyncio.create_task(server.keep(), name="server")
    stack.push_async_callback(_ended, keeping)
    return server.url


async def _ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@dataclass(kw_only=True)
class App:
    """Everything that runs turns and sends what they lead to."""

    organization: Organization
    words: Words
    store: Store
    runner: Runner
    delivery: Delivery
    timers: Timers
    patrol: Patrol
    broom: Broom
    clock: Clock
    channels: dict[str, Channel]
    reports: Reports
    fetch: Callable[[File], Awaitable[bytes]]  # what a file holds
    visits: Visits
    incoming: Incoming

    async def work(self) -> None:
        """Fire timers, find what other processes left, patrol, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.timers.run())
            group.create_task(self.delivery.run())
            group.create_task(self.patrol.run())
            group.create_task(self.broom.run())

    async def settle(self) -> None:
        """Wait until everything that is due has been said and done."""
        while True:
            await self.delivery.idle()
            if not await self.timers.fire_due():
                return


def _press(words: Words) -> Callable[[Document], Awaitable[bytes]]:
    """What makes papers of documents."""

    def word(key: str, args: Args, locale: str) -> str:
        return words.say(key, args, locale)

    async def make(document: Document) -> bytes:
        from chatbot import letters  # heavy, and not needed for a first reply

        return await letters.render(letters.page(document, word))

    return make


def build(
    store: Store,
    found: Organization,
    words: Words,
    channels: Mapping[str, Channel],
    clock: Clock,
    *,
    meanings: Mapping[str, Meaning] = MappingProxyType({}),
    public_url: str = "",
) -> App:
    """Put the parts together around a store; `meanings` of the codes that reports come with."""
    tokens = Tokens(store.keyring.derived("buttons"))
    open_channels = dict(channels)

    make = _press(words)

    async def fetch(file: File) -> bytes:
        return await make(file.document) if file.document else await store.file(file.id)

    def woken(due: datetime | None = None) -> None:
        timers.wake(due)

    delivery = Delivery(store, open_channels, make, fetch, clock, reported=woken)
    runner = Runner(
        store=store,
        words=words,
        tokens=tokens,
        links=Links(store.keyring.derived("links"), public_url),
        procedure=Procedure(),
        organization=found,
        zone=found.zone,
        clock=clock,
        wake=delivery.wake,
        look=delivery.look,
        rewind=woken,
        discreet=discreet,
        unsaying=frozenset(n for n, c in channels.items() if isinstance(c, Unsaying)),
        windowed=frozenset(n for n, c in channels.items() if c.limits.window is not None),
    )
    meant = {MAIL: bounced, **meanings}
    reports = Reports(store, delivery.sending, meant, clock, reported=woken, look=delivery.look)
    timers = Timers(store, runner.receive, clock)
    procedure = Procedure()
    return App(
        organization=found,
        words=words,
        store=store,
        runner=runner,
        delivery=delivery,
        timers=timers,
        broom=Broom(store),
        patrol=Patrol(store, lambda case: case_timers(case, found.times)),
        clock=clock,
        channels=open_channels,
        reports=reports,
        fetch=fetch,
        visits=Visits(runner, procedure),
        incoming=Incoming(runner, reports, procedure.numbered),
    )


async def asked(app: App, address: Address) -> tuple[Draft, Question | None] | None:
    """The form that somebody is filling in, and the question in hand; None: they see a card."""
    look = Event(id=f"look:{address.id}", at=app.clock.now(), address=address)
    session = (await app.store.load(look)).session
    draft = session.draft if session is not None and not session.confirming else None
    if draft is None or draft.form not in FORMS:
        return None
    return draft, FORMS[draft.form].questions.get(draft.asking or "")


def lacks(found: Organization, people: People | None = None) -> list[Lack]:
    """What the organisation file lacks; with the people, what the organisation lacks in them."""
    return list(lacking(found) if people is None else understaffed(found, people))


def turn_of(case: Case, found: Organization, people: People) -> tuple[tuple[ContactId, str], ...]:
    """Who has the turn in a case, and as what."""
    return waits_for(case, people, found.times)


def decides(person: Person) -> list[Role]:
    """The roles of somebody in which they decide."""
    return [role for role in person.roles if role.name in OFFICERS]


def wanted() -> list[str]:
    """The sentences that the conversations put together the names of."""
    from chatbot.words.gate import asked_by

    return [*asked_by(FORMS.values()), *(f"command-{name}" for name in NAMES)]


def all_words() -> Words:
    """Every sentence in every language."""
    return Words(resource("locales"))
