"""A report is taken in pieces, in any form and any order, until it is done."""

import re
from collections import Counter
from dataclasses import replace

from chatbot.core.effects import Discard, Effect
from chatbot.core.events import ChoiceMade, FileKept, FileReceived, PagePosted
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Choice, Line, country, days, listed, typed, words
from chatbot.core.turns import Needs
from conversations import afterwards, along, levels, repair, talk, tellers
from conversations import happened as c
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.happened import Piece
from conversations.introduction import member_args
from conversations.record import Recorded, record
from conversations.report_forms import ASKED, DELEGATE, TELL, TELLING
from conversations.routing import department
from conversations.talk import Outcome, Turn, again, holding, home, reply, tell

REPORT = levels.REPORT
FOUND = "told"
MOST = 300
"""Pieces of one report."""

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that can be fetched from a chat."""

MEGABYTES = 20
KINDS = {
    "photo": "photo",
    "voice": "voice",
    "audio": "voice",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "document": "document",
}
"""What can be part of a report, by what a chat calls it."""

ORDER = ("answer", "text", "link", "photo", "voice", "video", "document")
PAUSE = 60.0
"""Seconds of silence after which the count comes as a new message, not in place of the old one."""

_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def word(turn: Turn) -> Outcome | Needs:
    """`report`: of the one trip that there is to tell of, or of which one."""
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"of:{turn.session.contact}")
    others = along.everywhere(turn)
    if isinstance(others, Needs):
        return others
    found = [case for case in (*turn.found[FOUND], *others) if is_told_of(case, turn)]
    if not found:
        line = (Line(Key("report-none")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if len(found) == 1:
        return begin(turn, found[0])
    choices = tuple(
        Choice(question="trip", id="report", label_as=country(case.leg.country), about=case.id)
        for case in found
    )
    return Outcome(session=turn.session, effects=(reply(turn, "report-which", choices=choices),))


def is_told_of(case: Case, turn: Turn) -> bool:
    """Whether something can be told of this trip, by whoever is here."""
    return tellers.may(case, turn.session.contact) and afterwards.is_open(case, turn.now)


def begin(turn: Turn, case: Case) -> Outcome:
    """Begin to tell, or go on: where a report is owed, by the six questions first."""
    if not is_told_of(case, turn):
        line = (Line(Key("report-too-late"), member_args(turn, case)),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    owed = case.report.due is not None and turn.session.contact == case.member
    asks = owed and not any(p.asked for p in case.report.pieces)
    opened = talk.started(turn, DELEGATE if asks else TELL, about=case)
    if asks or not tellers.own(case, turn.session.contact).report.pieces:
        return opened
    return replace(opened, effects=(*opened.effects, counted(turn, case)))


def taking(turn: Turn) -> Case | None:
    """The trip of which somebody is telling now."""
    draft, case = turn.session.draft, turn.case
    if draft is None or draft.form != TELLING or case is None or case.id != draft.about:
        return None
    return case


def heard(turn: Turn, case: Case, name: str, text: str) -> Outcome:
    """Words: a piece of the report, unless they say that it is done."""
    if name == "done":
        return done(turn, case)
    if name in {"back", "skip"}:
        return Outcome(session=turn.session, effects=(again(turn, turn.session),))
    what = "link" if _LINK.fullmatch(text.strip()) else "text"
    given = c.PieceGiven(by=turn.session.contact, at=turn.now, what=what, text=text)
    return _taken(turn, case, given)


def filed(turn: Turn, case: Case, event: FileReceived) -> Outcome:
    """A file: fetched and kept; what cannot be is said at once."""
    what = KINDS.get(event.kind, "")
    if not what or not event.file:
        return _unable(turn, "report-no-file")
    if event.size > LARGEST:
        page = tellers.page(case, turn.session.contact)
        args: Args = {"megabytes": MEGABYTES, "page": page}
        return _unable(turn, "report-too-big", args)
    given = c.PieceGiven(
        by=turn.session.contact,
        at=turn.now,
        what=what,
        text=event.caption,
        file=turn.new_file,
        state="coming",
    )
    return _taken(turn, case, given, keeps=True)


def _unable(turn: Turn, key: str, args: Args | None = None) -> Outcome:
    line = (Line(Key(key), args or {}),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _taken(turn: Turn, case: Case, given: c.PieceGiven, *, keeps: bool = False) -> Outcome:
    if not is_told_of(case, turn):
        session = holding(turn.session, None)
        line = (Line(Key("report-too-late"), member_args(turn, case)),)
        return Outcome(session=session, effects=(home(turn, line),))
    if len(case.report.pieces) >= MOST:
        return _unable(turn, "report-full", {"most": MOST})
    recorded = record(case, given, turn.organization.times)
    first = given.what == "photo" and not any(p.kind == "photo" for p in case.report.pieces)
    before = (Line(Key("report-faces")),) if first else ()
    if repair.silent(turn):
        before = (Line(Key("report-resumed"), member_args(turn, case)), *before)
    # What comes in one go is answered once, with the last of it.
    said = (counted(turn, recorded.case, before),) if first or not turn.event.more else ()
    outcome = recorded.outcome(turn, *said)
    return replace(outcome, keeps_file=keeps)


def counted(turn: Turn, case: Case, before: tuple[Line, ...] = ()) -> Effect:
    """How much there is by now: one message, which the next one takes the place of."""
    case = tellers.own(case, turn.session.contact)
    seen = turn.session.seen_at
    paused = seen is None or (turn.now - seen).total_seconds() > PAUSE
    last = any((o.question, o.choice) == (REPORT, "undo") for o in turn.session.menu)
    choices = (
        button(case, "done", style="yes"),
        button(case, "undo", "button-undo-last"),
        button(case, "who", "button-who-sees"),
    )
    return reply(
        turn,
        "report-taken" if case.report.pieces else "report-empty-again",
        summary(case),
        before=before,
        choices=choices if case.report.pieces else (),
        replaces=f"tell:{case.id}",
        anew=paused or bool(before) or not last,
    )


def summary(case: Case) -> Args:
    """How many pieces there are, and of which kinds."""
    many = Counter("text" if p.asked else p.kind for p in case.report.counted)
    things = [words(f"report-kind-{kind}", count=many[kind]) for kind in ORDER if many[kind]]
    return {
        "count": sum(many.values()),
        "things": listed(*things) if things else "",
        "country": country(case.leg.country),
    }


def button(case: Case, name: str, label: str = "", style: str = "") -> Choice:
    """A button about a report."""
    return talk.button(REPORT, name, label, about=case, style=style)


def more(case: Case) -> Choice:
    """The button to tell something more."""
    return button(case, "add", "button-add-more")


def pressed(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button of a report, which is one's own."""
    case = turn.case
    if case is None or not tellers.is_one(case, turn.session.contact):
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    verb, _, rest = event.choice.partition(".")
    match verb:
        case "done":
            return done(turn, case)
        case "undo":
            return undone(turn, case)
        case "add":
            return begin(turn, case)
    return levels.pressed(turn, tellers.own(case, turn.session.contact), verb, rest)


def done(turn: Turn, case: Case) -> Outcome:
    """The report is complete: who may see it is asked at once, and the department hears of it."""
    draft, session, me = turn.session.draft, turn.session, turn.session.contact
    if draft is not None and draft.form == TELLING and draft.about == case.id:
        session = holding(session, None)
    if not tellers.own(case, me).report.pieces:
        line = (Line(Key("report-empty"), member_args(turn, case)),)
        return Outcome(session=session, effects=(home(turn, line),))
    recorded = finished(turn, case)
    own = tellers.own(recorded.case, me)
    said = levels.asked(turn, own, "report-done", summary(own))
    return Outcome(
        session=session,
        case=case.id,
        case_events=recorded.events,
        effects=(said, *told(turn, recorded.case, me), *recorded.timers),
    )


def finished(turn: Turn, case: Case) -> Recorded:
    """The report is done, and where it is the leader's, with it a trip that is over."""
    me, times = turn.session.contact, turn.organization.times
    recorded = record(case, c.ReportDone(by=me, at=turn.now), times)
    if case.status == "returned" and me == case.member:
        recorded = recorded.then(c.Closed(by=case.member, at=turn.now), times)
    return recorded


def told(turn: Turn, case: Case, by: ContactId) -> tuple[Effect, ...]:
    """The department hears that there is a report, and sees it with one tap."""
    args: Args = {
        **summary(tellers.own(case, by)),
        "name": typed(tellers.name(case, by)),
        "window": days(case.leg.sought),
    }
    read = talk.button("reports", "open", "button-read", about=case)
    to = department(turn.people, case.member)
    notices = (tell(who, "report-arrived", args, case=case, choices=(read,)) for who in to)
    return (*notices, *cards(turn, case, everybody(case)))


def undone(turn: Turn, case: Case) -> Outcome:
    """Take back the last piece; a file is deleted with it."""
    pieces = tellers.own(case, turn.session.contact).report.pieces
    if not pieces or not is_told_of(case, turn):
        return Outcome(session=turn.session, effects=(again(turn, turn.session),))
    last = pieces[-1]
    event = c.PieceUndone(by=turn.session.contact, at=turn.now, number=last.number)
    recorded = record(case, event, turn.organization.times)
    gone: tuple[Effect, ...] = (Discard(last.file),) if last.file else ()
    args: Args = {"piece": levels.named(last)}
    said = counted(turn, recorded.case, (Line(Key("report-undone"), args),))
    return recorded.outcome(turn, said, *gone)


def answered(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The six questions are answered: each answer is a piece, and the report is done."""
    case, times = turn.case, turn.organization.times
    assert case is not None, "a report is about a trip"
    recorded = Recorded(case, case, (), ())
    for asked in ASKED:
        event = c.PieceGiven(
            by=case.member, at=turn.now, what="text", text=answers[asked], asked=asked
        )
        recorded = recorded.then(event, times)
    recorded = recorded.then(c.ReportDone(by=case.member, at=turn.now), times)
    if case.status == "returned":
        recorded = recorded.then(c.Closed(by=case.member, at=turn.now), times)
    said = levels.asked(turn, recorded.case, "report-answered", summary(recorded.case))
    return Outcome(
        session=turn.session,
        case=case.id,
        case_events=recorded.events,
        effects=(said, *told(turn, recorded.case, case.member), *recorded.timers),
    )


def kept(turn: Turn, event: FileKept) -> Outcome:
    """A file has come, or never will; of the first nothing is said."""
    case = turn.case
    piece = _of(case, event.file)
    if case is None or piece is None:
        return Outcome(session=turn.session, effects=(Discard(event.file),))
    put_down = c.PieceKept(by=c.CLOCK, at=turn.now, file=event.file, code=event.code)
    recorded = record(case, put_down, turn.organization.times)
    teller = piece.by or case.member
    if not event.code or not tellers.is_one(case, teller):
        return recorded.outcome(turn)  # whoever left has no page any more
    key = {"too-big": "report-too-big", "picture": "report-picture"}.get(event.code, "report-lost")
    args: Args = {
        "piece": levels.named(piece),
        "megabytes": MEGABYTES,
        "page": tellers.page(case, teller),
    }
    return recorded.outcome(turn, tell(teller, key, args, case=case))


def _of(case: Case | None, file: str) -> Piece | None:
    pieces = case.report.pieces if case is not None else ()
    return next((piece for piece in pieces if piece.file == file), None)


def uploaded(turn: Turn, event: PagePosted) -> Outcome:
    """Something was put on the upload page, which is theirs alone."""
    case = turn.case
    teller = tellers.at(case, event.subject) if case is not None else None
    if case is None or teller is None or not afterwards.is_open(case, turn.now):
        return Outcome(session=turn.session)
    text = event.fields.get("words", "")
    if not event.file and not text:
        return Outcome(session=turn.session)
    what = event.fields.get("file", "") if event.file else "text"
    kind = next((k for start, k in UPLOADS if what.startswith(start)), "document")
    given = c.PieceGiven(
        by=teller,
        at=turn.now,
        what=kind if event.file else "text",
        text=text,
        file=event.file,
    )
    recorded = record(case, given, turn.organization.times)
    args = summary(tellers.own(recorded.case, teller))
    choices = (more(recorded.case), button(recorded.case, "done", style="yes"))
    said = tell(teller, "report-uploaded", args, case=recorded.case, choices=choices)
    return recorded.outcome(turn, said)


UPLOADS = (("image/", "photo"), ("audio/", "voice"), ("video/", "video"))
