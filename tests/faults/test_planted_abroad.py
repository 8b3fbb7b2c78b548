"""Words of somebody abroad, planted in every way in which they can come: they are kept nowhere."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from chatbot import app as parts
from chatbot.channels.browser import Browser, Phone, Shown
from chatbot.clock import Clock
from chatbot.core.errors import Unavailable
from chatbot.core.events import Event, FileReceived, TextReceived
from chatbot.store.embedded import Server
from chatbot.store.seal import Keyring
from chatbot.store.valkey import Store
from chatbot.store.wire import connect
from conversations.case import Case
from conversations.happened import CaseEvent
from conversations.organization import OFFICERS
from tests.conversations.deployment import NOON, ROOT, Deployment, Letterbox, example, words
from tests.conversations.trips import everybody, play
from tests.faults.canaries import leaking, leaks

FORWARDED = "Brother Wilmerding Oxtable asks whether comrades might visit"
QUOTED = "> Sister Plumdora Quaggle writes\n> to the club"
PASTED = "Señor Zandorio Flitterbaum quiere visitar su club, por favor, con los suyos"
ODD = "You will regret it, signed Grombelius Snatchpaw, send money"
CAPTION = "A card from Mirabunda Tock"
POISON = "Comrade Fizzlewick Oddfellow from far away"
PLANTED = (
    "Wilmerding Oxtable", "Plumdora Quaggle", "Zandorio Flitterbaum", "Grombelius Snatchpaw",
    "Mirabunda Tock", "Fizzlewick Oddfellow",
)  # fmt: skip


class Watched(Store):
    """The store, which remembers everything that it has ever sealed."""

    sealed: list[bytes] = []  # noqa: RUF012 - emptied by whoever makes one

    def seal(self, key: Any, plain: bytes, row: str, revision: int | str = 0) -> bytes:
        self.sealed.append(plain)
        return super().seal(key, plain, row, revision)


@dataclass(kw_only=True)
class Site:
    """A deployment whose every sealed word is known."""

    trip: Deployment
    store: Watched
    seen: list[bytes] = field(default_factory=list)

    def leaks(self) -> list[str]:
        """What was planted and sealed."""
        return leaks(b"\n".join(self.seen), PLANTED)


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    """The product on a server of its own, which writes plain snapshots."""
    async with Server(tmp_path) as server:
        client = connect(server.url)
        await client.call("CONFIG", "SET", "rdbcompression", "no")
        clock, found = Clock(NOON), replace(example(), id="abroad")
        store = Watched(
            client, Keyring(ROOT), organization=found.id, case_type=Case, event_type=CaseEvent,
            clock=clock, officer_roles=OFFICERS,
        )  # fmt: skip
        store.sealed = []
        await store.start()
        heard: dict[str, list[Shown]] = {}

        def changed(phone: Phone, shown: Shown) -> None:
            heard.setdefault(phone.id, []).append(shown)

        phones, letterbox = Browser(clock, changed), Letterbox()
        app = parts.build(store, found, words(), {"browser": phones, "email": letterbox}, clock)
        trip = Deployment(app=app, clock=clock, phones=phones, letterbox=letterbox, heard=heard)
        yield Site(trip=trip, store=store, seen=store.sealed)
        await client.aclose()


class Broken:
    """A procedure in which no turn succeeds."""

    def converse(self, turn: Any) -> Any:
        raise RuntimeError("broken")

    def fold(self, case: Any, case_id: Any, events: Any) -> Any:
        raise RuntimeError("broken")

    def indexes(self, case: Any) -> Any:
        return {}


def forwarded(trip: Deployment, text: str) -> Event:
    """A message that Ana forwards."""
    event = trip.phones.parse("ana", text=text)
    assert isinstance(event, TextReceived)
    return replace(event, forwarded=True)


async def taken(trip: Deployment, event: Event) -> None:
    """An event arrives until it is taken, or put aside."""
    for _ in range(3):
        try:
            await trip.app.runner.receive(event)
        except Unavailable:
            continue
        await trip.app.settle()
        return


async def everything(trip: Deployment) -> None:
    """Words of others, in every way in which they come."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct")
    await taken(trip, forwarded(trip, FORWARDED))
    await trip.say("ana", QUOTED)
    await play(trip, "ana", "forward", PASTED)
    await taken(trip, forwarded(trip, ODD))
    sent = trip.phones.parse("ana", kind="photo")
    assert isinstance(sent, FileReceived)
    await taken(trip, replace(sent, caption=CAPTION, forwarded=True))


async def test_words_of_others_are_kept_nowhere(
    site: Site, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither sealed nor open, in no row, file or log: not even while a form is open."""
    caplog.set_level(logging.DEBUG)
    await everybody(site.trip)
    await everything(site.trip)
    assert "asks about members" not in site.trip.told("ana")
    assert "it sounds like a threat" in site.trip.told("ana")
    await site.store.call("SAVE")
    logs = "\n".join(f"{r.getMessage()} {r.__dict__}" for r in caplog.records)
    assert site.leaks() == []
    assert leaking(tmp_path, PLANTED) == {}
    assert leaks(logs.encode(), PLANTED) == []


async def test_what_fails_is_put_aside_without_them(site: Site) -> None:
    """A turn that always fails leaves an event behind, and none of its words."""
    await everybody(site.trip)
    whole = site.trip.app.runner.procedure
    site.trip.app.runner.procedure = Broken()
    await taken(site.trip, forwarded(site.trip, POISON))
    site.trip.app.runner.procedure = whole
    ((_, event),) = await site.store.quarantined()
    assert isinstance(event, TextReceived)
    assert (event.text, event.forwarded) == ("", True)
    assert site.leaks() == []


async def test_what_fails_after_the_button_is_put_aside_without_them(site: Site) -> None:
    """So it is with what is pasted after somebody said that it would be."""
    await everybody(site.trip)
    await site.trip.say("ana", "forward")
    whole = site.trip.app.runner.procedure
    site.trip.app.runner.procedure = Broken()
    await taken(site.trip, site.trip.phones.parse("ana", text=POISON))
    site.trip.app.runner.procedure = whole
    assert len(await site.store.quarantined()) == 1
    assert site.leaks() == []


async def test_what_is_told_on_purpose_is_kept_and_found(site: Site) -> None:
    """The look is a real one: what a member types for the department is found where it lies."""
    await everybody(site.trip)
    await play(
        site.trip, "ana", "forward", PASTED, "[Tell the Department]", "[to visit us]", "[me]"
    )
    await play(site.trip, "ana", "Portugal", "It speaks of Wilmerding Oxtable", "[Send]")
    assert site.leaks() == ["Wilmerding Oxtable"]
    assert "Wilmerding Oxtable" in site.trip.told("vera")
