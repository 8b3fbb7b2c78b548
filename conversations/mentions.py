"""Words for what nobody may do alone, found in what people write; nothing is ever blocked."""

from functools import lru_cache

from chatbot.core.commands import bare
from chatbot.core.ids import Key
from chatbot.core.messages import Line
from chatbot.core.turns import Wording

PRESS, MISSION, PUBLICATION = "press", "mission", "publication"
TOPICS = (PRESS, MISSION, PUBLICATION)


def mentioned(text: str, wording: Wording, topics: tuple[str, ...] = TOPICS) -> tuple[str, ...]:
    """The topics of which these words speak, in any language that the list knows."""
    said = f" {bare(text)} "
    return tuple(t for t in topics if any(word in said for word in _words(t, wording)))


def remarks(text: str, wording: Wording) -> tuple[Line, ...]:
    """What a card says of them, so that whoever decides does not overlook it."""
    found = mentioned(text, wording, (PRESS, MISSION))
    return tuple(Line(Key(f"card-mentions-{topic}")) for topic in found)


@lru_cache(maxsize=16)
def _words(topic: str, wording: Wording) -> tuple[str, ...]:
    """One list holds the words of every language: people do not write in one alone."""
    listed = wording(f"command-{topic}.within", "en").split(",")
    return tuple(f" {bare(word)} " for word in listed if bare(word))
