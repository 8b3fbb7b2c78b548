"""Parts in a delegation, and leaving it: whoever leaves takes one letter along, and no other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from chatbot.core.effects import Effect, Send, SetTimer
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Choice, Line, listed, typed, words
from chatbot.core.turns import Needs
from conversations import along, delegations, legs, travellers
from conversations import happened as c
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.case.papers import number
from conversations.happened import Traveller
from conversations.hosts_note import is_out, note
from conversations.introduction import dealt
from conversations.record import Recorded, record
from conversations.routing import role_of
from conversations.steps import allowed, offered
from conversations.talk import Outcome, Turn, again, button, home, reply

PARTS = ("delegate", "guest", "head")
LEAVE, LEGS = "leave", "legs"


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
        if part != of.part and "part" in offered(case, "member")
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
    """One person less, by somebody else's word."""
    allowed(case, role, "remove")
    event = c.TravellerLeft(by=turn.session.contact, at=turn.now, who=of.contact)
    done, told = _parted(turn, case, of, event)
    args = {**_args(case, of), **delegations.count(done.case)}
    gone = travellers.tell(done.case, of.contact, "company-out-told", args)
    said = again(turn, turn.session, (Line(Key("company-out-done"), args),))
    return done.outcome(turn, said, gone, *told)


def _parted(
    turn: Turn, case: Case, of: Traveller, event: c.TravellerLeft
) -> tuple[Recorded, tuple[Effect, ...]]:
    """One person less: their letter alone counts no more, and whoever has it gets a short note."""
    done = record(case, event, turn.organization.times)
    told: list[Effect] = [*_note(turn, case, of)]
    if case.member != event.by:
        args = {**_args(case, of), **delegations.count(done.case)}
        told.append(travellers.tell(done.case, case.member, "company-left", args))
    if done.case.status == "given":
        told += dealt(turn, done.case, done.case.holders)
    else:
        told += cards(turn, done.case, everybody(done.case))
    return done, tuple(told)


def _note(turn: Turn, case: Case, of: Traveller) -> tuple[Effect, ...]:
    """A short note to the hosts about this one letter."""
    gone = number(travellers.alone(case, of))
    sends = (effect for effect in note(turn, case) if isinstance(effect, Send))
    return tuple(
        Send(replace(s.message, args={**s.message.args, "number": gone}, label="")) for s in sends
    )


def leave(turn: Turn, case: Case) -> Outcome | Needs:
    """Ask once before somebody leaves by themself; of a journey to several countries, which."""
    allowed(case, "traveller", "leave")
    found = along.everywhere(turn)
    if isinstance(found, Needs):
        return found
    others = _others(case, found)
    if not others:
        return leave_one(turn, case)
    both = {**_args(case, _me(turn, case)), "countries": listed(*map(legs.where, (case, *others)))}
    choices = (
        Choice(question="trip", id="leave-one", label_as=legs.where(case), about=case.id),
        button("trip", "leave-all", about=case),
        button("trip", "keep", about=case),
    )
    said = reply(turn, "company-leave-which", both, choices=choices, private=True)
    return Outcome(session=turn.session, effects=(said,))


def leave_one(turn: Turn, case: Case) -> Outcome:
    """Ask once before somebody leaves this leg, and no other."""
    allowed(case, "traveller", "leave")
    key = "company-leave-sent" if is_out(case) else "company-leave"
    return _asked(turn, case, key, "leave-yes")


def leave_all(turn: Turn, case: Case) -> Outcome:
    """Ask once before somebody leaves every leg."""
    allowed(case, "traveller", "leave")
    return _asked(turn, case, "company-leave-all", "leave-all-yes")


def _asked(turn: Turn, case: Case, key: str, yes: str) -> Outcome:
    leaves = button("trip", yes, "button-leave-yes", about=case, style="no")
    choices = (leaves, button("trip", "keep", about=case))
    said = reply(turn, key, _args(case, _me(turn, case)), choices=choices, private=True)
    return Outcome(session=turn.session, effects=(said,))


def left(turn: Turn, case: Case) -> Outcome:
    """Somebody leaves this leg, by their own word."""
    return _gone(turn, case, ())


def left_all(turn: Turn, case: Case) -> Outcome | Needs:
    """Somebody leaves the whole journey: a turn writes one case, so each other leg follows."""
    found = along.everywhere(turn)
    return found if isinstance(found, Needs) else _gone(turn, case, _others(case, found))


def _gone(turn: Turn, case: Case, others: Sequence[Case]) -> Outcome:
    allowed(case, "traveller", "leave")
    of = _me(turn, case)
    event = c.TravellerLeft(by=of.contact, at=turn.now, who=of.contact, everywhere=bool(others))
    done, told = _parted(turn, case, of, event)
    follow = (SetTimer(LEAVE, turn.now, other.id) for other in others)
    said = home(turn, (Line(Key("company-gone"), _args(case, of)),))
    cases = tuple(i for i in turn.session.cases if i != case.id)
    outcome = done.outcome(turn, said, *told, *follow)
    return replace(outcome, session=replace(turn.session, cases=cases))


def followed(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """Somebody left the whole journey on another leg of it: they leave this one, too."""
    if LEGS not in turn.found:
        return Needs(LEGS, index=f"of:{case.member}")
    parted = {who for leg in legs.journey(case, turn.found[LEGS]) for who in leg.company.parted}
    of = next((t for t in case.company.travellers if t.contact in parted), None)
    if of is None:
        return Outcome(session=turn.session)
    event = c.TravellerLeft(by=of.contact, at=turn.now, who=of.contact)
    done, told = _parted(turn, case, of, event)
    still = SetTimer(LEAVE, turn.now, case.id)  # somebody else may have left as well
    return done.outcome(turn, *told, still)


def _others(case: Case, found: Iterable[Case]) -> tuple[Case, ...]:
    """The further legs of the same journey that can still be left."""
    return tuple(
        leg
        for leg in legs.journey(case, found)
        if leg.id != case.id and LEAVE in offered(leg, "traveller")
    )


def _me(turn: Turn, case: Case) -> Traveller:
    of = case.company.of(turn.session.contact)
    assert of is not None, "checked by the role"
    return of


def shown(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
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

LEAVES: dict[str, Callable[[Turn, Case], Outcome | Needs]] = {
    "leave": leave,
    "leave-one": leave_one,
    "leave-all": leave_all,
    "leave-yes": left,
    "leave-all-yes": left_all,
}
"""What somebody who travels along does to leave."""

ACTS: dict[str, Act] = {"company": shown}
