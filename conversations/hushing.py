"""A quiet trip is quiet with all its legs, and may be made so from the menu."""

from collections.abc import Iterable

from chatbot.core.effects import SetTimer
from chatbot.core.events import TimerFired
from chatbot.core.messages import Choice
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import legs
from conversations.case import Case
from conversations.record import record
from conversations.talk import Outcome, Turn, button

HUSH, LEGS = "hush", "legs"


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The button for whoever has a trip under way, and is written to as usual."""
    loud = turn.person is not None and not turn.person.quiet
    return (button("discretion", "on", "button-hush-on"),) if loud and turn.session.cases else ()


def others(turn: Turn, case: Case, trips: Iterable[Case]) -> tuple[SetTimer, ...]:
    """Wake the other legs of this trip: a turn writes one case, so each of them follows."""
    loud = (one for one in legs.journey(case, trips) if one.id != case.id and not one.quiet)
    return tuple(SetTimer(HUSH, turn.now, one.id) for one in loud)


def fired(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """Another leg of this trip is quiet: this one is, too, and has the same word."""
    if LEGS not in turn.found:
        return Needs(LEGS, index=f"of:{case.member}")
    quiet = (one for one in legs.journey(case, turn.found[LEGS]) if one.quiet and one.id != case.id)
    word = next((one.guard.word for one in quiet if one.guard.word), "")
    if case.quiet or not word:
        return Outcome(session=turn.session)
    event = c.Quieted(by=case.member, at=turn.now, word=word)
    return record(case, event, turn.organization.times).outcome(turn)
