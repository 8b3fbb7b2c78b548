"""The door: invitations, strangers, and the first screen."""

import hashlib
from dataclasses import replace

from chatbot.core.commands import start_code
from chatbot.core.effects import Effect, Send
from chatbot.core.events import TextReceived
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line, Message, named
from chatbot.core.people import Person
from conversations import reach
from conversations.forms import NAME
from conversations.organization import OFFICERS
from conversations.talk import Outcome, Turn, again, here, home, locale, started


def claimed(turn: Turn) -> Outcome:
    """Somebody opened an invitation: they get its role, and their first screen."""
    invitation = turn.invitation
    assert invitation is not None, "called with an invitation"
    known = turn.person
    if known is None:
        known = Person(id=turn.session.contact, name=invitation.name, locale=locale(turn))
    roles = tuple(dict.fromkeys((*known.roles, invitation.role)))
    notes = {**known.notes, **invitation.notes}
    named_so = replace(known, name=known.name or invitation.name, roles=roles, notes=notes)
    person = reach.started(named_so, turn.event, f"welcome-{invitation.role.name}")
    session = replace(turn.session, seen_at=turn.now, opened=digest(turn))
    inside = replace(turn, person=person, session=session)
    role = invitation.role
    args: Args = {
        "organization": turn.organization.name,
        "unit": named(turn.organization.named("districts", role.unit)),
    }
    hello = (Line(Key(f"welcome-{role.name}"), args), Line(Key("welcome-privacy"), args))
    if role.name in OFFICERS and not person.name:
        named_first = started(inside, NAME)
        return replace(
            named_first, person=person, claimed=True, effects=_with(named_first.effects, hello)
        )
    said = again(inside, session, hello) if session.draft else home(inside, hello)
    return Outcome(session=session, effects=(said,), person=person, claimed=True)


def digest(turn: Turn) -> str:
    """By what the code that was typed is known again; the code itself is not kept."""
    code = start_code(turn.event.text) if isinstance(turn.event, TextReceived) else ""
    return hashlib.sha256(code.encode()).hexdigest()[:16] if code else ""


def _with(effects: tuple[Effect, ...], before: tuple[Line, ...]) -> tuple[Effect, ...]:
    first, *rest = effects
    assert isinstance(first, Send), "a form begins by saying something"
    return (Send(replace(first.message, before=(*before, *first.message.before))), *rest)


def officer_named(turn: Turn, answers: dict[str, str]) -> Outcome:
    """An officer has said what they are called."""
    assert turn.person is not None, "only somebody with a role is asked for a name"
    person = replace(turn.person, name=answers["name"])
    inside = replace(turn, person=person)
    return Outcome(
        session=turn.session, effects=(home(inside, (Line(Key("welcome-named")),)),), person=person
    )


def stranger(turn: Turn) -> Outcome:
    """The one constant text, whatever was written; nothing of it is kept."""
    organization = turn.organization
    args: Args = {
        "address": organization.address,
        "press": organization.press or organization.address,
    }
    message = Message(
        to=here(turn),
        key=Key("welcome-stranger"),
        args=args,
        purpose="reply",
        locales=(locale(turn),),
    )
    return Outcome(session=turn.session, effects=(Send(message),), stranger=True)


def invalid(turn: Turn) -> Outcome:
    """A used, expired, foreign or mistyped code, from somebody we know."""
    if turn.session.opened and turn.session.opened == digest(turn):
        return Outcome(session=turn.session, effects=(again(turn, turn.session),))
    line = (Line(Key("welcome-invalid-code")),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
