"""Where somebody is written to: addresses that open, close, come and go; pure, over persons."""

from dataclasses import replace

from chatbot.core.events import Event
from chatbot.core.ids import Address, Key
from chatbot.core.people import Consent, Person

MAIL = "email"
SEALED = "sealed"
"""The note of a chat that only a word of its owner's opens again."""

KEPT = 20  # consents, the newest


def names(event: Event) -> tuple[Address, ...]:
    """What the sender of an event is called there: where to answer first, surer names after it."""
    found = (event.address, *event.also) if event.address else event.also
    return tuple(dict.fromkeys(found))


def chats(person: Person) -> tuple[Address, ...]:
    """The open addresses at which somebody can answer."""
    return tuple(a for a in person.open if a.channel != MAIL)


def away(person: Person) -> bool:
    """Whether no chat reaches them, so that there is their mail at most."""
    return not person.reachable or (bool(person.addresses) and not chats(person))


def unheard(person: Person) -> bool:
    """Whether nothing reaches them in a chat until they write, because nobody can ask them to."""
    return away(person) or (bool(chats(person)) and set(chats(person)) <= set(person.unasked))


def has_mail(person: Person) -> bool:
    return any(address.channel == MAIL for address in person.addresses)


def settled(person: Person) -> Person:
    """The person with what follows from their addresses and their wish."""
    reachable = bool(person.open) and not person.stopped
    return person if person.reachable == reachable else replace(person, reachable=reachable)


def with_addresses(person: Person, added: tuple[Address, ...]) -> Person:
    """The person with further addresses, after those that there are; mail stays the last."""
    every = dict.fromkeys((*person.addresses, *added))
    ordered = sorted(every, key=lambda address: address.channel == MAIL)
    return settled(replace(person, addresses=tuple(ordered)))


def without(person: Person, gone: tuple[Address, ...]) -> Person:
    """The person without addresses that are not theirs."""
    return settled(
        replace(
            person,
            addresses=tuple(a for a in person.addresses if a not in gone),
            closed=tuple(a for a in person.closed if a not in gone),
            unasked=tuple(a for a in person.unasked if a not in gone),
        )
    )


def opened(person: Person, at: tuple[Address, ...]) -> Person:
    """The person with those addresses open."""
    if not set(at) & {*person.closed, *person.unasked}:
        return settled(person)
    return settled(
        replace(
            person,
            closed=tuple(a for a in person.closed if a not in at),
            unasked=tuple(a for a in person.unasked if a not in at),
        )
    )


def unasked(person: Person, at: Address) -> Person:
    """The person with an address, open as it is, at which they cannot be asked to write."""
    if at not in person.addresses or at in person.unasked:
        return person
    return replace(person, unasked=(*person.unasked, at))


def closed(person: Person, at: Address) -> Person:
    """The person with an address that nothing is sent to."""
    if at not in person.addresses or at in person.closed:
        return settled(person)
    return settled(replace(person, closed=(*person.closed, at)))


def met(person: Person, event: Event) -> Person:
    """The person after they were heard: the address is theirs, and open unless they said stop."""
    here = names(event)
    if not here:
        return person
    known = person if set(here) <= set(person.addresses) else with_addresses(person, here)
    return known if known.stopped else opened(known, here)


def started(person: Person, event: Event, key: str) -> Person:
    """The person as one who wants to be written to, and said so here."""
    notes = {name: value for name, value in person.notes.items() if name != SEALED}
    heard = with_addresses(replace(person, stopped=False, notes=notes), names(event))
    return noted(opened(heard, names(event)), event, "start", key)


def stopped(person: Person, event: Event, key: str) -> Person:
    """The person as one who asked not to be written to."""
    return noted(settled(replace(person, stopped=True)), event, "stop", key)


def noted(person: Person, event: Event, said: str, key: str) -> Person:
    """The person with what they said about being written to, and in answer to which sentence."""
    if event.address is None:
        return person
    consent = Consent(at=event.at, address=event.address, said=said, key=Key(key))
    return replace(person, consents=(*person.consents, consent)[-KEPT:])


def in_front(person: Person, event: Event) -> Person:
    """The person with the app of this event before all others, and its sender before the rest."""
    here = names(event)
    channels = {address.channel for address in here}

    def place(address: Address) -> tuple[bool, bool, bool]:
        return (address.channel == MAIL, address.channel not in channels, address not in here)

    return replace(person, addresses=tuple(sorted(person.addresses, key=place)))


def with_mail(person: Person, address: str) -> Person:
    """The person with this mail address as the last resort, instead of an earlier one."""
    mail = Address(MAIL, address)
    if mail in person.addresses and mail not in person.closed:
        return person
    earlier = tuple(a for a in person.addresses if a.channel == MAIL)
    return with_addresses(without(person, earlier), (mail,))
