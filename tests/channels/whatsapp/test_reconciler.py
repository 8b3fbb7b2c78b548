"""What the webhook missed is found at Twilio and handed on, once."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chatbot.channels.whatsapp import payloads
from chatbot.channels.whatsapp.reconciler import BACK, FIRST_BACK, GRACE, Reconciler
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.updates import read
from chatbot.clock import Clock
from chatbot.core.errors import SendError, Unavailable
from chatbot.core.events import Event, FileReceived, TextReceived
from chatbot.core.ids import Address
from tests.channels.whatsapp.samples import ANA, MEDIUM, OURS, SCOPED, SENDER, message

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def posted(number: int, minutes: int = 5, **other: Any) -> Posted:
    """A message that came in some minutes ago, as Twilio lists it."""
    made = Posted(
        sid=f"SM{number:032x}",
        sender=f"whatsapp:{ANA}",
        to=f"whatsapp:{SENDER}",
        body=str(number),
        status="received",
        inbound=True,
        files=0,
        at=NOW - timedelta(minutes=minutes),
    )
    return replace(made, **other)


class Twilio:
    """Keeps messages; the store behind us takes each once."""

    def __init__(self) -> None:
        self.messages: list[Posted] = []
        self.media: dict[str, Sequence[str]] = {}
        self.since: list[datetime] = []
        self.taken: dict[str, Event] = {}
        self.loads = 0
        self.trouble: Exception | None = None
        self.refused: set[str] = set()

    async def list_inbound(self, since: datetime) -> Sequence[Posted]:
        self.since.append(since)
        if self.trouble:
            raise self.trouble
        return self.messages

    async def list_media(self, sid: str) -> Sequence[str]:
        return self.media.get(sid, ())

    async def receive(self, event: Event) -> None:
        self.loads += 1
        if event.id in self.refused:
            raise Unavailable("store")
        self.taken.setdefault(event.id, event)


@pytest.fixture
def twilio() -> Twilio:
    """What is at Twilio."""
    return Twilio()


@pytest.fixture
def clock() -> Clock:
    """It stands still."""
    return Clock(NOW)


@pytest.fixture
def reconciler(twilio: Twilio, clock: Clock) -> Reconciler:
    """Looks there."""
    return Reconciler(
        twilio.list_inbound, twilio.receive, OURS, list_media=twilio.list_media, clock=clock
    )


async def test_what_was_missed_is_handed_on_once(twilio: Twilio, reconciler: Reconciler) -> None:
    """WhatsApp 33: the oldest first, and not even asked of the store a second time."""
    twilio.messages = [posted(3, 2), posted(2, 3), posted(1, 4)]
    found = [await reconciler.look(), await reconciler.look()]
    said = [event.text for event in twilio.taken.values() if isinstance(event, TextReceived)]
    assert (found, said, twilio.loads) == ([3, 0], ["1", "2", "3"], 3)


async def test_messages_of_one_second_keep_their_order(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: Twilio lists the newest first, and its times are whole seconds."""
    twilio.messages = [posted(number) for number in (9, 8, 7)]
    await reconciler.look()
    assert [event.id[-1] for event in twilio.taken.values()] == ["7", "8", "9"]


async def test_it_is_the_event_that_the_webhook_would_have_brought(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: under the same id, so that the store takes one; marked as surely nobody's."""
    twilio.messages = [posted(1, body=" Hola ")]
    await reconciler.look()
    form = message(twilio.messages[0].sid, scoped="", Body=" Hola ")
    at = NOW - timedelta(minutes=5)
    brought = read(payloads.message(form, OURS), at, OURS)
    assert list(twilio.taken.values()) == [replace(brought, listed=True)]


async def test_a_file_is_handed_on_with_what_erases_it(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: what kind it is is seen when it is fetched."""
    one = posted(1, files=1, body="my visa")
    twilio.messages, twilio.media = [one], {one.sid: (MEDIUM,)}
    await reconciler.look()
    event = twilio.taken[f"whatsapp:{one.sid}"]
    assert isinstance(event, FileReceived)
    told = event.kind, event.file, event.caption, event.leaves
    assert told == ("other", f"{one.sid}/{MEDIUM}", "my visa", (one.sid, MEDIUM))


OTHERS = [
    {"body": ""},
    {"inbound": False},
    {"to": "whatsapp:+15550000000"},
    {"to": SENDER},
    {"sender": "+5491155501234"},
    {"sender": "messenger:12345"},
]


@pytest.mark.parametrize("other", OTHERS)
async def test_what_is_none_of_ours_or_gone_is_left(
    twilio: Twilio, reconciler: Reconciler, other: dict[str, Any]
) -> None:
    """WhatsApp 33: redacted ones, our own, and those of other senders and channels."""
    twilio.messages = [posted(1, **other)]
    await reconciler.look()
    assert twilio.taken == {}


async def test_who_has_no_number_is_heard_too(twilio: Twilio, reconciler: Reconciler) -> None:
    """WhatsApp 18: a sender may be an id for us alone."""
    twilio.messages = [posted(1, sender=f"whatsapp:{SCOPED}")]
    await reconciler.look()
    assert [event.address for event in twilio.taken.values()] == [Address("whatsapp", SCOPED)]


async def test_what_the_webhook_may_still_bring_is_waited_for(
    twilio: Twilio, reconciler: Reconciler, clock: Clock
) -> None:
    """WhatsApp 33: a press is worth more than the label that is listed."""
    twilio.messages = [posted(1, at=NOW - GRACE + timedelta(seconds=1))]
    before = await reconciler.look()
    clock.advance(timedelta(seconds=1))
    assert (before, await reconciler.look()) == (0, 1)


async def test_what_came_in_is_not_asked_of_the_store(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: hundreds of messages that are known cost nothing."""
    twilio.messages = [posted(number) for number in range(300)]
    for one in twilio.messages:
        reconciler.taken(one.sid)
    assert (await reconciler.look(), twilio.loads) == (0, 0)


async def test_trouble_is_counted_and_tried_again(twilio: Twilio, reconciler: Reconciler) -> None:
    """WhatsApp 33: Twilio may be away."""
    twilio.messages, twilio.trouble = [posted(1)], SendError("20429")
    before = await reconciler.look()
    twilio.trouble = None
    after = await reconciler.look()
    assert (before, after, reconciler.counts["whatsapp.reconcile.failed"]) == (0, 1, 1)


async def test_an_answer_that_makes_no_sense_does_not_end_it(
    twilio: Twilio, reconciler: Reconciler, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong is told by its class, and the next look is taken."""
    twilio.messages, twilio.trouble = [posted(1)], TypeError("secret")
    before = await reconciler.look()
    twilio.trouble = None
    assert (before, await reconciler.look(), caplog.records[0].levelname) == (0, 1, "ERROR")
    assert "secret" not in caplog.text


async def test_what_cannot_be_committed_comes_again_in_order(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: nothing overtakes what the store did not take."""
    twilio.messages = [posted(2, 2), posted(1, 3)]
    twilio.refused = {f"whatsapp:{posted(1).sid}"}
    before = await reconciler.look()
    twilio.refused = set()
    await reconciler.look()
    assert (before, [event.id[-1] for event in twilio.taken.values()]) == (0, ["1", "2"])


async def test_it_looks_back_further_until_it_has_seen_something(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: after having been away, a day; then some hours."""
    twilio.trouble = SendError("20503")
    await reconciler.look()
    twilio.trouble = None
    await reconciler.look()
    await reconciler.look()
    assert [NOW - since for since in twilio.since] == [FIRST_BACK, FIRST_BACK, BACK]


async def looks(twilio: Twilio, reconciler: Reconciler, times: int, every: float) -> None:
    """Let it run until it has looked so many times."""
    running = asyncio.create_task(reconciler.run(every, 0.0))
    async with asyncio.timeout(10):
        while len(twilio.since) < times:
            await asyncio.sleep(0)
    running.cancel()


async def test_it_looks_at_once_and_again_and_again(twilio: Twilio, reconciler: Reconciler) -> None:
    """WhatsApp 33: the first time right at the start."""
    await looks(twilio, reconciler, 3, 0.01)
    assert len(twilio.since) == 3


async def test_it_looks_sooner_when_something_was_refused(
    twilio: Twilio, reconciler: Reconciler
) -> None:
    """WhatsApp 33: what was refused may have been genuine."""
    reconciler.soon()
    await looks(twilio, reconciler, 2, 3600.0)
    assert len(twilio.since) == 2


async def test_a_stranger_is_left_to_write_once_more(twilio: Twilio, clock: Clock) -> None:
    """A list tells no account, so nobody becomes known by it."""

    async def known(address: Address) -> bool:
        return address.id != "+12125550199"

    reconciler = Reconciler(twilio.list_inbound, twilio.receive, OURS, known=known, clock=clock)
    twilio.messages = [posted(2, sender="whatsapp:+12125550199"), posted(1)]

    await reconciler.look()
    await reconciler.look()

    assert [event.address for event in twilio.taken.values()] == [Address("whatsapp", ANA)]
    assert twilio.loads == 1


@pytest.mark.parametrize("trouble", [None, SendError("20429")])
async def test_what_a_stranger_wrote_is_erased(
    twilio: Twilio, clock: Clock, trouble: SendError | None
) -> None:
    """With its files; where Twilio does not do it, that is counted, and nobody waits."""
    erased: list[tuple[str, ...]] = []

    async def known(address: Address) -> bool:
        return address.id == ANA

    async def erase(leaves: tuple[str, ...]) -> None:
        erased.append(leaves)
        if trouble:
            raise trouble

    reconciler = Reconciler(
        twilio.list_inbound, twilio.receive, OURS,
        known=known, list_media=twilio.list_media, erase=erase, clock=clock,
    )  # fmt: skip
    stranger = posted(2, 6, sender="whatsapp:+12125550199", files=1)
    twilio.messages, twilio.media = [stranger, posted(1)], {stranger.sid: (MEDIUM,)}

    await reconciler.look()

    assert (erased, len(twilio.taken)) == ([(stranger.sid, MEDIUM)], 1)
    assert reconciler.counts["whatsapp.reconcile.unerased"] == (1 if trouble else 0)
