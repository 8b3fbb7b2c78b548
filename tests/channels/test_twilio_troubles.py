"""A story on WhatsApp while things go wrong between Twilio and us: it ends as it always does."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot.store.wire import Client
from chatbot.story import Pressed, Restarted, Said, Step, Story, Waited, parse
from tests.channels.phones import WhatsAppPhone
from tests.channels.plays import Play, staged
from tests.channels.reading import unlike
from tests.channels.repertoire import BROWSER, STORIES, Cast, Repertoire
from tests.twilioapi import Fault, Mishap, Twilio

WHATSAPP = Cast("whatsapp", "whatsapp")
MIXED, OTHERWISE = Cast("whatsapp", "telegram"), Cast("telegram", "whatsapp")
DAY = timedelta(hours=25)


@pytest.fixture
def story() -> Story:
    """The sunny day."""
    return parse(STORIES["sunny_day"].read_text(encoding="utf-8"))


@pytest.fixture
async def troubled(
    story: Story, server_url: str, client: Client, tmp_path: Path
) -> AsyncIterator[Play]:
    """The sunny day on WhatsApp alone, about to begin."""
    async with staged(server_url, tmp_path, story, WHATSAPP.phones(story)) as play:
        yield play


def new(folder: Path, name: str) -> Path:
    """A folder of its own."""
    made = folder / name
    made.mkdir()
    return made


async def told(story: Story, cast: Cast, server_url: str, client: Client, folder: Path) -> Play:
    """A story, played."""
    await client.flushall()
    async with staged(server_url, folder, story, cast.phones(story)) as play:
        await play.through()
    return play


def late(twilio: Twilio) -> None:
    twilio.mislay("callback", Mishap.late(0.01), times=60)


def repeated(twilio: Twilio) -> None:
    twilio.mislay("callback", Mishap.repeated(3), times=500)
    twilio.mislay("inbound", Mishap.repeated(3), times=500)


def swapped(twilio: Twilio) -> None:
    twilio.mislay("callback.sent", Mishap.overtaken(), times=500)


def lost(twilio: Twilio) -> None:
    twilio.mislay("callback", Mishap.lost(), times=500)


def unanswered(twilio: Twilio) -> None:
    twilio.fail("messages.create", Fault.hang_up(), times=3)


def failing(twilio: Twilio) -> None:
    twilio.fail("messages.create", Fault.outage(processed=True), times=3)


def busy(twilio: Twilio) -> None:
    twilio.fail("messages.create", Fault.busy(), times=3)


@pytest.mark.parametrize("trouble", [late, repeated, swapped, lost, unanswered, failing, busy])
async def test_trouble_changes_nothing(
    trouble: Callable[[Twilio], None],
    troubled: Play,
    repertoire: Repertoire,
    client: Client,
) -> None:
    """WhatsApp 27, 28: callbacks late, repeated, swapped, lost; answers lost: nothing is said twice."""
    trouble(troubled.house.twilio)
    await troubled.through()
    sunny = await repertoire.played("sunny_day", WHATSAPP, client)
    assert troubled.state.decode() == sunny.state
    assert {who: troubled.told(who) for who in troubled.phones} == sunny.told
    assert [m.recipients for m in troubled.house.sink.messages] == [to for to, _, _ in sunny.mails]


async def test_what_the_webhook_missed_is_brought_once(troubled: Play) -> None:
    """WhatsApp 33: a press and an answer that were never posted are found, in order, and count once."""
    house, steps = troubled.house, troubled.story.steps
    missed = next(at for at, step in enumerate(steps) if step == Said("ana", "Ana Ruiz"))
    first, rest = steps[:missed], steps[missed + 1 :]
    await replayed(troubled, first)
    phone = troubled.phones["ana"]
    assert isinstance(phone, WhatsAppPhone)
    house.twilio.mislay("inbound", Mishap.lost(), phone=phone.phone)
    await replayed(troubled, [Said("ana", "Ana Ruiz")])
    before = len(phone.pieces())
    house.clock.advance(timedelta(minutes=2))
    await house.reconciled()
    assert len(phone.pieces()) == before + 1
    await house.reconciled()
    assert len(phone.pieces()) == before + 1
    await replayed(troubled, rest)
    assert len(house.sink.messages) == 2


async def replayed(play: Play, steps: Sequence[Step]) -> None:
    """A part of a story."""
    play.story = replace(play.story, steps=tuple(steps))
    await play.through()


@pytest.mark.parametrize(
    "cast", [WHATSAPP, MIXED, OTHERWISE], ids=["whatsapp", "mixed", "otherwise"]
)
async def test_a_trip_of_many_days(
    cast: Cast, story: Story, server_url: str, client: Client, tmp_path: Path
) -> None:
    """WhatsApp 23: with days between the steps everybody is asked to open what waits, and nothing is lost."""
    slow = replace(story, steps=tuple(with_days(story)))
    browser = await told(slow, BROWSER, server_url, client, new(tmp_path, "browser"))
    here = await told(slow, cast, server_url, client, new(tmp_path, "here"))
    assert here.state == browser.state
    for who, phone in here.phones.items():
        offers = (phone.id,) if phone.channel == "whatsapp" else ()
        assert list(unlike(browser.told(who), here.told(who), offers)) == []
    asked = {phone.opened for phone in here.phones.values() if phone.channel == "whatsapp"}
    assert max(asked) >= 2
    assert [m.recipients for m in here.house.sink.messages] == [
        m.recipients for m in browser.house.sink.messages
    ]


def with_days(story: Story) -> Iterator[Step]:
    """A day passes, and the machine is started again, before each decision and after the last."""
    for step in story.steps:
        if isinstance(step, Pressed) and step.label in {"Agree", "Start", "Approve"}:
            yield from (Waited(DAY), Restarted())
        yield step
