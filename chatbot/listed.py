"""What comes by a list of the provider's: late, and under a number that may be another's by now."""

from datetime import datetime, timedelta

from chatbot.core.events import Event, Missed
from chatbot.core.ids import Address
from chatbot.store.records import Loaded
from chatbot.store.valkey import Store

LATELY = timedelta(days=7)
"""So long after somebody was heard by a surer name, their number is believed to be theirs still."""


async def believed(event: Event, loaded: Loaded, store: Store, now: datetime) -> Event:
    """The event itself where nothing speaks against it; else only that something was missed."""
    if not event.listed or loaded.person is None:
        return event
    if not _is_late(event, loaded) and await _is_theirs(event, loaded, store, now):
        return event
    return Missed(
        id=event.id,
        at=event.at,
        address=event.address,
        contact=event.contact,
        language=event.language,
        leaves=event.leaves,
        listed=True,
    )


def _is_late(event: Event, loaded: Loaded) -> bool:
    """Whether newer words of theirs were taken: what stood there then is not what stands there."""
    seen = loaded.session.seen_at if loaded.session is not None else None
    return seen is not None and seen > event.at


async def _is_theirs(event: Event, loaded: Loaded, store: Store, now: datetime) -> bool:
    """Whether a number is still beside the surer name that it stood beside when it was heard."""
    here = event.address
    assert here is not None, "only people write"
    assert loaded.person is not None, "checked before"
    known = (a for a in loaded.person.addresses if a.channel == here.channel and a != here)
    surer = [address for address in known if not _is_number(address)]
    if not surer or not _is_number(here):
        return True
    heard = await store.vouched((here, *surer))
    number = heard[here]
    times = (heard[address] for address in surer)
    return number is not None and any(at and now - LATELY < at <= number for at in times)


def _is_number(address: Address) -> bool:
    """Numbers change hands; other names do not."""
    return address.id.startswith("+")
