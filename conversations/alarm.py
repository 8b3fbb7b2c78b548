"""An alarm that was raised: what is written to each other until somebody says that it is over."""

from collections.abc import Iterable
from dataclasses import replace

from chatbot.core.events import FileReceived, TimerFired
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line, typed, words
from conversations import happened as c
from conversations import over, tasks
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.happened.tasks import URGENT
from conversations.record import Recorded, record
from conversations.safety_forms import ALARM
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, again, closed, started, tell

AGAIN = "alarm-again"
PLACE = "📍"


def standing(turn: Turn, cases: Iterable[Case]) -> Case | None:
    """The alarm that whoever is here has raised, as long as nobody said that it is over."""
    return next((case for case in cases if _is_alarm(case) and case.member == _me(turn)), None)


def in_hand(turn: Turn) -> bool:
    """Whether whatever is written now is for those who were woken."""
    draft = turn.session.draft
    return draft is not None and draft.form == ALARM.id


def listening(turn: Turn, case: Case, *lines: Line) -> Outcome:
    """From here on words are passed on; what was being filled in waits below."""
    asked = started(turn, ALARM, about=case)
    return over.saying(asked, lines, asked)


def written(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Words of whoever raised it: everybody who was woken has them at once."""
    case = turn.case
    assert case is not None, "the form is about an alarm"
    allowed(case, "member", "say")
    done = _said(turn, case, answers["words"])
    told = Line(Key("emergency-passed-on" if done.case.holders else "emergency-nobody"), _to(turn))
    line = Line(Key("emergency-wrote"), _said_by(case.name, answers["words"]))
    heard = listening(turn, done.case, told)
    shown = cards(turn, done.case, done.case.holders, anew=True, before=(line,))
    return replace(done.outcome(turn, *heard.effects, *shown), session=heard.session)


def filed(turn: Turn, event: FileReceived) -> Outcome:
    """A place is passed on as its degrees; of all else what was written under it, which is said.

    Pictures and recordings are not fetched: what shows where somebody is lies nowhere.
    """
    said = " ".join(filter(None, (event.caption, event.place and f"{PLACE} {event.place}")))
    lines = () if event.place else (Line(Key("emergency-words-only")),)
    if said:
        passed = written(turn, {"words": said})
        return over.saying(passed, lines, passed) if lines else passed
    return Outcome(session=turn.session, effects=(again(turn, turn.session, lines),))


def answered(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Words to whoever raised it; all others who were woken see them, and it stays open."""
    case, me, text = turn.case, turn.person, answers["words"]
    assert case is not None, "an answer is about a task"
    if case.matter != URGENT:
        return tasks.replied(turn, answers)
    assert me is not None, "only people answer"
    allowed(case, "department", "say")
    event = c.Spoken(by=me.id, at=turn.now, name=me.name, words=text)
    done = record(case, event, turn.organization.times)
    args = _said_by(me.name, text)
    line = Line(Key("emergency-replied"), args)
    told = tell(case.member, "task-answer", args, case=done.case)
    shown = cards(turn, done.case, everybody(done.case, me.id), anew=True, before=(line,))
    silent = turn.member is not None and turn.member.stopped
    return closed(
        turn,
        turn.session,
        "emergency-unread" if silent else "emergency-answered",
        effects=(told, *shown, *done.timers),
        case=done.case,
        events=done.events,
    )


def repeated(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """It was raised once more: it is the same alarm, and everybody is woken again."""
    if not _is_alarm(case):
        return Outcome(session=turn.session)
    done = _said(turn, case, "")
    line = Line(Key("emergency-again"), _said_by(case.name, ""))
    shown = cards(turn, done.case, done.case.holders, anew=True, before=(line,))
    return done.outcome(turn, *shown)


def _said(turn: Turn, case: Case, text: str) -> Recorded:
    holders = tasks.holding(turn, case.matter, case.member)
    event = c.Spoken(by=case.member, at=turn.now, name=case.name, words=text, holders=holders)
    return record(case, event, turn.organization.times)


def _is_alarm(case: Case) -> bool:
    return case.kind == "task" and case.matter == URGENT and case.open


def _me(turn: Turn) -> str:
    return turn.session.contact


def _to(turn: Turn) -> Args:
    return {"address": turn.organization.address}


def _said_by(name: str, text: str) -> Args:
    return {"who": typed(name) if name else words("task-nameless"), "words": typed(text)}
