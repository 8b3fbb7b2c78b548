"""Menus and words that work at any time: the first screen, a trip's buttons, commands, repair."""

from collections.abc import Callable
from dataclasses import replace

from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.core.turns import Needs
from conversations import again as again_trip
from conversations import (
    along,
    appeals,
    away,
    changing,
    delegations,
    details,
    drafts,
    emergency,
    guidelines,
    homecoming,
    host_member,
    hushing,
    inbound_menu,
    linking,
    own,
    parting,
    queue,
    repair,
    reporting,
    request,
    status,
    welcome,
)
from conversations.case import Case
from conversations.routing import role_of
from conversations.talk import HOME, Outcome, Turn, again, button, home, reply


def home_button(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button of the first screen, or of what stands behind it."""
    return HOMES.get(event.choice, _other)(turn)


def _other(turn: Turn) -> Outcome:
    """Everything that is not on the first screen."""
    assert turn.person is not None, "a stranger has no menu"
    choices = (
        *(button(HOME, n) for n in OTHER),
        *inbound_menu.menu(turn.person),
        *away.menu(turn.person),
        *linking.menu(turn.person),
        *hushing.menu(turn),
    )
    return Outcome(session=turn.session, effects=(reply(turn, "welcome-other", choices=choices),))


def trip_button(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button about a trip of one's own."""
    case = turn.case
    role = role_of(turn.session.contact, case, turn.people) if case is not None else "nobody"
    if case is not None and role in ALONG:
        return ALONG[role].get(event.choice, along.one)(turn, case)
    if case is None or role not in OWN:
        return Outcome(
            session=turn.session,
            effects=(again(turn, turn.session, (Line(Key("shared-old-button")),)),),
        )
    return TRIPS.get(event.choice, status.one)(turn, case)


def repair_button(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    act = REPAIRS.get(event.choice)
    if act is not None:
        return act(turn)
    session = replace(turn.session, confirming="")
    return Outcome(session=session, effects=(again(turn, session),))


def draft_button(turn: Turn, event: ChoiceMade) -> Outcome | Needs:
    """A button about a draft, which comes to the top of the pile for it."""
    verb, draft = drafts.named(turn.session, event.choice, event.about)
    act = DRAFTS.get(verb)
    if draft is None or act is None:
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    return act(replace(turn, session=drafts.on_top(turn.session, draft)))


def _letter(turn: Turn) -> Outcome:
    """The guidelines, then the same question again."""
    said = guidelines.shown(turn)
    if turn.session.draft is None:
        return said
    return replace(said, effects=(*said.effects, again(turn, turn.session)))


def _start(turn: Turn) -> Outcome:
    return (
        repair.resume(turn)
        if turn.session.draft
        else Outcome(session=turn.session, effects=(home(turn),))
    )


COMMANDS: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "start": _start,
    "code": welcome.invalid,
    "help": repair.helped,
    "status": status.shown,
    "language": repair.languages,
    "human": repair.human,
    "cancel": repair.cancel,
    "queue": queue.shown,
    "withdraw": own.withdraw,
    "change": own.change,
    "letter": _letter,
    "away": away.begin,
    **linking.COMMANDS,
}

REPAIRS: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "human": repair.human,
    "human-yes": repair.called,
    "cancel": repair.cancel,
    "cancel-yes": repair.cancelled,
    "continue": repair.resumed,
    "start-over": repair.start_over,
    "start-over-yes": repair.started_over,
}

DRAFTS: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "continue": repair.resumed,
    "cancel": repair.cancel,
    "cancel-yes": repair.cancelled,
    "over": repair.start_over,
    "over-yes": repair.started_over,
    "take": repair.meant,
    "leave": repair.left,
    again_trip.ANYWAY: request.anyway,
}

OTHER = ("status", "guidelines", "language", "human")
"""What stands behind the first screen, for everybody."""

ALONG: dict[str, dict[str, Callable[[Turn, Case], Outcome | Needs]]] = {
    "invited": {"join": delegations.join, "not-me": delegations.not_me},
    "traveller": {**parting.LEAVES, **host_member.ALONG, "report": reporting.begin},
}
"""What somebody may do with a trip on which they travel along, or might."""

OWN = frozenset({"member"})
"""What somebody is to a case that is theirs."""

HOMES: dict[str, Callable[[Turn], Outcome | Needs]] = {
    "plan": request.begin,
    "guidelines": guidelines.shown,
    "status": status.shown,
    "queue": queue.shown,
    "language": repair.languages,
    "human": repair.human,
    "away": away.begin,
    "away-anew": away.anew,
    "back-here": away.back,
    "emergency": emergency.shown,
    **inbound_menu.HOMES,
}

TRIPS: dict[str, Callable[[Turn, Case], Outcome | Needs]] = {
    "party": delegations.shown,
    "details": details.begin,
    "answer": details.ask_answer,
    "withdraw": status.withdraw,
    "withdraw-yes": status.withdrawn,
    "appeal": appeals.begin,
    "reopen": request.reopened,
    "reopen-anew": request.reopened_anew,
    "report": reporting.begin,
    "report-later": homecoming.later,
    "report-tomorrow": homecoming.tomorrow,
    "report-nothing": homecoming.nothing,
    **host_member.TRIPS,
    **changing.TRIPS,
    "plan": lambda turn, _: request.begin(turn),
    "same": request.same,
    "open": again_trip.opened,
}
"""What a member may do with an own trip; anything else shows where it stands."""
