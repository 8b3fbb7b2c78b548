"""The league is asked as well, once the organizer has agreed; nobody is skipped silently."""

from chatbot.core.events import ChoiceMade
from chatbot.core.ids import ContactId
from chatbot.core.messages import Args, Choice, named, typed
from conversations import happened as c
from conversations import routing, travellers
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.introduction import dealt, member_args
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, tell
from conversations.youth_forms import LEAGUE


def asks(turn: Turn, done: Recorded, by: ContactId) -> Recorded:
    """The trip as it is with the league, where its member is of it and somebody there can say."""
    case = done.case
    if case.membership != LEAGUE or case.youth.league_by or case.youth.without:
        return done
    holders = routing.league(turn.people, case)
    if not holders:
        return done
    event = c.LeagueAsked(by=by, at=turn.now, holders=holders)
    return done.then(event, turn.organization.times)


def handed(turn: Turn, done: Recorded) -> Outcome:
    """The card goes to the league's officer, and the member hears of it."""
    case = done.case
    args = {**member_args(turn, case), "who": typed(case.recommended_name), **office(turn)}
    told = tell(case.member, "league-asked", args, case=case)
    shown = (*dealt(turn, case, case.holders), *cards(turn, case, case.knowing))
    return done.outcome(turn, *shown, told)


def office(turn: Turn) -> Args:
    """What the league's office is called; in our own words where the organisation does not say."""
    name = turn.organization.league_office
    return {"office": named(name) if name else "", "has_office": "yes" if name else "no"}


def endorsed(turn: Turn, case: Case, _: ChoiceMade) -> Recorded:
    """The league's officer agrees."""
    me = turn.person
    assert me is not None, "only officers agree"
    allowed(case, routing.role_of(me.id, case, turn.people), "endorse")
    department = routing.approving(turn.people, case, me)
    event = c.LeagueAgreed(by=me.id, at=turn.now, name=me.name, holders=department)
    return record(case, event, turn.organization.times)


def passed_over(turn: Turn, case: Case, _: ChoiceMade) -> Recorded:
    """Somebody of the department goes on without the league's word, and it says who."""
    me = turn.person
    assert me is not None, "only officers go on"
    allowed(case, routing.role_of(me.id, case, turn.people), "without")
    department = routing.deciding(turn.people, case)
    event = c.LeaguePassedOver(by=me.id, at=turn.now, name=me.name, holders=department)
    return record(case, event, turn.organization.times)


def onward(turn: Turn, done: Recorded, key: str) -> Outcome:
    """The details are the member's turn now."""
    case = done.case
    start = button("trip", "details", "button-start-details", about=case, style="yes")
    choices: tuple[Choice, ...] = (start, *travellers.invites(case), button("trip", "later"))
    told = tell(case.member, key, onward_args(turn, case), case=case, choices=choices)
    return done.outcome(turn, *cards(turn, case, everybody(case)), told)


def onward_args(turn: Turn, case: Case) -> Args:
    """What the member hears of who let it go on."""
    who = typed(turn.person.name if turn.person else "")
    return {**member_args(turn, case), "who": who, **office(turn)}
