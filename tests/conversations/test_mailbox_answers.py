"""What comes to our mailbox reaches people: answers to all, and mails that came back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from email.message import EmailMessage

import pytest

from chatbot.core.messages import Rendered
from conversations.case import Case
from tests.channels.email.test_arrived import report
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.hosts import DIRECTORY, named
from tests.conversations.test_incoming import bounce, labelled
from tests.conversations.trips import again, bounced, everybody, introduced, play, sent

TASK, LOST = "task-host-mail", "task-lost-mail"
OURS, ANA, RITA = "office@example.org", "ana@example.org", "rita@example.pt"


async def came(trip: Deployment, raw: bytes) -> None:
    """A mail comes to our mailbox."""
    trip.forget_heard()
    await trip.app.incoming.take(raw)
    await trip.app.settle()


def written(sender: str, *to: str, subject: str = "", answers: Rendered | None = None) -> bytes:
    """A mail of somebody's, to us and to others."""
    mail = EmailMessage()
    mail["From"], mail["To"] = sender, ", ".join((*to, OURS))
    mail["Subject"], mail["Message-ID"] = subject or "Re: your letter", "<m1@example.pt>"
    if answers is not None:
        mail["In-Reply-To"] = f"<{answers.id}@example.org>"
    mail.set_content("We shall be glad.\n")
    return bytes(mail)


@pytest.mark.parametrize("cc", [(RITA,), (ANA,), (RITA, ANA)])
async def test_an_answer_to_all_is_for_people(trip: Deployment, cc: tuple[str, ...]) -> None:
    """Whoever else a host lets read an answer to our letter, the Department hears of it."""
    case = await introduced(trip)
    await came(trip, written("marta@example.pt", *cc, answers=labelled(trip, case.id)))
    assert TASK in trip.keys("vera")
    assert not (await again(trip, case)).host.copies


async def test_a_mail_of_the_hosts_with_the_number_is_for_people(trip: Deployment) -> None:
    """Hosts who write a new mail answer us, too, though the traveller reads it."""
    case = await introduced(trip)
    await came(trip, written(DIRECTORY, ANA, subject=f"Visit {case.number}"))
    assert TASK in trip.keys("vera")


async def test_a_mail_to_all_is_read_where_nothing_is_filed(trip: Deployment) -> None:
    """Also after the letter came back, or was withdrawn, nobody's words are lost."""
    case = await bounced(trip)
    mail = written("marta@example.pt", RITA, subject=f"We got it: {case.number}")
    await came(trip, mail)
    assert TASK in trip.keys("vera")

    await play(trip, "ana", "withdraw", "[Yes, withdraw it]")
    assert (await again(trip, case)).status == "withdrawn"
    await came(trip, mail.replace(b"<m1@", b"<m2@"))
    assert TASK in trip.keys("vera")


async def test_what_traveller_and_contact_write_is_filed(trip: Deployment) -> None:
    """From when a contact is named, copies are copies, whoever of the two wrote."""
    case = await named(trip, await introduced(trip))
    for sender, to in ((ANA, "marta@example.pt"), ("marta@example.pt", ANA), (DIRECTORY, ANA)):
        mail = written(sender, to, subject=f"Tomorrow {case.number}")
        await came(trip, mail.replace(b"<m1@", f"<{sender}".encode()))
        assert not trip.heard
    assert len((await again(trip, case)).host.copies) == 3


def unsure(case: Case, to: str) -> bytes:
    """A report about a mail that nobody knows, with a case's number in it."""
    said = f"Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1"
    returned = f"Message-ID: <nobody@elsewhere.example>\r\nSubject: hello {case.number}"
    return report(said.encode(), returned.encode())


async def test_a_number_alone_takes_no_introduction_back(trip: Deployment) -> None:
    """A report that only names a case is for people to look at, and changes nothing."""
    case = await introduced(trip)
    await came(trip, unsure(case, ANA))
    assert await again(trip, case) == case
    assert LOST in trip.keys("vera")
    assert ANA in trip.last("vera").text
    assert not trip.heard.get("ana")


async def test_a_number_and_the_hosts_address_are_a_bounce(trip: Deployment) -> None:
    """Some servers give back no more than the subject; whom it did not reach they say."""
    case = await introduced(trip)
    await came(trip, unsure(case, DIRECTORY))
    assert (await again(trip, case)).status == "bounced"


async def test_a_mail_that_was_passed_on_comes_back_as_ours(trip: Deployment) -> None:
    """Where the hosts' server passes mails on, the report names an address that we never knew."""
    case = await sent(trip)
    await came(trip, bounce(labelled(trip, case.id), to="marta.private@mail.example"))
    assert (await again(trip, case)).status == "bounced"
    assert trip.last("ana").key == "introduction-bounced"


async def test_a_report_may_name_our_mail_in_its_own_head(trip: Deployment) -> None:
    """Some servers answer our mail, and give back nothing of it."""
    case = await sent(trip)
    said = b"Final-Recipient: rfc822; x@mail.example\r\nAction: failed\r\nStatus: 5.1.1"
    answers = f"In-Reply-To: <{labelled(trip, case.id).id}@example.org>\r\n".encode()
    await came(trip, answers + report(said))
    assert (await again(trip, case)).status == "bounced"


@pytest.fixture
async def open_copies(server_url: str) -> AsyncIterator[Deployment]:
    """A deployment whose travellers stand visibly beside the hosts."""
    async with deployed(server_url, organization=lambda found: replace(found, copy="cc")) as trip:
        await everybody(trip)
        yield trip


async def test_a_copy_that_came_back_is_heard_of(open_copies: Deployment) -> None:
    """The hosts have the letter; the traveller gets it here and is asked for a good address."""
    trip = open_copies
    case = await introduced(trip)
    await came(trip, bounce(labelled(trip, case.id), to=ANA))
    assert (await again(trip, case)).status == "introduced"
    assert trip.keys("ana") == ["introduction-copy-failed"]
    assert trip.keys("vera") == ["introduction-copy-lost"]


async def test_whose_copy_it_was_may_stay_open(open_copies: Deployment) -> None:
    """Where a mail went to several and neither of them is named, people find out."""
    trip = open_copies
    case = await introduced(trip)
    await came(trip, bounce(labelled(trip, case.id), to="passed.on@mail.example"))
    assert await again(trip, case) == case
    assert LOST in trip.keys("vera")


async def test_a_copy_of_a_changed_letter_that_came_back_is_heard_of(trip: Deployment) -> None:
    """It is heard of like the first one."""
    await introduced(trip)
    await play(trip, "ana", "status", "[Change]", "[Dates]", "5-11 Oct", "[Send]")
    await trip.wait(minutes=1)
    copy = trip.letterbox.to(ANA)[-1]
    assert copy.key == "mail-copy-changed"
    await came(trip, bounce(copy))
    assert "introduction-copy-failed" in trip.keys("ana")
