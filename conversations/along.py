"""Trips on which somebody travels along: found by what their own session remembers."""

from collections.abc import Sequence

from chatbot.core.turns import Needs
from conversations import travellers
from conversations.case import Case
from conversations.talk import Outcome, Turn, again, reply

FOUND = "along"
MOST = 5


def trips(turn: Turn, own: Sequence[Case]) -> Sequence[Case] | Needs:
    """Those of their trips that are somebody else's to lead."""
    me, known = turn.session.contact, {case.id for case in own}
    missing = tuple(case for case in turn.session.cases if case not in known)[-MOST:]
    if not missing:
        return ()
    if FOUND not in turn.found:
        return Needs(FOUND, cases=missing)
    found: Sequence[Case] = turn.found[FOUND]
    return tuple(case for case in found if case.company.of(me) is not None)


def one(turn: Turn, case: Case) -> Outcome:
    """Where it stands; whoever has not joined sees nothing of it."""
    mine = case.company.of(turn.session.contact)
    if mine is None:
        return Outcome(session=turn.session, effects=(again(turn, turn.session),))
    said = reply(
        turn,
        "company-status",
        travellers.args(case, mine),
        choices=travellers.choices(case),
        private=True,
    )
    return Outcome(session=turn.session, effects=(said,))
