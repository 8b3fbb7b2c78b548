"""A case that lost its timer gets it again."""

from datetime import timedelta

from chatbot.clock import Clock
from chatbot.core.ids import CaseId
from chatbot.patrol import Patrol
from chatbot.store.records import Timer
from chatbot.store.wire import Client
from tests.store.world import Opened, Parcel, said, store_on, turned


async def test_a_lost_timer_is_set_again(client: Client, clock: Clock) -> None:
    """An open case never waits for a timer that is not there."""
    store = store_on(client, clock)
    await store.start()
    due = clock.now() + timedelta(days=1)
    event = said(1)
    commit = turned(
        event,
        await store.load(event),
        case_id=CaseId("ABCD2345"),
        case=Parcel(),
        case_events=(Opened(by="ana"),),
        indexes={"open": 1.0},
        timers=(Timer(name="look", about="ABCD2345", due=due, fence=1),),
    )
    await store.commit(commit)
    patrol = Patrol(store, lambda _parcel: {"look": due})
    assert await patrol.repair(again=0) == []

    await client.delete(store.name("tm"), store.name("tmd"))
    assert [timer.name for timer in await patrol.repair(again=0)] == ["look"]

    assert await store.next_due() == due
    assert await patrol.missing() == []
