"""The conversation that both bots hold: who does what, from the first message to the decision."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

Who = Literal["member", "organizer", "department"]

NAME = "{name}"
"""Stands for the member's name in what is typed and in what is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One turn: somebody says something, or presses the button that says so."""

    who: Who
    act: Literal["say", "tap"]
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the bot answers in one step: a message, and whether an older one is changed into it."""

    who: Who
    text: str
    labels: tuple[str, ...] = ()
    edited: bool = False
    document: bool = False

    @property
    def beginning(self) -> str:
        """As much of the text as is the same for everybody."""
        text = self.text.split(NAME)[0][:24]
        return next((text[:at] for at, char in enumerate(text) if char.isdigit()), text)


def _steps() -> Iterator[Step]:
    """Seventeen answers, two forms sent, one recommendation, one decision; no letter is made."""
    request = (
        ("say", "/start"), ("tap", "Plan a trip"), ("say", NAME), ("tap", "the Party"),
        ("say", "Peru"), ("say", "3-9 October"), ("tap", "No, that is all"),
        ("tap", "Skip"), ("tap", "Send"),
    )  # fmt: skip
    details = (
        ("tap", "Start"), ("tap", "All days of the trip"), ("tap", "a meeting"), ("tap", "Done"),
        ("say", "Lima"), ("say", "ana@example.org"), ("say", "I have none"), ("tap", "Skip"),
        *(("tap", "I understand"),) * 5, ("tap", "Send"),
    )  # fmt: skip
    for act, what in request:
        yield Step(who="member", act="say" if act == "say" else "tap", what=what)
    yield Step(who="organizer", act="tap", what="Agree")
    for act, what in details:
        yield Step(who="member", act="say" if act == "say" else "tap", what=what)
    yield Step(who="department", act="tap", what="Look for one")


STEPS = tuple(_steps())

_WITH_LETTER = {"Peru": "Portugal", "Lima": "Lisbon", "Look for one": "Approve"}

LETTER_STEPS = tuple(replace(step, what=_WITH_LETTER.get(step.what, step.what)) for step in STEPS)
"""The same to a country with a known host: the letter is made, looked at, and approved."""

SENT = next(at for at, step in enumerate(STEPS) if step.who == "organizer")
"""Where the request has been sent, and waits for the organizer."""

REVIEWED = SENT - 1
"""Where everything has been asked that the organizer judges by, and nothing is sent."""

Record = Sequence[Sequence[Said]]
"""What the bot answered, step by step."""


def save(record: Record, path: Path) -> None:
    """Write down what was said, for the peer to say the same."""
    path.write_text(json.dumps([[asdict(said) for said in step] for step in record]))


def name_of(number: int) -> str:
    """A name of its own for everybody; names hold no digits."""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
        if not number:
            return f"Ana {letters.capitalize()}ez"
