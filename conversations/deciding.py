"""A button on a card: whose press it is, what the case is now, and which act it means."""

from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from conversations import approval, routing, tasks
from conversations import happened as c
from conversations.cards import HOST, Act, card, facts
from conversations.case import Case
from conversations.forms import NAME
from conversations.record import record
from conversations.talk import Outcome, Turn, reply, started

NAMED = {HOST: "host", approval.PASS: "pass-to"}
"""Buttons that are called by what they choose, and the act that they mean."""

ACTS: dict[str, Act] = {**approval.ACTS, **tasks.ACTS}
"""Every act that a card offers, whichever conversation it belongs to."""


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """A button on a card: checked against who presses it and what the case is now."""
    case, me = turn.case, turn.person
    if case is None or me is None:
        return Outcome(session=turn.session, effects=(reply(turn, "shared-old-button"),))
    role = routing.role_of(me.id, case, turn.people)
    step = NAMED.get(event.question, event.choice)
    if role not in {"organizer", "department"} or step not in ACTS:
        return _refused(turn, case, step)
    if not me.name:
        return started(turn, NAME)  # a recommendation always carries a human name
    try:
        return ACTS[step](turn, case, event)
    except NotAllowed as error:
        return refusal(turn, case, error)


def refusal(turn: Turn, case: Case, error: NotAllowed) -> Outcome:
    """Too late, or not theirs: a sentence says so, and the card is brought up to date."""
    me = turn.session.contact
    role = routing.role_of(me, case, turn.people)
    said = reply(turn, error.key, {**facts(turn, case, role, me), **error.values})
    return Outcome(session=turn.session, effects=(said, card(turn, case, me)))


def _refused(turn: Turn, case: Case, step: str) -> Outcome:
    """Nobody's press goes unanswered or unrecorded."""
    event = c.Refused(by=turn.session.contact, at=turn.now, step=step)
    own = case.member == turn.session.contact
    said = reply(turn, "card-own-trip" if own else "card-not-yours")
    return record(case, event, turn.organization.times).outcome(turn, said)
