"""Lanes: what waits to be sent, in order, one at a time for each recipient."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from chatbot.clock import milliseconds, moment
from chatbot.core.events import Event
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.store.errors import Tampered
from chatbot.store.keeping import FILE, Keeping
from chatbot.store.records import Claim, Entry
from chatbot.store.standing import MOST, SECONDS, stood
from chatbot.store.steps import HOLD

_DAY = 86_400
_RECEIPT = 30 * _DAY
_POINTER = 7 * _DAY
_NOBODY = Address("", "")


class Lanes(Keeping):
    """Claim, acknowledge, try again later, give up."""

    async def claim(self, limit: int = 32) -> list[Claim]:
        """Take lanes that are due."""
        name = self.name
        now = milliseconds(self.clock.now())
        keys = (name("ordy"), name("ofen"))
        found = await self.run("claim", keys, name.prefix, now, HOLD, limit)
        claims = []
        for row in found:
            claim = await self._claimed(row)
            if claim is not None:
                claims.append(claim)
        return claims

    async def ack(
        self,
        claim: Claim,
        *,
        receipt: str = "",
        report: Event | None = None,
        content: bytes | None = None,
        sent: str = "",
        stands: str = "",
        onward: bool = True,
    ) -> Claim | None:
        """The head of the lane is done; gives the next one, unless we are not to go on.

        `sent`: the provider's names for the message's parts, by which their fate will be reported.
        `stands`: what it is called in a chat from which we may delete it.
        """
        return await self._done(
            claim,
            receipt=receipt,
            reports=() if report is None else (report,),
            content=content,
            sent=sent,
            stands=stands,
            onward=onward,
        )

    async def bury(
        self,
        claim: Claim,
        code: str,
        report: Event | None = None,
        *,
        onward: bool = True,
    ) -> Claim | None:
        """Give the head of the lane up, and go on with the lane."""
        reports = () if report is None else (report,)
        letter = await self.letter(claim.entry, code)
        return await self._done(claim, reports=reports, letter=letter, onward=onward)

    async def letter(self, entry: Entry, code: str) -> bytes:
        """What was given up, as it is kept among the dead."""
        plain = b"%b\n%b\n%b" % (
            code.encode(),
            str(milliseconds(self.clock.now())).encode(),
            self.codec.work.dump(entry.work),
        )
        key = await self.lane_key(entry.lane)
        head = f"{entry.lane} {entry.id}"
        return head.encode() + b"\n" + self.seal(key or self.own, plain, "dead", head)

    async def retry(
        self, claim: Claim, at: datetime, code: str, *, unsure: bool = False, counts: bool = True
    ) -> bool:
        """Leave the lane alone until then; False where it is no longer ours."""
        keys = (self.name("ordy"), self.name("ofen"))
        due = milliseconds(at)
        return bool(
            await self.run(
                "retry", keys, claim.lane, claim.fence, due, int(unsure), code, int(counts)
            )
        )

    async def pause(self, lane: str, until: datetime) -> None:
        """Let a lane wait, if anything waits in it."""
        due = milliseconds(until)
        await self.call("ZADD", self.name("ordy"), "XX", "GT", due, lane)

    async def next_lane(self) -> datetime | None:
        """When the next lane is due, be it ours or another process's."""
        found = await self.call("ZRANGE", self.name("ordy"), 0, 0, "WITHSCORES")
        return moment(float(found[1])) if found else None

    async def dead(self, limit: int = 100) -> list[tuple[Entry, str, datetime]]:
        """What was given up, with the code and when; the newest first."""
        found = []
        for row in await self.call("LRANGE", self.name("dead"), 0, limit - 1):
            head, _, sealed = row.partition(b"\n")
            lane, entry = head.decode().split(" ")
            key = await self.lane_key(lane)
            if key is None:
                continue
            code, at, work = self.open(key, sealed, "dead", head.decode()).split(b"\n", 2)
            opened = Entry(id=entry, lane=lane, work=self.codec.work.load(work))
            found.append((opened, code.decode(), moment(float(at))))
        return found

    def opened_receipt(self, entry: Entry, sealed: bytes) -> str:
        if not sealed or not isinstance(entry.work, Rendered):
            return ""
        slot = self.name.slot(entry.lane, entry.work.replaces)
        return self.open(self.own, sealed, f"or:{slot}").decode()

    async def _done(  # noqa: PLR0913 - everything that may come of a message, each by name
        self,
        claim: Claim,
        *,
        receipt: str = "",
        reports: tuple[Event, ...] = (),
        content: bytes | None = None,
        sent: str = "",
        stands: str = "",
        letter: bytes = b"",
        onward: bool = True,
    ) -> Claim | None:
        name, entry = self.name, claim.entry
        seq = name("seq")
        slot = (
            name.slot(claim.lane, entry.work.replaces)
            if receipt and isinstance(entry.work, Rendered)
            else ""
        )
        kept = await self._kept(claim, content)
        keys = (
            name(f"ol:{claim.lane}"),
            name("ordy"),
            name("ofen"),
            name(f"or:{slot}") if slot else seq,
            name("tm") if reports else seq,
            name("tmd") if reports else seq,
            name(f"f:{entry.id}") if kept else seq,
            name("dead") if letter else seq,
            name(f"or:{entry.id}") if sent else seq,
            seq,
            name.standing(entry.work.to) if stands and isinstance(entry.work, Rendered) else seq,
            *map(name.receipt, sent.split()),
        )
        found = await self.run(
            "ack",
            keys,
            claim.lane,
            claim.fence,
            milliseconds(self.clock.now()),
            HOLD,
            self.seal(self.own, receipt.encode(), f"or:{slot}") if slot else b"",
            _RECEIPT,
            kept,
            FILE,
            letter,
            name.prefix,
            int(onward),
            entry.id if sent else "",
            self.seal(self.own, sent.encode(), f"or:{entry.id}") if sent else b"",
            _POINTER,
            stood(stands, self.clock.now()) if stands else "",
            MOST,
            SECONDS,
            *(part for row in self.reported_rows(reports) for part in row),
        )
        assert found[0] != b"TYPE", "a row of another type than ours"
        return await self._claimed(found[1:]) if found[0] == b"NEXT" else None

    def reported_rows(self, reports: Iterable[Event]) -> Iterator[tuple[str, bytes]]:
        """Events of our own, as they wait for their turn: the row's name, and what is in it."""
        for report in reports:
            row = self.name.event(report.id)
            sealed = self.seal(self.own, self.codec.happened.dump(report), f"tmd:{row}", "-")
            yield row, b"-\n" + sealed

    async def _kept(self, claim: Claim, content: bytes | None) -> bytes:
        if content is None:
            return b""
        key = await self.lane_key(claim.lane)
        if key is None:
            return b""
        return claim.lane.encode() + b"\n" + self.seal(key, content, f"f:{claim.entry.id}")

    async def _claimed(self, row: list[Any]) -> Claim | None:
        """A claimed head, opened; one whose key is destroyed goes, and the lane goes on."""
        lane, fence, attempt, unsure, item, receipt, wrapped, *waited = row
        name = lane.decode()
        head, _, sealed = item.partition(b"\n")
        entry_id, since = head.decode().split(" ")[:2]
        if name.startswith("a:"):
            key = self.own
        elif wrapped:
            key = self.key(name, wrapped)
        else:
            return await self._skipped(name, fence, entry_id)
        try:
            work = self.codec.work.load(self.open(key, sealed, f"ol:{name}", head.decode()))
        except Tampered:
            # What does not open is looked into by people; whoever waits behind it does not wait on.
            await self.call("LPUSH", self.name("quar"), b"Tampered\n" + item)
            return await self._skipped(name, fence, entry_id)
        entry = Entry(id=entry_id, lane=name, work=work)
        return Claim(
            lane=name,
            fence=fence,
            attempt=attempt,
            entry=entry,
            receipt=self.opened_receipt(entry, receipt),
            unsure=unsure,
            since=moment(float(since)),
            waited=waited[0].decode() if waited else "",
        )

    async def _skipped(self, lane: str, fence: int, entry: str) -> Claim | None:
        nothing = Rendered(id=entry, to=_NOBODY, text="")
        claim = Claim(
            lane=lane, fence=fence, attempt=1, entry=Entry(id=entry, lane=lane, work=nothing)
        )
        return await self._done(claim)
