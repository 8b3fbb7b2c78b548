"""Choices that went out as numbered lines are answered with their number, to the end."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chatbot.core.events import Event
from chatbot.core.ids import Address
from chatbot.core.people import Invitation, Role
from chatbot.lines.whatsapp import WhatsAppLine
from chatbot.store.wire import Client
from tests.channels.house import House, housed
from tests.twilioapi import Fault, Phone

BEGINS = datetime(2027, 3, 1, 9, tzinfo=UTC)
PAUSE = timedelta(seconds=7)


@pytest.fixture
async def house(server_url: str, client: Client, tmp_path: Path) -> AsyncIterator[House]:
    """A deployment, on a server that is empty."""
    assert await client.dbsize() == 0
    async with housed(server_url, tmp_path, BEGINS) as house:
        yield house


async def bare(house: House) -> None:
    """Twilio's objects that carry buttons are lost."""
    for line in house.lines:
        if isinstance(line, WhatsAppLine):
            await line.contents.keep(type(await line.contents.registry())())


async def says(house: House, phone: Phone, *texts: str) -> None:
    for text in texts:
        house.clock.advance(PAUSE)
        phone.say(text)
        await house.settle()


async def joined(house: House, name: str, role: str, unit: str = "new-york") -> Phone:
    """Somebody who has opened their invitation."""
    phone, expires = house.twilio.phone(name), house.clock.now() + timedelta(days=3)
    code = await house.app.store.invite(
        Invitation(role=Role(role, unit), expires=expires, name=name)
    )
    await says(house, phone, f"/start {code}")
    return phone


async def asking(house: House) -> tuple[Phone, Phone]:
    """Ana has asked to be recommended, and Rosa has her card, all of it in numbers."""
    await bare(house)
    rosa = await joined(house, "Rosa", "organizer")
    await joined(house, "Vera", "department", "")
    await joined(house, "Otto", "department", "")
    ana = await joined(house, "Ana", "member")
    await says(house, ana, "1", "1", "Portugal", "3-9 Oct", "1", "to see")
    assert "1. Send\n2. Change\n3. Cancel" in ana.last.text
    await says(house, ana, "1")
    assert "1. Agree\n2. Ask" in rosa.last.text
    return ana, rosa


@pytest.mark.parametrize("number", ["1", "1.", "１", "١"])
async def test_a_request_is_sent_and_decided_by_numbers(house: House, number: str) -> None:
    """What asks for a number takes it, in the digits of any script."""
    ana, rosa = await asking(house)

    await says(house, rosa, number)

    assert "You agreed" in rosa.last.text
    assert "1. Start\n2. Others travel too\n3. Later" in ana.last.text


async def test_a_number_answers_the_message_that_stands_last(house: House) -> None:
    """Not the one that was asked before it."""
    ana, rosa = await asking(house)
    await says(house, ana, "withdraw")
    assert "1. Yes, withdraw it" in ana.last.text
    await says(house, rosa, "1")
    assert "1. Start" in ana.last.text

    await says(house, ana, "1")

    assert "On which of those days" in ana.last.text


async def test_a_number_that_is_none_of_them_brings_the_question_again(house: House) -> None:
    """The same message once more, and nothing is decided."""
    _, rosa = await asking(house)
    card = rosa.last.text

    await says(house, rosa, "7")

    assert rosa.last.text == card
    await says(house, rosa, "1")
    assert "You agreed" in rosa.last.text


async def test_a_number_goes_back_in_a_form(house: House) -> None:
    """What leads through a form is numbered with the rest."""
    await bare(house)
    ana = await joined(house, "Ana", "member")
    await says(house, ana, "1", "1")
    assert ana.last.text.startswith("Which country")

    await says(house, ana, "1")

    assert "1. the Party" in ana.last.text


async def test_a_card_that_has_moved_on_is_not_decided_again(house: House) -> None:
    """A number is checked as every press is."""
    ana, rosa = await asking(house)
    await says(house, ana, "withdraw", "1")
    assert "withdrawn" in ana.last.text

    await says(house, rosa, "1")

    assert "You agreed" not in rosa.last.text


async def test_buttons_that_came_since_are_not_pressed_by_number(house: House) -> None:
    """Once a message that can be pressed stands below, the numbers above are over."""
    ana, _ = await asking(house)
    store, address = house.app.store, Address("whatsapp", ana.number)
    assert await store.numbered(address) is not None
    for line in house.lines:
        if isinstance(line, WhatsAppLine):
            await line.contents.sync()

    await says(house, ana, "help")

    assert ana.last.labels
    assert await store.numbered(address) is None


async def test_a_card_that_was_refused_with_its_buttons_takes_numbers_too(house: House) -> None:
    """It goes out in words, and the words mean what they say."""
    rosa = await joined(house, "Rosa", "organizer")
    house.twilio.fail("messages.create", Fault.refusal(21655), times=2)
    await says(house, rosa, "help")
    assert "1. My queue\n2. Plan a trip" in rosa.last.text

    await says(house, rosa, "2")

    assert "name" in rosa.last.text


async def test_a_number_of_ones_own_is_shared_by_number(house: House) -> None:
    """As the button would have shared it."""
    ana, rosa = await asking(house)
    await says(house, rosa, "1")
    await says(house, ana, "1", "1", "1", "Done", "Lisbon", "ana@example.org")
    share = next(line for line in ana.last.text.splitlines() if "number" in line and ". " in line)

    await says(house, ana, share.partition(".")[0])

    session = (await house.app.store.load(wrote(house, ana))).session
    assert session is not None
    assert session.draft is not None
    assert ana.number in session.draft.answers.values()


def wrote(house: House, phone: Phone) -> Event:
    return Event(id="x:1", at=house.clock.now(), address=Address("whatsapp", phone.number))
