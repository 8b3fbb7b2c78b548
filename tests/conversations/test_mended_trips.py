"""What went wrong once with letters and hosts, and must not again."""

from dataclasses import replace

from chatbot.core.events import PagePosted
from chatbot.core.pages import Visit
from conversations.directory import host_of, mark
from conversations.host_page import page
from conversations.hosting import answering
from conversations.nowhere import GONE
from tests.conversations import young
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.hosts import CONTACT
from tests.conversations.trips import again, everybody, introduced, play


async def test_the_link_of_another_host_answers_nothing(trip: Deployment) -> None:
    """Whoever was asked before somebody else was sees nothing, and what they post means nothing."""
    found = await introduced(trip)
    here = trip.app.runner.organization
    partner = host_of(here, found)
    assert partner is not None
    old = mark(replace(partner, id="before", address="before@example.org"))
    visit = Visit(
        page="host", case=found, about=found.id, organization=here,
        people=await trip.store.people(), now=trip.clock.now(), subject=old,
    )  # fmt: skip
    assert page(visit) == GONE
    assert page(replace(visit, subject=mark(partner))) != GONE
    event = PagePosted(
        id="page:old", at=trip.clock.now(), page="host", choice=answering(found, "meet"),
        about=found.id, subject=old, fields=CONTACT,
    )  # fmt: skip
    await trip.app.runner.receive(event)
    await trip.app.settle()
    assert await again(trip, found) == found


async def test_other_days_of_somebody_under_age_are_asked_again(trip: Deployment) -> None:
    """No letter leaves with days that no guardian has agreed to."""
    found = await young.answered(trip, await young.with_guardian(trip), "agree")
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=20)
    before = len(trip.letterbox.to("pcp@example.org"))
    await play(trip, "ana", "status", "[Change]", "[Dates]", "6-12 Oct 2027", "[Send]")
    await trip.wait(minutes=20)
    assert (await again(trip, found)).status != "introduced"
    assert len(trip.letterbox.to("pcp@example.org")) == before


async def test_who_is_copied_in_gets_a_change_once(server_url: str) -> None:
    """The traveller reads the very mail that hosts read, and no second one beside it."""
    async with deployed(server_url, organization=lambda o: replace(o, copy="cc")) as trip:
        await everybody(trip)
        await introduced(trip)
        trip.letterbox.mails.clear()
        await play(trip, "ana", "status", "[Change]", "[Dates]", "4-8 Oct 2027", "[Send]")
        (mail,) = trip.letterbox.mails
        assert mail.key == "mail-changed"
        assert [copy.id for copy in mail.copies] == ["ana@example.org"]
