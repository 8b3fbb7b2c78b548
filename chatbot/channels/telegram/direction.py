"""Where a bot's updates go: to us, and looked at now and then."""

import asyncio
import logging
from collections import Counter
from dataclasses import dataclass, field

from chatbot.channels.telegram.errors import TelegramError
from chatbot.channels.telegram.transport import Api
from chatbot.channels.telegram.updates import WANTED

log = logging.getLogger(__name__)

CHECKED_EVERY = 60.0
"""Seconds between two looks at where the updates go."""

SOON = 2.0
"""Seconds until the next try to have the updates at all."""

CONNECTIONS = 40
"""Updates that may be delivered to us at the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where Telegram brings the updates, and the secret that it shows there."""

    url: str
    secret: str = field(repr=False)


async def direct(api: Api, webhook: Webhook) -> None:
    """Have the updates brought to us; always said anew, because the secret cannot be read back."""
    await api.call(
        "setWebhook",
        {
            "url": webhook.url,
            "secret_token": webhook.secret,
            "allowed_updates": WANTED,
            "max_connections": CONNECTIONS,
            "drop_pending_updates": False,
        },
    )


async def still_ours(api: Api, webhook: Webhook) -> bool:
    """Whether the updates still come to us, and all the kinds that we asked for."""
    current = await api.call("getWebhookInfo", {})
    kinds = current.get("allowed_updates") or ()
    return bool(current.get("url") == webhook.url and set(kinds) == set(WANTED))


async def watch(
    api: Api, webhook: Webhook, counts: Counter[str], *, every: float = CHECKED_EVERY
) -> None:
    """Direct the updates to us, then look again and again; elsewhere is an alarm, and undone."""
    directed = False
    while True:
        try:
            if directed and not await still_ours(api, webhook):
                log.error("telegram.webhook.changed")
                counts["telegram.webhook.changed"] += 1
                directed = False
            if not directed:
                await direct(api, webhook)
                directed = True
        except TelegramError as error:
            log.warning("telegram.webhook.unchecked", extra={"error": type(error).__name__})
            counts["telegram.webhook.unchecked"] += 1
        await asyncio.sleep(every if directed else min(every, SOON))
