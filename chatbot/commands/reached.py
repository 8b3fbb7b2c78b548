"""Where somebody can be reached, as administrators read it: channels by name, never an address."""

from chatbot.core.ids import Address
from chatbot.core.people import Person

MAIL = "email"
NO = "no"
_CALLED = {MAIL: "mail"}


def channels(person: Person) -> list[str]:
    """The channels on which somebody is written to, the preferred one first."""
    return _names(person.open) if person.reachable else []


def closed(person: Person) -> list[str]:
    """The channels of theirs on which nothing is sent, because all addresses there are closed."""
    open_ = _names(person.open)
    return [name for name in _names(person.closed) if name not in open_]


def reachable(person: Person) -> str:
    """Where they are reached, or why not, in few words."""
    found = [", ".join(channels(person)) or NO]
    found += ["stopped"] if person.stopped else []
    found += [f"{name} closed" for name in closed(person)]
    return "; ".join(found)


def away(person: Person) -> str:
    """How little somebody is reached whom no chat reaches; "" where one does."""
    names = channels(person)
    if not names:
        return "not at all"
    return "by mail only" if names == [_CALLED[MAIL]] else ""


def _names(addresses: tuple[Address, ...]) -> list[str]:
    return list(dict.fromkeys(_CALLED.get(a.channel, a.channel) for a in addresses))
