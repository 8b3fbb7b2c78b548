"""A recommendation that was not given here: the department records whose it is, by name."""

from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.messages import typed
from conversations import routing
from conversations.approval import recommended
from conversations.cards import Act
from conversations.case import Case
from conversations.officers_forms import VOUCH
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, started


def _vouch(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _checked(turn, case)
    return started(turn, VOUCH, about=case)


def vouched(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Record it with both names; whoever recorded it does not approve it as well."""
    case, me = turn.case, turn.person
    assert case is not None, "a recommendation is about a case"
    assert me is not None, "only officers are asked"
    _checked(turn, case)
    name = answers["officer"].strip()
    if name.casefold() == case.name.casefold():
        raise NotAllowed("vouch-own-word")
    by = "" if name.casefold() == me.name.casefold() else me.name
    outcome, done = recommended(turn, case, name, recorded_by=by)
    return closed(
        turn,
        turn.session,
        "vouch-done",
        {"who": typed(name)},
        effects=outcome.effects,
        case=done.case,
        events=done.events,
    )


def _checked(turn: Turn, case: Case) -> None:
    me = turn.session.contact
    allowed(case, routing.role_of(me, case, turn.people), "vouch")


ACTS: dict[str, Act] = {"vouch": _vouch}
