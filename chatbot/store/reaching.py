"""Whether and how somebody can be reached now, and what became of what was sent to them."""

from collections.abc import Sequence
from datetime import timedelta

from chatbot.clock import milliseconds, moment
from chatbot.core.events import Event
from chatbot.core.ids import Address
from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered
from chatbot.store.lanes import Lanes
from chatbot.store.records import Claim, Entry, Reach, Report
from chatbot.store.registry import Registry
from chatbot.store.steps import Steps

_WEEK = 7 * 86_400
_RANKS = {"sent": 1, "delivered": 2, "read": 3, "failed": 9}


class Reaching(Registry, Lanes):
    """For channels with a window, a pace, or reports that come later."""

    async def reach(self, claim: Claim, limits: Limits) -> Reach:
        """Look before a message goes out; where it may, it is written down as going out."""
        work = claim.entry.work
        assert isinstance(work, Rendered), "only messages reach anybody"
        name, pace = self.name, limits.pace
        row = f"or:{claim.entry.id}"
        sent = await self._written_down(claim, row) if limits.reports else b""
        keys = (
            name.window(work.to),
            name.pace(work.to),
            name(f"pc:*{work.to.channel}"),
            name(row),
        )
        verdict, heard, knocked, wait, receipt = await self.run(
            "reach",
            keys,
            milliseconds(self.clock.now()),
            _milliseconds(limits.window),
            pace.burst if pace else 1,
            round(pace.seconds * 1000) if pace else 0,
            max(1, round(1000 / pace.rate)) if pace else 0,
            sent,
            _WEEK,
        )
        assert verdict != b"TYPE", "a row of another type than ours"
        return Reach(
            open=verdict in {b"OPEN", b"SENT"},
            heard=moment(heard) if heard else None,
            knocked=moment(knocked) if knocked else None,
            wait=wait / 1000,
            receipt=self.open(self.own, receipt, row).decode() if receipt else "",
        )

    async def knock(self, address: Address, strangers: int, every: timedelta) -> str:
        """Note that somebody is asked to write: `OK`; or `ASKED` lately, or `FULL` for today."""
        name = self.name
        keys = (name.window(address), name(f"kn:{address.channel}"))
        now = milliseconds(self.clock.now())
        who = name.window(address).rpartition(":")[2]
        found: bytes = await self.run("knock", keys, now, _milliseconds(every), strangers, who)
        return found.decode()

    async def unknock(self, address: Address) -> None:
        """They could not be asked after all."""
        await self.call("HDEL", self.name.window(address), "k")

    async def shut(self, address: Address) -> None:
        """The provider says that the window is shut, whatever we thought."""
        await self.call("HDEL", self.name.window(address), "h")

    async def waits(self, lane: str) -> bool:
        """Whether anything waits in a lane."""
        return bool(await self.call("LLEN", self.name(f"ol:{lane}")))

    async def sent(self, message: str) -> Entry | None:
        """What went out under an outbox id, if it is remembered and its key is not destroyed."""
        sealed = await self.call("HGET", self.name(f"or:{message}"), "d")
        if sealed is None:
            return None
        lane, _, rest = sealed.partition(b"\n")
        key = await self.lane_key(lane.decode())
        if key is None:
            return None
        work = self.codec.work.load(self.open(key, rest, f"or:{message}", lane.decode()))
        return Entry(id=message, lane=lane.decode(), work=work)

    async def sent_as(self, receipt: str) -> Entry | None:
        """What the provider calls by this receipt."""
        message = await self.call("GET", self.name.receipt(receipt))
        return await self.sent(message.decode()) if message else None

    async def settle_report(
        self,
        report: Report,
        *,
        again: Entry | None = None,
        given_up: Entry | None = None,
        errand: Entry | None = None,
        events: Sequence[Event] = (),
    ) -> bool:
        """Move a message forward, with all that follows from it; False where it was there before.

        `again` waits in its lane once more, `given_up` is kept among the dead.
        """
        steps, row = Steps(self.name), f"or:{report.message}"
        receipt = self.seal(self.own, report.receipt.encode(), row) if report.receipt else b""
        steps.row("report", row, _RANKS[report.status], report.code, receipt)
        if report.receipt:
            pointer = self.name.receipt(report.receipt)
            steps.add("put", report.message, _WEEK, keys=(pointer,))
        for entry in (again, errand):
            if entry is not None:
                await self.write_entry(steps, entry)
        if given_up is not None:
            steps.row("bury", "dead", await self.letter(given_up, report.code))
        for name, payload in self.reported_rows(events):
            steps.timers("timer", name, milliseconds(self.clock.now()), payload)
        return await self.written(steps) == b"OK"

    async def write_entry(self, steps: Steps, entry: Entry) -> None:
        """One more thing for a lane, by the way of a commit that belongs to no turn."""
        head = f"{entry.id} {milliseconds(self.clock.now())} keep "
        key = await self.lane_key(entry.lane)
        if key is None:
            return
        sealed = self.seal(key, self.codec.work.dump(entry.work), f"ol:{entry.lane}", head)
        steps.push(entry.lane, head.encode() + b"\n" + sealed, "", deliver=False)

    async def _written_down(self, claim: Claim, row: str) -> bytes:
        key = await self.lane_key(claim.lane)
        if key is None:
            return b""
        plain = self.codec.work.dump(claim.entry.work)
        return claim.lane.encode() + b"\n" + self.seal(key, plain, row, claim.lane)


def _milliseconds(span: timedelta | None) -> int:
    return round(span.total_seconds() * 1000) if span else 0
