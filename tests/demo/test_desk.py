"""What the page's controls do to the engine."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chatbot.app import all_words
from chatbot.demo.command import trip
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.engine import Engine
from chatbot.demo.play import played
from chatbot.fields import Text
from chatbot.store.wire import Client
from chatbot.story import Restarted, Told, Waited, parse, write
from conversations.forms import FORMS
from tests.world import world


def last(desk: Desk, who: str) -> str:
    return desk.engine.browser.phone(who).shown[-1].key


def said(desk: Desk, who: str) -> list[str]:
    return [shown.text for shown in desk.engine.browser.phone(who).shown if shown.said]


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


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_what_is_filled_in_is_in_the_language_of_the_chat(desk: Desk, locale: str) -> None:
    """A free answer is that language's own example."""
    await desk.speak("ana", locale)
    await request(desk)

    words = desk.engine.words
    assert words.say("demo-example-request-why", {}, locale) in said(desk, "ana")


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_every_free_question_has_an_example_that_it_takes(locale: str) -> None:
    """What is filled in is never refused for its length."""
    words = all_words()
    free = {
        f"demo-example-{form.id}-{name}": question.max
        for form in FORMS.values()
        for name, question in form.questions.items()
        if isinstance(question, Text)
    }

    assert free
    assert all(len(words.say(key, {}, locale)) <= most for key, most in free.items())


@pytest.mark.parametrize(("country", "city"), [("Chile", "Santiago"), ("Vietnam", "Ho Chi Minh")])
async def test_the_city_lies_in_the_country_and_the_days_in_the_trip(
    desk: Desk, country: str, city: str
) -> None:
    """What is filled in fits what was typed before, and leads to the end."""
    while last(desk, "ana") != "request-country":
        await desk.fill("ana")
    await desk.say("ana", country)
    await desk.say("ana", "3-9 October")
    await request(desk)
    await desk.fill("rosa")
    for _ in range(12):
        await desk.fill("ana")
        if last(desk, "ana") == "details-window":
            await desk.say("ana", "nonsense")
            await desk.fill("ana")
        if last(desk, "ana") == "details-email":
            break

    assert city in said(desk, "ana")[-1]
    assert last(desk, "ana") == "details-email"


async def test_a_card_in_the_middle_of_a_question_does_not_stop_the_filling_in(desk: Desk) -> None:
    """The answers are looked for where the question was asked."""
    await request(desk)
    while last(desk, "ana") != "details-activity":
        await desk.fill("ana")
    await desk.fill("rosa")
    for _ in range(8):
        await desk.fill("ana")
        if last(desk, "ana") == "details-city":
            return
    pytest.fail(f"it stays at {last(desk, 'ana')}")


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

    told = await desk.forward()

    assert due is not None
    assert desk.engine.clock.now() >= due
    assert told == {"now": desk.engine.clock.now().isoformat(), "quiet": False}


async def test_timers_that_say_nothing_are_passed_by(desk: Desk) -> None:
    """One press leads to where something is said; the story tells of every timer."""
    await request(desk)
    await desk.fill("ana")  # details that are begun before anybody asked for them
    await desk.fill("ana")
    silent = await desk.engine.app.store.next_due()
    before = [shown.number for shown in desk.engine.browser.phone("rosa").shown]

    told = await desk.forward()

    assert silent is not None
    assert desk.engine.clock.now() > silent
    assert not told["quiet"]
    assert desk.told().steps.count(Waited()) > 1
    assert [shown.number for shown in desk.engine.browser.phone("rosa").shown] != before


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
