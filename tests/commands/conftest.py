"""A console in a folder of its own, and a store in which things have happened."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chatbot import app
from chatbot.clock import Clock
from chatbot.core.events import Event, TextReceived
from chatbot.core.ids import Address, CaseId, ContactId, Key
from chatbot.core.messages import Rendered
from chatbot.core.people import Person, Role
from chatbot.core.session import Session
from chatbot.settings import Settings, read
from chatbot.store.records import Commit, Entry, Loaded
from chatbot.store.valkey import Store
from conversations.happened import Leg, Recommended, Requested
from tests.commands.warm import warm

AT = datetime(2027, 3, 1, 17, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    said: str
    complained: str

    @property
    def lines(self) -> list[str]:
        return self.said.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.said)


@dataclass(kw_only=True)
class Console:
    """A terminal in a folder; the data are there, too."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)

    async def run(self, *words: str, environ: Mapping[str, str] | None = None) -> Ran:
        given = {"DATA_DIR": str(self.folder / "data"), **self.environ, **(environ or {})}
        return Ran(*await warm(*words, environ=given, folder=self.folder))

    @property
    def settings(self) -> Settings:
        given = {"DATA_DIR": str(self.folder / "data"), **self.environ}
        return read(given, folder=self.folder)

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """The store that the commands work on, opened here for a while."""
        found = app.organization(self.settings, app.all_words())
        async with app.opened_store(self.settings, found, Clock()) as store:
            yield store


@pytest.fixture
def console(tmp_path: Path) -> Console:
    """A terminal in an empty folder."""
    return Console(folder=tmp_path)


async def known(store: Store, number: int, name: str, *roles: Role, **more: Any) -> ContactId:
    """Somebody has a role; gives their id."""
    event, loaded = await _said(store, number)
    contact = store.new_contact(event.id)
    assert event.address is not None
    given = {"addresses": (event.address,), **more}
    person = Person(id=contact, name=name, roles=roles, **given)
    session = Session(contact=contact)
    await store.commit(
        Commit(id=event.id, event=event, loaded=loaded, session=session, person=person)
    )
    return contact


async def requested(store: Store, number: int, member: ContactId, holder: ContactId) -> CaseId:
    """Somebody known by that number asks for an introduction; gives the case."""
    event, loaded = await _said(store, number, again=True)
    assert loaded.session is not None
    leg = Leg(country="CL", travel="2027-05-03/2027-05-09")
    request = Requested(
        by=member, at=AT, name="Ana Ruiz", membership="party", district="new-york", legs=(leg,),
        why="to meet dockers", holders=(holder,),
    )  # fmt: skip
    procedure, case_id = app.Procedure(), store.new_case(event.id)
    case = procedure.fold(None, case_id, (request,))
    await store.commit(
        Commit(
            id=event.id, event=event, loaded=loaded, session=replace(loaded.session),
            case_id=case_id, case=case, member=member, case_events=(request,),
            indexes=dict(procedure.indexes(case)),
        )
    )  # fmt: skip
    return case_id


async def recommended(store: Store, number: int, case_id: CaseId, by: ContactId) -> None:
    """An officer known by that number recommends the case."""
    event = said(number, again=True)
    loaded = await store.load(event, about=case_id)
    done = Recommended(by=by, at=AT, name="Rosa Bell")
    case = app.Procedure().fold(loaded.case, case_id, (done,))
    await store.commit(
        Commit(
            id=event.id, event=event, loaded=loaded, session=loaded.session, case_id=case_id,
            case=case, case_events=(done,),
        )
    )  # fmt: skip


async def given_up(store: Store, number: int, contact: ContactId, code: str) -> str:
    """A message to somebody was given up; gives its id."""
    event, loaded = await _said(store, number, again=True)
    to = Address("telegram", str(number))
    work = Rendered(id="e1", to=to, text="Ana Ruiz, 3 May", key=Key("status-sent"))
    entry = Entry(id="e1", lane=store.lane(contact), work=work)
    await store.commit(
        Commit(
            id=event.id, event=event, loaded=loaded, session=loaded.session, outbox=(entry,),
            deliver=False,
        )
    )  # fmt: skip
    (claim,) = await store.claim()
    await store.bury(claim, code)
    return entry.id


async def _said(store: Store, number: int, *, again: bool = False) -> tuple[Event, Loaded]:
    event = said(number, again=again)
    return event, await store.load(event)


def said(number: int, *, again: bool = False) -> TextReceived:
    """Somebody with that number on Telegram wrote."""
    return TextReceived(
        id=f"telegram:{number}{'-again' if again else ''}",
        at=AT,
        address=Address("telegram", str(number)),
        text="hello",
    )
