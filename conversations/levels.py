"""Who may see a report: the Department, its members, or everybody; piece by piece."""

from collections import Counter

from chatbot.core.effects import Send
from chatbot.core.ids import Key
from chatbot.core.messages import Arg, Args, Choice, Line, listed, words
from conversations import happened as c
from conversations import tellers
from conversations.case import Case
from conversations.happened import Piece
from conversations.happened.reports import LEVELS
from conversations.record import record
from conversations.talk import Outcome, Turn, again, button, reply

REPORT = "report"


def named(piece: Piece) -> Arg:
    """A piece as it is called: its number and what it is."""
    kind = "text" if piece.asked else piece.kind
    return words("report-piece", number=piece.number, what=words(f"report-one-{kind}"))


def choices(case: Case, number: int = 0) -> tuple[Choice, ...]:
    """The three levels; for the whole report also the way to a single piece."""
    behind = f".{number}" if number else ""
    found = tuple(
        button(REPORT, f"level.{level}{behind}", f"button-level-{level}", about=case)
        for level in LEVELS
    )
    several = len(case.report.counted) > 1 and not number
    return (*found, button(REPORT, "one", "button-one-piece", about=case)) if several else found


def asked(turn: Turn, case: Case, key: str, args: Args, before: tuple[Line, ...] = ()) -> Send:
    """Ask who may see all that there is by now."""
    return reply(turn, key, {**args, "now": now(case)}, before=before, choices=choices(case))


def now(case: Case) -> Arg:
    """How many pieces are for whom."""
    many = Counter(piece.level for piece in case.report.counted)
    return listed(*(words(f"report-for-{lv}", count=many[lv]) for lv in LEVELS if many[lv]))


def pressed(turn: Turn, case: Case, verb: str, rest: str) -> Outcome:
    """A button about who may see what."""
    pieces = {str(piece.number): piece for piece in case.report.counted}
    level, _, number = rest.partition(".")
    match verb:
        case "who" if pieces:
            return _said(turn, asked(turn, case, "report-levels", {"now": now(case)}))
        case "one" if pieces:
            return _said(turn, _which(turn, case))
        case "piece" if rest in pieces:
            args: Args = {
                "piece": named(pieces[rest]),
                "level": words(f"report-level-{pieces[rest].level}"),
            }
            several = choices(case, pieces[rest].number)
            return _said(turn, reply(turn, "report-level-one", args, choices=several))
        case "level" if level in LEVELS and (not number or number in pieces) and pieces:
            return _chosen(turn, case, level, int(number or 0))
    line = (Line(Key("shared-old-button")),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _which(turn: Turn, case: Case) -> Send:
    offered = tuple(
        Choice(question=REPORT, id=f"piece.{piece.number}", label_as=named(piece), about=case.id)
        for piece in case.report.pieces
    )
    return reply(turn, "report-which-piece", choices=offered)


def _chosen(turn: Turn, case: Case, level: str, number: int) -> Outcome:
    """A level is an event of its own: it can be told later who allowed what, and when."""
    me, whole = turn.session.contact, turn.case
    assert whole is not None, "a level is of a report"
    event = c.LevelChosen(by=me, at=turn.now, level=level, number=number)
    recorded = record(whole, event, turn.organization.times)
    args: Args = {
        "level": words(f"report-level-{level}"),
        "now": now(tellers.own(recorded.case, me)),
        "one": "yes" if number else "no",
    }
    line = (Line(Key("report-level-set"), args),)
    return recorded.outcome(turn, again(turn, turn.session, line))


def _said(turn: Turn, said: Send) -> Outcome:
    return Outcome(session=turn.session, effects=(said,))
