"""Whoever presses what at once: one decision stands, and everybody is told."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.store.wire import connect
from conversations.case import Case
from tests.conversations.deployment import Deployment, begun
from tests.conversations.trips import DETAILS, again, everybody, play, requested
from tests.properties.approvers import DECIDED, assert_lawful, assert_two_people, press, ready

OFFICERS = tuple(f"officer-{n}" for n in range(8))
FIRST = st.lists(
    st.tuples(st.sampled_from(OFFICERS), st.sampled_from(["Agree", "Decline", "Ask", "More"])),
    min_size=2, max_size=8, unique_by=lambda tap: tap[0],
)  # fmt: skip
LAST = st.lists(
    st.tuples(st.sampled_from(OFFICERS), st.sampled_from(["Approve", "Decline", "Ask", "More"])),
    min_size=2, max_size=8, unique_by=lambda tap: tap[0],
)  # fmt: skip


async def staffed(url: str, role: str, unit: str) -> Deployment:
    """Eight officers of one kind, an organizer, and a member who has asked before."""
    trip = await begun(connect(url))
    for who in OFFICERS:
        await trip.invite(who, role, unit, who.title())
    await everybody(trip)
    await requested(trip)
    await play(trip, "ana", "[Withdraw]", "[Yes, withdraw it]")
    return trip


async def asked_for(trip: Deployment) -> Case:
    """A new request, also while an earlier one is still with everybody."""
    await play(trip, "ana", "[Plan a trip]", "Portugal", "3-9 Oct", "no", "[Skip]", "[Send]")
    if trip.last("ana").key == "request-twice":
        await trip.tap("ana", "It’s another trip")
    return await trip.case()


async def put_away(trip: Deployment, taps: Sequence[tuple[str, str]]) -> None:
    """Whatever is still open is dropped, so that the next round begins fresh."""
    for who, _ in taps:
        if (await trip.session(who)).draft is not None:
            await play(trip, who, "cancel", "yes")


async def first_round(trip: Deployment, taps: Sequence[tuple[str, str]]) -> None:
    """Organizers agree, decline and ask about one request, at once."""
    case = await asked_for(trip)
    tokens = [(who, await ready(trip, who, act)) for who, act in taps]
    trip.forget_heard()
    await press(trip, tokens)
    events = await trip.store.events(case.id)
    after = assert_lawful(case.id, events)
    assert_two_people(events)
    decisions = [event.kind for event in events if event.kind in DECIDED]
    contested = [act for _, act in taps if act in {"Agree", "Decline"}]
    assert len(decisions) == bool(contested)
    assert after.status == (decisions[0] if decisions else "requested")
    for who, _ in taps:
        assert trip.heard.get(who), f"{who} pressed and was told nothing"
    await put_away(trip, taps)


async def last_round(trip: Deployment, taps: Sequence[tuple[str, str]]) -> None:
    """The Department approves, declines and asks about one introduction, at once."""
    case = await asked_for(trip)
    await play(trip, "rosa", "[Agree]")
    await play(trip, "ana", "[Start]", *DETAILS)
    tokens = [(who, await ready(trip, who, act)) for who, act in taps]
    trip.forget_heard()
    mails = len(trip.letterbox.to("pcp@example.org"))
    await press(trip, tokens)
    for who, _ in taps:
        assert trip.heard.get(who), f"{who} pressed and was told nothing"
    await trip.wait(minutes=3)
    events = await trip.store.events(case.id)
    after = assert_lawful(case.id, events)
    assert_two_people(events)
    kinds = [event.kind for event in events]
    contested = [act for _, act in taps if act in {"Approve", "Decline"}]
    assert kinds.count("approved") + kinds.count("declined") == bool(contested)
    approved = "approved" in kinds
    assert len(trip.letterbox.to("pcp@example.org")) - mails == approved
    assert after.status == ("sent" if approved else "declined" if contested else "given")
    await put_away(trip, taps)
    await trip.wait(minutes=20)
    if (await again(trip, case)).undecided:
        await play(trip, "ana", "withdraw", "[Yes, withdraw it]")


def test_one_decision_about_a_request(server_url: str) -> None:
    """Of any presses of up to eight organizers at once, one decides and all are answered."""
    with asyncio.Runner() as loop:
        trip = loop.run(staffed(server_url, "organizer", "new-york"))

        @given(FIRST)
        @settings(max_examples=25, deadline=timedelta(seconds=20))
        def presses(taps: list[tuple[str, str]]) -> None:
            loop.run(first_round(trip, taps))

        presses()
        loop.run(trip.store.close())


def test_one_decision_about_an_introduction(server_url: str) -> None:
    """Of any presses of up to eight officers at once, one decides, and at most one mail leaves."""
    with asyncio.Runner() as loop:
        trip = loop.run(staffed(server_url, "department", ""))

        @given(LAST)
        @settings(max_examples=12, deadline=timedelta(seconds=20))
        def presses(taps: list[tuple[str, str]]) -> None:
            loop.run(last_round(trip, taps))

        presses()
        loop.run(trip.store.close())
