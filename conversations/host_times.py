"""What time does while a host is waited for: one reminder, then people; and forgetting."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.effects import Send
from chatbot.core.events import TimerFired
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Line, Message
from conversations import happened as c
from conversations.cards import cards, everybody
from conversations.case import Case
from conversations.clock import Timed
from conversations.directory import host_of, languages, links
from conversations.happened import CLOCK
from conversations.introduction import MAIL, dealt, deciders, member_args
from conversations.letter import letter_args
from conversations.organization import Partner
from conversations.record import record
from conversations.talk import Outcome, Turn, tell


def _nudge(turn: Turn, case: Case, event: TimerFired) -> Outcome:
    """Ask the host once more; there is never a third mail of our own accord."""
    partner = host_of(turn.organization, case)
    if case.host.said is not None:
        return Outcome(session=turn.session)
    if partner is None or case.host.reminded_at is not None:
        return _silent(turn, case, event)
    done = record(case, c.HostReminded(by=CLOCK, at=turn.now), turn.organization.times)
    return done.outcome(
        turn,
        Send(reminder(turn, case, partner)),
        *cards(turn, done.case, everybody(done.case)),
    )


def reminder(turn: Turn, case: Case, partner: Partner) -> Message:
    """The one reminder, in the host's language and English."""
    return Message(
        to=Address("email", partner.address),
        key=Key("mail-host-reminder"),
        args={**letter_args(turn.organization, case, partner), **links(turn, case)},
        about=case.id,
        label=MAIL,
        purpose="mail",
        locales=languages(partner),
    )


def _silent(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """No answer: the department has it by hand from here, and the member is told honestly."""
    if case.host.said is not None:
        return Outcome(session=turn.session)
    holders = deciders(turn, case)
    event = c.HostSilent(by=CLOCK, at=turn.now, holders=holders)
    done = record(case, event, turn.organization.times)
    rest = tuple(h for h in everybody(done.case) if h not in holders)
    return done.outcome(
        turn,
        *dealt(turn, done.case, holders, before=(Line(Key("card-host-silent")),)),
        *cards(turn, done.case, rest),
        tell(case.member, "host-silent", member_args(turn, case), case=case),
    )


def _forget(turn: Turn, case: Case, _: TimerFired) -> Outcome:
    """Whom the host named is deleted; nobody has to do anything for it."""
    if case.host.contact is None:
        return Outcome(session=turn.session)
    event = c.ContactForgotten(by=CLOCK, at=turn.now)
    return record(case, event, turn.organization.times).outcome(turn)


TIMED: Mapping[str, Timed] = MappingProxyType(
    {"host-nudge": _nudge, "host-silent": _silent, "forget": _forget}
)
