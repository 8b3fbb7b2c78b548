"""What comes by mail is read as little as it takes, and nothing in it is believed."""

import random

import pytest

from chatbot.channels.email.arrived import Arrived, Failure, Malformed, arrived

PLAIN = (
    b"From: =?utf-8?q?Marta_Silva?= <marta@example.pt>\r\nTo: Ana <ana@example.org>\r\n"
    b"Cc: office@example.org, ANA@example.org\r\nMessage-ID: <m1@example.pt>\r\n"
    b"Subject: =?utf-8?q?Re=3A_Introduction?=\r\n =?utf-8?q?_7K2M-Q4XN?=\r\n"
    b"In-Reply-To: <abc.1@example.org>\r\nReferences: <old@example.org>\r\n\t<abc.1@example.org>\r\n\r\nHello"
)


def report(block: bytes, returned: bytes = b"", kind: bytes = b"text/rfc822-headers") -> bytes:
    """What a mail server writes about a mail, with one block of what became of it."""
    return (
        b'From: MAILER-DAEMON@example.pt\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n'
        b"MIME-Version: 1.0\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n"
        b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.pt\r\n\r\n" + block + b"\r\n\r\n--b\r\n"
        b"Content-Type: " + kind + b"\r\n\r\n" + returned + b"\r\n\r\n--b--\r\n"
    )  # fmt: skip


OURS = b"Message-ID: <abc.1@example.org>\r\nSubject: Introduction 7K2M-Q4XN\r\n"


def test_a_mail_says_who_wrote_to_whom_about_what() -> None:
    """Encoded and folded headers are read as people see them."""
    assert arrived(PLAIN) == Arrived(
        id="m1",
        sender="marta@example.pt",
        to=("ana@example.org", "office@example.org", "ANA@example.org"),
        subject="Re: Introduction 7K2M-Q4XN",
        answers=("abc.1", "abc.1", "old"),
    )


@pytest.mark.parametrize(
    "block, code",
    [
        (b"Diagnostic-Code: smtp; 550 5.1.1 unknown\r\nStatus: 5.1.1", "smtp-550"),
        (b"Diagnostic-Code: smtp; 550-5.7.1 blocked\r\nStatus: 5.7.1", "smtp-550"),
        (b"Status: 5.4.4", "smtp-500"),
        (b"Status: 4.4.7 (too long)", "smtp-400"),
        (b"Diagnostic-Code: x-postfix; nobody", "smtp-500"),
    ],
)
@pytest.mark.parametrize("kind", [b"text/rfc822-headers", b"message/rfc822"])
def test_a_report_says_which_mail_failed_and_why(block: bytes, code: str, kind: bytes) -> None:
    """The code is the one that the server would have said at once."""
    raw = report(
        b"Final-Recipient: rfc822; Host@Example.PT\r\nAction: failed\r\n" + block, OURS, kind
    )
    assert arrived(raw).failures == (
        Failure("abc.1", "host@example.pt", code, "Introduction 7K2M-Q4XN"),
    )


@pytest.mark.parametrize("action", [b"delayed", b"delivered", b"relayed", b"expanded", b""])
def test_what_is_only_late_has_not_failed(action: bytes) -> None:
    """A server that goes on trying says so, and nothing follows from it."""
    raw = report(
        b"Final-Recipient: rfc822; h@example.pt\r\nStatus: 4.0.0\r\nAction: " + action, OURS
    )
    assert arrived(raw).failures == ()


def test_a_report_of_several_tells_of_each() -> None:
    """One mail may fail at one of its receivers and arrive at another."""
    raw = report(
        b"Final-Recipient: rfc822; a@example.pt\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        b"Final-Recipient: rfc822; b@example.pt\r\nAction: delivered\r\nStatus: 2.0.0", OURS,
    )  # fmt: skip
    assert [failure.to for failure in arrived(raw).failures] == ["a@example.pt"]


def test_a_mail_that_only_looks_like_a_report_is_none() -> None:
    """Whoever attaches a report to a letter of theirs has not reported anything."""
    raw = report(b"Final-Recipient: rfc822; h@example.pt\r\nAction: failed\r\nStatus: 5.1.1", OURS)
    mixed = raw.replace(b"multipart/report; report-type=delivery-status", b"multipart/mixed")
    assert arrived(mixed).failures == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"no headers at all",
        b"From: x\0y@example.org\r\n\r\n",
        b"Subject: nobody\r\n\r\nx",
        b"From: a@example.org\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
        b'From: a@example.org\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        + b"--b\r\n\r\nx\r\n" * 60
        + b"--b--",
    ],
)
def test_what_no_mail_program_writes_is_malformed(raw: bytes) -> None:
    """It is set aside, and never guessed at."""
    with pytest.raises(Malformed):
        arrived(raw)


def test_no_bytes_are_worse_than_malformed() -> None:
    """Whatever arrives, it is a mail or it is none."""
    chance = random.Random(3)
    whole = report(
        b"Final-Recipient: rfc822; h@x\r\nAction: failed\r\nStatus: 5.1.1", OURS, b"message/rfc822"
    )
    for _ in range(1500):
        raw = bytearray(chance.choice((PLAIN, whole)))
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randint(0, 4)] = chance.randbytes(chance.randint(0, 3))
        try:
            arrived(bytes(raw))
        except Malformed:
            continue
