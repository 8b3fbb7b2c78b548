"""Errands: what a provider keeps of us is erased there, whatever else happens."""

from dataclasses import replace
from pathlib import Path

import pytest

from chatbot.core.errors import SendError
from chatbot.core.ids import Address, ContactId
from chatbot.store.records import Entry, Errand
from tests.store.windowed import ANA, Desk, to_ana

BUSY = SendError("20009", retry_after=60)
LEAVES = ("SM7", "ME7")


def errand(desk: Desk, keeper: str = "", channel: str = "chat") -> Entry:
    """Something to be erased; for somebody, its file is kept first."""
    work = Errand(channel=channel, leaves=LEAVES, keeper=ContactId(keeper))
    return Entry(id="e1", lane=desk.store.lane(Address(channel, "SM7")), work=work)


async def test_what_was_taken_is_erased_after_the_commit(desk: Desk) -> None:
    """Once the turn is durable, the provider need not keep it."""
    await desk.know(ANA)

    await desk.hear(errand(desk))
    assert desk.chat.erased == []
    await desk.run()

    assert desk.chat.erased == ["SM7"]


async def test_it_is_tried_until_it_is_done(desk: Desk) -> None:
    """However often the provider puts us off."""
    desk.chat.broken = [BUSY, SendError("timeout", ambiguous=True), BUSY]
    await desk.say(errand(desk))

    for _ in range(6):
        await desk.run(minutes=5)

    assert (desk.chat.erased, await desk.dead()) == (["SM7"], [])


async def test_it_is_given_up_after_two_weeks(desk: Desk) -> None:
    """Somebody is told then, and looks into it."""
    desk.chat.broken = [BUSY for _ in range(9)]
    await desk.say(errand(desk))
    await desk.run()
    await desk.run(days=14)
    assert await desk.dead() == []

    await desk.run(days=1, minutes=1)

    assert await desk.dead() == [("e1", "expired")]


async def test_what_never_will_be_is_given_up_at_once(desk: Desk) -> None:
    """An errand that makes no sense is looked at by people."""
    desk.chat.broken = [SendError("20003")]
    await desk.say(errand(desk))

    await desk.run()

    assert await desk.dead() == [("e1", "20003")]


async def test_a_provider_that_is_not_there_is_no_loss_without_a_word(desk: Desk) -> None:
    """An errand to a channel that keeps nothing is put aside."""
    await desk.say(errand(desk, channel="email"))

    await desk.run()

    assert await desk.dead() == [("e1", "channel")]


async def test_a_file_is_kept_sealed_before_it_is_erased(desk: Desk) -> None:
    """It is there for whoever may see it, and gone at the provider."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"a scanned page"}

    await desk.hear(errand(desk, ana))
    await desk.run()

    assert await desk.store.file("e1") == b"a scanned page"
    assert desk.chat.erased == ["SM7"]
    kept = await desk.store.call("GET", desk.store.name("f:e1"))
    assert b"scanned" not in kept


async def test_a_file_is_fetched_once(desk: Desk) -> None:
    """What was kept and not yet erased is not asked for again: it may be gone."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"page"}
    await desk.store.keep_file("e1", ana, b"page")
    desk.chat.files = {}
    await desk.say(errand(desk, ana))

    await desk.run()

    assert (desk.chat.erased, await desk.store.file("e1")) == (["SM7"], b"page")


async def test_a_file_waits_for_a_place_to_lie_in(desk: Desk, tmp_path: Path) -> None:
    """Until it is kept the provider keeps it; messages go on meanwhile."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"page"}
    in_the_way = tmp_path / "files"
    in_the_way.write_text("no folder")
    await desk.say(errand(desk, ana))
    await desk.run()
    assert (desk.chat.erased, await desk.store.has_file("e1")) == ([], False)
    in_the_way.unlink()

    await desk.run(minutes=5)

    assert (desk.chat.erased, await desk.store.file("e1")) == (["SM7"], b"page")


async def test_twice_is_harmless(desk: Desk) -> None:
    """An errand whose end was not written down is done again."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"page"}
    await desk.say(errand(desk, ana))
    (claim,) = await desk.store.claim()
    desk.delivery.wake([claim, replace(claim)])

    await desk.run(seconds=31)

    assert (desk.chat.erased, await desk.dead()) == (["SM7", "SM7"], [])
    assert await desk.store.file("e1") == b"page"


async def test_a_file_that_the_provider_lost_is_told_of_and_the_rest_erased(desk: Desk) -> None:
    """That there is no file any more is no reason to keep the message."""
    ana = await desk.know(ANA)
    desk.chat.broken = [SendError("20404")]
    await desk.say(errand(desk, ana))

    await desk.run()

    assert (desk.chat.erased, await desk.dead()) == (["SM7"], [("e1", "20404")])


async def test_a_file_that_takes_long_holds_up_nobody(desk: Desk) -> None:
    """While the provider cannot give it out, its sender is written to."""
    ana = await desk.know(ANA)
    desk.chat.broken = [BUSY for _ in range(9)]
    await desk.hear(errand(desk, ana), to_ana("x1", ana))

    await desk.run()

    assert desk.chat.ids == ["x1"]


async def test_who_is_forgotten_here_is_forgotten_there(desk: Desk) -> None:
    """The errand outlives its sender: their file is not kept, and not left at the provider."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"page"}
    await desk.hear(errand(desk, ana))
    await desk.store.forget(ana)

    await desk.run()

    assert desk.chat.erased == ["SM7"]
    with pytest.raises(KeyError):
        await desk.store.file("e1")


async def test_an_errand_survives_the_process(desk: Desk) -> None:
    """What was left to do is done by the next one."""
    await desk.say(errand(desk))
    await desk.store.claim()
    desk.start()

    await desk.run(seconds=31)

    assert desk.chat.erased == ["SM7"]
