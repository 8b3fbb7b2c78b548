"""The introduction itself: the letter, the mail, the copy, and what became of them."""

import hashlib
from dataclasses import replace

from chatbot.core.effects import Effect, Issue, Send
from chatbot.core.events import DeliveryReported, DocumentReady, TimerFired
from chatbot.core.ids import Address, ContactId, Key
from chatbot.core.messages import (
    Args,
    File,
    Line,
    Message,
    moment,
    named,
    typed,
)
from conversations import (
    company_mail,
    hosts_note,
    legs,
    minors,
    scopes,
    signatures,
    travellers,
    urgency,
)
from conversations import happened as c
from conversations.cards import card, cards, everybody
from conversations.case import Case
from conversations.case.papers import number
from conversations.directory import host_of, languages, links, mark
from conversations.editions import making, marked, thread
from conversations.happened import CLOCK
from conversations.letter import letter, letter_args
from conversations.organization import Organization, Partner
from conversations.record import Recorded, record
from conversations.routing import department, role_of, without
from conversations.sensitive import complete
from conversations.steps import STEPS
from conversations.talk import Outcome, Turn, button, tell
from conversations.times import last_day_over, local_day

LETTER, MAIL, COPY = "letter", "introduction", "copy"
FURTHER = frozenset({"changed", hosts_note.NOTE})
"""What hosts get after the mail that introduces somebody."""
PREVIEWED = frozenset({"given", "seconding"})
"""The statuses in which somebody is about to approve, and sees what would leave."""


def prepare(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """Have the letter made, once it is known to whom it goes."""
    organization = turn.organization
    partner = host_of(organization, case)
    if partner is None or case.file:
        return ()
    day = local_day(turn.now, organization.zone)
    own = (travellers.alone(case, t) for t in case.company.travellers if not t.file)
    return tuple(Issue(letter(organization, one, partner, day)) for one in (*own, case))


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
        key=Key("mail-changed" if case.papers.was else "mail-introduction"),
        args={
            **letter_args(organization, case, partner),
            **links(turn, case),
            **urgency.letter_args(organization, case.leg, turn.now),
            **marked(case),
            **company_mail.args(organization, case),
        },
        replaces=thread(case),
        file=File(f"introduction-{number(case)}.pdf", case.file),
        about=case.id,
        label=MAIL,
        purpose="mail",
        locales=languages(partner),
        copies=(Address("email", minors.mailbox(case)),)
        if organization.copy == "cc" and not case.quiet and not case.company.travellers
        else (),
        more=travellers.files(case),
    )


def digest(organization: Organization, case: Case, partner: Partner) -> str:
    """Of everything that would leave, and of where it would go: an approval is for this alone."""
    where = (partner.address, partner.language, organization.copy)
    return hashlib.sha256("\x1f".join((case.content(), *where)).encode()).hexdigest()


def preview(turn: Turn, case: Case, to: ContactId) -> tuple[Effect, ...]:
    """The exact mail and letter, for whoever is about to decide."""
    partner = host_of(turn.organization, case)
    if partner is None or not case.file:
        return ()
    shown = replace(
        mail(turn, case, partner),
        to=to,
        label="",
        purpose="notice",
        private=True,
        copies=(),
        more=(),
        replaces=f"preview:{case.id}",
        anew=True,
    )
    return (Send(shown), *company_mail.previews(case, to))


def dealt(
    turn: Turn, case: Case, to: tuple[ContactId, ...], *, before: tuple[Line, ...] = ()
) -> tuple[Effect, ...]:
    """The card on top of each chat; where there is something to approve, under the exact mail."""
    effects: list[Effect] = []
    for holder in dict.fromkeys(to):
        decides = role_of(holder, case, turn.people) == "department"
        shown = preview(turn, case, holder) if decides and case.status in PREVIEWED else ()
        above = (Line(Key("card-preview")),) if shown else ()
        effects += [*shown, card(turn, case, holder, anew=True, before=(*before, *above))]
    return tuple(effects)


def made(turn: Turn, case: Case, event: DocumentReady) -> Recorded | None:
    """The trip with a letter that is made, the leader's or somebody else's; None: it is old."""
    theirs = company_mail.made(turn, case, event)
    if theirs is not None or case.file or event.document not in {LETTER, making(case)}:
        return theirs
    ready = c.Prepared(by=CLOCK, at=turn.now, file=event.file)
    return record(case, ready, turn.organization.times)


def prepared(turn: Turn, event: DocumentReady) -> Outcome:
    """The letter is made: whoever decides now sees it, the mail and the card."""
    case = turn.case
    if case is None or (case.stage, "clock", "prepared") not in STEPS:
        return Outcome(session=turn.session)
    done = made(turn, case, event)
    if done is None:
        return Outcome(session=turn.session)  # it has changed since
    whole = done.case.status == "given" and travellers.ready(done.case)
    shown = dealt(turn, done.case, done.case.holders) if whole else ()
    return done.outcome(turn, *shown)


def dispatched(turn: Turn, event: TimerFired) -> Outcome:
    """The hold is over: the mail goes, if it is still what was approved and still of use."""
    case = turn.case
    if case is None or case.status != "hold":
        return Outcome(session=turn.session)
    if turn.now >= last_day_over(case.leg):
        return expired(turn, case)
    partner = host_of(turn.organization, case)
    if partner is None or digest(turn.organization, case, partner) != case.digest:
        return _taken_back(turn, case)
    if not complete(turn.organization, case):
        return _taken_back(turn, case)
    sent = c.Sent(by=CLOCK, at=turn.now, mark=mark(partner))
    done = record(case, sent, turn.organization.times)
    return done.outcome(
        turn, Send(mail(turn, case, partner)), *cards(turn, done.case, everybody(done.case))
    )


def expired(turn: Turn, case: Case) -> Outcome:
    """The days are over: every card is dead, and the member may ask again with one tap."""
    done = record(case, c.Expired(by=CLOCK, at=turn.now), turn.organization.times)
    key = {
        "recommended": "request-expired-details",
        "asked": "request-expired-asked",
        "bounced": "request-expired-bounced",
    }.get(case.status, "request-expired")
    again = button("trip", "reopen", about=case, style="yes")
    told = tell(case.member, key, member_args(turn, case), case=case, choices=(again,))
    shown = cards(turn, done.case, everybody(done.case))
    return done.outcome(turn, told, *hosts_note.note(turn, case), *shown)


def _taken_back(turn: Turn, case: Case) -> Outcome:
    """What was approved is not what would be sent: it is decided again, by people."""
    done = record(case, c.Undone(by=CLOCK, at=turn.now, name=""), turn.organization.times)
    told = tell(case.member, "introduction-undone", member_args(turn, case), case=case)
    line = (Line(Key("card-taken-back")),)
    return done.outcome(turn, told, *dealt(turn, done.case, deciders(turn, done.case), before=line))


def deciders(turn: Turn, case: Case) -> tuple[ContactId, ...]:
    """Everybody in the department who may decide, and whoever holds the card already."""
    out = without(case)
    found = (*(h for h in case.holders if h not in out), *department(turn.people, *out))
    return tuple(dict.fromkeys(found))


def reported(turn: Turn, event: DeliveryReported) -> Outcome:
    """A mail server has answered: the host's about the mail, or the traveller's about the copy."""
    case = turn.case
    if case is not None and event.message.startswith(travellers.PREFIX):
        return Outcome(session=turn.session, effects=company_mail.lost(case, event))
    if case is not None and event.status == "failed" and event.message in FURTHER:
        return _not_told(turn, case, event)
    if case is None:
        return Outcome(session=turn.session)
    later = event.status == "partly" and case.accepted_at is not None
    if event.message == COPY or (later and event.message in {MAIL, *FURTHER}):
        return Outcome(session=turn.session, effects=_copy(turn, case, event))
    if event.message != MAIL:
        return Outcome(session=turn.session)
    # A mail that only its copy did not get has reached the host.
    step = "failed" if event.status == "failed" else "accepted"
    if (case.status, "clock", step) not in STEPS or (step == "accepted" and case.accepted_at):
        return Outcome(session=turn.session)
    if step == "failed":
        # Whoever has answered has got the letter, whatever comes back later.
        answered = case.host.said is not None
        return Outcome(session=turn.session) if answered else returned(turn, case, event.code)
    return _accepted(turn, case, event)


def _not_told(turn: Turn, case: Case, event: DeliveryReported) -> Outcome:
    """Hosts did not get what changes or ends a visit: it is as if the letter had come back."""
    if (case.status, "clock", "failed") in STEPS:
        return returned(turn, case, event.code)
    args = {**member_args(turn, case), "name": typed(case.name)}
    told = (tell(h, "introduction-note-lost", args, case=case) for h in deciders(turn, case))
    return Outcome(session=turn.session, effects=tuple(told))


def _copy(turn: Turn, case: Case, event: DeliveryReported) -> tuple[Effect, ...]:
    """A copy that did not arrive: the traveller gets the letter here, and the department hears."""
    if event.status == "accepted":
        return ()
    args = member_args(turn, case)
    file = File(f"introduction-{number(case)}.pdf", case.file)
    letter_here = tell(case.member, "introduction-copy-failed", args, case=case, file=file)
    told = {**args, "name": typed(case.name)}
    others = (tell(h, "introduction-copy-lost", told, case=case) for h in case.holders)
    return (letter_here, *others)


def own_copy(turn: Turn, case: Case, partner: Partner) -> Message:
    """The traveller's own mail with the same body and letter."""
    to = Address("email", case.email)
    same = mail(turn, replace(case, company=c.Company(alone=case.company.alone)), partner)
    return replace(same, to=to, key=Key("mail-copy"), label=COPY, copies=(), replaces="")


def copies(
    turn: Turn, case: Case, partner: Partner, said: str = "company-sent"
) -> tuple[Effect, ...]:
    """A mail of their own to everybody who travels along, and a word in the chat."""
    found: list[Effect] = []
    for each in case.company.travellers:
        copy = own_copy(turn, travellers.alone(case, each), partner)
        found.append(Send(replace(copy, label=f"{travellers.PREFIX}{each.number}")))
        told = travellers.args(case, each)
        found.append(travellers.tell(case, each.contact, said, told))
    return tuple(found)


def _accepted(turn: Turn, case: Case, event: DeliveryReported) -> Outcome:
    done = record(case, c.Accepted(by=CLOCK, at=turn.now), turn.organization.times)
    partner = host_of(turn.organization, case)
    effects: list[Effect] = [
        tell(case.member, "introduction-sent", member_args(turn, case), case=case)
    ]
    if partner is not None and (turn.organization.copy != "cc" or case.company.travellers):
        effects.insert(0, Send(own_copy(turn, case, partner)))
        effects += copies(turn, case, partner)
    else:
        effects += _copy(turn, case, event)
    return done.outcome(turn, *effects, *cards(turn, done.case, everybody(done.case)))


def returned(turn: Turn, case: Case, code: str, *, by: ContactId = CLOCK) -> Outcome:
    """The mail came back, by the mail server's word or by that of somebody who saw it."""
    done = record(case, c.Bounced(by=by, at=turn.now, code=code), turn.organization.times)
    holders = deciders(turn, done.case)
    return done.outcome(
        turn,
        *dealt(turn, done.case, holders),
        *cards(turn, done.case, tuple(h for h in done.case.knowing if h not in holders)),
        tell(case.member, "introduction-bounced", member_args(turn, case), case=case),
    )


def arrived(turn: Turn, event: TimerFired) -> Outcome:
    """No bounce came: the member is introduced, and hears what that means."""
    case = turn.case
    if case is None or (case.status, "clock", "watch") not in STEPS:
        return Outcome(session=turn.session)
    args, times = member_args(turn, case), turn.organization.times
    if turn.now >= last_day_over(case.leg):
        done = record(case, c.Closed(by=CLOCK, at=turn.now), times)
        told = tell(case.member, "introduction-late", args, case=case)
        return done.outcome(turn, told, *cards(turn, done.case, everybody(done.case)))
    done = record(case, c.Introduced(by=CLOCK, at=turn.now), times)
    return done.outcome(
        turn,
        told_arrived(turn, case),
        *cards(turn, done.case, everybody(done.case)),
    )


def told_arrived(turn: Turn, case: Case) -> Send:
    """The member is introduced now, and reads on what conditions."""
    args, under = member_args(turn, case), signatures.conditions(case)
    return tell(case.member, "introduction-arrived", args, case=case, before=under)


def member_args(turn: Turn, case: Case) -> Args:
    """What a member is told about an introduction."""
    return {
        **scopes.told(case),
        "country": legs.where(case),
        "window": legs.when(case),
        "number": number(case),
        "address": turn.organization.address,
        "email": typed(case.email),
        "membership": named(turn.organization.named("kinds", case.membership)),
        "when": moment(case.since.isoformat(), turn.organization.zone),
    }
