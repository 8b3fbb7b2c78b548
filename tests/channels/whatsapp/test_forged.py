"""What others than Twilio bring, or bring again, or cut anew, goes nowhere."""

import asyncio
import hmac
import random
from base64 import b64encode
from collections import Counter
from datetime import UTC, datetime
from urllib.parse import unquote_to_bytes

import pytest
from starlette.types import Message, Scope

from chatbot.channels.whatsapp import payloads
from chatbot.channels.whatsapp.intake import REFUSED, Intake
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.signature import HEADER, Malformed, Signature
from chatbot.channels.whatsapp.statuses import Fate
from chatbot.clock import Clock
from chatbot.core.events import Event, Unreadable
from chatbot.web.signed import Signed
from tests.channels.whatsapp.cuts import recuts, signed_text
from tests.channels.whatsapp.samples import (
    ANA,
    BASE,
    OURS,
    PATH,
    SCOPED,
    TOKEN,
    Form,
    encoded,
    file,
    message,
    picked,
    place,
    signature,
    status,
    tap,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KIND = (b"content-type", b"application/x-www-form-urlencoded")


class Deployment:
    """A door, a way in, and a store that takes each event once."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.handed_on = 0
        self.fates: list[Fate] = []
        self.texts: dict[str, Posted] = {}
        self.intake = Intake(
            self.receive,
            self.report,
            OURS,
            known=lambda mark: "1" if mark == "1.mark" else "",
            look_up=self.look_up,
            clock=Clock(NOW),
        )
        judge = Signature(BASE, (TOKEN,))
        self.message = Signed(
            self.intake.take_message, check=judge.check, header=HEADER, refused=REFUSED
        )
        self.status = Signed(
            self.intake.take_status, check=judge.check, header=HEADER, refused=REFUSED
        )

    async def receive(self, event: Event) -> None:
        self.handed_on += 1
        self.events.setdefault(event.id, event)

    async def report(self, fate: Fate) -> None:
        self.fates.append(fate)

    async def look_up(self, sid: str) -> Posted:
        return self.texts[sid]

    def keeps(self, form: Form) -> None:
        """Twilio keeps this message."""
        self.texts[form["MessageSid"]] = Posted(
            sid=form["MessageSid"],
            sender=form["From"],
            to=form["To"],
            body=form["Body"],
            status="received",
            inbound=True,
            files=int(form["NumMedia"]),
            at=NOW,
        )


async def post(door: Signed, body: bytes, *signed: bytes, query: bytes = b"") -> int:
    """One request, without a socket; its status."""
    headers = [KIND, *((HEADER, one) for one in signed)]
    scope: Scope = {
        "type": "http", "method": "POST", "path": PATH, "query_string": query, "headers": headers
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(event: Message) -> None:
        sent.append(event)

    await door(scope, receive, send)
    answered: int = sent[0]["status"]
    return answered


@pytest.fixture
def deployment() -> Deployment:
    """Nobody has written yet."""
    return Deployment()


TEXTS = (
    "Hola", "", "Sí, mañana 🎉", "Ciao Can you help?", "ask DiCaprio and BobSmith", "Body Building",
    "Label: x", "Extra words", f"hiFromwhatsapp:{ANA}", "x ButtonPayloadopen", "hiForwardedtrue",
    "XButtonPayloadopenButtonTextX", "from A to B\nand C", "hi ExternalUserId", "Latitude1.5",
    f"hiFromwhatsapp:+5491100000000MessageSidSM{'ab' * 16}NumMedia0ProfileNamex",
)  # fmt: skip


def bodies(chance: random.Random, count: int) -> list[Form]:
    """Messages of every kind, each with an id of its own, some with parameters of tomorrow."""
    found: list[Form] = []
    for number in range(count):
        sid = f"SM{chance.getrandbits(128):032x}"
        text = chance.choice(TEXTS)
        who = chance.choice(({}, {"scoped": ""}, {"sender": SCOPED}, {"scoped": "AR.aB3xF9Gz"}))
        more = dict(
            chance.sample(
                [
                    ("Forwarded", "true"), ("NewThing", "1"), ("BusinessScope", "x"),
                    ("ChannelMetadata", "-"), ("MessagingServiceSid", "MG" + "b" * 32),
                    ("ListDescription", "Can do"), ("FlowData", "{}"), ("ProfileName", "Bob Can"),
                    ("OptOutType", "STOP"), ("ProfileName", "ButtonPayload"),
                ],
                chance.randrange(3),
            )
        )  # fmt: skip
        made = (
            message(sid, **who, **{"Body": text, **more}),
            tap(chance.choice(("open", "page|a:1|2", "q|c0ffee01|3|yes|Bx9Cab")), "Can", sid=sid, **who, **more),
            picked("q|c0ffee01|3|no|Lz0Mn", "Bus", sid=sid, **who, **more),
            file(chance.choice(("image/jpeg", "audio/ogg; codecs=opus")), sid, Body=text, **more),
            place(sid=sid, Address="Gold Body Gym", **who, **more),
        )  # fmt: skip
        found.append(made[0] if number % 2 else chance.choice(made))
    return found


async def test_no_other_cut_of_a_signed_body_has_another_effect() -> None:
    """WhatsApp 15, trust 99: of 200 signed bodies, 10,000 forms with the same signature."""
    chance = random.Random(99)
    answered: Counter[int] = Counter()
    for form in bodies(chance, 200):
        told = Deployment()
        told.keeps(form)
        await post(told.message, encoded(form), signature(form))
        others = list(recuts(form, chance))
        for cut in chance.sample(others, 50):
            assert signed_text(dict(cut)) == signed_text(form)
            forged = Deployment()
            forged.keeps(form)
            answered[await post(forged.message, encoded(dict(cut)), signature(form))] += 1
            assert forged.events in ({}, told.events), [
                sorted(set(cut) ^ set(form.items())),
                [getattr(e, "reason", e) for e in forged.events.values()],
            ]
    assert (answered.total(), answered.keys() <= {200, 400, 403}) == (10_000, True)
    assert answered[400] + answered[403] > 5_000


async def test_cutting_twice_does_not_help() -> None:
    """Trust 99: nor does a cut of a cut."""
    chance = random.Random(7)
    for form in bodies(chance, 6):
        told = Deployment()
        told.keeps(form)
        await post(told.message, encoded(form), signature(form))
        for once in chance.sample(list(recuts(form, chance)), 8):
            for twice in chance.sample(list(recuts(dict(once), chance)), 40):
                forged = Deployment()
                forged.keeps(form)
                await post(forged.message, encoded(dict(twice)), signature(form))
                assert forged.events in ({}, told.events), (twice, form)


async def test_no_other_cut_of_a_status_has_another_effect() -> None:
    """Trust 99: the same for what became of a message."""
    chance = random.Random(3)
    forms = [
        status("failed", ErrorCode="63016", ChannelStatusMessage="Outside of the Window"),
        status("delivered", EventType="DELIVERED", MessagingServiceSid="MG" + "b" * 32),
        status("read", EventType="READ", NewThing="x"),
    ]
    for form in forms:
        told = Deployment()
        signed = signature(form, f"{BASE}{PATH}?o=1.mark")
        await post(told.status, encoded(form), signed, query=b"o=1.mark")
        assert len(told.fates) == 1
        for cut in recuts(form, chance):
            forged = Deployment()
            await post(forged.status, encoded(dict(cut)), signed, query=b"o=1.mark")
            assert forged.fates in ([], told.fates), [
                sorted(set(cut) ^ set(form.items())),
                [getattr(e, "reason", e) for e in forged.events.values()],
            ]


async def test_nothing_forged_is_taken(deployment: Deployment) -> None:
    """WhatsApp 15: 10,000 messages, each with a signature of another kind of forger."""
    chance = random.Random(15)
    forms = bodies(chance, 50)
    genuine = [signature(form) for form in forms]
    answered: Counter[int] = Counter()
    for _ in range(10_000):
        at = chance.randrange(50)
        form = forms[at] | {"Body": "changed"}
        made = chance.choice((
            lambda at=at: genuine[at],
            lambda: chance.choice(genuine),
            lambda form=form: signature(form, token="guessed"),
            lambda form=form: signature(form, f"https://evil.example{PATH}"),
            lambda form=form: signature(form, f"{BASE}/whatsapp/0/in"),
            lambda form=form: signature(form)[:-1],
            lambda: chance.randbytes(20),
        ))()  # fmt: skip
        answered[await post(deployment.message, encoded(form), made)] += 1
    assert (answered, deployment.handed_on) == ({403: 10_000}, 0)


async def test_nothing_unsigned_is_taken(deployment: Deployment) -> None:
    """WhatsApp 15, trust 97: 10,000 messages without a signature, with an empty one, or with two."""
    chance = random.Random(97)
    forms = bodies(chance, 50)
    answered: Counter[int] = Counter()
    for _ in range(10_000):
        form = chance.choice(forms)
        right = signature(form) if chance.random() < 0.1 else b"x"
        signed = chance.choice(((), (b"",), (right, right), (right, b"")))
        answered[await post(deployment.message, encoded(form), *signed)] += 1
    assert (answered, deployment.handed_on) == ({403: 10_000}, 0)


async def test_what_comes_again_is_taken_once(deployment: Deployment) -> None:
    """WhatsApp 3: 10,000 repetitions of what was signed, all answered well, and no new effect."""
    chance = random.Random(2)
    forms = [form for form in bodies(chance, 200) if not _is_refused(form)]
    signed = [(encoded(form), signature(form)) for form in forms]
    for form in forms:
        deployment.keeps(form)
    for body, mark in signed:
        await post(deployment.message, body, mark)
    before = dict(deployment.events)
    at_once = (post(deployment.message, *chance.choice(signed)) for _ in range(50))
    answered = Counter(await asyncio.gather(*at_once))
    for _ in range(9_950):
        answered[await post(deployment.message, *chance.choice(signed))] += 1
    assert (answered, deployment.events) == ({200: 10_000}, before)
    assert len(before) == len(forms)


async def test_a_signature_is_worth_nothing_at_another_address(deployment: Deployment) -> None:
    """Trust 95: what was signed for the address of another epoch, or the statuses', is refused."""
    elsewhere = [f"{BASE}/whatsapp/0/in", f"{BASE}/whatsapp/1/status", f"{BASE}{PATH}?o=1"]
    answered = [
        await post(deployment.message, encoded(message()), signature(message(), url))
        for url in elsewhere
    ]
    assert (answered, deployment.handed_on) == ([403] * 3, 0)


async def test_malformed_bodies_do_nothing(deployment: Deployment) -> None:
    """WhatsApp 4, trust 102: of 5,000 spoiled bodies none is an error of ours, or an effect."""
    chance = random.Random(11)
    samples = [message(Body="Hola ñ 🎉"), tap(), picked(), file("image/jpeg"), place(), status()]
    originals = {form["MessageSid"] for form in samples}
    for form in samples[:-1]:
        deployment.keeps(form)
    answered: Counter[int] = Counter()
    for _ in range(5_000):
        form = chance.choice(samples)
        body = spoiled(chance, encoded(form))
        signed = resigned(body) if chance.random() < 0.7 else signature(form)
        door = deployment.status if form is samples[-1] else deployment.message
        answered[await post(door, body, signed, query=b"")] += 1
    kinds = {
        type(event) for name, event in deployment.events.items() if not _is_of(name, originals)
    }
    assert answered.keys() <= {200, 400, 403}
    assert (kinds <= {Unreadable}, deployment.fates) == (True, [])


def _is_refused(form: Form) -> bool:
    try:
        payloads.message(form, OURS)
    except Malformed:
        return True
    return False


def _is_of(name: str, sids: set[str]) -> bool:
    return name.removeprefix("whatsapp:") in sids


def resigned(body: bytes) -> bytes:
    """A right signature for a body of any kind: as if Twilio had sent it."""
    pieces = (piece.partition(b"=") for piece in body.split(b"&") if piece)
    plain = {
        (unquote_to_bytes(name.replace(b"+", b" ")), unquote_to_bytes(value.replace(b"+", b" ")))
        for name, _, value in pieces
    }
    text = f"{BASE}{PATH}".encode() + b"".join(name + value for name, value in sorted(plain))
    return b64encode(hmac.digest(TOKEN.encode(), text, "sha1"))


def spoiled(chance: random.Random, body: bytes) -> bytes:
    """The same body with something wrong in it."""
    at, pieces = chance.randrange(len(body)), body.split(b"&")
    one = chance.randrange(len(pieces))
    name, _, value = pieces[one].partition(b"=")
    odd = chance.choice((b"%00", b"%FF", b"%", b"+", b"x" * 3_000, b"-1", b"%ED%A0%80", b""))
    ways = (
        body[:at],
        body[:at] + chance.randbytes(1) + body[at + 1 :],
        body + b"&" + pieces[one],
        b"&".join((*pieces[:one], *pieces[one + 1 :])),
        b"&".join((*pieces[:one], name + b"=" + odd, *pieces[one + 1 :])),
        b"&".join((*pieces[:one], name + b"=" + value + odd, *pieces[one + 1 :])),
        b"&".join((*pieces[:one], name + odd + b"=" + value, *pieces[one + 1 :])),
        b"&".join((*pieces, odd + b"=1")),
        chance.randbytes(chance.randrange(300)),
        b'{"json": true}',
        b"=&" * chance.randrange(500),
        body.replace(b"=", b""),
        body.replace(b"&", b";"),
    )
    return chance.choice(ways)
