"""Who is who: people, their roles, and the officers that a turn may look up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chatbot.core.ids import Address, CaseId, ContactId


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody does, and where: a role's name and, for some roles, a unit."""

    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What somebody said about being written to: when, where, and in answer to which sentence."""

    at: datetime
    address: Address
    said: str  # "start" or "stop"
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody we know: what others need in order to write to them, and nothing more."""

    id: ContactId
    name: str = ""
    roles: tuple[Role, ...] = ()
    locale: str = "en"
    addresses: tuple[Address, ...] = ()  # the first one that is open is used
    closed: tuple[Address, ...] = ()  # those of them that we cannot or may not write to
    unasked: tuple[Address, ...] = ()  # where they cannot be asked to write, until they do
    stopped: bool = False  # they asked us not to write
    quiet: bool = False  # what is written to them tells nothing to whoever else reads it
    reachable: bool = True  # there is an open address, and they did not ask us not to write
    consents: tuple[Consent, ...] = ()  # the newest last, and only the last few
    notes: Mapping[str, str] = field(
        default_factory=dict
    )  # facts by name; conversations give them meaning

    @property
    def open(self) -> tuple[Address, ...]:
        """The addresses that can be written to, the preferred one first."""
        return tuple(address for address in self.addresses if address not in self.closed)

    def has(self, name: str, unit: str | None = None) -> bool:
        """Whether they hold the role, in this unit where one is given."""
        return any(r.name == name and unit in (None, r.unit) for r in self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A promise to whoever opens it first: of a role, of being known as `contact`, or of both."""

    role: Role = Role("")
    expires: datetime
    name: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    locale: str = ""  # what they read, where their channel does not tell
    contact: ContactId = ContactId("")  # whose further address it makes the one that opens it
    about: CaseId | None = None  # the case that whoever opens it joins


@dataclass(frozen=True, slots=True)
class People:
    """The officers: everybody with a role that decides. Members are not in it."""

    version: int = 0
    officers: Mapping[ContactId, Person] = field(default_factory=dict)

    def holding(self, name: str, unit: str | None = None) -> Iterator[Person]:
        """Those who hold a role, in a steady order."""
        return (p for p in self.officers.values() if p.has(name, unit))

    def get(self, contact: ContactId) -> Person | None:
        return self.officers.get(contact)
