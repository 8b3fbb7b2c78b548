"""A phone with WhatsApp in the hand of somebody who takes their time."""

from collections.abc import Callable
from datetime import timedelta

from tests.e2e.later import Later
from tests.twilioapi import Phone, Seen

THINKS = timedelta(seconds=6)
"""How long somebody takes before they do something, as people do."""


class Handset:
    """Shows and does what a chat does; whoever is asked to open what waits does so."""

    def __init__(self, phone: Phone, clock: Later) -> None:
        self.phone, self._clock = phone, clock
        self.name, self.language = phone.name, "en"
        self.opened = 0

    def say(self, text: str) -> str:
        """Write a text."""
        self._clock.pass_by(THINKS)
        return self.phone.say(text)

    def tap(self, label: str) -> str:
        """Press the newest button that says this, as far as there was room for it."""
        self._clock.pass_by(THINKS)
        for seen in reversed(self.phone.sees):
            for shown in seen.labels:
                if shown == label or (shown.endswith("…") and label.startswith(shown[:-1])):
                    return self.phone.tap(shown)
        return self.phone.tap(label)

    async def until(self, what: str | Callable[[Seen], bool], *, within: float = 20.0) -> Seen:
        """Wait for a message with these words, and open what waits meanwhile."""
        matches = (lambda seen: what in seen.text) if isinstance(what, str) else what
        while True:
            seen = await self.phone.until(
                lambda seen: self._asks(seen) or matches(seen), within=within
            )
            if not seen.template:
                return seen
            self.opened += 1
            self.tap(seen.labels[0])

    @property
    def sees(self) -> list[Seen]:
        """Our messages, oldest first."""
        return self.phone.sees

    @property
    def last(self) -> Seen:
        """Our newest message."""
        return self.phone.last

    def texts(self) -> list[str]:
        """What our messages say."""
        return self.phone.texts()

    def _asks(self, seen: Seen) -> bool:
        wrote = self.phone.wrote_at.get(self.phone.writes_to)
        return seen.template and (wrote is None or seen.at > wrote)
