"""What the store costs: microseconds of our own CPU, and round trips, for each call of a turn."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

import uvloop

from chatbot.clock import Clock
from chatbot.core.events import TextReceived
from chatbot.core.ids import Address, ContactId, QuestionId
from chatbot.core.messages import Button, Rendered
from chatbot.core.people import Person
from chatbot.core.session import Draft, Session
from chatbot.store.embedded import Server
from chatbot.store.records import Claim, Commit, Entry, Loaded
from chatbot.store.seal import Keyring
from chatbot.store.valkey import Store
from chatbot.store.wire import connect

_ANSWERS = {QuestionId(f"question-{number}"): "an answer of some words" for number in range(10)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No case is opened here."""


def event_of(turn: int, person: int) -> TextReceived:
    """Somebody's next message."""
    address = Address("phone", f"{person:012}")
    return TextReceived(id=f"phone:{turn}:{person}", at=Clock().now(), address=address, text="yes")


def commit_of(store: Store, loaded: Loaded, event: TextReceived) -> Commit:
    """A turn as most are: an answer noted, the next question asked."""
    assert event.address is not None
    contact = loaded.contact or store.new_contact(event.id)
    draft = Draft(form="request", answers=_ANSWERS, asking=QuestionId("question-9"))
    session = replace(loaded.session or Session(contact=contact), drafts=(draft,))
    buttons = tuple(Button(f"Choice {n}", token="x" * 40) for n in range(3))
    work = Rendered(
        id="", to=event.address, text="What comes next? " * 8, buttons=buttons, purpose="reply"
    )
    entry_id = store.name.commit(event.id)
    entry = Entry(id=entry_id, lane=f"p:{contact}", work=replace(work, id=entry_id))
    person = None if loaded.person else _person(contact, event.address)
    return Commit(
        id=event.id, event=event, loaded=loaded, session=session, person=person, outbox=(entry,)
    )


def _person(contact: ContactId, address: Address) -> Person:
    return Person(id=contact, name="Somebody", addresses=(address,))


async def measured(
    name: str, calls: int, at_once: int, call: Callable[[int], Awaitable[None]]
) -> None:
    """Print what one call costs, alone and side by side."""

    async def some(start: int) -> None:
        for number in range(start, calls, at_once):
            await call(number)

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(some(start) for start in range(at_once)))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{name:>8} x{at_once:<3} {cpu / calls * 1e6:7.1f} us CPU {calls / wall:9.0f} a second")


async def main(people: int, turns: int, at_once: int) -> None:
    """Everybody takes some turns; each is loaded, committed and acknowledged."""
    with tempfile.TemporaryDirectory() as directory:
        async with Server(Path(directory)) as server:
            client = connect(server.url)
            store = Store(
                client,
                Keyring(bytes(32)),
                organization="benchmark",
                case_type=Nothing,
                event_type=Nothing,
                clock=Clock(),
                officer_roles=("officer",),
            )
            await store.start()
            empty = (await client.info("memory"))["used_memory"]
            for turn in range(turns):
                await one_round(store, turn, people, at_once)
            stats = await client.info("commandstats")
            used = (await client.info("memory"))["used_memory"] - empty
            trips = {name: row["calls"] for name, row in stats.items() if "eval" in name}
            print(
                f"round trips a turn with its delivery: {sum(trips.values()) / people / turns:.2f}"
            )
            print(f"bytes a conversation of {turns} turns: {used / people:.0f}")
            await store.close()


async def one_round(store: Store, turn: int, people: int, at_once: int) -> None:
    """A turn of everybody, step by step."""
    loaded: list[Loaded | None] = [None] * people
    claims: list[Claim | None] = [None] * people
    commits: list[Commit | None] = [None] * people

    async def load(number: int) -> None:
        loaded[number] = await store.load(event_of(turn, number))

    async def commit(number: int) -> None:
        made = commits[number]
        assert made is not None
        claims[number] = (await store.commit(made)).claims[0]

    async def ack(number: int) -> None:
        claim = claims[number]
        assert claim is not None
        await store.ack(claim, receipt="4711")

    await measured("load", people, at_once, load)
    for number, known in enumerate(loaded):
        assert known is not None
        commits[number] = commit_of(store, known, event_of(turn, number))
    await measured("commit", people, at_once, commit)
    await measured("ack", people, at_once, ack)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--at-once", type=int, default=16)
    arguments = parser.parse_args()
    uvloop.run(main(arguments.people, arguments.turns, arguments.at_once))
