"""Who cannot even be asked to write: that is told at once, and what is for them waits all the same."""

from chatbot.core.errors import SendError
from tests.store.windowed import ANA, MAIL, Desk, to_ana

NO_TEMPLATE = SendError("no-template", shut=True)


async def told(desk: Desk) -> list[tuple[str, str]]:
    """What the conversations are told, and of which message."""
    return [(stop.reason, stop.id) for stop in await desk.stops()]


async def test_it_is_told_as_soon_as_it_is_known_and_once(desk: Desk) -> None:
    """Not after a week; and however often it is tried again."""
    ana = await desk.know(ANA)
    desk.chat.closed_door = [NO_TEMPLATE for _ in range(9)]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    (stop,) = await desk.stops()
    assert (stop.reason, stop.contact, stop.closed) == ("unasked", ana, ANA)
    await desk.store.settle(stop)

    for _ in range(5):
        await desk.run(hours=1)

    assert (await told(desk), len(desk.chat.closed_door)) == ([], 3)


async def test_what_waits_for_them_comes_when_they_write(desk: Desk) -> None:
    """Nothing is dropped, and the address is not closed."""
    ana = await desk.know(ANA)
    desk.chat.closed_door = [NO_TEMPLATE for _ in range(9)]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    await desk.run(days=3)

    await desk.hear(to_ana("x2", ana))
    await desk.run()

    assert (desk.chat.ids, await desk.dead()) == (["x1", "x2"], [])


async def test_who_is_mailed_instead_is_told_of_too(desk: Desk) -> None:
    """It went by mail, and so will everything else."""
    ana = await desk.know(ANA, MAIL)
    desk.chat.closed_door = [NO_TEMPLATE]
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert (desk.mail.ids, await told(desk)) == (["x1"], [("unasked", "delivery:x1:unasked")])


async def test_a_knock_that_came_back_is_told_of(desk: Desk) -> None:
    """It was sent, and did not arrive."""
    ana = await desk.know(ANA)
    await desk.say(to_ana("x1", ana))
    await desk.run()

    for _ in range(2):
        await desk.report("x1:knock", "failed", "never", receipt="KN1")

    assert await told(desk) == [("unasked", "delivery:x1:knock:unasked")]


async def test_who_can_be_asked_tomorrow_is_not_told_of(desk: Desk) -> None:
    """So many people were asked today: that says nothing of this one."""
    ana = await desk.know(ANA)
    desk.chat.closed_door = [SendError("tier", shut=True), SendError("20003", retry_after=60)]
    await desk.say(to_ana("x1", ana))
    await desk.run()

    await desk.run(hours=1)

    assert (await told(desk), desk.chat.closed_door) == ([], [])
