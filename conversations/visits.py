"""Visitors from abroad: announced to the department, offered to a club, hosted, or not."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.effects import Effect
from chatbot.core.errors import NotAllowed
from chatbot.core.events import ChoiceMade, PagePosted, TimerFired
from chatbot.core.ids import ContactId, Key
from chatbot.core.messages import Choice, Line, named
from chatbot.core.turns import Needs
from conversations import happened as c
from conversations import routing
from conversations.cards import Act, card, cards, everybody, slot
from conversations.case import Case, opened
from conversations.happened import CaseEvent, Visitors
from conversations.record import Recorded, record
from conversations.steps import allowed
from conversations.talk import Outcome, Turn, button, closed, reply, started
from conversations.times import timer_effects
from conversations.visit_forms import CANNOT, EXPLAIN, INQUIRE, REASK, REGRET, VISIT, WELCOME
from conversations.visit_mail import hosted_mail, queried_mail, regretted_mail
from conversations.visit_parts import part

TO = "visit-to"
"""The buttons with the districts."""

NOBODY = ContactId("")


def begin(turn: Turn) -> Outcome:
    """Type in what a sister party has announced by mail."""
    return started(turn, VISIT)


def announced(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The visit is with the department, and with nobody else."""
    me = turn.person
    assert me is not None, "only people we know fill in forms"
    if not me.has("department"):
        raise NotAllowed("party-not-yours")
    done = _opened(turn, answers, me.id, me.name)
    return closed(
        turn,
        turn.session,
        "visit-noted",
        effects=(*cards(turn, done.case, done.case.holders, anew=True), *done.timers),
        case=done.case,
        events=done.events,
    )


def posted(turn: Turn, event: PagePosted) -> Outcome | Needs:
    """A sister party has announced visitors on its page."""
    partner = turn.organization.partner(event.subject)
    if partner is None:
        return Outcome(session=turn.session, stranger=True)
    answers = {**event.fields, "party": partner.id, "country": partner.country}
    done = _opened(turn, answers, c.CLOCK, "")
    return Outcome(
        session=turn.session,
        case=done.case.id,
        case_events=done.events,
        effects=(*cards(turn, done.case, done.case.holders, anew=True), *done.timers),
        stranger=True,
    )


def _opened(turn: Turn, answers: Mapping[str, str], by: ContactId, name: str) -> Recorded:
    visitors = Visitors(
        partner=answers["party"],
        country=answers["country"],
        people=answers["people"],
        window=answers["window"],
        city=answers["city"],
        hopes=answers.get("hopes", ""),
        languages=answers.get("languages", ""),
        contact=answers.get("contact", ""),
        minors=answers["minors"] == "yes",
    )
    holders = routing.department(turn.people, NOBODY)
    event = c.VisitAnnounced(by=by, at=turn.now, visitors=visitors, name=name, holders=holders)
    case = opened(turn.new_id, event)
    return Recorded(None, case, (event,), timer_effects(None, case, turn.organization.times))


def _offer(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """Which district is to be asked; only those where somebody can answer."""
    _check(turn, case, "offer")
    people = turn.people
    places = [
        district
        for district in turn.organization.districts
        if routing.first_asked(people, district.id, NOBODY, at_once=False)
        != routing.department(people, NOBODY)
    ]
    if not places:
        raise NotAllowed("visit-no-district")
    choices = tuple(
        Choice(question=TO, id=place.id, label_as=named(place.name), about=case.id,
               revision=case.version)
        for place in places
    )  # fmt: skip
    said = reply(
        turn, "visit-where", choices=(*choices, button("step", "less", about=case)),
        replaces=slot(case),
    )  # fmt: skip
    return Outcome(session=turn.session, effects=(said,))


def _offer_to(turn: Turn, case: Case, event: ChoiceMade) -> Outcome:
    """The department agrees; only now does a club hear of it."""
    me = _check(turn, case, "offer")
    holders = tuple(
        h
        for h in routing.first_asked(turn.people, event.choice, NOBODY, at_once=False)
        if (p := turn.people.get(h)) is not None
        and (p.has("organizer", event.choice) or p.has("deputy", event.choice))
    )
    if not holders:
        raise NotAllowed("visit-no-district")
    happened = c.VisitOffered(
        by=me, at=turn.now, name=_name(turn), district=event.choice, holders=holders
    )
    done = record(case, happened, turn.organization.times)
    return done.outcome(turn, *_shown(turn, done.case, me))


def _reask(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "reask")
    return started(turn, REASK, about=case)


def reasked(turn: Turn, answers: dict[str, str]) -> Outcome:
    """A question goes to their department by mail; the answer comes to ours by mail."""
    case = _case(turn)
    me = _check(turn, case, "reask")
    event = c.VisitQueried(by=me, at=turn.now, name=_name(turn), question=answers["question"])
    return _ended(turn, case, event, "visit-reasked", queried_mail(turn, case, answers["question"]))


def _regret(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "regret")
    return started(turn, REGRET, about=case)


def regretted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """We cannot receive them: their department reads it in our department's words."""
    case = _case(turn)
    me = _check(turn, case, "regret")
    event = c.VisitRegretted(by=me, at=turn.now, name=_name(turn), words=answers["words"])
    mail = regretted_mail(turn, case, answers["words"])
    return _ended(turn, case, event, "visit-regretted", mail)


def _welcome(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "welcome")
    return started(turn, WELCOME, about=case)


def welcomed(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The club hosts them: their department hears whom to call."""
    case = _case(turn)
    me = _check(turn, case, "welcome")
    event = c.VisitHosted(
        by=me, at=turn.now, name=_name(turn), contact=answers["contact"],
        words=answers.get("words", ""),
    )  # fmt: skip
    after = record(case, event, turn.organization.times).case
    return _ended(turn, case, event, "visit-welcomed", hosted_mail(turn, after))


def _cannot(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "cannot")
    return started(turn, CANNOT, about=case)


def refused(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The club cannot: the department may ask another one."""
    case = _case(turn)
    me = _check(turn, case, "cannot")
    return _ended(turn, case, _returned(turn, me, answers.get("words", "")), "visit-cannot-told")


def _elsewhere(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    """The department asks no longer there, and may ask elsewhere."""
    me = _check(turn, case, "elsewhere")
    done = record(case, _returned(turn, me, ""), turn.organization.times)
    return done.outcome(turn, *_shown(turn, done.case, me))


def _returned(turn: Turn, me: ContactId, words: str) -> c.VisitReturned:
    department = routing.department(turn.people, NOBODY)
    return c.VisitReturned(by=me, at=turn.now, name=_name(turn), words=words, holders=department)


def _inquire(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "inquire")
    return started(turn, INQUIRE, about=case)


def inquired(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The club asks the department first."""
    case = _case(turn)
    me = _check(turn, case, "inquire")
    department = routing.department(turn.people, NOBODY)
    event = c.VisitAsked(
        by=me, at=turn.now, name=_name(turn), question=answers["question"], holders=department
    )
    return _ended(turn, case, event, "visit-inquired")


def _explain(turn: Turn, case: Case, _: ChoiceMade) -> Outcome:
    _check(turn, case, "explain")
    return started(turn, EXPLAIN, about=case)


def explained(turn: Turn, answers: dict[str, str]) -> Outcome:
    """The answer goes back to the club, with its card."""
    case = _case(turn)
    me = _check(turn, case, "explain")
    event = c.VisitExplained(by=me, at=turn.now, name=_name(turn), answer=answers["answer"])
    return _ended(turn, case, event, "visit-explained")


def reminded(turn: Turn, case: Case) -> Outcome:
    """Say again that they wait; the deputy, then the department, may answer for a silent club."""
    rung = case.rung + 1
    holders = case.holders
    if case.status == "offered":
        deputies = routing.deputies(turn.people, case.district, NOBODY)
        more = deputies if rung >= routing.DEPUTY else ()
        above = routing.department(turn.people, NOBODY) if rung >= routing.DEPARTMENT else ()
        holders = tuple(dict.fromkeys((*holders, *more, *above)))
    else:
        holders = tuple(dict.fromkeys((*holders, *routing.department(turn.people, NOBODY))))
    event = c.Reminded(by=c.CLOCK, at=turn.now, rung=rung, holders=holders)
    done = record(case, event, turn.organization.times)
    again = (Line(Key("task-reminder")),)
    shown = (card(turn, done.case, to, anew=True, before=again) for to in done.case.holders)
    return done.outcome(turn, *shown)


def over(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Their last day has passed; where nobody answered, the department is asked to say so."""
    done = record(case, c.VisitOver(by=c.CLOCK, at=turn.now), turn.organization.times)
    owes = routing.department(turn.people, NOBODY) if done.case.status == "missed" else ()
    others = tuple(h for h in everybody(done.case) if h not in owes)
    shown = (*cards(turn, done.case, owes, anew=True), *cards(turn, done.case, others))
    return done.outcome(turn, *shown)


def _check(turn: Turn, case: Case, step: str) -> ContactId:
    """Whose step it is: the club that was asked has its own, the department all others."""
    me = turn.session.contact
    role = part(case, me, turn.people)
    allowed(case, role, step)
    return me


def _case(turn: Turn) -> Case:
    assert turn.case is not None, "a form about a visit knows it"
    return turn.case


def _name(turn: Turn) -> str:
    return turn.person.name if turn.person is not None else ""


def _shown(turn: Turn, case: Case, me: ContactId) -> tuple[Effect, ...]:
    """The card for everybody; on top for whoever has the turn now."""
    anew = cards(turn, case, tuple(h for h in case.holders if h != me), anew=True)
    others = tuple(h for h in everybody(case, me) if h not in case.holders or h == me)
    return (*anew, *cards(turn, case, others))


def _ended(turn: Turn, case: Case, event: CaseEvent, key: str, *more: Effect) -> Outcome:
    done = record(case, event, turn.organization.times)
    return closed(
        turn,
        turn.session,
        key,
        effects=(*_shown(turn, done.case, turn.session.contact), *more, *done.timers),
        case=done.case,
        events=done.events,
    )


ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "offer": _offer,
        "offer-to": _offer_to,
        "reask": _reask,
        "regret": _regret,
        "welcome": _welcome,
        "cannot": _cannot,
        "inquire": _inquire,
        "explain": _explain,
        "elsewhere": _elsewhere,
    }
)
