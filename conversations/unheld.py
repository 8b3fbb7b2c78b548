"""What nobody may decide: the others of the department hear that somebody else is needed."""

from chatbot.core.effects import SetTimer
from chatbot.core.turns import Needs
from conversations import routing, tasks
from conversations.case import Case
from conversations.case.whole import NOWHERE
from conversations.talk import Outcome, Turn
from conversations.times import DAY

MATTER = "nobody-decides"
FOUND = "unheld"


def told(turn: Turn, case: Case) -> Outcome | Needs | None:
    """A task that names the number alone, and another look tomorrow; None where nobody is there."""
    if not routing.department(turn.people):
        return None
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"from:{case.id}")
    again = SetTimer("ladder", turn.now + DAY, case.id)
    if any(task.matter == MATTER and task.open for task in turn.found[FOUND]):
        return Outcome(session=turn.session, effects=(again,))
    done = tasks.raised(turn, MATTER, facts={"case": case.number}, of=case, leg=NOWHERE)
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(*tasks.dealt(turn, done), *done.timers, again),
    )
