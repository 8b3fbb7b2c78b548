"""What is said when something that was open is over, or when a step is not there any more."""

from dataclasses import replace

from chatbot.core.commands import command
from chatbot.core.effects import Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade, TextReceived
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from conversations import status, travellers
from conversations.cards import facts
from conversations.case import Case
from conversations.drafts import Checked
from conversations.forms import FORMS
from conversations.routing import OFFICE, role_of
from conversations.talk import Outcome, Turn, again, reading

ANYWAY = frozenset(
    {"help", "status", "language", "human", "queue", "withdraw", "letter", "code", "link", "here"}
) | {"press", "mission", "publication", "quiet", "emergency", "clear"}
"""Words that mean the same whatever is open."""


def told(turn: Turn, found: Checked) -> tuple[Line, ...]:
    """That something was put away, and where each of its trips stands."""
    lines = (line for case in found.over for line in _where(turn, case))
    return (Line(Key("repair-draft-over")), *lines)


def was_meant(turn: Turn, found: Checked) -> bool:
    """Whether what was said or pressed belonged to what is over, and so to nothing else."""
    event, draft = turn.event, turn.session.draft
    if isinstance(event, ChoiceMade):
        form = event.question.split(".")[0]
        return form in FORMS and (draft is None or draft.form != form)
    if not found.in_hand:
        return False
    if not isinstance(event, TextReceived):
        return True
    return command(event.text, turn.wording, reading(turn).locale) not in ANYWAY


def saying(outcome: Outcome, lines: tuple[Line, ...], alone: Outcome) -> Outcome:
    """An outcome whose first reply says something more before; `alone` where there is no reply."""
    effects = list(outcome.effects)
    for place, effect in enumerate(effects):
        if isinstance(effect, Send) and effect.message.purpose == "reply":
            before = (*lines, *effect.message.before)
            effects[place] = Send(replace(effect.message, before=before))
            return replace(outcome, effects=tuple(effects))
    return replace(outcome, effects=(*alone.effects, *effects))


def not_allowed(turn: Turn, error: NotAllowed) -> Outcome:
    """What the procedure does not provide for now, said with where the trip stands."""
    case = turn.case
    lines: tuple[Line, ...] = (Line(error.key, status.arguments(turn, case) if case else {}),)
    me = turn.session.contact
    if (
        case is not None
        and case.company.of(me) is not None
        and error.key == f"case-outcome-{case.status}"
    ):
        lines = _where(turn, case)
    elif case is not None and case.status == "revoking" and case.member == me:
        lines = status.status(turn, case)  # a person tells them first what was decided
    dead = {"ask", "decline", "answer"} if case is not None and case.open else set(FORMS)
    drafts = tuple(
        d for d in turn.session.drafts if case is None or d.about != case.id or d.form not in dead
    )
    session = replace(turn.session, drafts=drafts)
    return Outcome(session=session, effects=(again(turn, session, lines),))


def _where(turn: Turn, case: Case) -> tuple[Line, ...]:
    """Where a trip stands, for whoever is here; nothing for whoever has no part in it."""
    me = turn.session.contact
    if case.member == me:
        return status.status(turn, case)[:1]
    traveller = case.company.of(me)
    if traveller is not None:
        return (travellers.standing(case, traveller),)
    role = role_of(me, case, turn.people)
    if role == "barred":
        return (Line(Key("officers-declined-it")),)
    if case.kind == "trip" and role not in OFFICE:
        return ()
    return (Line(Key(f"case-outcome-{case.status}"), facts(turn, case, role, me)),)
