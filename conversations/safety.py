"""Everything that keeps people and the organisation safe, as the table of rooms takes it."""

from collections.abc import Callable

from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.turns import Needs
from conversations import (
    alarm,
    clearing,
    discretion,
    emergency,
    headcount,
    hushing,
    prohibited,
    scoping,
)
from conversations.case import Case
from conversations.faces import HEADCOUNT
from conversations.talk import Outcome, Turn
from conversations.times import LAPSE

COMMANDS: dict[str, Callable[[Turn], Outcome | Needs]] = {
    **prohibited.COMMANDS,
    "emergency": emergency.shown,
    "quiet": discretion.asked,
    "authorised": scoping.register,
    "headcount": headcount.asked,
    "clear": clearing.asked,
}

SENT: dict[str, Callable[[Turn, dict[str, str]], Outcome | Needs]] = {
    "publication": prohibited.questioned,
    "alarm": alarm.written,
    "reply": alarm.answered,
    "scope": scoping.proposed,
    "count": headcount.wanted,
    "word": clearing.sealed,
}

TIMED: dict[str, Callable[[Turn, Case, TimerFired], Outcome | Needs]] = {
    hushing.HUSH: hushing.fired,
    alarm.AGAIN: alarm.repeated,
    LAPSE: headcount.lapsed,
}

PRESSES: dict[str, Callable[[Turn, ChoiceMade], Outcome | Needs]] = {
    prohibited.PROHIBITED: prohibited.pressed,
    emergency.EMERGENCY: emergency.pressed,
    discretion.DISCRETION: discretion.pressed,
    HEADCOUNT: headcount.pressed,
}
