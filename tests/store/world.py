"""A small procedure to try the store with: parcels that are opened, moved and handed over."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from chatbot.clock import Clock
from chatbot.core.events import Event, TextReceived
from chatbot.core.ids import Address, CaseId
from chatbot.core.messages import Rendered
from chatbot.core.people import Person, Role
from chatbot.core.session import Session
from chatbot.store.records import Commit, Entry, Loaded
from chatbot.store.seal import Keyring
from chatbot.store.valkey import Store
from chatbot.store.wire import Client

ROOT = bytes(range(32))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Somebody brought a parcel."""

    by: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Somebody carried it on."""

    by: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Folded from its events."""

    status: str = "new"
    note: str = ""
    hands: tuple[str, ...] = ()


def store_on(client: Client, clock: Clock, **more: Any) -> Store:
    """A store of parcels."""
    return Store(
        client,
        Keyring(more.pop("root", ROOT)),
        organization="parcels",
        case_type=Parcel,
        event_type=Opened | Moved,
        clock=clock,
        officer_roles=("porter",),
        **more,
    )


def said(number: int, who: str = "ana", text: str = "hello") -> TextReceived:
    """Somebody wrote."""
    at = datetime(2027, 3, 1, 9, tzinfo=UTC)
    return TextReceived(id=f"phone:{number}", at=at, address=Address("phone", who), text=text)


def told(entry: str, lane: str, text: str = "hi", *, purpose: str = "notice", **more: Any) -> Entry:
    """Something to be sent."""
    to = Address("phone", lane)
    return Entry(
        id=entry, lane=lane, work=Rendered(id=entry, to=to, text=text, purpose=purpose, **more)
    )


def turned(event: Event, loaded: Loaded, **more: Any) -> Commit:
    """A turn that led to what is given."""
    return Commit(id=f"turn:{event.id}", event=event, loaded=loaded, **more)


def session_of(loaded: Loaded) -> Session:
    """The session of somebody whom we know."""
    assert loaded.session is not None
    return loaded.session


async def met(store: Store, event: Event, *, role: str = "", **more: Any) -> Loaded:
    """Somebody new is known from now on."""
    loaded = await store.load(event)
    contact = loaded.contact or store.new_contact(event.id)
    roles = (Role(role),) if role else ()
    assert event.address is not None
    person = Person(id=contact, name="Ana", roles=roles, addresses=(event.address,))
    session = loaded.session or Session(contact=contact)
    await store.commit(turned(event, loaded, session=session, person=person, **more))
    return await store.load(replace(event, id=event.id + "+"))


async def opened(store: Store, event: Event, loaded: Loaded, **more: Any) -> CaseId:
    """Somebody brings a parcel, and it is theirs."""
    case = store.new_case(event.id)
    commit = turned(
        event,
        loaded,
        session=replace(session_of(loaded), about=case),
        case_id=case,
        case=Parcel(note="fragile", hands=("ana",)),
        member=loaded.contact,
        case_events=(Opened(by="ana", note="fragile"),),
        **more,
    )
    await store.commit(commit)
    return case
