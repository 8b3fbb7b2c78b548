"""What a channel can carry, as values."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast a channel lets us write."""

    burst: int  # messages to one person at once
    seconds: float  # for one message to one person, in the long run
    rate: int  # messages a second to all of them
    strangers: int  # different people in 24 hours who have not written in the window


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Lengths are counted as the channel counts them; None means that there is no such limit."""

    text: int  # characters of a message
    caption: int  # characters of the words that go with a file
    buttons: int  # choices on one message
    label: int  # characters on a button
    token: int  # bytes behind a button
    edits: bool  # can a message be changed after it was sent?
    window: timedelta | None = None  # how long after a person's last message we may write freely
    pace: Pace | None = None  # None: the channel's answers say when to slow down
    reports: bool = False  # does the fate of a message come back after it was accepted?
