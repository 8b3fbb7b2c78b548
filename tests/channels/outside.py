"""People without a phone of ours beside those who have one, and what numbers are called here."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from chatbot.app import App
from chatbot.channels.sink import Sink
from chatbot.clock import Clock
from chatbot.demo.outsiders import HIDDEN, TOKEN, did
from chatbot.outside import Outside, Returned, Visited, Wrote
from chatbot.story import Story, Told
from chatbot.words import Words
from tests.channels.house import House, words
from tests.channels.phones import Held, Piece
from tests.channels.state import CODE

LETTER = re.compile(r"8QKJ([- ])GTXH", re.IGNORECASE)
"""What the letter of those who were introduced before a story is called in it."""


@dataclass(kw_only=True)
class Abroad:
    """Whoever opens our pages and writes us mails, as the demo has them do it."""

    house: House
    phones: Mapping[str, Held]
    forms: int = 0
    read: list[Told] = field(default_factory=list)

    @property
    def app(self) -> App:
        return self.house.app

    @property
    def words(self) -> Words:
        return words()

    @property
    def clock(self) -> Clock:
        return self.house.clock

    @property
    def sink(self) -> Sink:
        return self.house.sink

    @property
    def seen(self) -> Callable[[Told], None]:
        return self.read.append

    def texts(self, who: str) -> list[str]:
        """What somebody's phone has shown."""
        phone = self.phones.get(who)
        return [piece.text for piece in phone.pieces()] if phone is not None else []

    async def settle(self) -> None:
        """Until everything is said and done."""
        await self.house.settle()

    async def do(self, step: Outside, language: str, names: Mapping[str, str]) -> None:
        """One step, and all that follows from it."""
        first = next((key for key, name in names.items() if name == "trip-1"), "")
        await did(self, renumbered(step, first), language)

    def told(self) -> dict[str, list[Piece]]:
        """What everybody read."""
        found: dict[str, list[Piece]] = {}
        for one in self.read:
            found.setdefault(one.who, []).append(Piece(one.text, one.buttons))
        return found


def renumbered(step: Outside, case: str) -> Outside:
    """The step with the number that the letter has here."""

    def number(found: re.Match[str]) -> str:
        here = f"{case[:4]}{found[1]}{case[4:]}"
        return here.lower() if found[0].islower() else here

    match step:
        case Visited():
            return replace(step, where=LETTER.sub(number, step.where))
        case Wrote():
            return replace(step, subject=LETTER.sub(number, step.subject))
        case Returned():
            return step


def coded(text: str, story: Story, phones: Mapping[str, Held]) -> str:
    """What somebody writes, with the code that their friend was given here in the same place."""
    wanted = CODE.search(text)
    if wanted is None:
        return text
    for who, phone in phones.items():
        told = [step.text for step in story.steps if isinstance(step, Told) and step.who == who]
        written = _codes(told)
        if wanted[0] in written:
            here = _codes(piece.plain for piece in phone.pieces())
            return text.replace(wanted[0], here[written.index(wanted[0])])
    return text


def unlinked(text: str) -> str:
    """A text without the secret part of its links, which is another one each time."""
    return TOKEN.sub(HIDDEN, text)


def _codes(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(code for text in texts for code in CODE.findall(text)))
