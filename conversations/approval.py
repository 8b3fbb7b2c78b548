"""What officers do on a card: agree, ask, decline, pass on, choose a host, approve, undo."""

from dataclasses import replace

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line, typed
from chatbot.core.people import Person
from conversations import (
    adding,
    guardians,
    league,
    reach,
    routing,
    second_looks,
    seconding,
    signatures,
    travellers,
)
from conversations import happened as c
from conversations.cards import Act, card, cards, everybody, facts, pick_host, slot
from conversations.case import Case
from conversations.case.company import unconsented
from conversations.directory import host_of
from conversations.forms import ASK, DECLINE
from conversations.happened import CaseEvent
from conversations.hosts_note import note
from conversations.introduction import chosen, dealt, deciders, digest, member_args, prepare
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, reply, started, tell
from conversations.times import last_day_over

PASS = "pass"
PAGES = {"less": 0, "more": 1, "further": 2, "last": 3}
"""Which buttons of a card are shown; the likely ones stand on the first page."""


def _check(turn: Turn, case: Case, step: str) -> tuple[Person, type[CaseEvent]]:
    me = turn.person
    assert me is not None, "checked before"
    role = routing.role_of(me.id, case, turn.people)
    return me, allowed(case, role, step)


def _agree(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    me, _kind = _check(turn, case, "agree")
    return recommended(turn, case, me.name)[0]


def recommended(
    turn: Turn, case: Case, name: str, *, recorded_by: str = ""
) -> tuple[Outcome, Recorded]:
    """What a recommendation leads to; it carries the name of whose it is."""
    me = turn.person
    assert me is not None, "only officers recommend"
    adding.awaited(case)
    department = routing.approving(turn.people, case, me)
    office = "department" if me.has("department") and not me.has("organizer") else "organizer"
    event = c.Recommended(
        by=me.id,
        at=turn.now,
        name=name,
        office=office,
        holders=department,
        stands_for="" if recorded_by else signatures.stands_for(case, me.id, turn.people),
        recorded_by=recorded_by,
    )
    done = league.asks(turn, record(case, event, turn.organization.times), me.id)
    if done.case.status == "league":
        return league.handed(turn, done), done
    args = {**member_args(turn, case), "who": signatures.recommender(done.case)}
    if done.case.status == "given":
        handed = to_department(turn, done, Line(Key("details-handed"), args))
        shown = cards(turn, done.case, done.case.knowing)
        return replace(handed, effects=(*shown, *handed.effects)), done
    start = button("trip", "details", "button-start-details", about=case, style="yes")
    choices = (start, *travellers.invites(case), button("trip", "later"))
    told = tell(case.member, "details-open", args, case=case, choices=choices)
    return done.outcome(turn, *cards(turn, done.case, everybody(done.case)), told), done


def to_department(turn: Turn, done: Recorded, *said: Line) -> Outcome:
    """Hand a case to the department, each leg by itself; its letter is made before its card.

    What is said of it to the member stands in one message with what else they hear.
    """
    if len(done.case.legs) > 1:
        done = done.then(c.Divided(by=c.CLOCK, at=turn.now), turn.organization.times)
    if unconsented(done.case):
        return guardians.ask(turn, done, *said)
    case = chosen(turn.organization, done.case)
    told = tuple(tell(case.member, line.key, line.args, case=case) for line in said)
    if case.leg.partner:
        event = c.HostChosen(by=c.CLOCK, at=turn.now, partner=case.leg.partner)
        done = done.then(event, turn.organization.times)
        return done.outcome(turn, *told, *prepare(turn, done.case))
    return done.outcome(turn, *told, *dealt(turn, done.case, done.case.holders))


def _ask(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "ask")
    _answers(turn)
    return started(turn, ASK, about=case)


def _answers(turn: Turn) -> None:
    """A question goes only to somebody who can answer it."""
    if turn.member is not None and reach.away(turn.member):
        raise NotAllowed("card-member-away")


def asked(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The question goes to the member; the card waits."""
    case = _still(turn)
    me, _kind = _check(turn, case, "ask")
    _answers(turn)
    event = c.Asked(by=me.id, at=turn.now, question=answers["question"], name=me.name)
    done = record(case, event, turn.organization.times)
    told = tell(
        case.member,
        "request-question",
        {**member_args(turn, case), "who": typed(me.name), "question": typed(answers["question"])},
        case=case,
        choices=(button("trip", "answer", about=case, style="yes"),),
    )
    return _ended(turn, done, "card-question-sent", (told, *cards(turn, done.case, case.holders)))


def _decline(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "decline")
    return started(turn, DECLINE, about=case)


def declined(turn: Turn, answers: dict[str, str]) -> Outcome:
    """A cause and words go to the member; the private note goes nowhere."""
    case = _still(turn)
    me, _kind = _check(turn, case, "decline")
    event = c.Declined(
        by=me.id,
        at=turn.now,
        name=me.name,
        cause=answers["cause"],
        words=answers["words"],
        note=answers.get("note", ""),
        stands_for=signatures.stands_for(case, me.id, turn.people),
    )
    done = record(case, event, turn.organization.times)
    by_department = bool(case.recommended_by) or case.status == "bounced"
    key = "request-not-introduced" if by_department else "request-declined"
    key = f"{key}-final" if case.circle.second_look else key
    again = second_looks.choices(turn, done.case)
    said = {**_outcome_args(turn, done.case), "look": "yes" if again else "no"}
    told = tell(case.member, key, said, case=case, choices=again)
    informed: tuple[Effect, ...] = ()
    if case.recommended_by and case.recommended_by != me.id:
        informed = (
            tell(
                case.recommended_by,
                "request-outcome-declined",
                _outcome_args(turn, done.case),
                case=case,
            ),
        )
    holders = everybody(case, me.id)
    return _ended(
        turn,
        done,
        "card-declined-done",
        (told, *informed, *note(turn, case), *cards(turn, done.case, holders)),
    )


def _more(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    assert turn.person is not None, "checked before"
    shown = card(turn, case, turn.person.id, more=PAGES[event.choice])
    return Outcome(session=turn.session, effects=(shown,))


def _hosts(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "host")
    said = reply(
        turn,
        "card-hosts",
        facts(turn, case, ""),
        choices=pick_host(turn.organization, case),
        replaces=slot(case),
    )
    return Outcome(session=turn.session, effects=(said,))


def _host(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    me, _kind = _check(turn, case, "host")
    partner = turn.organization.partner(event.choice)
    if partner is None or partner.country != case.leg.country:
        raise NotAllowed("card-host-gone")
    done = record(
        case, c.HostChosen(by=me.id, at=turn.now, partner=partner.id), turn.organization.times
    )
    before = case.papers.was
    left = note(turn, case) if before is not None and before.partner != partner.id else ()
    return done.outcome(turn, *prepare(turn, done.case), *left)


def _approve(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    me, _kind = _check(turn, case, "approve")
    partner = host_of(turn.organization, case)
    if me.id in routing.spoken(case):
        raise NotAllowed("card-recommended-yourself")
    if me.id in routing.passed(case):
        raise NotAllowed("card-found-yourself")
    if unconsented(case):
        return guardians.ask(turn, Recorded(case, case, (), ()))
    if turn.now >= last_day_over(case.leg):
        raise NotAllowed("card-too-late")
    if not travellers.ready(case) or partner is None:
        raise NotAllowed("card-not-ready")
    if event.revision != case.version:
        line = (Line(Key("card-changed")),)
        return Outcome(session=turn.session, effects=dealt(turn, case, (me.id,), before=line))
    adding.awaited(case)
    agreed = digest(turn.organization, case, partner)
    first = seconding.instead(turn, case, agreed)
    if first is not None:
        return first
    for_ = signatures.stands_for(case, me.id, turn.people)
    approved = c.Approved(by=me.id, at=turn.now, name=me.name, digest=agreed, stands_for=for_)
    done = record(case, approved, turn.organization.times)
    key = "introduction-agreed"
    told = tell(
        case.member, key, member_args(turn, case), case=case, before=signatures.conditions(case)
    )
    return done.outcome(turn, *cards(turn, done.case, everybody(done.case, me.id)), told)


def _undo(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """Back to deciding; everybody hears who took it back, and sees the exact mail again."""
    me, _kind = _check(turn, case, event.choice)
    for_ = signatures.stands_for(case, me.id, turn.people)
    event_ = c.Undone(by=me.id, at=turn.now, name=me.name, stands_for=for_)
    done = record(case, event_, turn.organization.times)
    told = tell(case.member, "introduction-undone", member_args(turn, case), case=case)
    heard = case.status != "seconding"  # of a first approval the member was told nothing
    line = (Line(Key("card-undone"), {"who": typed(me.name)}),)
    holders = tuple(h for h in deciders(turn, done.case) if h != me.id)
    known = tuple(h for h in done.case.knowing if h not in (me.id, *holders))
    return done.outcome(
        turn,
        *dealt(turn, done.case, (me.id,)),
        *dealt(turn, done.case, holders, before=line),
        *cards(turn, done.case, known),
        *((told,) if heard else ()),
    )


def _still(turn: Turn) -> Case:
    """The case that an officer's form is about."""
    assert turn.case is not None, "a form about a case is loaded with its case"
    return turn.case


def _ended(turn: Turn, done: Recorded, key: str, effects: tuple[Effect, ...]) -> Outcome:
    """Close an officer's form with what it has led to."""
    return closed(
        turn,
        turn.session,
        key,
        facts(turn, done.case, ""),
        effects=(*effects, *done.timers),
        case=done.case,
        events=done.events,
    )


def _outcome_args(turn: Turn, case: Case) -> Args:
    return {
        **member_args(turn, case),
        "side": signatures.side(case),
        **{
            k: v for k, v in facts(turn, case, "").items() if k in {"words", "cause", "who", "name"}
        },
    }


ACTS: dict[str, Act] = {
    "agree": _agree,
    "ask": _ask,
    "decline": _decline,
    "more": _more,
    "further": _more,
    "last": _more,
    "less": _more,
    "hosts": _hosts,
    "host": _host,
    "approve": _approve,
    "undo": _undo,
    "again": _undo,
}
