"""The signed webhook: who is let in, what is taken, and what each trouble is answered with."""

import asyncio
from collections.abc import Iterable

import pytest
from starlette.types import Message, Scope

from chatbot.core.errors import Unavailable
from chatbot.web.application import application
from chatbot.web.signed import LARGEST, Signed
from tests.web.conftest import Serving

PATH = "/in/1"
HEADER = b"x-signature"
SIGNED = (HEADER, b"right")
KIND = (b"content-type", b"application/x-www-form-urlencoded")


class Torn(Exception):
    """What is refused."""


class Foreign(Exception):
    """What is refused otherwise."""


class Provider:
    """Judges signatures and takes bodies; can be told to be slow or in trouble."""

    def __init__(self) -> None:
        self.checked: list[tuple[str, bytes, bytes]] = []
        self.taken: list[tuple[bytes, bytes]] = []
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.waiting = 0

    def check(
        self, path: str, query: bytes, body: bytes, headers: Iterable[tuple[bytes, bytes]]
    ) -> bool:
        self.checked.append((path, query, body))
        return SIGNED in list(headers)

    async def take(self, query: bytes, body: bytes) -> None:
        self.waiting += 1
        if self.gate:
            await self.gate.wait()
        if self.trouble:
            raise self.trouble
        self.taken.append((query, body))


@pytest.fixture
def provider() -> Provider:
    """What is behind the door."""
    return Provider()


@pytest.fixture
def door(provider: Provider) -> Signed:
    """A door that takes what is signed."""
    return Signed(
        provider.take,
        check=provider.check,
        header=HEADER,
        refused={Torn: 400, Foreign: 403},
        slowest=0.1,
        at_once=3,
    )


async def post(
    app: Signed,
    body: bytes,
    *headers: tuple[bytes, bytes],
    method: str = "POST",
    query: bytes = b"",
) -> tuple[int, dict[bytes, bytes], bytes]:
    """One request, straight to the application: status, headers, body."""
    scope: Scope = {
        "type": "http", "method": method, "path": PATH, "query_string": query, "headers": [*headers]
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(event: Message) -> None:
        sent.append(event)

    await app(scope, receive, send)
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


async def test_a_form_is_taken_as_it_came(door: Signed, provider: Provider) -> None:
    """WhatsApp 15: path, query and body are judged and handed on raw."""
    await post(door, b"B=2+&A=", SIGNED, KIND, query=b"o=%41")
    assert (provider.checked, provider.taken) == ([(PATH, b"o=%41", b"B=2+&A=")], [(b"o=%41", b"B=2+&A=")])  # fmt: skip


async def test_it_answers_with_nothing_to_do(door: Signed) -> None:
    """WhatsApp 17: 200, text/xml, and an empty response."""
    status, headers, body = await post(door, b"A=1", SIGNED, KIND)
    assert (status, headers[b"content-type"], body) == (200, b"text/xml", b"<Response/>")


async def test_it_answers_when_it_was_taken(door: Signed, provider: Provider) -> None:
    """WhatsApp 17: not before everything is committed."""
    provider.gate = asyncio.Event()
    asking = asyncio.create_task(post(door, b"A=1", SIGNED, KIND))
    while not provider.waiting:
        await asyncio.sleep(0)
    before = asking.done()
    provider.gate.set()
    assert (before, (await asking)[0], len(provider.taken)) == (False, 200, 1)


@pytest.mark.parametrize("headers", [[], [SIGNED, SIGNED], [SIGNED, (HEADER, b"")]])
async def test_without_one_signature_nothing_is_looked_at(
    door: Signed, provider: Provider, headers: list[tuple[bytes, bytes]]
) -> None:
    """Trust 96, 97: missing or twice is refused before the body is read."""
    status, _, said = await post(door, b"A=1", *headers, KIND)
    assert (status, said, provider.checked, provider.taken) == (403, b"", [], [])


@pytest.mark.parametrize("value", [b"", b"wrong", b"\xff\xfe", b"right "])
async def test_a_wrong_signature_is_refused(door: Signed, provider: Provider, value: bytes) -> None:
    """Trust 97: judged, and nothing is taken."""
    status, _, said = await post(door, b"A=1", (HEADER, value), KIND)
    assert (status, said, provider.taken, door.counts) == (403, b"", [], {"signed.403": 1})


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_only_post_is_allowed(door: Signed, provider: Provider, method: str) -> None:
    """Trust 95: any other method is refused, whoever asks."""
    assert (await post(door, b"", SIGNED, KIND, method=method))[0] == 405
    assert provider.checked == []


@pytest.mark.parametrize(
    "kinds",
    [
        [],
        [(b"content-type", b"application/json")],
        [(b"content-type", b"text/plain")],
        [KIND, KIND],
    ],
)
async def test_only_forms_are_looked_at(
    door: Signed, provider: Provider, kinds: list[tuple[bytes, bytes]]
) -> None:
    """Trust 102: another kind of content is refused."""
    assert (await post(door, b"A=1", SIGNED, *kinds))[0] == 400
    assert provider.checked == []


async def test_a_form_may_name_its_charset(door: Signed) -> None:
    """Parameters of the content type do not matter."""
    kind = (b"content-type", b"application/x-www-form-urlencoded; charset=UTF-8")
    assert (await post(door, b"A=1", SIGNED, kind))[0] == 200


@pytest.mark.parametrize("announced", [True, False])
async def test_a_large_body_is_refused(door: Signed, provider: Provider, announced: bool) -> None:
    """Trust 101: more than 64 KiB, said beforehand or not, and the connection is closed."""
    length = [(b"content-length", b"%d" % (LARGEST + 1))] if announced else []
    status, headers, _ = await post(door, b"x" * (LARGEST + 1), SIGNED, KIND, *length)
    assert (status, headers[b"connection"], provider.checked) == (413, b"close", [])


TROUBLE = [
    (Unavailable("store"), 503, b"5"),
    (Unavailable("newer schema", retry_after=1.0), 503, b"1"),
    (ZeroDivisionError(), 503, b"5"),
    (Torn(), 400, None),
    (Foreign(), 403, None),
]


@pytest.mark.parametrize("trouble, status, again", TROUBLE)
async def test_trouble_is_told_to_the_provider(
    door: Signed, provider: Provider, trouble: Exception, status: int, again: bytes | None
) -> None:
    """WhatsApp 3: what may work later is asked for again; what never will is not."""
    provider.trouble = trouble
    answered, headers, said = await post(door, b"A=1", SIGNED, KIND)
    assert (answered, headers.get(b"retry-after"), said) == (status, again, b"")


async def test_only_so_many_at_a_time(door: Signed, provider: Provider) -> None:
    """Trust 108: beyond the cap the provider is asked to come again; then there is room."""
    provider.gate = asyncio.Event()
    first = [asyncio.create_task(post(door, b"A=1", SIGNED, KIND)) for _ in range(3)]
    while provider.waiting < 3:
        await asyncio.sleep(0)
    status, headers, _ = await post(door, b"A=1", SIGNED, KIND)
    provider.gate.set()
    done = [answer[0] for answer in await asyncio.gather(*first)]
    later = (await post(door, b"A=1", SIGNED, KIND))[0]
    assert (status, headers[b"retry-after"], done, later) == (503, b"5", [200] * 3, 200)


async def test_who_sends_slowly_keeps_nobody_out(
    door: Signed, provider: Provider, serving: Serving
) -> None:
    """Trust 101: strangers that hold on to their bodies leave room for the provider."""
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nX-Signature: wrong\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nA="
    async with serving(application({PATH: door})) as site:
        slow = [asyncio.create_task(site.send(head.encode())) for _ in range(6)]
        while door._under_way < 6:
            await asyncio.sleep(0)
        taken = await post(door, b"A=1", SIGNED, KIND)
        hung_up = await asyncio.gather(*slow)
    assert (taken[0], {answer[9:12] for answer in hung_up}) == (200, {b"408"})


async def test_a_body_without_end_is_refused(
    door: Signed, provider: Provider, serving: Serving
) -> None:
    """Trust 101: chunks that go on and on are cut off."""
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nX-Signature: right\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
    async with serving(application({PATH: door})) as site:
        answer = await site.send(head.encode() + (b"4000\r\n" + b"x" * 0x4000 + b"\r\n") * 5)
    assert (answer.startswith(b"HTTP/1.1 413"), provider.checked) == (True, [])


async def test_another_path_is_unknown(door: Signed, serving: Serving) -> None:
    """Trust 95: the address of another epoch leads nowhere."""
    async with serving(application({PATH: door})) as site:
        got = await site.ask("POST", "/in/0", "X-Signature: right", body=b"A=1")
    assert (got[9:12], got.partition(b"\r\n\r\n")[2]) == (b"404", b"")


async def test_many_posts_at_once_are_all_answered(provider: Provider, serving: Serving) -> None:
    """Trust 108: two hundred at a time are taken or asked to come again, none is dropped."""
    door = Signed(provider.take, check=provider.check, header=HEADER, refused={Torn: 400})
    ask = ("X-Signature: right", "Content-Type: application/x-www-form-urlencoded")
    async with serving(application({PATH: door})) as site:
        answers = await asyncio.gather(
            *(site.ask("POST", PATH, *ask, body=b"A=1") for _ in range(200))
        )
    taken = sum(answer.startswith(b"HTTP/1.1 200") for answer in answers)
    later = sum(answer.startswith(b"HTTP/1.1 503") for answer in answers)
    assert (taken + later, len(provider.taken)) == (200, taken)
