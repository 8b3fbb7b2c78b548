"""Calls of Twilio's interfaces: what goes out, how long it may take, and what is never repeated."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.contents import shapes
from chatbot.channels.whatsapp.media import LONGEST, is_storage, kind_of
from chatbot.channels.whatsapp.transport import Transport
from chatbot.core.errors import SendError
from tests.twilioapi import Fault, Phone, Twilio

PDF = b"%PDF-1.7\n"


async def test_a_slow_answer_is_given_up_in_time(twilio: Twilio, ana: Phone) -> None:
    """WhatsApp 30: the library's own client would wait five minutes."""
    hurried = Transport(twilio.account_sid, twilio.auth_token, base=twilio.base, timeout=0.2)
    impatient = Api(twilio.account_sid, twilio.auth_token, "+15557770100", hurried)
    twilio.fail("account", Fault.slow(30.0))
    begun = time.monotonic()
    with pytest.raises(SendError) as caught:
        await impatient.account()
    await impatient.close()
    assert caught.value.ambiguous
    assert time.monotonic() - begun < 10.0


@pytest.mark.parametrize(
    "fault", [Fault.outage(500, processed=True), Fault.outage(503), Fault.hang_up()]
)
async def test_a_message_is_never_posted_twice_by_itself(
    twilio: Twilio, api: Api, ana: Phone, fault: Fault
) -> None:
    """WhatsApp 30: whoever asked decides, because the message may have gone out."""
    twilio.fail("messages.create", fault, times=2)
    with pytest.raises(SendError) as caught:
        await api.send(ana.number, body="Hello.")
    assert caught.value.ambiguous
    assert len(twilio.called("messages.create")) == 1


async def test_a_content_is_never_made_twice_by_itself(twilio: Twilio, api: Api) -> None:
    """WhatsApp 30: what goes through the library is not repeated either."""
    twilio.fail("content.create", Fault.outage(500, processed=True), times=2)
    with pytest.raises(SendError):
        await api.create_content(shapes()["buttons-1"])
    assert len(twilio.contents) == 1


async def test_a_dead_kept_connection_is_no_failure_of_a_look(twilio: Twilio, api: Api) -> None:
    """What changes nothing is asked once more."""
    await api.account()
    twilio.hang_up()
    assert (await api.account()).status == "active"


async def test_the_library_sends_json_where_it_says_so(twilio: Twilio, api: Api) -> None:
    """WhatsApp 30: the library's own client would send a form and call it JSON."""
    sid = await api.create_content(shapes()["list-2"])
    (call,) = twilio.called("content.create")
    assert call.kind == "application/json"
    assert json.loads(call.body)["types"] == twilio.contents[sid].types


async def test_nobody_is_reached_where_nobody_listens(twilio: Twilio, ana: Phone) -> None:
    """A connection that cannot be made is tried again, without a doubt about what was sent."""
    await twilio.stop()
    transport = Transport(twilio.account_sid, twilio.auth_token, base=twilio.base)
    api = Api(twilio.account_sid, twilio.auth_token, "+15557770100", transport)
    with pytest.raises(SendError) as caught:
        await api.send(ana.number, body="Hello.")
    assert caught.value.retry_after
    assert not caught.value.ambiguous


async def test_a_page_from_something_in_between_is_no_answer(twilio: Twilio, api: Api) -> None:
    """What is not JSON is never taken for an answer."""
    twilio.fail("account", Fault(status=200))
    with pytest.raises(SendError) as caught:
        await api.account()
    assert caught.value.code == "no-json"


async def test_a_wrong_token_waits_for_somebody(twilio: Twilio, transport: Transport) -> None:
    """Nothing is thrown away because of it."""
    twilio.auth_token = "another"
    api = Api(twilio.account_sid, "wrong", "+15557770100", transport)
    with pytest.raises(SendError) as caught:
        await api.send("+12125550000", body="Hello.")
    assert (caught.value.code, caught.value.retry_after is not None) == ("20003", True)


async def test_messages_are_listed_past_the_first_page(
    twilio: Twilio, api: Api, ana: Phone
) -> None:
    """All of them, newest first, in the direction that was asked for."""
    sids = [ana.say(f"No. {number}") for number in range(3)]
    await api.send(ana.number, body="Hello.")
    since = datetime.now(UTC) - timedelta(hours=1)
    found = await api.list_messages(to=api.sender, since=since)
    assert [one.sid for one in found][:3] == sids[::-1]
    assert all(one.inbound for one in found)
    sent = await api.list_messages(to=ana.address, sender=api.sender, since=since, most=5)
    assert [(one.body, one.inbound) for one in sent] == [("Hello.", False)]


async def test_what_was_before_is_not_listed(api: Api, ana: Phone) -> None:
    """Twilio's own filter goes by days."""
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert await api.list_messages(to=api.sender, since=later, most=5) == []


async def test_the_sender_is_told_where_to_bring_what_comes_in(twilio: Twilio, api: Api) -> None:
    """One call sets both addresses."""
    (sender,) = await api.senders()
    await api.point_sender(sender.sid, callback="https://x/in", status_callback="https://x/out")
    found = await api.fetch_sender(sender.sid)
    assert (found.webhook["callback_url"], found.webhook["status_callback_url"]) == (
        "https://x/in",
        "https://x/out",
    )
    assert (found.status, found.quality) == ("ONLINE", "HIGH")


async def test_typing_is_shown(twilio: Twilio, api: Api, ana: Phone) -> None:
    """WhatsApp 36: under the person's own message."""
    await api.typing(ana.say("And now?"))
    assert ana.typing == 1


async def test_a_file_is_fetched_without_telling_its_storage_who_we_are(
    twilio: Twilio, api: Api, ana: Phone
) -> None:
    """WhatsApp 32: the redirect goes to another host, which never sees our credentials."""
    sid = ana.document(PDF)
    (medium,) = await api.list_media(sid)
    assert await api.media(sid, medium) == PDF
    assert (twilio.storage.fetched, twilio.storage.leaks) == (1, 0)


async def test_a_file_is_fetched_by_its_address(twilio: Twilio, api: Api, ana: Phone) -> None:
    """WhatsApp 32: as the webhook names it."""
    sid = ana.document(PDF)
    (medium,) = await api.list_media(sid)
    url = f"https://api.twilio.com{twilio.account_path}/Messages/{sid}/Media/{medium}"
    assert await api.media(sid, url) == PDF


async def test_a_file_that_is_too_long_is_not_held(api: Api, ana: Phone) -> None:
    """WhatsApp 32: reading stops at the limit."""
    sid = ana.document(PDF + bytes(LONGEST))
    (medium,) = await api.list_media(sid)
    with pytest.raises(SendError) as caught:
        await api.media(sid, medium)
    assert caught.value.code == "too-long"


@pytest.mark.parametrize("content", [b"<html></html>", b"MZ\x90\x00", b"", b"PK\x03\x04"])
async def test_a_file_of_another_kind_is_refused(api: Api, ana: Phone, content: bytes) -> None:
    """WhatsApp 32: whatever it calls itself."""
    sid = ana.document(content)
    (medium,) = await api.list_media(sid)
    with pytest.raises(SendError) as caught:
        await api.media(sid, medium)
    assert caught.value.code == "media-kind"


async def test_no_other_host_is_asked_for_a_file(ana: Phone) -> None:
    """WhatsApp 32: an address that points elsewhere is not followed, and nobody is told anything."""
    api = Api("AC" + "0" * 32, "secret", "+15557770100", Transport("AC" + "0" * 32, "secret"))
    for url in (
        "https://example.org/x",
        "http://169.254.169.254/",
        "https://api.twilio.com.x.org/",
    ):
        with pytest.raises(SendError) as caught:
            await api.media("MM1", url)
        assert caught.value.code == "media-host"
    await api.close()


@dataclass
class Elsewhere:
    """A server that sends whoever asks somewhere else, again and again."""

    to: str = ""
    base: str = ""
    asked: list[bytes] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked.append(await reader.readuntil(b"\r\n\r\n"))
        said = f"HTTP/1.1 307 Moved\r\nLocation: {self.to}\r\nContent-Length: 0\r\n\r\n"
        writer.write(said.encode())
        writer.close()


@pytest.fixture
async def elsewhere() -> AsyncIterator[Elsewhere]:
    """Something that listens, and redirects."""
    made = Elsewhere()
    server = await asyncio.start_server(made.talk, "127.0.0.1", 0)
    made.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield made
    server.close()


@pytest.mark.parametrize(
    "to, followed",
    [
        ("https://media.twiliocdn.com/AC1/ME1?Signature=x", True),
        ("https://mms.twiliocdn.com/x", True),
        ("https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/x", True),
        ("https://media.twiliocdn.com.s3.us-east-1.amazonaws.com/x", True),
        ("https://example.org/x", False),
        ("https://evil-twiliocdn.com/x", False),
        ("http://media.twiliocdn.com/x", False),
        ("https://s3.amazonaws.com/other/x", False),
        ("https://x@media.twiliocdn.com/", False),
        ("https://media.twiliocdn.com:8443/", False),
        ("http://127.0.0.1/x", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_a_redirect_out_of_the_storage_is_not_followed(to: str, followed: bool) -> None:
    """WhatsApp 32: only to the hosts that Twilio keeps files on."""
    assert is_storage(to) is followed


async def test_a_server_on_this_machine_does_not_lead_away_from_it(elsewhere: Elsewhere) -> None:
    """WhatsApp 32: what stands for Twilio in a test cannot make us ask the world."""
    elsewhere.to = "https://media.twiliocdn.com/x"
    transport = Transport("AC", "secret", base=elsewhere.base)
    with pytest.raises(SendError) as caught:
        await Api("AC", "secret", "+15557770100", transport).media("MM1", "ME1")
    await transport.close()
    assert caught.value.code == "media-host"


async def test_only_one_redirect_is_followed(elsewhere: Elsewhere) -> None:
    """WhatsApp 32: a second one is not the provider's way."""
    elsewhere.to = f"{elsewhere.base}/again"
    transport = Transport("AC", "secret", base=elsewhere.base)
    with pytest.raises(SendError) as caught:
        await Api("AC", "secret", "+15557770100", transport).media("MM1", "ME1")
    await transport.close()
    assert caught.value.code == "media-moved"
    assert [b"uthorization" in asked for asked in elsewhere.asked] == [True, False]


ODD = (
    b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 520 Unknown\r\nContent-Length: 6\r\n\r\n<html>",
)


@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_answer_is_an_error_of_theirs(odd: bytes) -> None:
    """WhatsApp 29: whatever stands between us and Twilio may answer, nothing else than this comes."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(odd)
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    api = Api("AC1", "secret", "+15557770100", Transport("AC1", "secret", base=base))
    since = datetime(2026, 11, 22, tzinfo=UTC)
    looks = (api.senders, api.list_contents, lambda: api.list_messages(to="x", since=since))
    for look in looks:
        with pytest.raises(SendError):
            await look()
    await api.close()
    server.close()


async def test_what_is_sent_elsewhere_is_not_erased(elsewhere: Elsewhere) -> None:
    """A redirect does not say that a message is gone."""
    transport = Transport("AC", "secret", base=elsewhere.base)
    with pytest.raises(SendError):
        await Api("AC", "secret", "+15557770100", transport).delete_message("SM1")
    await transport.close()


@pytest.mark.parametrize(
    "content, kind",
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"XXXX\x00\x00\x00\x00WEBPVP8 ", ""),
        (b"OggS\x00", "audio/ogg"),
        (b"#!AMR\n", "audio/amr"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
        (b"\x00\x00\x00\x18ftyp3gp5", "video/3gpp"),
        (PDF, "application/pdf"),
        (b"GIF89a", ""),
    ],
)
def test_a_file_says_what_it_is(content: bytes, kind: str) -> None:
    """WhatsApp 32: by its first bytes."""
    assert kind_of(content) == kind


async def test_what_is_gone_is_erased(
    api: Api, ana: Phone, twilio: Twilio, caplog: pytest.LogCaptureFixture
) -> None:
    """WhatsApp 32: erasing twice is as good as once, and nobody has to look at it."""
    sid = ana.document(PDF)
    (medium,) = await api.list_media(sid)
    for _ in range(2):
        await api.delete_media(sid, medium)
        await api.delete_message(sid)
    assert sid not in twilio.messages
    assert caplog.records == []
