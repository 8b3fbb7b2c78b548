"""Files: small ones in a row of their own, what people send beside the rows, each under a key."""

import os
from datetime import timedelta

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chatbot.core.ids import CaseId, ContactId
from chatbot.store.blobs import Blobs
from chatbot.store.ground import Ground

FILE = 400 * 86_400
"""For how many seconds a file is kept that belongs to nobody."""

_KEY = 32
_SUFFIX = 8
_SWEPT = timedelta(days=1)


class Keeping(Ground):
    """Keeps and opens; whose key is destroyed, or whose row is gone, opens no more."""

    async def file(self, file: str) -> bytes:
        """A file that was kept; raises `KeyError` where there is none, or its key is destroyed."""
        row = await self.call("GET", self.name(f"f:{file}"))
        if row is None:
            raise KeyError(file)
        head, _, sealed = row.partition(b"\n")
        lane, _, suffix = head.decode().partition(" ")
        key = await self.lane_key(lane)
        if key is None:
            raise KeyError(file)
        plain = self.open(key, sealed, f"f:{file}")
        if not suffix:
            return plain
        assert self.blobs is not None, "whoever kept it beside the rows had a place for it"
        return self.open(
            AESGCM(plain), await self.blobs.get(self._beside(file, suffix)), f"fb:{file}"
        )

    async def keep_file(
        self, file: str, keeper: ContactId, content: bytes, *, about: CaseId | None = None
    ) -> None:
        """Keep a file, sealed for a contact; nothing is kept of somebody who was forgotten.

        What nobody in particular sent is sealed for its case, or else for all of us. Beside the
        rows it lies under a key of its own, which is all that its row holds: without the row it
        is noise, wherever copies of it may be.
        """
        nobodys = f"c:{about}" if about else "a:"
        lane, row = self.name.lane(keeper) if keeper else nobodys, f"f:{file}"
        key = await self.lane_key(lane)
        if key is None:
            return
        head = lane
        if self.blobs is not None:
            # Kept twice at once it lies there twice, and the row knows of one: the other is swept.
            own, suffix = os.urandom(_KEY), os.urandom(_SUFFIX).hex()
            sealed = self.seal(AESGCM(own), content, f"fb:{file}")
            await self.blobs.put(self._beside(file, suffix), sealed)
            head, content = f"{lane} {suffix}", own
        lasting = () if keeper else ("EX", FILE)  # what somebody sent stays as long as they do
        await self.call(
            "SET", self.name(row), head.encode() + b"\n" + self.seal(key, content, row), *lasting
        )

    async def has_file(self, file: str) -> bool:
        """Whether a file is kept under that id."""
        return bool(await self.call("EXISTS", self.name(f"f:{file}")))

    async def sweep_files(self) -> int:
        """Take away what lies beside the rows and has no row any more; gives how much it was.

        What is younger than a day stays: its row may be about to be written.
        """
        return await self._swept(self.blobs) if self.blobs is not None else 0

    async def _swept(self, blobs: Blobs) -> int:
        gone = 0
        async for name in blobs.before(self.clock.now() - _SWEPT):
            if name.startswith(f"{self._mark()}.") and not await self._is_wanted(name):
                await blobs.remove(name)
                gone += 1
        return gone

    async def _is_wanted(self, name: str) -> bool:
        _, file, suffix = name.split(".")
        row = await self.call("GET", self.name(f"f:{bytes.fromhex(file).decode()}"))
        return (row or b"").partition(b"\n")[0].endswith(f" {suffix}".encode())

    def _beside(self, file: str, suffix: str) -> str:
        """A name that every disk and bucket takes."""
        return f"{self._mark()}.{file.encode().hex()}.{suffix}"

    def _mark(self) -> str:
        """What names of ours begin with, where others may keep theirs in the same place."""
        return self.keyring.short("files", self.name.prefix)
