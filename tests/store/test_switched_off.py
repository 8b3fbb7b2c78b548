"""A channel that is switched off for a while loses nothing of what was to go there."""

import pytest

from chatbot.core.ids import Address
from chatbot.store.records import Entry, Errand
from tests.store.windowed import ANA, PHONE, Desk, to_ana


@pytest.mark.parametrize("purpose", ["notice", "reply"])
@pytest.mark.parametrize("hours", [0.2, 23])
async def test_a_message_waits_until_its_channel_is_back(
    desk: Desk, purpose: str, hours: float
) -> None:
    """A restart with the wrong settings is mended by one with the right ones."""
    ana = await desk.know(ANA)
    await desk.hear()
    desk.start(without="chat")
    await desk.say(to_ana("x1", ana, purpose=purpose))
    await desk.run()
    await desk.run(hours=hours)
    assert (desk.chat.ids, await desk.dead()) == ([], [])

    desk.start()
    await desk.run(minutes=10)

    assert (desk.chat.ids, await desk.dead()) == (["x1"], [])


async def test_what_was_held_for_a_window_goes_on_waiting(desk: Desk) -> None:
    """Days later, with the channel off for an hour, it is not late."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.run(days=3)
    desk.start(without="chat")
    await desk.run(hours=24)
    assert await desk.dead() == []

    desk.start()
    await desk.hear()
    await desk.run()

    assert (desk.chat.ids, await desk.dead()) == (["x1"], [])


async def test_it_does_not_wait_for_ever(desk: Desk) -> None:
    """After a week somebody is told."""
    ana = await desk.know(ANA)
    desk.start(without="chat")
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.run(days=6, hours=23)
    assert await desk.dead() == []

    await desk.run(hours=2)

    assert await desk.dead() == [("x1", "expired")]


async def test_another_open_address_gets_it_at_once(desk: Desk) -> None:
    """Who can be reached in another way does not wait."""
    ana = await desk.know(ANA, PHONE)
    desk.start(without="chat")
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert desk.phone.ids == ["x1"]


async def test_what_is_to_be_erased_there_is_erased_when_it_is_back(desk: Desk) -> None:
    """An errand waits as well, from hour to hour."""
    work = Errand(channel="chat", leaves=("SM7",))
    desk.start(without="chat")
    await desk.say(Entry(id="e1", lane=desk.store.lane(Address("chat", "SM7")), work=work))
    await desk.run()
    await desk.run(days=1)
    assert (desk.chat.erased, await desk.dead()) == ([], [])

    desk.start()
    await desk.run(hours=1)

    assert desk.chat.erased == ["SM7"]
