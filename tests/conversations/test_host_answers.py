"""A host's answer counts for what the host has read, and for nothing else."""

from dataclasses import replace

import pytest

from chatbot.core.events import PagePosted
from chatbot.links import Led
from chatbot.visits import MOVED, Posted, Seen
from conversations.case import Case
from conversations.directory import host_of, mark
from tests.conversations.deployment import Deployment
from tests.conversations.hosts import CONTACT, answered, named
from tests.conversations.trips import again, introduced, play


def led(trip: Deployment, case: Case) -> Led:
    """Where the link in the host's mail leads."""
    return Led("host", case.id, mark(host_of(trip.app.runner.organization, case)))


async def pressed(trip: Deployment, link: Led, button: str, nonce: str = "n1") -> Seen:
    """Somebody presses a button on a page that they opened."""
    seen = await trip.app.visits.post(link, Posted(nonce=nonce, choice=button, given=CONTACT))
    await trip.app.settle()
    return seen


@pytest.mark.parametrize("new", ["[Dates]/5-11 Oct", "[City]/Porto"])
async def test_an_answer_is_to_the_visit_that_was_shown(trip: Deployment, new: str) -> None:
    """A page that is older than a change is shown anew, and what was pressed there counts not."""
    case = await introduced(trip)
    link = led(trip, case)
    old = (await trip.app.visits.look(link)).choices[0].id
    await play(trip, "ana", "status", "[Change]", *new.split("/"), "[Send]")
    if (await again(trip, case)).status == "given":
        await trip.tap("vera", "Approve")
        await trip.wait(minutes=20)
    before = await again(trip, case)
    assert before.status == "introduced"

    seen = await pressed(trip, link, old)
    assert not seen.taken
    assert seen.note == MOVED
    late = PagePosted(
        id="page:late", at=trip.clock.now(), page="host", choice=old, about=case.id,
        subject=link.subject, fields=CONTACT,
    )  # fmt: skip
    await trip.app.runner.receive(late)  # it was posted just before the change
    assert await again(trip, case) == before

    assert (await pressed(trip, link, seen.page.choices[0].id, "n2")).taken
    assert (await again(trip, case)).status == "named"


async def test_a_link_lives_on_when_the_directory_has_a_newer_address(trip: Deployment) -> None:
    """Whoever got the letter may answer it, also once mails go elsewhere from now on."""
    case = await introduced(trip)
    link, here = led(trip, case), trip.app.runner.organization
    partners = tuple(replace(p, address="new@example.org") for p in here.partners)
    trip.app.runner.organization = replace(here, partners=partners)

    page = await trip.app.visits.look(link)
    assert (await pressed(trip, link, page.choices[0].id)).taken
    assert (await again(trip, case)).status == "named"


@pytest.mark.parametrize("way", ["cannot", "dates", "contact"])
async def test_a_contact_is_taken_back_with_what_was_promised(trip: Deployment, way: str) -> None:
    """Whoever was to be written to is deleted at once, and the traveller is asked to wait."""
    case = await named(trip, await introduced(trip))
    trip.forget_heard()
    case = await answered(trip, case, way, days="2027-10-12/2027-10-14", words="Zélia is ill")
    assert case.host.contact is None
    assert trip.keys("ana") == ["host-contact-taken"]
    assert "Zélia" not in trip.told("ana")
    assert "was deleted" in trip.last("vera").text

    trip.forget_heard()
    await trip.tap("ana", "Show the contact")
    assert "marta@example.pt" not in trip.told("ana")
    await trip.tap("vera", "Tell them")
    assert trip.last("ana").key == f"host-told-{way}"


async def test_a_contact_stays_where_the_answer_is_still_yes(trip: Deployment) -> None:
    """More words about the same visit take nobody back."""
    case = await named(trip, await introduced(trip))
    case = await answered(trip, case, "meet", words="We have a guitar")
    assert case.host.contact is not None
    assert "host-contact-taken" not in trip.keys("ana")


async def test_a_second_answer_has_a_button_of_its_own(trip: Deployment) -> None:
    """Where an answer is on the card already, what comes after it is another one."""
    case = await introduced(trip)
    assert "Host answered" in trip.buttons("vera")
    case = await answered(trip, case, "cannot")
    await trip.tap("vera", "Tell them")
    trip.forget_heard()
    case = await named(trip, case)
    labels = [shown.label for shown in trip.last("vera").buttons]
    assert "Another answer" in labels
    assert "Host answered" not in labels
    await play(trip, "vera", "[Another answer]", "[they cannot]", "[Skip]", "[Skip]", "[Send]")
    assert (await again(trip, case)).host.contact is None
