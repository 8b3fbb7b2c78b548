"""A store that comes back older than it was takes no decision until somebody accepts that."""

from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.store.errors import RolledBack, Unreachable
from chatbot.store.valkey import Store
from chatbot.store.wire import Client, connect
from tests.store.world import met, said, store_on, turned


async def test_a_store_that_went_back_is_not_written_to(store: Store, any_client: Client) -> None:
    """After a restore the process that remembers more refuses to decide."""
    ana = await met(store, said(1))
    await any_client.set(store.name("seq"), 0)

    assert await store.behind()
    with pytest.raises(RolledBack):
        await store.commit(turned(said(2), ana, session=ana.session))
    assert not (await store.load(said(2))).seen


async def test_another_generation_is_not_ours(store: Store, any_client: Client) -> None:
    """A store that was begun anew elsewhere is not taken for the one we knew."""
    ana = await met(store, said(1))
    await any_client.set(store.name("gen"), "another")

    with pytest.raises(RolledBack):
        await store.commit(turned(said(2), ana, session=ana.session))


async def test_an_operator_may_accept_it(store: Store, any_client: Client) -> None:
    """Once accepted, work goes on from where the store is."""
    ana = await met(store, said(1))
    await any_client.set(store.name("seq"), 0)

    await store.accept_rollback()

    assert not await store.behind()
    assert (await store.commit(turned(said(2), ana, session=ana.session))).seq == 1


async def test_the_next_process_remembers(any_client: Client, clock: Clock, tmp_path: Path) -> None:
    """A process that starts after a restore knows how far the one before had come."""
    first = store_on(any_client, clock, remember=tmp_path / "seen")
    await first.start()
    ana = await met(first, said(1))
    first.guard.save()
    await any_client.set(first.name("seq"), 0)

    second = store_on(any_client, clock, remember=tmp_path / "seen")
    await second.start()

    with pytest.raises(RolledBack):
        await second.commit(turned(said(2), ana, session=ana.session))


async def test_a_store_without_a_server_says_so(tmp_path: Path, clock: Clock) -> None:
    """Where nobody answers, a turn fails as a whole and may come again."""
    store = store_on(connect(f"unix://{tmp_path}/nobody"), clock)

    with pytest.raises(Unreachable):
        await store.load(said(1))
    await store.client.aclose()
