"""Nothing that people type becomes a header, a second recipient, a part or a piece of a page."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from itertools import product

import pytest
from aiosmtplib.email import flatten_message

from chatbot.channels.email import Email, mail_server
from chatbot.channels.email.mail import mail
from chatbot.channels.email.mailbox import mailbox, sender
from chatbot.channels.sink import Sink
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import File, Rendered

FROM = "Introductions <introductions@example.org>"
PDF = b"%PDF-1.7 a letter"
TO = Address("email", "host@example.net")
NOON = datetime(2027, 9, 1, 12, tzinfo=UTC)

PAYLOADS = (
    "Bcc: x@y.example",
    "To: x@y.example",
    "x@y.example",
    "Content-Type: text/html",
    "--=_boundary--",
    "<script>alert(1)</script>",
    '"><img src=x onerror=y>',
    "MAIL FROM:<x@y.example>",
    ".\r\nRCPT TO:<x@y.example>",
    "=?utf-8?q?Bcc=3A_x=40y=2Eexample?=",
    "; filename=evil.exe",
    "../../etc/passwd",
)
JOINTS = (
    "",
    "\r\n",
    "\n",
    "\r",
    "\r\n\r\n",
    "\n.\n",
    "\x0b",
    "\x0c",
    "\x85",
    "\u2028",
    "\0",
    ", ",
    ";",
    "\t",
    " <",
    '"',
    "\\",
    "%0d%0a",
    "\u560d\u560a",
    "\u202e",
    "\r\n ",
    "\ud800",
    "(",
    "A" * 300,
    "\r\n\t",
)
HOSTILE = [f"Ana{joint}{payload}" for joint, payload in product(JOINTS, PAYLOADS)]
HEADERS = [
    "Content-Language",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Subject",
    "To",
]
TAGS = {"html", "head", "meta", "body", "p", "br"}


class Tags(HTMLParser):
    """Collects the names of the tags that a reader would see as tags."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag == "p":
            assert attrs == [("dir", "auto")], "a paragraph has no other attribute"


def written(message: Rendered, replaces: str = "") -> EmailMessage:
    made = mail(
        message,
        sender=sender(FROM),
        to=mailbox(message.to),
        copies=tuple(map(mailbox, message.copies)),
        contents=(PDF,) if message.file else (),
        now=NOON,
        replaces=replaces,
    )
    raw = flatten_message(made)
    assert raw.isascii()
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    read = message_from_bytes(raw, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def assert_harmless(read: EmailMessage) -> None:
    assert sorted(read.keys()) == HEADERS
    assert [address.addr_spec for address in read["To"].addresses] == [TO.id]
    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    page = read.get_body(("html",))
    assert page is not None
    tags = Tags()
    tags.feed(page.get_content())
    assert tags.seen <= TAGS
    (letter,) = read.iter_attachments()
    assert re.fullmatch(r"[A-Za-z0-9._-]+\.pdf", letter.get_filename() or "")
    assert letter.get_content() == PDF


def test_the_table_is_as_large_as_promised() -> None:
    """There are three hundred different hostile strings."""
    assert len(set(HOSTILE)) == 300


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_stay_words(payload: str) -> None:
    """Whatever stands in the text, the mail has the same headers and parts, and the text whole."""
    for text in (f"Ana{joint}{payload}" for joint in JOINTS):
        message = Rendered(
            id="e1", to=TO, text=text, subject="One", file=File("letter"), purpose="mail"
        )
        if "\0" in text or "\ud800" in text:
            with pytest.raises(SendError, match="mail-text"):
                written(message)
            continue
        read = written(message)
        assert_harmless(read)
        plain = read.get_body(("plain",))
        assert plain is not None
        assert plain.get_content().split() == text.split()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_names_and_ids_become_nothing_else(payload: str) -> None:
    """A file's name, an outbox id, a locale and a receipt add no header and no part."""
    for text in (f"Ana{joint}{payload}" for joint in JOINTS):
        clean = text.replace("\ud800", "")
        message = Rendered(
            id=clean,
            to=TO,
            text="Hello",
            subject="One",
            file=File(text),
            purpose="mail",
            locale=text,
        )
        read = written(message, replaces=text)
        assert_harmless(read)
        assert re.fullmatch(r"<[A-Za-z0-9_.+-]+@example\.org>", str(read["Message-ID"]))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_subject_is_one_line_or_refused(payload: str) -> None:
    """A subject arrives exactly as it was, or the mail is not written."""
    for text in (f"Ana{joint}{payload}" for joint in JOINTS):
        message = Rendered(
            id="e1", to=TO, text="Hello", subject=text, file=File("letter"), purpose="mail"
        )
        try:
            read = written(message)
        except SendError as error:
            assert error.code == "mail-subject"  # noqa: PT017 - either outcome is right
            continue
        assert_harmless(read)
        assert len(str(read["Subject"]).splitlines()) == 1
        assert str(read["Subject"]) == text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_address_is_one_mailbox_or_refused(payload: str) -> None:
    """A hostile string is refused, unless it happens to be one plain mailbox and nothing else."""
    for joint in JOINTS:
        for text in (f"Ana{joint}{payload}", f"{TO.id}{joint or ','}{payload}"):
            if re.fullmatch(r"[\w%]+@y\.example", text) and len(text) < 254:
                assert mailbox(Address("email", text)).spec == text
                continue
            with pytest.raises(SendError, match="mail-address"):
                mailbox(Address("email", text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "foo@",
        "a b@c.d",
        "a@b,c@d.example",
        "a@b.example\r\nBcc: x@y.example",
        "Ana <a@b.example>",
        "<a@b.example>",
        "a@b.example ",
        '"a b"@c.example',
        "a@[127.0.0.1]",
        "a@b.example>",
        "a@b.example SIZE=1",
        f"{'a' * 250}@b.example",
    ],
)
def test_only_one_plain_address_is_an_address(text: str) -> None:
    """Lists, names, brackets, quotes and parameters are refused."""
    with pytest.raises(SendError, match="mail-address"):
        mailbox(Address("email", text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "introductions",
        "a@b.example, c@d.example",
        "A <a@b.example>, c@d.example",
        "A <a@b.example>\r\nBcc: x@y.example",
        "a@b.example>",
        '"a b"@c.example',
    ],
)
def test_a_sender_is_one_address(text: str) -> None:
    """MAIL_FROM is refused at the start where it is anything but one address."""
    with pytest.raises(ValueError, match=r"^MAIL_FROM "):
        sender(text)


@pytest.mark.parametrize("joint", JOINTS)
async def test_a_strict_server_takes_what_is_sent(sink: Sink, joint: str) -> None:
    """On the wire, too, hostile words reach one recipient and nothing else happens."""
    email = Email(mail_server(sink.url), FROM)
    text = f"Ana{joint}Bcc: x@y.example\r\n.\r\nMAIL FROM:<x@y.example>"
    text = text.replace("\0", "").replace("\ud800", "")
    message = Rendered(
        id="e1", to=TO, text=text, subject="One", file=File(text), purpose="mail", locale=text
    )
    await email.send(message, content=PDF, replaces=text)

    (arrived,) = sink.messages
    assert arrived.recipients == (TO.id,)
    assert arrived.text.split() == text.split()
    assert_harmless(arrived.message)


async def test_a_long_domain_keeps_its_message_id_in_one_piece(sink: Sink) -> None:
    """A Message-ID longer than a header line is neither folded nor encoded."""
    domain = f"{'a' * 50}.{'b' * 50}.example.org"
    email = Email(mail_server(sink.url), f"x@{domain}")
    message = Rendered(id="e" * 48, to=TO, text="Hello", subject="One", purpose="mail")
    receipt = await email.send(message, content=None, replaces="")

    assert receipt == f"<{'e' * 48}@{domain}>"
    assert receipt.encode() in sink.messages[0].raw.replace(b"\r\n ", b"")
