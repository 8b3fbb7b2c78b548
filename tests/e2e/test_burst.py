"""Several messages in one go: taken one by one, in their order, and answered once."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

from chatbot.core.events import TextReceived
from chatbot.core.ids import Address
from chatbot.store.records import Claim
from tests.e2e.deployment import Deployment
from tests.e2e.people import Someone

ANSWERS = ("Ana Ruiz", "the Party", "Portugal")


async def test_a_batch_is_answered_once(deployment: Deployment) -> None:
    """Three answers in one batch of updates lead to one message."""
    (ana,) = await deployment.everybody("ana")
    await ana.taps("button-plan", "request-name")
    before = len(deployment.called(ana, "sendMessage"))
    for text in ANSWERS:
        ana.chat.say(text)
    await ana.sees("request-travel")
    await deployment.quiet()
    assert len(deployment.called(ana, "sendMessage")) == before + 1


async def test_what_comes_during_a_turn_is_answered_together(deployment: Deployment) -> None:
    """The first is answered at once; for all the others delivery is told to look, once."""
    (ana,) = await deployment.everybody("ana")
    await ana.taps("button-plan", "request-name")
    await deployment.quiet()
    looks: list[int] = []
    woken: list[Claim] = []
    runner = replace(deployment.app.runner, look=lambda: looks.append(1), wake=woken.extend)
    await asyncio.gather(*(runner.receive(said(ana, text)) for text in ANSWERS))
    assert (len(woken), looks) == (1, [1])
    before = len(deployment.called(ana, "sendMessage"))
    deployment.app.delivery.wake(woken)
    await ana.sees("request-travel")
    await deployment.quiet()
    assert len(deployment.called(ana, "sendMessage")) == before + 2


def said(ana: Someone, text: str) -> TextReceived:
    """A message as the channel reads it."""
    address = Address("telegram", str(ana.chat.id))
    return TextReceived(id=f"telegram:x{text}", at=datetime.now(UTC), address=address, text=text)
