"""Our Bot API itself: what it refuses, and how patiently it delivers."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from chatbot.channels.telegram.errors import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    TelegramError,
)
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.channels.telegram.updates import Malformed
from chatbot.core.errors import Unavailable
from chatbot.web.application import application
from chatbot.web.webhook import Webhook
from tests.botapi import BotApi, Chat
from tests.web.conftest import Site, serving

__all__ = ["serving"]

Json = dict[str, Any]


def keyboard(*buttons: Json) -> Json:
    """One row."""
    return {"inline_keyboard": [list(buttons)]}


def tapped(data: str, **more: Any) -> Json:
    """A button with its token."""
    return keyboard({"text": "x", "callback_data": data} | more)


REFUSED: list[tuple[str, Json, str]] = [
    ("sendMessage", {"text": ""}, "text is empty"),
    ("sendMessage", {"text": " \n"}, "text is empty"),
    ("sendMessage", {"text": "x" * 4097}, "too long"),
    ("sendMessage", {"text": "😀" * 2049}, "too long"),
    ("sendMessage", {"text": "\ud800"}, "UTF-8"),
    ("sendMessage", {"text": "x", "reply_markup": tapped("")}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": tapped("x" * 65)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": tapped("国" * 22)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": tapped("t", style="pink")}, "style"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard({"text": "x"})}, "unallowed"),
    ("sendMessage", {"text": "x", "reply_markup": keyboard({"text": "", "callback_data": "t"})}, "non-empty"),
    ("sendMessage", {"text": "x", "chat_id": 5}, "chat not found"),
    ("editMessageText", {"text": "x", "message_id": 999}, "message to edit not found"),
    ("editMessageText", {"text": "One", "message_id": 1}, "message is not modified"),
    ("editMessageText", {"text": "x", "message_id": 2}, "can't be edited"),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("deleteMessages", {"message_ids": list(range(101))}, "too many"),
    ("deleteMessages", {"message_ids": []}, "not specified"),
    ("answerCallbackQuery", {"callback_query_id": "5"}, "query is too old"),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "INVALID"),
    ("setWebhook", {"url": "http://example.org/"}, "HTTPS"),
    ("setWebhook", {"url": "https://example.org/", "secret_token": "ä"}, "unallowed"),
    ("sendDocument", {}, "no document"),
]  # fmt: skip


@pytest.mark.parametrize("method, given, reason", REFUSED, ids=range(len(REFUSED)))
async def test_what_telegram_refuses_is_refused(
    api: Api, ana: Chat, method: str, given: Json, reason: str
) -> None:
    """A mistake of ours is met here, before it meets people."""
    await api.call("sendMessage", {"chat_id": ana.id, "text": "One"})
    ana.say("Two")
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await api.call(method, {"chat_id": ana.id} | given)


@pytest.mark.parametrize("started, blocked", [(False, False), (True, True)])
async def test_who_cannot_be_written_to_is_not(
    server: BotApi,
    api: Api,
    started: bool,
    blocked: bool,
) -> None:
    """Strangers and those who blocked the bot."""
    rosa = server.chat("Rosa")
    rosa.started, rosa.blocked = started, blocked
    with pytest.raises(Forbidden):
        await api.call("sendMessage", {"chat_id": rosa.id, "text": "x"})


@pytest.mark.parametrize("token, method", [("42:WRONG", "getMe"), ("42:TEST-TOKEN", "makeCoffee")])
async def test_unknown_names_are_refused(
    server: BotApi, transport: Transport, token: str, method: str
) -> None:
    """A wrong token, and a method that does not exist."""
    with pytest.raises(InvalidToken):
        await Api(server.base, token, transport).call(method, {})


async def test_a_press_is_answered_once(server: BotApi, api: Api, ana: Chat) -> None:
    """The second answer to the same press is too late."""
    await api.call("sendMessage", {"chat_id": ana.id, "text": "?", "reply_markup": tapped("t")})
    ana.tap("x")
    query = next(iter(server.delivery.pending.values())).update["callback_query"]["id"]
    await api.call("answerCallbackQuery", {"callback_query_id": query})
    with pytest.raises(BadRequest):
        await api.call("answerCallbackQuery", {"callback_query_id": query})


async def test_a_second_poller_ends_the_first(server: BotApi, api: Api) -> None:
    """Only one may ask."""
    first = asyncio.create_task(api.call("getUpdates", {"timeout": 50}, within=60))
    while not server.counts["getUpdates"]:
        await asyncio.sleep(0)
    await api.call("getUpdates", {"timeout": 0})
    with pytest.raises(Conflict):
        await first


async def test_forms_are_read_as_json_is(server: BotApi, transport: Transport, ana: Chat) -> None:
    """Other clients write forms with JSON inside."""
    body = (
        f"chat_id={ana.id}&text=a%26b&reply_markup="
        '{"inline_keyboard":[[{"text":"x","callback_data":"t"}]]}'
    )
    await transport._client.request(
        "POST", f"/bot{server.token}/sendMessage", body.encode(),
        kind="application/x-www-form-urlencoded",
    )  # fmt: skip
    assert (ana.last.text, ana.last.labels) == ("a&b", ["x"])


class Hook:
    """Where updates are brought; answers what a test wants."""

    def __init__(self) -> None:
        self.trouble: list[Exception] = []
        self.seen: list[Json] = []
        self.slow: set[int] = set()
        self.gate = asyncio.Event()

    async def __call__(self, body: bytes) -> bytes:
        update = json.loads(body)
        self.seen.append(update)
        if update["update_id"] in self.slow:
            await self.gate.wait()
        if self.trouble:
            raise self.trouble.pop(0)
        return b""

    @property
    def ids(self) -> list[int]:
        return [update["update_id"] for update in self.seen]


@pytest.fixture
async def hook(server: BotApi, api: Api, site: Site, inner: Hook) -> Hook:
    """The hook, set."""
    await api.call("setWebhook", {"url": f"http://127.0.0.1:{site.port}/hook", "secret_token": "s"})
    return inner


@pytest.fixture
def inner() -> Hook:
    """The hook itself."""
    return Hook()


@pytest.fixture
async def site(serving: Any, inner: Hook, server: BotApi) -> AsyncIterator[Site]:
    """Where it listens."""
    webhook = Webhook(
        inner, header="X-Telegram-Bot-Api-Secret-Token", secret="s", refused=Malformed
    )
    async with serving(application({"/hook": webhook})) as running:
        yield running
        await server.stop()


async def test_updates_are_brought_with_the_secret(server: BotApi, hook: Hook, ana: Chat) -> None:
    """What people do arrives at the hook."""
    numbers = [ana.say("a"), ana.say("b")]
    await server.delivery.all_taken()
    assert (hook.ids, server.delivery.statuses) == (numbers, {200: 2})


async def test_a_refused_update_comes_again_before_the_next(
    server: BotApi, hook: Hook, ana: Chat
) -> None:
    """Nothing in a chat overtakes what was not taken."""
    hook.trouble = [Unavailable("store"), ZeroDivisionError(), Unavailable("store")]
    first, second = ana.say("a"), ana.say("b")
    await server.delivery.all_taken()
    assert (hook.ids, server.delivery.statuses[503]) == ([first] * 4 + [second], 3)


async def test_a_slow_chat_holds_up_nobody_else(server: BotApi, hook: Hook, ana: Chat) -> None:
    """Other chats' updates go past it."""
    rosa = server.chat("Rosa")
    slow = ana.say("a")
    hook.slow.add(slow)
    ana.say("b")
    fast = rosa.say("x")
    while not {slow, fast} <= set(hook.ids):
        await asyncio.sleep(0)
    before = set(hook.ids)
    hook.gate.set()
    await server.delivery.all_taken()
    assert before == {slow, fast}


async def test_a_text_and_a_press_go_side_by_side(
    server: BotApi, api: Api, hook: Hook, ana: Chat
) -> None:
    """A press does not wait for the same person's text."""
    await api.call("sendMessage", {"chat_id": ana.id, "text": "?", "reply_markup": tapped("t")})
    hook.slow.add(ana.say("a"))
    press = ana.tap("x")
    while press not in hook.ids:
        await asyncio.sleep(0)
    hook.gate.set()
    await server.delivery.all_taken()
    assert [seen["callback_query"]["data"] for seen in hook.seen if "callback_query" in seen] == [
        "t"
    ]


async def test_taken_updates_can_be_made_to_come_again(
    server: BotApi, hook: Hook, ana: Chat
) -> None:
    """As after a 2xx that got lost on its way."""
    server.delivery.repeat_every = 2
    numbers = [ana.say(f"{number}") for number in range(4)]
    await server.delivery.all_taken()
    assert (set(hook.ids), len(hook.ids) > 4) == (set(numbers), True)


async def test_polling_beside_a_webhook_is_refused(api: Api, hook: Hook) -> None:
    """One or the other."""
    with pytest.raises(Conflict):
        await api.call("getUpdates", {"timeout": 0})


async def test_any_call_can_be_made_slow(server: BotApi, api: Api, ana: Chat) -> None:
    """A provider that takes its time still answers each call rightly."""
    server.delay = 0.005
    texts = [f"{number}" for number in range(20)]
    answers = await asyncio.gather(
        *(api.call("sendMessage", {"chat_id": ana.id, "text": text}) for text in texts)
    )
    assert [answer["text"] for answer in answers] == texts


async def test_an_unknown_error_is_one_of_the_librarys(server: BotApi, api: Api) -> None:
    """Whatever goes wrong on the way is a `TelegramError`."""
    await server.stop()
    with pytest.raises(TelegramError):
        await api.call("getMe", {})
