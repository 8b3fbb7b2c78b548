"""One message on its way: to the address that is open now, at the pace that is allowed."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from chatbot.addresses import Addresses, Heard, contact_of
from chatbot.attempts import Attempts, kept_receipt, repeats
from chatbot.channels import Channel, Keeping, Unsaying
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import File, Rendered
from chatbot.knocks import KNOCK_AGAIN, TIER, Knocks
from chatbot.patience import FILE, HELD, OFF, REPORTS, patience, pause
from chatbot.store.records import Claim, Reach
from chatbot.store.valkey import Store
from chatbot.tidings import UNASKED, Tidings

_log = logging.getLogger(__name__)

ELSEWHERE = timedelta(hours=12)
"""After so long without an answer, the person's next address is tried."""

_FRESH = timedelta(seconds=1)  # since a message was committed, nobody has moved
_AT_ONCE = Reach(open=True)  # where a channel has neither window nor pace


class Sending:
    """Sends what a lane's head says, and tells the store what came of it.

    Whatever takes long is done once while a lane is surely ours; before more of it, the lane is
    renewed, and left to others where they have it by now.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        fetch: Callable[[File], Awaitable[bytes]],
        clock: Clock,
        reported: Callable[[], None],
    ) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self._attempts, self._reported = Attempts(store, fetch, clock), reported
        self.addresses = Addresses(store, channels, clock)
        self._knocks, self._tidings = Knocks(store), Tidings(store, clock, reported)

    async def message(self, claim: Claim, work: Rendered) -> Claim | None:
        """Send to this address; if that cannot be, to the person's next one."""
        if self._overdue(claim, work):
            return await self._expired(claim, work)
        contact, now = contact_of(claim.lane), self._clock.now()
        waited = now - (claim.since or now)
        if contact and (work.moved or waited >= _FRESH):
            person = await self._store.person(contact)
            answers = work.purpose == "reply" and waited < patience(work)
            if person is not None and person.stopped and not answers:
                return await self.failed(claim, "silent")
            if person is not None and work.to not in person.addresses:
                # The address may be somebody else's by now.
                return await self._elsewhere(claim, work, None, "moved")
        return await self._to(claim, work)

    async def failed(self, claim: Claim, code: str) -> Claim | None:
        """Give it up."""
        _log.warning("message given up", extra={"id": claim.entry.id, "code": code})
        report = self._tidings.fate(claim, "failed", code)
        following = await self._store.bury(claim, code, report)
        if report:
            self._reported()
        return following

    async def later(self, claim: Claim, code: str, *, unsure: bool = False) -> None:
        """Try it again, after a pause that grows."""
        seconds, work = pause(claim), claim.entry.work
        if unsure and isinstance(work, Rendered) and isinstance(self._channel(work), Keeping):
            seconds = max(seconds, REPORTS)
        at = self._clock.now() + timedelta(seconds=seconds)
        await self._store.retry(claim, at, code, unsure=unsure)

    async def _to(self, claim: Claim, work: Rendered) -> Claim | None:
        claim, channel = _with(claim, work), self._channel(work)
        if channel is None:
            return await self._switched_off(claim, work)
        if self.addresses.was_closed(work.to, claim.since):
            return await self._elsewhere(claim, work, work.to, "closed")
        if channel.limits.window is None and channel.limits.pace is None:
            return await self._send(claim, work, channel, _AT_ONCE)
        if not channel.limits.edits and repeats(work, claim.receipt):
            return await self._accepted(claim, "accepted")
        reach = await self._store.reach(claim, channel.limits)
        if reach is None:
            return None
        if reach.receipt:
            return await self._accepted(claim, "accepted", receipt=reach.receipt)
        if not reach.open:
            return await self._held(claim, work, channel, reach)
        if self._kept_too_long(claim, work, reach):
            return await self.failed(claim, "expired")
        if reach.wait:
            return await self._wait(claim, reach.wait, "pace")
        return await self._send(claim, work, channel, reach)

    async def _switched_off(self, claim: Claim, work: Rendered) -> Claim | None:
        """Another address at once; else it waits, as for a window, for the channel to be back."""
        since = claim.since or self._clock.now()
        other = await self.addresses.following(claim.lane, work.to, since, around=True)
        if other is not None:
            return await self._on(claim, _at(work, other))
        if not contact_of(claim.lane):
            return await self.failed(claim, "channel")
        return await self._until(claim, work, self._clock.now() + OFF, "channel", {})

    async def _on(self, claim: Claim, work: Rendered) -> Claim | None:
        """Try what is next, if the lane is still ours."""
        return await self._to(claim, work) if await self._store.renew(claim) else None

    async def _send(
        self, claim: Claim, work: Rendered, channel: Channel, reach: Reach
    ) -> Claim | None:
        keeping = channel if claim.unsure and isinstance(channel, Keeping) else None
        if work.done != reach.done:
            work = replace(work, done=reach.done)
        try:
            if keeping is not None:
                found = await self._attempts.sent_before(claim, work, keeping)
                if found:
                    return await self._accepted(claim, "accepted", receipt=found)
            if self._may_be_twice(claim, work):
                return await self.failed(claim, "ambiguous")
            content = await self._attempts.content(claim, work)
            if (keeping or content is not None) and not await self._store.renew(claim):
                return None
            if work.label and work.purpose == "mail" and not channel.limits.reports:
                await self._store.write_down(claim)
            receipt = await self._attempts.send(claim, work, channel, content)
        except SendError as error:
            if any(error.done) and channel.limits.reports:
                await self._store.stand(claim.entry.id, work.to, error.done)
            return await self._refused(claim, work, error, reach)
        return await self._accepted(claim, "accepted", receipt=receipt)

    async def _refused(
        self, claim: Claim, work: Rendered, error: SendError, reach: Reach
    ) -> Claim | None:
        channel = self._channel(work)
        if error.partly:
            return await self._accepted(claim, "partly", code=error.code)
        if error.retry_after is not None:
            _, there = await self.addresses.about(claim, work.to, reach.heard)
            since = claim.since or self._clock.now()
            # Only to one that they like less: two that are busy do not send it to each other.
            after = await self.addresses.following(claim.lane, work.to, since)
            if there is not None and there == after and work.purpose != "reply":
                return await self._on(claim, _at(work, there))
            return await self._wait(claim, error.retry_after, error.code)
        if error.shut and channel is not None:
            await self._store.shut(work.to, reach.heard)
            return await self._held(claim, work, channel, replace(reach, open=False, heard=None))
        if error.plain and not work.plain and channel is not None:
            plain = replace(work, plain=True)
            if not await self._store.renew(claim):
                return None
            return await self._send(_with(claim, plain), plain, channel, reach)
        if error.stopped:
            self.addresses.close(work.to)
            await self._tidings.stopped(claim, work.to)
            return await self._elsewhere(claim, work, work.to, error.code)
        if error.ambiguous:
            return await self._unsure(claim, work, error.code)
        return await self.failed(claim, error.code)

    async def _unsure(self, claim: Claim, work: Rendered, code: str) -> Claim | None:
        """It may have arrived: an edit or a mail does no harm twice, a reply is sent once more."""
        if work.purpose == "reply" and claim.unsure and not self._repeatable(claim, work):
            return await self.failed(claim, code)
        await self.later(claim, code, unsure=True)
        return None

    async def _held(
        self, claim: Claim, work: Rendered, channel: Channel, reach: Reach
    ) -> Claim | None:
        """Nothing may go there freely: they are asked to write, and it waits until they do."""
        now, asked = self._clock.now(), reach.knocked
        heard, there = await self.addresses.about(claim, work.to, reach.heard)
        if there is not None:
            return await self._on(claim, _at(work, there))
        other = await self.addresses.following(claim.lane, work.to, claim.since or now)
        if asked is not None and other is not None and (reach.unasked or now - asked >= ELSEWHERE):
            return await self._on(claim, _at(work, other))
        if asked is None or now - asked >= KNOCK_AGAIN:
            try:
                verdict = await self._knocks.ask(claim, work, channel, reach)
            except SendError as error:
                return await self._unasked(claim, work, error, reach, heard)
            if verdict == "HEARD":
                return await self._on(claim, work)
            asked = now
        again = asked + (ELSEWHERE if other is not None else KNOCK_AGAIN)
        return await self._until(claim, work, again, "window", heard)

    async def _until(
        self, claim: Claim, work: Rendered, at: datetime, code: str, heard: Heard
    ) -> Claim | None:
        """Wait until they write, or until then; they may have written while we looked."""
        if await self._store.hold(claim, at, code, heard):
            return None
        return await self._on(claim, work)

    async def _unasked(
        self, claim: Claim, work: Rendered, error: SendError, reach: Reach, heard: Heard
    ) -> Claim | None:
        """They cannot be asked to write: another address, or patience."""
        if error.stopped:
            return await self._refused(claim, work, error, reach)
        now = self._clock.now()
        if error.retry_after is None and error.code not in {TIER, claim.waited}:
            await self._tidings.stopped(claim, work.to, UNASKED)
        other = await self.addresses.following(claim.lane, work.to, claim.since or now)
        if other is not None and error.retry_after is None:
            return await self._on(claim, _at(work, other))
        _log.warning("window is shut", extra={"id": claim.entry.id, "code": error.code})
        at = now + timedelta(seconds=error.retry_after or 3600.0)
        return await self._until(claim, work, at, error.code, heard)

    async def _elsewhere(
        self, claim: Claim, work: Rendered, at: Address | None, code: str
    ) -> Claim | None:
        since = claim.since or self._clock.now()
        other = await self.addresses.following(claim.lane, at, since, around=True)
        if other is None:
            return await self.failed(claim, code)
        return await self._on(claim, _at(work, other))

    async def _wait(self, claim: Claim, seconds: float, code: str) -> Claim | None:
        """Give the lane back for so long: there is nothing to go on with."""
        at = self._clock.now() + timedelta(seconds=seconds)
        why = claim.waited if claim.waited == "channel" else code
        await self._store.retry(claim, at, why, counts=False)
        return None

    async def _accepted(
        self, claim: Claim, status: str, *, receipt: str = "", code: str = ""
    ) -> Claim | None:
        work, report = claim.entry.work, self._tidings.fate(claim, status, code)
        assert isinstance(work, Rendered), "only messages are accepted"
        channel = self._channel(work)
        sent = receipt if channel is not None and channel.limits.reports else ""
        kept = kept_receipt(work, receipt)
        stands = receipt if isinstance(channel, Unsaying) and contact_of(claim.lane) else ""
        slow = bool(sent) and work.file is not None
        following = await self._store.ack(
            claim, receipt=kept, report=report, sent=sent, stands=stands, onward=not slow
        )
        if slow:  # what comes behind a file would overtake it
            await self._store.pause(claim.lane, self._clock.now() + FILE)
        if report:
            self._reported()
        return following

    async def _expired(self, claim: Claim, work: Rendered) -> Claim | None:
        """Nobody answered a knock for days: the people of the case are told that they are away."""
        if self._is_windowed(work):
            await self._tidings.stopped(claim, work.to)
        return await self.failed(claim, "expired")

    def _overdue(self, claim: Claim, work: Rendered) -> bool:
        held = self._is_windowed(work) or self._channel(work) is None or claim.waited == "channel"
        longest = HELD if held else patience(work)
        return claim.since is not None and self._clock.now() - claim.since > longest

    def _kept_too_long(self, claim: Claim, work: Rendered, reach: Reach) -> bool:
        """Whether it is late for another reason than a window that was shut in between."""
        if claim.since is None or claim.waited == "channel" or not self._is_windowed(work):
            return False
        waited = reach.heard is not None and reach.heard > claim.since
        return not waited and self._clock.now() - claim.since > patience(work)

    def _is_windowed(self, work: Rendered) -> bool:
        channel = self._channel(work)
        return channel is not None and channel.limits.window is not None

    def _may_be_twice(self, claim: Claim, work: Rendered) -> bool:
        return work.purpose == "reply" and claim.unsure > 1 and not self._repeatable(claim, work)

    def _repeatable(self, claim: Claim, work: Rendered) -> bool:
        channel = self._channel(work)
        edits = channel is not None and channel.limits.edits and bool(claim.receipt)
        return edits or work.purpose == "mail" or isinstance(channel, Keeping)

    def _channel(self, work: Rendered) -> Channel | None:
        return self._channels.get(work.to.channel)


def _at(work: Rendered, to: Address) -> Rendered:
    """The message on its way to another address: all of it."""
    return replace(work, to=to, part="", done=())


def _with(claim: Claim, work: Rendered) -> Claim:
    return replace(claim, entry=replace(claim.entry, work=work))
