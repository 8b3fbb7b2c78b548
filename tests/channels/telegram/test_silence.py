"""What is private is in no log, at any level, and in no error."""

import json
import logging

import pytest

from chatbot.channels.telegram.channel import Telegram
from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.polling import Poller
from chatbot.channels.telegram.profile import Profile, client, publish
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.core.errors import SendError
from chatbot.core.events import Event
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from tests.botapi import BotApi, Chat, Fault
from tests.channels.telegram.test_polling import Leases

PLANTED = "Planted-7731"


async def broken(event: Event) -> None:
    """An error of ours that quotes what it should not."""
    raise ZeroDivisionError(PLANTED)


async def test_logs_and_errors_hold_nothing_private(
    server: BotApi,
    api: Api,
    transport: Transport,
    telegram: Telegram,
    ana: Chat,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Sending, failing, polling and publishing leave no token, text or number behind."""
    caplog.set_level(logging.DEBUG)
    message = Rendered(id="o1", to=Address("telegram", str(ana.id)), text=PLANTED, private=True)
    await telegram.send(message, content=PLANTED.encode(), replaces="")
    errors = []
    for fault in (
        Fault.nonsense(PLANTED.encode()), Fault.hang_up(), Fault.outage(), Fault.flood(),
        Fault.refusal(400, f"Bad Request: {PLANTED}"), Fault.refusal(403, f"Forbidden: {PLANTED}"),
    ):  # fmt: skip
        server.fail("sendMessage", fault)
        with pytest.raises(SendError) as raised:
            await telegram.send(message, content=None, replaces="")
        errors.append(repr(raised.value) + str(raised.value))
    ana.say(PLANTED)
    intake = Intake(broken, api)
    await Poller(api, intake, Leases(), holder="one", wait=0).poll()
    await publish(client(server.base, server.token, transport), Profile(name={"": "Bot"}))
    written = [json.dumps(vars(record), default=str) for record in caplog.records]
    found = "".join([*written, *errors])
    assert [secret for secret in (PLANTED, server.token, str(ana.id)) if secret in found] == []
