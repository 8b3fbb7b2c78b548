"""Whether and how somebody can be reached now, and what became of what was sent to them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from chatbot.clock import milliseconds, moment
from chatbot.core.events import Event
from chatbot.core.ids import Address
from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered
from chatbot.store.lanes import Lanes
from chatbot.store.records import Claim, Entry, Reach, Report
from chatbot.store.registry import Registry
from chatbot.store.steps import HOLD, Steps

KNOCK = "knock"
"""What a message that asks somebody to write is called, behind the id of what waits for that."""

_WEEK = 7 * 86_400
_MAILED = 90 * 86_400
_RANKS = {"sent": 1, "delivered": 2, "read": 3, "failed": 9}


class Reaching(Registry, Lanes):
    """For channels with a window, a pace, or reports that come later."""

    async def reach(self, claim: Claim, limits: Limits) -> Reach | None:
        """Look before a message goes out; where it may, it is written down as going out.

        The lane is ours for as long again; None where it is not ours any more.
        """
        work = claim.entry.work
        assert isinstance(work, Rendered), "only messages reach anybody"
        name, pace = self.name, limits.pace
        row = f"or:{claim.entry.id}"
        keys = (
            name.window(work.to),
            name.pace(work.to),
            name(f"pc:*{work.to.channel}"),
            name(row),
            name("ordy"),
            name("ofen"),
            name.numbered(work.to) if work.buttons or work.purpose == "reply" else name("seq"),
        )
        verdict, *found = await self.run(
            "reach",
            keys,
            claim.lane,
            claim.fence,
            milliseconds(self.clock.now()),
            HOLD,
            _milliseconds(limits.window),
            pace.burst if pace else 1,
            round(pace.seconds * 1000) if pace else 0,
            pace.rate if pace else 0,
            await self._written_down(claim, row) if limits.reports else b"",
            _WEEK,
        )
        assert verdict != b"TYPE", "a row of another type than ours"
        if verdict == b"LOST":
            return None
        heard, knocked, unasked, wait, receipt, parts = found
        return Reach(
            open=verdict != b"SHUT",
            heard=moment(heard) if heard else None,
            knocked=moment(knocked) if knocked else None,
            unasked=bool(unasked),
            wait=wait / 1000,
            receipt=self.open(self.own, receipt, row).decode() if receipt else "",
            done=self._standing(row, work.to, parts),
        )

    async def number(self, message: Rendered) -> None:
        """Remember that the buttons of a message were said as numbered lines, and now."""
        row = self.name.numbered(message.to)
        told = f"{message.id} {milliseconds(self.clock.now())}"
        await self.call("SET", row, self.seal(self.own, told.encode(), row), "EX", _WEEK)

    async def numbered(self, address: Address) -> tuple[str, datetime] | None:
        """The message there that is answered with a number, and since when it stands there."""
        row = self.name.numbered(address)
        sealed = await self.call("GET", row)
        if sealed is None:
            return None
        message, at = self.open(self.own, sealed, row).decode().split(" ")
        return message, moment(int(at))

    async def renew(self, claim: Claim) -> bool:
        """Keep a lane for as long again; False where it is not ours any more."""
        until = milliseconds(self.clock.now()) + HOLD
        keys = (self.name("ordy"), self.name("ofen"))
        return bool(await self.run("renew", keys, claim.lane, claim.fence, until))

    async def heard(self, addresses: Iterable[Address]) -> dict[Address, datetime | None]:
        """When they wrote last at each address, where that was noted."""
        found = {}
        for address in addresses:
            at = await self.call("HGET", self.name.window(address), "h")
            found[address] = moment(int(at)) if at else None
        return found

    async def vouched(self, addresses: Iterable[Address]) -> dict[Address, datetime | None]:
        """When they wrote last at each address, as far as it did not come by a list."""
        found = {}
        for address in addresses:
            at = await self.call("HGET", self.name.window(address), "s")
            found[address] = moment(int(at)) if at else None
        return found

    async def hold(
        self, claim: Claim, until: datetime, code: str, heard: Mapping[Address, datetime | None]
    ) -> bool:
        """Leave the lane until they write, or until then; False where they have written since."""
        keys = (self.name("ordy"), self.name("ofen"), *map(self.name.window, heard))
        due, times = milliseconds(until), map(_since, heard.values())
        verdict = await self.run("hold", keys, claim.lane, claim.fence, due, code, *times)
        return bool(verdict != b"HEARD")

    async def knock(
        self, claim: Claim, limits: Limits, every: timedelta, heard: datetime | None
    ) -> str:
        """Note that somebody is asked to write, for the head of a lane.

        `OK`; or `ASKED` lately, `FULL` for today, `HEARD` from them since.
        """
        name, work = self.name, claim.entry.work
        assert isinstance(work, Rendered), "only messages reach anybody"
        window, row = name.window(work.to), f"or:{claim.entry.id}:{KNOCK}"
        found: bytes = await self.run(
            "knock",
            (window, name(f"kn:{work.to.channel}"), name(row)),
            milliseconds(self.clock.now()),
            _milliseconds(every),
            limits.pace.strangers if limits.pace else 1,
            window.rpartition(":")[2],
            _since(heard),
            await self._written_down(claim, row) if limits.reports else b"",
            _WEEK,
        )
        return found.decode()

    async def unknock(self, address: Address) -> None:
        """They could not be asked after all."""
        window = self.name.window(address)
        await self.call("HDEL", window, "k")
        await self.call("ZREM", self.name(f"kn:{address.channel}"), window.rpartition(":")[2])

    async def shut(self, address: Address, heard: datetime | None) -> None:
        """The provider says that the window is shut, whatever we thought."""
        await self.run("shut", (self.name.window(address),), _since(heard))

    async def enqueue(self, entry: Entry) -> None:
        """One more thing to be done, by the way of no turn."""
        steps = Steps(self.name)
        await self.write_entry(steps, entry)
        await self.written(steps)

    async def tell(self, *events: Event) -> None:
        """Events of our own that wait for their turns from now on."""
        steps = Steps(self.name)
        self._tell(steps, events)
        await self.written(steps)

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

    async def write_down(self, claim: Claim) -> None:
        """Remember a mail that goes out, for as long as an answer to it may come."""
        row = f"or:{claim.entry.id}"
        written = await self._written_down(claim, row)
        if written:
            await self.call("HSET", self.name(row), "d", written)
            await self.call("EXPIRE", self.name(row), _MAILED)

    async def stand(self, message: str, to: Address, done: Sequence[str]) -> None:
        """Remember which parts of a message have gone out, with the rest still to come."""
        steps, row = Steps(self.name), f"or:{message}"
        for number, receipt in enumerate(done):
            if receipt:
                steps.row("part", row, number, self._part(row, receipt, to))
        await self.written(steps)

    def _part(self, row: str, receipt: str, to: Address) -> bytes:
        return self.seal(self.own, f"{receipt} {to.channel} {to.id}".encode(), row)

    def _standing(self, row: str, to: Address, parts: Sequence[bytes]) -> tuple[str, ...]:
        """The receipts of the parts that went to this very address."""
        found: dict[int, str] = {}
        for number, sealed in zip(parts[::2], parts[1::2], strict=True):
            receipt, _, place = self.open(self.own, sealed, row).decode().partition(" ")
            if place == f"{to.channel} {to.id}":
                found[int(number)] = receipt
        return tuple(found.get(at, "") for at in range(max(found, default=-1) + 1))

    async def is_behind(self, message: str, status: str, part: str = "") -> bool:
        """Whether less is known of a message, or of a part of it, than this."""
        field = f"s:{part}" if part else "s"
        rank = await self.call("HGET", self.name(f"or:{message}"), field)
        return int(rank or 0) < _RANKS[status]

    async def settle_report(
        self,
        report: Report,
        *,
        again: Entry | None = None,
        at: datetime | None = None,
        given_up: Entry | None = None,
        errand: Entry | None = None,
        shut: Address | None = None,
        events: Sequence[Event] = (),
    ) -> bool:
        """Move a message forward, with all that follows from it; False where it was there before.

        `again` waits in its lane once more, until `at`; `given_up` is kept among the dead; the
        window of `shut` was shut when it went out.
        """
        steps, row = Steps(self.name), f"or:{report.message}"
        receipt = self.seal(self.own, report.receipt.encode(), row) if report.receipt else b""
        if report.part and report.to is not None:
            receipt = self._part(row, report.receipt, report.to) if report.receipt else b""
        rank = _RANKS[report.status]
        steps.row("report", row, rank, report.code, receipt, report.part, int(report.whole))
        if report.receipt:
            pointer = self.name.receipt(report.receipt)
            steps.add("put", report.message, _WEEK, keys=(pointer,))
        for entry in (again, errand):
            if entry is not None:
                await self.write_entry(steps, entry)
        if again is not None and at is not None:
            steps.row("delay", "ordy", again.lane, milliseconds(at))
        if given_up is not None:
            steps.row("bury", "dead", await self.letter(given_up, report.code))
        if shut is not None:
            steps.add("shut", keys=(self.name.window(shut), self.name(row)))
        self._tell(steps, events)
        return await self.written(steps) == b"OK"

    async def settle_knock(
        self, report: Report, about: Entry, *, errand: Entry | None, events: Sequence[Event] = ()
    ) -> bool:
        """Note what became of asking somebody to write; where it failed, what waits goes on."""
        steps, row, name = Steps(self.name), f"or:{report.message}", self.name
        steps.row("report", row, _RANKS[report.status], report.code, b"", "", 0)
        if errand is not None:
            await self.write_entry(steps, errand)
        if report.status == "failed" and isinstance(about.work, Rendered):
            keys = (name.window(about.work.to), name("ordy"), name("ofen"))
            steps.add("unasked", about.lane, keys=keys)
        self._tell(steps, events)
        return await self.written(steps) == b"OK"

    def _tell(self, steps: Steps, events: Sequence[Event]) -> None:
        for name, payload in self.reported_rows(events):
            steps.timers("timer", name, milliseconds(self.clock.now()), payload)

    async def write_entry(self, steps: Steps, entry: Entry) -> None:
        """One more thing for a lane, by the way of a commit that belongs to no turn."""
        head = f"{entry.id} {milliseconds(self.clock.now())} keep "
        key = await self.lane_key(entry.lane)
        if key is None:
            return
        sealed = self.seal(key, self.codec.work.dump(entry.work), f"ol:{entry.lane}", head)
        steps.push(entry.lane, head.encode() + b"\n" + sealed, "", deliver=False)
        steps.shown(entry, milliseconds(self.clock.now()))

    async def _written_down(self, claim: Claim, row: str) -> bytes:
        key = await self.lane_key(claim.lane)
        if key is None:
            return b""
        plain = self.codec.work.dump(claim.entry.work)
        return claim.lane.encode() + b"\n" + self.seal(key, plain, row, claim.lane)


def _since(heard: datetime | None) -> int:
    return milliseconds(heard) if heard is not None else 0


def _milliseconds(span: timedelta | None) -> int:
    return round(span.total_seconds() * 1000) if span else 0
