"""Around the turns: leases, counters, quarantine and small things kept by name."""

import asyncio

import pytest

from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from tests.store.world import met, said, told, turned


async def test_one_holds_a_lease(store: Store) -> None:
    """Of two who want to poll, one may, and may go on."""
    first = await store.lease("poller", 30, "one")

    assert first > 0
    assert await store.lease("poller", 30, "two") == 0
    assert await store.lease("poller", 30, "one") == first


async def test_a_lease_given_back_is_anothers(store: Store) -> None:
    """Whoever comes next has a higher fence; only the holder can give it back."""
    first = await store.lease("poller", 30, "one")
    await store.release("poller", "two")
    assert await store.lease("poller", 30, "two") == 0
    await store.release("poller", "one")

    assert await store.lease("poller", 30, "two") > first


async def test_a_lease_runs_out(store: Store) -> None:
    """A holder who died holds it no longer than it was asked for."""
    await store.lease("poller", 0.02, "one")
    while not await store.lease("poller", 30, "two"):
        await asyncio.sleep(0.005)

    assert await store.lease("poller", 30, "one") == 0


async def test_attempts_are_counted_for_each_event(store: Store) -> None:
    """An event that fails again and again is known as such."""
    assert [await store.attempts("phone:1") for _ in range(3)] == [1, 2, 3]
    assert await store.attempts("phone:2") == 1


async def test_a_poisoned_event_is_kept_sealed(store: Store, any_client: Client) -> None:
    """What no turn could take can be looked into later, by those who have the key."""
    event = said(1, text="secret words")
    await store.quarantine(event, "ValueError")

    assert await store.quarantined() == [("ValueError", event)]
    (row,) = await any_client.call("LRANGE", store.name("quar"), 0, -1)
    assert b"secret" not in row


async def test_a_forgotten_persons_quarantine_does_not_open(store: Store) -> None:
    """With the key of whoever wrote it destroyed, a poisoned event is unreadable."""
    ana = await met(store, said(1))
    assert ana.contact is not None
    await store.quarantine(said(2, text="secret words"), "ValueError")

    await store.forget(ana.contact)

    assert await store.quarantined() == []


async def test_small_things_are_kept_by_name(store: Store) -> None:
    """A poller finds where it was."""
    assert await store.get("offset") == ""
    await store.put("offset", "4711")

    assert await store.get("offset") == "4711"


async def test_lanes_of_a_dead_process_are_regained(store: Store) -> None:
    """Where nobody else works, what a dead process held need not wait; it may have been sent."""
    ana = await met(store, said(1))
    entry = told("o1", f"p:{ana.contact}")
    await store.commit(turned(said(2), ana, session=ana.session, outbox=(entry,)))

    assert await store.regain() == 1

    (claim,) = await store.claim()
    assert (claim.entry, claim.attempt, claim.unsure) == (entry, 2, 1)


async def test_rows_of_another_type_are_not_written_over(store: Store, any_client: Client) -> None:
    """Somebody else's row under one of our names stops a turn before it writes anything."""
    ana = await met(store, said(1))
    await any_client.call("SET", store.name("ol:a:ben"), "something else")

    with pytest.raises(AssertionError):
        await store.commit(turned(said(2), ana, session=ana.session, outbox=(told("o", "a:ben"),)))

    assert (await store.load(said(2))).session == ana.session
