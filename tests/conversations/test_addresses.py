"""Addresses of hosts: what to know before writing, and what happens where one does not work."""

from dataclasses import replace

import pytest

from chatbot.core.events import MailReceived
from conversations import directory
from conversations.case import Case
from conversations.letters import letter_state
from conversations.organization import Organization, Partner
from tests.conversations.deployment import Deployment, deployed, example
from tests.conversations.hosts import DIRECTORY, named
from tests.conversations.test_sentences import VERA, turn
from tests.conversations.test_steps import case
from tests.conversations.trips import (
    DETAILS,
    again,
    bounced,
    everybody,
    given,
    introduced,
    play,
    requested,
)

SECOND = "pcp-office@example.org"
HOST = next(p for p in example().partners if p.id == "pt-pcp")


def chosen() -> Case:
    """A case with its host."""
    found = case("given")
    return replace(found, legs=(replace(found.leg, partner="pt-pcp"),))


def warned(host: Partner, found: Case) -> list[str]:
    """What a card says about the host's entry."""
    here = turn(VERA, found)
    here = replace(here, organization=replace(example(), partners=(host,)))
    return [str(line.key) for line in directory.remarks(here, found)]


@pytest.mark.parametrize(
    ("entry", "warning"),
    [
        ({"verified": "2026-02-28"}, ["card-host-unverified"]),
        ({"verified": ""}, ["card-host-unverified"]),
        ({"verified": "2026-03-02"}, []),
        ({"lead_days": 300}, ["card-host-lead"]),
        ({"note": "Ask for Rita"}, ["card-host-note"]),
    ],
)
def test_the_card_says_what_to_know_of_an_entry(
    entry: dict[str, object], warning: list[str]
) -> None:
    """An old address, short notice and the directory's note stand on the card."""
    assert warned(replace(HOST, **entry), chosen()) == warning  # type: ignore[arg-type]


async def test_the_day_of_verifying_is_a_written_day(trip: Deployment) -> None:
    """Nobody has to read a day in the way of machines."""
    await given(trip)
    card = trip.told("vera")
    assert "Address verified: 11 October 2026 (Vera Brown)" in card
    assert "2026-10-11" not in card


def test_members_of_the_league_are_introduced_to_the_youth_office() -> None:
    """Where the directory has an address for the youth, members of the league go there."""
    organization = replace(example(), partners=(replace(HOST, youth_address="y@example.org"),))
    league = replace(chosen(), membership="league")
    young = directory.host_of(organization, league)
    assert young is not None
    assert young.address == "y@example.org"
    found = directory.host_of(organization, chosen())
    assert found is not None
    assert found.address == DIRECTORY


async def test_the_next_address_is_approved_before_it_is_used(trip: Deployment) -> None:
    """One tap offers the next address; the mail goes there once somebody approves again."""
    found = await bounced(trip)
    await trip.tap("vera", "Try next address")
    assert (await again(trip, found)).status == "given"
    assert not trip.letterbox.to(SECOND)

    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    assert len(trip.letterbox.to(SECOND)) == 1
    assert not trip.letterbox.to(DIRECTORY)


async def test_an_address_may_be_typed_in(trip: Deployment) -> None:
    """An officer who knows another address types it in."""
    await bounced(trip)
    await play(
        trip, "vera", "[More]", "[Another address]", "rita@example.pt", "[Send]", "[Approve]"
    )
    await trip.wait(minutes=3)
    assert len(trip.letterbox.to("rita@example.pt")) == 1


async def test_the_hosts_have_it_by_another_way(trip: Deployment) -> None:
    """By the word of a person the letter has arrived, and the traveller gets the copy."""
    found = await bounced(trip)
    await play(trip, "vera", "[More]", "[They have it]")
    found = await again(trip, found)
    assert found.status == "introduced"
    assert trip.last("ana").key == "introduction-arrived"
    assert len(trip.letterbox.to("ana@example.org")) == 1
    assert letter_state(found, found.number, trip.clock.now()) == "valid"


async def test_a_bounce_that_a_person_saw(trip: Deployment) -> None:
    """An officer who saw the mail come back says so, and nobody is introduced any more."""
    found = await introduced(trip)
    await play(trip, "vera", "[More]", "[It bounced]")
    found = await again(trip, found)
    assert found.status == "bounced"
    assert letter_state(found, found.number, trip.clock.now()) == "withdrawn"
    await trip.say("ana", "status")
    assert "Not introduced yet" in trip.last("ana").text


async def received(trip: Deployment, found: Case, kind: str, *to: str) -> Case:
    """A mail about a trip came to our own mailbox."""
    event = MailReceived(
        id=f"mail:{kind}", at=trip.clock.now(), about=found.id, kind=kind, file="f", code="smtp-550",
        sender="rita@example.pt", to=to,
    )  # fmt: skip
    await trip.app.runner.receive(event)
    await trip.app.settle()
    return await again(trip, found)


async def test_a_late_bounce_after_an_answer_changes_nothing(trip: Deployment) -> None:
    """Whoever has answered has got the letter."""
    found = await named(trip, await introduced(trip))
    assert await received(trip, found, "report", DIRECTORY) == found


async def test_a_report_by_mail_is_a_bounce(trip: Deployment) -> None:
    """What a mail server says later takes the introduction back."""
    assert (await received(trip, await introduced(trip), "report", DIRECTORY)).status == "bounced"


async def test_copies_are_filed_and_nobody_is_told(trip: Deployment) -> None:
    """A copy to the case address is kept with the trip, without a word to anybody."""
    found = await named(trip, await introduced(trip))
    mails = len(trip.letterbox.mails)
    trip.forget_heard()
    assert (await received(trip, found, "copy", "ana@example.org")).host.copies == ("f",)
    assert not trip.heard
    assert len(trip.letterbox.mails) == mails


async def test_a_question_by_mail_is_for_people(trip: Deployment) -> None:
    """Somebody who asks by mail gets no automatic answer; the Department has a task."""
    found = await introduced(trip)
    mails = len(trip.letterbox.mails)
    assert await received(trip, found, "question") == found
    assert "task-host-mail" in trip.keys("vera")
    assert "ask" not in trip.keys("ana")
    assert len(trip.letterbox.mails) == mails


async def test_none_of_several_hosts_may_be_chosen(server_url: str) -> None:
    """The private note stays with the Department, and the member hears of no candidate."""
    async with deployed(server_url) as trip:
        await everybody(trip)
        await requested(trip, country="Brazil")
        await trip.tap("rosa", "Agree")
        details = ("São Paulo" if move == "Lisbon" else move for move in DETAILS)
        await play(trip, "ana", "[Start]", *details)
        await play(trip, "vera", "[More]", "[More]", "[There is none]", "They asked us to wait")
        found = await trip.store.case((await trip.case()).id)
        assert isinstance(found, Case)
        assert (found.status, found.note) == ("hostless", "They asked us to wait")
        assert "wait" not in trip.last("ana").text
        assert not [p for p in hosts(trip.app.organization) if p.name in trip.told("ana")]


def hosts(organization: Organization) -> tuple[Partner, ...]:
    return organization.hosts("BR")


@pytest.mark.parametrize(
    ("copy", "web", "has"),
    [("separate", True, "yes"), ("cc", True, "no"), ("separate", False, "no")],
)
def test_a_plain_copy_never_carries_the_hosts_link(copy: str, web: bool, has: str) -> None:
    """Where the traveller reads the same mail, or there is no web, the host answers by mail."""
    here = turn(VERA, chosen())
    here = replace(here, web=web, organization=replace(example(), copy=copy))
    found = directory.links(here, chosen())
    assert found["has_link"] == has
    assert bool(found["link"]) == (has == "yes")
