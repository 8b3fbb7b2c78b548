"""The whole procedure on one screen: who may do what, when, and what it leads to."""

from functools import cache
from itertools import product

from chatbot.core.errors import NotAllowed
from conversations import happened as c
from conversations.case import Case
from conversations.happened import CaseEvent

EARLY = (
    "human requested asked-requested league asked-league recommended guardian given asked-given"
    " seconding"
)
ASKED_OF = "requested asked-requested league asked-league given asked-given"
UNSENT = f"{EARLY} hold"
"""Nothing has been decided for good; nothing has left the organisation."""

ARRIVED = "introduced byhand named"
"""The letter has reached the host: with the host, with the department by hand, with a contact."""

GATHERING = "requested asked-requested league asked-league recommended"
"""Others may still join: the department has not got it."""

EVER = f"{UNSENT} sent bounced {ARRIVED} revoking revoked withdrawn declined hostless expired closed"

ROWS: tuple[tuple[str, str, str, type[CaseEvent]], ...] = (
    # in these stages, these roles, by these steps -> what happens
    ("requested asked-requested", "organizer", "agree", c.Recommended),
    ("requested asked-requested", "department", "vouch", c.Recommended),
    ("requested", "organizer department", "ask", c.Asked),
    ("given", "department", "ask", c.Asked),
    ("requested asked-requested", "organizer department", "decline", c.Declined),
    ("requested asked-requested", "organizer department", "pass", c.PassedOn),
    (ASKED_OF, "organizer department", "add", c.Added),
    (ASKED_OF, "organizer department", "concur", c.Concurred),
    (ASKED_OF, "organizer department", "note", c.Noted),
    ("given asked-given", "department", "conditions", c.Conditioned),
    ("declined", "member", "appeal", c.Appealed),
    (ASKED_OF, "member", "answer", c.Answered),  # late, too
    ("asked-requested asked-league asked-given", "clock", "answer", c.Answered),  # nobody did
    ("requested asked-requested recommended", "member", "details", c.DetailsGiven),
    (f"{UNSENT} bounced sent {ARRIVED}", "member", "withdraw", c.Withdrawn),
    (f"{UNSENT} bounced {ARRIVED}", "member", "change", c.Changed),  # see `amendment`
    ("recommended", "clock", "nudge", c.Reminded),
    ("human requested league guardian given seconding bounced", "clock", "ladder", c.Reminded),
    (EARLY, "clock", "start", c.Started),
    (f"{UNSENT} bounced", "clock", "expire", c.Expired),
    ("given", "department", "host", c.HostChosen),
    ("given", "department", "seek", c.HostSought),
    ("given asked-given", "department", "scope", c.ScopeSet),
    ("given asked-given", "department", "delegate", c.ScopeProposed),
    ("given", "department", "none", c.HostMissing),
    ("given", "clock", "divide", c.Divided),  # every leg goes its own way
    (f"given asked-given {ARRIVED}", "clock", "prepared", c.Prepared),
    (ARRIVED, "clock", "reissued", c.Reissued),
    ("given asked-given", "department", "first", c.FirstApproved),  # of two
    ("given asked-given seconding", "department", "approve", c.Approved),
    ("given asked-given seconding bounced", "department", "decline", c.Declined),
    ("seconding hold", "department", "undo", c.Undone),
    ("hold", "clock", "hold", c.Sent),
    ("sent", "clock", "accepted", c.Accepted),
    ("sent introduced byhand", "clock", "failed", c.Bounced),
    ("sent", "clock", "watch", c.Introduced),
    ("sent", "clock", "end", c.Closed),
    (ARRIVED, "clock", "end", c.Returned),
    ("bounced", "department", "again", c.Undone),
    # several travellers
    (GATHERING, "member", "invite", c.OthersInvited),
    (GATHERING, "member", "whole", c.EverybodyThere),
    (GATHERING, "member", "part", c.PartChosen),
    (GATHERING, "invited", "join", c.TravellerJoined),
    (GATHERING, "invited", "leave", c.TravellerLeft),
    (f"{UNSENT} sent {ARRIVED}", "member department", "remove", c.TravellerLeft),
    (f"{UNSENT} sent {ARRIVED}", "traveller", "leave", c.TravellerLeft),
    # the league, and whoever is not of age
    ("human", "department", "take", c.TakenUp),
    ("human guardian", "department", "decline", c.Declined),
    ("league asked-league", "league", "endorse", c.LeagueAgreed),
    ("league", "league", "ask", c.Asked),
    ("league asked-league", "league", "decline", c.Declined),
    ("league asked-league", "department", "without", c.LeaguePassedOver),
    ("guardian", "guardian", "agree", c.GuardianAgreed),
    (f"guardian given asked-given seconding hold sent {ARRIVED}", "guardian", "refuse", c.GuardianRefused),
    ("given asked-given", "department", "homes", c.HomesAllowed),
    # the host
    (ARRIVED, "host department", "contact", c.ContactNamed),
    (ARRIVED, "host department", "heard", c.HostAnswered),
    (f"{ARRIVED} returned closed", "host", "greet", c.HostGreeted),
    (f"sent {ARRIVED} returned closed", "host", "copy", c.CopyFiled),
    ("introduced", "clock", "host-nudge", c.HostReminded),
    ("introduced", "clock", "host-silent", c.HostSilent),
    ("byhand", "department", "tell", c.HostRelayed),
    ("byhand", "clock", "ladder", c.Reminded),
    (f"{ARRIVED} returned closed withdrawn revoked", "clock", "forget", c.ContactForgotten),
    ("sent introduced byhand", "department", "bounced", c.Bounced),
    ("bounced", "department", "address", c.AddressChosen),
    ("bounced", "department", "reached", c.Introduced),  # by another way
    # the report
    (f"{ARRIVED} returned closed", "member", "report", c.PieceGiven),
    ("returned", "member", "nothing", c.NothingTold),
    ("returned", "clock", "tell", c.ReportReminded),
    ("returned", "clock", "overdue", c.ReportOverdue),
    ("returned", "clock", "close", c.Closed),
    ("returned", "department", "rest", c.Closed),
    # visitors
    ("announced", "department", "offer", c.VisitOffered),
    ("announced", "department", "reask", c.VisitQueried),
    ("announced", "department", "regret", c.VisitRegretted),
    ("offered", "organizer", "welcome", c.VisitHosted),
    ("offered", "organizer", "inquire", c.VisitAsked),
    ("offered", "organizer", "cannot", c.VisitReturned),
    ("offered inquired", "department", "elsewhere", c.VisitReturned),
    ("inquired", "department", "explain", c.VisitExplained),
    ("announced offered inquired hosted", "clock", "over", c.VisitOver),
    ("announced offered inquired matched", "clock", "ladder", c.Reminded),
    # the exchange programme
    ("wished", "clock", "wish", c.WishEnded),
    ("matched", "side", "agree", c.SideAgreed),
    ("matched", "side clock", "end lapse", c.MatchEnded),
    # taken back, and what one trip opens besides itself
    (f"sent {ARRIVED}", "department", "revoke", c.Revoked),
    ("revoking", "department", "told", c.Disclosed),
    ("revoking", "clock", "ladder", c.Reminded),
    (EVER, "clock", "leg2 leg3 leg4 leg5 phone", c.Followed),
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
    if found is None or not _fits(case, found):
        raise NotAllowed(f"case-outcome-{case.status}")
    return found


def offered(case: Case, role: str) -> tuple[str, ...]:
    """The steps that a role has now, in the table's order."""
    steps = _steps(case.stage, role)
    return tuple([step for step, to in steps if _fits(case, to)])


def _fits(case: Case, to: type[CaseEvent]) -> bool:
    """Whether a step of the table has something to be about: an open question, a first decline."""
    if to is c.Appealed:
        return case.circle.second_look is None
    return to is not c.Answered or case.unanswered


@cache
def _steps(stage: str, role: str) -> tuple[tuple[str, type[CaseEvent]], ...]:
    return tuple((step, to) for (at, who, step), to in STEPS.items() if (at, who) == (stage, role))
