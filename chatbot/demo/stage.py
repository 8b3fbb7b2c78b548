"""What the page shows: the demo's own people, or those of a story that was chosen."""

import tempfile
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

from chatbot.demo import scene
from chatbot.demo.desk import Desk, Refused
from chatbot.demo.engine import Engine
from chatbot.demo.place import settings
from chatbot.stories import read


class Stage:
    """One desk at a time is shown; the demo's own goes on behind a story, and comes back."""

    def __init__(self, own: Desk) -> None:
        self.desk = self._own = own
        self._story = AsyncExitStack()
        own.stories = scene.listed(own.engine.words.locales)

    async def tell(self, name: str, language: str) -> None:
        """Show a story from where it begins, on an engine of its own."""
        path = scene.found(language, name)
        if path is None:
            raise Refused("demo-nothing")
        stack = AsyncExitStack()
        try:
            desk = await self._told(stack, path)
        except BaseException:
            await stack.aclose()
            raise
        before, self._story = self._story, stack
        self._shows(desk)
        await before.aclose()

    async def leave(self) -> None:
        """Back to the demo's own people."""
        self._shows(self._own)
        await self._story.aclose()

    async def close(self) -> None:
        """Let go of whoever listens, and end a story that is under way."""
        self.desk.close()
        self._own.close()
        await self._story.aclose()

    async def _told(self, stack: AsyncExitStack, path: Path) -> Desk:
        """The desk of a story, once everything has happened that went before."""
        story = read(path)
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="introductions-story-"))
        (Path(folder) / "root.key").write_bytes(scene.ROOT_KEY)
        own = self._own.engine
        engine = await stack.enter_async_context(
            Engine(settings(Path(folder), story.organization), scene.clock(story), own.words,
                   live=True, public_url=own.public_url)
        )  # fmt: skip
        desk = Desk(engine, replace(story, cast=story.everybody, steps=(), before=None))
        desk.stories, desk.scene = self._own.stories, scene.Scene(engine, path)
        await desk.scene.begin()
        return desk

    def _shows(self, desk: Desk) -> None:
        before, self.desk = self.desk, desk
        before.turned()
