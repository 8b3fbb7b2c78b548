"""A chat that is to be empty at a border: said what can be removed, then silence until a word."""

import hashlib
import hmac
from dataclasses import replace

from chatbot.core.commands import bare
from chatbot.core.effects import Unsay
from chatbot.core.events import TextReceived
from chatbot.core.ids import Key
from chatbot.core.messages import Args, Line
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import emergency, over, quiet, reach
from conversations.reach import SEALED
from conversations.safety_forms import WORD
from conversations.talk import Outcome, Turn, reply, started

ROUNDS = 50_000


def asked(turn: Turn) -> Outcome:
    """Say what will be deleted, and ask for the word: afterwards nothing is answered without it."""
    asking = started(turn, WORD)
    if turn.session.draft is not None and turn.session.draft.form == WORD.id:
        return asking  # it was said with the question that is open
    return over.saying(asking, (Line(Key("clear-before"), _able(turn)),), asking)


def sealed(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Empty the chat as far as we may, and be silent until a word, of which a digest stays."""
    person = turn.person
    assert person is not None, "only people whom we know have the form"
    kept = replace(person, notes={**person.notes, SEALED: _digest(person, answers["word"])})
    silent = reach.stopped(kept, turn.event, "clear-done")
    session = replace(turn.session, drafts=(), menu=(), confirming="", held="")
    said = reply(turn, "clear-done", _able(turn))
    return Outcome(session=session, effects=(Unsay(person.id), said), person=silent)


def _able(turn: Turn) -> Args:
    return {"unsays": "yes" if turn.unsays else "no"}


def is_sealed(person: Person) -> bool:
    """Whether only their word opens the chat again."""
    return SEALED in person.notes


def kept(turn: Turn) -> Outcome | Needs | None:
    """What silence makes of something that was said; in a sealed chat, only for the word."""
    person = turn.person
    assert person is not None, "a stranger is told one thing, whatever they say"
    if not is_sealed(person) or emergency.is_meant(turn):
        return quiet.kept(turn)
    return opened(turn)


def opened(turn: Turn) -> Outcome | Needs:
    """The word, and nothing else, brings the chat back; a wrong one is not even refused."""
    person, event = turn.person, turn.event
    assert person is not None, "checked before"
    if not isinstance(event, TextReceived):
        return Outcome(session=turn.session)
    if not hmac.compare_digest(person.notes[SEALED], _digest(person, event.text)):
        return Outcome(session=turn.session)
    return quiet.start(turn)


def _digest(person: Person, word: str) -> str:
    salt = f"{SEALED}\x1f{person.id}".encode()
    return hashlib.pbkdf2_hmac("sha256", bare(word).encode(), salt, ROUNDS).hex()
