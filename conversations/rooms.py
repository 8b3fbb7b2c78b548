"""Which conversation answers what: every command, button, form and timer, in one place."""

from collections.abc import Callable

from chatbot.core.events import ChoiceMade, MailReceived, PagePosted, TimerFired
from chatbot.core.turns import Needs
from conversations import (
    approval,
    clock,
    deciding,
    details,
    drafts,
    inbound,
    linking,
    menus,
    queue,
    repair,
    request,
    safety,
    tasks,
    welcome,
)
from conversations.cards import HOST
from conversations.faces import STEP
from conversations.steps import STEPS
from conversations.talk import HOME, Outcome, Turn

Answered = Callable[[Turn, dict[str, str]], Outcome | Needs]
Pressed = Callable[[Turn, ChoiceMade], Outcome | Needs]

COMMANDS: dict[str, Callable[[Turn], Outcome | Needs]] = {**menus.COMMANDS, **inbound.COMMANDS, **safety.COMMANDS}
"""Words that mean the same at any time, and what each of them does."""

SENT: dict[str, Answered] = {
    "welcome": welcome.officer_named,
    "request": request.submitted,
    "details": details.submitted,
    "ask": approval.asked,
    "answer": details.answered,
    "decline": approval.declined,
    "reply": tasks.replied,
    **inbound.SENT,
    **safety.SENT,
}
"""What a form leads to, once it is sent."""

PRESSES: dict[str, Pressed] = {
    HOME: menus.home_button,
    "trip": menus.trip_button,
    "repair": menus.repair_button,
    drafts.DRAFT: menus.draft_button,
    repair.LANGUAGE: repair.switched,
    queue.QUEUE: queue.shown_as,
    queue.OPEN: queue.opened,
    linking.LINKING: linking.pressed,
    HOST: deciding.pressed,
    approval.PASS: deciding.pressed,
    STEP: deciding.pressed,
    **inbound.PRESSES,
    **safety.PRESSES,
}
"""Buttons by what they belong to; all others are of a form."""

DECIDING = frozenset({HOST, approval.PASS, STEP})
"""Buttons that decide something: they are pressed, and never typed."""

TIMED: dict[str, clock.Timed] = {**clock.TIMED}
"""What each timer of a case leads to."""

POSTED: dict[str, Callable[[Turn, PagePosted], Outcome | Needs]] = {}
"""What an answer on a page leads to, by the page's name."""

MAILED: dict[str, Callable[[Turn, MailReceived], Outcome | Needs]] = {}
"""What a mail to our own mailbox leads to, by its kind."""

ANYTIME = frozenset({"stuck"})
"""Timers that are no step: they look, and change nothing."""


def fired(turn: Turn, event: TimerFired) -> Outcome | Needs:
    """One timer: about a draft, or about a case in whose state it still means anything."""
    case = turn.case
    if event.timer == "draft":
        return clock.nudged(turn)
    if case is None or (
        event.timer not in ANYTIME and (case.stage, "clock", event.timer) not in STEPS
    ):
        return Outcome(session=turn.session)
    return TIMED[event.timer](turn, case, event)


def posted(turn: Turn, event: PagePosted) -> Outcome | Needs:
    """An answer from a page; whoever has the link has given it."""
    room = POSTED.get(event.page)
    return room(turn, event) if room is not None else Outcome(session=turn.session)


def mailed(turn: Turn, event: MailReceived) -> Outcome | Needs:
    """A mail came in; nothing is ever answered by itself."""
    room = MAILED.get(event.kind)
    return room(turn, event) if room is not None else Outcome(session=turn.session)
