"""The queue of an officer: what waits for them, by the first day of contact, on one page."""

from collections.abc import Sequence

from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Choice, Line, stacked, typed, words
from chatbot.core.turns import Needs
from conversations import legs, signatures
from conversations.cards import mine
from conversations.case import Case
from conversations.introduction import dealt
from conversations.organization import OFFICERS
from conversations.routing import OFFICE, role_of, seen_by_department
from conversations.status import LOOKED_AT
from conversations.talk import Outcome, Turn, again, button, reply

QUEUE = "queue"
OPEN = "queue.open"
FOUND = "queue"
PAGE = 6
APART = frozenset({"exchange", "match"})
"""Kinds of case that have a list of their own."""

LISTS = ("mine", "all", "overdue")


def shown(turn: Turn, asked: str = "mine") -> Outcome | Needs:
    """The list, with one button a case, and one for each of the other lists."""
    me, which = turn.person, asked.partition(".")[0]
    if me is None or not any(me.has(role) for role in OFFICERS):
        line = (Line(Key("queue-not-yours")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if FOUND not in turn.found:
        everything = which == "all" and me.has("department")
        return Needs(FOUND, index="open" if everything else f"holder:{me.id}")
    at = asked.partition(".")[2]
    cases = listed(turn, turn.found[FOUND], which)
    start = int(at or 0) * PAGE
    page, after = cases[start : start + PAGE], cases[start + PAGE :]
    opens = tuple(
        Choice(question=OPEN, id="card", label_as=case.number, about=case.id, revision=case.version)
        for case in page
    )
    following = f"{which}.{int(at or 0) + 1}"
    onward = (button(QUEUE, following, "button-next"),) if after else ()
    others = tuple(button(QUEUE, name) for name in LISTS if name != which)
    key = f"queue-{which}" if page else f"queue-{which}-none"
    args: dict[str, Arg] = {
        "count": len(cases),
        "more": len(after),
        "cases": stacked(*(row(turn, case) for case in page)),
    }
    choices = (*opens, *onward, *others)
    said = reply(turn, key, args, choices=choices, replaces="queue", anew=True, private=True)
    return Outcome(session=turn.session, effects=(said,))


def listed(turn: Turn, cases: Sequence[Case], which: str) -> list[Case]:
    """Those of one list: waiting for me, everything open, or everything that is late."""
    assert turn.person is not None, "checked before"
    me = turn.person.id
    seen = [
        case
        for case in cases
        if case.open and case.kind not in APART and role_of(me, case, turn.people) in OFFICE
    ]
    if which == "mine":
        return [case for case in seen if mine(case, me, turn.people)]
    if which == "overdue":
        waiting = {"requested", "given", "seconding", "bounced", "byhand"}
        return [
            case
            for case in seen
            if case.report.overdue or (case.rung > 0 and case.status in waiting)
        ]
    return seen


def shown_as(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """The list, or the page of it, that a button names."""
    return shown(turn, event.choice)


def opened(turn: Turn, _: ChoiceMade) -> Outcome:
    """A case's card, on top of the chat."""
    assert turn.person is not None, "checked before"
    case = turn.case
    if case is None or role_of(turn.person.id, case, turn.people) not in OFFICE:
        return Outcome(session=turn.session, effects=(reply(turn, "card-not-yours"),))
    return Outcome(session=turn.session, effects=dealt(turn, case, (turn.person.id,)))


def row(turn: Turn, case: Case) -> Arg:
    """One line of the list."""
    state = f"queue-state-{case.status}"
    if case.status == "requested" and seen_by_department(case, turn.people):
        state = "queue-state-requested-all"
    elif case.status == "requested" and mine(case, turn.session.contact, turn.people):
        state = "queue-state-requested-mine"
    elif case.status == "given" and case.seeking:
        state = "queue-state-seeking"
    if case.circle.second_look is not None and case.status in LOOKED_AT:
        state = "queue-state-look"
    for_ = signatures.stands_for(case, turn.session.contact, turn.people)
    shown = words("queue-for", state=words(state), who=typed(for_)) if for_ else words(state)
    if not case.leg.country:
        bare = "queue-row-named" if case.name else "queue-row-bare"
        return words(bare, number=case.number, name=typed(case.name), state=shown)
    return words(
        "queue-row" if case.leg.sought else "queue-row-undated",
        number=case.number,
        name=typed(case.name) if case.name else words("task-nameless"),
        country=legs.where(case),
        window=legs.when(case),
        state=shown,
    )
