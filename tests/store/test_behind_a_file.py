"""What follows a file waits a little for it, and is lost to nobody."""

from datetime import timedelta

import pytest

from chatbot.core.ids import ContactId
from chatbot.core.messages import File
from chatbot.patience import FILE
from tests.store.windowed import ANA, Desk, to_ana


@pytest.fixture
async def ana(desk: Desk) -> ContactId:
    """Somebody for whom a file waits, with words behind it."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.store.keep_file("f1", ana, b"%PDF")
    await desk.say(to_ana("x1", ana, file=File("letter.pdf", id="f1")), to_ana("x2", ana))
    return ana


async def test_what_follows_a_file_comes_as_soon_as_its_time_has(
    desk: Desk, ana: ContactId
) -> None:
    """Whoever looks for what is due is told exactly when to look."""
    await desk.run()
    due = await desk.store.next_lane()
    assert (desk.chat.ids, due) == (["x1"], desk.clock.now() + FILE)
    desk.clock.advance(FILE - timedelta(milliseconds=1))
    assert await desk.delivery.poll() == 0

    await desk.run(seconds=0.001)

    assert desk.chat.ids == ["x1", "x2"]


async def test_what_follows_a_file_is_sent_by_the_next_process(desk: Desk, ana: ContactId) -> None:
    """Where we die after the file was noted as sent, nothing behind it is in anybody's hands."""
    (claim,) = await desk.store.claim()
    assert await desk.store.ack(claim, sent="SM1", onward=False) is None
    desk.start()

    await desk.run()

    assert (claim.entry.id, desk.chat.ids) == ("x1", ["x2"])


async def test_words_after_words_do_not_wait(desk: Desk) -> None:
    """Only a file is slower than what follows it."""
    ana = await desk.know(ANA)
    await desk.hear()
    await desk.say(to_ana("x1", ana), to_ana("x2", ana))

    await desk.run()

    assert desk.chat.ids == ["x1", "x2"]
