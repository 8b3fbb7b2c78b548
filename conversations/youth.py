"""The buttons of the league, and of whoever decides about a trip of somebody not of age."""

from dataclasses import replace

from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from conversations import guardians, league, routing
from conversations import happened as c
from conversations.approval import to_department
from conversations.cards import Act, cards
from conversations.case import Case
from conversations.introduction import prepare
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn


def _endorse(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    return _onward(turn, league.endorsed(turn, case, event), "league-agreed")


def _without(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    return _onward(turn, league.passed_over(turn, case, event), "league-without")


def _onward(turn: Turn, done: Recorded, key: str) -> Outcome:
    """To the department where the details are there already, else to the member."""
    if done.case.status != "given":
        return league.onward(turn, done, key)
    case = done.case
    said = Line(Key(f"{key}-handed"), league.onward_args(turn, case))
    handed = to_department(turn, done, said)
    shown = cards(turn, case, tuple(h for h in case.knowing if h not in case.holders))
    return replace(handed, effects=(*shown, *handed.effects))


def _homes(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Private homes are allowed: the letter says so, and is made anew."""
    me = turn.person
    assert me is not None, "only officers allow it"
    allowed(case, routing.role_of(me.id, case, turn.people), "homes")
    if not case.youth.minor or case.youth.homes:
        raise NotAllowed("card-not-ready")
    event = c.HomesAllowed(by=me.id, at=turn.now, name=me.name)
    done = record(case, event, turn.organization.times)
    return done.outcome(turn, *prepare(turn, done.case))


ACTS: dict[str, Act] = {
    "endorse": _endorse,
    "without": _without,
    "take": guardians.taken,
    "homes": _homes,
}
