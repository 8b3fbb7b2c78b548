"""What holds for every chat alike, tried on Telegram and on WhatsApp: one commit, once, by right."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest

from chatbot.app import App, build, opened_store, organization
from chatbot.core.ids import Address
from chatbot.lines.whatsapp import WhatsAppLine
from chatbot.store.wire import Client
from chatbot.story import Cast as Person
from chatbot.story import Pressed, Story, parse
from tests.channels.house import House, words
from tests.channels.phones import Held, TelegramPhone, WhatsAppPhone
from tests.channels.plays import Play, staged
from tests.channels.repertoire import STORIES, Cast
from tests.twilioapi import Mishap, Posted

AT_ONCE = 12
CALM = timedelta(seconds=6)
"""After so long one more message may go out."""


def until_asked() -> Story:
    """The sunny day, until the organizer has the card."""
    story = parse(STORIES["sunny_day"].read_text(encoding="utf-8"))
    end = story.steps.index(Pressed("ana", "Send")) + 1
    return replace(story, steps=story.steps[:end])


@pytest.fixture(params=["telegram", "whatsapp"])
async def asked(
    request: pytest.FixtureRequest, server_url: str, client: Client, tmp_path: Path
) -> AsyncIterator[Play]:
    """Everybody in one of the two chats, and a card that waits for the organizer."""
    story = until_asked()
    phones = Cast(request.param, request.param).phones(story)
    async with staged(server_url, tmp_path, story, phones) as play:
        await play.through()
        yield play


@pytest.fixture
async def house(server_url: str, client: Client, tmp_path: Path) -> AsyncIterator[House]:
    """A deployment that nobody has written to."""
    story = replace(until_asked(), cast=())
    async with staged(server_url, tmp_path, story, {}) as play:
        yield play.house


async def status(play: Play) -> str:
    """Of the one case that there is."""
    ((_, case),) = await play.house.app.store.every_case()
    return str(case.status)


def token(play: Play, who: str, label: str) -> str:
    """What stands behind the newest button of that label."""
    phone = play.phones[who]
    if isinstance(phone, WhatsAppPhone):
        shown = [button for seen in phone.phone.sees for button in seen.buttons]
        return [button.id for button in shown if button.title == label][-1]
    assert isinstance(phone, TelegramPhone)
    rows = [button for seen in phone.chat.sees for row in seen.rows for button in row]
    return str([button["callback_data"] for button in rows if button["text"] == label][-1])


async def presses(play: Play, who: str, token: str) -> str:
    """Somebody presses what they may never have been shown; gives what they are told."""
    phone = play.phones[who]
    if isinstance(phone, WhatsAppPhone):
        phone.phone.press(token)
    elif isinstance(phone, TelegramPhone):
        phone.chat.press(token)
    before = len(play.told(who))
    await play.house.settle()
    return " ".join(piece.text for piece in play.told(who)[before:])


async def test_a_press_of_somebody_elses_button_decides_nothing(asked: Play) -> None:
    """WhatsApp 8: a token is good for whoever it was shown to; moved or edited it is an old button."""
    shown = token(asked, "rosa", "Agree")
    old = words().label("shared-old-button", "en")
    assert old in await presses(asked, "vera", shown)
    assert old in await presses(asked, "rosa", shown[:-1] + ("A" if shown[-1] != "A" else "B"))
    assert await status(asked) == "requested"
    await presses(asked, "rosa", shown)
    assert await status(asked) == "recommended"


async def test_who_has_lost_a_role_decides_nothing(asked: Play) -> None:
    """WhatsApp 9: each press is looked at by who the person is now, not by what they were shown."""
    shown, store = token(asked, "rosa", "Agree"), asked.house.app.store
    phone = asked.phones["rosa"]
    contact = await store.contact(Address(phone.channel, phone.id))
    assert contact is not None
    await store.revoke(contact, "organizer")
    assert await presses(asked, "rosa", shown)
    assert await status(asked) == "requested"


async def test_a_closed_chat_is_known_and_opens_again(asked: Play) -> None:
    """WhatsApp 34: who blocks us is written to no more, as whoever decides can see; words undo it."""
    phone, store = asked.phones["ana"], asked.house.app.store
    address = Address(phone.channel, phone.id)
    contact = await store.contact(address)
    assert contact is not None
    block(phone)
    await presses(asked, "rosa", token(asked, "rosa", "Agree"))
    ana = await store.person(contact)
    assert ana is not None
    assert ana.closed == (address,)
    await asked.house.settle()
    assert any("cannot be reached" in piece.text for piece in asked.told("rosa"))
    unblock(phone)
    asked.house.clock.advance(CALM)
    await phone.say("status")
    await asked.house.settle()
    ana = await store.person(contact)
    assert ana is not None
    assert ana.closed == ()
    assert "recommends you" in asked.told("ana")[-1].text


def block(phone: Held) -> None:
    """Somebody closes their chat."""
    if isinstance(phone, WhatsAppPhone):
        phone.phone.block()
    elif isinstance(phone, TelegramPhone):
        phone.chat.block()


def unblock(phone: Held) -> None:
    """Somebody opens it again."""
    if isinstance(phone, WhatsAppPhone):
        phone.phone.unblock()
    elif isinstance(phone, TelegramPhone):
        phone.chat.unblock()


async def test_what_is_not_words_is_answered(house: House) -> None:
    """WhatsApp 35: voice notes, stickers, places, cards, pictures and files: one sentence each."""
    phone = house.twilio.phone("Ana")
    phone.say(f"/start {await house.invite(Person(id='ana', role='member', unit='new-york'))}")
    await house.settle()
    sends: tuple[Callable[[], str], ...] = (
        phone.voice, phone.sticker, phone.location, phone.contact_card, phone.photo, phone.document,
    )  # fmt: skip
    for before, send in enumerate(sends, len(phone.sees)):
        send()
        await house.settle()
        assert len(phone.sees) == before + 1
        assert phone.last.text
        house.clock.advance(CALM)
    assert house.twilio.messages == {}
    assert house.twilio.storage.leaks == 0


async def test_a_message_is_one_commit_before_it_is_answered(house: House) -> None:
    """WhatsApp 1: when Twilio has its answer, all is written at once, and nothing has arrived yet."""
    phone, store = house.twilio.phone("Ana"), house.app.store
    before = int(await store.call("GET", store.name("seq")) or 0)
    house.twilio.transit.hold()
    phone.say("Hello")
    async with asyncio.timeout(10):
        while not house.twilio.posted("inbound")[0].answers:
            await asyncio.sleep(0.001)
    assert house.twilio.posted("inbound")[0].answers == [200]
    assert int(await store.call("GET", store.name("seq"))) == before + 1
    assert phone.sees == []
    house.twilio.transit.release()
    await house.settle()
    assert len(phone.sees) == 1


async def test_two_processes_that_get_the_same_message_act_once(house: House) -> None:
    """WhatsApp 2: however closely together they come, there is one turn and one answer."""
    phone, here = house.twilio.phone("Ana"), house.lines[1]
    assert isinstance(here, WhatsAppLine)
    phone.say(f"/start {await house.invite(Person(id='ana', role='member', unit='new-york'))}")
    await house.settle()
    async with AsyncExitStack() as stack:
        app, there = await another(house, stack)
        for before in range(len(phone.sees), len(phone.sees) + AT_ONCE):
            house.twilio.mislay("inbound", Mishap.lost())
            phone.say("help")
            await both(here, there, house.twilio.posted("inbound")[-1])
            await app.settle()
            await house.settle()
            assert len(phone.sees) == before + 1
            house.clock.advance(CALM)


def with_epoch(house: House, epoch: int) -> House:
    """The same deployment, whose address is another one."""
    assert house.settings.twilio is not None
    house.settings = replace(house.settings, twilio=replace(house.settings.twilio, epoch=epoch))
    return house


def webhook_counts(house: House) -> int:
    """How often somebody else had changed where the sender's webhook leads."""
    line = house.lines[1]
    assert isinstance(line, WhatsAppLine)
    return line.counts["whatsapp.webhook.changed"]


async def test_an_address_of_our_own_is_no_alarm(house: House) -> None:
    """Trust 95: another epoch moves the webhook; twice, and nobody else has touched it."""
    await with_epoch(house, 2).restart()
    await with_epoch(house, 3).restart()
    assert webhook_counts(house) == 0


async def test_an_address_of_somebody_elses_is_an_alarm(house: House) -> None:
    """Somebody has had the webhook lead away from us: it leads back, and that is told."""
    line = house.lines[1]
    assert isinstance(line, WhatsAppLine)
    (sender,) = await line.api.senders()
    ours = sender.webhook["callback_url"]
    await line.api.point_sender(sender.sid, callback="https://other.example/", status_callback="")
    await line._directed()
    (sender,) = await line.api.senders()
    assert (webhook_counts(house), sender.webhook["callback_url"]) == (1, ours)


async def another(house: House, stack: AsyncExitStack) -> tuple[App, WhatsAppLine]:
    """A second process on the same store, as far as that can be without one."""
    found = organization(house.settings, words())
    store = await stack.enter_async_context(opened_store(house.settings, found, house.clock))
    line = WhatsAppLine(house.settings, words(), store, found.unserved_prefixes)
    stack.push_async_callback(line.close)
    app = build(store, found, words(), {"whatsapp": line.channel}, house.clock)
    line.open(app)
    stack.push_async_callback(app.delivery.drain)
    return app, line


async def both(here: WhatsAppLine, there: WhatsAppLine, posted: Posted) -> None:
    """The same post arrives at two processes at once."""
    body = urlencode(posted.fields).encode()
    assert here._intake is not None
    assert there._intake is not None
    await asyncio.gather(
        here._intake.take_message(b"", body), there._intake.take_message(b"", body)
    )
