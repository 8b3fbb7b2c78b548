"""Passing a request on to somebody else who may decide."""

from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Choice, Line, typed
from chatbot.core.people import Person
from conversations import adding, reach, routing
from conversations import happened as c
from conversations.approval import PASS
from conversations.cards import Act, card, facts, slot
from conversations.case import Case
from conversations.introduction import member_args
from conversations.record import record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, reply, tell


def _pass(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    me = _mine(turn, case)
    others = routing.stand_ins(turn.people, case, me.id)[:8]
    choices = tuple(
        Choice(question=PASS, id=p.id, label_as=typed(p.name), about=case.id, revision=case.version)
        for p in others
    )
    back = button("step", "less", about=case)
    return Outcome(
        session=turn.session,
        effects=(
            reply(
                turn,
                "card-pass-to",
                facts(turn, case, ""),
                choices=(*choices, back),
                replaces=slot(case),
            ),
        ),
    )


def _pass_to(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    me = _mine(turn, case)
    to = turn.people.get(ContactId(event.choice))
    if to is None or to.id in {me.id, *routing.without(case)} or reach.away(to):
        raise NotAllowed("card-pass-gone")
    if to.id in case.holders:
        raise NotAllowed("card-pass-has")
    done = record(
        case, c.PassedOn(by=me.id, at=turn.now, to=to.id, name=to.name), turn.organization.times
    )
    note = (Line(Key("card-passed"), {"who": typed(me.name)}),)
    told = tell(
        case.member, "request-passed", {**member_args(turn, case), "who": typed(to.name)}, case=case
    )
    return done.outcome(
        turn,
        card(turn, done.case, to.id, anew=True, before=note),
        card(
            turn, done.case, me.id, before=(Line(Key("card-passed-to"), {"who": typed(to.name)}),)
        ),
        adding.offer(turn, done.case, "officers-passed", to),
        told,
    )


def _mine(turn: Turn, case: Case) -> Person:
    me = turn.person
    assert me is not None, "checked before"
    allowed(case, routing.role_of(me.id, case, turn.people), "pass")
    return me


ACTS: dict[str, Act] = {"pass": _pass, "pass-to": _pass_to}
