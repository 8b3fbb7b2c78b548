"""A message in parts: each has its own fate, and only what is missing goes out again."""

import pytest

from chatbot.core.errors import SendError
from chatbot.core.ids import Address, ContactId
from tests.store.windowed import ANA, MAIL, Desk, to_ana


@pytest.fixture
async def ana(desk: Desk) -> ContactId:
    """Somebody to whom one message went out, and who can be mailed as well."""
    ana = await desk.know(ANA, MAIL)
    await desk.hear()
    await desk.say(to_ana("x1", ana))
    await desk.run()
    return ana


def parts(desk: Desk) -> list[tuple[str, str]]:
    """What went out, and which part of it."""
    return [(message.id, message.part) for message in desk.chat.kept.values()]


async def test_parts_that_failed_are_given_back_each_for_itself(desk: Desk, ana: ContactId) -> None:
    """Once each, however often we hear of it."""
    for _ in range(2):
        await desk.report("x1:0", "failed", "busy", receipt="SM0")
        await desk.report("x1", "failed", "busy")

    await desk.run(seconds=300)

    assert parts(desk) == [("x1", ""), ("x1-0~1", "0"), ("x1~1", "last")]


@pytest.mark.parametrize("after", [True, False])
async def test_a_part_that_failed_comes_alone(desk: Desk, ana: ContactId, after: bool) -> None:
    """Whether we hear of it before or after the rest has arrived, and again if it fails again."""
    for part, status in (("x1", "delivered"), ("x1:0", "failed"))[:: 1 if after else -1]:
        await desk.report(part, status, "busy", receipt=f"S{part}")
    await desk.run(seconds=300)
    assert parts(desk) == [("x1", ""), ("x1-0~1", "0")]

    await desk.report("x1-0~1", "failed", "busy")
    await desk.run(seconds=300)

    assert parts(desk)[2:] == [("x1-0~2", "0")]


async def test_a_part_that_arrived_has_not_failed(desk: Desk, ana: ContactId) -> None:
    """A late failure of what was delivered changes nothing."""
    await desk.report("x1:0", "delivered", receipt="SM0")
    await desk.report("x1:0", "failed", "busy", receipt="SM0")

    await desk.run(seconds=300)

    assert desk.chat.ids == ["x1"]


@pytest.mark.parametrize("code", ["stopped", "never", "shut"])
async def test_parts_that_cannot_come_here_are_one_message(
    desk: Desk, ana: ContactId, code: str
) -> None:
    """It goes elsewhere, is given up or waits as a whole, once."""
    await desk.report("x1:0", "failed", code, receipt="SM0")
    await desk.report("x1", "failed", code)
    await desk.report("x1:1", "failed", "busy", receipt="SM2")

    await desk.run(seconds=300)

    gone = [*desk.mail.ids, *(entry for entry, _ in await desk.dead()), *desk.chat.knocked]
    assert gone == {"stopped": ["x1~1"], "never": ["x1"], "shut": ["ana"]}[code]
    assert desk.chat.ids == ["x1"]


@pytest.mark.parametrize("told", [True, False], ids=["by-a-report", "by-the-channel"])
async def test_the_parts_that_stand_are_remembered_by_the_next_process(
    desk: Desk, told: bool
) -> None:
    """A message that stopped in the middle goes on there, whoever sends it."""
    ana = await desk.know(ANA)
    await desk.hear()
    error = SendError("busy", retry_after=60)
    error.done = () if told else ("SM0",)
    desk.chat.refusals["x1"] = [error]
    await desk.say(to_ana("x1", ana))
    await desk.run()
    if told:
        await desk.report("x1:0", "sent", receipt="SM0")
    desk.start()

    await desk.run(seconds=60)

    assert [message.done for message in desk.chat.kept.values()] == [("SM0",)]


async def test_the_parts_that_stand_at_one_address_do_not_at_another(desk: Desk) -> None:
    """Who is written to elsewhere gets all of it."""
    other = Address("chat", "ana-too")
    ana = await desk.know(ANA, other)
    await desk.hear()
    await desk.hear(address=other)
    error = SendError("stopped", stopped=True)
    error.done = ("SM0",)
    desk.chat.refusals["x1"] = [error]
    await desk.say(to_ana("x1", ana))

    await desk.run()

    assert [(message.to, message.done) for message in desk.chat.kept.values()] == [(other, ())]
