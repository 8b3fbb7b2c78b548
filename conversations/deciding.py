"""A button on a card: whose press it is, what the case is now, and which act it means."""

from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from conversations import (
    adding,
    approval,
    conditions,
    guardian_word,
    homecoming,
    host_acts,
    parting,
    passing,
    routing,
    scoping,
    searching,
    taking_back,
    tasks,
    visits,
    vouching,
    youth,
)
from conversations import happened as c
from conversations.cards import HOST, Act, card, facts
from conversations.case import Case
from conversations.forms import NAME
from conversations.introduction import dealt
from conversations.record import record
from conversations.talk import Outcome, Turn, reply, started

NAMED = {HOST: "host", approval.PASS: "pass-to", adding.ADD: "add-to", visits.TO: "offer-to"}
"""Buttons that are called by what they choose, and the act that they mean."""

ACTS: dict[str, Act] = {
    **approval.ACTS,
    **scoping.ACTS,
    **tasks.ACTS,
    **taking_back.ACTS,
    **searching.ACTS,
    **host_acts.ACTS,
    **visits.ACTS,
    **homecoming.ACTS,
    **adding.ACTS,
    **conditions.ACTS,
    **vouching.ACTS,
    **youth.ACTS,
    **guardian_word.ACTS,
    **parting.ACTS,
    **passing.ACTS,
}
"""Every act that a card offers, whichever conversation it belongs to."""


READ = frozenset({"agree", "decline"})
"""What is decided about a trip as its card tells it: a card from before a change refuses."""


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """A button on a card: checked against who presses it and what the case is now."""
    case, me = turn.case, turn.person
    if case is None or me is None:
        return Outcome(session=turn.session, effects=(reply(turn, "shared-old-button"),))
    role = routing.role_of(me.id, case, turn.people)
    step = NAMED.get(event.question, event.choice)
    if role == "barred":
        return _refused(turn, case, step, "officers-declined-it")
    if role not in routing.OFFICE or step not in ACTS:
        return _refused(turn, case, step)
    if not me.name:
        return started(turn, NAME)  # a recommendation always carries a human name
    if step in READ and case.papers.changed_at is not None and event.revision < case.version:
        line = (Line(Key("card-changed")),)
        return Outcome(session=turn.session, effects=dealt(turn, case, (me.id,), before=line))
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


def _refused(turn: Turn, case: Case, step: str, key: str = "card-not-yours") -> Outcome:
    """Nobody's press goes unanswered or unrecorded."""
    event = c.Refused(by=turn.session.contact, at=turn.now, step=step)
    own = case.member == turn.session.contact
    said = reply(turn, "card-own-trip" if own else key)
    return record(case, event, turn.organization.times).outcome(turn, said)
