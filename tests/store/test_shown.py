"""When somebody else's turn last showed a person buttons, as their next turn finds it."""

from datetime import datetime, timedelta

from chatbot.core.events import Event
from chatbot.core.ids import ContactId
from chatbot.core.messages import Button
from chatbot.store.records import Loaded
from tests.store.windowed import ANA, Desk, to_ana
from tests.store.world import turned

BUTTONS = (Button("Start", token="t"),)


async def shown(desk: Desk) -> datetime | None:
    """What Ana's next turn starts from."""
    return (await desk.store.load(desk.wrote())).shown_at


async def test_buttons_of_somebody_elses_turn_are_noted(desk: Desk) -> None:
    """To the millisecond, and the newest counts."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana, buttons=BUTTONS))
    first = desk.clock.now()
    assert await shown(desk) == first

    desk.clock.advance(timedelta(seconds=5))
    await desk.say(to_ana("x2", ana, buttons=BUTTONS))
    assert await shown(desk) == first + timedelta(seconds=5)


async def test_words_without_buttons_are_not_noted(desk: Desk) -> None:
    """There is nothing on them that a number could mean."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    assert await shown(desk) is None


async def test_an_answer_of_ones_own_is_not_noted(desk: Desk) -> None:
    """Its buttons are what a number means."""
    ana = await desk.know(ANA)
    await desk.hear(to_ana("x1", ana, buttons=BUTTONS))
    assert await shown(desk) is None


async def test_what_a_timer_shows_is_noted(desk: Desk) -> None:
    """It is about them, and yet no answer to them."""
    ana = await desk.know(ANA)
    event, loaded = await ticked(desk, ana)
    entry = to_ana("x1", ana, buttons=BUTTONS)
    await desk.store.commit(turned(event, loaded, outbox=(entry,), deliver=False))
    assert await shown(desk) == desk.clock.now()


async def test_what_comes_again_is_noted(desk: Desk) -> None:
    """A message that was given back stands below what was said meanwhile."""
    ana = await desk.know(ANA)
    await desk.store.enqueue(to_ana("x1", ana, buttons=BUTTONS))
    assert await shown(desk) == desk.clock.now()


async def test_whoever_is_forgotten_leaves_nothing_behind(desk: Desk) -> None:
    """What was on its way to them as they were forgotten makes no row of theirs."""
    ana = await desk.know(ANA)
    event, loaded = await ticked(desk, ana)
    await desk.store.forget(ana)
    entry = to_ana("x1", ana, buttons=BUTTONS)
    await desk.store.commit(turned(event, loaded, outbox=(entry,), deliver=False))
    assert await desk.store.call("EXISTS", desk.store.name(f"p:{ana}")) == 0


async def ticked(desk: Desk, ana: ContactId) -> tuple[Event, Loaded]:
    """A turn about Ana that nobody caused, as it begins."""
    event = Event(id="own:tick", at=desk.clock.now(), contact=ana)
    return event, await desk.store.load(event)
