"""What has come due: timers, and what delivery reports."""

from datetime import datetime
from typing import Any

from chatbot.clock import milliseconds, moment
from chatbot.core.events import Event, TimerFired
from chatbot.core.ids import ContactId
from chatbot.store.errors import Tampered
from chatbot.store.ground import Ground
from chatbot.store.names import is_contact


class Dues(Ground):
    """Rows leave in the commit of the turn they cause; reading them takes nothing away."""

    async def due(self, now: datetime, limit: int = 32) -> list[Event]:
        """The events whose time has come, earliest first."""
        keys = (self.name("tm"), self.name("tmd"))
        events = []
        for row, due, value in await self.run("due", keys, milliseconds(now), limit):
            try:
                events.append(self._event(row.decode(), int(due), value))
            except Tampered:
                await self._removed(row, value)
        return events

    async def next_due(self) -> datetime | None:
        """When the next one is due."""
        found = await self.call("ZRANGE", self.name("tm"), 0, 0, "WITHSCORES")
        return moment(float(found[1])) if found else None

    async def put_off(self, event: Event, until: datetime) -> None:
        """Let a due event wait, if it is still there."""
        keys = (self.name("tm"), self.name("tmd"))
        await self.run("put_off", keys, *self._row(event), milliseconds(until))

    async def settle(self, event: Event) -> None:
        """Take a due event away without a turn, if it is still there."""
        await self.run("settle", (self.name("tm"), self.name("tmd")), *self._row(event))

    def _row(self, event: Event) -> tuple[str, str]:
        if isinstance(event, TimerFired):
            row = self.name.timer(event.timer, event.about)
            return row, f"{event.fence}:{milliseconds(event.at)}"
        return self.name.event(event.id), "-"

    def _event(self, row: str, due: int, value: bytes) -> Event:
        tag, _, sealed = value.partition(b"\n")
        plain = self.open(self.own, sealed, f"tmd:{row}", tag.decode())
        if tag == b"-":
            return self.codec.happened.load(plain)
        name, _, about = plain.decode().partition("\n")
        fence, _, at = tag.decode().partition(":")
        return TimerFired(
            id=f"timer:{name}:{about}:{fence}:{at}",
            at=moment(int(at)),
            contact=ContactId(about if is_contact(about) else ""),
            timer=name,
            fence=int(fence),
            about=about,
        )

    async def _removed(self, row: bytes, value: Any) -> None:
        """A row that does not open cannot become a turn; it is kept for whoever looks into it."""
        await self.call("LPUSH", self.name("quar"), b"Tampered\n" + value)
        await self.call("ZREM", self.name("tm"), row)
        await self.call("HDEL", self.name("tmd"), row)
