"""What people do on their phones arrives: signed, posted and read, from end to end."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from starlette.types import Message, Scope

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.intake import REFUSED, Intake
from chatbot.channels.whatsapp.payloads import Ours
from chatbot.channels.whatsapp.reconciler import GRACE, Reconciler
from chatbot.channels.whatsapp.signature import HEADER, Signature
from chatbot.channels.whatsapp.statuses import Fate
from chatbot.channels.whatsapp.transport import Transport
from chatbot.clock import Clock
from chatbot.core.events import Event, FileReceived, Opened, Tapped, TextReceived
from chatbot.core.ids import Address
from chatbot.web.signed import Signed
from tests.twilioapi import Phone, Twilio
from tests.twilioapi.desk import Clock as Its
from tests.twilioapi.desk import Desk, Ear
from tests.twilioapi.fixtures import clock, desk, ear, twilio
from tests.twilioapi.http import Call

__all__ = ["clock", "desk", "ear", "twilio"]


class Kept:
    """What was taken in."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.fates: list[Fate] = []

    async def receive(self, event: Event) -> None:
        self.events.setdefault(event.id, event)

    async def report(self, fate: Fate) -> None:
        self.fates.append(fate)


def client(twilio: Twilio) -> Api:
    """Calls this Twilio."""
    number = twilio.sender.address.removeprefix("whatsapp:")
    transport = Transport(twilio.account_sid, twilio.auth_token, base=twilio.base)
    return Api(twilio.account_sid, twilio.auth_token, number, transport)


def ours(twilio: Twilio) -> Ours:
    """Its account, and its sender."""
    number = twilio.sender.address.removeprefix("whatsapp:")
    return Ours(account=twilio.account_sid, sender=number, media=twilio.base)


async def brought(twilio: Twilio, ear: Ear, api: Api) -> tuple[Kept, list[int]]:
    """Everything that was posted, brought to our door: what was taken, and how it was answered."""
    await twilio.settled()
    kept, judge = Kept(), Signature(ear.base, (twilio.auth_token,))
    intake = Intake(
        kept.receive,
        kept.report,
        ours(twilio),
        known=lambda mark: mark.removesuffix(".m") if mark.endswith(".m") else "",
        look_up=api.fetch,
    )
    takes = {"/in": intake.take_message, "/status": intake.take_status}
    doors = {
        path: Signed(take, check=judge.check, header=HEADER, refused=REFUSED)
        for path, take in takes.items()
    }
    return kept, [await post(doors[call.path], call) for call in ear.heard]


async def post(door: Signed, call: Call) -> int:
    """One request as it was heard."""
    scope: Scope = {
        "type": "http",
        "method": call.method,
        "path": call.path,
        "query_string": urlsplit(call.url).query.encode(),
        "headers": [(name.lower().encode(), call.headers[name].encode()) for name in call.headers],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": call.body, "more_body": False}

    async def send(event: Message) -> None:
        sent.append(event)

    await door(scope, receive, send)
    status: int = sent[0]["status"]
    return status


DOINGS: list[tuple[Callable[[Phone], str], type[Event], str]] = [
    (lambda ana: ana.say("Hola ñ"), TextReceived, "Hola ñ"),
    (lambda ana: ana.say("ask BobSmith at CalTech"), TextReceived, "ask BobSmith at CalTech"),
    (lambda ana: ana.say(""), TextReceived, ""),
    (lambda ana: ana.press("q|c0ffee01|1|yes|mac"), Tapped, "q|c0ffee01|1|yes|mac"),
    (lambda ana: ana.choose("q|c0ffee01|1|no|mac"), Tapped, "q|c0ffee01|1|no|mac"),
    (lambda ana: ana.press("open", "Show"), Opened, ""),
    (lambda ana: ana.voice(), FileReceived, "voice"),
    (lambda ana: ana.photo(text="my visa"), FileReceived, "photo"),
    (lambda ana: ana.document(), FileReceived, "document"),
    (lambda ana: ana.sticker(), FileReceived, "sticker"),
    (lambda ana: ana.location(), FileReceived, "location"),
    (lambda ana: ana.location(label="Gold Body Gym"), FileReceived, "location"),
    (lambda ana: ana.contact_card(), FileReceived, "contact"),
]


@pytest.mark.parametrize("does, kind, said", DOINGS)
async def test_what_somebody_does_arrives(
    twilio: Twilio, ear: Ear, does: Callable[[Phone], str], kind: type[Event], said: str
) -> None:
    """WhatsApp 15, 17, 20, 35: as an event of its own kind, from that phone."""
    api = client(twilio)
    sid = does(twilio.phone("Ana", number="+12125550101"))
    kept, answered = await brought(twilio, ear, api)
    await api.close()
    event = kept.events[f"whatsapp:{sid}"]
    shown = [getattr(event, name) for name in ("text", "token", "kind") if hasattr(event, name)]
    assert (answered, type(event), event.address) == (
        [200],
        kind,
        Address("whatsapp", "+12125550101"),
    )
    assert "".join(shown) == said


async def test_a_list_without_its_ids_is_a_label(twilio: Twilio, ear: Ear) -> None:
    """WhatsApp 20: what stood on the row is handed on as pressed words."""
    twilio.bare_lists = True
    api = client(twilio)
    sid = twilio.phone("Ana").choose("q", "Chile")
    kept, _ = await brought(twilio, ear, api)
    await api.close()
    event = kept.events[f"whatsapp:{sid}"]
    assert isinstance(event, TextReceived)
    assert event.text == "Chile"


async def test_who_hides_the_number_is_known_by_another_name(twilio: Twilio, ear: Ear) -> None:
    """WhatsApp 18: with a number, that other name comes along; without, it is all there is."""
    api = client(twilio)
    twilio.phone("Eva", user="US.1349", shows_number=False).say("x")
    twilio.phone("Bo", number="+12125550102", user="US.77").say("x")
    kept, _ = await brought(twilio, ear, api)
    await api.close()
    found = {event.address: event.also for event in kept.events.values()}
    assert found == {
        Address("whatsapp", "US.1349"): (),
        Address("whatsapp", "+12125550102"): (Address("whatsapp", "US.77"),),
    }


async def test_what_became_of_a_message_arrives(twilio: Twilio, ear: Ear, desk: Desk) -> None:
    """What we sent is found by what we had put into the address."""
    api = client(twilio)
    ana = twilio.phone("Ana", number="+12125550101")
    ana.say("x")
    await desk.send(ana.address, Body="Hello", StatusCallback=f"{ear.base}/status?o=out:7.m")
    kept, answered = await brought(twilio, ear, api)
    await api.close()
    assert [(fate.message, fate.status) for fate in kept.fates] == [
        ("out:7", "sent"),
        ("out:7", "delivered"),
    ]
    assert set(answered) == {200}


async def test_what_was_not_posted_is_found(twilio: Twilio, clock: Its) -> None:
    """WhatsApp 33: messages that reached Twilio while our webhook was nowhere."""
    twilio.sender.webhook.clear()
    api, kept = client(twilio), Kept()
    ana = twilio.phone("Ana", number="+12125550101")
    sids = [ana.say("one"), ana.photo(text="two"), ana.say("three")]
    now = Clock(clock.at)

    reconciler = Reconciler(
        lambda since: api.list_messages(to=api.sender, since=since),
        kept.receive,
        ours(twilio),
        list_media=api.list_media,
        clock=now,
    )
    too_early = await reconciler.look()
    now.advance(GRACE)
    found = await reconciler.look()
    await api.close()
    assert (too_early, found, list(kept.events)) == (0, 3, [f"whatsapp:{sid}" for sid in sids])
