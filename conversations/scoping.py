"""Who may be more than a member on a visit: the Department says so, of a delegate two people."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Choice, Line, stacked, typed, words
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import scopes
from conversations.cards import Act, cards, everybody, facts, slot
from conversations.case import Case
from conversations.faces import STEP
from conversations.happened.safety import DELEGATE, MEMBER
from conversations.introduction import dealt, prepare
from conversations.record import Recorded, record
from conversations.safety_forms import SCOPE
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, again, button, closed, reply, started

AUTHORISED = "authorised"
REGISTER = "register"
OFFERED = ("scope-member", "scope-delegate", "scope-media", "scope-publications")


def _offered(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """What somebody may be introduced as; a delegate whom somebody proposed needs another."""
    allowed(case, "department", "scope")
    me, guard = turn.session.contact, case.guard
    second: tuple[Choice, ...] = ()
    if guard.proposed and guard.proposed_by != me:
        second = (button(STEP, "scope-agree", about=case, style="yes"),)
    choices = (*second, *(button(STEP, name, about=case) for name in (*OFFERED, "less")))
    args = {
        **facts(turn, case, ""),
        "scope": scopes.said(case),
        "proposed": "yes" if guard.proposed else "no",
        "who": typed(guard.proposed_name),
        "occasion": typed(guard.proposed),
    }
    said = reply(turn, "scope-which", args, choices=choices, replaces=slot(case), private=True)
    return Outcome(session=turn.session, effects=(said,))


def _chosen(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    allowed(case, "department", "scope")
    _unchanged(case, event)
    scope = event.choice.removeprefix("scope-")
    if scope == DELEGATE:
        return started(turn, SCOPE, about=case)
    return _set(turn, case, scope, "")


def proposed(turn: Turn, answers: dict[str, str]) -> Outcome:
    """One person proposes a delegate; nothing changes until a second one agrees."""
    case, me = turn.case, turn.person
    assert case is not None, "the form is about a case"
    assert me is not None, "only people of the Department have the form"
    allowed(case, "department", "delegate")
    event = c.ScopeProposed(by=me.id, at=turn.now, name=me.name, occasion=answers["occasion"])
    done = record(case, event, turn.organization.times)
    return closed(
        turn,
        turn.session,
        "scope-proposed",
        {"name": typed(case.name), "occasion": typed(answers["occasion"])},
        effects=(*cards(turn, done.case, everybody(done.case)), *done.timers),
        case=done.case,
        events=done.events,
    )


def _agreed(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """The second person: whoever has proposed it cannot agree as well."""
    allowed(case, "department", "scope")
    _unchanged(case, event)
    if not case.guard.proposed or case.guard.proposed_by == turn.session.contact:
        raise NotAllowed("scope-needs-second")
    return _set(turn, case, DELEGATE, case.guard.proposed)


def _unchanged(case: Case, event: ChoiceMade) -> None:
    if event.revision != case.version:
        raise NotAllowed("card-changed")


def _set(turn: Turn, case: Case, scope: str, occasion: str) -> Outcome:
    me = turn.person
    assert me is not None, "only people set a scope"
    event = c.ScopeSet(by=me.id, at=turn.now, name=me.name, scope=scope, occasion=occasion)
    done = record(case, event, turn.organization.times)
    outcome = done.outcome(turn, *_shown(turn, done))
    member = turn.member
    if member is None or member.id != case.member:
        return outcome
    return replace(outcome, member=_noted(member, scope, occasion))


def _shown(turn: Turn, done: Recorded) -> tuple[Effect, ...]:
    """A new letter comes with a new card; without hosts there is no letter yet."""
    made = prepare(turn, done.case)
    return made or dealt(turn, done.case, done.case.holders)


def _noted(member: Person, scope: str, occasion: str) -> Person:
    """The member's record: what they are authorised for, and nothing where it was taken back."""
    rest = {name: value for name, value in member.notes.items() if name != AUTHORISED}
    kept = {AUTHORISED: f"{scope} {occasion}".strip()} if scope != MEMBER else {}
    return replace(member, notes={**rest, **kept})


def register(turn: Turn) -> Outcome | Needs:
    """Who may speak, write or represent on the trips that are under way; for the Department."""
    me = turn.person
    if me is None or not me.has("department"):
        line = (Line(Key("queue-not-yours")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if REGISTER not in turn.found:
        return Needs(REGISTER, index="open")
    found: Sequence[Case] = turn.found[REGISTER]
    listed = [case for case in found if case.open and case.guard.scope != MEMBER]
    lines = (
        words("scope-row", name=typed(case.name), scope=scopes.said(case), number=case.number)
        for case in listed
    )
    key = "scope-register" if listed else "scope-register-none"
    said = reply(turn, key, {"rows": stacked(*lines)}, private=True)
    return Outcome(session=turn.session, effects=(said,))


ACTS: dict[str, Act] = {
    "scope": _offered,
    "scope-agree": _agreed,
    **dict.fromkeys(OFFERED, _chosen),
}
