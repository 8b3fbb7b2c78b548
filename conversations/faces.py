"""Cards of what is no trip: for each kind of case its sentence, what it says, its buttons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chatbot.core.ids import ContactId
from chatbot.core.messages import (
    Arg,
    Args,
    Choice,
    country,
    days,
    moment,
    named,
    rows,
    typed,
    words,
)
from conversations.case import Case
from conversations.happened import CLOCK
from conversations.happened.tasks import COUNTED
from conversations.talk import Turn, button

STEP = "step"
HEADCOUNT = COUNTED
LINES, MOST = 6, 300
"""Messages that a card shows, and letters of each; they were sent whole by themselves before."""

SHOWN: Mapping[str, Callable[[str], Arg]] = MappingProxyType(
    {
        "where": country,
        "what": lambda what: words(f"abroad-what-{what}"),
        "reached": lambda reached: words(f"task-reached-{reached}"),
    }
)
"""Facts of tasks that read differently in each language; others are shown as they were typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A card before it is addressed."""

    key: str
    args: Args
    choices: tuple[Choice, ...] = ()


def task(turn: Turn, case: Case, role: str, to: ContactId) -> Face:
    """What there is to do, by when, and who raised it; `task-<matter>` says it."""
    zone = turn.organization.zone
    facts: tuple[tuple[str, Arg], ...] = (
        ("task-fact-name", typed(case.name)),
        ("card-fact-district", named(turn.organization.named("districts", case.district))),
        ("task-fact-country", country(case.leg.country)),
        ("task-fact-days", days(case.leg.sought)),
        ("task-fact-words", typed(case.why)),
        *((f"task-fact-{n}", SHOWN.get(n, typed)(value)) for n, value in case.facts.items()),
        *(("task-fact-said", _line(who, said)) for who, said in case.exchanges[-LINES:]),
        ("task-fact-number", case.number),
    )
    args: Args = {
        "name": typed(case.name) if case.name else words("task-nameless"),
        "facts": rows(*facts),
        "due": moment((case.due or case.since).isoformat(), zone),
        "state": words(f"queue-state-{case.status}"),
        "who": typed(case.decided_name),
        "when": moment((case.decided_at or case.since).isoformat(), zone),
        "words": typed(case.words),
    }
    if not case.open:
        return Face(key=f"task-{case.status}", args=args)
    steps = ("reply", "done") if case.member not in {CLOCK, to} else ("done",)
    offered = tuple(button(STEP, step, f"button-task-{step}", about=case) for step in steps)
    if case.matter == HEADCOUNT:
        offered = (button(HEADCOUNT, "agree", about=case), *offered[-1:])
    mine = role == "department"
    return Face(key=f"task-{case.matter}", args=args, choices=offered if mine else ())


def _line(who: str, said: str) -> Arg:
    """One of the messages about an alarm, with who wrote it."""
    name = typed(who) if who else words("task-nameless")
    return words("task-line", who=name, words=typed(said[:MOST]))


FACES: Mapping[str, Callable[[Turn, Case, str, ContactId], Face]] = MappingProxyType({"task": task})
"""By the kind of case."""

__all__ = ["FACES", "Face", "task"]
