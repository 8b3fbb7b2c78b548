"""One person in several apps: a further one is linked by a code, and one of them comes first."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Choice, Line, Message
from chatbot.core.people import Invitation, Person, Role
from conversations import reach, welcome
from conversations.organization import OFFICERS
from conversations.talk import Outcome, Turn, again, button, reply

LINKING = "linking"
UNDO = "undo."
VALID = timedelta(minutes=15)
BY, SELF = "by", "self"
"""Who made a code: whoever lost every app may link one by somebody else's, not by their own."""


def offered(turn: Turn) -> Outcome:
    """A code that makes the app from which it is sent this person's, too."""
    assert turn.person is not None, "a stranger has nothing to link"
    promise = Invitation(
        role=Role(""), expires=turn.now + VALID, contact=turn.person.id, notes={BY: SELF}
    )
    minutes = int(VALID.total_seconds() // 60)
    said = reply(turn, "linking-code", {"code": turn.new_code, "minutes": minutes})
    asked = (again(turn, turn.session),) if turn.session.draft else ()
    return Outcome(session=turn.session, effects=(said, *asked), promised=promise)


def claimed(turn: Turn) -> Outcome:
    """Somebody sent a code that was made for one person: the app is theirs, if it is nobody's."""
    person, invitation = turn.person, turn.invitation
    assert person is not None, "the machine found whose code it is"
    assert invitation is not None, "called with an invitation"
    if invitation.contact != person.id:
        return _refused(turn, "linking-taken")
    if set(reach.names(turn.event)) & set(person.addresses):
        return _refused(turn, "linking-same")
    anew = _is_anew(person, invitation)
    before, person = person, _without_chats(person) if anew else person
    linked = reach.started(person, turn.event, "linking-done")
    first = not reach.chats(person)
    if first and invitation.notes.get(BY) == SELF and any(map(person.has, OFFICERS)):
        return _refused(turn, "linking-second")  # nobody would be warned
    if first:
        linked = reach.in_front(linked, turn.event)  # no other app is left to be asked about
    session = replace(turn.session, opened=welcome.digest(turn))
    inside = replace(turn, person=linked, session=session)
    warned = _over(before) if anew else () if first else (_warning(person, _names(turn)),)
    if invitation.role.name:
        given = welcome.claimed(inside)
        return replace(given, effects=(*given.effects, *warned))
    said = (
        (again(inside, session, (Line(Key("linking-anew")),)),)
        if anew
        else _said(inside, first=first)
    )
    effects = (*said, *warned)
    return Outcome(session=session, effects=effects, person=linked, claimed=True)


def _is_anew(person: Person, invitation: Invitation) -> bool:
    """Whether somebody else has seen that it is them: the phone before may be in other hands.

    Whoever decides about others keeps the old chat, which is warned and can undo it.
    """
    by_another = invitation.notes.get(BY) != SELF and not invitation.role.name
    return by_another and not any(map(person.has, OFFICERS))


def _without_chats(person: Person) -> Person:
    return reach.without(person, tuple(a for a in person.addresses if a.channel != reach.MAIL))


def _over(person: Person) -> tuple[Effect, ...]:
    """The last words in each chat that was there: they name nobody, and undo nothing."""
    return tuple(
        Send(Message(to=chat, key=Key("linking-over"), locales=(person.locale,)))
        for chat in reach.chats(person)
    )


def _said(turn: Turn, *, first: bool) -> tuple[Effect, ...]:
    """That it is linked, where to write first, and the question in hand once more."""
    done = (Line(Key("linking-done")),)
    if first:
        return (again(turn, turn.session, done),)
    choices = (button(LINKING, "here"), button(LINKING, "before", "button-as-before"))
    asked = reply(turn, "linking-where", before=done, choices=choices)
    return (asked, again(turn, turn.session)) if turn.session.draft else (asked,)


def _names(turn: Turn) -> tuple[Address, ...]:
    return reach.names(turn.event)[:2]


def _warning(person: Person, new: tuple[Address, ...]) -> Send:
    """Whoever did not do this themselves can take it back, from the app that was there before."""
    known = {address.channel for address in person.addresses}
    which = ".".join(map(mark, new)) if new[0].channel in known else new[0].channel
    undo = Choice(question=LINKING, id=f"{UNDO}{which}", label=Key("button-undo"), style="no")
    return Send(Message(to=person.id, key=Key("linking-warning"), choices=(undo,)))


def mark(address: Address) -> str:
    """A short name for an address, which tells nothing of it."""
    return "~" + hashlib.sha256(f"{address.channel}\0{address.id}".encode()).hexdigest()[:8]


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """A button of this conversation."""
    if event.choice.startswith(UNDO):
        return undone(turn, event.choice.removeprefix(UNDO))
    return {"here": here, "before": as_before}.get(event.choice, offered)(turn)


def undone(turn: Turn, which: str) -> Outcome:
    """Take an app away again; what was said there stays as it is."""
    person = turn.person
    assert person is not None, "checked before"
    marks = set(which.split("."))
    gone = tuple(a for a in person.addresses if {a.channel, mark(a)} & marks)
    if not gone or set(gone) & set(reach.names(turn.event)):
        return _refused(turn, "shared-old-button")
    after = reach.without(person, gone)
    line = (Line(Key("linking-undone")),)
    said = again(replace(turn, person=after), turn.session, line)
    return Outcome(session=turn.session, effects=(said,), person=after)


def here(turn: Turn) -> Outcome:
    """Write in this app first, from now on."""
    assert turn.person is not None, "checked before"
    after = reach.in_front(turn.person, turn.event)
    inside = replace(turn, person=after)
    said = again(inside, turn.session, (Line(Key("linking-here")),))
    return Outcome(session=turn.session, effects=(said,), person=after)


def as_before(turn: Turn) -> Outcome:
    line = (Line(Key("linking-before")),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _refused(turn: Turn, key: str) -> Outcome:
    """Nothing is linked, and the code can still be used."""
    assert turn.person is not None, "checked before"
    if turn.person.stopped:
        return Outcome(session=turn.session)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, (Line(Key(key)),)),))


def menu(person: Person) -> tuple[Choice, ...]:
    """What may be done about one's apps; where to write is asked of whoever has several."""
    several = len({address.channel for address in reach.chats(person)}) > 1
    link = button(LINKING, "link", "button-link")
    return (link, button(LINKING, "here")) if several else (link,)


COMMANDS: dict[str, Callable[[Turn], Outcome]] = {"link": offered, "here": here}
