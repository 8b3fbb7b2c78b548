"""Officers who all press at once, and what the record of a case must look like afterwards."""

from collections.abc import Sequence
from typing import Any

from chatbot.core.ids import CaseId
from conversations.case import Case, evolve, opened
from conversations.happened import (
    Consented,
    Digested,
    HandedBack,
    HandedOver,
    LevelChosen,
    PieceKept,
    PieceUndone,
    Quieted,
    Refused,
    ReportDone,
    Requested,
)
from conversations.steps import STEPS
from tests.conversations.deployment import Deployment

DECIDED = frozenset({"recommended", "declined"})
REPORTED = (LevelChosen, PieceKept, PieceUndone, ReportDone, Digested)
ANYTIME = (Refused, Consented, HandedOver, HandedBack, Quieted, *REPORTED)
"""What is no step of the procedure: a refusal, another holder, quiet, what is made of a report."""


async def press(trip: Deployment, taps: Sequence[tuple[str, str]]) -> None:
    """Everybody presses a button that they were shown, all at the same moment."""
    events = [trip.phones.parse(who, token=token) for who, token in taps]
    await trip.at_once(*events)


async def ready(trip: Deployment, who: str, act: str) -> str:
    """The token of what somebody is about to press, everything before it done."""
    if act in {"Agree", "Approve", "More", "Undo"}:
        return trip.token(who, act)
    if act == "Ask":
        return trip.token(who, "Ask")
    await trip.tap(who, "More")
    if act == "Pass on":
        return trip.token(who, act)
    assert act == "Decline", f"no such act: {act}"
    await trip.tap(who, "Decline")
    for text in ("not at this time", "Come again in spring", "skip"):
        await trip.say(who, text)
    return trip.token(who, "Send")


def assert_lawful(case_id: CaseId, events: Sequence[Any]) -> Case:
    """Each event was allowed in the state that the ones before it had led to."""
    first, *rest = events
    assert isinstance(first, Requested)
    case = opened(case_id, first)
    for event in rest:
        if not isinstance(event, ANYTIME):
            allowed = {kind for (stage, _, _), kind in STEPS.items() if stage == case.stage}
            assert type(event) in allowed, f"{event.kind} after {case.status}"
        case = evolve(case, event)
    return case


def assert_two_people(events: Sequence[Any]) -> None:
    """Nobody decided about their own trip, and who recommended did not approve."""
    member = events[0].by
    recommended = ""
    for event in events:
        if event.kind == "recommended":
            recommended = event.by
        if event.kind in {"recommended", "first-approved", "approved", "declined"}:
            assert event.by != member, "nobody decides about their own trip"
            assert event.by, "time decides nothing"
        if event.kind == "approved":
            assert event.by != recommended, "two people are needed"
