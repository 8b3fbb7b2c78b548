"""The whole procedure on one screen: who may do what, when, and what it leads to."""

from functools import cache
from itertools import product

from chatbot.core.errors import NotAllowed
from conversations import happened as c
from conversations.case import Case
from conversations.happened import CaseEvent
from conversations.happened.hosts import HostFound
from conversations.happened.tasks import URGENT

EARLY = (
    "human requested asked-requested league asked-league recommended guardian given asked-given"
    " seconding"
)
ASKED_OF = "requested asked-requested league asked-league given asked-given"
UNSENT = f"{EARLY} hold"
"""Nothing has been decided for good; nothing has left the organisation."""

ARRIVED = "introduced byhand named"
"""The letter has reached the host: with the host, with the department by hand, with a contact."""

JOINING = "requested asked-requested league asked-league recommended"
"""Others may still join: the department has not got it."""

DECIDE = "organizer department"
GIVEN = "given asked-given"
REMINDED = "human requested league guardian given seconding bounced byhand revoking"
LATER = "revoking revoked withdrawn declined unguarded hostless expired closed"
EVER = f"{UNSENT} sent bounced {ARRIVED} {LATER}"

Row = tuple[str, str, dict[str, type[CaseEvent]]]

TRIP: tuple[Row, ...] = (
    # in these stages, these roles, by these steps -> what happens
    ("requested asked-requested", "organizer", {"agree": c.Recommended}),
    ("requested asked-requested", "department", {"vouch": c.Recommended}),
    ("requested asked-requested", DECIDE, {"decline": c.Declined, "pass": c.PassedOn}),
    ("requested", DECIDE, {"ask": c.Asked}),
    (ASKED_OF, DECIDE, {"add": c.Added, "concur": c.Concurred, "spare": c.Spared, "note": c.Noted}),
    (ASKED_OF, "member", {"answer": c.Answered}),  # late, too
    ("asked-requested asked-league asked-given", "clock", {"answer": c.Answered}),  # nobody did
    ("requested asked-requested recommended", "member", {"details": c.DetailsGiven}),
    (f"{UNSENT} bounced sent {ARRIVED}", "member", {"withdraw": c.Withdrawn}),
    (f"{UNSENT} bounced {ARRIVED}", "member", {"change": c.Changed}),  # see `amendment`
    ("declined", "member", {"appeal": c.Appealed}),
    ("recommended", "clock", {"nudge": c.Reminded}),
    (REMINDED, "clock", {"ladder": c.Reminded}),
    (EARLY, "clock", {"start": c.Started}),
    (f"{UNSENT} bounced", "clock", {"expire": c.Expired}),
    (EVER, "clock", dict.fromkeys(("leg2", "leg3", "leg4", "leg5", "phone"), c.Followed)),
    # several travellers, the league, and whoever is not of age
    (JOINING, "member", {"invite": c.OthersInvited, "whole": c.EverybodyThere}),
    (JOINING, "member", {"part": c.PartChosen}),
    (JOINING, "invited", {"join": c.TravellerJoined, "leave": c.TravellerLeft}),
    (f"{UNSENT} bounced sent {ARRIVED}", "member department", {"remove": c.TravellerLeft}),
    (f"{UNSENT} bounced sent {ARRIVED}", "traveller clock", {"leave": c.TravellerLeft}),
    ("league asked-league", "league", {"endorse": c.LeagueAgreed, "decline": c.Declined}),
    ("league", "league", {"ask": c.Asked}),
    ("league asked-league", "department", {"without": c.LeaguePassedOver}),
    ("human", "department", {"take": c.TakenUp, "decline": c.Declined}),
    ("guardian", "department", {"written": c.GuardianWrote, "confirm": c.GuardianAgreed}),
    ("guardian", "guardian", {"agree": c.GuardianAgreed}),
    (f"{UNSENT} bounced sent {ARRIVED}", "guardian clock", {"refuse": c.GuardianRefused}),
    # the department decides
    ("given", "department", {"ask": c.Asked, "host": c.HostChosen}),
    ("given", "department", {"seek": c.HostSought, "none": c.HostMissing, "found": HostFound}),
    (GIVEN, "department", {"scope": c.ScopeSet, "delegate": c.ScopeProposed}),
    (GIVEN, "department", {"conditions": c.Conditioned, "homes": c.HomesAllowed}),
    (GIVEN, "department", {"first": c.FirstApproved}),  # of two
    (f"{GIVEN} seconding", "department", {"approve": c.Approved}),
    (f"guardian {GIVEN} seconding bounced", "department", {"decline": c.Declined}),
    ("seconding hold", "department", {"undo": c.Undone}),
    ("given", "clock", {"divide": c.Divided}),  # every leg goes its own way
    (f"{GIVEN} {ARRIVED}", "clock", {"prepared": c.Prepared}),
    # the mail, and the host
    ("hold", "clock", {"hold": c.Sent}),
    ("sent", "clock", {"accepted": c.Accepted, "watch": c.Introduced, "end": c.Closed}),
    ("sent introduced byhand", "clock", {"failed": c.Bounced}),
    ("sent introduced byhand", "department", {"bounced": c.Bounced}),
    ("bounced", "department", {"again": c.Undone, "address": c.AddressChosen}),
    ("bounced", "department", {"reached": c.Introduced}),  # by another way
    (ARRIVED, "clock", {"reissued": c.Reissued}),
    (f"{ARRIVED} closed", "clock", {"end": c.Returned}),  # closed: a leg of several
    (ARRIVED, "host department", {"contact": c.ContactNamed, "heard": c.HostAnswered}),
    ("introduced", "clock", {"host-nudge": c.HostReminded, "host-silent": c.HostSilent}),
    ("byhand", "department", {"tell": c.HostRelayed}),
    (f"{ARRIVED} returned closed", "host", {"greet": c.HostGreeted}),
    (f"sent {ARRIVED} returned closed", "host", {"copy": c.CopyFiled}),
    (f"{ARRIVED} returned {LATER}", "clock", {"forget": c.ContactForgotten}),
    (f"sent {ARRIVED}", "department", {"revoke": c.Revoked}),
    ("revoking", "department", {"told": c.Disclosed}),
    (f"{ARRIVED} returned closed", "member traveller", {"report": c.PieceGiven}),  # the report
    ("returned", "member", {"nothing": c.NothingTold}),
    ("returned", "clock", {"tell": c.ReportReminded, "close": c.Closed}),
    ("returned", "clock", {"overdue": c.ReportOverdue}),
    ("returned", "department", {"rest": c.Closed}),
)
"""A trip, from ask to report."""

REST: tuple[Row, ...] = (
    # visitors
    ("announced", "department", {"offer": c.VisitOffered, "reask": c.VisitQueried}),
    ("announced missed", "department", {"regret": c.VisitRegretted}),
    ("offered", "organizer", {"welcome": c.VisitHosted, "inquire": c.VisitAsked}),
    ("offered", "organizer", {"cannot": c.VisitReturned}),
    ("offered inquired", "department", {"elsewhere": c.VisitReturned}),
    ("inquired", "department", {"explain": c.VisitExplained}),
    ("announced offered inquired hosted", "clock", {"over": c.VisitOver}),
    ("announced offered inquired matched", "clock", {"ladder": c.Reminded}),
    # the exchange programme
    ("wished", "clock", {"wish": c.WishEnded}),
    ("matched", "side", {"agree": c.SideAgreed}),
    ("matched", "side clock", {"end": c.MatchEnded, "lapse": c.MatchEnded}),
    # a request for somebody without a chat app
    ("proxied", "member", {"confirm": c.ProxyConfirmed, "refuse": c.ProxyEnded}),
    ("proxied", "clock", {"unconfirmed": c.ProxyEnded}),
    # a task
    ("task", "department", {"done": c.Settled, "reply": c.Settled}),
    ("task", "member department", {"say": c.Spoken}),  # while it is an alarm
    ("task", "clock", {"ladder": c.Reminded, "lapse-count": c.Lapsed}),
)
"""What is no trip."""

STEPS: dict[tuple[str, str, str], type[CaseEvent]] = {
    (stage, role, step): happens
    for stages, roles, steps in (*TRIP, *REST)
    for stage, role, (step, happens) in product(stages.split(), roles.split(), steps.items())
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
    if to is c.Spoken:
        return case.matter == URGENT
    return to is not c.Answered or case.unanswered


@cache
def _steps(stage: str, role: str) -> tuple[tuple[str, type[CaseEvent]], ...]:
    return tuple((step, to) for (at, who, step), to in STEPS.items() if (at, who) == (stage, role))
