"""The introduction itself: the letter, the mail, the copy, and what became of them."""

from dataclasses import replace
from datetime import date

from chatbot.core.effects import Effect, Issue, Send
from chatbot.core.events import DeliveryReported, DocumentReady, TimerFired
from chatbot.core.ids import Address, ContactId, Key
from chatbot.core.messages import (
    Arg,
    Args,
    Document,
    File,
    Line,
    Message,
    country,
    days,
    moment,
    named,
    typed,
    words,
)
from conversations import happened as c
from conversations import routing
from conversations.cards import activities, card, cards
from conversations.case import Case
from conversations.happened import CLOCK
from conversations.organization import Organization, Partner
from conversations.record import record
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn, tell
from conversations.times import local_day

LETTER, MAIL, COPY = "letter", "introduction", "copy"
WORDED = ("party", "league")
"""Kinds of member that letters have words for; others are called as in the organisation file."""


def languages(partner: Partner) -> tuple[str, ...]:
    """The host's language, then English."""
    return tuple(dict.fromkeys((partner.language, "en")))


def membership(organization: Organization, kind: str) -> Arg:
    """What a letter calls a member."""
    if kind in WORDED:
        return words(f"letter-{kind}")
    return named(organization.named("kinds", kind))


def letter_args(organization: Organization, case: Case, partner: Partner) -> Args:
    """What the letter and the mail say, which is what the member has consented to and no more."""
    leg = case.leg
    return {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "partner": partner.name,
        "name": typed(case.name),
        "membership": membership(organization, case.membership),
        "country": country(leg.country),
        "city": typed(leg.city),
        "window": days(leg.sought),
        "activity": activities(organization, leg.activity),
        "email": typed(case.email),
        "phone": typed("" if case.phone == "none" else case.phone),
        "has_phone": "no" if case.phone == "none" else "yes",
        "other": typed(case.other),
        "has_other": "yes" if case.other else "no",
        "number": case.number,
    }


def letter(organization: Organization, case: Case, partner: Partner, prepared: date) -> Document:
    """The letter as data: one page, numbered, for the days of contact and no longer."""
    args = letter_args(organization, case, partner)
    paragraphs = ("title", "greeting", "body", "scope", "validity", "closing", "signature", "check")
    place: Arg = words("letter-place", city=args["city"], country=args["country"])
    facts: tuple[tuple[str, Arg], ...] = (
        ("letter-fact-name", args["name"]),
        ("letter-fact-window", args["window"]),
        ("letter-fact-place", place),
        ("letter-fact-activity", args["activity"]),
        ("letter-fact-scope", words("letter-scope-member")),
        ("letter-fact-contact", args["email"]),
        ("letter-fact-number", case.number),
        ("letter-fact-prepared", days(prepared.isoformat())),
    )
    return Document(
        name=f"introduction-{case.number}",
        template="letter",
        locales=languages(partner),
        lines=tuple(Line(Key(f"letter-{p}"), args) for p in paragraphs),
        facts=tuple((Key(k), v) for k, v in facts),
        number=case.number,
        about=case.id,
        label=LETTER,
    )


def prepare(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """Have the letter made, once it is known to whom it goes."""
    organization = turn.organization
    partner = organization.partner(case.leg.partner)
    if partner is None or case.file:
        return ()
    return (Issue(letter(organization, case, partner, local_day(turn.now, organization.zone))),)


def chosen(organization: Organization, case: Case) -> Case:
    """The case with its host, where there is only one to choose from."""
    hosts = organization.hosts(case.leg.country)
    if case.leg.partner or len(hosts) != 1:
        return case
    return replace(case, legs=(replace(case.leg, partner=hosts[0].id), *case.legs[1:]))


def mail(turn: Turn, case: Case, partner: Partner) -> Message:
    """The one mail to the host: exactly what the preview has shown."""
    organization = turn.organization
    return Message(
        to=Address("email", partner.address),
        key=Key("mail-introduction"),
        args=letter_args(organization, case, partner),
        file=File(f"introduction-{case.number}.pdf", case.file),
        about=case.id,
        label=MAIL,
        purpose="mail",
        locales=languages(partner),
        copies=(Address("email", case.email),) if organization.copy == "cc" else (),
    )


def preview(turn: Turn, case: Case, to: ContactId) -> tuple[Effect, ...]:
    """The exact mail and letter, for whoever is about to decide."""
    partner = turn.organization.partner(case.leg.partner)
    if partner is None or not case.file:
        return ()
    shown = replace(
        mail(turn, case, partner),
        to=to,
        label="",
        purpose="notice",
        private=True,
        copies=(),
        replaces=f"preview:{case.id}",
        anew=True,
    )
    return (Send(shown),)


def prepared(turn: Turn, event: DocumentReady) -> Outcome:
    """The letter is made: whoever decides now sees it, the mail and the card."""
    case = turn.case
    if case is None or (case.status, "clock", "prepared") not in STEPS or case.file:
        return Outcome(session=turn.session)
    done = record(case, c.Prepared(by=CLOCK, at=turn.now, file=event.file), turn.organization.times)
    shown: list[Effect] = []
    for holder in done.case.holders:
        shown += [*preview(turn, done.case, holder), card(turn, done.case, holder, anew=True)]
    return done.outcome(turn, *(shown if done.case.status == "given" else ()))


def dispatched(turn: Turn, event: TimerFired) -> Outcome:
    """The hold is over: the mail goes, if it is still what was approved."""
    case = turn.case
    partner = turn.organization.partner(case.leg.partner) if case else None
    if case is None or case.status != "hold":
        return Outcome(session=turn.session)
    if partner is None or case.content() != case.digest:
        return _taken_back(turn, case)
    done = record(case, c.Sent(by=CLOCK, at=turn.now), turn.organization.times)
    return done.outcome(
        turn,
        Send(mail(turn, case, partner)),
        *cards(turn, done.case, routing.next_asked(turn.people, done.case, 0)),
    )


def _taken_back(turn: Turn, case: Case) -> Outcome:
    """What was approved is not what would be sent: it is decided again, by people."""
    done = record(case, c.Undone(by=CLOCK, at=turn.now, name=""), turn.organization.times)
    holders = routing.department(turn.people, case.member)
    return done.outcome(turn, *cards(turn, done.case, holders, anew=True))


def reported(turn: Turn, event: DeliveryReported) -> Outcome:
    """The host's mail server has answered."""
    case = turn.case
    if case is None or event.message != MAIL:
        return Outcome(session=turn.session)
    step = "accepted" if event.status == "accepted" else "failed"
    if (case.status, "clock", step) not in STEPS or (step == "accepted" and case.accepted_at):
        return Outcome(session=turn.session)
    return _accepted(turn, case) if step == "accepted" else _bounced(turn, case, event.code)


def _accepted(turn: Turn, case: Case) -> Outcome:
    done = record(case, c.Accepted(by=CLOCK, at=turn.now), turn.organization.times)
    partner = turn.organization.partner(case.leg.partner)
    effects: list[Effect] = [
        tell(case.member, "introduction-sent", member_args(turn, case), case=case)
    ]
    if partner is not None and turn.organization.copy != "cc":
        copy = replace(
            mail(turn, case, partner),
            to=Address("email", case.email),
            key=Key("mail-copy"),
            label=COPY,
        )
        effects.insert(0, Send(copy))
    return done.outcome(turn, *effects, *cards(turn, done.case, done.case.holders))


def _bounced(turn: Turn, case: Case, code: str) -> Outcome:
    done = record(case, c.Bounced(by=CLOCK, at=turn.now, code=code), turn.organization.times)
    holders = routing.department(turn.people, case.member)
    return done.outcome(
        turn,
        *cards(turn, done.case, holders, anew=True),
        tell(case.member, "introduction-bounced", member_args(turn, case), case=case),
    )


def arrived(turn: Turn, event: TimerFired) -> Outcome:
    """No bounce came: the member is introduced, and hears what that means."""
    case = turn.case
    if case is None or (case.status, "clock", "watch") not in STEPS:
        return Outcome(session=turn.session)
    done = record(case, c.Introduced(by=CLOCK, at=turn.now), turn.organization.times)
    told = {**member_args(turn, case), "name": typed(case.name)}
    return done.outcome(
        turn,
        tell(case.member, "introduction-arrived", member_args(turn, case), case=case),
        *_informed(case, "request-outcome-introduced", told),
        *cards(turn, done.case, done.case.holders),
    )


def _informed(case: Case, key: str, args: Args) -> tuple[Effect, ...]:
    """Whoever recommended somebody hears what came of it."""
    return (tell(case.recommended_by, key, args, case=case),) if case.recommended_by else ()


def member_args(turn: Turn, case: Case) -> Args:
    """What a member is told about an introduction."""
    return {
        "country": country(case.leg.country),
        "window": days(case.leg.sought),
        "number": case.number,
        "address": turn.organization.address,
        "email": typed(case.email),
        "membership": named(turn.organization.named("kinds", case.membership)),
        "when": moment(case.since.isoformat(), turn.organization.zone),
    }
