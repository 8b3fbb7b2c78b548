"""What it makes of a case when those who decide stand in, add somebody, or look again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import ContactId
from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened import CaseEvent

BACK = {"requested": "requested", "human": "human", "guardian": "human", "league": "league"}
"""Where a second look goes back to; every other decline is of the last ones who decide."""


def _handed_over(case: Case, event: h.HandedOver) -> Case:
    held = {event.stand_in, event.gone} <= set(case.holders)
    holders = [h for h in case.holders if h != event.gone]
    knowing = [h for h in case.knowing if h != event.gone]
    stood = tuple(s for s in case.circle.stood if s.absent != event.gone)
    voices = case.circle.voices
    if event.why == "away":
        knowing.append(event.gone)
        away = h.StoodIn(absent=event.gone, name=event.name, by=event.stand_in, own=held)
        stood = (*stood, away)
    else:
        voices = tuple(v for v in voices if v.who != event.gone or v.agreed)
    return replace(
        case,
        holders=_once(*holders, *event.to),
        knowing=_once(*knowing),
        circle=replace(case.circle, stood=stood, voices=voices),
    )


def _handed_back(case: Case, event: h.HandedBack) -> Case:
    stood = tuple(s for s in case.circle.stood if s.absent not in event.back)
    return replace(
        case,
        holders=_once(*case.holders, *event.to),
        circle=replace(case.circle, stood=stood),
    )


def _added(case: Case, event: h.Added) -> Case:
    voice = h.Voice(who=event.to, name=event.name, asked_by=event.asked_by)
    others = tuple(v for v in case.circle.voices if v.who != event.to)
    circle = replace(case.circle, voices=(*others, voice), notes=_addressed(case, event))
    return replace(case, holders=_once(*case.holders, event.to), circle=circle)


def _concurred(case: Case, event: h.Concurred) -> Case:
    whose, by = (event.of, event.name) if event.of else (event.by, "")
    voices = tuple(
        replace(v, agreed=True, agreed_by=by) if v.who == whose else v for v in case.circle.voices
    )
    return replace(case, circle=replace(case.circle, voices=voices))


def _spared(case: Case, event: h.Spared) -> Case:
    voices = tuple(v for v in case.circle.voices if v.who not in event.of)
    return replace(case, circle=replace(case.circle, voices=voices))


def _noted(case: Case, event: h.Noted) -> Case:
    note = h.Note(to=event.to, by=event.by, name=event.name, words=event.words)
    return replace(case, circle=replace(case.circle, notes=_with_note(case, note)))


def _first_approved(case: Case, event: h.FirstApproved) -> Case:
    first = h.First(by=event.by, name=event.name, digest=event.digest, version=case.version)
    return replace(
        case,
        status="seconding",
        since=event.at,
        question="" if case.status == "asked" else case.question,
        returns="",
        decided_by=event.by,
        decided_name=event.name,
        decided_at=event.at,
        holders=event.holders,
        knowing=_once(*case.knowing, event.by, *case.holders),
        rung=0,
        circle=replace(case.circle, first=first),
    )


def _conditioned(case: Case, event: h.Conditioned) -> Case:
    circle = replace(case.circle, conditions=event.words)
    return replace(case, file="", version=case.version + 1, circle=circle)


def back(case: Case) -> str:
    """Where a second look at a declined case goes back to."""
    earlier = case.circle.declined_in or ("given" if case.recommended_by else "requested")
    return BACK.get(earlier, "given")


def _appealed(case: Case, event: h.Appealed) -> Case:
    status = back(case)
    look = h.SecondLook(
        against=case.decided_by,
        name=case.decided_name,
        cause=case.cause,
        words=case.words,
        plea=event.words,
        status=status,
        at=event.at,
    )
    return replace(
        case,
        status=status,
        since=event.at,
        holders=event.holders,
        knowing=_once(*case.knowing, *case.holders, case.decided_by),
        rung=0,
        returns="",
        question="" if not case.answer else case.question,
        digest="",
        version=case.version + 1,
        circle=replace(case.circle, second_look=look, first=None, voices=()),
    )


def settled(before: Case, case: Case, event: CaseEvent) -> Case:
    """The case with who decided in whose place, and no first approval of what has changed."""
    circle = case.circle
    if isinstance(event, h.Declined):
        asked = before.returns if before.status == "asked" else before.status
        circle = replace(circle, declined_in=asked)
    match event:
        case h.PassedOn():
            circle = replace(circle, notes=_addressed(case, event))
        case h.Recommended():
            circle = replace(
                circle,
                recommended_for=event.stands_for,
                recorded_by=event.recorded_by,
                decided_for=event.stands_for,
                voices=(),
            )
        case h.Approved() | h.FirstApproved() | h.Undone() | h.Declined() | h.HostMissing():
            circle = replace(circle, decided_for=event.stands_for)
    if circle != case.circle:
        case = replace(case, circle=circle)
    first = circle.first
    if case.status != "seconding" or (first is not None and first.version == case.version):
        return case
    again = _once(*case.holders, *((first.by,) if first is not None else ()))
    return replace(case, status="given", holders=again, circle=replace(circle, first=None))


def _addressed(case: Case, event: h.PassedOn | h.Added) -> tuple[h.Note, ...]:
    """The notes with room for one to whom the case was just handed to."""
    return _with_note(case, h.Note(to=event.to, by=event.by))


def _with_note(case: Case, note: h.Note) -> tuple[h.Note, ...]:
    others = (n for n in case.circle.notes if (n.to, n.by) != (note.to, note.by))
    return (*others, note)


def _once(*contacts: ContactId) -> tuple[ContactId, ...]:
    return tuple(dict.fromkeys(contacts))


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.HandedOver: _handed_over,
        h.HandedBack: _handed_back,
        h.Added: _added,
        h.Concurred: _concurred,
        h.Spared: _spared,
        h.Noted: _noted,
        h.FirstApproved: _first_approved,
        h.Conditioned: _conditioned,
        h.Appealed: _appealed,
    }
)
