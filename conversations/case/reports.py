"""What the events of a report make of its case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from chatbot.core.ids import ContactId
from conversations import happened as h
from conversations.case.whole import Case
from conversations.happened.reports import Piece

NOBODY = ContactId("")


def _report(case: Case, **changed: object) -> Case:
    return replace(case, report=replace(case.report, **changed))  # type: ignore[arg-type]


def _returned(case: Case, event: h.Returned) -> Case:
    back = _report(case, due=event.due, returned_at=event.at, onward=None)
    return replace(back, status="returned", since=event.at, rung=0)


def _given(case: Case, event: h.PieceGiven) -> Case:
    report = case.report
    piece = Piece(
        number=report.given + 1,
        kind=event.what,
        at=event.at,
        text=event.text,
        file=event.file,
        asked=event.asked,
        state=event.state,
        by=_teller(case, event.by),
    )
    nothing = report.nothing and bool(piece.by)
    return _report(case, pieces=(*report.pieces, piece), given=piece.number, nothing=nothing)


def _teller(case: Case, by: ContactId) -> ContactId:
    return by if case.company.of(by) is not None else NOBODY


def _kept(case: Case, event: h.PieceKept) -> Case:
    pieces = (
        replace(piece, state=event.code) if piece.file == event.file else piece
        for piece in case.report.pieces
    )
    return _report(case, pieces=tuple(pieces))


def _undone(case: Case, event: h.PieceUndone) -> Case:
    return _report(case, pieces=tuple(p for p in case.report.pieces if p.number != event.number))


def _levelled(case: Case, event: h.LevelChosen) -> Case:
    pieces = (
        replace(piece, level=event.level)
        if event.number in {0, piece.number} and piece.by == _teller(case, event.by)
        else piece
        for piece in case.report.pieces
    )
    return _report(case, pieces=tuple(pieces))


def _done(case: Case, event: h.ReportDone) -> Case:
    """The leader's word ends the report; that of whoever travels along gives it to read."""
    report = case.report
    if _teller(case, event.by):
        return _report(case, also_at=report.also_at or event.at)
    digested = report.digested and report.done_at is not None
    return _report(case, done_at=event.at, overdue=False, digested=digested)


def _reminded(case: Case, event: h.ReportReminded) -> Case:
    return _report(case, reminders=case.report.reminders + 1)


APPLIED: Mapping[type[Any], Callable[[Case, Any], Case]] = MappingProxyType(
    {
        h.Returned: _returned,
        h.PieceGiven: _given,
        h.PieceKept: _kept,
        h.PieceUndone: _undone,
        h.LevelChosen: _levelled,
        h.ReportDone: _done,
        h.NothingTold: lambda case, _: _report(case, nothing=True, overdue=False),
        h.ReportReminded: _reminded,
        h.ReportOverdue: lambda case, _: _report(case, overdue=True),
        h.Digested: lambda case, _: _report(case, digested=True),
    }
)
