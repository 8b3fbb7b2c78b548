"""Which conversation an event belongs to: one visible dispatch."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from chatbot.core.effects import ClearTimer, Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import (
    ContactStopped,
    DeliveryReported,
    DocumentReady,
    Event,
    FileKept,
    MailReceived,
    Missed,
    Opened,
    PagePosted,
    TimerFired,
)
from chatbot.core.turns import Needs
from conversations import (
    clearing,
    clock,
    delegations,
    discretion,
    drafts,
    linking,
    offers,
    over,
    quiet,
    reach,
    reissuing,
    reporting,
    rooms,
    welcome,
)
from conversations.heard import said
from conversations.talk import Outcome, Turn, again


def converse(turn: Turn) -> Outcome | Needs:
    """One event, and everything it leads to; whoever is heard can be written to where they are."""
    person = turn.person
    if isinstance(turn.event, Missed):
        return quiet.missed(turn)
    if person is None or isinstance(turn.event, ContactStopped) or turn.invitation is not None:
        return discretion.guarded(turn, _led(turn))
    met = reach.met(person, turn.event)
    outcome = discretion.guarded(turn, _led(replace(turn, person=met)))
    if met == person or isinstance(outcome, Needs):
        return outcome
    quietly = isinstance(turn.event, Opened) or outcome.case_events
    cards = () if quietly else quiet.back(turn, met)
    return replace(outcome, person=outcome.person or met, effects=(*cards, *outcome.effects))


def _led(turn: Turn) -> Outcome | Needs:
    """What one event leads to."""
    event = turn.event
    happens = HAPPENS.get(type(event))
    if happens is not None:
        return happens(turn, event)
    if turn.person is None:
        return _unknown(turn)
    match event:
        case ContactStopped():
            return quiet.left(turn, event)
        case Opened():
            return Outcome(session=turn.session)  # what waits for them comes now, and nothing more
    if turn.invitation is not None:
        return _kept(turn, _claimed(turn))
    hushed = clearing.kept(turn)
    if hushed is None:
        return _heard(turn)
    return _kept(turn, hushed) if isinstance(hushed, Outcome) and hushed.effects else hushed


HAPPENS: dict[type[Event], Callable[[Turn, Any], Outcome | Needs]] = {
    TimerFired: rooms.fired,
    DocumentReady: reissuing.prepared,
    FileKept: reporting.kept,
    DeliveryReported: rooms.reported,
    PagePosted: rooms.posted,
    MailReceived: rooms.mailed,
}
"""What is nobody's doing in a chat, and which conversation it belongs to."""


def _claimed(turn: Turn) -> Outcome:
    """A code that somebody we know has opened."""
    invitation = turn.invitation
    assert invitation is not None, "called with an invitation"
    if invitation.contact:
        return linking.claimed(turn)
    return delegations.opened(turn) if invitation.about else welcome.claimed(turn)


def _unknown(turn: Turn) -> Outcome:
    """Somebody whom we do not know: with an invitation they come in, without one nobody does."""
    invitation = turn.invitation
    if invitation is not None and not invitation.contact and not invitation.about:
        return _kept(turn, welcome.claimed(turn))
    if isinstance(turn.event, ContactStopped):
        return Outcome(session=turn.session, stranger=True)
    return welcome.stranger(turn)


def _heard(turn: Turn) -> Outcome | Needs:
    """Something that a person we know did, once what is over is put away."""
    found = drafts.checked(turn)
    if isinstance(found, Needs):
        return found
    inside = replace(turn, session=found.session)
    try:
        outcome = _put_away(inside, found) if found.gone else said(inside)
    except NotAllowed as error:
        outcome = over.not_allowed(inside, error)
    return _kept(turn, outcome) if isinstance(outcome, Outcome) else outcome


def _put_away(turn: Turn, found: drafts.Checked) -> Outcome | Needs:
    """Say that what was open is no longer needed; words that were meant for it go nowhere else."""
    told = over.told(turn, found)
    alone = Outcome(session=turn.session, effects=(again(turn, turn.session, told),))
    if over.was_meant(turn, found):
        return alone
    outcome = said(turn)
    return over.saying(outcome, told, alone) if isinstance(outcome, Outcome) else outcome


def _kept(turn: Turn, outcome: Outcome) -> Outcome:
    """The session with the time of this turn, and a timer that looks after a new draft."""
    session = outcome.session
    about = (session.draft and session.draft.about) or session.about
    shown = offers.menu(session, outcome.effects)
    session = replace(session, seen_at=_said_at(turn), about=about, menu=shown)
    new_draft = clock.unsent(session) and not clock.unsent(turn.session)
    timer: tuple[Effect, ...] = (clock.next_nudge(turn),) if new_draft else ()
    if clock.unsent(turn.session) and not clock.unsent(session):
        timer = (ClearTimer("draft", session.contact),)
    return replace(outcome, session=session, effects=(*outcome.effects, *timer))


def _said_at(turn: Turn) -> datetime:
    """When this was said: what was listed was said a while ago, the next of the list after it."""
    return min(turn.now, turn.event.at) if turn.event.listed else turn.now
