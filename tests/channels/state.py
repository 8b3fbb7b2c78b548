"""Everything that is kept of people and their trips, in words that are the same on every channel."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import chain, groupby, zip_longest
from typing import Any

from chatbot.core.events import Event
from chatbot.store.valkey import Store
from conversations.case import Case

Split = list[Any]
"""What happened: its kind, and what is known of it."""

APART = {
    "person": ("addresses", "closed", "consents"),
    "session": ("seen_at", "opened"),
}
"""What differs by its nature: where somebody is written to, when they last touched their phone,

and the digest of the code that they opened, which is another one each time.
"""
SEAM = "\t"
"""What stands between the buttons of a message while they are read as one text."""

BETWEEN = rf"(?:, | and | y | e |{SEAM})"
"""What stands between people: they come in the order of their ids, which are other ones each time."""

AT_ONCE = ("Prepared", "TravellerPrepared")
"""What may come in any order, where it comes at the same moment: papers are made side by side."""

CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
"""What one person gives another so that they can join."""

FOREVER = timedelta(days=3650)
DERIVED = re.compile(r"\b[0-9a-f]{64}\b|(?<![\w-])[\w-]{8,}\.(?:\d+|e)\b")
"""Digests, and the names of what was in the outbox or came as a file."""


async def kept(store: Store, names: Mapping[str, str], opened: Mapping[str, int]) -> bytes:
    """All of it as sorted JSON; `names` of contacts and cases by their ids.

    `opened`: how often somebody did nothing but open what waited, which is a turn without a trace.
    """
    found: dict[str, Any] = {}
    for person in await store.everybody():
        row = json.loads(store.codec.person.dump(person))
        found[f"person {names[person.id]}"] = _without(row, "person")
        loaded = await store.load(Event(id="look", at=store.clock.now(), contact=person.id))
        if loaded.session is not None:
            row = json.loads(store.codec.session.dump(loaded.session))
            row["revision"] -= opened.get(names[person.id], 0)
            found[f"session {names[person.id]}"] = _without(row, "session")
    for case, value in await store.every_case():
        row = json.loads(store.codec.case.dump(value))
        found[f"case {names[case]}"] = _sorted(row, names)
        events = [_split(store.codec.event.dump(event)) for event in await store.events(case)]
        found[f"events {names[case]}"] = _sorted(_side_by_side(events), names)
    found["timers"] = sorted(
        repr(event) for event in await store.due(store.clock.now() + FOREVER, 10_000)
    )
    return _renamed(json.dumps(found, sort_keys=True, ensure_ascii=False, indent=1), names).encode()


async def new_cases(store: Store, names: dict[str, str]) -> None:
    """Give each case that has no name yet the next one, and its word, and its member by proxy."""
    fresh: list[tuple[str, str, str, str]] = [
        (names.get(value.member, ""), value.kind, repr(value.legs), case)
        for case, value in await store.every_case()
        if case not in names and isinstance(value, Case)
    ]
    for *_, case in sorted(fresh):
        number = sum(name.startswith("trip-") for name in names.values()) + 1
        names[case] = f"trip-{number}"
    for case, value in await store.every_case():
        if isinstance(value, Case) and value.guard.word:
            names[value.guard.word] = f"word-of-{names[case]}"
        if isinstance(value, Case) and value.filed.name:
            names[value.member] = f"member-of-{names[case]}"


def spelled(text: str, names: Mapping[str, str]) -> str:
    """A text with every id and number in it called by its name."""
    for key, name in names.items():
        text = text.replace(key, name)
        if name.startswith("trip-"):
            text = text.replace(f"{key[:4]}-{key[4:]}", name)
    return CODE.sub("CODE", text)


def _renamed(text: str, names: Mapping[str, str]) -> str:
    text, aliases = spelled(text, names), dict[str, str]()

    def alias(found: re.Match[str]) -> str:
        return aliases.setdefault(found[0], f"derived-{len(aliases) + 1}")

    return DERIVED.sub(alias, text)


def _without(row: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in APART[kind]}


def _sorted(found: Any, names: Mapping[str, str]) -> Any:
    """People in the order of their names, wherever some of them are listed."""
    if isinstance(found, dict):
        return {key: _sorted(value, names) for key, value in found.items()}
    if not isinstance(found, list):
        return found
    if all(isinstance(one, str) for one in found):
        people = sorted(names[one] for one in found if one in names)
        return people + [one for one in found if one not in names]
    return [_sorted(one, names) for one in found]


def _side_by_side(events: list[Split]) -> list[Split]:
    """The events; those that may come in any order in that of their kinds and numbers."""
    found: list[Split] = []
    for _, run in groupby(events, key=lambda e: e[1]["at"] if e[0] in AT_ONCE else ""):
        found += sorted(run, key=_beside)
    return found


def _beside(event: Split) -> tuple[str, int]:
    kind, known = event
    return (kind, known.get("number", 0)) if kind in AT_ONCE else ("", 0)


def in_order(text: str, called: Sequence[str]) -> str:
    """A text in which people who are listed stand in the order of their names."""
    name = "|".join(map(re.escape, called))
    if not name:
        return text

    def listed(found: re.Match[str]) -> str:
        names = sorted(re.findall(name, found[0]))
        seams = re.findall(BETWEEN, found[0])
        return "".join(chain.from_iterable(zip_longest(names, seams, fillvalue="")))

    return re.sub(rf"(?:{name})(?:{BETWEEN}(?:{name}))+", listed, text)


def _split(event: bytes) -> Split:
    kind, _, body = event.partition(b"\n")
    return [kind.decode(), json.loads(body)]
