"""Timers: once, at their time, and not at all when the state has moved on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.clock import Clock
from chatbot.core.errors import Seen
from chatbot.core.events import ContactStopped, Event, TimerFired
from chatbot.store.records import Timer
from chatbot.store.valkey import Store
from chatbot.timers import Timers
from tests.store.world import Parcel, met, opened, said, told, turned


def _timer(clock: Clock, minutes: int = 5, *, fence: int = 1, about: str = "AAAA1111") -> Timer:
    return Timer(
        name="remind", about=about, due=clock.now() + timedelta(minutes=minutes), fence=fence
    )


async def test_a_timer_comes_at_its_time(store: Store, clock: Clock) -> None:
    """Not before, and with the fence that set it."""
    ana = await met(store, said(1))
    timer = _timer(clock)
    await store.commit(turned(said(2), ana, session=ana.session, timers=(timer,)))

    assert await store.due(clock.now(), 9) == []
    assert await store.next_due() == timer.due
    (event,) = await store.due(timer.due, 9)
    assert isinstance(event, TimerFired)
    assert (event.timer, event.fence, event.about, event.at) == ("remind", 1, "AAAA1111", timer.due)


async def test_a_timer_about_a_contact_is_that_contacts_turn(store: Store, clock: Clock) -> None:
    """A timer about a contact loads the contact's session."""
    ana = await met(store, said(1))
    timer = _timer(clock, about=str(ana.contact))
    await store.commit(turned(said(2), ana, session=ana.session, timers=(timer,)))
    (event,) = await store.due(timer.due, 9)

    loaded = await store.load(event)

    assert (event.contact, loaded.contact, loaded.person) == (ana.contact, ana.contact, ana.person)


async def test_a_fired_timer_fires_once(store: Store, clock: Clock) -> None:
    """The commit of its turn takes it away; whoever is late has nothing to do."""
    ana = await met(store, said(1))
    case = await opened(store, said(2), ana, timers=(_timer(clock),))
    clock.advance(timedelta(minutes=5))
    (event,) = await store.due(clock.now(), 9)
    loaded = await store.load(event, about=case)
    await store.commit(turned(event, loaded, case_id=case, case=Parcel(status="late")))

    assert await store.due(clock.now(), 9) == []
    again = await store.load(event, about=case)
    commit = turned(event, again, case_id=case, case=Parcel())
    with pytest.raises(Seen):
        await store.commit(replace(commit, id="turn:of-another-process"))


@pytest.mark.parametrize("change", ["cleared", "set-anew"])
async def test_a_timer_that_was_changed_does_nothing(
    store: Store, clock: Clock, change: str
) -> None:
    """A timer in hand whose row was cleared or set anew meets its fence."""
    ana = await met(store, said(1))
    await store.commit(turned(said(2), ana, session=ana.session, timers=(_timer(clock),)))
    clock.advance(timedelta(minutes=5))
    (event,) = await store.due(clock.now(), 9)
    ana = await store.load(said(3))
    if change == "cleared":
        commit = turned(said(3), ana, session=ana.session, cleared=(("remind", "AAAA1111"),))
    else:
        commit = turned(said(3), ana, session=ana.session, timers=(_timer(clock, fence=2),))
    await store.commit(commit)

    with pytest.raises(Seen):
        await store.commit(turned(event, await store.load(event)))


async def test_a_report_is_taken_once(store: Store, clock: Clock) -> None:
    """What delivery reports waits durably until a turn has taken it."""
    ana = await met(store, said(1))
    assert ana.contact is not None
    (claim,) = (
        await store.commit(
            turned(said(2), ana, session=ana.session, outbox=(told("o1", f"p:{ana.contact}"),))
        )
    ).claims
    report = ContactStopped(
        id="delivery:o1:stopped", at=clock.now(), contact=ana.contact, reason="blocked"
    )
    await store.bury(claim, "blocked", report)
    assert await store.due(clock.now(), 9) == [report]
    loaded = await store.load(report)

    await store.commit(turned(report, loaded, session=loaded.session))

    assert loaded.person == ana.person
    assert await store.due(clock.now(), 9) == []


async def test_a_poisoned_timer_blocks_no_other(store: Store, clock: Clock) -> None:
    """One that always fails waits longer and longer; the others have their turns."""
    ana = await met(store, said(1))
    timers = tuple(_timer(clock, about=f"AAAA111{number}") for number in range(5))
    await store.commit(turned(said(2), ana, session=ana.session, timers=timers))
    clock.advance(timedelta(minutes=5))
    taken: list[str] = []

    async def turn(event: Event) -> None:
        assert isinstance(event, TimerFired)
        if event.about == "AAAA1110":
            raise RuntimeError("poisoned")
        taken.append(event.about)
        await store.commit(turned(event, await store.load(event)))

    count = await Timers(store, turn, clock).fire_due()

    assert (count, sorted(taken)) == (4, [f"AAAA111{number}" for number in range(1, 5)])
    assert await store.next_due() == clock.now() + timedelta(seconds=2)


async def test_a_timer_whose_turn_commits_nothing_is_settled(store: Store, clock: Clock) -> None:
    """A turn that leaves the row where it was does not run for ever."""
    ana = await met(store, said(1))
    await store.commit(turned(said(2), ana, session=ana.session, timers=(_timer(clock),)))
    clock.advance(timedelta(minutes=5))
    taken: list[str] = []

    async def turn(event: Event) -> None:
        taken.append(event.id)

    await Timers(store, turn, clock).fire_due()

    assert len(taken) == 1
    assert await store.next_due() is None
