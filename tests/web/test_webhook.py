"""The webhook: who is let in, what is taken, and what each trouble is answered with."""

import asyncio
import json
import random
from collections.abc import Callable

import pytest
from starlette.types import Message, Scope

from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.channels.telegram.updates import Malformed
from chatbot.core.errors import Unavailable
from chatbot.core.events import Event, Unreadable
from chatbot.web.application import application
from chatbot.web.webhook import Webhook
from tests.channels.telegram.samples import edited, membership, message, tap
from tests.web.conftest import Serving

HEADER, SECRET = "X-Telegram-Bot-Api-Secret-Token", "abc_DEF-123"
KIND = (b"content-type", b"application/json")
KEY = (HEADER.lower().encode(), SECRET.encode())


class Inbox:
    """Takes bodies; can be told to be slow or in trouble."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.answer = b""
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.waiting = 0

    async def __call__(self, body: bytes) -> bytes:
        self.waiting += 1
        if self.gate:
            await self.gate.wait()
        if self.trouble:
            raise self.trouble
        self.taken.append(body)
        return self.answer


@pytest.fixture
def inbox() -> Inbox:
    """What was taken."""
    return Inbox()


@pytest.fixture
def webhook(inbox: Inbox) -> Webhook:
    """A webhook that takes what comes with the secret."""
    return Webhook(
        inbox, header=HEADER, secret=SECRET, refused=Malformed, largest=1000, slowest=0.1, at_once=3
    )


async def post(
    app: Webhook, body: bytes, *headers: tuple[bytes, bytes], method: str = "POST"
) -> tuple[int, dict[bytes, bytes]]:
    """One request, straight to the application."""
    scope: Scope = {"type": "http", "method": method, "path": "/", "headers": list(headers)}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(event: Message) -> None:
        sent.append(event)

    await app(scope, receive, send)
    assert sent[1]["body"] == b""
    return sent[0]["status"], dict(sent[0]["headers"])


async def test_an_update_is_taken(webhook: Webhook, inbox: Inbox) -> None:
    """With the secret the body is handed on as it came."""
    status, _ = await post(webhook, b'{"update_id":1}', KEY, KIND)
    assert (status, inbox.taken) == (200, [b'{"update_id":1}'])


async def test_what_it_answers_goes_back(webhook: Webhook, inbox: Inbox, serving: Serving) -> None:
    """An answer to the update travels with the 200, as JSON."""
    inbox.answer = b'{"method":"x"}'
    async with serving(application({"/hook": webhook})) as site:
        secret, kind = f"{HEADER}: {SECRET}", "Content-Type: application/json"
        answered = await site.ask("POST", "/hook", secret, kind, body=b"{}")
    head, _, body = answered.partition(b"\r\n\r\n")
    assert (b"content-type: application/json" in head, body) == (True, inbox.answer)


WRONG = [
    [],
    [(KEY[0], b"")],
    [(KEY[0], b"abc")],
    [(KEY[0], KEY[1] + b" ")],
    [(KEY[0], KEY[1].lower())],
    [KEY, KEY],
    [KEY, (KEY[0], b"other")],
    [(KEY[0], "abc_DÉF".encode())],
    [(KEY[0], b"\xff\xfe")],
    [(b"authorization", KEY[1])],
]


@pytest.mark.parametrize("headers", WRONG)
async def test_without_the_secret_nothing_is_looked_at(
    webhook: Webhook, inbox: Inbox, headers: list[tuple[bytes, bytes]]
) -> None:
    """Missing, wrong or twice: refused, and the body is not even read."""
    status, _ = await post(webhook, b"{}", *headers, KIND)
    assert (status, inbox.waiting) == (403, 0)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_only_post_is_allowed(webhook: Webhook, inbox: Inbox, method: str) -> None:
    """Any other method is refused, whoever asks."""
    status, _ = await post(webhook, b"", KEY, KIND, method=method)
    assert (status, inbox.waiting) == (405, 0)


@pytest.mark.parametrize(
    "headers", [[], [(b"content-type", b"text/plain")], [KIND, KIND], [(b"content-type", b"\xff")]]
)
async def test_only_json_is_looked_at(
    webhook: Webhook, inbox: Inbox, headers: list[tuple[bytes, bytes]]
) -> None:
    """Another kind of content is refused."""
    status, _ = await post(webhook, b"{}", KEY, *headers)
    assert (status, inbox.waiting) == (400, 0)


async def test_json_may_name_its_charset(webhook: Webhook) -> None:
    """Parameters of the content type do not matter."""
    kind = (b"content-type", b"application/json; charset=utf-8")
    assert (await post(webhook, b"{}", KEY, kind))[0] == 200


@pytest.mark.parametrize("announced", [True, False])
async def test_a_large_body_is_refused(
    webhook: Webhook,
    inbox: Inbox,
    announced: bool,
) -> None:
    """Too much is refused, said beforehand or not, and the connection is closed."""
    length = [(b"content-length", b"1001")] if announced else []
    status, headers = await post(webhook, b"x" * 1001, KEY, KIND, *length)
    assert (status, headers[b"connection"], inbox.waiting) == (413, b"close", 0)


TROUBLE = [
    (Unavailable("store"), 503, b"5"),
    (Unavailable("newer schema", retry_after=1.0), 503, b"1"),
    (ZeroDivisionError(), 503, b"5"),
    (Malformed("?"), 400, None),
]


@pytest.mark.parametrize("trouble, status, again", TROUBLE)
async def test_trouble_is_told_to_the_provider(
    webhook: Webhook, inbox: Inbox, trouble: Exception, status: int, again: bytes | None
) -> None:
    """What may work later is asked for again; what never will is not."""
    inbox.trouble = trouble
    answered, headers = await post(webhook, b"{}", KEY, KIND)
    assert (answered, headers.get(b"retry-after")) == (status, again)


async def test_only_so_many_at_a_time(webhook: Webhook, inbox: Inbox) -> None:
    """Beyond the cap the provider is asked to come again; then there is room."""
    inbox.gate = asyncio.Event()
    first = [asyncio.create_task(post(webhook, b"{}", KEY, KIND)) for _ in range(3)]
    while inbox.waiting < 3:
        await asyncio.sleep(0)
    status, headers = await post(webhook, b"{}", KEY, KIND)
    inbox.gate.set()
    done = [answer[0] for answer in await asyncio.gather(*first)]
    later, _ = await post(webhook, b"{}", KEY, KIND)
    assert (status, headers[b"retry-after"], done, later) == (503, b"5", [200] * 3, 200)


async def test_a_slow_body_is_not_waited_for(
    webhook: Webhook, inbox: Inbox, serving: Serving
) -> None:
    """Whoever sends a byte now and then is told to stop, and hung up on."""
    async with serving(application({"/hook": webhook})) as site:
        raw = f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\nab"
        answer = await site.send(raw.encode())
    assert (answer.startswith(b"HTTP/1.1 408"), inbox.waiting) == (True, 0)


async def test_a_body_without_end_is_refused(
    webhook: Webhook, inbox: Inbox, serving: Serving
) -> None:
    """Chunks that go on and on are cut off."""
    async with serving(application({"/hook": webhook})) as site:
        head = f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        answer = await site.send(
            head.encode() + b"200\r\n" + b"x" * 512 + b"\r\n" + b"200\r\n" + b"x" * 512 + b"\r\n"
        )
    assert (answer.startswith(b"HTTP/1.1 413"), inbox.waiting) == (True, 0)


async def test_a_chunked_body_arrives_whole(
    webhook: Webhook, inbox: Inbox, serving: Serving
) -> None:
    """Chunks are put together."""
    async with serving(application({"/hook": webhook})) as site:
        await site.ask(
            "POST", "/hook", f"{HEADER}: {SECRET}", "Content-Type: application/json",
            "Transfer-Encoding: chunked", body=b"1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
        )  # fmt: skip
    assert inbox.taken == [b"{}"]


async def test_many_posts_at_once_are_all_answered(inbox: Inbox, serving: Serving) -> None:
    """Two hundred at a time are taken or asked to come again, none is dropped."""
    webhook = Webhook(inbox, header=HEADER, secret=SECRET, refused=Malformed)
    async with serving(application({"/hook": webhook})) as site:
        ask = (f"{HEADER}: {SECRET}", "Content-Type: application/json")
        answers = await asyncio.gather(
            *(site.ask("POST", "/hook", *ask, body=b"{}") for _ in range(200))
        )
    taken = sum(answer.startswith(b"HTTP/1.1 200") for answer in answers)
    later = sum(answer.startswith(b"HTTP/1.1 503") for answer in answers)
    assert (taken + later, len(inbox.taken)) == (200, taken)


def mutations(chance: random.Random) -> list[Callable[[bytes], bytes]]:
    """Ways to spoil a body so that it is no longer one update."""

    def cut(body: bytes) -> bytes:
        return body[: chance.randrange(len(body))]

    def doubled(body: bytes) -> bytes:
        return body + body[: chance.randrange(1, len(body))]

    def flipped(body: bytes) -> bytes:
        at = chance.randrange(len(body))
        return body[:at] + bytes([chance.choice([0xC0, 0xC1, 0xF5, 0xFF])]) + body[at + 1 :]

    def noise(body: bytes) -> bytes:
        return chance.randbytes(chance.randrange(200))

    def unquoted(body: bytes) -> bytes:
        return body.replace(b'"', b"'" if chance.random() < 0.5 else b"")

    def repeated(body: bytes) -> bytes:
        return b'{"update_id":1,' + body[1:]

    def deep(body: bytes) -> bytes:
        many = chance.randrange(300, 5000)
        return b'{"x":' + b"[" * many + b"]" * many + b"," + body[1:]

    def odd(body: bytes) -> bytes:
        return chance.choice([b'{"x":NaN,', b'{"x":1e999,', b'{"x":-Infinity,']) + body[1:]

    def wrapped(body: bytes) -> bytes:
        return b"[" + body + b"]"

    return [cut, doubled, flipped, noise, unquoted, repeated, deep, odd, wrapped]


async def test_malformed_bodies_do_nothing() -> None:
    """Of 5,000 spoiled bodies none becomes an event, and none an error of ours."""
    chance = random.Random(11)
    events: list[Event] = []

    async def receive(event: Event) -> None:
        events.append(event)

    intake = Intake(receive, Api("http://127.0.0.1:1", "1:x", Transport("http://127.0.0.1:1")))
    webhook = Webhook(intake.take, header=HEADER, secret=SECRET, refused=Malformed)
    samples = [message(text="Hola ñ"), edited(text="x"), tap(), membership("kicked")]
    bodies = [json.dumps(sample, ensure_ascii=False).encode() for sample in samples]
    ways = mutations(chance)
    answered = [
        (await post(webhook, chance.choice(ways)(chance.choice(bodies)), KEY, KIND))[0]
        for _ in range(5000)
    ]
    assert (set(answered), events) == ({400}, [])


def spoiled(chance: random.Random, value: object) -> object:
    """The same structure with one part of another type."""
    odd = chance.choice([None, True, -1, 2**70, 1.5, "x", "\x00", [], {}, ["x"], {"id": "x"}])
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        return {**value, key: spoiled(chance, value[key])}
    return odd


async def test_wrong_types_never_come_again() -> None:
    """Of 5,000 updates with one part of a wrong type each is taken, and none breaks anything."""
    chance = random.Random(12)
    events: list[Event] = []

    async def receive(event: Event) -> None:
        events.append(event)

    intake = Intake(receive, Api("http://127.0.0.1:1", "1:x", Transport("http://127.0.0.1:1")))
    webhook = Webhook(intake.take, header=HEADER, secret=SECRET, refused=Malformed)
    samples = [message(text="Hola"), message(contact={"phone_number": "+1", "user_id": 1001})]
    samples += [edited(text="x"), membership("kicked"), message(photo=[{"file_id": "p"}])]
    answered: set[int] = set()
    for _ in range(5000):
        body = json.dumps(spoiled(chance, chance.choice(samples))).encode()
        answered.add((await post(webhook, body, KEY, KIND))[0])
    kept_aside = sum(isinstance(event, Unreadable) for event in events)
    assert (answered <= {200, 400}, kept_aside > 1000) == (True, True)
