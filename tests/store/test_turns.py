"""Load and commit: all of a turn or nothing, once, on the state it was made for."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.clock import Clock
from chatbot.core.errors import Seen, Stale
from chatbot.core.ids import CaseId
from chatbot.core.session import Session
from chatbot.store.valkey import Store
from tests.store.world import Moved, Opened, Parcel, met, opened, said, session_of, told, turned


async def test_a_stranger_is_nobody(store: Store) -> None:
    """Whoever writes for the first time has no session and no contact."""
    loaded = await store.load(said(1))

    assert (loaded.contact, loaded.session, loaded.person, loaded.seen) == (None, None, None, False)


async def test_a_contact_is_found_again_by_address(store: Store) -> None:
    """What was committed for an address is loaded for it."""
    known = await met(store, said(1))

    assert known.contact == store.new_contact("phone:1")
    assert known.person is not None
    assert known.person.name == "Ana"
    assert known.session == Session(contact=known.person.id, revision=1)


async def test_a_case_comes_back_with_its_events(store: Store) -> None:
    """A case, its events and its member are loaded with the session that is about it."""
    known = await met(store, said(1))
    case = await opened(store, said(2), known)

    again = await store.load(said(3))

    assert again.case == Parcel(note="fragile", hands=("ana",))
    assert (again.case_id, again.revision, again.member) == (case, 1, known.person)
    assert await store.events(case) == [Opened(by="ana", note="fragile")]


async def test_an_event_is_taken_once(store: Store) -> None:
    """The same event, delivered again after another one, is seen."""
    known = await met(store, said(1))
    session = replace(session_of(known), confirming="cancel")
    await store.commit(turned(said(2), known, session=session))
    later = await store.load(said(3))
    await store.commit(turned(said(3), later, session=later.session))

    again = await store.load(said(2))

    assert again.seen
    with pytest.raises(Seen):
        await store.commit(turned(said(2), again, session=again.session))


async def test_a_commit_whose_answer_was_lost_may_be_repeated(store: Store) -> None:
    """The same commit once more is fine, and changes nothing."""
    known = await met(store, said(1))
    commit = turned(
        said(2), known, session=known.session, outbox=(told("o1", f"p:{known.contact}"),)
    )
    first = await store.commit(commit)

    second = await store.commit(commit)

    assert (first.seq, len(first.claims)) == (second.seq, 1)
    assert second.claims == ()


async def test_a_session_that_moved_on_is_stale(store: Store) -> None:
    """Of two turns on one session the second must look again."""
    known = await met(store, said(1))
    await store.commit(turned(said(2), known, session=known.session))

    with pytest.raises(Stale):
        await store.commit(turned(said(3), known, session=known.session))


async def test_nothing_of_a_stale_turn_is_written(store: Store) -> None:
    """A turn that is stale in its case writes neither its session nor its messages."""
    ana, ben = await met(store, said(1)), await met(store, said(2, "ben"))
    case = await opened(store, said(3), ana)
    seen_by_ben = await store.load(said(4, "ben"), about=case)
    ana = await store.load(said(5))
    await store.commit(
        turned(said(5), ana, session=ana.session, case_id=case, case=Parcel(status="a"))
    )

    with pytest.raises(Stale):
        await store.commit(
            turned(
                said(4, "ben"),
                seen_by_ben,
                session=replace(session_of(seen_by_ben), confirming="cancel"),
                case_id=case,
                case=Parcel(status="b"),
                outbox=(told("o1", f"p:{ben.contact}"),),
            )
        )

    after = await store.load(said(4, "ben"), about=case)
    assert (after.session, after.case, after.seen) == (
        seen_by_ben.session,
        Parcel(status="a"),
        False,
    )
    assert await store.next_lane() is None


@pytest.mark.parametrize("writers", [2, 4, 8])
async def test_every_writer_of_a_hot_case_counts_once(store: Store, writers: int) -> None:
    """However many write to one case at once, each write lands once, after a look at the others."""
    ana = await met(store, said(1))
    case = await opened(store, said(2), ana)

    async def carry(number: int) -> None:
        who = f"porter{number}"
        await met(store, said(100 + number, who))
        for turn in range(5):
            await _until_done(store, who, case, 1000 + number * 10 + turn)

    await asyncio.gather(*(carry(number) for number in range(writers)))

    moves = [event for event in await store.events(case) if isinstance(event, Moved)]
    assert len({event.by for event in moves}) == len(moves) == writers * 5
    assert (await store.load(said(3))).revision == 1 + writers * 5


async def _until_done(store: Store, who: str, case: CaseId, number: int) -> None:
    while True:
        event = said(number, who)
        loaded = await store.load(event, about=case)
        assert loaded.case is not None
        parcel = replace(loaded.case, hands=(*loaded.case.hands, str(number)))
        try:
            await store.commit(
                turned(
                    event,
                    loaded,
                    session=loaded.session,
                    case_id=case,
                    case=parcel,
                    case_events=(Moved(by=str(number)),),
                )
            )
        except Stale:
            continue
        return


@pytest.mark.parametrize("days", [0, 1, 3, 6])
async def test_an_event_is_remembered_for_a_week(store: Store, clock: Clock, days: int) -> None:
    """A provider that repeats itself after days is still noticed."""
    known = await met(store, said(1))
    await store.commit(turned(said(2), known, session=known.session))

    clock.advance(timedelta(days=days, hours=23))

    assert (await store.load(said(2))).seen
