"""The line to Twilio goes on looking, whatever one look brings."""

import asyncio

import pytest

from chatbot.lines.whatsapp import _looked_after
from chatbot.store.errors import Unreachable


@pytest.mark.parametrize("trouble", [TypeError("secret"), Unreachable()])
async def test_a_look_that_fails_is_taken_again(
    trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told by its class, as an error, and nothing ends."""
    looks, again = [trouble], asyncio.Event()

    async def look() -> None:
        if looks:
            raise looks.pop()
        again.set()

    looking = asyncio.create_task(_looked_after(look, 0.0, 0.0))
    async with asyncio.timeout(10):
        await again.wait()
    looking.cancel()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "secret" not in caplog.text
