"""An answer of the server that never arrived is not a turn that never happened, nor one twice."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.clock import Clock
from chatbot.core.errors import Seen
from chatbot.store.valkey import Store
from chatbot.store.wire import connect
from tests.store.gap import Gap
from tests.store.world import Moved, Parcel, met, opened, said, session_of, store_on, told, turned


@pytest.fixture
async def gap(any_url: str, tmp_path: Path) -> AsyncIterator[Gap]:
    """A way to the server that loses answers."""
    async with Gap(any_url, tmp_path / "s").opened() as gap:
        yield gap


@pytest.fixture
async def far(gap: Gap, store: Store, clock: Clock) -> AsyncIterator[Store]:
    """A store that is reached through the gap."""
    far = store_on(connect(gap.url), clock)
    await far.start()
    yield far
    await far.client.aclose()


async def test_a_turn_whose_answer_was_lost_is_done_once(far: Store, gap: Gap) -> None:
    """The commit is sent again, changes nothing more, and gives what it had in hand."""
    ana = await met(far, said(1))
    case = await opened(far, said(2), ana)
    ana = await far.load(said(3))
    gap.lose()

    committed = await far.commit(
        turned(
            said(3),
            ana,
            session=ana.session,
            case_id=case,
            case=Parcel(status="moved"),
            case_events=(Moved(by="ana"),),
            outbox=(told("o1", f"p:{ana.contact}"),),
        )
    )

    assert gap.lost == 1
    assert [claim.entry.id for claim in committed.claims] == ["o1"]
    assert await far.ack(committed.claims[0]) is None
    assert len(await far.events(case)) == 2
    assert (await far.load(said(4))).revision == 2


async def test_a_strangers_turn_whose_answer_was_lost_is_no_error(far: Store, gap: Gap) -> None:
    """Where nothing but the event is remembered, that is enough to know it was ours."""
    loaded = await far.load(said(1))
    gap.lose()

    committed = await far.commit(
        turned(said(1), loaded, outbox=(told("o1", "a:ben"),), ration="ben")
    )

    assert [claim.entry.id for claim in committed.claims] == ["o1"]
    with pytest.raises(Seen):
        await far.commit(turned(said(1), loaded))


async def test_reading_is_repeated(far: Store, gap: Gap) -> None:
    """A load whose answer was lost is asked again."""
    ana = await met(far, said(1))
    gap.lose(2)

    again = await far.load(said(2))

    assert (gap.lost, again.session) == (2, ana.session)


async def test_an_acknowledgement_whose_answer_was_lost_removes_one(far: Store, gap: Gap) -> None:
    """The message is gone, the next one is still there: nothing is lost, nothing is skipped."""
    ana = await met(far, said(1))
    entries = tuple(told(f"o{number}", f"p:{ana.contact}") for number in range(3))
    session = replace(session_of(ana), confirming="cancel")
    committed = await far.commit(turned(said(2), ana, session=session, outbox=entries))
    claim = await far.ack(committed.claims[0])
    assert claim is not None
    gap.lose()

    assert await far.ack(claim) is None

    assert [row async for row in _waiting(far, f"p:{ana.contact}")] == [b"o2"]


async def _waiting(store: Store, lane: str) -> AsyncIterator[bytes]:
    for item in await store.call("LRANGE", store.name(f"ol:{lane}"), 0, -1):
        yield item.partition(b" ")[0]
