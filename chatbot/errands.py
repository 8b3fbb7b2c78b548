"""What is left to do at a provider: fetch the file that came, keep it, have the rest forgotten."""

import asyncio
import logging
from collections.abc import Callable, Mapping

from chatbot.attempts import SECONDS
from chatbot.channels import Channel, Fetching, Keeping, Unsaying
from chatbot.cleaning import cleaned
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import FileKept
from chatbot.core.ids import Address
from chatbot.patience import AWAY, patience
from chatbot.sending import Sending
from chatbot.store.errors import Unreachable, Unstored
from chatbot.store.records import Claim, Errand
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)


class Errands:
    """Does one errand after the other; what cannot be done now is tried again."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        sending: Sending,
        clock: Clock,
        reported: Callable[[], None],
    ) -> None:
        self._store, self._channels, self._sending = store, channels, sending
        self._clock, self._reported = clock, reported

    async def done(self, claim: Claim, errand: Errand) -> Claim | None:
        """Do it; gives the next of its lane."""
        channel = self._channels.get(errand.channel)
        if claim.since is not None and self._clock.now() - claim.since > patience(errand):
            return await self._failed(claim, errand, "expired")
        if channel is None:
            # Switched off for a while: what the provider keeps is erased when it is back.
            at = self._clock.now() + AWAY
            await self._store.retry(claim, at, "channel", counts=False)
            return None
        if errand.unsays is not None:
            return await self._unsaid(claim, errand, errand.unsays, channel)
        return await self._fetched(claim, errand, channel)

    async def _fetched(self, claim: Claim, errand: Errand, channel: Channel) -> Claim | None:
        """Keep the file where somebody wants it, and have the rest forgotten."""
        if not isinstance(channel, Fetching if errand.keeper and not errand.leaves else Keeping):
            return await self._failed(claim, errand, "channel")
        try:
            async with asyncio.timeout(SECONDS):
                lost = await self._kept_first(claim, errand, channel) if errand.keeper else ""
                if errand.leaves and isinstance(channel, Keeping):
                    await channel.erase(errand.leaves)
        except SendError as error:
            if error.retry_after is None and not error.ambiguous:
                return await self._failed(claim, errand, error.code)
            await self._sending.later(claim, error.code)
            return None
        except Unreachable as error:
            if not isinstance(error, Unstored):
                raise
            await self._sending.later(claim, "files")  # the rows answer: others need not wait
            return None
        except Exception as error:  # noqa: BLE001 - whatever it is, it is tried again, then given up
            code = "timeout" if isinstance(error, TimeoutError) else type(error).__name__
            await self._sending.later(claim, code)
            return None
        if lost:
            return await self._failed(claim, errand, lost)
        following = await self._store.ack(claim, report=self._told(claim, errand, ""))
        self._reported()
        return following

    async def _unsaid(
        self, claim: Claim, errand: Errand, chat: Address, channel: Channel
    ) -> Claim | None:
        """Delete what stands in a chat, then forget its numbers; twice does no harm."""
        if not isinstance(channel, Unsaying):
            return await self._failed(claim, errand, "channel")
        try:
            async with asyncio.timeout(SECONDS):
                found, receipts = await self._store.standing(chat)
                await channel.unsay(chat.id, receipts)
        except (SendError, TimeoutError) as error:
            code = error.code if isinstance(error, SendError) else "timeout"
            if isinstance(error, SendError) and error.retry_after is None and not error.ambiguous:
                return await self._failed(claim, errand, code)
            await self._sending.later(claim, code)
            return None
        await self._store.unstand(chat, found)
        return await self._store.ack(claim)

    async def _kept_first(self, claim: Claim, errand: Errand, channel: Channel) -> str:
        """Keep the file; gives the code where there is none that can be kept."""
        if await self._store.has_file(claim.entry.id):
            return ""
        assert isinstance(channel, Fetching), "checked before"
        try:
            content = await channel.fetch(errand.leaves or (errand.file,))
            clean = await asyncio.to_thread(cleaned, content, errand.kind, errand.mime)
        except SendError as error:
            if error.retry_after is not None or error.ambiguous:
                raise
            return error.code
        await self._store.keep_file(claim.entry.id, errand.keeper, clean)
        return ""

    async def _failed(self, claim: Claim, errand: Errand, code: str) -> Claim | None:
        """Give it up; whoever sent the file hears of it, and people look into it."""
        _log.warning("message given up", extra={"id": claim.entry.id, "code": code})
        report = self._told(claim, errand, code)
        following = await self._store.bury(claim, code, report)
        self._reported()
        return following

    def _told(self, claim: Claim, errand: Errand, code: str) -> FileKept | None:
        if not errand.keeper:
            return None
        return FileKept(
            id=f"kept:{claim.entry.id}",
            at=self._clock.now(),
            contact=errand.keeper,
            about=errand.about,
            file=claim.entry.id,
            code=code,
        )
