"""A strict Bot API of our own: it refuses what the real one refuses, and shows what chats see."""

from tests.botapi.api import BotApi
from tests.botapi.chats import Chat, Seen
from tests.botapi.faults import Fault

__all__ = ["BotApi", "Chat", "Fault", "Seen"]
