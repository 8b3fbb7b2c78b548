"""Mails that came in about a trip: copies for the file, reports, and questions for people."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chatbot.core.events import MailReceived
from chatbot.core.turns import Needs
from conversations import guardians, minors, tasks
from conversations import happened as c
from conversations.case import Case
from conversations.directory import host_of
from conversations.introduction import FURTHER, MAIL, returned
from conversations.record import record
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn

QUESTION = "host-mail"
"""The matter of a task: a mail about a trip that is not just a copy."""


LOST = "lost-mail"
"""The matter of a task: some mail about a trip did not arrive, and nobody can say which."""

DIRECT = frozenset({"named", "returned", "closed"})
"""The statuses in which traveller and host write to each other without us."""


def copy(turn: Turn, event: MailReceived) -> Outcome:
    """What the traveller and the host write to each other is filed; all else is for people."""
    case = turn.case
    if case is None or not event.file:
        return Outcome(session=turn.session)
    if (case.stage, "host", "copy") not in STEPS or not _between(turn, case, event):
        return question(turn, event)
    filed = c.CopyFiled(by=c.HOST_SIDE, at=turn.now, file=event.file)
    return record(case, filed, turn.organization.times).outcome(turn)


def _between(turn: Turn, case: Case, event: MailReceived) -> bool:
    """Whether traveller and host wrote to each other; until a contact is named, hosts write to us.

    What hosts answer to a letter of ours is an answer to us, whoever else reads it.
    """
    theirs = _travellers(case) | {minors.mailbox(case).casefold()} - {""}
    if event.sender.casefold() in theirs:
        return True
    ours = event.message in {MAIL, *FURTHER} or _of_host(turn, case, event.sender)
    read = bool(theirs & {address.casefold() for address in event.to})
    return read and (case.status in DIRECT or not ours)


def _travellers(case: Case) -> set[str]:
    """The addresses of those who travel themselves."""
    travel = (case.email, *(t.email for t in case.company.travellers))
    return {address.casefold() for address in travel if address}


def _of_host(turn: Turn, case: Case, address: str) -> bool:
    host = host_of(turn.organization, case)
    return host is not None and host.address.casefold() == address.casefold()


def report(turn: Turn, event: MailReceived) -> Outcome | Needs:
    """A mail server says, of whatever mail of this trip, that it did not arrive."""
    case = turn.case
    to = {address.casefold() for address in event.to}
    if case is not None and case.status == "guardian" and not (to and to <= _travellers(case)):
        return guardians.lost(turn, case)
    if case is None or case.kind != "trip":
        return Outcome(session=turn.session)
    unanswered = (case.stage, "clock", "failed") in STEPS and case.host.said is None
    if unanswered and any(_of_host(turn, case, address) for address in event.to):
        return returned(turn, case, event.code)
    return _task(turn, case, LOST, {"trip": case.number, "recipient": ", ".join(event.to)})


def question(turn: Turn, event: MailReceived) -> Outcome:
    """Somebody asks or answers by mail: people read it, and nothing is answered by itself."""
    case = turn.case
    if case is None or case.kind != "trip":
        return Outcome(session=turn.session)
    return _task(turn, case, QUESTION, {"trip": case.number, "sender": event.sender})


def _task(turn: Turn, case: Case, matter: str, facts: Mapping[str, str]) -> Outcome:
    done = tasks.raised(turn, matter, facts=facts, of=case)
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(*tasks.dealt(turn, done), *done.timers),
    )


MAILED: Mapping[str, Callable[[Turn, MailReceived], Outcome | Needs]] = MappingProxyType(
    {"copy": copy, "report": report, "question": question}
)
