"""What the bot shows of itself, and where its updates go: set at start, only where it differs."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from chatbot.channels.telegram.transport import Transport
from chatbot.channels.telegram.updates import WANTED

log = logging.getLogger(__name__)

CHECKED_EVERY = 60.0
"""Seconds between two looks at where the updates go."""

SOON = 2.0
"""Seconds until the next try to have the updates at all."""

CONNECTIONS = 40
"""Updates that may be delivered to us at the same time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The commands that are offered, to some people, in one language."""

    commands: Mapping[str, str]  # name -> what it is for
    language: str = ""  # a two-letter code; empty: whoever has no menu in their own language
    chat: str = ""  # one person's chat; empty: every private chat


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Menus, and what a person reads before the first message, by language."""

    menus: Sequence[Menu] = ()
    description: Mapping[str, str] = field(default_factory=dict)
    short_description: Mapping[str, str] = field(default_factory=dict)
    name: Mapping[str, str] = field(default_factory=dict)


def client(base: str, token: str, transport: Transport) -> Bot:
    """The library's bot, for the calls that are made once in a while."""
    # It writes the token and every parameter into its log, at a level that somebody may ask for.
    logging.getLogger("telegram").setLevel(logging.WARNING)
    root = f"{base.rstrip('/')}/bot"
    return Bot(token, base_url=root, request=transport, get_updates_request=transport)


async def publish(bot: Bot, profile: Profile) -> int:
    """Set what differs from what is shown now; how many changes that took."""
    changes = 0
    for menu in profile.menus:
        changes += await _publish_menu(bot, menu)
    for language, text in profile.description.items():
        if (await bot.get_my_description(language_code=language)).description != text:
            changes += await bot.set_my_description(text, language_code=language)
    for language, text in profile.short_description.items():
        shown = await bot.get_my_short_description(language_code=language)
        if shown.short_description != text:
            changes += await bot.set_my_short_description(text, language_code=language)
    for language, text in profile.name.items():
        if (await bot.get_my_name(language_code=language)).name != text:
            changes += await bot.set_my_name(text, language_code=language)
    return changes


async def _publish_menu(bot: Bot, menu: Menu) -> bool:
    wanted = tuple(BotCommand(name, text) for name, text in menu.commands.items())
    scopes: list[BotCommandScope] = [BotCommandScopeAllPrivateChats(), BotCommandScopeDefault()]
    if menu.chat:
        scopes = [BotCommandScopeChat(int(menu.chat))]
    changed = False
    for scope in scopes:
        if await bot.get_my_commands(scope=scope, language_code=menu.language) != wanted:
            await bot.set_my_commands(wanted, scope=scope, language_code=menu.language)
            changed = True
    return changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where Telegram brings the updates, and the secret that it shows there."""

    url: str
    secret: str = field(repr=False)


async def direct(bot: Bot, webhook: Webhook) -> None:
    """Have the updates brought to us; always said anew, because the secret cannot be read back."""
    await bot.set_webhook(
        webhook.url,
        secret_token=webhook.secret,
        allowed_updates=WANTED,
        max_connections=CONNECTIONS,
        drop_pending_updates=False,
    )


async def still_ours(bot: Bot, webhook: Webhook) -> bool:
    """Whether the updates still come to us, and all the kinds that we asked for."""
    current = await bot.get_webhook_info()
    return current.url == webhook.url and set(current.allowed_updates) == set(WANTED)


async def watch(
    bot: Bot, webhook: Webhook, counts: Counter[str], *, every: float = CHECKED_EVERY
) -> None:
    """Direct the updates to us, then look again and again; elsewhere is an alarm, and undone."""
    directed = False
    while True:
        try:
            if directed and not await still_ours(bot, webhook):
                log.error("telegram.webhook.changed")
                counts["telegram.webhook.changed"] += 1
                directed = False
            if not directed:
                await direct(bot, webhook)
                directed = True
        except TelegramError as error:
            log.warning("telegram.webhook.unchecked", extra={"error": type(error).__name__})
            counts["telegram.webhook.unchecked"] += 1
        await asyncio.sleep(every if directed else min(every, SOON))
