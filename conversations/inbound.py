"""The other direction: every word, button and form of what comes to us from abroad."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chatbot.core.events import ChoiceMade
from chatbot.core.turns import Needs
from conversations import abroad, impostors
from conversations.talk import Outcome, Turn

COMMANDS: Mapping[str, Callable[[Turn], Outcome | Needs]] = MappingProxyType(
    {"forward": abroad.asked, "impostor": impostors.begin}
)

HOMES: Mapping[str, Callable[[Turn], Outcome | Needs]] = MappingProxyType(
    {"forward": abroad.asked, "impostor": impostors.begin}
)

SENT: Mapping[str, Callable[[Turn, dict[str, str]], Outcome | Needs]] = MappingProxyType(
    {"abroad": abroad.told, "impostor": impostors.reported}
)

PRESSES: Mapping[str, Callable[[Turn, ChoiceMade], Outcome | Needs]] = MappingProxyType(
    {abroad.ABROAD: abroad.pressed}
)
