"""What a sister party is written to about its visitors."""

from chatbot.core.effects import Send
from chatbot.core.errors import NotAllowed
from chatbot.core.ids import Address, Key
from chatbot.core.messages import Args, File, Message, days, typed
from conversations.case import Case
from conversations.directory import languages
from conversations.organization import Partner
from conversations.talk import Turn


def queried_mail(turn: Turn, case: Case, question: str) -> Send:
    """What our department asks."""
    return _about(turn, case, "mail-visit-queried", {"question": typed(question)})


def regretted_mail(turn: Turn, case: Case, words: str) -> Send:
    """That it is not possible, or that nobody answered in time, in our department's words."""
    key = "mail-visit-missed" if case.status == "missed" else "mail-visit-regretted"
    return _about(turn, case, key, {"words": typed(words)})


def hosted_mail(turn: Turn, case: Case) -> Send:
    """That they are welcome, and whom to call."""
    assert case.visit is not None, "a visit has visitors"
    seen = case.visit
    args: Args = {
        "contact": typed(seen.contact),
        "words": typed(seen.welcome),
        "has_words": "yes" if seen.welcome else "no",
        "minors": "yes" if seen.visitors.minors else "no",
    }
    return _about(turn, case, "mail-visit-hosted", args)


def to_partner(
    turn: Turn, partner: Partner, key: str, args: Args, *, file: File | None = None
) -> Send:
    """A mail to a party of the directory, in its language and in English."""
    organization = turn.organization
    own: Args = {
        "organization": organization.name,
        "department": organization.department,
        "address": organization.address,
        "partner": partner.name,
    }
    message = Message(
        to=Address("email", partner.address),
        key=Key(key),
        args={**own, **args},
        purpose="mail",
        locales=languages(partner),
        file=file,
    )
    return Send(message)


def _about(turn: Turn, case: Case, key: str, said: Args) -> Send:
    partner = turn.organization.partner(case.leg.partner)
    if partner is None:  # it has left the directory since
        raise NotAllowed("visit-no-party")
    facts: Args = {
        "people": typed(case.name),
        "window": days(case.leg.sought),
        "city": typed(case.leg.city),
        "number": case.number,
    }
    return to_partner(turn, partner, key, {**facts, **said})
