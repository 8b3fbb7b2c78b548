"""Parts in a delegation, and leaving it: whoever leaves takes one letter along, and no other."""

from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, typed, words
from conversations import delegations, travellers
from conversations import happened as c
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.case.papers import number
from conversations.happened import Traveller
from conversations.hosts_note import is_out, note
from conversations.introduction import dealt
from conversations.record import record
from conversations.routing import role_of
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, again, button, home, reply

PARTS = ("delegate", "guest", "head")


def pressed(turn: Turn, event: ChoiceMade) -> Outcome:
    """A button about who travels: the leader's, or the department's."""
    case = turn.case
    role = role_of(turn.session.contact, case, turn.people) if case is not None else "nobody"
    verb, _, rest = event.choice.partition(".")
    if case is None or role not in {"member", "department"}:
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    if role == "member" and verb in LEADS:
        return LEADS[verb](turn, case)
    of = next((t for t in case.company.travellers if str(t.number) == rest.partition(".")[0]), None)
    if of is None or (role == "department" and verb not in {"out", "gone"}):
        line = (Line(Key("shared-old-button")),)
        return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
    match verb:
        case "part":
            return _chosen(turn, case, of, rest.partition(".")[2])
        case "out":
            return _sure(turn, case, of)
        case "gone":
            return removed(turn, case, of, role)
    return _one(turn, case, of)


def _one(turn: Turn, case: Case, of: Traveller) -> Outcome:
    """One traveller, and what the leader may do about them."""
    parts = tuple(
        Choice(
            question=delegations.COMPANY,
            id=f"part.{of.number}.{part}",
            label=Key(f"button-part-{part}"),
            about=case.id,
        )
        for part in PARTS
        if part != of.part
    )
    out = _choice(case, of, "out", "button-take-out")
    said = reply(turn, "company-one", _args(case, of), choices=(*parts, out), private=True)
    return Outcome(session=turn.session, effects=(said,))


def _chosen(turn: Turn, case: Case, of: Traveller, part: str) -> Outcome:
    allowed(case, "member", "part")
    if part not in PARTS:
        return _one(turn, case, of)
    event = c.PartChosen(by=case.member, at=turn.now, who=of.contact, part=part)
    done = record(case, event, turn.organization.times)
    inside = replace(turn, case=done.case)
    said = delegations.shown(inside, done.case)
    return replace(done.outcome(turn, *said.effects), session=said.session)


def _sure(turn: Turn, case: Case, of: Traveller) -> Outcome:
    """Ask once before somebody is taken out."""
    key = "company-out-sent" if is_out(case) else "company-out"
    choices = (
        _choice(case, of, "gone", "button-take-out-yes"),
        button("trip", "keep", about=case),
    )
    said = reply(turn, key, _args(case, of), choices=choices, private=True)
    return Outcome(session=turn.session, effects=(said,))


def removed(turn: Turn, case: Case, of: Traveller, role: str) -> Outcome:
    """One person less: their letter alone counts no more, and whoever has it gets a short note."""
    allowed(case, role, "leave" if role == "traveller" else "remove")
    event = c.TravellerLeft(by=turn.session.contact, at=turn.now, who=of.contact)
    done = record(case, event, turn.organization.times)
    here = turn.session.contact
    told: list[Effect] = [*_note(turn, case, of)]
    args = {**_args(case, of), **delegations.count(done.case)}
    if of.contact != here:
        told.append(travellers.tell(done.case, of.contact, "company-out-told", args))
    if case.member != here:
        told.append(travellers.tell(done.case, case.member, "company-left", args))
    if done.case.status == "given":
        told += dealt(turn, done.case, done.case.holders)
    else:
        told += cards(turn, done.case, everybody(done.case))
    key = "company-gone" if of.contact == here else "company-out-done"
    said = again(turn, turn.session, (Line(Key(key), args),))
    session = turn.session
    if of.contact == here:
        session = replace(session, cases=tuple(i for i in session.cases if i != case.id))
        said = home(turn, (Line(Key(key), args),))
    return replace(done.outcome(turn, said, *told), session=session)


def _note(turn: Turn, case: Case, of: Traveller) -> tuple[Effect, ...]:
    """A short note to the hosts about this one letter."""
    gone = number(travellers.alone(case, of))
    sends = (effect for effect in note(turn, case) if isinstance(effect, Send))
    return tuple(
        Send(replace(s.message, args={**s.message.args, "number": gone}, label="")) for s in sends
    )


def leave(turn: Turn, case: Case) -> Outcome:
    """Ask once before somebody leaves by themself."""
    allowed(case, "traveller", "leave")
    of = case.company.of(turn.session.contact)
    assert of is not None, "checked by the role"
    key = "company-leave-sent" if is_out(case) else "company-leave"
    yes = button("trip", "leave-yes", about=case, style="no")
    choices = (yes, button("trip", "keep", about=case))
    said = reply(turn, key, _args(case, of), choices=choices, private=True)
    return Outcome(session=turn.session, effects=(said,))


def left(turn: Turn, case: Case) -> Outcome:
    of = case.company.of(turn.session.contact)
    assert of is not None, "checked by the role"
    return removed(turn, case, of, "traveller")


def listed(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Everybody who travels, for the department, which may take one person out."""
    me = turn.session.contact
    allowed(case, role_of(me, case, turn.people), "remove")
    out = tuple(
        Choice(
            question=delegations.COMPANY,
            id=f"out.{t.number}",
            label_as=typed(t.name),
            about=case.id,
        )
        for t in case.company.travellers
    )
    said = reply(turn, "company-listed", travellers.args(case), choices=out, private=True)
    return Outcome(session=turn.session, effects=(said,))


def _args(case: Case, of: Traveller) -> Args:
    part = words(f"company-part-{of.part}")
    return {**travellers.args(case, of), "who": typed(of.name), "part": part}


def _choice(case: Case, of: Traveller, verb: str, label: str) -> Choice:
    return Choice(
        question=delegations.COMPANY,
        id=f"{verb}.{of.number}",
        label=Key(label),
        about=case.id,
    )


LEADS = {
    "invite": delegations.invite,
    "whole": delegations.whole,
    "menu": delegations.shown,
}
"""What the leader does with everybody at once."""

ACTS: dict[str, Act] = {"company": listed}
