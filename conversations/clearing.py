"""A chat that is to be empty at a border: said what can be removed, then silence until a word."""

import hashlib
import hmac
from dataclasses import replace

from chatbot.core.commands import bare
from chatbot.core.events import TextReceived
from chatbot.core.people import Person
from chatbot.core.turns import Needs
from conversations import emergency, quiet, reach
from conversations.reach import SEALED
from conversations.safety_forms import WORD
from conversations.talk import Outcome, Turn, reply, started

ROUNDS = 50_000


def asked(turn: Turn) -> Outcome:
    """Ask for the word first: afterwards nothing is answered without it."""
    return started(turn, WORD)


def sealed(turn: Turn, answers: dict[str, str]) -> Outcome:
    """Say once how the chat is emptied, and be silent; the word is kept only as its digest."""
    person = turn.person
    assert person is not None, "only people whom we know have the form"
    kept = replace(person, notes={**person.notes, SEALED: _digest(person, answers["word"])})
    silent = reach.stopped(kept, turn.event, "clear-done")
    session = replace(turn.session, drafts=(), menu=(), confirming="", held="")
    return Outcome(session=session, effects=(reply(turn, "clear-done"),), person=silent)


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
    if not isinstance(event, TextReceived) or not bare(event.text):
        return Outcome(session=turn.session)
    if not hmac.compare_digest(person.notes[SEALED], _digest(person, event.text)):
        return Outcome(session=turn.session)
    return quiet.start(turn)


def _digest(person: Person, word: str) -> str:
    salt = f"{SEALED}\x1f{person.id}".encode()
    return hashlib.pbkdf2_hmac("sha256", bare(word).encode(), salt, ROUNDS).hex()
