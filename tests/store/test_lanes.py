"""Lanes: in order, one at a time, never lost, and merged only where nobody minds."""

import asyncio
from collections import defaultdict
from datetime import timedelta
from typing import Any

import pytest

from chatbot.clock import Clock
from chatbot.core.events import DocumentReady
from chatbot.core.ids import Address, CaseId, Key
from chatbot.core.messages import Document, Line, typed, words
from chatbot.store.records import Claim, Committed, Entry, Errand
from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from tests.store.world import met, said, store_on, told, turned


async def _sent(store: Store, number: int, *entries: Entry, **more: Any) -> Committed:
    """A turn that says something, to an address that nobody is known by."""
    event = said(number, "sender")
    loaded = await store.load(event)
    return await store.commit(turned(event, loaded, outbox=entries, **more))


async def test_an_idle_lane_is_claimed_by_the_commit(store: Store) -> None:
    """Whoever commits a message for somebody who waits for nothing has it in hand at once."""
    committed = await _sent(store, 1, told("o1", "a:ben"), told("o2", "a:ben"))

    (claim,) = committed.claims
    assert (claim.entry.id, claim.attempt) == ("o1", 1)
    assert await store.claim() == []


async def test_a_commit_may_leave_its_lanes_to_others(store: Store) -> None:
    """Without `deliver` the lane is for whoever looks first."""
    committed = await _sent(store, 1, told("o1", "a:ben"), deliver=False)

    (claim,) = await store.claim()
    assert (committed.claims, claim.entry, claim.attempt) == ((), told("o1", "a:ben"), 1)


async def test_acknowledging_gives_the_next(store: Store) -> None:
    """A lane is worked through without asking again."""
    (claim,) = (await _sent(store, 1, told("o1", "a:ben"), told("o2", "a:ben"))).claims

    following = await store.ack(claim)

    assert following is not None
    assert following.entry == told("o2", "a:ben")
    assert await store.ack(following) is None
    assert await store.next_lane() is None


async def test_a_lane_is_held_by_one(store: Store, clock: Clock) -> None:
    """Whose claim ran out cannot acknowledge what another one has in hand."""
    (lost,) = (await _sent(store, 1, told("o1", "a:ben"), told("o2", "a:ben"))).claims
    clock.advance(timedelta(seconds=31))
    (taken,) = await store.claim()

    assert await store.ack(lost) is None

    assert (taken.entry.id, taken.attempt, taken.unsure) == ("o1", 2, 1)
    following = await store.ack(taken)
    assert following is not None
    assert following.entry.id == "o2"


async def test_a_known_failure_is_not_unsure(store: Store, clock: Clock) -> None:
    """What was refused was surely not sent; it comes back when it was told to."""
    (claim,) = (await _sent(store, 1, told("o1", "a:ben"))).claims
    await store.retry(claim, clock.now() + timedelta(seconds=5), "busy")
    assert await store.claim() == []
    clock.advance(timedelta(seconds=5))

    (again,) = await store.claim()

    assert (again.attempt, again.unsure) == (2, 0)


async def test_a_paused_lane_waits(store: Store, clock: Clock) -> None:
    """A pause holds back what is due."""
    await _sent(store, 1, told("o1", "a:ben"), deliver=False)
    await store.pause("a:ben", clock.now() + timedelta(seconds=9))

    assert await store.claim() == []

    clock.advance(timedelta(seconds=9))
    assert len(await store.claim()) == 1


@pytest.mark.parametrize(
    "first,second,left",
    [
        ({"purpose": "reply"}, {"purpose": "reply"}, ["o3"]),
        ({"purpose": "notice"}, {"purpose": "reply"}, ["o2", "o3"]),
        ({"purpose": "notice"}, {"purpose": "notice"}, ["o2", "o3"]),
        ({"replaces": "card:1"}, {"replaces": "card:1"}, ["o3"]),
        ({"replaces": "card:1"}, {"replaces": "card:2"}, ["o2", "o3"]),
        ({"purpose": "reply", "label": "mail"}, {"purpose": "reply"}, ["o2", "o3"]),
        (
            {"purpose": "reply", "replaces": "card:1"},
            {"purpose": "reply", "replaces": "card:2"},
            ["o2", "o3"],
        ),
        ({"purpose": "reply", "replaces": "card:1"}, {"purpose": "reply"}, ["o2", "o3"]),
    ],
    ids=[
        "replies",
        "notice-then-reply",
        "notices",
        "same-place",
        "other-place",
        "labelled",
        "two-cards",
        "card-then-reply",
    ],
)
async def test_only_what_may_be_replaced_is(
    store: Store, first: dict[str, Any], second: dict[str, Any], left: list[str]
) -> None:
    """Of two waiting replies, or two for one place, only the newer is sent."""
    claimed = (await _sent(store, 1, told("o1", "a:ben"))).claims
    await _sent(store, 2, told("o2", "a:ben", **first))
    await _sent(store, 3, told("o3", "a:ben", **second))

    found = []
    claim: Claim | None = claimed[0]
    while claim is not None:
        claim = await store.ack(claim)
        found += [claim.entry.id] if claim else []
    assert found == left


async def test_what_is_being_sent_is_not_replaced(store: Store) -> None:
    """A reply in somebody's hands stays what it was; the newer one waits behind it."""
    reply = {"purpose": "reply"}
    (claim,) = (await _sent(store, 1, told("o1", "a:ben", **reply))).claims
    await _sent(store, 2, told("o2", "a:ben", **reply))

    following = await store.ack(claim)

    assert following is not None
    assert following.entry.id == "o2"


async def test_a_message_learns_whose_place_it_takes(store: Store) -> None:
    """The provider's id of the card before comes with the next card for the same place."""
    (first,) = (await _sent(store, 1, told("o1", "a:ben", replaces="card:1"))).claims
    await store.ack(first, receipt="4711")

    (second,) = (await _sent(store, 2, told("o2", "a:ben", replaces="card:1"))).claims
    (other,) = (await _sent(store, 3, told("o3", "a:eva", replaces="card:1"))).claims

    assert (first.receipt, second.receipt, other.receipt) == ("", "4711", "")


async def test_a_buried_message_is_kept_and_the_lane_goes_on(store: Store, clock: Clock) -> None:
    """What cannot be sent goes aside with its code; the next one has its turn."""
    (claim,) = (await _sent(store, 1, told("o1", "a:ben"), told("o2", "a:ben"))).claims

    following = await store.bury(claim, "blocked")

    assert following is not None
    assert following.entry.id == "o2"
    assert await store.dead() == [(told("o1", "a:ben"), "blocked", clock.now())]


async def test_a_document_is_kept_and_told_of_in_one_step(store: Store, clock: Clock) -> None:
    """A made document lies in the store when the event says that it is ready."""
    known = await met(store, said(1))
    case = CaseId("3F9K2M7Q")
    paper = Document(
        name="letter",
        template="letter",
        locales=("en",),
        lines=(Line(Key("title"), {"who": words("greeting", name=typed("Ana"))}),),
        about=case,
        label="letter",
    )
    entry = Entry(id="d1", lane=f"p:{known.contact}", work=paper)
    event = said(2)
    await store.commit(turned(event, known, session=known.session, outbox=(entry,), deliver=False))
    (claim,) = await store.claim()
    ready = DocumentReady(
        id="document:d1", at=clock.now(), about=case, document="letter", file="d1"
    )

    await store.ack(claim, report=ready, content=b"%PDF")

    assert claim.entry.work == paper
    assert await store.file("d1") == b"%PDF"
    assert await store.due(clock.now(), 9) == [ready]


async def test_strangers_are_answered_a_few_times(store: Store) -> None:
    """The fourth answer to one stranger in a day is not sent; the turn is still taken."""
    for number in range(5):
        await _sent(store, number, told(f"o{number}", "a:ben"), ration="ben", deliver=False)

    claims = await store.claim()
    waiting = [claims[0].entry.id]
    following = await store.ack(claims[0])
    while following is not None:
        waiting.append(following.entry.id)
        following = await store.ack(following)
    assert waiting == ["o0", "o1", "o2"]
    assert (await store.load(said(4))).seen


async def test_what_a_stranger_leaves_at_a_provider_is_erased_answered_or_not(store: Store) -> None:
    """Whoever is not answered any more has their words erased there all the same."""
    for number in range(5):
        errand = Errand(channel="phone", leaves=(f"SM{number}",))
        lane = store.lane(Address("phone", f"SM{number}"))
        entry = Entry(id=f"e{number}", lane=lane, work=errand)
        await _sent(store, number, entry, ration="ben", deliver=False)

    claims = await store.claim()

    assert sorted(claim.entry.id for claim in claims) == ["e0", "e1", "e2", "e3", "e4"]


async def test_order_holds_through_failures(any_client: Client, clock: Clock) -> None:
    """Four workers, claims that run out and refusals: everybody gets their messages in order."""
    stores = [store_on(any_client, clock) for _ in range(4)]
    await stores[0].start()
    for store in stores[1:]:
        await store.start()
    for number in range(20):
        entries = [told(f"o{lane}-{number:02}", f"a:{lane}") for lane in range(10)]
        await _sent(stores[0], number, *entries, deliver=False)
    sent: dict[str, list[str]] = defaultdict(list)

    async def work(store: Store, luck: int) -> None:
        while await store.next_lane() is not None:
            for claim in await store.claim(3):
                luck += 1
                current: Claim | None = claim
                while current is not None:
                    luck += 1
                    if luck % 7 == 0:
                        await store.retry(current, clock.now(), "busy")
                        break
                    if luck % 11 == 0:
                        clock.advance(timedelta(seconds=31))
                        break
                    sent[current.lane].append(current.entry.id)
                    current = await store.ack(current)

    await asyncio.gather(*(work(store, luck) for luck, store in enumerate(stores)))

    for lane, ids in sent.items():
        first_times = list(dict.fromkeys(ids))
        assert first_times == sorted(first_times), lane
        assert len(first_times) == 20
    assert len(sent) == 10


async def test_a_changed_message_stops_nobody(store: Store, any_client: Client) -> None:
    """A message that was tampered with is set aside; what waits behind it and elsewhere goes out."""
    await _sent(store, 1, told("x1", "a:x"), told("x2", "a:x"), told("y1", "a:y"), deliver=False)
    row = store.name("ol:a:x")
    item = await any_client.call("LINDEX", row, 0)
    await any_client.call("LSET", row, 0, item[:-1] + bytes((item[-1] ^ 1,)))

    claims = await store.claim()

    assert [claim.entry.id for claim in claims] == ["x2", "y1"]
    assert await any_client.call("LLEN", store.name("quar")) == 1


async def test_a_message_whose_key_is_destroyed_is_not_sent(
    store: Store, any_client: Client
) -> None:
    """With the key of whom it was for gone, it goes, and the lane goes on."""
    ana = await met(store, said(1))
    lane = f"p:{ana.contact}"
    commit = turned(said(2), ana, session=ana.session, outbox=(told("o1", lane),), deliver=False)
    await store.commit(commit)
    await any_client.call("DEL", store.name(lane))

    assert await store.claim() == []
    assert await store.next_lane() is None
