"""The whole procedure on one screen: who may do what, when, and what it leads to."""

from chatbot.core.errors import NotAllowed
from conversations import happened as c
from conversations.case import Case
from conversations.happened import CaseEvent

STEPS: dict[tuple[str, str, str], type[CaseEvent]] = {
    # status, role, step -> what happens
    ("requested", "organizer", "agree"): c.Recommended,
    ("requested", "organizer", "ask"): c.Asked,
    ("requested", "organizer", "decline"): c.Declined,
    ("requested", "organizer", "pass"): c.PassedOn,
    ("requested", "department", "agree"): c.Recommended,
    ("requested", "department", "ask"): c.Asked,
    ("requested", "department", "decline"): c.Declined,
    ("requested", "department", "pass"): c.PassedOn,
    ("requested", "member", "details"): c.DetailsGiven,
    ("requested", "member", "withdraw"): c.Withdrawn,
    ("requested", "clock", "ladder"): c.Reminded,
    ("requested", "clock", "start"): c.Started,
    ("requested", "clock", "expire"): c.Expired,
    ("asked", "member", "answer"): c.Answered,
    ("asked", "member", "details"): c.DetailsGiven,
    ("asked", "member", "withdraw"): c.Withdrawn,
    ("asked", "clock", "answer"): c.Answered,
    ("asked", "clock", "start"): c.Started,
    ("asked", "clock", "expire"): c.Expired,
    ("recommended", "member", "details"): c.DetailsGiven,
    ("recommended", "member", "withdraw"): c.Withdrawn,
    ("recommended", "clock", "nudge"): c.Reminded,
    ("recommended", "clock", "start"): c.Started,
    ("recommended", "clock", "expire"): c.Expired,
    ("given", "department", "host"): c.HostChosen,
    ("given", "department", "seek"): c.HostSought,
    ("given", "department", "approve"): c.Approved,
    ("given", "department", "ask"): c.Asked,
    ("given", "department", "decline"): c.Declined,
    ("given", "member", "withdraw"): c.Withdrawn,
    ("given", "clock", "prepared"): c.Prepared,
    ("given", "clock", "ladder"): c.Reminded,
    ("given", "clock", "start"): c.Started,
    ("given", "clock", "expire"): c.Expired,
    ("asked", "clock", "prepared"): c.Prepared,
    ("hold", "department", "undo"): c.Undone,
    ("hold", "member", "withdraw"): c.Withdrawn,
    ("hold", "clock", "hold"): c.Sent,
    ("sent", "clock", "accepted"): c.Accepted,
    ("sent", "clock", "failed"): c.Bounced,
    ("sent", "clock", "watch"): c.Introduced,
    ("introduced", "clock", "failed"): c.Bounced,
    ("introduced", "clock", "end"): c.Closed,
    ("bounced", "department", "again"): c.Undone,
    ("bounced", "clock", "ladder"): c.Reminded,
    ("bounced", "clock", "expire"): c.Expired,
}


def allowed(case: Case, role: str, step: str) -> type[CaseEvent]:
    """What a step leads to; whatever is not in the table is refused, with a sentence.

    Raises `NotAllowed`.
    """
    found = STEPS.get((case.status, role, step))
    if found is None:
        raise NotAllowed(f"case-outcome-{case.status}")
    return found


def offered(case: Case, role: str) -> tuple[str, ...]:
    """The steps that a role has now, in the table's order."""
    return tuple(step for status, who, step in STEPS if (status, who) == (case.status, role))
