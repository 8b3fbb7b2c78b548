"""Phase 2: the details that the host's department will read; and answers to questions."""

from dataclasses import replace

from chatbot.core.effects import Effect
from chatbot.core.ids import Key
from chatbot.core.messages import Line, typed
from conversations import happened as c
from conversations import routing
from conversations.approval import to_department
from conversations.cards import card, cards
from conversations.case import Case
from conversations.forms import ANSWER, DETAILS
from conversations.introduction import member_args
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, closed, reply, started
from conversations.times import days_left, urgent


def begin(turn: Turn, case: Case) -> Outcome:
    """Open the form, with the trip's country and days known."""
    allowed(case, "member", "details")
    known = {"country": case.leg.country, "travel": case.leg.travel}
    if case.detailed:
        return Outcome(
            session=turn.session, effects=(reply(turn, "details-kept", member_args(turn, case)),)
        )
    return started(turn, DETAILS, about=case, answers=known)


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Hand the details over; before anybody has agreed they are kept sealed from every card."""
    case = turn.case
    assert case is not None, "details are about a case"
    allowed(case, "member", "details")
    leg = replace(
        case.leg,
        window=answers["window"],
        city=answers["city"].strip(),
        activity=answers["activity"],
    )
    department = routing.department(turn.people, case.member)
    rung = 3 if urgent(days_left((leg,), turn.now)) else 0
    event = c.DetailsGiven(
        by=case.member,
        at=turn.now,
        legs=(leg, *case.legs[1:]),
        email=normal(answers["email"]),
        phone=answers["phone"],
        other=answers.get("other", ""),
        holders=department,
        rung=rung,
    )
    done = record(case, event, turn.organization.times)
    early = done.case.status != "given"
    handed = done.outcome(turn) if early else to_department(turn, done, ())
    key = "details-kept" if early else "details-sent"
    said = closed(turn, turn.session, key, member_args(turn, done.case))
    return replace(handed, session=said.session, effects=(*said.effects, *handed.effects))


def ask_answer(turn: Turn, case: Case) -> Outcome:
    """Open the form for the answer to a question."""
    allowed(case, "member", "answer")
    return started(turn, ANSWER, about=case)


def answered(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The answer goes back to the very card that asked."""
    case = turn.case
    assert case is not None, "an answer is about a case"
    allowed(case, "member", "answer")
    event = c.Answered(by=case.member, at=turn.now, answer=answers["answer"])
    done = record(case, event, turn.organization.times)
    said = closed(turn, turn.session, "request-answered", {"who": typed(case.asker_name)})
    effects: tuple[Effect, ...] = back_to_card(turn, done.case)
    return replace(
        said, case=case.id, case_events=done.events, effects=(*said.effects, *effects, *done.timers)
    )


def back_to_card(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The card again, on top of the asker's chat; other holders' cards are brought up to date."""
    key = "card-answered" if case.answer else "card-unanswered"
    line = Line(Key(key), {"name": typed(case.name)})
    others = tuple(h for h in case.holders if h != case.asker)
    return (card(turn, case, case.asker, anew=True, before=(line,)), *cards(turn, case, others))


def normal(address: str) -> str:
    """An address as it is written; one kept against our advice carries its domain in capitals."""
    name, at, domain = address.rpartition("@")
    return f"{name}{at}{domain.lower()}"
