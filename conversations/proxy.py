"""By proxy: an organizer asks for somebody without a chat app, who confirms it by a mail."""

import hashlib
from dataclasses import replace

from chatbot.core.effects import Send
from chatbot.core.errors import NotAllowed
from chatbot.core.events import DeliveryReported, PagePosted, TimerFired
from chatbot.core.ids import Address, ContactId, Key
from chatbot.core.messages import Line, Message, days
from chatbot.core.pages import link
from chatbot.core.people import Person, Role
from chatbot.core.session import Session
from conversations import details, handing, reach, routing
from conversations import happened as c
from conversations.cards import cards
from conversations.case import Case, opened
from conversations.case.company import mark
from conversations.discretion import sensitive
from conversations.forms import FORMS
from conversations.proxy_forms import FOR
from conversations.proxy_page import CONFIRM, PAGE, is_theirs, told
from conversations.record import record
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn, again, closed, locale, started, tell
from conversations.times import (
    UNCONFIRMED,
    days_left,
    local_day,
    timer_effects,
    timers,
    urgent,
)
from conversations.youth_forms import MINOR

LABEL = "for"
ASKS = ("organizer", "deputy")


def begin(turn: Turn) -> Outcome:
    """Ask an organizer about somebody else, where there is a page on which to confirm it."""
    key = "for-not-yours" if _district(turn) is None else "" if turn.web else "for-no-pages"
    if not key:
        return started(turn, FORMS[FOR])
    line = Line(Key(key), {"address": turn.organization.address})
    return Outcome(session=turn.session, effects=(again(turn, turn.session, (line,)),))


def _district(turn: Turn) -> str | None:
    """The district for which whoever is here recommends."""
    roles = turn.person.roles if turn.person is not None else ()
    return next((role.unit for role in roles if role.name in ASKS), None)


def submitted(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Write to the member; nobody else sees any of it before they have said yes."""
    me, district = turn.person, _district(turn)
    if me is None or district is None:
        raise NotAllowed("for-not-yours")
    refused = _refused(turn, answers)
    if refused:
        return closed(turn, turn.session, refused, {"address": turn.organization.address})
    leg = c.Leg(
        country=answers["country"],
        travel=answers["travel"],
        window=answers["window"],
        city=answers["city"].strip(),
        activity=answers["activity"],
    )
    event = c.ProxyFiled(
        by=me.id,
        at=turn.now,
        member=ContactId("p" + mark("proxy", turn.new_code)),
        filer=me.name,
        locale=locale(turn),
        name=answers["name"],
        membership=answers["kind"],
        district=district,
        leg=leg,
        why=answers.get("why", ""),
        email=details.normal(answers["email"]),
        phone=answers["phone"],
        other=answers.get("other", ""),
    )
    case, times = opened(turn.new_id, event), turn.organization.times
    effects = (Send(_mail(turn, case)), *timer_effects(None, case, times))
    until = local_day(timers(case, times)[UNCONFIRMED], turn.organization.zone).isoformat()
    said = closed(
        turn,
        turn.session,
        "for-sent",
        {**told(turn.organization, case), "email": case.email, "until": days(until)},
        case=case,
        events=(event,),
        effects=effects,
    )
    return replace(said, whose=case.member)


def _refused(turn: Turn, answers: dict[str, str]) -> str:
    """Who is not asked for in this way: whoever is not of age, and goes where it may harm them."""
    if answers.get("age") == MINOR:
        return "for-minor"
    risky = sensitive(turn.organization, iter((answers["country"],)))
    return "for-sensitive" if risky is not None else ""


def _mail(turn: Turn, case: Case) -> Message:
    """The mail with the page: it names no country, and nothing of what was written down."""
    left = timers(case, turn.organization.times)[UNCONFIRMED] - turn.now
    page = link(PAGE, about=case.id, subject=mark("for", case.member), days=left.days + 60)
    return Message(
        to=Address(reach.MAIL, case.email),
        key=Key("mail-for"),
        args={**told(turn.organization, case), "link": page},
        about=case.id,
        label=LABEL,
        purpose="mail",
        locales=tuple(dict.fromkeys((case.filed.locale, *turn.organization.locales))),
    )


def posted(turn: Turn, event: PagePosted) -> Outcome:
    """The member has answered; from a yes on it is a request like any other."""
    case = turn.case
    if case is None or not is_theirs(case, event.subject) or not _may(case, event.choice):
        return Outcome(session=turn.session, stranger=True)
    if event.choice != CONFIRM:
        return _ended(turn, case, "refused", by=case.member)
    return _confirmed(turn, case)


def _confirmed(turn: Turn, case: Case) -> Outcome:
    person = Person(
        id=case.member,
        name=case.name,
        roles=(Role("member", case.district),),
        locale=case.filed.locale,
        notes={"kind": case.membership},
    )
    person = reach.with_addresses(person, (Address(reach.MAIL, case.email),))
    at_once = urgent(days_left(case.legs, turn.now))
    holders = routing.first_asked(turn.people, case.district, case.member, at_once=at_once)
    times = turn.organization.times
    said = c.ProxyConfirmed(by=case.member, at=turn.now, holders=holders)
    agreed = c.Consented(
        by=case.member,
        at=turn.now,
        recipients=(case.leg.country,),
        shown=_shown(turn, case),
    )
    done = handing.stood_in(turn, record(case, said, times).then(agreed, times))
    after = done.case
    args = told(turn.organization, after)
    filer = case.filed.by
    note = () if filer in after.holders else (tell(filer, "for-confirmed", args, case=after),)
    return Outcome(
        session=Session(contact=case.member, about=case.id, cases=(case.id,)),
        person=person,
        case=case.id,
        case_events=done.events,
        effects=(
            tell(case.member, "for-asked", args, case=after),
            *note,
            *cards(turn, after, after.holders, anew=True),
            *done.timers,
        ),
    )


def _shown(turn: Turn, case: Case) -> str:
    """A digest of what was agreed to: the words, their language, and what was written down."""
    locale_ = case.filed.locale
    said = (turn.wording("for-page-consent", locale_), case.name, case.membership, case.content())
    return hashlib.sha256("\x1f".join((locale_, *said)).encode()).hexdigest()


def lapsed(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Nobody has said yes in time."""
    return _ended(turn, case, "lapsed", by=c.CLOCK)


def reported(turn: Turn, event: DeliveryReported) -> Outcome:
    """What became of the mail: one that did not arrive can be answered by nobody."""
    case = turn.case
    if case is None or event.status != "failed" or not _may(case, UNCONFIRMED):
        return Outcome(session=turn.session)
    return _ended(turn, case, "lost", by=c.CLOCK)


def _ended(turn: Turn, case: Case, why: str, *, by: ContactId) -> Outcome:
    """It comes to nothing, and whoever wrote it down hears why."""
    event = c.ProxyEnded(by=by, at=turn.now, why=why)
    done = record(case, event, turn.organization.times)
    note = tell(case.filed.by, f"for-{why}", told(turn.organization, case), case=done.case)
    outcome = done.outcome(turn, note)
    return outcome if by == c.CLOCK else replace(outcome, stranger=True)


def _may(case: Case, step: str) -> bool:
    role = "clock" if step == UNCONFIRMED else "member"
    return (case.stage, role, step) in STEPS
