"""Finishing what was begun, although told to stop."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

PATIENCE = 8.0
"""Seconds that work under way is given when we stop."""


async def finished(work: Coroutine[Any, Any, T]) -> T:
    """The result; who is cancelled meanwhile ends only when the work is done."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=PATIENCE)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
