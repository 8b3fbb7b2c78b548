"""One message on its way: to the address that is open now, at the pace that is allowed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from chatbot.channels import Channel, Keeping, Knocking
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactStopped, DeliveryReported, Event
from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import File, Rendered
from chatbot.patience import HELD, patience, pause
from chatbot.store.records import Claim, Errand, Reach
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

SECONDS = 25.0  # for one attempt; less than a claim is held
_REPORTS = 5.0  # seconds until a lost answer may have come by another way

KNOCK_AGAIN = timedelta(hours=24)
"""How long nobody is asked a second time to write."""

ELSEWHERE = timedelta(hours=12)
"""After so long without an answer, the person's next address is tried."""


class Sending:
    """Sends what a lane's head says, and tells the store what came of it."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        fetch: Callable[[File], Awaitable[bytes]],
        clock: Clock,
        reported: Callable[[], None],
    ) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self._fetch, self._reported = fetch, reported
        self._closed: dict[Address, datetime] = {}

    async def message(
        self, claim: Claim, work: Rendered, stops: tuple[Event, ...] = ()
    ) -> Claim | None:
        """Send to this address; if it is closed, to the person's next one."""
        if self._overdue(claim, work):
            return await self._expired(claim, work)
        if self._was_closed(claim, work.to):
            return await self._elsewhere(claim, work, "closed", stops)
        channel = self._channels.get(work.to.channel)
        if channel is None:
            return await self.failed(claim, "channel", stops)
        if channel.limits.window is None and channel.limits.pace is None:
            return await self._send(claim, work, channel, stops)
        reach = await self._store.reach(_with(claim, work), channel.limits)
        if reach.receipt:
            return await self._accepted(claim, "accepted", receipt=reach.receipt, stops=stops)
        if reach.wait:
            return await self._wait(claim, reach.wait, "pace")
        if not reach.open:
            return await self._held(claim, work, reach, stops)
        return await self._send(claim, work, channel, stops)

    async def failed(self, claim: Claim, code: str, stops: tuple[Event, ...] = ()) -> Claim | None:
        """Give it up."""
        _log.warning("message given up", extra={"id": claim.entry.id, "code": code})
        report = self._report(claim, "failed", code)
        following = await self._store.bury(claim, code, report, more=stops)
        if report or stops:
            self._reported()
        return following

    async def later(self, claim: Claim, code: str, *, unsure: bool = False) -> None:
        """Try it again, after a pause that grows."""
        seconds = pause(claim)
        if unsure and isinstance(self._channel(claim), Keeping):
            seconds = max(seconds, _REPORTS)
        at = self._clock.now() + timedelta(seconds=seconds)
        await self._store.retry(claim, at, code, unsure=unsure)

    def close(self, address: Address) -> None:
        """What was committed until now does not go there any more."""
        self._closed[address] = self._clock.now()

    async def _send(
        self, claim: Claim, work: Rendered, channel: Channel, stops: tuple[Event, ...]
    ) -> Claim | None:
        try:
            if claim.unsure and isinstance(channel, Keeping):
                found = await self._sent_before(claim, work, channel)
                if found:
                    return await self._accepted(claim, "accepted", receipt=found, stops=stops)
            if self._may_be_twice(claim, work):
                return await self.failed(claim, "ambiguous", stops)
            receipt = await self._attempt(claim, work, channel)
        except SendError as error:
            return await self._refused(claim, work, error, stops)
        return await self._accepted(claim, "accepted", receipt=receipt, to=work.to, stops=stops)

    async def _attempt(self, claim: Claim, work: Rendered, channel: Channel) -> str:
        content = await self._content(claim, work)
        before = _receipt_for(work.to, claim.receipt)
        try:
            async with asyncio.timeout(SECONDS):
                return await channel.send(work, content=content, replaces=before)
        except SendError:
            raise
        except TimeoutError:
            raise SendError("timeout", ambiguous=True) from None
        except Exception as error:
            _log.error(
                "channel failed", extra={"id": claim.entry.id, "error": type(error).__name__}
            )
            raise SendError(type(error).__name__, ambiguous=True) from error

    async def _sent_before(self, claim: Claim, work: Rendered, channel: Keeping) -> str:
        """Whether an attempt whose answer was lost has arrived after all."""
        since = claim.since or self._clock.now()
        async with asyncio.timeout(SECONDS):
            return await channel.find(work, since)

    async def _content(self, claim: Claim, work: Rendered) -> bytes | None:
        if work.file is None:
            return None
        try:
            return await self._fetch(work.file)
        except KeyError:
            raise SendError("file") from None
        except Exception as error:
            _log.error("file failed", extra={"id": claim.entry.id, "error": type(error).__name__})
            raise SendError("file", retry_after=pause(claim)) from error

    async def _refused(
        self, claim: Claim, work: Rendered, error: SendError, stops: tuple[Event, ...]
    ) -> Claim | None:
        if error.partly:
            return await self._accepted(claim, "partly", code=error.code, stops=stops)
        if error.retry_after is not None:
            return await self._wait(claim, error.retry_after, error.code)
        if error.shut:
            await self._store.shut(work.to)
            return await self._held(claim, work, Reach(open=False), stops)
        if error.plain and not work.plain:
            return await self.message(claim, replace(work, plain=True), stops)
        if error.stopped:
            self.close(work.to)
            stop = self._stop(claim, work.to)
            return await self._elsewhere(claim, work, error.code, (*stops, *stop))
        if error.ambiguous:
            return await self._unsure(claim, work, error.code)
        return await self.failed(claim, error.code, stops)

    async def _unsure(self, claim: Claim, work: Rendered, code: str) -> Claim | None:
        """It may have arrived: an edit or a mail does no harm twice, a reply is sent once more."""
        if work.purpose == "reply" and claim.unsure and not self._repeatable(claim, work):
            return await self.failed(claim, code)
        await self.later(claim, code, unsure=True)
        return None

    async def _held(
        self, claim: Claim, work: Rendered, reach: Reach, stops: tuple[Event, ...]
    ) -> Claim | None:
        """Nothing may go there freely: they are asked to write, and it waits until they do."""
        now, other = self._clock.now(), await self._next_address(claim, work.to)
        asked = reach.knocked
        if asked is not None and other is not None and now - asked >= ELSEWHERE:
            return await self.message(claim, replace(work, to=other), stops)
        if asked is None or now - asked >= KNOCK_AGAIN:
            try:
                asked = await self._knocked(work)
            except SendError as error:
                return await self._unasked(claim, work, error, stops)
        span = ELSEWHERE if other is not None else KNOCK_AGAIN
        left = (asked + span - now).total_seconds()
        return await self._wait(claim, max(left, 1.0), "window")

    async def _knocked(self, work: Rendered) -> datetime:
        """Ask them to write; at most once a day, and so many people a day."""
        channel = self._channels[work.to.channel]
        if not isinstance(channel, Knocking):
            raise SendError("window", shut=True)
        strangers = channel.limits.pace.strangers if channel.limits.pace else 1
        verdict = await self._store.knock(work.to, strangers, KNOCK_AGAIN)
        if verdict == "FULL":
            raise SendError("tier", shut=True)
        if verdict == "OK":
            try:
                async with asyncio.timeout(SECONDS):
                    await channel.knock(work)
            except TimeoutError:
                pass  # it may have arrived, and a second one would be a nuisance
            except SendError as error:
                if not error.ambiguous:
                    await self._store.unknock(work.to)
                    raise
        return self._clock.now()

    async def _unasked(
        self, claim: Claim, work: Rendered, error: SendError, stops: tuple[Event, ...]
    ) -> Claim | None:
        """They cannot be asked to write: another address, or patience."""
        if error.stopped:
            return await self._refused(claim, work, error, stops)
        other = await self._next_address(claim, work.to)
        if other is not None and error.retry_after is None:
            return await self.message(claim, replace(work, to=other), stops)
        _log.warning("window is shut", extra={"id": claim.entry.id, "code": error.code})
        return await self._wait(claim, error.retry_after or 3600.0, error.code)

    async def _elsewhere(
        self, claim: Claim, work: Rendered, code: str, stops: tuple[Event, ...]
    ) -> Claim | None:
        other = await self._next_address(claim, work.to)
        if other is None:
            return await self.failed(claim, code, stops)
        moved = replace(work, to=other)
        return await self.message(_with(claim, moved), moved, stops)

    async def _next_address(self, claim: Claim, closed: Address) -> Address | None:
        """The next one that is open, of those that they like less than the closed one."""
        contact = contact_of(claim.lane)
        person = await self._store.person(contact) if contact else None
        if person is None or closed not in person.addresses:
            return None
        after = person.addresses[person.addresses.index(closed) + 1 :]
        others = (a for a in after if a in person.open and not self._was_closed(claim, a))
        return next((a for a in others if a.channel in self._channels), None)

    async def _wait(self, claim: Claim, seconds: float, code: str) -> Claim | None:
        """Give the lane back for so long: there is nothing to go on with."""
        at = self._clock.now() + timedelta(seconds=seconds)
        await self._store.retry(claim, at, code, counts=False)
        return None

    async def _accepted(
        self,
        claim: Claim,
        status: str,
        *,
        receipt: str = "",
        to: Address | None = None,
        code: str = "",
        stops: tuple[Event, ...] = (),
    ) -> Claim | None:
        report = self._report(claim, status, code)
        channel = self._channels.get(to.channel) if to else self._channel(claim)
        sent = receipt if channel is not None and channel.limits.reports else ""
        kept = _kept(to, receipt) if to else ""
        following = await self._store.ack(claim, receipt=kept, report=report, more=stops, sent=sent)
        if report or stops:
            self._reported()
        return following

    def _report(self, claim: Claim, status: str, code: str) -> DeliveryReported | None:
        work = claim.entry.work
        if isinstance(work, Errand) or not work.label or work.about is None:
            return None
        return DeliveryReported(
            id=f"delivery:{claim.entry.id}:{status}",
            at=self._clock.now(),
            about=work.about,
            message=work.label,
            status=status,
            code=code,
        )

    def _stop(self, claim: Claim, address: Address) -> tuple[Event, ...]:
        contact = contact_of(claim.lane)
        return (stopped(claim.entry.id, contact, address, self._clock.now()),) if contact else ()

    async def _expired(self, claim: Claim, work: Rendered) -> Claim | None:
        """Nobody answered a knock for days: the people of the case are told that they are away."""
        channel = self._channels.get(work.to.channel)
        windowed = channel is not None and channel.limits.window is not None
        return await self.failed(claim, "expired", self._stop(claim, work.to) if windowed else ())

    def _overdue(self, claim: Claim, work: Rendered) -> bool:
        channel = self._channels.get(work.to.channel)
        held = channel is not None and channel.limits.window is not None
        longest = HELD if held else patience(work)
        return claim.since is not None and self._clock.now() - claim.since > longest

    def _was_closed(self, claim: Claim, address: Address) -> bool:
        """Whether the address was closed when this was committed; later ones may be open again."""
        closed = self._closed.get(address)
        return closed is not None and claim.since is not None and claim.since <= closed

    def _may_be_twice(self, claim: Claim, work: Rendered) -> bool:
        return work.purpose == "reply" and claim.unsure > 1 and not self._repeatable(claim, work)

    def _repeatable(self, claim: Claim, work: Rendered) -> bool:
        channel = self._channels.get(work.to.channel)
        edits = channel is not None and channel.limits.edits and bool(claim.receipt)
        return edits or work.purpose == "mail" or isinstance(channel, Keeping)

    def _channel(self, claim: Claim) -> Channel | None:
        work = claim.entry.work
        return self._channels.get(work.to.channel) if isinstance(work, Rendered) else None


def contact_of(lane: str) -> ContactId:
    """Whose lane it is; nobody's where it is a case's or an address's."""
    kind, _, owner = lane.partition(":")
    return ContactId(owner if kind == "p" else "")


def stopped(entry: str, contact: ContactId, address: Address, now: datetime) -> ContactStopped:
    """The event that somebody cannot be written to there."""
    event_id = f"delivery:{entry}:stopped"
    return ContactStopped(id=event_id, at=now, contact=contact, reason="blocked", closed=address)


def _with(claim: Claim, work: Rendered) -> Claim:
    return replace(claim, entry=replace(claim.entry, work=work))


def _kept(to: Address, receipt: str) -> str:
    """A receipt with the address that it is good for."""
    return f"{to.channel} {to.id}\n{receipt}" if receipt else ""


def _receipt_for(to: Address, kept: str) -> str:
    """The receipt, where the message before went to the same address."""
    place, _, receipt = kept.rpartition("\n")
    return receipt if place in {"", f"{to.channel} {to.id}"} else ""
