"""The content objects that carry buttons and lists: one for each shape, and where they are kept."""

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from chatbot.channels.whatsapp.api import Api
from chatbot.channels.whatsapp.records import Content
from chatbot.channels.whatsapp.shapes import REPLIES, ROWS

OURS, TEMPLATES = "introductions ", "intro_"
"""How the names of ours begin; the account may have others."""

LANGUAGE = "en"  # says nothing: every word is a variable

Load = Callable[[], Awaitable[dict[str, Any] | None]]
Save = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What is known of an approved template, or one that may become it."""

    sid: str
    status: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """What there is at Twilio, by our names: shapes by friendly name, templates by theirs."""

    shapes: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What was there, what was made, and what is there though no release of ours needs it."""

    registry: Registry
    made: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()


def shapes() -> dict[str, dict[str, Any]]:
    """Every shape by name, as the definition of its content object."""
    found = {f"buttons-{count}": _buttons(count) for count in range(1, REPLIES + 1)}
    found |= {f"list-{count}": _list(count) for count in range(1, ROWS + 1)}
    found |= {f"described-{count}": _list(count, described=True) for count in range(1, ROWS + 1)}
    return found


def friendly(name: str, definition: Mapping[str, Any]) -> str:
    """What an object is called at Twilio: a changed definition has another name."""
    said = json.dumps(definition, sort_keys=True).encode()
    return f"{OURS}{name} {hashlib.sha256(said).hexdigest()[:8]}"


class Contents:
    """Knows the SIDs, from the store; makes what is missing.

    What another process has made or learnt is read from the store every `fresh` seconds.
    """

    def __init__(self, api: Api, load: Load, save: Save, *, fresh: float = 60.0) -> None:
        self._api, self._load, self._save, self._fresh = api, load, save, fresh
        self._names = {name: friendly(name, made) for name, made in shapes().items()}
        self._registry = Registry()
        self._read = -fresh
        self._syncing = asyncio.Lock()

    async def sid(self, shape: str) -> str:
        """The object that carries a shape, or ""."""
        return (await self.registry()).shapes.get(self._names[shape], "")

    async def template(self, name: str) -> Template | None:
        return (await self.registry()).templates.get(name)

    async def registry(self) -> Registry:
        """What is kept of it; what cannot be read is as good as nothing."""
        now = asyncio.get_running_loop().time()
        if now - self._read >= self._fresh:
            self._read = now
            kept = await self._load()
            try:
                self._registry = TypeAdapter(Registry).validate_python(kept or {})
            except ValidationError:
                self._registry = Registry()
        return self._registry

    async def missing(self) -> tuple[str, ...]:
        """The shapes that nothing is known of."""
        known = (await self.registry()).shapes
        return tuple(name for name, called in self._names.items() if called not in known)

    async def sync(
        self, *, prune: bool = False, told: Callable[[str], None] = lambda _: None
    ) -> Synced:
        """Make every shape that is not there; with `prune`, delete those of other releases.

        Doing it again does nothing. Each one made is told by its name. Raises `SendError`.
        """
        async with self._syncing:
            there = _first(await self._api.list_contents())
            known = {n: there[n].sid for n in self._names.values() if n in there}
            made: list[str] = []
            for shape, definition in shapes().items():
                name = self._names[shape]
                if name not in known:
                    known[name] = await self._api.create_content(definition | _named(name))
                    made.append(name)
                    told(name)
            stale = {n: c.sid for n, c in there.items() if n.startswith(OURS) and n not in known}
            deleted = stale if prune else {}
            for sid in deleted.values():
                await self._api.delete_content(sid)
            registry = Registry(shapes=known, templates=_templates(there))
            await self.keep(registry)
            return Synced(
                registry=registry,
                made=tuple(made),
                stale=tuple(n for n in stale if n not in deleted),
                deleted=tuple(deleted),
            )

    async def keep(self, registry: Registry) -> None:
        """Remember what there is, here and in the store."""
        self._registry, self._read = registry, asyncio.get_running_loop().time()
        kept: dict[str, Any] = TypeAdapter(Registry).dump_python(registry, mode="json")
        await self._save(kept)


def _buttons(count: int) -> dict[str, Any]:
    actions = [
        {"type": "QUICK_REPLY", "title": _place(2 * at), "id": _place(2 * at + 1)}
        for at in range(1, count + 1)
    ]
    samples = [part for at in range(1, count + 1) for part in (f"Choice {at}", f"choice-{at}")]
    return _definition("twilio/quick-reply", {"body": _place(1), "actions": actions}, samples)


def _list(count: int, *, described: bool = False) -> dict[str, Any]:
    names = ("item", "id", "description") if described else ("item", "id")
    items = [
        {name: _place(3 + at * len(names) + place) for place, name in enumerate(names)}
        for at in range(count)
    ]
    samples = ["Choose"]
    for at in range(1, count + 1):
        samples += (f"Choice {at}", f"choice-{at}", f"Choice number {at}")[: len(names)]
    inside = {"body": _place(1), "button": _place(2), "items": items}
    return _definition("twilio/list-picker", inside, samples)


def _definition(kind: str, inside: dict[str, Any], samples: list[str]) -> dict[str, Any]:
    """Samples are shown to somebody where a variable is left out, so they are harmless words."""
    variables = {str(number): text for number, text in enumerate(["Hello.", *samples], 1)}
    return {"language": LANGUAGE, "variables": variables, "types": {kind: inside}}


def _place(number: int) -> str:
    return f"{{{{{number}}}}}"


def _named(name: str) -> dict[str, str]:
    return {"friendly_name": name}


def _first(found: list[Content]) -> dict[str, Content]:
    """By name; of two with one name, made by two processes at a time, the same one every time."""
    return {one.name: one for one in sorted(found, key=lambda one: one.sid, reverse=True)}


def _templates(there: Mapping[str, Content]) -> dict[str, Template]:
    return {
        name: Template(sid=one.sid, status=one.status, category=one.category)
        for name, one in there.items()
        if name.startswith(TEMPLATES) and one.status not in {"", "unsubmitted"}
    }
