"""Write down sessions and cases as this release keeps them: `python -m tests.skew.record`."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from chatbot import __version__
from chatbot.store.embedded import Server
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import STATES, asked, everybody, recommended, requested

HERE = Path(__file__).parent
FILLED: dict[str, tuple[str, tuple[str, ...]]] = {
    "request": (
        "ana", ("[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct", "no",
                "A festival"),
    ),
    "request-offered": ("ana", ("[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugl")),
    "request-changing": (
        "ana",
        ("[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct", "no", "[Skip]",
         "[Change]", "[Country]"),
    ),
    "details": (
        "ana",
        ("[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org",
         "+1 212 555 0123", "I sing", "[Done]", *["[I understand]"] * 5),
    ),
    "answer": ("ana", ("[Answer]", "My cousin Bea")),
    "decline": ("rosa", ("[More]", "[Decline]", "[not at this time]", "Come in spring", "[Skip]")),
    "ask": ("rosa", ("[Ask]",)),
    "welcome": ("olga", ()),
}  # fmt: skip
"""Forms by name: who fills them in, and how; a session is kept after each step."""


async def record(folder: Path) -> None:
    """Every session and case there can be, one file each."""
    with tempfile.TemporaryDirectory() as data_dir:
        async with Server(Path(data_dir)) as server:
            for status in STATES:
                async with deployed(server.url) as trip:
                    await everybody(trip)
                    await kept_case(trip, folder / f"case-{status}.json", status)
            for name, (who, moves) in FILLED.items():
                async with deployed(server.url) as trip:
                    await everybody(trip)
                    await kept_sessions(trip, folder, name, who, moves)


async def kept_case(trip: Deployment, path: Path, status: str) -> None:
    """A case with its events, and its member's session."""
    case = await STATES[status](trip)
    codec = trip.store.codec
    events = [codec.event.dump(event) for event in await trip.store.events(case.id)]
    kept = {
        "case": json.loads(codec.case.dump(case)),
        "events": [split(event) for event in events],
        "session": json.loads(codec.session.dump(await trip.session("ana"))),
    }
    written(path, kept)


async def kept_sessions(
    trip: Deployment, folder: Path, name: str, who: str, moves: tuple[str, ...]
) -> None:
    """The session after each step of a form."""
    before = {"details": recommended, "answer": asked, "decline": requested, "ask": requested}
    if name in before:
        await before[name](trip)
    if name == "welcome":
        await trip.invite(who, "department")
    for number, move in enumerate(("", *moves)):
        if move:
            await (trip.tap(who, move[1:-1]) if move.startswith("[") else trip.say(who, move))
        session = await trip.session(who)
        if session.draft is not None:
            kept = {"session": json.loads(trip.store.codec.session.dump(session))}
            written(folder / f"session-{name}-{number}.json", kept)


def split(event: bytes) -> list[Any]:
    """An event's kind and what it says."""
    kind, _, body = event.partition(b"\n")
    return [kind.decode(), json.loads(body)]


def written(path: Path, kept: dict[str, Any]) -> None:
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = HERE / __version__
    if target.exists() and any(target.iterdir()) and "--again" not in sys.argv:
        sys.exit(f"{target.name} is written down already; what a release has kept never changes")
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(record(target))
