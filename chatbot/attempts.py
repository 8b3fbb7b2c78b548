"""One attempt at sending one message: what goes along, the call, and whether it was made before."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable

from chatbot.channels import Channel, Enclosing, Keeping
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.ids import Address
from chatbot.core.messages import File, Rendered
from chatbot.patience import pause
from chatbot.store.records import Claim
from chatbot.store.valkey import Store

_log = logging.getLogger(__name__)

SECONDS = 20.0
"""For one attempt; with all that surrounds it less than a claim is held."""


class Attempts:
    """Everything that takes long, each with an end; all of it raises `SendError`."""

    def __init__(
        self, store: Store, fetch: Callable[[File], Awaitable[bytes]], clock: Clock
    ) -> None:
        self._store, self._fetch, self._clock = store, fetch, clock

    async def send(
        self, claim: Claim, work: Rendered, channel: Channel, content: bytes | None
    ) -> str:
        """Send it; gives the receipt."""
        before = _receipt_for(work.to, claim.receipt)
        further = await self._further(claim, work, channel) if work.more else ()
        try:
            async with asyncio.timeout(SECONDS):
                if content is None or not further or not isinstance(channel, Enclosing):
                    return await channel.send(work, content=content, replaces=before)
                contents = (content, *further)
                return await channel.enclose(work, contents=contents, replaces=before)
        except SendError:
            raise
        except TimeoutError:
            raise SendError("timeout", ambiguous=True) from None
        except Exception as error:
            _log.error(
                "channel failed", extra={"id": claim.entry.id, "error": type(error).__name__}
            )
            raise SendError(type(error).__name__, ambiguous=True) from error

    async def sent_before(self, claim: Claim, work: Rendered, channel: Keeping) -> str:
        """The receipt of an attempt whose answer was lost and which has arrived after all."""
        since = claim.since or self._clock.now()
        try:
            async with asyncio.timeout(SECONDS):
                receipt = await channel.find(work, since)
        except TimeoutError:
            raise SendError("timeout", retry_after=pause(claim)) from None
        for part in receipt.split():
            known = await self._store.sent_as(part)
            if known is not None and known.id != claim.entry.id:
                return ""  # the same words, but another message of ours
        return receipt

    async def content(self, claim: Claim, work: Rendered) -> bytes | None:
        """The file that goes along, if there is one."""
        return None if work.file is None else await self._file(claim, work.file)

    async def _further(self, claim: Claim, work: Rendered, channel: Channel) -> tuple[bytes, ...]:
        """The contents of all further files; a channel that cannot take them sends nothing."""
        if not isinstance(channel, Enclosing):
            raise SendError("files")
        return tuple([await self._file(claim, file) for file in work.more])

    async def _file(self, claim: Claim, file: File) -> bytes:
        try:
            async with asyncio.timeout(SECONDS):
                return await self._fetch(file)
        except KeyError:
            raise SendError("file") from None
        except Exception as error:
            _log.error("file failed", extra={"id": claim.entry.id, "error": type(error).__name__})
            raise SendError("file", retry_after=pause(claim)) from error


def kept_receipt(work: Rendered, receipt: str) -> str:
    """A receipt, with the address that it is good for and a mark of what was said."""
    return "\n".join((receipt, _place(work.to), _mark(work))) if receipt else ""


def repeats(work: Rendered, kept: str) -> bool:
    """Whether the message whose place this one takes stands there and says just the same."""
    if not work.replaces or work.anew or work.file is not None:
        return False
    return kept.partition("\n")[2] == "\n".join((_place(work.to), _mark(work)))


def _receipt_for(to: Address, kept: str) -> str:
    """The receipt, where the message before went to the same address."""
    receipt, _, rest = kept.partition("\n")
    return receipt if not rest or rest.partition("\n")[0] == _place(to) else ""


def _place(to: Address) -> str:
    return f"{to.channel} {to.id}"


def _mark(work: Rendered) -> str:
    said = "\0".join((work.text, *(button.label for button in work.buttons)))
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
