"""The local mail server refuses what a strict one refuses; otherwise the other tests prove little."""

import aiosmtplib
import pytest

from chatbot.channels.sink import Sink

HEAD = (
    b"From: a@example.org\r\nTo: b@example.net\r\nSubject: One\r\n"
    b"Date: Wed, 01 Sep 2027 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n"
)


async def handed(sink: Sink, raw: bytes, recipient: str = "b@example.net") -> int:
    """Hand over exactly these bytes and give the server's last answer."""
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=sink.port) as client:
        try:
            await client.mail("a@example.org")
            await client.rcpt(recipient)
            return (await client.data(raw)).code
        except aiosmtplib.SMTPResponseException as error:
            return error.code


async def test_a_proper_mail_is_kept(sink: Sink) -> None:
    """A plain mail with its five headers is taken."""
    assert await handed(sink, HEAD + b"\r\nHello\r\n") == 250
    assert sink.messages[0].text == "Hello\n"


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"To: c@example.net\r\n\r\nHello\r\n",
        HEAD.replace(b"Message-ID: <1@example.org>\r\n", b"") + b"\r\nHello\r\n",
        HEAD + "X-Note: año\r\n\r\nHello\r\n".encode(),
        HEAD.replace(b"To: b@example.net", b"To: b@example.net <c>, ,") + b"\r\nHello\r\n",
        HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\nHello\r\n",
        HEAD + b"\r\n" + b"long " * 300 + b"\r\n",
    ],
)
async def test_an_improper_mail_is_refused(sink: Sink, raw: bytes) -> None:
    """Doubled, missing, foreign and malformed headers are refused, and endless lines."""
    assert await handed(sink, raw) >= 500
    assert sink.messages == []


@pytest.mark.parametrize("recipient", ["b", "b@c@example.net", "b..c@example.net"])
async def test_a_recipient_that_is_no_mailbox_is_refused(sink: Sink, recipient: str) -> None:
    """A recipient that could not exist is refused before the mail is given."""
    assert await handed(sink, HEAD + b"\r\nHello\r\n", recipient) >= 500


async def test_whoever_waits_for_mail_gets_it(sink: Sink) -> None:
    """Waiting for a mail ends when the mail is here."""
    await handed(sink, HEAD + b"\r\nHello\r\n")

    assert [mail.subject for mail in await sink.wait_for(1)] == ["One"]
