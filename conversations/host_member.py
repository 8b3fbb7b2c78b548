"""What a traveller does with what the host answered: see the contact, write the first message."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from chatbot.core.effects import Send
from chatbot.core.messages import Args, Choice, country, days, typed
from conversations import along, drafts, scopes, status, travellers
from conversations.case import Case
from conversations.case.papers import number
from conversations.change_forms import WHAT
from conversations.directory import host_of
from conversations.forms import FORMS
from conversations.happened import HostContact
from conversations.steps import ARRIVED, allowed
from conversations.talk import Outcome, Turn, button, locale, reply, started
from conversations.times import local_day


def contact(turn: Turn, case: Case) -> Outcome:
    """Whom the host named: shown to those who travel there, and only until it is deleted."""
    known = _named(turn, case)
    if known is None:
        return _gone(turn, case)
    args: Args = {
        "contact": typed(known.name),
        "mail": typed(known.mail),
        "has_mail": "yes" if known.mail else "no",
        "phone": typed(known.phone),
        "has_phone": "yes" if known.phone else "no",
        "country": country(case.leg.country),
        "address": turn.organization.address,
    }
    said = reply(turn, "host-contact", args, choices=(first_button(case),), private=True)
    return Outcome(session=turn.session, effects=(said,))


def first(turn: Turn, case: Case) -> Outcome:
    """A first message to copy, in the host's language and in one's own."""
    known = _named(turn, case)
    if known is None:
        return _gone(turn, case)
    own = travellers.seen_by(case, turn.session.contact)
    organization, partner = turn.organization, host_of(turn.organization, case)
    theirs = partner.language if partner is not None else locale(turn)
    args: Args = {
        "contact": typed(known.name),
        "name": typed(own.name),
        "department": organization.department,
        "organization": organization.name,
        "city": typed(case.leg.city),
        "window": days(case.leg.sought),
        "number": number(own),
        **scopes.word(case),
    }
    intro = reply(turn, "host-first", {"country": country(case.leg.country)})
    drafted = reply(turn, "host-first-message", args, private=True)
    both = tuple(dict.fromkeys((theirs, locale(turn))))
    return Outcome(
        session=turn.session,
        effects=(intro, Send(replace(drafted.message, locales=both))),
    )


def take(turn: Turn, case: Case) -> Outcome:
    """The days that the host proposed, as a change of one's own that is still to be sent."""
    said = case.host.said
    if said is None or not said.days or not case.host.told:
        return status.one(turn, case)
    allowed(case, "member", "change")
    form = FORMS["change"]
    still = local_day(turn.now, turn.organization.zone).isoformat() <= said.days[:10]
    known = {WHAT: "days", **({"days": said.days} if still else {})} | drafts.known(form, case)
    kept = tuple(d for d in turn.session.drafts if (d.form, d.about) != (form.id, case.id))
    inside = replace(turn, session=replace(turn.session, drafts=kept))
    return started(inside, form, about=case, answers=known)


def _named(turn: Turn, case: Case) -> HostContact | None:
    """The contact, for those who travel there, and only while the introduction holds."""
    holds = case.status in {*ARRIVED.split(), "returned", "closed"}
    me = turn.session.contact
    return case.host.contact if holds and (me == case.member or case.company.of(me)) else None


def first_button(case: Case) -> Choice:
    return button("trip", "first", "button-first-message", about=case)


def _gone(turn: Turn, case: Case) -> Outcome:
    """There is no contact any more, or there never was one."""
    if not case.host.forgotten:
        travels = case.company.of(turn.session.contact) is not None
        return along.one(turn, case) if travels else status.one(turn, case)
    said = reply(turn, "host-contact-gone", {"country": country(case.leg.country)})
    return Outcome(session=turn.session, effects=(said,))


ALONG: Mapping[str, Callable[[Turn, Case], Outcome]] = MappingProxyType(
    {"contact": contact, "first": first}
)
"""What of it is for those who travel along, too."""

TRIPS: Mapping[str, Callable[[Turn, Case], Outcome]] = MappingProxyType(
    {"contact": contact, "first": first, "take": take}
)
