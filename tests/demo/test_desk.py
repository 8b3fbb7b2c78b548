"""What the page's controls do to the engine."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chatbot.demo.command import trip
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.engine import Engine
from chatbot.demo.play import played
from chatbot.store.wire import Client
from chatbot.story import Restarted, Told, Waited, parse, write
from tests.world import world


def last(desk: Desk, who: str) -> str:
    return desk.engine.browser.phone(who).shown[-1].key


async def request(desk: Desk) -> None:
    """Have the member's request filled in and sent."""
    for _ in range(12):
        await desk.fill("ana")
        if last(desk, "ana") == "request-sent":
            return


async def test_everybody_has_opened_their_invitation(desk: Desk) -> None:
    """The page begins with a welcome on every phone."""
    told = await desk.everything()

    assert [bool(told["phones"][person["id"]]) for person in told["cast"]] == [True] * 4


async def test_a_demo_in_spanish_has_a_spanish_page(engine: Engine) -> None:
    """Who asks for a language gets the page in it too."""
    desk = Desk(engine, replace(trip("es"), steps=()))

    assert (await desk.everything())["prefers"] == "es"


async def test_a_whole_request_can_be_filled_in_by_itself(desk: Desk) -> None:
    """Pressing the same control again and again leads to the organizer's card."""
    await request(desk)

    assert desk.engine.browser.phone("rosa").button("Agree") is not None


async def test_filling_in_never_takes_an_approval_back(desk: Desk) -> None:
    """What the control presses is the way forward."""
    await request(desk)
    await desk.fill("rosa")
    for _ in range(24):
        if desk.engine.browser.phone("vera").button("Approve"):
            break
        await desk.fill("ana")
    await desk.fill("vera")
    assert desk.engine.browser.phone("vera").button("Undo") is not None

    with pytest.raises(Refused):
        await desk.fill("vera")


async def test_the_engine_starts_again_in_the_middle_of_a_question(desk: Desk) -> None:
    """The answer to a question that was asked before is understood afterwards."""
    await desk.fill("ana")
    await desk.restart()
    await desk.say("ana", "Ana Ruiz")

    assert last(desk, "ana") == "request-kind"


async def test_the_next_timer_comes_at_once(desk: Desk) -> None:
    """Days pass in a moment, and a reminder arrives."""
    await request(desk)
    due = await desk.engine.app.store.next_due()

    await desk.forward()

    assert desk.engine.clock.now() == due


async def test_without_a_timer_the_page_says_so(desk: Desk) -> None:
    """There is nothing to go to when nothing has begun."""
    with pytest.raises(Refused, match="demo-no-timer"):
        await desk.forward()


async def test_a_phone_changes_its_language_by_the_bots_own_words(desk: Desk) -> None:
    """The control types the command and presses the language."""
    await desk.speak("ana", "es")

    first = desk.engine.browser.phone("ana").shown[-1].buttons[0]
    assert first.label == desk.engine.words.say("button-plan", {}, "es")


async def test_what_was_tried_is_a_story_that_can_be_played(
    desk: Desk, server_url: str, client: Client, tmp_path: Path
) -> None:
    """A saved story is a test."""
    await request(desk)
    await desk.restart()
    await desk.fill("rosa")
    await desk.forward()
    saved = parse(write(desk.told()))
    assert {Restarted(), Waited()} <= set(saved.steps)

    await client.flushall()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    async with world(server_url, elsewhere, saved.begins) as engine:
        again = [step async for step in played(engine, saved)]

    assert again == list(saved.steps)


async def test_two_tabs_hear_the_same(desk: Desk) -> None:
    """Whoever listens hears of every change, first of everything there is."""
    tabs = [desk.listen(), desk.listen()]
    assert {(await anext(tab))["kind"] for tab in tabs} == {"all"}

    await desk.say("ana", "help")
    desk.close()

    first, second = [await _heard(tab) for tab in tabs]
    assert first == second
    assert [told["kind"] for told in first] == ["message", "message", "time"]


async def test_people_act_one_after_the_other(desk: Desk) -> None:
    """Two tabs at once do not mix up who said what."""
    await asyncio.gather(desk.say("ana", "help"), desk.say("rosa", "queue"))

    told = [step.who for step in desk.told().steps if isinstance(step, Told)]
    assert told[-2:] == ["ana", "rosa"]


async def _heard(tab: AsyncIterator[dict[str, Any]]) -> list[dict[str, Any]]:
    return [told async for told in tab]
