"""The whole procedure on one screen: who may do what, when, and what it leads to."""

from functools import cache
from itertools import product

from chatbot.core.errors import NotAllowed
from conversations import happened as c
from conversations.case import Case
from conversations.happened import CaseEvent

EARLY = "requested asked-requested recommended given asked-given"
UNSENT = f"{EARLY} hold"
"""Nothing has been decided for good; nothing has left the organisation."""

ARRIVED = "introduced byhand named"
"""The letter has reached the host: with the host, with the department by hand, with a contact."""

ROWS: tuple[tuple[str, str, str, type[CaseEvent]], ...] = (
    # in these stages, these roles, by these steps -> what happens
    ("requested asked-requested", "organizer department", "agree", c.Recommended),
    ("requested", "organizer department", "ask", c.Asked),
    ("given", "department", "ask", c.Asked),
    ("requested asked-requested", "organizer department", "decline", c.Declined),
    ("requested asked-requested", "organizer department", "pass", c.PassedOn),
    ("requested asked-requested given asked-given", "member", "answer", c.Answered),  # late, too
    ("asked-requested asked-given", "clock", "answer", c.Answered),  # nobody did
    ("requested asked-requested recommended", "member", "details", c.DetailsGiven),
    (f"{UNSENT} bounced", "member", "withdraw", c.Withdrawn),
    ("recommended", "clock", "nudge", c.Reminded),
    ("requested given bounced", "clock", "ladder", c.Reminded),
    (EARLY, "clock", "start", c.Started),
    (f"{UNSENT} bounced", "clock", "expire", c.Expired),
    ("given", "department", "host", c.HostChosen),
    ("given", "department", "seek", c.HostSought),
    ("given", "department", "none", c.HostMissing),
    ("given asked-given", "clock", "prepared", c.Prepared),
    ("given asked-given", "department", "approve", c.Approved),
    ("given asked-given bounced", "department", "decline", c.Declined),
    ("hold", "department", "undo", c.Undone),
    ("hold", "clock", "hold", c.Sent),
    ("sent", "clock", "accepted", c.Accepted),
    ("sent introduced byhand", "clock", "failed", c.Bounced),
    ("sent", "clock", "watch", c.Introduced),
    (f"sent {ARRIVED}", "clock", "end", c.Closed),
    ("bounced", "department", "again", c.Undone),
    # the host
    (ARRIVED, "host department", "contact", c.ContactNamed),
    (ARRIVED, "host department", "heard", c.HostAnswered),
    (f"{ARRIVED} closed", "host", "greet", c.HostGreeted),
    ("introduced", "clock", "host-nudge", c.HostReminded),
    ("introduced", "clock", "host-silent", c.HostSilent),
    ("byhand", "department", "tell", c.HostRelayed),
    ("byhand", "clock", "ladder", c.Reminded),
    (f"{ARRIVED} closed withdrawn revoked", "clock", "forget", c.ContactForgotten),
    ("sent introduced byhand", "department", "bounced", c.Bounced),
    ("bounced", "department", "address", c.AddressChosen),
    ("bounced", "department", "reached", c.Introduced),  # by another way
    # a task
    ("task", "department", "done reply", c.Settled),
    ("task", "clock", "ladder", c.Reminded),
)

STEPS: dict[tuple[str, str, str], type[CaseEvent]] = {
    (stage, role, step): happens
    for stages, roles, steps, happens in ROWS
    for stage, role, step in product(stages.split(), roles.split(), steps.split())
}
"""The rows taken apart: stage, role, step -> what happens."""


def allowed(case: Case, role: str, step: str) -> type[CaseEvent]:
    """What a step leads to; whatever is not in the table is refused, with a sentence.

    Raises `NotAllowed`.
    """
    found = STEPS.get((case.stage, role, step))
    if found is None or (found is c.Answered and not case.unanswered):
        raise NotAllowed(f"case-outcome-{case.status}")
    return found


def offered(case: Case, role: str) -> tuple[str, ...]:
    """The steps that a role has now, in the table's order."""
    steps = _steps(case.stage, role)
    return tuple([step for step, to in steps if to is not c.Answered or case.unanswered])


@cache
def _steps(stage: str, role: str) -> tuple[tuple[str, type[CaseEvent]], ...]:
    return tuple((step, to) for (at, who, step), to in STEPS.items() if (at, who) == (stage, role))
