"""The way in: what is handed on, and what courtesy asks for."""

import asyncio
import json

import pytest

from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.transport import Api
from chatbot.channels.telegram.updates import Malformed
from chatbot.core.errors import Unavailable
from chatbot.core.events import Event, Tapped, TextReceived, Unreadable
from tests.botapi import BotApi, Chat, Fault
from tests.channels.telegram.samples import membership, message, tap


class Kept:
    """Keeps what is received; refuses while there is trouble."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.trouble: Exception | None = None

    async def __call__(self, event: Event) -> None:
        if self.trouble:
            raise self.trouble
        self.events.append(event)


@pytest.fixture
def kept() -> Kept:
    """What was received so far."""
    return Kept()


@pytest.fixture
def intake(kept: Kept, api: Api) -> Intake:
    """The way in."""
    return Intake(kept, api, bot="made_up_bot")


async def test_an_event_is_handed_on(intake: Intake, kept: Kept) -> None:
    """What a webhook brings becomes an event."""
    await intake.take(json.dumps(message(text="Hello")).encode())
    assert [type(event) for event in kept.events] == [TextReceived]


async def test_a_press_is_answered_at_once(
    server: BotApi, intake: Intake, kept: Kept, ana: Chat
) -> None:
    """The wheel on the button stops even where the press cannot be committed now."""
    kept.trouble = Unavailable("store")
    with pytest.raises(Unavailable):
        await intake.accept(tap(id=server.new_query(ana.id)))
    await intake.close()
    assert (server.unanswered, intake.counts["telegram.failed.answerCallbackQuery"]) == (0, 0)


async def test_a_press_is_an_event(intake: Intake, kept: Kept) -> None:
    """A press whose query has grown too old is handled all the same, and counted."""
    await intake.accept(tap())
    await intake.close()
    assert ([type(event) for event in kept.events], intake.counts) == (
        [Tapped],
        {"telegram.failed.answerCallbackQuery": 1},
    )


async def test_an_answer_that_fails_disturbs_nobody(
    server: BotApi, intake: Intake, kept: Kept
) -> None:
    """Courtesy may fail; the event is kept."""
    server.fail("answerCallbackQuery", Fault.outage())
    await intake.accept(tap())
    await intake.close()
    assert (len(kept.events), intake.counts["telegram.failed.answerCallbackQuery"]) == (1, 1)


async def test_a_press_is_answered_with_the_webhook(server: BotApi, intake: Intake) -> None:
    """The answer to the press is the answer to the update; no call is made for it."""
    said = json.loads(await intake.take(json.dumps(tap(id="77")).encode()))
    await intake.close()
    expected = {"method": "answerCallbackQuery", "callback_query_id": "77"}
    assert (said, server.counts.total()) == (expected, 0)


async def test_a_refused_press_is_answered_all_the_same(
    server: BotApi, intake: Intake, kept: Kept, ana: Chat
) -> None:
    """Where the update has to come again, the wheel on the button stops by a call."""
    kept.trouble = Unavailable("store")
    with pytest.raises(Unavailable):
        await intake.take(json.dumps(tap(id=server.new_query(ana.id))).encode())
    await intake.close()
    assert server.unanswered == 0


async def test_a_press_that_takes_long_is_answered_by_a_call(server: BotApi, api: Api) -> None:
    """The wheel does not wait for a slow turn; the webhook then answers nothing."""

    async def receive(_: Event) -> None:
        while not server.counts:  # the turn goes on until the press was answered
            await asyncio.sleep(0.01)

    intake = Intake(receive, api)
    said = await intake.take(json.dumps(tap(id="77")).encode())
    await intake.close()
    assert (said, server.counts) == (b"", {"answerCallbackQuery": 1})


async def test_a_group_is_left(server: BotApi, intake: Intake, kept: Kept) -> None:
    """Who puts the bot into a group sees it go."""
    await intake.accept(membership("member", {"id": -1001, "type": "group", "title": "G"}))
    await intake.close()
    assert (server.left, kept.events) == ([-1001], [])


async def test_what_is_ignored_is_counted(intake: Intake, kept: Kept) -> None:
    """An update of a kind that we do not know is no error."""
    await intake.accept({"update_id": 5, "of_next_year": {}})
    assert (kept.events, intake.counts) == ([], {"telegram.ignored.kind": 1})


async def test_what_cannot_be_read_is_handed_on_as_such(intake: Intake, kept: Kept) -> None:
    """It is kept aside by whoever receives it, so that it does not come again."""
    await intake.accept({"update_id": 5, "message": "?"})
    assert [type(event) for event in kept.events] == [Unreadable]


async def test_what_is_not_an_update_is_refused(intake: Intake, kept: Kept) -> None:
    """Nothing is received of a body that is not JSON."""
    with pytest.raises(Malformed):
        await intake.take(b"{")
    assert (kept.events, intake.counts) == ([], {"telegram.malformed": 1})
