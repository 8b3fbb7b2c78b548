"""Trips on which somebody travels along: each leg of them, as they are listed for it."""

from collections.abc import Sequence

from chatbot.core.turns import Needs
from conversations import travellers
from conversations.case import Case
from conversations.talk import Outcome, Turn, again, reply

FOUND = "along"
MOST = 8


def everywhere(turn: Turn) -> Sequence[Case] | Needs:
    """Every leg that whoever is here travels along on, also those that are over."""
    me = turn.session.contact
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"along:{me}")
    found: Sequence[Case] = turn.found[FOUND]
    return tuple(case for case in found if case.company.of(me) is not None)


def trips(turn: Turn, own: Sequence[Case]) -> Sequence[Case] | Needs:
    """Those of their trips that are somebody else's to lead."""
    found = everywhere(turn)
    if isinstance(found, Needs):
        return found
    known = {case.id for case in own}
    still = (case for case in found if case.open or case.id in turn.session.cases)
    return tuple(case for case in still if case.id not in known)[-MOST:]


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
