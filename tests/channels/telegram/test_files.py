"""Files that people send on Telegram: what is known of them, and how they are fetched."""

from datetime import UTC, datetime

import pytest

from chatbot.channels.telegram.channel import Telegram
from chatbot.channels.telegram.updates import read
from chatbot.core.errors import SendError
from chatbot.core.events import FileReceived
from tests.botapi import BotApi, Chat
from tests.botapi.faults import Fault
from tests.botapi.files import MOST

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def came(server: BotApi) -> FileReceived:
    """The newest update, as an event."""
    event = read([*server.delivery.pending.values()][-1].update, NOW).event
    assert isinstance(event, FileReceived)
    return event


async def test_a_file_is_fetched_by_its_id(server: BotApi, telegram: Telegram, ana: Chat) -> None:
    """What was sent is what comes."""
    ana.send("voice", b"OggS and a voice", mime="audio/ogg")

    assert await telegram.fetch((came(server).file,)) == b"OggS and a voice"


async def test_the_largest_size_of_a_photo_is_fetched(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """Of the sizes of a photo the last one."""
    ana.send("photo", b"\xff\xd8\xff and a beach", caption="The beach")
    event = came(server)

    assert await telegram.fetch((event.file,)) == b"\xff\xd8\xff and a beach"
    assert (event.kind, event.caption, event.size) == ("photo", "The beach", 15)


async def test_size_and_type_come_along(server: BotApi, ana: Chat) -> None:
    """So that what is too large can be refused before it is fetched."""
    ana.send("document", b"%PDF-", mime="application/pdf")
    event = came(server)

    assert (event.kind, event.size, event.mime) == ("document", 5, "application/pdf")


async def test_what_is_too_large_is_said_to_be(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """Telegram gives out no file of more than 20 MB."""
    ana.send("video", bytes(MOST + 1))

    with pytest.raises(SendError) as refused:
        await telegram.fetch((came(server).file,))
    assert (refused.value.code, refused.value.retry_after) == ("too-big", None)


async def test_a_file_that_nobody_knows_is_given_up(telegram: Telegram) -> None:
    """It is no use to ask again."""
    with pytest.raises(SendError) as refused:
        await telegram.fetch(("AgACnothing",))
    assert (refused.value.code, refused.value.retry_after) == ("refused", None)


async def test_trouble_is_tried_again(server: BotApi, telegram: Telegram, ana: Chat) -> None:
    """A busy server says when to come back."""
    ana.send("voice", b"OggS", mime="audio/ogg")
    name = came(server).file
    server.fail("getFile", Fault(status=429, retry_after=7))

    with pytest.raises(SendError) as refused:
        await telegram.fetch((name,))
    assert refused.value.retry_after == 7
    assert await telegram.fetch((name,)) == b"OggS"
