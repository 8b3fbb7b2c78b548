"""The whole procedure on one screen: who may do what, when, and what it leads to."""

from functools import cache

from chatbot.core.errors import NotAllowed
from conversations import happened as c
from conversations.case import Case
from conversations.happened import CaseEvent

STEPS: dict[tuple[str, str, str], type[CaseEvent]] = {
    # stage, role, step -> what happens
    ("requested", "organizer", "agree"): c.Recommended,
    ("requested", "organizer", "ask"): c.Asked,
    ("requested", "organizer", "decline"): c.Declined,
    ("requested", "organizer", "pass"): c.PassedOn,
    ("requested", "department", "agree"): c.Recommended,
    ("requested", "department", "ask"): c.Asked,
    ("requested", "department", "decline"): c.Declined,
    ("requested", "department", "pass"): c.PassedOn,
    ("requested", "member", "answer"): c.Answered,  # late, to a question that went back
    ("requested", "member", "details"): c.DetailsGiven,
    ("requested", "member", "withdraw"): c.Withdrawn,
    ("requested", "clock", "ladder"): c.Reminded,
    ("requested", "clock", "start"): c.Started,
    ("requested", "clock", "expire"): c.Expired,
    ("asked-requested", "member", "answer"): c.Answered,
    ("asked-requested", "member", "details"): c.DetailsGiven,
    ("asked-requested", "member", "withdraw"): c.Withdrawn,
    ("asked-requested", "organizer", "agree"): c.Recommended,
    ("asked-requested", "organizer", "decline"): c.Declined,
    ("asked-requested", "organizer", "pass"): c.PassedOn,
    ("asked-requested", "department", "agree"): c.Recommended,
    ("asked-requested", "department", "decline"): c.Declined,
    ("asked-requested", "department", "pass"): c.PassedOn,
    ("asked-requested", "clock", "answer"): c.Answered,
    ("asked-requested", "clock", "start"): c.Started,
    ("asked-requested", "clock", "expire"): c.Expired,
    ("asked-given", "member", "answer"): c.Answered,
    ("asked-given", "member", "withdraw"): c.Withdrawn,
    ("asked-given", "department", "approve"): c.Approved,
    ("asked-given", "department", "decline"): c.Declined,
    ("asked-given", "clock", "answer"): c.Answered,
    ("asked-given", "clock", "prepared"): c.Prepared,
    ("asked-given", "clock", "start"): c.Started,
    ("asked-given", "clock", "expire"): c.Expired,
    ("recommended", "member", "details"): c.DetailsGiven,
    ("recommended", "member", "withdraw"): c.Withdrawn,
    ("recommended", "clock", "nudge"): c.Reminded,
    ("recommended", "clock", "start"): c.Started,
    ("recommended", "clock", "expire"): c.Expired,
    ("given", "department", "host"): c.HostChosen,
    ("given", "department", "seek"): c.HostSought,
    ("given", "department", "none"): c.HostMissing,
    ("given", "department", "approve"): c.Approved,
    ("given", "department", "ask"): c.Asked,
    ("given", "department", "decline"): c.Declined,
    ("given", "member", "answer"): c.Answered,  # late
    ("given", "member", "withdraw"): c.Withdrawn,
    ("given", "clock", "prepared"): c.Prepared,
    ("given", "clock", "ladder"): c.Reminded,
    ("given", "clock", "start"): c.Started,
    ("given", "clock", "expire"): c.Expired,
    ("hold", "department", "undo"): c.Undone,
    ("hold", "member", "withdraw"): c.Withdrawn,
    ("hold", "clock", "hold"): c.Sent,
    ("sent", "clock", "accepted"): c.Accepted,
    ("sent", "clock", "failed"): c.Bounced,
    ("sent", "clock", "watch"): c.Introduced,
    ("introduced", "clock", "failed"): c.Bounced,
    ("introduced", "clock", "end"): c.Closed,
    ("sent", "clock", "end"): c.Closed,
    ("hold", "clock", "expire"): c.Expired,
    ("bounced", "department", "again"): c.Undone,
    ("bounced", "department", "decline"): c.Declined,
    ("bounced", "member", "withdraw"): c.Withdrawn,
    ("bounced", "clock", "ladder"): c.Reminded,
    ("bounced", "clock", "expire"): c.Expired,
}


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
