"""Whose word something is: a name, with the name of whoever is away and was stood in for."""

from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Line, typed, words
from chatbot.core.people import People
from conversations import absence
from conversations.case import Case


def stands_for(case: Case, me: ContactId, people: People) -> str:
    """The name of whoever is away and in whose place somebody decides; empty for themself."""
    for stood in case.circle.stood:
        away = people.get(stood.absent)
        if stood.by == me and not stood.own and away is not None and absence.absent(away):
            return stood.name
    return ""


def signed(name: str, absent: str = "", recorded_by: str = "") -> Arg:
    """A name as it stands under a decision."""
    if absent:
        return words("officers-for", who=typed(name), absent=typed(absent))
    if recorded_by:
        return words("officers-recorded", who=typed(name), by=typed(recorded_by))
    return typed(name)


def decider(case: Case) -> Arg:
    """Who decided last, and in whose place."""
    return signed(case.decided_name, case.circle.decided_for)


def side(case: Case) -> str:
    """Whose no a decline is: the league's, or the department's."""
    return "league" if case.circle.declined_in == "league" else "department"


def recommender(case: Case) -> Arg:
    """Who recommended it, in whose place, and who wrote it down if they did not do so here."""
    circle = case.circle
    return signed(case.recommended_name, circle.recommended_for, circle.recorded_by)


def conditions(case: Case) -> tuple[Line, ...]:
    """The conditions under which it was approved, as the member reads them."""
    words_ = case.circle.conditions
    return (Line(Key("conditions-are"), {"words": typed(words_)}),) if words_ else ()
