"""Write down sessions and cases as a release keeps them: `python -m tests.skew.record VERSION`."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from chatbot.core.forms import Form
from chatbot.core.ids import ContactId
from chatbot.core.session import Session
from chatbot.store.codec import Codec
from chatbot.store.embedded import Server
from conversations.case import Case
from conversations.forms import FORMS
from conversations.happened import CaseEvent
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.stages import FURTHER
from tests.conversations.test_discretion import with_hosts
from tests.conversations.trips import STATES, everybody
from tests.core.filling import begun
from tests.skew.going import go_on

HERE = Path(__file__).parent
CODEC = Codec(Case, CaseEvent)


async def record(folder: Path) -> None:
    """Every session and case there can be, one file each; what is kept already never changes."""
    for form in FORMS.values():
        if not (folder / f"session-{form.id}-0.json").exists():
            kept_sessions(folder, form)
    missing = {
        stage: reached
        for stage, reached in (STATES | FURTHER).items()
        if not (folder / f"case-{stage}.json").exists()
    }
    with tempfile.TemporaryDirectory() as data_dir:
        async with Server(Path(data_dir)) as server:
            for stage, reached in missing.items():
                async with deployed(server.url, organization=with_hosts) as trip:
                    await everybody(trip)
                    await kept_case(trip, folder / f"case-{stage}.json", await reached(trip))


async def kept_case(trip: Deployment, path: Path, case: Case) -> None:
    """A case with its events, and its member's session."""
    codec = trip.store.codec
    events = [codec.event.dump(event) for event in await trip.store.events(case.id)]
    kept = {
        "case": json.loads(codec.case.dump(case)),
        "events": [split(event) for event in events],
        "session": json.loads(codec.session.dump(await trip.session("ana"))),
    }
    written(path, kept)


def kept_sessions(folder: Path, form: Form) -> None:
    """The session after each step of a form."""
    filling, number = begun(form), 0
    while filling.said.sent is None:
        session = Session(contact=ContactId("ana"), drafts=(filling.draft,))
        kept = {"session": json.loads(CODEC.session.dump(session))}
        written(folder / f"session-{form.id}-{number}.json", kept)
        go_on(filling)
        number += 1


def split(event: bytes) -> list[Any]:
    """An event's kind and what it says."""
    kind, _, body = event.partition(b"\n")
    return [kind.decode(), json.loads(body)]


def written(path: Path, kept: dict[str, Any]) -> None:
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = HERE / sys.argv[1]
    target.mkdir(parents=True, exist_ok=True)
    asyncio.run(record(target))
