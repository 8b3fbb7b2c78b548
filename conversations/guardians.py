"""Whoever is not of age: a person decides first, and nothing leaves without a guardian."""

from chatbot.core.effects import Effect, Send
from chatbot.core.events import ChoiceMade
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Args, Line, Message, country, days, listed, typed
from chatbot.core.pages import link
from conversations import happened as c
from conversations import routing
from conversations.cards import activities, cards, everybody
from conversations.case import Case
from conversations.happened import CLOCK
from conversations.introduction import dealt, member_args
from conversations.organization import Organization
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, tell
from conversations.times import days_left, urgent

PAGE = "guardian"
LABEL = "guardian"
ASKED = "guardian-asked"
MAILS = 3
"""How often a guardian is written to; after that the Department alone is reminded."""


def first(turn: Turn, done: Recorded) -> Recorded:
    """Whoever asks is not of age: the department decides whether anybody else hears of it."""
    event = c.HumanFirst(
        by=done.case.member,
        at=turn.now,
        holders=routing.deciding(turn.people, done.case),
    )
    return done.then(event, turn.organization.times)


def taken(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """A person has decided that it may go on: now the organizer is asked, as for everybody."""
    me = turn.person
    assert me is not None, "only officers take it up"
    allowed(case, routing.role_of(me.id, case, turn.people), "take")
    at_once = urgent(days_left(case.legs, turn.now))
    asked = routing.first_asked(turn.people, case.district, *routing.without(case), at_once=at_once)
    event = c.TakenUp(by=me.id, at=turn.now, name=me.name, holders=asked)
    done = record(case, event, turn.organization.times)
    said = tell(case.member, "youth-taken", member_args(turn, case), case=case)
    others = tuple(h for h in everybody(done.case, me.id) if h not in asked)
    shown = (*cards(turn, done.case, asked, anew=True), *cards(turn, done.case, others))
    return done.outcome(turn, *shown, said)


def ask(turn: Turn, done: Recorded) -> Outcome:
    """The guardian is asked by mail; until they agree there is nothing to approve."""
    event = c.GuardianAsked(by=CLOCK, at=turn.now, holders=done.case.holders)
    done = done.then(event, turn.organization.times)
    case = done.case
    at_hand = turn.person is not None and turn.person.id == case.member  # told in the answer
    said = () if at_hand else (tell(case.member, ASKED, args(turn, case), case=case),)
    return done.outcome(turn, Send(mail(turn, case)), *said, *dealt(turn, case, case.holders))


def reminded(turn: Turn, case: Case) -> Outcome:
    """Ask the guardian again, a few times; remind the department each time, and decide nothing."""
    holders = routing.next_asked(turn.people, case, case.rung + 1)
    event = c.Reminded(by=CLOCK, at=turn.now, rung=case.rung + 1, holders=holders)
    done = record(case, event, turn.organization.times)
    again: tuple[Effect, ...] = (Send(mail(turn, case)),) if done.case.rung < MAILS else ()
    line = (Line(Key("card-guardian-waits")),)
    return done.outcome(turn, *again, *dealt(turn, done.case, done.case.holders, before=line))


def mail(turn: Turn, case: Case) -> Message:
    """The mail to the guardian, with the page where they answer."""
    return Message(
        to=Address("email", case.youth.guardian_mail),
        key=Key("mail-guardian"),
        args={
            **args(turn, case),
            "link": link(PAGE, about=case.id, days=60) if turn.web else "",
            "has_link": "yes" if turn.web else "no",
        },
        about=case.id,
        label=LABEL,
        purpose="mail",
        locales=tuple(dict.fromkeys((_language(turn), *turn.organization.locales))),
    )


def _language(turn: Turn) -> str:
    return turn.member.locale if turn.member is not None else turn.organization.locales[0]


def args(turn: Turn, case: Case) -> Args:
    """Who learns what, in plain words."""
    return {**told(turn.organization, case), "number": case.number}


def told(organization: Organization, case: Case) -> Args:
    """What a guardian reads of a trip, in the mail and on the page alike."""
    legs = case.legs
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "name": typed(case.name),
        "guardian": typed(case.youth.guardian),
        "email": typed(case.youth.guardian_mail),
        "country": listed(*(country(leg.country) for leg in legs)),
        "city": listed(*(typed(leg.city) for leg in legs)),
        "window": listed(*(days(leg.sought) for leg in legs)),
        "activity": listed(*(activities(organization, leg.activity) for leg in legs)),
        "other": typed(case.other),
        "has_other": "yes" if case.other else "no",
        "homes": "yes" if case.youth.homes else "no",
    }
