"""What came of a file that a turn wanted: the conversation hears of it, whichever way it went."""

from dataclasses import replace

import pytest

from chatbot.core.errors import SendError
from chatbot.core.events import FileKept
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.store.records import Entry, Errand
from tests.store.windowed import ANA, Desk

LEAVES = ("SM7", "ME7")


def errand(desk: Desk, keeper: str) -> Entry:
    """Somebody's file is to be kept."""
    work = Errand(
        channel="chat", leaves=LEAVES, keeper=ContactId(keeper), kind="photo", about=CaseId("C1")
    )
    return Entry(id="e1", lane=desk.store.lane(Address("chat", "SM7")), work=work)


async def due(desk: Desk) -> FileKept:
    """The one thing that is to be told."""
    (event,) = await desk.store.due(desk.clock.now())
    assert isinstance(event, FileKept)
    return event


async def test_that_a_file_is_there_is_told(desk: Desk) -> None:
    """To the turn of the case that it belongs to, and in the name of its sender."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": b"OggS"}
    entry = errand(desk, ana)
    work = entry.work
    assert isinstance(work, Errand)
    await desk.hear(replace(entry, work=replace(work, kind="voice")))
    await desk.run()

    told = await due(desk)
    assert (told.file, told.code, told.about, told.contact) == ("e1", "", "C1", ana)


@pytest.mark.parametrize(
    ("content", "code"), [(b"no picture", "picture"), (b"", "empty"), (b"II*\x00", "picture")]
)
async def test_why_a_file_is_not_there_is_told(desk: Desk, content: bytes, code: str) -> None:
    """A picture that cannot be cleaned is not kept; the provider forgets it all the same."""
    ana = await desk.know(ANA)
    desk.chat.files = {"ME7": content}
    await desk.hear(errand(desk, ana))
    await desk.run()

    assert (await due(desk)).code == code
    assert desk.chat.erased == ["SM7"]
    assert not await desk.store.has_file("e1")


async def test_that_the_provider_has_lost_it_is_told(desk: Desk) -> None:
    """With the provider's own code."""
    ana = await desk.know(ANA)
    desk.chat.broken = [SendError("20404")]
    await desk.hear(errand(desk, ana))
    await desk.run()

    assert (await due(desk)).code == "20404"


async def test_an_errand_without_a_file_tells_nothing(desk: Desk) -> None:
    """What is only to be erased is nobody's business."""
    await desk.know(ANA)
    await desk.hear(errand(desk, ""))
    await desk.run()

    assert await desk.store.due(desk.clock.now()) == []
