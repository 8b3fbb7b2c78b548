"""The queue of an officer: what waits for them, by the first day of contact, on one page."""

from collections.abc import Sequence

from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Choice, Line, country, days, stacked, typed, words
from chatbot.core.turns import Needs
from conversations.cards import card, mine
from conversations.case import Case
from conversations.routing import role_of
from conversations.talk import Outcome, Turn, again, button, reply

QUEUE = "queue"
OPEN = "queue.open"
FOUND = "queue"
PAGE = 6


def shown(turn: Turn, which: str = "mine") -> Outcome | Needs:
    """The list, with one button a case, and one for each of the other lists."""
    me = turn.person
    if me is None or not any(me.has(role) for role in ("organizer", "deputy", "department")):
        line = (Line(Key("queue-not-yours")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if FOUND not in turn.found:
        unit = next((r.unit for r in me.roles if r.name in {"organizer", "deputy"}), "")
        return Needs(FOUND, index="open" if me.has("department") else f"district:{unit}")
    cases = listed(turn, turn.found[FOUND], which)
    others = tuple(button(QUEUE, name) for name in ("mine", "all", "overdue") if name != which)
    rows_: list[Arg] = [row(case) for case in cases[:PAGE]]
    opens = tuple(
        Choice(question=OPEN, id="card", label_as=case.number, about=case.id, revision=case.version)
        for case in cases[:PAGE]
    )
    key = f"queue-{which}" if cases else f"queue-{which}-none"
    args: dict[str, Arg] = {
        "count": len(cases),
        "more": max(0, len(cases) - PAGE),
        "cases": stacked(*rows_),
    }
    said = reply(
        turn, key, args, choices=(*opens, *others), replaces="queue", anew=True, private=True
    )
    return Outcome(session=turn.session, effects=(said,))


def listed(turn: Turn, cases: Sequence[Case], which: str) -> list[Case]:
    """Those of one list: waiting for me, everything open, or everything that is late."""
    assert turn.person is not None, "checked before"
    me = turn.person.id
    seen = [
        case
        for case in cases
        if case.open and role_of(me, case, turn.people) != "nobody" and case.member != me
    ]
    if which == "mine":
        return [case for case in seen if mine(case, me, turn.people)]
    return [case for case in seen if case.rung > 0] if which == "overdue" else seen


def opened(turn: Turn) -> Outcome:
    """A case's card, on top of the chat."""
    assert turn.person is not None, "checked before"
    case = turn.case
    if case is None or role_of(turn.person.id, case, turn.people) not in {
        "organizer",
        "department",
    }:
        return Outcome(session=turn.session, effects=(reply(turn, "card-not-yours"),))
    return Outcome(session=turn.session, effects=(card(turn, case, turn.person.id, anew=True),))


def row(case: Case) -> Arg:
    """One line of the list."""
    return words(
        "queue-row",
        number=case.number,
        name=typed(case.name),
        country=country(case.leg.country),
        window=days(case.leg.sought),
        state=words(f"queue-state-{case.status}"),
    )
