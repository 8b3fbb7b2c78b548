"""For how long something is tried, and how long to wait before the next time."""

import zlib
from datetime import timedelta

from chatbot.core.messages import Document, Rendered
from chatbot.store.records import Claim, Errand

HELD = timedelta(days=7)
"""So long a message waits for somebody who was asked to write."""

REPORTS = 5.0
"""Seconds until a lost answer may have come by another way."""

FILE = timedelta(seconds=3)
"""How long what follows a file waits for it, where a file takes longer on its way than words."""

AWAY = timedelta(hours=1)
"""How long an errand waits for a channel that is switched off before it is looked at again."""

OFF = timedelta(minutes=10)
"""How long a message does."""

_ERRAND = timedelta(days=15)  # Twilio erases some messages after two weeks only
_UNSAID = timedelta(minutes=15)  # whoever waits behind it may be in trouble
_LONGEST, _ERRANDS_LONGEST = 300.0, 21_600.0
_KEEP_TRYING = {"reply": timedelta(minutes=15), "mail": timedelta(hours=48)}
_NOTICE = timedelta(hours=24)


def patience(work: Rendered | Document | Errand) -> timedelta:
    """For how long it is tried."""
    if isinstance(work, Errand):
        return _UNSAID if work.unsays is not None else _ERRAND
    return _NOTICE if isinstance(work, Document) else _KEEP_TRYING.get(work.purpose, _NOTICE)


def pause(claim: Claim) -> float:
    """Seconds: twice as long each time, and not the same for everybody."""
    spread = zlib.crc32(f"{claim.entry.id}:{claim.attempt}".encode()) / 2**32
    longest = _ERRANDS_LONGEST if isinstance(claim.entry.work, Errand) else _LONGEST
    return min(longest, 2.0 ** (claim.attempt - 1)) * (0.5 + spread)
