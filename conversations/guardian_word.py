"""A guardian's word: given on the page or in writing, refused, and taken back at any time."""

from chatbot.core.effects import Effect, SetTimer
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade, TimerFired
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, typed
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import legs, routing
from conversations.approval import to_department
from conversations.cards import Act, cards, everybody
from conversations.case import Case
from conversations.case.company import subject
from conversations.hosts_note import note
from conversations.introduction import dealt, member_args
from conversations.record import record
from conversations.steps import STEPS, allowed
from conversations.talk import Outcome, Turn, tell

GUARDIAN = "guardian"
REFUSE = "refuse"
LEGS = "legs"


def agreed(
    turn: Turn,
    case: Case,
    name: str,
    *,
    by: ContactId = c.CLOCK,
    witnesses: tuple[str, ...] = (),
) -> Outcome:
    """The guardian agrees; what they agreed to is kept as a digest, with the time."""
    event = c.GuardianAgreed(
        by=by,
        at=turn.now,
        name=name,
        agreed=subject(case),
        holders=routing.deciding(turn.people, case),
        witnesses=witnesses,
    )
    done = record(case, event, turn.organization.times)
    handed = to_department(turn, done)
    told = tell(case.member, "guardian-agreed", _args(turn, case), case=case)
    others = tuple(h for h in done.case.knowing if h not in done.case.holders)
    effects: tuple[Effect, ...] = (told, *cards(turn, done.case, others), *handed.effects)
    return Outcome(
        session=turn.session, case=handed.case, case_events=handed.case_events, effects=effects
    )


def refused(turn: Turn, case: Case) -> Outcome:
    """Not agreed, or agreed no more: nothing leaves, and everybody who knew hears of it."""
    return _ended(turn, case, ())


def refused_everywhere(turn: Turn, case: Case) -> Outcome | Needs:
    """The same for every country: a turn writes one case, so each other leg follows."""
    if LEGS not in turn.found:
        return Needs(LEGS, index=f"of:{case.member}")
    others = tuple(
        leg
        for leg in legs.journey(case, turn.found[LEGS])
        if leg.id != case.id and (leg.stage, GUARDIAN, REFUSE) in STEPS
    )
    return _ended(turn, case, others, everywhere=True)


def followed(turn: Turn, case: Case, _: TimerFired) -> Outcome | Needs:
    """The guardian has refused the whole journey on another leg of it: this one ends, too."""
    if LEGS not in turn.found:
        return Needs(LEGS, index=f"of:{case.member}")
    journey = legs.journey(case, turn.found[LEGS])
    if not any(leg.youth.refused_all for leg in journey):
        return Outcome(session=turn.session)
    return _ended(turn, case, ())


def _ended(
    turn: Turn, case: Case, others: tuple[Case, ...], *, everywhere: bool = False
) -> Outcome:
    name = case.youth.guardian
    event = c.GuardianRefused(by=c.CLOCK, at=turn.now, name=name, everywhere=everywhere)
    done = record(case, event, turn.organization.times)
    told = tell(case.member, "guardian-refused", _args(turn, case), case=case)
    shown = cards(turn, done.case, everybody(case))
    follow = (SetTimer(REFUSE, turn.now, other.id) for other in others)
    return done.outcome(turn, told, *note(turn, case), *shown, *follow)


def _written(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """Somebody has the guardian's word in writing; it counts once a second person has read it."""
    me, stale = _reading(turn, case, event, "written")
    if stale is not None:
        return stale
    wrote = c.GuardianWrote(by=me, at=turn.now, name=_name(turn), agreed=subject(case))
    done = record(case, wrote, turn.organization.times)
    line = (Line(Key("card-guardian-wrote-first"), {"who": typed(_name(turn))}),)
    others = tuple(h for h in done.case.holders if h != me)
    here = cards(turn, done.case, (me,))
    return done.outcome(turn, *here, *dealt(turn, done.case, others, before=line))


def _confirmed(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """A second person has read it: that is two names, and the guardian's consent."""
    me, stale = _reading(turn, case, event, "confirm")
    if stale is not None:
        return stale
    youth = case.youth
    if youth.wrote_to != subject(case) or youth.witness == me:
        raise NotAllowed("card-guardian-second")
    two = (youth.witness_name, _name(turn))
    return agreed(turn, case, youth.guardian, by=me, witnesses=two)


def _reading(
    turn: Turn, case: Case, event: ChoiceMade, step: str
) -> tuple[ContactId, Outcome | None]:
    """Who presses; where the trip has changed under their card, the card as it is now."""
    me = turn.session.contact
    allowed(case, routing.role_of(me, case, turn.people), step)
    if event.revision == case.version:
        return me, None
    line = (Line(Key("card-changed")),)
    return me, Outcome(session=turn.session, effects=dealt(turn, case, (me,), before=line))


def _name(turn: Turn) -> str:
    assert turn.person is not None, "only officers have read it"
    return turn.person.name


def _args(turn: Turn, case: Case) -> Args:
    return {**member_args(turn, case), "guardian": typed(case.youth.guardian)}


ACTS: dict[str, Act] = {"written": _written, "confirm": _confirmed}
