"""What every release has kept is read, gone on with and finished by this one."""

import json
from pathlib import Path
from typing import Any

import pytest

from chatbot.core import dialog
from chatbot.core.messages import Message
from chatbot.core.session import Session
from chatbot.store.codec import Codec
from conversations.case import Case
from conversations.forms import FORMS
from conversations.happened import CaseEvent
from conversations.record import fold, indexes, waiting_on
from conversations.status import status
from conversations.times import timers
from tests.conversations.deployment import example
from tests.conversations.stages import FURTHER
from tests.conversations.test_sentences import ANA, read, turn
from tests.conversations.trips import STATES
from tests.core.filling import Filling, reader
from tests.skew.going import go_on

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*/*.json"))
CASES = [file for file in FILES if file.name.startswith("case-")]
SESSIONS = [file for file in FILES if file.name.startswith("session-")]
FACTS = (
    "id", "status", "member", "name", "membership", "district", "legs", "why", "email", "phone",
    "other", "detailed", "question", "answer", "asker", "recommended_by", "recommended_at",
    "decided_by", "decided_at", "file", "digest", "accepted_at", "introduced_at", "bounce", "cause",
    "words", "note",
)  # fmt: skip
"""What no release may lose of a case."""
CODEC = Codec(Case, CaseEvent)


def kept(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def raw(value: Any) -> bytes:
    return json.dumps(value).encode()


def called(file: Path) -> str:
    """A release and what it kept."""
    return f"{file.parent.name}/{file.stem}"


def test_this_release_is_among_them() -> None:
    """Every status of a case and every form was written down."""
    assert {file.stem.removeprefix("case-") for file in CASES} >= STATES.keys() | FURTHER.keys()
    forms = {kept(file)["session"]["drafts"][-1]["form"] for file in SESSIONS}
    assert forms == FORMS.keys()


@pytest.mark.parametrize("file", CASES, ids=called)
def test_case_is_what_its_events_make_of_it(file: Path) -> None:
    """The events that were kept lead to the same facts today."""
    found = kept(file)
    events = [CODEC.event.load(f"{kind}\n".encode() + raw(body)) for kind, body in found["events"]]
    case: Case = CODEC.case.load(raw(found["case"]))
    folded = fold(None, case.id, events)
    assert [getattr(folded, fact) for fact in FACTS] == [getattr(case, fact) for fact in FACTS]


@pytest.mark.parametrize("file", CASES, ids=called)
def test_case_has_its_words_and_its_turn(file: Path) -> None:
    """A case that was kept can be told about, found, and is somebody's turn."""
    case: Case = CODEC.case.load(raw(kept(file)["case"]))
    times = example().times
    for line in status(turn(ANA, case), case) if case.kind == "trip" else ():
        for locale in example().locales:
            assert read(Message(to=ANA, key=line.key, args=line.args), locale)
    assert bool(indexes(case)) == case.open
    assert bool(waiting_on(case, times)) >= case.open
    assert bool(timers(case, times)) == case.open


@pytest.mark.parametrize("file", SESSIONS, ids=called)
def test_session_goes_on_to_the_end(file: Path) -> None:
    """A form that was open is finished, with every answer that had been given."""
    session: Session = CODEC.session.load(raw(kept(file)["session"]))
    draft = session.draft
    assert draft is not None
    form, reading = FORMS[draft.form], reader()
    said = dialog.ask(form, draft, reading)
    assert said.draft is not None
    filling = Filling(form=form, reading=reading, said=said, draft=said.draft)
    before = {q: a for q, a in form.accepted(draft.answers).items() if q != draft.asking}
    for _ in range(30):
        if filling.said.sent is not None:
            break
        go_on(filling)
    assert filling.said.sent is not None
    assert before.items() <= filling.said.sent.items()
