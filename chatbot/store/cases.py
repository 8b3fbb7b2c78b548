"""Cases: each one folded, its chained events, and the indexes that find it."""

from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chatbot.core.ids import CaseId
from chatbot.store.errors import Tampered
from chatbot.store.ground import Ground

CaseRow = Sequence[bytes | None]

_FIELDS = ("v", "k", "d", "h", "m")


class Cases(Ground):
    """Reads cases; they are written by commits only."""

    async def case(self, case: CaseId) -> Any | None:
        """A case, as it is."""
        row = await self.call("HMGET", self.name(f"c:{case}"), *_FIELDS)
        return self.opened_case(case, row)

    async def cases(self, index: str, limit: int = 100) -> list[tuple[CaseId, Any]]:
        """The first cases of an index, in its order."""
        rows = await self.run("cases", [self.name(f"ix:{index}")], self.name.prefix, limit)
        found = ((CaseId(row[0].decode()), row[1:]) for row in rows)
        opened = ((case, self.opened_case(case, row)) for case, row in found)
        return [(case, value) for case, value in opened if value is not None]

    async def events(self, case: CaseId) -> list[Any]:
        """Everything that happened in a case; raises `Tampered` where the chain is broken."""
        row = await self.call("HMGET", self.name(f"c:{case}"), *_FIELDS)
        if row[1] is None:
            return []
        key, name, head = self.key(f"c:{case}", row[1]), f"e:{case}", ""
        events = []
        for sealed in await self.call("LRANGE", self.name(name), 0, -1):
            events.append(self.codec.event.load(self.open(key, sealed, name, head)))
            head = self._linked(head, sealed)
        if head != row[3].decode():
            raise Tampered(name)
        return events

    def opened_case(self, case: CaseId, row: CaseRow) -> Any | None:
        """A row `v, k, d, h, m` as a case; None where there is none, or its key is destroyed."""
        revision, wrapped, sealed, head, member = row
        if revision is None or wrapped is None or sealed is None:
            return None
        place = b"%b|%b|%b" % (revision, member or b"", head or b"")
        key = self.key(f"c:{case}", wrapped)
        return self.decoded(key, sealed, f"c:{case}", place.decode(), self.codec.case.load)

    def chained(
        self, key: AESGCM, row: str, head: str, events: Sequence[Any]
    ) -> tuple[list[bytes], str]:
        """Events sealed, each in its place after the one before; and the new head."""
        sealed = []
        for event in events:
            sealed.append(self.seal(key, self.codec.event.dump(event), row, head))
            head = self._linked(head, sealed[-1])
        return sealed, head

    def _linked(self, head: str, sealed: bytes) -> str:
        return self.keyring.link(head.encode(), sealed).hex()
