"""Trips over WhatsApp through the real process, whose clock the test moves on."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.channels.sink import Sink
from tests.botapi import BotApi
from tests.e2e.handsets import Handset
from tests.e2e.later import Later
from tests.e2e.people import QUESTIONS, ROLES, Acting, Someone
from tests.e2e.process import Serving, command
from tests.e2e.test_serve import hurry, introduced_once, made_code, quiet
from tests.twilioapi import Mishap, Twilio

Anybody = Acting[Handset] | Someone


@pytest.fixture
def clock(tmp_path: Path) -> Later:
    """The time of the process and of Twilio."""
    path = tmp_path / "ahead"
    path.write_text("0")
    return Later(path)


@pytest.fixture
async def twilio(clock: Later) -> AsyncIterator[Twilio]:
    """A Twilio that approves what it is shown, and looks at the clock that is moved."""
    async with Twilio(clock=clock.now) as running:
        running.review = "approved"
        running.courier.pace = 0.5  # so that a process which was killed is back before it gives up
        yield running


@pytest.fixture
async def serving(
    twilio: Twilio, sink: Sink, clock: Later, tmp_path: Path
) -> AsyncIterator[Serving]:
    """A deployment with WhatsApp and nothing else, not started yet."""
    made = Serving(
        tmp_path,
        {
            "TWILIO_ACCOUNT_SID": twilio.account_sid,
            "TWILIO_AUTH_TOKEN": twilio.auth_token,
            "TWILIO_WHATSAPP_FROM": twilio.sender.address.removeprefix("whatsapp:"),
            "TWILIO_API_URL": twilio.base,
            "SMTP_URL": sink.url,
        },
    )
    made.environ["PUBLIC_URL"] = f"http://127.0.0.1:{made.port}"
    made.program = ("-m", "tests.e2e.later", str(clock.path))
    hurry(made)
    try:
        yield made
    finally:
        await made.kill()


async def begun(serving: Serving, twilio: Twilio) -> None:
    """Started, with the sender's webhook and the templates as they have to be."""
    await serving.start()
    async with asyncio.timeout(20):
        while not twilio.sender.callback_url:
            await asyncio.sleep(0.01)
    ended, _, complained = await command(
        "templates", "sync", environ=serving.environ, folder=serving.folder
    )
    assert ended == 0, complained


async def invited(serving: Serving, people: dict[str, Anybody], language: str) -> None:
    """Everybody comes in by a code, and says what they read where their chat does not."""
    for name, person in people.items():
        await person.joins(await made_code(serving, *ROLES[name]))
        if person.language != language:
            await person.speaks(language)


def on_whatsapp(twilio: Twilio, clock: Later, name: str) -> Acting[Handset]:
    return Acting(Handset(twilio.phone(name), clock))


async def settled(serving: Serving, twilio: Twilio) -> None:
    """Wait until nothing is on its way any more, in either direction."""
    await twilio.settled()
    await quiet(serving)
    await twilio.settled()
    await quiet(serving)


def used_well(twilio: Twilio) -> None:
    """Nothing was overdone, refused, given away, or left behind.

    What became of a message while nobody was there to be told is not known, and stays at Twilio.
    """
    assert (twilio.pair.violations, twilio.tier.violations) == (Counter(), Counter())
    assert twilio.storage.leaks == 0
    assert all(200 in post.answers for post in twilio.posted("inbound"))
    untold = {post.fields["MessageSid"] for post in twilio.posted() if 200 not in post.answers}
    assert twilio.messages.keys() <= untold


def asked_once(person: Anybody) -> None:
    """No question was put twice; one that can be ticked is shown again with its tick."""
    texts = [text for text in person.chat.texts() if text]
    asked = {key: sum(person.words(key) in text for text in texts) for key in QUESTIONS}
    assert asked == dict.fromkeys(QUESTIONS, 1) | {"details-activity": 2}


async def decided(people: dict[str, Anybody]) -> None:
    """The Department approves, and the member hears how it goes on."""
    await asyncio.gather(*(people[name].sees("button-approve") for name in ("vera", "otto")))
    await people["vera"].taps("button-approve", "button-undo")
    await people["ana"].sees("introduction-agreed")


@pytest.mark.parametrize("language", ["en", "es"])
async def test_a_trip_on_whatsapp_alone(
    serving: Serving, twilio: Twilio, sink: Sink, clock: Later, language: str
) -> None:
    """Without Telegram everybody carries a trip to one mail and one copy."""
    await begun(serving, twilio)
    people: dict[str, Anybody] = {name: on_whatsapp(twilio, clock, name) for name in ROLES}
    await invited(serving, people, language)
    ana, rosa = people["ana"], people["rosa"]
    await ana.requests()
    await rosa.sees("button-agree")
    await rosa.taps("button-agree", "button-agree")
    await ana.sees("button-start-details")
    await ana.details()
    await decided(people)
    await ana.sees("introduction-arrived", within=30)
    await settled(serving, twilio)
    assert await serving.stop() == 0
    assert not serving.troubles()
    introduced_once(sink)
    asked_once(ana)
    used_well(twilio)


async def test_a_trip_across_a_shut_window_and_kills(
    serving: Serving, twilio: Twilio, api: BotApi, sink: Sink, clock: Later
) -> None:
    """Member on WhatsApp, officers on Telegram, a day without a word, two kills: one mail, one copy."""
    serving.environ |= {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.base}
    await begun(serving, twilio)
    people: dict[str, Anybody] = {
        name: on_whatsapp(twilio, clock, name) if name == "ana" else Someone(api.chat(name))
        for name in ROLES
    }
    await invited(serving, people, "en")
    ana, rosa = people["ana"], people["rosa"]
    twilio.mislay("inbound", Mishap.repeated(2), times=5)
    twilio.mislay("callback", Mishap.repeated(3), times=10)
    twilio.mislay("callback.sent", Mishap.overtaken(), times=10)
    await ana.requests()
    await rosa.sees("button-agree")
    clock.pass_by(timedelta(hours=25))
    await killed_with_a_tap_in_hand(serving, rosa)
    await ana.sees("button-start-details")
    assert isinstance(ana.chat, Handset)
    assert ana.chat.opened == 1
    await ana.details()
    await decided(people)
    await serving.kill()
    clock.pass_by(timedelta(hours=25))
    await serving.start()
    await ana.sees("introduction-arrived", within=30)
    assert ana.chat.opened == 2
    await settled(serving, twilio)
    assert await serving.stop() == 0
    assert not serving.troubles()
    introduced_once(sink)
    asked_once(ana)
    used_well(twilio)


async def killed_with_a_tap_in_hand(serving: Serving, rosa: Anybody) -> None:
    """A tap is handed over, and the process dies before it did anything with it."""
    serving.freeze()
    rosa.chat.tap(rosa.words("button-agree"))
    await serving.kill()
    await serving.start()
