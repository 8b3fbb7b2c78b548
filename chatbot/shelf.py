"""A small JSON object kept in the store under one name; nothing personal."""

import json
from typing import Any

from chatbot.store.valkey import Store

CONTENTS = "whatsapp-contents"
"""Where the content objects and templates are remembered."""


class Shelf:
    """Loads and saves one object."""

    def __init__(self, store: Store, name: str) -> None:
        self._store, self._name = store, name

    async def load(self) -> dict[str, Any] | None:
        """What is there; None where nothing is, or nothing that can be read."""
        try:
            found = json.loads(await self._store.get(self._name) or "null")
        except ValueError:
            return None
        return found if isinstance(found, dict) else None

    async def save(self, value: dict[str, Any]) -> None:
        await self._store.put(self._name, json.dumps(value, ensure_ascii=False))
