"""Taking an introduction back, with the list of everybody who was told."""

from dataclasses import replace

from chatbot.core.effects import Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Line, Message, listed, typed
from conversations import happened as c
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.case.papers import number
from conversations.forms import FORMS
from conversations.hosts_note import before, host, is_out, note
from conversations.introduction import deciders, member_args
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, started, tell

HOSTS = "hosts"
"""How the audit names the hosts among those who were told."""


def told(turn: Turn, case: Case) -> tuple[str, ...]:
    """Everybody who hears that a trip is taken back, as the audit keeps it."""
    outside = (HOSTS,) if host(turn, case) is not None else ()
    along = (t.contact for t in case.company.travellers)
    return tuple(dict.fromkeys((*everybody(case), *along, *outside)))


def names(turn: Turn, case: Case) -> Arg:
    """The same, as the member reads it."""
    people = (turn.people.get(ContactId(who)) for who in everybody(case))
    partner = host(turn, case)
    hosts = (typed(partner.name),) if partner is not None else ()
    told = (p.name for p in people if p is not None and p.name)
    along = (t.name for t in case.company.travellers)
    return listed(*map(typed, dict.fromkeys((*told, *along))), *hosts)


def _revoke(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "revoke")
    return started(turn, FORMS["revoke"], about=case)


def revoked(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The letter counts no more, the hosts hear of it; a person speaks with the member first."""
    case, me = turn.case, turn.person
    assert case is not None, "taking back is about a case"
    assert me is not None, "only people take an introduction back"
    allowed(case, "department", "revoke")
    event = c.Revoked(by=me.id, at=turn.now, name=me.name, words=answers["words"], held=True)
    done = record(case, event, turn.organization.times)
    holders = everybody(case, me.id, *deciders(turn, case))
    return closed(
        turn,
        turn.session,
        "revoke-done",
        {**member_args(turn, done.case), "name": typed(case.name)},
        effects=(*note(turn, case), *cards(turn, done.case, holders, anew=True), *done.timers),
        case=done.case,
        events=done.events,
    )


def _disclose(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Somebody has spoken with the member, who now reads it as well."""
    me = turn.person
    assert me is not None, "checked before"
    allowed(case, "department", "told")
    event = c.Disclosed(by=me.id, at=turn.now, name=me.name)
    done = record(case, event, turn.organization.times)
    args = {**member_args(turn, case), "words": typed(case.words), "who": typed(case.decided_name)}
    said = tell(case.member, "revoke-member", args, case=case)
    return done.outcome(turn, said, *cards(turn, done.case, everybody(done.case, me.id)))


def remembered(turn: Turn, case: Case) -> Outcome:
    """Every day until somebody has spoken with the member."""
    holders = tuple(dict.fromkeys((*deciders(turn, case), case.decided_by)))
    event = c.Reminded(by=c.CLOCK, at=turn.now, rung=case.rung + 1, holders=holders)
    done = record(case, event, turn.organization.times)
    line = (Line(Key("revoke-remember"), {"name": typed(case.name)}),)
    return done.outcome(turn, *cards(turn, done.case, holders, anew=True, before=line))


def ask(turn: Turn, case: Case) -> Outcome | None:
    """Ask once before a trip is withdrawn of which the hosts know; None where nobody does."""
    if not is_out(case):
        return None
    args = {**member_args(turn, case), "names": names(turn, case), "number": number(case)}
    choices = (
        button("trip", "withdraw-yes", about=case, style="no"),
        button("trip", "keep", about=case),
    )
    from_here = replace(turn.session, about=case.id, confirming="withdraw")
    message = Message(
        to=turn.session.contact,
        key=Key("withdraw-out"),
        args=args,
        choices=choices,
        purpose="reply",
        private=True,
    )
    return Outcome(session=from_here, effects=(Send(message),))


def done_line(turn: Turn, case: Case) -> Line:
    """That it is withdrawn, and everybody who was told."""
    key = "withdraw-done-out" if is_out(case) else "withdraw-done"
    found = names(turn, case)
    some = bool(everybody(case)) or bool(case.company.travellers) or is_out(case)
    args = {
        **member_args(turn, case),
        "names": found,
        "some": "yes" if some else "no",
        "before": before(case),
    }
    return Line(Key(key), args)


ACTS: dict[str, Act] = {"revoke": _revoke, "told": _disclose}
