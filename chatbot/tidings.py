"""Tidings: what the conversations are told of a message's fate, and of the address it went to."""

from collections.abc import Callable

from chatbot.addresses import contact_of, stopped
from chatbot.clock import Clock
from chatbot.core.events import DeliveryReported
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.store.records import Claim
from chatbot.store.valkey import Store

UNASKED = "unasked"
"""Why somebody is not reached who could not even be asked to write."""


class Tidings:
    """Tells the conversations, before anything else happens to the message."""

    def __init__(self, store: Store, clock: Clock, reported: Callable[[], None]) -> None:
        self._store, self._clock, self._reported = store, clock, reported

    def fate(self, claim: Claim, status: str, code: str) -> DeliveryReported | None:
        """What became of a message, where somebody asked for it."""
        work = claim.entry.work
        if not isinstance(work, Rendered) or not work.label or work.about is None:
            return None
        return DeliveryReported(
            id=f"delivery:{claim.entry.id}:{status}",
            at=self._clock.now(),
            about=work.about,
            message=work.label,
            status=status,
            code=code,
        )

    async def stopped(self, claim: Claim, address: Address, reason: str = "blocked") -> None:
        """Nothing can be sent to that address; or nobody can be asked there to write."""
        contact = contact_of(claim.lane)
        if contact:
            now = self._clock.now()
            await self._store.tell(stopped(claim.entry.id, contact, address, now, reason))
            self._reported()
