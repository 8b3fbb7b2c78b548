"""Mail that comes in on a real deployment: filed with its case, taken as a report, or left alone."""

from collections.abc import AsyncIterator
from email.message import EmailMessage

import pytest

from chatbot.core.ids import CaseId
from chatbot.core.messages import Rendered
from chatbot.incoming import ASIDE, FILED, OTHER, REPORTED
from tests.channels.email.test_arrived import report
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import everybody, introduced, sent


@pytest.fixture
async def trip(server_url: str) -> AsyncIterator[Deployment]:
    """A deployment with everybody in it."""
    async with deployed(server_url) as found:
        await everybody(found)
        yield found


def mail(subject: str, *others: str, answers: str = "", name: str = "m1") -> bytes:
    """A mail of a host's, to us and perhaps to others."""
    written = EmailMessage()
    written["From"], written["Subject"] = "marta@example.pt", subject
    written["To"] = ", ".join((*others, "office@example.org"))
    written["Message-ID"] = f"<{name}@example.pt>"
    if answers:
        written["In-Reply-To"] = f"<{answers}@example.org>"
    written.set_content("We look forward to it.\n")
    return bytes(written)


def labelled(trip: Deployment, about: CaseId) -> Rendered:
    """The mail to the host."""
    return next(
        m for m in trip.letterbox.mails if m.about == about and m.key == "mail-introduction"
    )


def bounce(work: Rendered, to: str = "", code: str = "550") -> bytes:
    """What the host's server writes when it could not deliver after all."""
    said = f"Final-Recipient: rfc822; {to or work.to.id}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; {code} no"
    return report(
        said.encode(), f"Message-ID: <{work.id}@example.org>\r\nSubject: {work.subject}".encode()
    )


async def test_a_bounce_that_comes_later_is_a_bounce(trip: Deployment) -> None:
    """The host's server took the mail and gave it back: the case is as if it had refused it."""
    case = await sent(trip)
    assert await trip.app.incoming.take(bounce(labelled(trip, case.id))) == REPORTED
    await trip.app.settle()

    now = await trip.case()
    assert now.status == "bounced"
    assert (await trip.happened(case.id)).count("bounced") == 1


async def test_the_same_report_twice_is_one_report(trip: Deployment) -> None:
    """Servers repeat themselves; nothing happens by that."""
    case = await sent(trip)
    for _ in range(2):
        await trip.app.incoming.take(bounce(labelled(trip, case.id)))
        await trip.app.settle()
    assert (await trip.happened(case.id)).count("bounced") == 1


async def test_an_answer_to_our_mail_is_kept_with_its_case(trip: Deployment) -> None:
    """By what it answers, whatever its subject has become; sealed, and once."""
    case = await introduced(trip)
    raw = mail("Hello", answers=labelled(trip, case.id).id)
    before = len(await trip.store.events(case.id))
    assert [await trip.app.incoming.take(raw) for _ in range(2)] == [FILED, FILED]
    await trip.app.settle()

    kept = [row async for row in trip.store.client.scan_iter("*:f:*")]
    sealed = [await trip.store.client.get(row) for row in kept]
    assert not [content for content in sealed if content and b"look forward" in content]
    assert len(await trip.store.events(case.id)) - before <= 1


async def test_the_number_in_a_subject_is_enough(trip: Deployment) -> None:
    """People write new mails; the number is what they copy."""
    case = await introduced(trip)
    assert (
        await trip.app.incoming.take(mail(f"RE: visit, {case.number.lower()}", "ana@example.org"))
        == FILED
    )


async def test_what_belongs_to_no_case_is_left_alone(trip: Deployment) -> None:
    """A stranger's mail, an unknown number, a report of somebody else's mail."""
    await introduced(trip)
    for raw in (mail("Hello"), mail("Introduction ZZZZ-9999"), mail("x", answers="unknown.1")):
        assert await trip.app.incoming.take(raw) == OTHER
    strange = report(
        b"Final-Recipient: rfc822; a@b.example\r\nAction: failed", b"Message-ID: <x@y>"
    )
    assert await trip.app.incoming.take(strange) == OTHER


async def test_what_is_no_mail_is_set_aside_once(trip: Deployment) -> None:
    """The administrator finds it in the quarantine, and it is counted."""
    for _ in range(2):
        assert await trip.app.incoming.take(b"From: x\0\r\n\r\n") == ASIDE
    assert [code for code, _ in await trip.store.quarantined()] == ["Malformed"]
    assert trip.app.incoming.counts["mail.aside"] == 2


async def test_nothing_is_ever_answered(trip: Deployment) -> None:
    """Whatever comes by mail, no mail goes out for it."""
    case = await introduced(trip)
    before = len(trip.letterbox.mails)
    for raw in (mail("Is Ana yours?", answers=labelled(trip, case.id).id), mail("Hello")):
        await trip.app.incoming.take(raw)
        await trip.app.settle()
    assert len(trip.letterbox.mails) == before
