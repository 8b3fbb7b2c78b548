"""Which conversation answers what: every command, button, form and timer, in one place."""

from collections.abc import Callable

from chatbot.core.events import (
    ChoiceMade,
    DeliveryReported,
    MailReceived,
    PagePosted,
    TimerFired,
)
from chatbot.core.turns import Needs
from conversations import (
    adding,
    appeals,
    approval,
    away,
    changing,
    clock,
    conditions,
    deciding,
    delegations,
    details,
    digest,
    drafts,
    further,
    guardian_page,
    guardian_word,
    guardians,
    handing,
    homecoming,
    host_acts,
    host_mail,
    host_times,
    hosting,
    inbound,
    introduction,
    linking,
    menus,
    parting,
    proxy,
    queue,
    repair,
    reporting,
    request,
    safety,
    taking_back,
    vouching,
    welcome,
)
from conversations.cards import HOST
from conversations.faces import STEP
from conversations.proxy_forms import FOR
from conversations.proxy_page import PAGE
from conversations.steps import STEPS
from conversations.talk import HOME, Outcome, Turn
from conversations.times import UNCONFIRMED

Answered = Callable[[Turn, dict[str, str]], Outcome | Needs]
Pressed = Callable[[Turn, ChoiceMade], Outcome | Needs]

COMMANDS: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "report": reporting.word,
    "reports": digest.word,
    **menus.COMMANDS,
    "for": proxy.begin,
    **inbound.COMMANDS,
    **safety.COMMANDS,
}
"""Words that mean the same at any time, and what each of them does."""

SENT: dict[str, Answered] = {
    "welcome": welcome.officer_named,
    FOR: proxy.submitted,
    "request": request.submitted,
    "details": details.submitted,
    "ask": approval.asked,
    "answer": details.answered,
    "decline": approval.declined,
    "join": delegations.joined,
    "change": changing.submitted,
    "remark": changing.remarked,
    "revoke": taking_back.revoked,
    "away": away.submitted,
    "note": adding.noted,
    "vouch": vouching.vouched,
    "conditions": conditions.set_down,
    "appeal": appeals.submitted,
    **inbound.SENT,
    **safety.SENT,
    "delegate": reporting.answered,
    **host_acts.SENT,
}
"""What a form leads to, once it is sent."""

PRESSES: dict[str, Pressed] = {
    HOME: menus.home_button,
    "trip": menus.trip_button,
    "repair": menus.repair_button,
    drafts.DRAFT: menus.draft_button,
    repair.LANGUAGE: repair.switched,
    queue.QUEUE: queue.shown_as,
    queue.OPEN: queue.opened,
    linking.LINKING: linking.pressed,
    HOST: deciding.pressed,
    approval.PASS: deciding.pressed,
    adding.ADD: deciding.pressed,
    STEP: deciding.pressed,
    delegations.COMPANY: parting.pressed,
    **inbound.PRESSES,
    **safety.PRESSES,
    reporting.REPORT: reporting.pressed,
    "telling": reporting.pressed,
    "telling.pieces": reporting.pressed,
    digest.REPORTS: digest.pressed,
}
"""Buttons by what they belong to; all others are of a form."""

DECIDING = frozenset({HOST, approval.PASS, adding.ADD, STEP}) | inbound.DECIDING
"""Buttons that decide something: they are pressed, and never typed."""

WANTED = ("leg2", "leg3", "leg4", "leg5", "phone")
"""Timers that open what a trip opens besides itself."""

TIMED: dict[str, clock.Timed] = {
    handing.HANDOVER: handing.fired,
    parting.LEAVE: parting.followed,
    guardian_word.REFUSE: guardian_word.followed,
    **dict.fromkeys(WANTED, further.fired),
    **clock.TIMED,
    **inbound.TIMED,
    **host_times.TIMED,
    **homecoming.TIMED,
    "digest": digest.monthly,
    UNCONFIRMED: proxy.lapsed,
    **safety.TIMED,
}
"""What each timer of a case leads to."""

POSTED: dict[str, Callable[[Turn, PagePosted], Outcome | Needs]] = {
    **inbound.POSTED,
    "host": hosting.posted,
    "upload": reporting.uploaded,
    guardians.PAGE: guardian_page.posted,
    PAGE: proxy.posted,
}
"""What an answer on a page leads to, by the page's name."""

MAILED: dict[str, Callable[[Turn, MailReceived], Outcome | Needs]] = {**host_mail.MAILED}
"""What a mail to our own mailbox leads to, by its kind."""

ANYTIME = frozenset({"stuck", "digest", handing.HANDOVER, *safety.TIMED})
"""Timers that are no step of the procedure: nothing about the trip itself changes."""

PERSONAL: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "draft": clock.nudged,
    away.TIMER: away.fired,
    handing.HANDOVER: handing.swept,
}
"""Timers about a contact, and about no case."""


def fired(turn: Turn, event: TimerFired) -> Outcome | Needs:
    """One timer: about a draft, or about a case in whose state it still means anything."""
    case = turn.case
    if event.about == turn.session.contact:
        act = PERSONAL.get(event.timer)
        return act(turn) if act is not None else Outcome(session=turn.session)
    if case is None or (
        event.timer not in ANYTIME and (case.stage, "clock", event.timer) not in STEPS
    ):
        return Outcome(session=turn.session)
    return TIMED[event.timer](turn, case, event)


def posted(turn: Turn, event: PagePosted) -> Outcome | Needs:
    """An answer from a page; whoever has the link has given it."""
    room = POSTED.get(event.page)
    return room(turn, event) if room is not None else Outcome(session=turn.session)


def mailed(turn: Turn, event: MailReceived) -> Outcome | Needs:
    """A mail came in; nothing is ever answered by itself."""
    room = MAILED.get(event.kind)
    return room(turn, event) if room is not None else Outcome(session=turn.session)


def reported(turn: Turn, event: DeliveryReported) -> Outcome | Needs:
    """What became of a mail: to a guardian, for a yes, or to and from hosts and travellers."""
    if event.message == proxy.LABEL:
        return proxy.reported(turn, event)
    if event.message == guardians.LABEL:
        return guardians.reported(turn, event)
    return introduction.reported(turn, event)
