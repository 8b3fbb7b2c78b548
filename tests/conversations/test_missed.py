"""What came by a list and is not believed: they are asked to write again, and nothing is done."""

from datetime import timedelta

import pytest

from chatbot.core.events import Missed, TextReceived
from tests.conversations.chat import ANA, BLUE, GREEN, Chat, drafting, member


def missed() -> Missed:
    """Something may have been written in the green app."""
    now = Chat().now
    return Missed(id="x:1", at=now, contact=ANA, address=GREEN, listed=True)


def test_who_may_have_written_is_asked_to_write_again() -> None:
    """One sentence that says nothing of anybody, without a button."""
    chat = drafting()
    chat.meets(missed())
    assert [(m.key, m.args, m.choices, m.before) for m in chat.said] == [
        ("shared-missed", {}, (), ())
    ]


@pytest.mark.parametrize("closed", [(), (GREEN,)])
def test_nothing_is_changed_by_it(closed: tuple[object, ...]) -> None:
    """Neither what they were in the middle of, nor where they are written to."""
    chat = drafting()
    before = chat.session
    chat.person = person = member(addresses=(BLUE, GREEN), closed=closed)
    chat.meets(missed())
    assert (chat.session, chat.person, chat.outcome.person) == (before, person, None)
    assert chat.outcome.case_events == ()


def test_silence_is_kept() -> None:
    """Whoever asked for silence is not asked for anything."""
    chat = Chat(person=member(stopped=True, reachable=False))
    chat.meets(missed())
    assert chat.outcome.effects == ()


def test_what_is_listed_was_said_when_it_was_said() -> None:
    """So that the next one of a list is not taken for something older."""
    chat = Chat()
    at = chat.now - timedelta(hours=2)
    chat.meets(TextReceived(id="x:1", at=at, contact=ANA, address=BLUE, text="help", listed=True))
    assert chat.session.seen_at == at
