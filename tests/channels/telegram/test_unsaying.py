"""A private chat is emptied: both sides' messages of two days, a hundred with each call."""

from datetime import UTC, datetime

import pytest

from chatbot.channels.telegram.channel import Telegram
from chatbot.channels.telegram.updates import read
from chatbot.core.errors import SendError
from tests.botapi import BotApi, Chat
from tests.channels.telegram.test_sending import message, say


async def test_both_sides_are_deleted(telegram: Telegram, ana: Chat) -> None:
    """What the bot wrote, and what it may delete of theirs."""
    ana.say("hello")
    theirs = max(ana.messages)
    receipt = await say(telegram, message(ana, "Welcome"))
    await telegram.unsay(str(ana.id), (receipt, str(theirs)))
    assert not {theirs, int(receipt)} & set(ana.messages)


async def test_every_part_of_a_long_message_is_deleted(telegram: Telegram, ana: Chat) -> None:
    """A receipt may name several."""
    before = set(ana.messages)
    receipt = await say(telegram, message(ana, "word " * 2000))
    assert " " in receipt
    await telegram.unsay(str(ana.id), (receipt,))
    assert set(ana.messages) == before


async def test_many_are_deleted_in_calls_of_a_hundred(
    server: BotApi, telegram: Telegram, ana: Chat
) -> None:
    """More at once are refused."""
    await telegram.unsay(str(ana.id), tuple(map(str, range(1000, 1250))))
    found = [len(call["message_ids"]) for call in server.called("deleteMessages")]
    assert found == [100, 100, 50]


async def test_one_that_is_too_old_keeps_no_other(telegram: Telegram, ana: Chat) -> None:
    """What may go, goes."""
    old, new = [await say(telegram, message(ana, text)) for text in ("Old", "New")]
    ana.messages[int(old)].date -= 49 * 3600
    await telegram.unsay(str(ana.id), (old, new))
    assert int(old) in ana.messages
    assert int(new) not in ana.messages


async def test_a_chat_that_is_gone_is_said(telegram: Telegram, ana: Chat) -> None:
    """Whoever blocked the bot has nothing deleted by it."""
    receipt = await say(telegram, message(ana, "Welcome"))
    ana.blocked = True
    with pytest.raises(SendError):
        await telegram.unsay(str(ana.id), (receipt,))


async def test_what_they_wrote_is_called_by_its_number(ana: Chat) -> None:
    """By which it can be deleted later."""
    ana.say("hello")
    seen = max(ana.messages)
    update = {"update_id": 1, "message": ana.describe(ana.messages[seen])}
    event = read(update, datetime.now(UTC)).event
    assert event is not None
    assert event.stands == str(seen)
