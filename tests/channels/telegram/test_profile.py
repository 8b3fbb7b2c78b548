"""What the bot shows of itself, and where its updates go."""

import asyncio
from collections import Counter

import pytest
from telegram import Bot

from chatbot.channels.telegram.profile import (
    Menu,
    Profile,
    Webhook,
    client,
    direct,
    publish,
    still_ours,
    watch,
)
from chatbot.channels.telegram.transport import Transport
from tests.botapi import BotApi, Fault

PROFILE = Profile(
    menus=(
        Menu(commands={"start": "Begin", "help": "Help"}),
        Menu(commands={"start": "Empezar", "help": "Ayuda"}, language="es"),
        Menu(commands={"queue": "What waits for you"}, chat="1001"),
    ),
    description={"": "We introduce members.", "es": "Presentamos a miembros."},
    short_description={"": "Introductions"},
    name={"": "Introductions", "es": "Presentaciones"},
)
HOOK = Webhook(url="http://127.0.0.1:1/telegram", secret="s3cret")


@pytest.fixture
def bot(server: BotApi, transport: Transport) -> Bot:
    """The library's bot, over our transport."""
    return client(server.base, server.token, transport)


async def test_everything_is_shown(server: BotApi, bot: Bot) -> None:
    """Menus by language and chat, and the texts of an empty chat."""
    await publish(bot, PROFILE)
    shown = {key: [c["command"] for c in commands] for key, commands in server.commands.items()}
    assert shown == {
        ('{"type": "all_private_chats"}', ""): ["start", "help"],
        ('{"type": "default"}', ""): ["start", "help"],
        ('{"type": "all_private_chats"}', "es"): ["start", "help"],
        ('{"type": "default"}', "es"): ["start", "help"],
        ('{"chat_id": 1001, "type": "chat"}', ""): ["queue"],
    }


async def test_texts_are_shown_by_language(server: BotApi, bot: Bot) -> None:
    """Who reads Spanish sees Spanish."""
    await publish(bot, PROFILE)
    assert server.texts["description", "es"] == "Presentamos a miembros."


async def test_what_is_shown_already_is_not_set_again(server: BotApi, bot: Bot) -> None:
    """A second start changes nothing."""
    await publish(bot, PROFILE)
    again = await publish(bot, PROFILE)
    assert (again, len(server.called("setMyCommands"))) == (0, 5)


async def test_the_webhook_is_set_with_its_secret(server: BotApi, bot: Bot) -> None:
    """Updates are asked for with the secret, and only the kinds that we read."""
    await direct(bot, HOOK)
    webhook = server.delivery.webhook
    assert (webhook["url"], webhook["secret_token"], len(webhook["allowed_updates"])) == (
        HOOK.url, "s3cret", 4,
    )  # fmt: skip


def test_the_secret_is_not_shown() -> None:
    """A webhook can be printed."""
    assert "s3cret" not in repr(HOOK)


async def test_a_webhook_of_somebody_else_is_noticed(bot: Bot) -> None:
    """Whoever has the token can take the updates away; we see it."""
    await direct(bot, HOOK)
    before = await still_ours(bot, HOOK)
    await bot.set_webhook("https://example.org/elsewhere")
    assert (before, await still_ours(bot, HOOK)) == (True, False)


async def test_the_webhook_is_set_as_soon_as_telegram_answers(server: BotApi, bot: Bot) -> None:
    """A start while Telegram is out of reach is only late, and no alarm."""
    counts: Counter[str] = Counter()
    server.fail("setWebhook", Fault.outage(), times=3)
    watching = asyncio.create_task(watch(bot, HOOK, counts, every=0.001))
    async with asyncio.timeout(10):
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
    watching.cancel()
    await asyncio.wait([watching])
    assert counts == {"telegram.webhook.unchecked": 3}


async def test_a_webhook_taken_away_is_taken_back(server: BotApi, bot: Bot) -> None:
    """The watch raises an alarm, and updates come to us again."""
    counts: Counter[str] = Counter()
    watching = asyncio.create_task(watch(bot, HOOK, counts, every=0.001))
    async with asyncio.timeout(10):
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
        server.delivery.webhook["url"] = "https://example.org/elsewhere"
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
    watching.cancel()
    await asyncio.wait([watching])
    assert counts == {"telegram.webhook.changed": 1}
