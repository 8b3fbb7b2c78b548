"""Everything that is kept of people and their trips, in words that are the same on every channel."""

import json
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from chatbot.core.events import Event
from chatbot.store.valkey import Store
from conversations.case import Case

APART = {
    "person": ("addresses", "closed", "consents"),
    "session": ("seen_at", "opened"),
}
"""What differs by its nature: where somebody is written to, when they last touched their phone,

and the digest of the code that they opened, which is another one each time.
"""
SETS = ("holders", "knowing")
"""People in the order of their ids, which are other ones each time."""

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
            row["revision"] -= opened[names[person.id]]
            found[f"session {names[person.id]}"] = _without(row, "session")
    for case, value in await store.every_case():
        row = json.loads(store.codec.case.dump(value))
        found[f"case {names[case]}"] = _sorted(row, names)
        events = [_split(store.codec.event.dump(event)) for event in await store.events(case)]
        found[f"events {names[case]}"] = [[kind, _sorted(row, names)] for kind, row in events]
    found["timers"] = sorted(
        repr(event) for event in await store.due(store.clock.now() + FOREVER, 10_000)
    )
    return _renamed(json.dumps(found, sort_keys=True, ensure_ascii=False, indent=1), names).encode()


async def new_cases(store: Store, names: dict[str, str]) -> None:
    """Give each case that has no name yet the next one."""
    fresh: list[tuple[str, str, str]] = [
        (names.get(value.member, ""), value.kind, case)
        for case, value in await store.every_case()
        if case not in names and isinstance(value, Case)
    ]
    for *_, case in sorted(fresh):
        number = sum(name.startswith("trip-") for name in names.values()) + 1
        names[case] = f"trip-{number}"


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


def _sorted(row: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return row | {of: sorted(names[one] for one in row[of]) for of in SETS if of in row}


def _split(event: bytes) -> tuple[str, dict[str, Any]]:
    kind, _, body = event.partition(b"\n")
    return kind.decode(), json.loads(body)
