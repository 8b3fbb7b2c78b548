"""Tasks: what people of the department must look at, from anywhere, until somebody ends it."""

from collections.abc import Mapping

from chatbot.core.effects import Effect
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Args, Line, typed
from chatbot.core.people import Person
from conversations import happened as c
from conversations import reach
from conversations.cards import Act, card, cards, everybody
from conversations.case import Case, opened
from conversations.faces import HEADCOUNT
from conversations.forms import REPLY
from conversations.happened import Leg
from conversations.happened.tasks import URGENT
from conversations.record import Recorded, record
from conversations.routing import department
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, started, tell
from conversations.times import timer_effects


def raised(  # noqa: PLR0913 - a task has many parts, each by name
    turn: Turn,
    matter: str,
    *,
    by: ContactId = c.CLOCK,
    words: str = "",
    facts: Mapping[str, str] | None = None,
    called: str = "",
    of: Case | None = None,
    leg: Leg | None = None,
    days: int = 2,
) -> Recorded:
    """A new task for the whole department, about a trip or about nothing else.

    It is a case of its own, so a turn that writes another case cannot raise one. It shows the
    first leg of the trip unless another is given; an alarm wakes even those who are away.
    """
    person = turn.person
    event = c.Raised(
        by=by,
        at=turn.now,
        matter=matter,
        name=(person.name or called) if by and person is not None else "",
        district=next((r.unit for r in person.roles if r.unit), "") if by and person else "",
        words=words,
        facts=facts or {},
        legs=(leg,) if leg else of.legs[:1] if of else (),
        of=of.id if of else None,
        days=days,
        holders=holding(turn, matter, by),
    )
    case = opened(turn.new_id, event)
    return Recorded(None, case, (event,), timer_effects(None, case, turn.organization.times))


def holding(turn: Turn, matter: str, by: ContactId) -> tuple[ContactId, ...]:
    """The department without whoever raised it; they alone where nobody else can see to it."""
    every = tuple(p.id for p in turn.people.holding("department"))
    found = tuple(h for h in every if h != by) if matter == URGENT else department(turn.people, by)
    alone = (by,) if by in every and matter != HEADCOUNT else ()
    return found or alone


def dealt(turn: Turn, done: Recorded) -> tuple[Effect, ...]:
    """The card of a new task, on top of the chats of those who must look at it."""
    return cards(turn, done.case, done.case.holders, anew=True)


def _done(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Somebody has seen to it; every card says who."""
    return _settled(turn, case, "")[0]


def _reply(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    allowed(case, "department", "reply")
    return started(turn, REPLY, about=case)


def replied(turn: Turn, answers: dict[str, str]) -> Outcome:
    """What was found out goes to whoever raised it, and the task is done."""
    case = turn.case
    assert case is not None, "a reply is about a task"
    if case.member and not _reaches(turn.member):
        return closed(turn, turn.session, "task-unreached", {"name": typed(case.name)})
    outcome, done = _settled(turn, case, answers["words"])
    return closed(
        turn,
        turn.session,
        "task-replied",
        effects=outcome.effects,
        case=done.case,
        events=done.events,
    )


def _reaches(whose: Person | None) -> bool:
    """Whether words to somebody arrive anywhere: in a chat, or else in their mail."""
    return whose is not None and (not reach.away(whose) or reach.has_mail(whose))


def _settled(turn: Turn, case: Case, words: str) -> tuple[Outcome, Recorded]:
    me = turn.person
    assert me is not None, "only people settle a task"
    allowed(case, "department", "reply" if words else "done")
    event = c.Settled(by=me.id, at=turn.now, name=me.name, words=words)
    done = record(case, event, turn.organization.times)
    told: tuple[Effect, ...] = ()
    if case.member and words:
        args: Args = {"who": typed(me.name), "words": typed(words)}
        told = (tell(case.member, "task-answer", args, case=done.case),)
    elif case.matter == URGENT and me.id != case.member:
        told = (tell(case.member, "emergency-over", {"who": typed(me.name)}, case=done.case),)
    return done.outcome(turn, *cards(turn, done.case, everybody(done.case, me.id)), *told), done


def reminded(turn: Turn, case: Case) -> Outcome:
    """Say again that there is something to do, to everybody who may do it now."""
    if case.matter == HEADCOUNT:
        own = timer_effects(None, case, turn.organization.times)
        return Outcome(session=turn.session, effects=own)  # it lapses soon, and reminds nobody
    holders = holding(turn, case.matter, case.member)
    event = c.Reminded(by=c.CLOCK, at=turn.now, rung=case.rung + 1, holders=holders)
    done = record(case, event, turn.organization.times)
    again = (Line(Key("task-reminder")),)
    shown = (card(turn, done.case, to, anew=True, before=again) for to in done.case.holders)
    return done.outcome(turn, *shown)


ACTS: dict[str, Act] = {"done": _done, "reply": _reply}
