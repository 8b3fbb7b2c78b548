"""The other direction: every word, button, form, page and timer of what comes from abroad."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chatbot.core.events import ChoiceMade, PagePosted
from chatbot.core.turns import Needs
from conversations import (
    abroad,
    clock,
    deciding,
    exchange,
    impostors,
    matching,
    partners,
    visits,
)
from conversations.talk import Outcome, Turn

Answered = Callable[[Turn, dict[str, str]], Outcome | Needs]

COMMANDS: Mapping[str, Callable[[Turn], Outcome | Needs]] = MappingProxyType(
    {"forward": abroad.asked, "impostor": impostors.begin, "exchange": exchange.shown}
)

SENT: Mapping[str, Answered] = MappingProxyType(
    {
        "abroad": abroad.told,
        "impostor": impostors.reported,
        "visit": visits.announced,
        "party": partners.sent,
        "reask": visits.reasked,
        "regret": visits.regretted,
        "welcome-visit": visits.welcomed,
        "cannot": visits.refused,
        "inquire": visits.inquired,
        "explain": visits.explained,
        "wish": exchange.wished,
    }
)

PRESSES: Mapping[str, Callable[[Turn, ChoiceMade], Outcome | Needs]] = MappingProxyType(
    {
        abroad.ABROAD: abroad.pressed,
        visits.TO: deciding.pressed,
        exchange.EXCHANGE: exchange.pressed,
        matching.WISHES: matching.one,
        matching.PAIR: matching.paired,
        matching.MATCH: matching.answered,
    }
)

POSTED: Mapping[str, Callable[[Turn, PagePosted], Outcome | Needs]] = MappingProxyType(
    {"visit": visits.posted}
)

TIMED: Mapping[str, clock.Timed] = MappingProxyType(
    {"over": visits.over, "wish": exchange.lapsed, "lapse": matching.lapsed}
)

DECIDING = frozenset({visits.TO, matching.PAIR, matching.MATCH})
"""Buttons that are pressed, and never typed."""
