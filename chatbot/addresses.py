"""Where somebody can be written to now: which of their addresses are open, and whose lane it is."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from chatbot.channels import Channel
from chatbot.clock import Clock
from chatbot.core.events import ContactStopped
from chatbot.core.ids import Address, ContactId
from chatbot.core.people import Person
from chatbot.store.records import Claim
from chatbot.store.valkey import Store

_ABOUT = timedelta(minutes=15)  # so long after their last words somebody is still there

Heard = Mapping[Address, datetime | None]


class Addresses:
    """Knows which addresses were found closed, before the conversations do."""

    def __init__(self, store: Store, channels: Mapping[str, Channel], clock: Clock) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self._closed: dict[Address, datetime] = {}

    def close(self, address: Address) -> None:
        """What was committed until now does not go there any more."""
        self._closed[address] = self._clock.now()

    def was_closed(self, address: Address, since: datetime | None) -> bool:
        """Whether the address was closed when this was committed; later ones may be open again."""
        closed = self._closed.get(address)
        return closed is not None and since is not None and since <= closed

    async def following(
        self, lane: str, at: Address | None, since: datetime, *, around: bool = False
    ) -> Address | None:
        """The next one that is open, of those that they like less; `around`: else any other one.

        Without `at` it is the first of all.
        """
        person = await self._person(lane)
        if person is None or (at is not None and at not in person.addresses):
            return None
        places = person.addresses
        begin = places.index(at) + 1 if at is not None else 0
        ordered = (*places[begin:], *(places[:begin] if around else ()))
        return next((a for a in self._fit(person, ordered, since) if a != at), None)

    async def heard(
        self, lane: str, at: Address, since: datetime
    ) -> dict[Address, datetime | None]:
        """When they wrote last, at this address and at every other that a message may go to."""
        person = await self._person(lane)
        others = self._fit(person, person.addresses, since) if person is not None else ()
        return await self._store.heard(dict.fromkeys((at, *others)))

    async def about(
        self, claim: Claim, at: Address, heard_there: datetime | None
    ) -> tuple[Heard, Address | None]:
        """When they wrote where; and the other address where they are about, or have been since."""
        since = claim.since or self._clock.now()
        heard = await self.heard(claim.lane, at, since)
        heard[at] = heard_there
        there = {
            address: then
            for address, then in heard.items()
            if then is not None
            and then > since - _ABOUT
            and address != at
            and self._is_open(address, then)
        }
        return heard, max(there, key=there.__getitem__, default=None)

    def _is_open(self, address: Address, heard: datetime) -> bool:
        window = self._channels[address.channel].limits.window
        return window is None or self._clock.now() - heard < window

    async def _person(self, lane: str) -> Person | None:
        contact = contact_of(lane)
        person = await self._store.person(contact) if contact else None
        return None if person is None or person.stopped else person

    def _fit(
        self, person: Person, places: Iterable[Address], since: datetime
    ) -> tuple[Address, ...]:
        fit = (a for a in places if a in person.open and a.channel in self._channels)
        return tuple(a for a in fit if not self.was_closed(a, since))


def contact_of(lane: str) -> ContactId:
    """Whose lane it is; nobody's where it is a case's or an address's."""
    kind, _, owner = lane.partition(":")
    return ContactId(owner if kind == "p" else "")


def stopped(
    entry: str, contact: ContactId, address: Address, now: datetime, reason: str = "blocked"
) -> ContactStopped:
    """The event that somebody cannot be written to there, or not even be asked to write."""
    event_id = f"delivery:{entry}:{'stopped' if reason == 'blocked' else reason}"
    return ContactStopped(id=event_id, at=now, contact=contact, reason=reason, closed=address)
