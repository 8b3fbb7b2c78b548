"""Looking through everything: for administrators, never for a turn."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from chatbot.core.ids import CaseId, ContactId
from chatbot.core.messages import Rendered
from chatbot.core.people import Person
from chatbot.store.guard import Guard
from chatbot.store.lanes import Lanes
from chatbot.store.records import Entry
from chatbot.store.steps import Steps
from chatbot.store.writing import Writing

_PAGE = 500
_SPECIAL = str.maketrans({char: f"\\{char}" for char in "*?[]\\"})


class Survey(Writing, Lanes):
    """Reads rows one after the other; the bot goes on meanwhile."""

    async def everybody(self) -> list[Person]:
        """Everybody who is known."""
        found = []
        for contact in await self._ids("p:p"):
            person = await self.person(ContactId(f"p{contact}"))
            if person is not None:
                found.append(person)
        return found

    async def every_case(self) -> list[tuple[CaseId, Any]]:
        """Every case, open or over."""
        found = []
        for case in map(CaseId, await self._ids("c:")):
            value = await self.case(case)
            if value is not None:
                found.append((case, value))
        return found

    async def set_aside(self) -> tuple[int, int]:
        """How many messages were given up, and how many events were put aside."""
        dead, put_aside = self.name("dead"), self.name("quar")
        return int(await self.call("LLEN", dead)), int(await self.call("LLEN", put_aside))

    async def older_than(self, remembered: Path) -> bool:
        """Whether the store is older than a process of ours had noted in this file."""
        generation, seq = await self.call("MGET", self.name("gen"), self.name("seq"))
        guard = Guard(remembered)
        guard.begin(generation or b"")
        return guard.generation != (generation or b"") or guard.highest > int(seq or 0)

    async def revive(self, entry: str) -> bool:
        """Send once more what was given up; False where it is not among the dead."""
        found = await self._dead_row(entry)
        if found is None:
            return False
        row, lane = found
        dead = next((d for d, _, _ in await self.dead(0) if (d.id, d.lane) == (entry, lane)), None)
        if dead is None:
            return False
        steps = Steps(self.name)
        steps.row("unbury", "dead", row)
        steps.row("drop", f"or:{entry}")  # what it was once sent as does not count any more
        await self._write_entry(steps, _given_back(dead), {}, deliver=False)
        return await self.written(steps) == b"OK"

    async def drop(self, entry: str) -> bool:
        """Forget what was given up; False where it is not among the dead."""
        found = await self._dead_row(entry)
        if found is None:
            return False
        steps = Steps(self.name)
        steps.row("unbury", "dead", found[0])
        return await self.written(steps) == b"OK"

    async def _dead_row(self, entry: str) -> tuple[bytes, str] | None:
        for row in await self.call("LRANGE", self.name("dead"), 0, -1):
            lane, _, name = row.partition(b"\n")[0].decode().partition(" ")
            if name == entry:
                return row, lane
        return None

    async def _ids(self, kind: str) -> list[str]:
        """What comes behind the name of each row of a kind."""
        begin = self.name(kind)
        pattern, at, found = begin.translate(_SPECIAL) + "*", b"0", set()
        while True:
            at, rows = await self.call("SCAN", at, "MATCH", pattern, "COUNT", _PAGE)
            found |= {row.decode().removeprefix(begin) for row in rows}
            if int(at) == 0:
                return sorted(found)


def _given_back(dead: Entry) -> Entry:
    """It goes where the person is reached by now, see `Rendered.moved`."""
    if not isinstance(dead.work, Rendered):
        return dead
    return replace(dead, work=replace(dead.work, moved=dead.work.moved + 1))
