"""How `serve` ends: what is under way is finished, what is not is given back, nothing is lost."""

import asyncio
import json
import os
import signal
from pathlib import Path

from chatbot.channels.sink import Sink
from chatbot.serve import ready
from tests.botapi import BotApi, Fault
from tests.e2e.deployment import Deployment, deployed, texts
from tests.e2e.people import Someone


async def test_it_is_not_ready_once_it_was_told_to_stop(deployment: Deployment) -> None:
    """Who asks whether it is ready hears that it is stopping."""
    stop = asyncio.Event()
    before = await ready(deployment.app.store, stop)
    stop.set()
    assert (before, await ready(deployment.app.store, stop)) == ((), ("stopping",))


async def test_a_message_under_way_is_sent_once(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """Told to stop while Telegram takes its time, it waits for the answer and never repeats it."""
    async with deployed(api, sink, tmp_path) as before:
        (ana,) = await before.everybody("ana")
        api.fail("sendMessage", Fault.slow(0.3), chat=ana.chat)
        said = len(before.called(ana, "sendMessage"))
        ana.chat.tap(ana.words("button-plan"))
        async with asyncio.timeout(10):
            while len(before.called(ana, "sendMessage")) == said:
                await asyncio.sleep(0.005)
    api.counts.clear()
    async with deployed(api, sink, tmp_path) as after:
        await ana.says("Ana Ruiz", "request-kind")
        await after.quiet()
        assert times_said(after, ana, "request-name") == 1


def times_said(deployment: Deployment, someone: Someone, key: str) -> int:
    """How often a sentence was sent as a message of its own."""
    said = texts(deployment.called(someone, "sendMessage"))
    return sum(someone.words(key) in text for text in said)


async def test_an_update_half_way_in_is_taken(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """A webhook whose body is still arriving when it stops is answered, and was not for nothing."""
    async with deployed(api, sink, tmp_path, webhook=True) as before:
        (ana,) = await before.everybody("ana")
        webhook = dict(api.delivery.webhook)
        body = json.dumps(update(api, ana, "/guidelines")).encode()
        url = webhook["url"].removeprefix("http://")
        host, _, path = url.partition("/")
        reader, writer = await asyncio.open_connection(*host.split(":"))
        head = [
            f"POST /{path} HTTP/1.1", "Host: x", "Content-Type: application/json",
            f"X-Telegram-Bot-Api-Secret-Token: {webhook['secret_token']}",
            f"Content-Length: {len(body)}", "", "",
        ]  # fmt: skip
        writer.write("\r\n".join(head).encode() + body[:40])
        await writer.drain()
        before.stop.set()
        await until_closed(*host.split(":"))
        writer.write(body[40:])
        answer = await reader.readline()
        writer.close()
    assert b" 200 " in answer


async def until_closed(host: str, port: str) -> None:
    """Wait until nobody new is let in."""
    async with asyncio.timeout(10):
        while True:
            try:
                _, writer = await asyncio.open_connection(host, port)
            except OSError:
                return
            writer.close()
            await asyncio.sleep(0.01)


def update(api: BotApi, ana: Someone, text: str) -> dict[str, object]:
    """A message as Telegram would bring it."""
    message = {
        "message_id": 900, "date": api.now(), "text": text,
        "from": ana.chat.person, "chat": ana.chat.face,
    }  # fmt: skip
    return {"update_id": 900_000, "message": message}


async def test_three_restarts_lose_and_repeat_nothing(
    api: BotApi, sink: Sink, tmp_path: Path
) -> None:
    """Stopped right after each of three answers: every question comes, and comes once."""
    async with deployed(api, sink, tmp_path) as running:
        (ana,) = await running.everybody("ana")
        await ana.taps("button-plan", "request-name")
        ana.chat.say("Ana Ruiz")
    for answer, following in (("the Party", "request-kind"), ("Portugal", "request-country")):
        api.counts.clear()
        async with deployed(api, sink, tmp_path):
            await ana.sees(following)
            ana.chat.say(answer)
    api.counts.clear()
    async with deployed(api, sink, tmp_path) as running:
        await ana.sees("request-travel")
        await running.quiet()
        asked = ("request-name", "request-kind", "request-country", "request-travel")
        assert [times_said(running, ana, key) for key in asked] == [1, 1, 1, 1]


async def test_a_server_that_dies_is_started_again(api: BotApi, sink: Sink, tmp_path: Path) -> None:
    """The embedded server is killed alone: the conversation goes on, with nothing asked anew."""
    async with deployed(api, sink, tmp_path) as running:
        (ana,) = await running.everybody("ana")
        await ana.taps("button-plan", "request-name")
        await running.quiet()
        os.kill(server_of(tmp_path), signal.SIGKILL)
        await ana.says("Ana Ruiz", "request-kind")
        await running.quiet()
        assert times_said(running, ana, "request-name") == 1


def server_of(folder: Path) -> int:
    """The process of the embedded server."""
    return int((folder / "data" / "server").read_text().split()[0])
