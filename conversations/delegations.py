"""Several people on one trip: the leader gives out links, and everybody joins for themself."""

import hashlib
from dataclasses import replace
from datetime import timedelta

from chatbot.core.effects import Effect, SetTimer
from chatbot.core.errors import NotAllowed
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Arg, Args, Choice, Line, stacked, typed, words
from chatbot.core.people import Invitation
from conversations import happened as c
from conversations import routing, travellers, welcome
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.case.papers import LETTERS
from conversations.forms import JOIN
from conversations.handing import HANDOVER
from conversations.organization import OFFICERS
from conversations.record import record
from conversations.steps import allowed, offered
from conversations.talk import Outcome, Turn, again, button, closed, home, locale, reply, started
from conversations.times import days_left, urgent
from conversations.youth_forms import MINOR

VALID = timedelta(hours=72)
COMPANY = "company"
MOST = len(LETTERS)
"""People on one trip: each paper has a letter of its own."""


def shown(turn: Turn, case: Case) -> Outcome:
    """Who is there, and what the leader may do."""
    joined = tuple(
        Choice(question=COMPANY, id=f"who.{t.number}", label_as=typed(t.name), about=case.id)
        for t in case.company.travellers
    )
    if case.youth.minor or case.detailed:
        if not joined:
            line = (Line(Key("company-not-now"), travellers.args(case)),)
            return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))
        args = {**travellers.args(case), "people": people(case)}
        said = reply(turn, "company-fixed", args, choices=joined, private=True)
        return Outcome(session=replace(turn.session, about=case.id), effects=(said,))
    company = case.company
    choices: list[Choice] = [button(COMPANY, "invite", about=case, style="yes")]
    if company.invited:
        choices.append(button(COMPANY, "whole", about=case))
    choices += joined
    key = "company-menu" if company.invited else "company-first"
    args = {**travellers.args(case), **count(case), "people": people(case)}
    said = reply(turn, key, args, choices=tuple(choices), private=True)
    return Outcome(session=replace(turn.session, about=case.id), effects=(said,))


def people(case: Case) -> Arg:
    """The leader and everybody who has joined, each with their part."""
    rows = [(case.name, case.company.part), *((t.name, t.part) for t in case.company.travellers)]
    return stacked(
        *(
            words("company-person", name=typed(name), part=words(f"company-part-{part}"))
            for name, part in rows
        )
    )


def count(case: Case) -> Args:
    """How many have joined of how many; who did not is nobody's to know."""
    return {"joined": len(case.company.travellers), "invited": case.company.invited}


def invite(turn: Turn, case: Case) -> Outcome:
    """One link for one person, for three days; it opens nothing to anybody whom we do not know."""
    allowed(case, "member", "invite")
    if case.youth.minor or case.detailed:
        return shown(turn, case)
    if is_full(case):
        return _no_place(turn)
    event = c.OthersInvited(by=case.member, at=turn.now)
    done = record(case, event, turn.organization.times)
    promise = Invitation(expires=turn.now + VALID, about=case.id)
    said = reply(
        turn,
        "company-code",
        {**travellers.args(case), "code": turn.new_code},
        choices=(
            button(COMPANY, "invite", "button-invite-more", about=case),
            button(COMPANY, "whole", about=case),
        ),
        private=True,
    )
    outcome = done.outcome(turn, said)
    return replace(outcome, promised=promise)


def opened(turn: Turn) -> Outcome:
    """Somebody whom we know has opened a link: they see who asks them, and for what."""
    case, me, invitation = turn.case, turn.person, turn.invitation
    assert me is not None, "strangers are answered as strangers"
    if invitation is None or case is None or case.id != invitation.about or not _known(turn):
        return welcome.invalid(turn)
    company = case.company
    if me.id == case.member or company.of(me.id) is not None or not _gathers(case):
        return welcome.invalid(turn)
    event = c.InviteOpened(by=me.id, at=turn.now)
    done = record(case, event, turn.organization.times)
    choices = (
        button("trip", "join", about=case, style="yes"),
        button("trip", "not-me", about=case),
    )
    said = reply(turn, "company-invited", travellers.args(case), choices=choices, private=True)
    session = replace(turn.session, about=case.id, opened=welcome.digest(turn))
    return replace(
        done.outcome(turn, said, *_moved(turn, done.case)), session=session, claimed=True
    )


def is_full(case: Case) -> bool:
    """Whether no letter is left to tell one more paper from the others."""
    return case.company.last >= MOST


def _no_place(turn: Turn) -> Outcome:
    line = (Line(Key("company-full"), {"most": MOST}),)
    return Outcome(session=turn.session, effects=(again(turn, turn.session, line),))


def _known(turn: Turn) -> bool:
    me = turn.person
    return me is not None and any(me.has(role) for role in ("member", *OFFICERS))


def _gathers(case: Case) -> bool:
    return case.company.gathering and ("invite" in _steps(case)) and not case.detailed


def _steps(case: Case) -> tuple[str, ...]:
    return offered(case, "member")


def join(turn: Turn, case: Case) -> Outcome:
    """Ask for what their own letter needs."""
    allowed(case, "invited", "join")
    if not _gathers(case):
        raise NotAllowed(f"case-outcome-{case.status}")
    if is_full(case):
        return _no_place(turn)
    me = turn.person
    assert me is not None, "strangers have no buttons"
    kinds = {kind.id for kind in turn.organization.kinds}
    known = {"me": me.name, "kind": me.notes.get("kind", "")}
    answers = {q: a for q, a in known.items() if a and (q != "kind" or a in kinds)}
    return started(turn, JOIN, about=case, answers=answers)


def joined(turn: Turn, answers: dict[str, str]) -> Outcome:
    """They are in, by their own consent; the leader hears how many there are."""
    case, me = turn.case, turn.person
    assert case is not None, "joining is about a case"
    assert me is not None, "strangers have no forms"
    allowed(case, "invited", "join")
    if answers.get("age") == MINOR:
        return _left_out(turn, case, "company-not-of-age")
    if is_full(case):
        return _left_out(turn, case, "company-full")
    afresh = me.id in routing.spoken(case)
    event = c.TravellerJoined(
        by=me.id,
        at=turn.now,
        name=answers["me"],
        membership=answers["kind"],
        email=answers["email"],
        phone=answers["phone"],
        agreed=_shown(turn, case, answers),
        late=bool(case.recommended_by) and not afresh,
        afresh=afresh,
        holders=_others(turn, case) if afresh else (),
    )
    done = record(case, event, turn.organization.times)
    session = replace(turn.session, cases=(*turn.session.cases, case.id), about=case.id)
    said = {**travellers.args(case), **count(done.case), "afresh": "yes" if afresh else "no"}
    told = travellers.tell(done.case, case.member, "company-joined", said)
    refreshed = (
        *cards(turn, done.case, done.case.holders if afresh else (), anew=True),
        *cards(turn, done.case, done.case.knowing if afresh else everybody(done.case)),
        *_moved(turn, done.case),
    )
    return closed(
        turn,
        session,
        "company-welcome",
        travellers.args(case),
        effects=(told, *refreshed, *done.timers),
        case=done.case,
        events=done.events,
    )


def _others(turn: Turn, case: Case) -> tuple[ContactId, ...]:
    """Who recommends it, now that whoever did travels along."""
    at_once = urgent(days_left(case.legs, turn.now))
    return routing.asked_anew(turn.people, case, at_once=at_once)


def _moved(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """A card that is held by whoever travels, or may, looks for somebody else."""
    return (SetTimer(HANDOVER, turn.now, case.id),)


def _left_out(turn: Turn, case: Case, key: str) -> Outcome:
    """There is no place, or a guardian would have to agree, which a link cannot ask for."""
    event = c.TravellerLeft(by=turn.session.contact, at=turn.now, who=turn.session.contact)
    done = record(case, event, turn.organization.times)
    return closed(
        turn,
        turn.session,
        key,
        {**travellers.args(case), "most": MOST},
        effects=done.timers,
        case=done.case,
        events=done.events,
    )


def _shown(turn: Turn, case: Case, answers: dict[str, str]) -> str:
    quietly = turn.person is not None and turn.person.quiet
    said = turn.wording("join-review.quiet" if quietly else "join-review", locale(turn))
    facts = (f"{question}={answer}" for question, answer in sorted(answers.items()))
    parts = (said, case.name, *(leg.country for leg in case.legs), *facts)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def not_me(turn: Turn, case: Case) -> Outcome:
    """Left out quietly: the leader is told nothing."""
    allowed(case, "invited", "leave")
    me = turn.session.contact
    event = c.TravellerLeft(by=me, at=turn.now, who=me)
    done = record(case, event, turn.organization.times)
    line = (Line(Key("company-not-me"), travellers.args(case)),)
    mine = cards(turn, done.case, (me,)) if me in everybody(done.case) else ()
    return done.outcome(turn, *mine, home(turn, line), *_moved(turn, done.case))


def whole(turn: Turn, case: Case) -> Outcome:
    """The leader says that everybody is there: the details may be given now."""
    allowed(case, "member", "whole")
    if not case.company.gathering:
        return shown(turn, case)
    event = c.EverybodyThere(by=case.member, at=turn.now)
    done = record(case, event, turn.organization.times)
    after = done.case
    told: tuple[Effect, ...] = cards(turn, after, everybody(after))
    if after.recommended_by:
        args = {**travellers.args(after), "people": people(after)}
        told = (travellers.tell(after, after.recommended_by, "company-complete-told", args), *told)
    open_now = "details" in _steps(after) and after.status == "recommended"
    start = button("trip", "details", "button-start-details", about=after, style="yes")
    said = reply(
        turn,
        "company-complete",
        {**travellers.args(after), **count(after), "people": people(after)},
        choices=(start,) if open_now else (),
        private=True,
    )
    return done.outcome(turn, said, *told)


def first(turn: Turn, case: Case) -> Outcome | None:
    """While others are awaited, the details wait, too."""
    return shown(turn, case) if case.company.gathering else None
