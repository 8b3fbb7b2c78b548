"""Whoever is not of age: a person decides first, and nothing leaves without a guardian."""

from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade, DeliveryReported
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Args, Line, Message, country, days, listed, typed
from chatbot.core.pages import link
from chatbot.core.turns import Needs
from conversations import amendment, routing, tasks
from conversations import happened as c
from conversations.cards import activities, cards, everybody
from conversations.case import Case
from conversations.case.company import mark, subject
from conversations.happened import CLOCK
from conversations.introduction import dealt, member_args
from conversations.organization import Organization
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, tell
from conversations.times import days_left, last_day_over, urgent

PAGE = "guardian"
LABEL = "guardian"
ASKED = "guardian-asked"
MAIL = "guardian_mail"
LOST = "guardian-mail"
"""The matter of a task: the mail to a guardian has not arrived."""

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
    asked = routing.asked_anew(turn.people, case, at_once=at_once)
    event = c.TakenUp(by=me.id, at=turn.now, name=me.name, holders=asked)
    done = record(case, event, turn.organization.times)
    said = tell(case.member, "youth-taken", member_args(turn, case), case=case)
    others = tuple(h for h in everybody(done.case, me.id) if h not in asked)
    shown = (*cards(turn, done.case, asked, anew=True), *cards(turn, done.case, others))
    return done.outcome(turn, *shown, said)


def ask(turn: Turn, done: Recorded, *before: Line) -> Outcome:
    """The guardian is asked by mail; until they agree there is nothing to approve."""
    event = c.GuardianAsked(by=CLOCK, at=turn.now, holders=done.case.holders)
    done = done.then(event, turn.organization.times)
    case = done.case
    at_hand = turn.person is not None and turn.person.id == case.member  # told in the answer
    told = tell(case.member, ASKED, args(turn, case), case=case, before=before)
    said = () if at_hand else (told,)
    return done.outcome(turn, Send(mail(turn, case)), *said, *dealt(turn, case, case.holders))


def reminded(turn: Turn, case: Case) -> Outcome:
    """Ask the guardian again, a few times; remind the department each time, and decide nothing."""
    holders = routing.next_asked(turn.people, case, case.rung + 1)
    event = c.Reminded(by=CLOCK, at=turn.now, rung=case.rung + 1, holders=holders)
    done = record(case, event, turn.organization.times)
    again: tuple[Effect, ...] = (Send(mail(turn, case)),) if done.case.rung < MAILS else ()
    line = (Line(Key("card-guardian-waits")),)
    return done.outcome(turn, *again, *dealt(turn, done.case, done.case.holders, before=line))


def anew(turn: Turn, before: Case, after: Case) -> tuple[Effect, ...]:
    """Another mail to the guardian, where what they are asked has changed meanwhile."""
    if after.status != "guardian" or subject(before) == subject(after):
        return ()
    return (Send(mail(turn, after, changed=True)),)


def corrected(turn: Turn, case: Case, address: str) -> Outcome:
    """The guardian's address was wrong: they are asked at the right one, and people see it."""
    if amendment.meaning(case, "guardian_mail", case.leg) != amendment.TOLD:
        raise NotAllowed("change-none")
    youth = case.youth
    if address == youth.guardian_mail:
        return closed(turn, turn.session, "change-nothing", member_args(turn, case))
    named = c.GuardianNamed(by=case.member, at=turn.now, name=youth.guardian, email=address)
    done = record(case, named, turn.organization.times)
    sent = Send(mail(turn, done.case))
    said = closed(
        turn,
        turn.session,
        "change-guardian",
        args(turn, done.case),
        case=done.case,
        events=done.events,
    )
    shown = dealt(turn, done.case, done.case.holders)
    return replace(said, effects=(*said.effects, sent, *shown, *done.timers))


def reported(turn: Turn, event: DeliveryReported) -> Outcome | Needs:
    """What became of the mail to a guardian: one that arrived says nothing yet."""
    case = turn.case
    if case is None or event.status != "failed":
        return Outcome(session=turn.session)
    return lost(turn, case)


def lost(turn: Turn, case: Case) -> Outcome | Needs:
    """The guardian did not get the mail: the member can correct it, and people hear once."""
    if case.status != "guardian":
        return Outcome(session=turn.session)
    if LOST not in turn.found:
        return Needs(LOST, index=f"from:{case.id}")
    able = amendment.meaning(case, MAIL, case.leg)
    choices = (button("trip", MAIL, f"button-change-{MAIL}", about=case),) if able else ()
    told = tell(case.member, "guardian-lost", args(turn, case), case=case, choices=choices)
    if any(task.matter == LOST and task.open for task in turn.found[LOST]):
        return Outcome(session=turn.session, effects=(told,))
    facts = {"trip": case.number, "guardian": case.youth.guardian}
    done = tasks.raised(turn, LOST, facts=facts, of=case, days=1)
    effects = (told, *tasks.dealt(turn, done), *done.timers)
    return Outcome(
        session=turn.session, case=done.case.id, case_events=done.events, effects=effects
    )


def days_open(turn: Turn, case: Case) -> int:
    """For how many days the page is there: until the trip is over, and a little longer."""
    over = max(last_day_over(leg) for leg in case.legs)
    return max(60, (over - turn.now).days + 14)


def mail(turn: Turn, case: Case, *, changed: bool = False) -> Message:
    """The mail to the guardian, with the page where they answer."""
    page = link(
        PAGE, about=case.id, subject=mark(case.youth.guardian_mail), days=days_open(turn, case)
    )
    return Message(
        to=Address("email", case.youth.guardian_mail),
        key=Key("mail-guardian"),
        args={
            **args(turn, case),
            "link": page if turn.web else "",
            "has_link": "yes" if turn.web else "no",
            "changed": "yes" if changed else "no",
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
