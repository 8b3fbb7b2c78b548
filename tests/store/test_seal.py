"""Sealing: nothing personal in clear, nothing changed goes unnoticed."""

import random
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.core.events import Event
from chatbot.core.ids import Address, CaseId
from chatbot.store.embedded import Server
from chatbot.store.errors import Tampered, WrongKey
from chatbot.store.records import Timer
from chatbot.store.seal import Keyring, read_root, seal, unseal
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from tests.store.world import (
    ROOT,
    Moved,
    Opened,
    Parcel,
    met,
    opened,
    said,
    session_of,
    store_on,
    told,
    turned,
)

PLANTED = ("Anastasia-Canary", "49170555123", "canary-note-0815", "canary-words-4711")


def test_a_key_is_wrapped_by_its_month() -> None:
    """A data key opens again in another process, a year later."""
    stored = Keyring(ROOT).wrap("p:1", datetime(2027, 1, 31, tzinfo=UTC))
    sealed = seal(Keyring(ROOT).unwrap("p:1", stored), b"words", place="here")

    assert unseal(Keyring(ROOT).unwrap("p:1", stored), sealed, place="here") == b"words"


@pytest.mark.parametrize("place", ["there", "here|1", ""])
def test_what_is_sealed_opens_in_its_place_only(place: str) -> None:
    """A row that was carried to another name, field or revision does not open."""
    stored = Keyring(ROOT).wrap("p:1", datetime(2027, 1, 31, tzinfo=UTC))
    key = Keyring(ROOT).unwrap("p:1", stored)

    with pytest.raises(Tampered):
        unseal(key, seal(key, b"words", place="here"), place=place)


def test_a_data_key_belongs_to_its_owner() -> None:
    """A wrapped key that was carried to another contact does not open."""
    stored = Keyring(ROOT).wrap("p:1", datetime(2027, 1, 31, tzinfo=UTC))

    with pytest.raises(Tampered):
        Keyring(ROOT).unwrap("p:2", stored)


def test_a_blind_index_needs_the_key() -> None:
    """The same number has another index under another root key; without the key there is none."""
    ours, theirs = Keyring(ROOT), Keyring(bytes(32))

    assert ours.blind("address", "phone", "1") == Keyring(ROOT).blind("address", "phone", "1")
    assert ours.blind("address", "phone", "1") != theirs.blind("address", "phone", "1")
    assert len(ours.blind("address", "phone", "1")) == 22


def test_a_root_key_is_made_once_and_for_the_owner_only(tmp_path: Path) -> None:
    """The file is made when it may be, read by nobody else, and the same the next time."""
    path = tmp_path / "keys" / "root"

    made = read_root(path, create=True)

    assert path.stat().st_mode & 0o777 == 0o600
    assert read_root(path, create=True) == made


def test_a_missing_root_key_is_not_made_up(tmp_path: Path) -> None:
    """Where a key is expected and missing, nothing starts."""
    with pytest.raises(FileNotFoundError):
        read_root(tmp_path / "root")


async def test_data_of_another_key_are_left_alone(
    store: Store, any_client: Client, clock: Clock
) -> None:
    """A process with another root key does not start over what is there."""
    await met(store, said(1))

    with pytest.raises(WrongKey):
        await store_on(any_client, clock, root=bytes(32)).start()


async def test_a_removed_key_check_does_not_help(
    store: Store, any_client: Client, clock: Clock
) -> None:
    """Where data are and the check of the key is gone, nothing starts either."""
    await met(store, said(1))
    await any_client.call("DEL", store.name("kc"))

    with pytest.raises(WrongKey):
        await store_on(any_client, clock, root=bytes(32)).start()


async def _journey(store: Store, number: int, clock: Clock) -> CaseId:
    """Somebody with a name, a number and a note, a case with history, messages and a timer."""
    phone = PLANTED[1]
    event = replace(said(number, phone), text=PLANTED[3])
    loaded = await met(store, event)
    assert loaded.person is not None
    person = replace(loaded.person, name=PLANTED[0], notes={"note": PLANTED[2]})
    case = store.new_case(f"phone:{number + 1}")
    entry = told(f"o{number}", f"p:{loaded.contact}", PLANTED[3], replaces=f"card:{case}")
    session = replace(session_of(loaded), about=case, confirming=PLANTED[2])
    committed = await store.commit(
        turned(
            said(number + 1, phone),
            loaded,
            session=session,
            person=person,
            case_id=case,
            case=Parcel(note=PLANTED[2]),
            member=loaded.contact,
            case_events=(Opened(by=PLANTED[0], note=PLANTED[2]), Moved(by=PLANTED[0])),
            outbox=(entry, told(f"m{number}", store.lane(Address("mail", PLANTED[1])), PLANTED[3])),
            timers=(Timer(name="remind", about=str(case), due=clock.now(), fence=1),),
        )
    )
    first, second = committed.claims
    await store.ack(first, receipt=PLANTED[1], content=PLANTED[2].encode())
    await store.bury(second, "blocked")
    await store.quarantine(event, "ValueError")
    return case


@pytest.fixture
async def own_server(tmp_path: Path) -> AsyncIterator[tuple[Server, Path]]:
    """A server whose files a test may look into."""
    async with Server(tmp_path / "data") as server:
        yield server, tmp_path / "data"


async def test_no_planted_string_reaches_the_files(
    own_server: tuple[Server, Path], clock: Clock
) -> None:
    """Names, numbers, notes and words are found in no file of the server; a leak would be."""
    server, directory = own_server
    store = store_on(connect(server.url), clock)
    await store.start()
    await _journey(store, 1, clock)
    await store.put("leak", "canary-positive-control")
    await store.client.save()
    await store.close()

    files = b"".join(path.read_bytes() for path in directory.rglob("*") if path.is_file())

    found = [text for text in PLANTED if text.encode() in files]
    assert found == []
    assert b"canary-positive-control" in files


async def _everything(store: Store, case: CaseId, clock: Clock) -> None:
    """Read whatever is there."""
    phone = PLANTED[1]
    loaded = await store.load(said(99, phone), about=case)
    if (loaded.contact, loaded.case) == (None, None):
        raise Tampered("nobody")
    await store.events(case)
    await store.people()
    await store.dead()
    await store.due(clock.now(), 9)
    if not await store.client.call("EXISTS", store.name("tm")):
        raise Tampered("the timer was put into quarantine")
    await store.file("o1")
    event: Event = said(100, phone)
    entry = told("again", f"p:{loaded.contact}", replaces=f"card:{case}")
    await store.commit(turned(event, loaded, outbox=(entry,)))


@pytest.mark.parametrize("seed", range(40))
async def test_a_changed_row_is_noticed(
    any_client: Client, clock: Clock, seed: int, store: Store
) -> None:
    """Any bit of any sealed row, turned by somebody with access to Redis, is noticed when read."""
    case = await _journey(store, 1, clock)
    chance = random.Random(seed)
    rows = [key async for key in any_client.scan_iter("*")]
    sealed = sorted(key for key in rows if key.split(b":")[2][:1] in b"spcef")
    row = chance.choice([key for key in sealed if b"seq" not in key and b"ofen" not in key])
    await _spoil(any_client, row, chance)

    with pytest.raises((Tampered, KeyError)):
        await _everything(store_on(any_client, clock), case, clock)


async def _spoil(client: Client, row: bytes, chance: random.Random) -> None:
    kind = await client.call("TYPE", row)
    if kind == b"hash":
        fields = [name for name in ("k", "d") if await client.call("HEXISTS", row, name)]
        field = chance.choice(fields)
        value = await client.call("HGET", row, field)
        await client.call("HSET", row, field, _turned_bit(value, chance))
    elif kind == b"list":
        await client.call("LSET", row, 0, _turned_bit(await client.call("LINDEX", row, 0), chance))
    else:
        await client.call("SET", row, _turned_bit(await client.call("GET", row), chance))


def _turned_bit(value: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(value) * 3 // 4, len(value))
    return value[:at] + bytes((value[at] ^ (1 << chance.randrange(8)),)) + value[at + 1 :]


async def test_a_row_put_back_is_noticed(store: Store, any_client: Client) -> None:
    """An older sealed session under the newer revision does not open."""
    ana = await met(store, said(1))
    row = store.name(f"s:{ana.contact}")
    old = await any_client.call("HGET", row, "d")
    await store.commit(turned(said(2), ana, session=replace(session_of(ana), confirming="cancel")))
    await any_client.call("HSET", row, "d", old)

    with pytest.raises(Tampered):
        await store.load(said(3))


async def test_a_swapped_row_is_noticed(store: Store, any_client: Client) -> None:
    """One person's row in the place of another's does not open."""
    ana, ben = await met(store, said(1)), await met(store, said(2, "ben"))
    other = await any_client.call("HGETALL", store.name(f"p:{ben.contact}"))
    await any_client.call("HSET", store.name(f"p:{ana.contact}"), *other)

    with pytest.raises(Tampered):
        await store.load(said(3))


async def test_an_address_led_elsewhere_is_noticed(store: Store, any_client: Client) -> None:
    """Nobody who can write to Redis can make one address another contact's."""
    await met(store, said(1))
    await met(store, said(2, "ben"))
    theirs = await any_client.call("GET", store.name.address(Address("phone", "ben")))
    await any_client.call("SET", store.name.address(Address("phone", "ana")), theirs or b"")

    with pytest.raises(Tampered):
        await store.load(said(3))


@pytest.mark.parametrize("change", ["removed", "reordered", "cut"])
async def test_a_rewritten_history_is_noticed(
    store: Store, any_client: Client, change: str
) -> None:
    """Events that were removed, reordered or cut off break the chain."""
    case = await opened(store, said(2), await met(store, said(1)))
    loaded = await store.load(said(3))
    moves = tuple(Moved(by=str(number)) for number in range(3))
    await store.commit(turned(said(3), loaded, case_id=case, case=Parcel(), case_events=moves))
    row = store.name(f"e:{case}")
    events = await any_client.call("LRANGE", row, 0, -1)
    changed = {
        "removed": events[:1] + events[2:],
        "reordered": [events[0], events[2], events[1], events[3]],
        "cut": events[:-1],
    }[change]
    await any_client.call("DEL", row)
    await any_client.call("RPUSH", row, *changed)

    with pytest.raises(Tampered):
        await store.events(case)
