"""Approving with conditions: they stand in the letter, the mail, and what the member reads."""

from chatbot.core.effects import Effect
from chatbot.core.events import ChoiceMade
from chatbot.core.messages import typed
from conversations import happened as c
from conversations import routing
from conversations.cards import Act, cards
from conversations.case import Case
from conversations.introduction import dealt, prepare
from conversations.officers_forms import CONDITIONS
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, started


def _conditions(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _checked(turn, case)
    return started(turn, CONDITIONS, about=case)


def set_down(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The letter is made anew with them, and shown again before anybody approves."""
    case, me = turn.case, turn.person
    assert case is not None, "conditions are about a case"
    assert me is not None, "only officers are asked"
    _checked(turn, case)
    event = c.Conditioned(by=me.id, at=turn.now, name=me.name, words=answers.get("words", ""))
    done = record(case, event, turn.organization.times)
    made = prepare(turn, done.case)
    shown: tuple[Effect, ...] = made or dealt(turn, done.case, done.case.holders)
    others = tuple(h for h in done.case.holders if h != me.id) if made else ()
    key = "conditions-set" if event.words else "conditions-none"
    return closed(
        turn,
        turn.session,
        key,
        {"words": typed(event.words)},
        effects=(*shown, *cards(turn, done.case, others), *done.timers),
        case=done.case,
        events=done.events,
    )


def _checked(turn: Turn, case: Case) -> None:
    me = turn.session.contact
    allowed(case, routing.role_of(me, case, turn.people), "conditions")


ACTS: dict[str, Act] = {"conditions": _conditions}
