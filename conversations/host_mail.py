"""Mails that came in about a trip: copies for the file, reports, and questions for people."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chatbot.core.events import MailReceived
from conversations import happened as c
from conversations import tasks
from conversations.introduction import returned
from conversations.record import record
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn

QUESTION = "host-mail"
"""The matter of a task: a mail about a trip that is not just a copy."""


def copy(turn: Turn, event: MailReceived) -> Outcome:
    """What the traveller and the host write to each other is filed; nobody is told."""
    case = turn.case
    if case is None or not event.file or (case.stage, "host", "copy") not in STEPS:
        return Outcome(session=turn.session)
    filed = c.CopyFiled(by=c.HOST_SIDE, at=turn.now, file=event.file)
    return record(case, filed, turn.organization.times).outcome(turn)


def report(turn: Turn, event: MailReceived) -> Outcome:
    """A mail server says, of whatever mail of this trip, that it did not arrive."""
    case = turn.case
    if case is None or (case.stage, "clock", "failed") not in STEPS or case.host.said is not None:
        return Outcome(session=turn.session)
    return returned(turn, case, event.code)


def question(turn: Turn, event: MailReceived) -> Outcome:
    """Somebody asks or answers by mail: people read it, and nothing is answered by itself."""
    case = turn.case
    if case is None or case.kind != "trip":
        return Outcome(session=turn.session)
    facts = {"trip": case.number, "sender": event.sender}
    done = tasks.raised(turn, QUESTION, facts=facts, of=case)
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(*tasks.dealt(turn, done), *done.timers),
    )


MAILED: Mapping[str, Callable[[Turn, MailReceived], Outcome]] = MappingProxyType(
    {"copy": copy, "report": report, "question": question}
)
