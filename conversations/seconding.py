"""Two approvals: on a sensitive destination another person of the department must agree as well."""

from chatbot.core.errors import NotAllowed
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from conversations import happened as c
from conversations import routing, signatures
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.introduction import dealt, deciders
from conversations.record import record
from conversations.sensitive import two_needed
from conversations.talk import Outcome, Turn


def instead(turn: Turn, case: Case, agreed: str) -> Outcome | None:
    """What an approval leads to where it is the first of two; None where it is the last."""
    me = turn.person
    assert me is not None, "only officers approve"
    first = case.circle.first
    if case.status == "seconding" and first is not None:
        if me.id == first.by:
            raise NotAllowed("seconding-yourself")
        return None if first.digest == agreed else _taken_back(turn, case)
    if not two_needed(turn.organization, case):
        return None
    others = tuple(h for h in routing.deciding(turn.people, case) if h != me.id)
    if not others:
        raise NotAllowed("seconding-alone")
    event = c.FirstApproved(
        by=me.id,
        at=turn.now,
        name=me.name,
        digest=agreed,
        stands_for=signatures.stands_for(case, me.id, turn.people),
        holders=others,
    )
    done = record(case, event, turn.organization.times)
    knowing = tuple(h for h in everybody(case, me.id) if h not in others)
    return done.outcome(turn, *dealt(turn, done.case, others), *cards(turn, done.case, knowing))


def _taken_back(turn: Turn, case: Case) -> Outcome:
    """What the first approved would not be sent now: decided again; the member knew of neither."""
    done = record(case, c.Undone(by=c.CLOCK, at=turn.now, name=""), turn.organization.times)
    line = (Line(Key("card-taken-back")),)
    return done.outcome(turn, *dealt(turn, done.case, deciders(turn, done.case), before=line))
