"""What the bot shows of itself: set at start, only where it differs."""

import logging
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

from chatbot.channels.telegram.library import Request
from chatbot.channels.telegram.transport import Transport


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
    request = Request(transport)
    return Bot(token, base_url=root, request=request, get_updates_request=request)


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
