"""Phase 2: the details that the host's department will read; and answers to questions."""

from dataclasses import replace

from chatbot.core import dialog
from chatbot.core.effects import Effect
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line, typed
from chatbot.core.turns import Needs
from conversations import consent, delegations, guardians, legs, legs_forms, reach, routing
from conversations import happened as c
from conversations.approval import to_department
from conversations.cards import cards
from conversations.case import Case
from conversations.case.company import unconsented
from conversations.forms import ANSWER, DETAILS
from conversations.introduction import dealt, member_args
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import (
    Outcome,
    Turn,
    closed,
    holding,
    reading,
    reply,
    spoken,
    started,
)

BEFORE = "before"


def begin(turn: Turn, case: Case) -> Outcome | Needs:
    """Open the form; a trip that is asked for again keeps what was told of it, where it holds."""
    allowed(case, "member", "details")
    if case.detailed:
        return Outcome(
            session=turn.session, effects=(reply(turn, "details-kept", member_args(turn, case)),)
        )
    awaited = delegations.first(turn, case)
    if awaited is not None:
        return awaited
    earlier = turn.session.reopens
    if earlier is not None and BEFORE not in turn.found:
        return Needs(BEFORE, cases=(earlier,))
    found = next(iter(turn.found.get(BEFORE, ())), None)
    return started(turn, DETAILS, about=case, answers=told(turn, case, found))


def told(turn: Turn, case: Case, before: Case | None) -> dict[str, str]:
    """What an earlier trip's details say of this one: all but the days, where it is valid."""
    if before is None or not before.detailed or before.member != case.member:
        return {}
    found = {
        "activity": before.leg.activity,
        "city": before.leg.city if before.leg.country == case.leg.country else "",
        "email": before.email,
        "phone": before.phone,
        "other": before.other,
    }
    known = {"country": case.leg.country}
    wanted = {q: a for q, a in found.items() if a or DETAILS.questions[q].optional}
    return {
        q: a for q, a in wanted.items() if DETAILS.failing({**known, q: a}, reading(turn)) is None
    }


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Hand the details over; before anybody has agreed they are kept sealed from every card."""
    case = turn.case
    assert case is not None, "details are about a case"
    allowed(case, "member", "details")
    if (awaited := delegations.first(turn, case)) is not None:
        return awaited
    department = routing.deciding(turn.people, case)
    event = c.DetailsGiven(
        by=case.member,
        at=turn.now,
        legs=legs_forms.with_details(case.legs, answers),
        email=normal(answers["email"]),
        phone=answers.get("phone", "none"),
        other=answers.get("other", ""),
        holders=department,
    )
    done = consent.agreed(turn, case, answers).then(event, turn.organization.times)
    early = done.case.status != "given"
    handed = done.outcome(turn) if early else to_department(turn, done)
    key, args = ("details-kept", member_args(turn, done.case)) if early else _sent(turn, done.case)
    if not early and unconsented(done.case):
        key, args = guardians.ASKED, guardians.args(turn, done.case)
    said = closed(turn, turn.session, key, args, case=done.case)
    person = reach.with_mail(turn.person, event.email) if turn.person else None
    effects = (*said.effects, *handed.effects)
    return replace(handed, session=said.session, effects=effects, person=person)


def _sent(turn: Turn, case: Case) -> tuple[str, Args]:
    """Where hosts will be written to, and where some are looked for first."""
    hosts, codes = turn.organization.hosts, [leg.country for leg in case.legs]
    known = [code for code in codes if hosts(code)]
    sought = [code for code in codes if not hosts(code)]
    key = "details-sent-some" if known and sought else "details-sent"
    args: Args = {
        **member_args(turn, case),
        "known": legs.countries(known),
        "sought": legs.countries(sought),
    }
    return key if known else "details-sent-no-host", args


def ask_answer(turn: Turn, case: Case) -> Outcome:
    """Open the form for the answer to a question; words that came before are the answer."""
    allowed(case, "member", "answer")
    begun = started(turn, ANSWER, about=case)
    held, draft = turn.session.held, begun.session.draft
    if turn.session.confirming != "answer" or draft is None:
        return begun
    said = dialog.take(ANSWER, draft, held, reading(turn))
    return Outcome(session=holding(begun.session, said.draft), effects=(spoken(turn, said),))


def answered(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The answer goes back to the very card that asked."""
    case = turn.case
    assert case is not None, "an answer is about a case"
    allowed(case, "member", "answer")
    event = c.Answered(by=case.member, at=turn.now, answer=answers["answer"])
    done = record(case, event, turn.organization.times)
    who = {"who": typed(case.asker_name)}
    said = closed(turn, turn.session, "request-answered", dict(who), case=done.case)
    effects: tuple[Effect, ...] = back_to_card(turn, done.case)
    return replace(
        said, case=case.id, case_events=done.events, effects=(*said.effects, *effects, *done.timers)
    )


def back_to_card(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The card again, on top of the asker's chat; other holders' cards are brought up to date."""
    key = "card-answered" if case.answer else "card-unanswered"
    line = (Line(Key(key), {"name": typed(case.name)}),)
    others = tuple(h for h in case.holders if h != case.asker)
    return (*dealt(turn, case, (case.asker,), before=line), *cards(turn, case, others))


def normal(address: str) -> str:
    """An address as it is written; one kept against our advice carries its domain in capitals."""
    name, at, domain = address.rpartition("@")
    return f"{name}{at}{domain.lower()}"
