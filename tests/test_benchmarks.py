"""The conversation that is measured: every button that it presses is one that the bot offers."""

import pytest

from benchmarks.bots import ours
from benchmarks.conversation import LETTER_STEPS, STEPS, Step
from benchmarks.stage import stage


@pytest.mark.parametrize("steps", [STEPS, LETTER_STEPS], ids=["without-letter", "with-letter"])
async def test_what_is_measured_can_be_held(steps: tuple[Step, ...]) -> None:
    """From the first message to the decision nothing is pressed in vain."""
    async with stage(ours(), record=(), is_peer=False) as made:
        made.crowd.steps = steps
        await made.admit(0, 1)
        await made.crowd.held(0)
