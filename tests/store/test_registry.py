"""People: officers known to all, invitations used once, members forgotten for good."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from chatbot.clock import Clock
from chatbot.core.errors import Stale
from chatbot.core.people import Invitation, Person, Role
from chatbot.core.session import Session
from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from tests.store.world import met, opened, said, session_of, store_on, told, turned


async def test_officers_are_known_to_every_turn(
    store: Store, any_client: Client, clock: Clock
) -> None:
    """Whoever decides is in every turn's snapshot, in every process; members are not."""
    other = store_on(any_client, clock)
    await other.start()
    await met(store, said(1))
    rosa = await met(store, said(2, "rosa"), role="porter")

    loaded = await other.load(said(3))

    assert list(loaded.people.holding("porter")) == [rosa.person]


async def test_an_officer_who_changes_is_seen_changed(store: Store) -> None:
    """A changed name is in the next turn's snapshot."""
    rosa = await met(store, said(1, "rosa"), role="porter")
    assert rosa.person is not None
    changed = replace(rosa.person, name="Rosa M.")
    await store.commit(turned(said(2, "rosa"), rosa, session=rosa.session, person=changed))

    loaded = await store.load(said(3))

    assert loaded.people.get(changed.id) == changed


async def test_a_revoked_role_is_gone(store: Store) -> None:
    """Who loses the role is an officer no longer, but still somebody we know."""
    rosa = await met(store, said(1, "rosa"), role="porter")
    assert rosa.contact is not None

    assert await store.revoke(rosa.contact, "porter")

    assert not (await store.people()).officers
    assert await store.person(rosa.contact) == replace(
        rosa.person or Person(id=rosa.contact), roles=()
    )
    assert not await store.revoke(rosa.contact, "porter")


async def test_an_invitation_is_read_by_its_code(store: Store, clock: Clock) -> None:
    """A code leads to the promise behind it, until it expires."""
    promise = Invitation(role=Role("porter"), expires=clock.now() + timedelta(days=3), name="Rosa")
    code = await store.invite(promise)

    assert (await store.load(said(1), code=code)).invitation == promise
    assert (await store.load(said(1), code=code + "x")).invitation is None
    clock.advance(timedelta(days=3))
    assert (await store.load(said(1), code=code)).invitation is None


async def test_fifty_claims_of_one_invitation_give_one_role(store: Store, clock: Clock) -> None:
    """However many open the same link at once, one of them gets in."""
    promise = Invitation(role=Role("porter"), expires=clock.now() + timedelta(days=3))
    code = await store.invite(promise)

    async def claim(number: int) -> bool:
        event = said(number, f"phone{number}")
        loaded = await store.load(event, code=code)
        if loaded.invitation is None:
            return False
        contact = store.new_contact(event.id)
        person = Person(id=contact, roles=(promise.role,))
        try:
            await store.commit(
                turned(event, loaded, session=Session(contact=contact), person=person, claimed=code)
            )
        except Stale:
            return False
        return True

    won = await asyncio.gather(*(claim(number) for number in range(50)))

    assert sum(won) == 1
    assert len((await store.people()).officers) == 1


async def test_two_first_messages_make_one_contact(store: Store) -> None:
    """Somebody new who writes twice at once becomes one contact, not two."""

    async def greet(number: int) -> None:
        while True:
            loaded = await store.load(said(number))
            contact = loaded.contact or store.new_contact(f"phone:{number}")
            session = loaded.session or Session(contact=contact)
            try:
                await store.commit(turned(said(number), loaded, session=session))
            except Stale:
                continue
            return

    await asyncio.gather(greet(1), greet(2))

    assert session_of(await store.load(said(3))).revision == 2


async def test_a_forgotten_member_leaves_nothing(store: Store, any_client: Client) -> None:
    """Session, person, cases, waiting messages and the way from the address: all gone."""
    ana = await met(store, said(1))
    case = await opened(store, said(2), ana, outbox=(told("o1", f"p:{ana.contact}"),))
    assert ana.contact is not None

    await store.forget(ana.contact)

    after = await store.load(said(3), about=case)
    assert (after.contact, after.person, after.case) == (None, None, None)
    assert await store.events(case) == []
    assert await store.next_lane() is None
    left = [key async for key in any_client.scan_iter("*") if str(ana.contact).encode() in key]
    assert left == []


async def test_a_turn_may_forget_its_own_contact(store: Store) -> None:
    """The turn that forgets somebody keeps nothing of them, and may say so to their address."""
    ana = await met(store, said(1))
    assert ana.contact is not None
    goodbye = told("o1", store.lane(said(1).address or ana.contact))

    committed = await store.commit(
        turned(said(2), ana, session=ana.session, erased=(ana.contact,), outbox=(goodbye,))
    )

    assert [claim.entry for claim in committed.claims] == [goodbye]
    assert (await store.load(said(3))).contact is None


async def test_a_used_code_is_worth_nothing(store: Store, clock: Clock) -> None:
    """Once used, the same code leads nowhere."""
    promise = Invitation(role=Role("porter"), expires=clock.now() + timedelta(days=3))
    code = await store.invite(promise)
    loaded = await store.load(said(1), code=code)
    session = Session(contact=store.new_contact("phone:1"))
    await store.commit(turned(said(1), loaded, session=session, claimed=code))

    assert (await store.load(said(2, "ben"), code=code)).invitation is None
