"""What a trip costs a member: taps, characters and words to read, counted in the demo."""

import statistics
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from chatbot.app import all_words, asked
from chatbot.clock import Clock
from chatbot.demo.engine import Engine
from chatbot.demo.hint import hint
from chatbot.demo.place import settings
from chatbot.story import Cast

BEGINS = datetime(2027, 3, 1, 15, tzinfo=UTC)
TYPING, READING, TAP = 200 / 60, 230 / 60, 1.0
"""Characters a second on a phone; words a second, read in silence; seconds for a tap."""

MOST = 60
PEOPLE = (("rosa", "organizer", "new-york", "Rosa Diaz"), ("vera", "department", "", "Vera Brown"),
          ("otto", "department", "", "Otto Lang"))  # fmt: skip
TRAVELLERS: tuple[Mapping[str, str], ...] = (
    {},
    {"name": "Bo Li", "why": "", "other": ""},
    {"name": "María del Carmen Fernández Ortega", "country": "Chile", "city": "Valparaíso"},
    {"country": "Brasil", "city": "São Paulo", "why": "Meet the union", "other": ""},
    {
        "country": "Vietnam",
        "email": "guadalupe.hernandez.martinez@mail.example.org",
        "other": "I am a nurse and would like to see a clinic; I eat no meat; my sister "
        "travels with me and is no member.",
    },
)
"""What differs from the demo's own answers; an empty answer skips the question."""

SKIP = {"en": "skip", "es": "omitir"}


@dataclass(slots=True)
class Effort:
    """What one phase took."""

    taps: int = 0
    characters: int = 0
    words: int = 0

    @property
    def seconds(self) -> float:
        """Typing and tapping, without reading."""
        return self.characters / TYPING + self.taps * TAP

    @property
    def reading(self) -> float:
        return self.words / READING


@asynccontextmanager
async def _town(language: str) -> AsyncIterator[Engine]:
    with tempfile.TemporaryDirectory(prefix="introductions-effort-") as folder:
        async with Engine(settings(Path(folder)), Clock(BEGINS), all_words()) as engine:
            for name, role, unit, called in PEOPLE:
                await _joined(engine, Cast(id=name, role=role, unit=unit, name=called))
            await _joined(engine, Cast(id="ana", role="member", unit="new-york", language=language))
            yield engine


async def _joined(engine: Engine, person: Cast) -> None:
    await engine.say(person.id, f"/start {await engine.invite(person)}")


async def _went(
    engine: Engine, who: str, until: str, answers: Mapping[str, str], skip: str
) -> Effort:
    """Somebody does what comes next until they have been told what is looked for."""
    spent, seen = Effort(), len(engine.phone(who).shown)
    for _ in range(MOST):
        shown = engine.phone(who).shown
        if any(one.key.startswith(until) for one in shown[seen:]):
            told = [one for one in shown[seen:] if not one.said]
            spent.words = sum(len(one.text.split()) for one in told)
            return spent
        await _did(engine, who, answers, skip, spent)
    raise AssertionError(f"{who} never came to {until}")


async def _did(
    engine: Engine, who: str, answers: Mapping[str, str], skip: str, spent: Effort
) -> None:
    address = engine.address(who)
    draft, _ = await asked(engine.app, address) or (None, None)
    own = answers.get(draft.asking or "") if draft is not None and not draft.parts else None
    found = await hint(engine.app, engine.phone(who), address)
    assert found is not None, "there is always something to do"
    if own is None and found.button is not None:
        spent.taps += 1
        await engine.tap(who, found.button.token)
        return
    text = found.text if own is None else own
    if not text:  # a button says so
        spent.taps += 1
        await engine.say(who, skip)
        return
    spent.taps += 1  # to send it
    spent.characters += len(text)
    await engine.say(who, text)


async def effort() -> dict[str, float]:
    """Every traveller in both languages; the medians."""
    first, second = [], []
    for language, skip in SKIP.items():
        for answers in TRAVELLERS:
            async with _town(language) as engine:
                await engine.press("ana", engine.words.say("button-plan", {}, language))
                first.append(await _went(engine, "ana", "request-sent", answers, skip))
                await _went(engine, "rosa", "card-settled", {}, skip)
                second.append(await _went(engine, "ana", "details-sent", answers, skip))
    figures: dict[str, float] = {}
    for name, efforts in (("the request", first), ("the details", second)):
        middle = {
            "taps": statistics.median(one.taps for one in efforts),
            "characters": statistics.median(one.characters for one in efforts),
            "seconds to type and tap": statistics.median(one.seconds for one in efforts),
            "seconds to read": statistics.median(one.reading for one in efforts),
            "seconds to type and tap, at most": max(one.seconds for one in efforts),
        }
        figures |= {f"{name}: {what}": figure for what, figure in middle.items()}
    return figures
