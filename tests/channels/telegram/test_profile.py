"""What the bot shows of itself."""

import pytest
from telegram import Bot

from chatbot.channels.telegram.profile import Menu, Profile, client, publish
from chatbot.channels.telegram.transport import Transport
from tests.botapi import BotApi

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
