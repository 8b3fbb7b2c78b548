"""Chats of the demo as WhatsApp: the real channel, its window, and people who have both apps."""

import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.app import all_words
from chatbot.channels.browser import Phone
from chatbot.demo import demo
from chatbot.demo.command import trip
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.engine import Engine
from chatbot.demo.moving import APPS
from chatbot.demo.play import played
from chatbot.store.wire import Client
from chatbot.story import Pressed, Said, Waited, parse, write
from tests.world import world

BROWSER, WHATSAPP = APPS


@pytest.fixture
async def engine(server_url: str, client: Client, tmp_path: Path) -> AsyncIterator[Engine]:
    """An engine whose clock stands still, and on whose phones there is WhatsApp, too."""
    async with world(server_url, tmp_path, trip("en").begins, whatsapp=True) as engine:
        yield engine


@pytest.fixture
async def desk(engine: Engine) -> Desk:
    """A desk whose member has joined on WhatsApp."""
    engine.apps["ana"] = WHATSAPP
    desk = Desk(engine, replace(trip("en"), steps=()))
    await desk.begin()
    return desk


def texts(phone: Phone) -> list[str]:
    return [shown.text for shown in phone.shown]


def labels(phone: Phone) -> list[str]:
    return [button.label for button in phone.shown[-1].buttons]


async def press(desk: Desk, who: str, label: str) -> None:
    """Have somebody press the newest button of that label, as the page does."""
    button = desk.engine.phone(who).button(label)
    assert button is not None
    await desk.press(who, button.label, button.token)


async def until(desk: Desk, who: str, key: str) -> None:
    """Have somebody's part filled in until that is the last thing they read."""
    for _ in range(30):
        if desk.engine.phone(who).shown[-1].key == key:
            return
        await desk.fill(who)
    pytest.fail(f"{who} stays at {desk.engine.phone(who).shown[-1].key}")


async def to_the_department(desk: Desk) -> None:
    """Have everything filled in up to the last button of the member's details."""
    await until(desk, "ana", "request-sent")
    await press(desk, "rosa", "Agree")
    await until(desk, "ana", "details-review")


@pytest.mark.parametrize("language", all_words().locales)
async def test_a_trip_is_carried_with_the_member_on_whatsapp(language: str) -> None:
    """The same trip as elsewhere, in each language, and the exit code says so."""
    said: list[str] = []

    assert await demo(play=True, whatsapp=True, language=language, say=said.append) == 0


def test_the_demo_needs_no_library_of_the_provider() -> None:
    """Playing a whole trip there imports nothing that would reach out."""
    play = "from chatbot.demo import demo; asyncio.run(demo(play=True, whatsapp=True, say=len))"
    program = f"import asyncio, sys; {play}; sys.exit('twilio' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_whoever_joins_on_whatsapp_reads_nothing_elsewhere(desk: Desk) -> None:
    """Where somebody joins decides where they are written to."""
    await until(desk, "ana", "request-sent")

    assert not desk.engine.phone("ana", BROWSER).shown
    assert desk.engine.phone("ana").app == WHATSAPP


async def test_a_card_stays_on_whatsapp_when_a_newer_one_comes(desk: Desk) -> None:
    """Nothing can be edited there, and old buttons can still be seen and pressed."""
    await desk.move("rosa", WHATSAPP)
    await until(desk, "ana", "request-sent")
    await press(desk, "rosa", "Agree")
    agreed = len(desk.engine.phone("rosa").shown)

    await press(desk, "rosa", "Agree")

    assert not any(shown.edited for shown in desk.engine.phone("rosa").shown)
    assert len(desk.engine.phone("rosa").shown) > agreed


async def test_after_a_day_a_card_waits_behind_a_template(desk: Desk) -> None:
    """Only neutral words arrive while the window is closed; the card follows the tap on Open."""
    await to_the_department(desk)
    await desk.move("vera", WHATSAPP)
    shown = len(desk.engine.phone("vera").shown)
    await desk.tomorrow()
    await press(desk, "ana", "Send")

    knocked = desk.engine.phone("vera").shown[shown:]
    assert [(one.template, [b.label for b in one.buttons]) for one in knocked] == [(True, ["Open"])]
    assert "Ana" not in knocked[0].text

    await desk.fill("vera")

    assert "Approve" in labels(desk.engine.phone("vera"))


async def test_a_window_ends_a_day_after_the_last_word(desk: Desk) -> None:
    """It is opened again by every message of theirs, and nobody has one who never wrote."""
    before = desk.engine.windows()
    await desk.tomorrow()
    shut = desk.engine.windows()
    await desk.say("ana", "status")
    now = desk.engine.clock.now().isoformat()

    assert set(before) == {"ana"}
    assert shut["ana"] < now < desk.engine.windows()["ana"]


async def test_a_day_passes_from_timer_to_timer(desk: Desk) -> None:
    """What is due on the way happens in its own time, and the story tells of it."""
    await until(desk, "ana", "request-sent")
    begin = desk.engine.clock.now()

    await desk.tomorrow()

    day = timedelta(hours=24)
    assert day <= desk.engine.clock.now() - begin < day + timedelta(seconds=10)
    spans = [step.span for step in desk.told().steps if isinstance(step, Waited)]
    assert None in spans or spans == [day]


async def test_who_changes_the_app_links_it_by_a_code(desk: Desk) -> None:
    """A code asked for in one app is sent from the other, where they are written to from then."""
    told = await desk.move("rosa", WHATSAPP)
    await until(desk, "ana", "request-sent")

    assert told == {"linked": True}
    assert "link" in texts(desk.engine.phone("rosa", BROWSER))
    assert any("/start " in text for text in texts(desk.engine.phone("rosa", WHATSAPP)))
    assert labels(desk.engine.phone("rosa", WHATSAPP)) == ["Agree", "Ask", "More"]


async def test_an_app_is_linked_in_the_language_of_the_phone(desk: Desk) -> None:
    """The word and the button are those of whoever reads them."""
    await desk.speak("ana", "es")

    assert await desk.move("ana", BROWSER) == {"linked": True}
    assert "enlazar" in texts(desk.engine.phone("ana", WHATSAPP))


async def test_who_comes_back_says_so_and_needs_no_code(desk: Desk) -> None:
    """Two linked apps are changed by a word."""
    await desk.move("rosa", WHATSAPP)

    told = await desk.move("rosa", BROWSER)
    await until(desk, "ana", "request-sent")

    assert told == {"linked": False}
    assert desk.engine.phone("rosa", BROWSER).button("Agree") is not None
    assert desk.engine.phone("rosa", WHATSAPP).button("Agree") is None


async def test_before_anybody_has_joined_it_is_where_they_join(engine: Engine) -> None:
    """Nothing is said by it."""
    desk = Desk(engine, replace(trip("en"), steps=()))

    await desk.move("rosa", WHATSAPP)

    assert not engine.phones("rosa") or not texts(engine.phone("rosa"))
    assert engine.app_of("rosa") == WHATSAPP


async def test_a_question_goes_on_in_the_other_app(desk: Desk) -> None:
    """What was begun in one app is ended in the other."""
    await desk.fill("ana")
    await desk.move("ana", BROWSER)
    await desk.say("ana", "Ana Ruiz")

    assert desk.engine.phone("ana").shown[-1].key == "request-kind"


async def test_a_story_does_not_name_the_app(
    desk: Desk, server_url: str, client: Client, tmp_path: Path
) -> None:
    """What was done on WhatsApp can be played where nobody has it."""
    await to_the_department(desk)
    await desk.move("vera", WHATSAPP)
    await desk.tomorrow()
    await press(desk, "ana", "Send")
    await desk.fill("vera")
    saved = parse(write(desk.told()))
    steps = [step for step in saved.steps if isinstance(step, Said | Pressed)]
    assert Pressed("vera", "Open") not in steps
    assert not [step for step in steps if isinstance(step, Said) and step.text == "link"]

    await client.flushall()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    async with world(server_url, elsewhere, saved.begins) as engine:
        again = [step async for step in played(engine, saved)]
        assert engine.phone("vera").button("Approve") is not None

    assert [step for step in again if isinstance(step, Said | Pressed)] == steps


async def test_the_engine_starts_again_under_a_chat_on_whatsapp(desk: Desk) -> None:
    """Content objects, templates and old buttons are understood afterwards."""
    await desk.move("rosa", WHATSAPP)
    await until(desk, "ana", "request-sent")
    await desk.restart()

    await press(desk, "rosa", "Agree")

    assert desk.engine.phone("ana").shown[-1].key == "details-open"


async def test_a_phone_on_whatsapp_changes_its_language(desk: Desk) -> None:
    """By the bot's own words, which are pressed there as buttons."""
    await desk.speak("ana", "es")

    assert labels(desk.engine.phone("ana"))[0] == desk.engine.words.say("button-plan", {}, "es")


async def test_a_button_that_is_not_there_cannot_be_pressed(desk: Desk) -> None:
    """A page that has grown old does no harm."""
    with pytest.raises(Refused, match="demo-failed"):
        await desk.press("ana", "Send", "nothing")
