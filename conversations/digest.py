"""Reports as the Department sees them: a list, one of them whole, and a digest to pass on."""

from collections.abc import Sequence
from datetime import date

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import CaseId, Key
from chatbot.core.messages import (
    Arg,
    Args,
    Choice,
    File,
    Line,
    Message,
    country,
    days,
    stacked,
    typed,
    words,
)
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import levels, reporting
from conversations.case import Case
from conversations.happened import CLOCK, Piece
from conversations.happened.reports import DEPARTMENT, MEMBERS
from conversations.record import record
from conversations.routing import role_of
from conversations.talk import Outcome, Turn, again, button, reply

REPORTS = "reports"
FOUND = "reports"
PAGE = 6
LONGEST = 2500
"""Characters of one report in a digest; pieces that would go beyond are counted, never cut."""

MOST_FILES = 10
ENDINGS = {"photo": "jpg", "voice": "ogg", "video": "mp4", "document": "pdf"}


def word(turn: Turn) -> Outcome | Needs:
    """`reports`: the list for the department, one's own report for everybody else."""
    return shown(turn) if _reads(turn) else reporting.word(turn)


def _reads(turn: Turn) -> bool:
    return turn.person is not None and turn.person.has("department")


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button of the list, or of one report in it."""
    if not _reads(turn):
        line = (Line(Key("queue-not-yours")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if event.choice == "filter":
        return _filters(turn)
    if event.choice in {"open", "files"}:
        return _opened(turn, files=event.choice == "files")
    return shown(turn, event.choice)


def shown(turn: Turn, asked: str = "list...0") -> Outcome | Needs:
    """Reports, the newest first: of all countries and years, or of one."""
    if FOUND not in turn.found:
        return Needs(FOUND, index="reports")
    _, where, year, at = (*asked.split("."), "", "", "")[:4]
    found = [case for case in _readable(turn) if _fits(case, where, year)]
    start = int(at) * PAGE if at.isdecimal() else 0
    page, after = found[start : start + PAGE], found[start + PAGE :]
    opens = tuple(
        Choice(question=REPORTS, id="open", label_as=case.number, about=case.id) for case in page
    )
    following = f"list.{where}.{year}.{start // PAGE + 1}"
    onward = (button(REPORTS, following, "button-next"),) if after else ()
    filtering = (button(REPORTS, "filter"),) if found else ()
    key = "reports-list" if page else "reports-none"
    args: Args = {"count": len(found), "reports": stacked(*(_row(case) for case in page))}
    choices = (*opens, *onward, *filtering)
    said = reply(turn, key, args, choices=choices, replaces=REPORTS, anew=True, private=True)
    return Outcome(session=turn.session, effects=(said,))


def _readable(turn: Turn) -> list[Case]:
    """Those that somebody may read here, by the last day of the trip; nobody's own."""
    assert turn.person is not None, "checked before"
    me, found = turn.person.id, turn.found[FOUND]
    mine = [case for case in found if role_of(me, case, turn.people) == "department"]
    return sorted(mine, key=_last_day, reverse=True)


def _last_day(case: Case) -> str:
    return case.leg.sought.split("/")[-1]


def _fits(case: Case, where: str, year: str) -> bool:
    return where in {"", case.leg.country} and year in {"", _last_day(case)[:4]}


def _row(case: Case) -> Arg:
    return words(
        "reports-row",
        number=case.number,
        name=typed(case.name),
        country=country(case.leg.country),
        window=days(case.leg.sought),
        count=len(case.report.kept),
        shared=len(case.report.shown(MEMBERS)),
    )


def _filters(turn: Turn) -> Outcome | Needs:
    if FOUND not in turn.found:
        return Needs(FOUND, index="reports")
    found = _readable(turn)
    years = sorted({_last_day(case)[:4] for case in found}, reverse=True)
    places = sorted({case.leg.country for case in found})
    choices = (
        *(Choice(question=REPORTS, id=f"list..{year}.0", label_as=year) for year in years),
        *(Choice(question=REPORTS, id=f"list.{p}..0", label_as=country(p)) for p in places),
        button(REPORTS, "list...0", "button-all-reports"),
    )
    said = reply(turn, "reports-filter", choices=choices)
    return Outcome(session=turn.session, effects=(said,))


def _opened(turn: Turn, *, files: bool) -> Outcome:
    """One report whole, each piece with who else may see it; the files on a further tap."""
    case = turn.case
    if case is None or role_of(turn.session.contact, case, turn.people) != "department":
        return Outcome(session=turn.session, effects=(reply(turn, "card-not-yours"),))
    if files:
        return Outcome(session=turn.session, effects=_sent(turn, case))
    there = case.report.shown(DEPARTMENT)
    args: Args = {
        "name": typed(case.name),
        "country": country(case.leg.country),
        "window": days(case.leg.sought),
        "pieces": stacked(*(_piece(case, piece) for piece in there)),
        "greeting": typed(case.host.greeting),
        "has_greeting": "yes" if case.host.greeting else "no",
    }
    kept = any(piece.file and not piece.state for piece in there)
    choices = (button(REPORTS, "files", "button-files", about=case),) if kept else ()
    key = "reports-one" if there else "reports-one-empty"
    said = reply(turn, key, args, choices=choices, private=True)
    return Outcome(session=turn.session, effects=(said,))


def _by(case: Case, piece: Piece) -> Arg:
    """Who told it, where it was not the leader; whoever left the trip is named no more."""
    of = case.company.of(piece.by)
    return typed(of.name) if of is not None else words("reports-by-left")


def _piece(case: Case, piece: Piece) -> Arg:
    return words(
        "reports-piece",
        piece=levels.named(piece),
        question=words(f"delegate-{piece.asked}.label") if piece.asked else "",
        asked="yes" if piece.asked else "no",
        text=typed(piece.text),
        has_text="yes" if piece.text else "no",
        level=words(f"report-level-{piece.level}"),
        who=_by(case, piece) if piece.by else "",
        has_who="yes" if piece.by else "no",
    )


def _sent(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The newest files of a report, each as a message of its own."""
    there = [p for p in case.report.shown(DEPARTMENT) if p.file and not p.state][-MOST_FILES:]
    return tuple(
        Send(
            Message(
                to=turn.session.contact,
                key=Key("reports-file"),
                args={"piece": levels.named(p), "level": words(f"report-level-{p.level}")},
                file=File(f"{case.number}-{p.number}.{ENDINGS.get(p.kind, 'bin')}", p.file),
                private=True,
            )
        )
        for p in there
    )


def monthly(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """Once a month, what may be passed on of the reports that came in; sent by the first of them.

    No name of a traveller is in it, and no piece that is for the Department alone.
    """
    if FOUND not in turn.found:
        return Needs(FOUND, index="reports")
    done = record(case, c.Digested(by=CLOCK, at=turn.now), turn.organization.times)
    month = _month(case)
    several = [other for other in turn.found[FOUND] if _month(other) == month]
    if _first(several, case) != case.id:
        return done.outcome(turn)
    told = [_told(other) for other in sorted(several, key=_last_day) if _shared(other)]
    args: Args = {
        "count": len(told),
        "all": len(several),
        "month": days(month),
        "reports": stacked(*told),
    }
    key = "reports-digest" if told else "reports-digest-none"
    readers = turn.people.holding("department")
    notices = (Send(Message(to=p.id, key=Key(key), args=args)) for p in readers)
    return done.outcome(turn, *notices)


def _first(several: Sequence[Case], case: Case) -> CaseId:
    return min([other.id for other in several] or [case.id])


def _month(case: Case) -> str:
    """The first day of the month in which a report was done."""
    at = case.report.told_at
    return date(at.year, at.month, 1).isoformat() if at is not None else ""


def _shared(case: Case) -> tuple[Piece, ...]:
    return case.report.shown(MEMBERS)


def _told(case: Case) -> Arg:
    """Of one report the words that may be passed on, as far as there is room for whole ones."""
    said: list[Arg] = []
    room, left = LONGEST, 0
    for piece in _shared(case):
        if piece.text and len(piece.text) <= room:
            said.append(typed(piece.text))
            room -= len(piece.text)
        else:
            left += 1
    return words(
        "reports-told",
        country=country(case.leg.country),
        window=days(case.leg.sought),
        number=case.number,
        texts=stacked(*said) if said else "",
        has_texts="yes" if said else "no",
        left=left,
    )
