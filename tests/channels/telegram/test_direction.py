"""Where a bot's updates go."""

import asyncio
from collections import Counter

from chatbot.channels.telegram.direction import Webhook, direct, still_ours, watch
from chatbot.channels.telegram.transport import Api
from tests.botapi import BotApi, Fault

HOOK = Webhook(url="http://127.0.0.1:1/telegram", secret="s3cret")


async def test_the_webhook_is_set_with_its_secret(server: BotApi, api: Api) -> None:
    """Updates are asked for with the secret, and only the kinds that we read."""
    await direct(api, HOOK)
    webhook = server.delivery.webhook
    assert (webhook["url"], webhook["secret_token"], len(webhook["allowed_updates"])) == (
        HOOK.url, "s3cret", 4,
    )  # fmt: skip


def test_the_secret_is_not_shown() -> None:
    """A webhook can be printed."""
    assert "s3cret" not in repr(HOOK)


async def test_a_webhook_of_somebody_else_is_noticed(api: Api) -> None:
    """Whoever has the token can take the updates away; we see it."""
    await direct(api, HOOK)
    before = await still_ours(api, HOOK)
    await api.call("setWebhook", {"url": "https://example.org/elsewhere"})
    assert (before, await still_ours(api, HOOK)) == (True, False)


async def test_the_webhook_is_set_as_soon_as_telegram_answers(server: BotApi, api: Api) -> None:
    """A start while Telegram is out of reach is only late, and no alarm."""
    counts: Counter[str] = Counter()
    server.fail("setWebhook", Fault.outage(), times=3)
    watching = asyncio.create_task(watch(api, HOOK, counts, every=0.001))
    async with asyncio.timeout(10):
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
    watching.cancel()
    await asyncio.wait([watching])
    assert counts == {"telegram.webhook.unchecked": 3}


async def test_a_webhook_taken_away_is_taken_back(server: BotApi, api: Api) -> None:
    """The watch raises an alarm, and updates come to us again."""
    counts: Counter[str] = Counter()
    watching = asyncio.create_task(watch(api, HOOK, counts, every=0.001))
    async with asyncio.timeout(10):
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
        server.delivery.webhook["url"] = "https://example.org/elsewhere"
        while server.delivery.webhook.get("url") != HOOK.url:
            await asyncio.sleep(0.001)
    watching.cancel()
    await asyncio.wait([watching])
    assert counts == {"telegram.webhook.changed": 1}
