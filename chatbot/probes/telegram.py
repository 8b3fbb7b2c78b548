"""What Telegram says when it is asked: about the token, the name, and where updates go."""

import re
from typing import Any

from chatbot.channels.telegram.errors import InvalidToken, TelegramError
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.channels.telegram.updates import WANTED
from chatbot.findings import Finding
from chatbot.settings import Settings

PATIENCE = 10.0
TELLING = 4  # letters; shorter words of a name are in many names


async def of_telegram(settings: Settings, path: str, organization: str) -> list[Finding]:
    """Whether the token is known, the name tells nothing, and updates come to us.

    `path` is where our webhook is; without data yet there is none.
    """
    if not settings.telegram_token:
        return []
    transport = Transport(settings.telegram_api, timeout=PATIENCE)
    api = Api(settings.telegram_api, settings.telegram_token, transport)
    expected = f"{settings.public_url}{path}" if settings.public_url else ""
    try:
        me = await api.call("getMe", {})
        webhook = await api.call("getWebhookInfo", {})
    except InvalidToken:
        sentence = "TELEGRAM_BOT_TOKEN: Telegram does not know this token"
        return [Finding(code="telegram-token", sentence=sentence)]
    except (TelegramError, OSError) as error:
        sentence = f"Telegram does not answer ({type(error).__name__}): see TELEGRAM_API_URL"
        return [Finding(code="telegram-unreachable", sentence=sentence)]
    finally:
        await transport.shutdown()
    where = _directed(webhook, expected) if path or not expected else []
    return [*_named(me, organization), *where]


def _named(me: dict[str, Any], organization: str) -> list[Finding]:
    """What stands on a lock screen is not to tell who somebody writes to."""
    shown = f"{me.get('first_name', '')} {me.get('username', '')}".casefold()
    words = re.findall(rf"\w{{{TELLING},}}", organization.casefold())
    if not any(word in shown for word in words):
        return []
    sentence = "the bot's name tells which organisation it is: give it a neutral one at @BotFather"
    return [Finding(code="bot-name", sentence=sentence, grave=False)]


def _directed(webhook: dict[str, Any], expected: str) -> list[Finding]:
    url = str(webhook.get("url", ""))
    if url != expected:
        return [Finding(code="telegram-webhook", sentence=_elsewhere(url, expected), grave=False)]
    if expected and set(webhook.get("allowed_updates", ())) != set(WANTED):
        sentence = "Telegram does not bring everything that we asked for: restart `serve`"
        return [Finding(code="telegram-updates", sentence=sentence, grave=False)]
    if expected and webhook.get("last_error_date"):
        sentence = "Telegram could not bring some updates: is PUBLIC_URL reachable from outside?"
        return [Finding(code="telegram-undelivered", sentence=sentence, grave=False)]
    return []


def _elsewhere(url: str, expected: str) -> str:
    if not expected:
        return "Telegram brings updates to a webhook, and PUBLIC_URL is not set: `serve` removes it"
    if not url:
        return "Telegram has no webhook yet: `serve` sets it"
    return (
        "Telegram brings updates to another address than ours: start `serve`; when it comes back, "
        "somebody else has the token: revoke it at @BotFather"
    )
