"""The one neutral note to hosts of whom a visit is taken back."""

from dataclasses import replace

from chatbot.core.effects import Effect, Send
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Args, Message
from conversations.case import Case
from conversations.case.papers import earlier, editions
from conversations.directory import host_of, languages
from conversations.editions import thread
from conversations.organization import Partner
from conversations.talk import Turn

NOTE = "withdrawn"


def is_out(case: Case) -> bool:
    """Whether anybody outside has a letter of this trip that was not taken back."""
    return any(edition.state != "withdrawn" for edition in editions(case))


def before(case: Case) -> str:
    """Whether other hosts had an earlier letter, and know that it counts no more: `yes` or `no`."""
    return "yes" if earlier(case) and not is_out(case) else "no"


def host(turn: Turn, case: Case) -> Partner | None:
    """Whoever has got a letter of this trip."""
    if not is_out(case):
        return None
    before = case.papers.was
    known = replace(case, legs=(before,)) if before is not None and before.partner else case
    return host_of(turn.organization, known)


def note(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The one neutral note to the hosts, in the thread of the letter; it says no reason."""
    partner = host(turn, case)
    if partner is None:
        return ()
    organization = turn.organization
    args: Args = {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "partner": partner.name,
        "number": editions(case)[-1].number,
    }
    message = Message(
        to=Address("email", partner.address),
        key=Key("mail-withdrawn"),
        args=args,
        about=case.id,
        label=NOTE,
        purpose="mail",
        locales=languages(partner),
        replaces=thread(case),
    )
    return (Send(message),)
