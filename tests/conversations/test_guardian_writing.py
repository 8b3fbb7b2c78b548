"""A guardian who cannot answer on the page: in writing, before two people, or at another address."""

import pytest

from chatbot.core.errors import SendError
from chatbot.core.events import MailReceived
from chatbot.links import Led
from conversations.case.company import mark
from tests.conversations.deployment import Deployment
from tests.conversations.stages import every
from tests.conversations.trips import again, play
from tests.conversations.young import GUARDIAN, answered, with_guardian

RIGHT = "m.ruiz@example.net"
CORRECT = ("status", "[Change]", "[Other]", "[Guardian’s e-mail]", RIGHT, "[Send]")


async def test_consent_in_writing_takes_two_who_have_read_it(trip: Deployment) -> None:
    """One person says that they have it; it counts when a second one has read it, too."""
    case = await with_guardian(trip)
    stale = trip.token("vera", "Agreed in writing")
    await trip.tap("vera", "Agreed in writing")
    assert (await again(trip, case)).status == "guardian"
    assert "I have read it, too" not in trip.buttons("vera")
    assert "Please read it yourself" not in trip.told("vera")
    assert "Please read it yourself" in trip.told("otto")
    await trip.press("vera", stale)
    assert (await again(trip, case)).status == "guardian"
    await trip.tap("otto", "I have read it, too")
    found = await again(trip, case)
    assert found.status == "given"
    assert found.youth.witnesses == ("Vera Brown", "Otto Lind")
    assert "Vera Brown and Otto Lind have read it" in trip.told("otto")
    await trip.tap("vera", "Approve")
    assert (await again(trip, case)).status == "hold"


async def test_writing_counts_for_the_trip_that_it_was_about(trip: Deployment) -> None:
    """When the trip changes between the two, both must read it anew."""
    case = await with_guardian(trip)
    await trip.tap("vera", "Agreed in writing")
    late = trip.token("otto", "I have read it, too")
    await play(trip, "ana", "status", "[Change]", "[City]", "Porto", "[Send]")
    await trip.press("otto", late)
    assert (await again(trip, case)).status == "guardian"
    assert "Agreed in writing" in trip.buttons("otto")


async def test_mail_to_a_guardian_that_does_not_arrive_is_heard_of(trip: Deployment) -> None:
    """The Department gets a task, and the member a way to correct the address."""
    trip.letterbox.failures.append(SendError("smtp-550"))
    await with_guardian(trip)
    assert trip.last("ana").key == "guardian-lost"
    tasks = [case for case in await every(trip, "open") if case.kind == "task"]
    assert [task.matter for task in tasks] == ["guardian-mail"]
    assert "did not arrive" in trip.told("vera")
    await play(trip, "ana", "[Guardian’s e-mail]", RIGHT, "[Send]")
    assert len(trip.letterbox.to(RIGHT)) == 1


async def test_second_mail_that_does_not_arrive_is_no_second_task(trip: Deployment) -> None:
    """The member hears it again; people have it in hand already."""
    trip.letterbox.failures.append(SendError("smtp-550"))
    await with_guardian(trip)
    trip.letterbox.failures.append(SendError("smtp-550"))
    await trip.wait(days=4)
    assert trip.keys("ana").count("guardian-lost") == 2
    tasks = [case for case in await every(trip, "open") if case.kind == "task"]
    assert [task.matter for task in tasks] == ["guardian-mail"]


async def test_address_of_a_guardian_is_corrected(trip: Deployment) -> None:
    """The link of the mail before leads nowhere, the right one agrees, and people see the change."""
    case = await with_guardian(trip)
    await play(trip, "ana", *CORRECT)
    assert [mail.to.id for mail in trip.letterbox.mails] == [GUARDIAN, RIGHT]
    for subject in ("", mark(GUARDIAN)):
        page = await trip.app.visits.look(Led("guardian", case.id, subject))
        assert not page.choices
    page = await trip.app.visits.look(Led("guardian", case.id, mark(RIGHT)))
    assert page.choices
    assert f"before, it was {GUARDIAN}" in trip.last("vera").text


async def test_address_of_a_guardian_who_has_agreed_stays(trip: Deployment) -> None:
    """Nobody puts another guardian's mailbox in the place of one that has answered."""
    await answered(trip, await with_guardian(trip), "agree")
    await play(trip, "ana", "status", "[Change]", "[Other]")
    assert "Guardian’s e-mail" not in trip.buttons("ana")


async def test_number_is_not_offered_to_somebody_not_of_age(trip: Deployment) -> None:
    """No number of theirs is ever asked for, also when something changes."""
    await answered(trip, await with_guardian(trip), "agree")
    await play(trip, "ana", "status", "[Change]", "[Other]")
    assert "E-mail" in trip.buttons("ana")
    assert "WhatsApp" not in trip.buttons("ana")


@pytest.mark.parametrize(
    ("to", "heard"), [("ana@example.org", False), (GUARDIAN, True), ("passed.on@example.net", True)]
)
async def test_a_mail_that_came_back_is_the_guardians_unless_it_was_the_members(
    to: str, heard: bool, trip: Deployment
) -> None:
    """Nobody corrects a guardian's address because the member's own does not work."""
    case = await with_guardian(trip)
    await trip.app.runner.receive(
        MailReceived(
            id="mail:1", at=trip.clock.now(), about=case.id, kind="report", file="f", to=(to,)
        )
    )
    await trip.app.settle()
    assert ("guardian-lost" in trip.keys("ana")) is heard
    assert "did not arrive" in trip.told("vera")
