"""What one case opens besides itself: each leg of a trip a case, and a task to phone the hosts.

A turn writes one case, so each of them is opened by a timer of the first. The timer is wanted until
the first case knows that the other is there, and looks before it opens: it may fire any number of
times, and opens once.
"""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.effects import SetTimer
from chatbot.core.events import TimerFired
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import routing, tasks
from conversations.approval import to_department
from conversations.case import Case, opened
from conversations.case.amendments import PHONE
from conversations.case.papers import number as letter
from conversations.happened import CLOCK
from conversations.record import Recorded, record
from conversations.talk import Outcome, Turn
from conversations.times import timer_effects

FOUND = "further"


def fired(turn: Turn, case: Case, event: TimerFired) -> Outcome | Needs:
    """Open what is wanted, or remember that it is there."""
    if event.timer not in case.share.wants:
        return Outcome(session=turn.session)
    if FOUND not in turn.found:
        return Needs(FOUND, index=f"from:{case.id}")
    found: Sequence[Case] = turn.found[FOUND]
    if any(_is_it(one, case, event.timer) for one in found):
        followed = c.Followed(by=CLOCK, at=turn.now, name=event.timer)
        return record(case, followed, turn.organization.times).outcome(turn)
    again = SetTimer(event.timer, turn.now, case.id)
    return _phone(turn, case, again) if event.timer == PHONE else _leg(turn, case, event, again)


def _is_it(one: Case, case: Case, name: str) -> bool:
    if name == PHONE:
        changed = case.papers.changed_at or case.since
        return one.kind == "task" and one.matter == PHONE and one.requested_at >= changed
    return one.kind == "trip" and f"leg{one.share.number}" == name


def _phone(turn: Turn, case: Case, again: SetTimer) -> Outcome:
    facts = {"who": case.name, "letter": letter(case)}
    done = tasks.raised(turn, PHONE, facts=facts, of=case, days=1)
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(*tasks.dealt(turn, done), *done.timers, again),
    )


def _leg(turn: Turn, case: Case, event: TimerFired, again: SetTimer) -> Outcome:
    """A leg goes to the department by itself, with everything that was said for all of them."""
    number = int(event.timer.removeprefix("leg"))
    leg_opened = c.LegOpened(
        by=CLOCK,
        at=turn.now,
        member=case.member,
        name=case.name,
        membership=case.membership,
        district=case.district,
        leg=case.share.rest[number - 2],
        number=number,
        count=case.share.of,
        whole=case.id,
        why=case.why,
        email=case.email,
        phone=case.phone,
        other=case.other,
        exchanges=(*case.exchanges, *(((case.question, case.answer),) if case.answer else ())),
        requested_at=case.requested_at,
        recommended_by=case.recommended_by,
        recommended_name=case.recommended_name,
        recommended_at=case.recommended_at,
        holders=routing.deciding(turn.people, case),
        knowing=case.knowing,
        company=case.company.unmade(),
        youth=case.youth,
        quiet=case.quiet,
        guard=replace(case.guard, proposed="", proposed_by=CLOCK, proposed_name=""),
        conditions=case.circle.conditions,
        second_look=case.circle.second_look,
        consented_at=case.consented_at,
        consented_to=case.consented_to,
    )
    one = opened(turn.new_id, leg_opened)
    timers = timer_effects(None, one, turn.organization.times)
    outcome = to_department(turn, Recorded(None, one, (leg_opened,), timers))
    return Outcome(
        session=turn.session,
        case=outcome.case,
        case_events=outcome.case_events,
        effects=(*outcome.effects, again),
        whose=case.member,
    )
