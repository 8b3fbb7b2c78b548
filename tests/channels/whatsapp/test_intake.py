"""The way in from Twilio: what is handed on, in which order, and what is asked of Twilio."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from chatbot.channels.whatsapp.intake import AT_ONCE, Intake
from chatbot.channels.whatsapp.payloads import Foreign
from chatbot.channels.whatsapp.reconciler import Reconciler
from chatbot.channels.whatsapp.records import Posted
from chatbot.channels.whatsapp.signature import Malformed
from chatbot.channels.whatsapp.statuses import Fate
from chatbot.clock import Clock
from chatbot.core.errors import SendError, Unavailable
from chatbot.core.events import Event, TextReceived, Unreadable
from tests.channels.whatsapp.samples import (
    ANA,
    OURS,
    REPLIED,
    SENDER,
    SID,
    Form,
    encoded,
    message,
    status,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DOUBTFUL = message(Body="ask BobSmith", ChannelMetadata="-", Business="x")


class Beyond:
    """Everything behind the way in: what it got, and what it is told to do."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.fates: list[Fate] = []
        self.typed: list[str] = []
        self.asked: list[str] = []
        self.trouble: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.waiting = 0
        self.kept = "ask BobSmith"

    async def receive(self, event: Event) -> None:
        self.waiting += 1
        if self.gate:
            await self.gate.wait()
        if self.trouble:
            raise self.trouble
        self.events.append(event)

    async def report(self, fate: Fate) -> None:
        if self.trouble:
            raise self.trouble
        self.fates.append(fate)

    async def typing(self, sid: str) -> None:
        self.typed.append(sid)
        if self.trouble:
            raise self.trouble

    async def look_up(self, sid: str) -> Posted:
        self.asked.append(sid)
        if self.trouble:
            raise self.trouble
        to = f"whatsapp:{SENDER}"
        return Posted(
            sid=sid,
            sender=f"whatsapp:{ANA}",
            to=to,
            body=self.kept,
            status="received",
            inbound=True,
            files=0,
            at=NOW,
        )


@pytest.fixture
def beyond() -> Beyond:
    """What is behind the way in."""
    return Beyond()


def intake(beyond: Beyond, *, long: float = 60.0, sure: bool = True) -> Intake:
    """The way in."""
    return Intake(
        beyond.receive,
        beyond.report,
        OURS,
        known=lambda mark: mark.removesuffix(".mark") if mark.endswith(".mark") else "",
        look_up=beyond.look_up if sure else None,
        typing=beyond.typing,
        clock=Clock(NOW),
        long=long,
    )


async def until(happened: Callable[[], object]) -> None:
    """Let others work until something has happened."""
    async with asyncio.timeout(10):
        while not happened():
            await asyncio.sleep(0)


def texts(events: list[Event]) -> list[str]:
    """What was said."""
    return [event.text for event in events if isinstance(event, TextReceived)]


async def test_a_message_is_handed_on(beyond: Beyond) -> None:
    """What a webhook brings becomes an event, and is back when it is committed."""
    await intake(beyond).take_message(b"", encoded(message(Body="Hello")))
    assert (texts(beyond.events), beyond.asked, beyond.typed) == (["Hello"], [], [])


async def test_where_it_cannot_be_committed_it_has_to_come_again(beyond: Beyond) -> None:
    """WhatsApp 3: nothing is half done, and the next time it is taken."""
    door, beyond.trouble = intake(beyond), Unavailable("store")
    with pytest.raises(Unavailable):
        await door.take_message(b"", encoded(message()))
    beyond.trouble = None
    await door.take_message(b"", encoded(message()))
    assert len(beyond.events) == 1


async def test_what_cannot_be_read_is_kept_aside(beyond: Beyond) -> None:
    """WhatsApp 4: handed on as such, counted, and never asked for again."""
    door = intake(beyond)
    await door.take_message(b"", encoded(message(NumMedia="many")))
    assert [type(event) for event in beyond.events] == [Unreadable]
    assert door.counts == {"whatsapp.unreadable": 1}


REFUSED: list[tuple[bytes, bytes, type[Exception], str]] = [
    (b"", b"", Foreign, "foreign"),
    (b"", encoded(message(To="whatsapp:+15550000000")), Foreign, "foreign"),
    (b"", encoded(message()) + b"&Body=again", Malformed, "malformed"),
    (b"a=1&a=1", encoded(message()), Malformed, "malformed"),
    (b"", encoded(message(MessageSid="-")), Malformed, "malformed"),
]


@pytest.mark.parametrize("query, body, error, count", REFUSED)
async def test_what_is_refused_is_counted(
    beyond: Beyond, query: bytes, body: bytes, error: type[Exception], count: str
) -> None:
    """Trust 99, 100: nothing is handed on, and nothing of it is told but the number."""
    door = intake(beyond)
    with pytest.raises(error):
        await door.take_message(query, body)
    assert (beyond.events, door.counts) == ([], {f"whatsapp.{count}": 1})


async def test_one_person_is_heard_in_order(beyond: Beyond) -> None:
    """A second message waits for the first; another person's does not."""
    door, beyond.gate = intake(beyond), asyncio.Event()
    other = message("SM" + "9" * 32, sender="+5491155550000", scoped="", Body="z")
    bodies = [message(f"SM{n:032x}", Body=str(n)) for n in range(5)]
    tasks = [
        asyncio.create_task(door.take_message(b"", encoded(form))) for form in (*bodies, other)
    ]
    await until(lambda: beyond.waiting == 2)
    beyond.gate.set()
    await asyncio.gather(*tasks)
    heard = texts(beyond.events)
    heard.remove("z")
    assert heard == ["0", "1", "2", "3", "4"]


async def test_one_who_fails_holds_up_nobody(beyond: Beyond) -> None:
    """After trouble with one message the sender's next one is taken."""
    door, beyond.trouble = intake(beyond), ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        await door.take_message(b"", encoded(message()))
    beyond.trouble = None
    await door.take_message(b"", encoded(message(Body="next")))
    assert texts(beyond.events) == ["next"]


async def test_who_waits_long_sees_that_we_are_at_work(beyond: Beyond) -> None:
    """WhatsApp 36: once, while the work goes on."""
    door, beyond.gate = intake(beyond, long=0.0), asyncio.Event()
    task = asyncio.create_task(door.take_message(b"", encoded(message())))
    await until(lambda: beyond.typed)
    beyond.gate.set()
    await task
    await door.close()
    assert (beyond.typed, len(beyond.events)) == ([SID], 1)


async def test_what_is_done_soon_shows_nothing(beyond: Beyond) -> None:
    """WhatsApp 36: what was to be shown later is shown no more once the work is done."""
    door = intake(beyond, long=0.0)
    await door.take_message(b"", encoded(message()))
    for _ in range(10):  # were it still to be shown, its time would have come
        await asyncio.sleep(0)
    assert beyond.typed == []


@pytest.mark.parametrize("trouble", [SendError("20429"), ConnectionResetError()])
async def test_showing_it_may_fail(beyond: Beyond, trouble: Exception) -> None:
    """WhatsApp 36: the message is taken all the same."""
    shown = asyncio.Event()

    async def receive(event: Event) -> None:
        await shown.wait()
        beyond.events.append(event)

    async def typing(_: str) -> None:
        shown.set()
        raise trouble

    door = Intake(receive, beyond.report, OURS, known=str, typing=typing, long=0.0)
    await door.take_message(b"", encoded(message()))
    await door.close()
    assert (len(beyond.events), door.counts["whatsapp.failed.typing"]) == (1, 1)


async def test_not_everybody_is_shown_it_at_once(beyond: Beyond) -> None:
    """WhatsApp 36: where very many wait, what comes on top is left out."""
    begun, end = [0], asyncio.Event()

    async def typing(_: str) -> None:
        begun[0] += 1
        await end.wait()

    async def receive(_: Event) -> None:
        await end.wait()

    door = Intake(receive, beyond.report, OURS, known=str, typing=typing, long=0.0)
    people = [message(f"SM{n:032x}", sender=f"+54911{n:07}", scoped="") for n in range(AT_ONCE + 5)]
    tasks = [asyncio.create_task(door.take_message(b"", encoded(form))) for form in people]
    await until(lambda: begun[0] >= AT_ONCE and door.counts["whatsapp.skipped.typing"] >= 5)
    shown = begun[0]
    end.set()
    await asyncio.gather(*tasks)
    await door.close()
    assert shown == AT_ONCE


async def test_a_doubtful_text_is_compared_with_twilios_own(beyond: Beyond) -> None:
    """Where a signature leaves open where a text ends, Twilio is asked, and the message taken."""
    door = intake(beyond)
    await door.take_message(b"", encoded(DOUBTFUL))
    assert (texts(beyond.events), beyond.asked) == (["ask BobSmith"], [SID])


async def test_a_text_that_twilio_keeps_otherwise_is_refused(beyond: Beyond) -> None:
    """Trust 99: cut anew, under a signature that is right."""
    door = intake(beyond)
    with pytest.raises(Malformed):
        await door.take_message(b"", encoded(DOUBTFUL | {"Body": "ask Bob"}))
    assert (beyond.events, door.counts["whatsapp.malformed"]) == ([], 1)


async def test_where_twilio_does_not_answer_it_has_to_come_again(beyond: Beyond) -> None:
    """WhatsApp 3: a doubtful message is neither taken nor lost."""
    beyond.trouble = SendError("20429", retry_after=7.0)
    with pytest.raises(Unavailable) as raised:
        await intake(beyond).take_message(b"", encoded(DOUBTFUL))
    assert (raised.value.retry_after, beyond.events) == (7.0, [])


async def test_who_cannot_ask_refuses(beyond: Beyond) -> None:
    """The reconciler brings it, with Twilio's own words."""
    with pytest.raises(Malformed):
        await intake(beyond, sure=False).take_message(b"", encoded(DOUBTFUL))
    assert beyond.events == []


async def test_what_was_taken_is_not_taken_again(beyond: Beyond) -> None:
    """WhatsApp 33: the reconciler knows what came in by itself."""

    async def listed(_: datetime) -> list[Posted]:
        return [await beyond.look_up(SID)]

    clock = Clock(NOW)
    reconciler = Reconciler(listed, beyond.receive, OURS, clock=clock)
    door = Intake(beyond.receive, beyond.report, OURS, known=str, reconciler=reconciler)
    await door.take_message(b"", encoded(message()))
    clock.advance(by=datetime(2026, 11, 22, 13, tzinfo=UTC) - NOW)
    assert (await reconciler.look(), len(beyond.events)) == (0, 1)


async def test_what_cannot_be_read_is_erased_and_not_listed_again(beyond: Beyond) -> None:
    """WhatsApp 4: it was answered, so the reconciler has nothing to bring."""
    clock = Clock(NOW)

    async def listed(_: datetime) -> list[Posted]:
        return [await beyond.look_up(SID)]

    reconciler = Reconciler(listed, beyond.receive, OURS, clock=clock)
    door = Intake(beyond.receive, beyond.report, OURS, known=str, reconciler=reconciler)
    await door.take_message(b"", encoded(message(Body="x" * 17_000)))
    clock.advance(by=datetime(2026, 11, 22, 13, tzinfo=UTC) - NOW)
    assert (await reconciler.look(), [e.leaves for e in beyond.events]) == (0, [(SID,)])


async def test_what_is_odd_and_torn_erases_nothing(beyond: Beyond) -> None:
    """Trust 99: where it is open which message it is, none is taken for it."""
    torn = "x" * 17_000 + "MessageSidSM" + "9" * 32
    await intake(beyond).take_message(b"", encoded(message(Body=torn)))
    assert [event.leaves for event in beyond.events] == [()]


async def test_what_was_taken_is_not_asked_about_again(beyond: Beyond) -> None:
    """A doubtful message that comes twice may be erased at Twilio by then; the store knows it."""
    reconciler = Reconciler(nothing, beyond.receive, OURS, clock=Clock(NOW))
    door = Intake(
        beyond.receive,
        beyond.report,
        OURS,
        known=str,
        look_up=beyond.look_up,
        reconciler=reconciler,
    )
    await door.take_message(b"", encoded(DOUBTFUL))
    await door.take_message(b"", encoded(DOUBTFUL))
    assert beyond.asked == [SID]
    assert len({event.id for event in beyond.events}) == 1


async def nothing(_: datetime) -> list[Posted]:
    """Twilio lists nothing."""
    return []


async def test_a_status_is_reported(beyond: Beyond) -> None:
    """What became of a message, by its outbox id."""
    door = intake(beyond)
    await door.take_status(b"o=out:1.mark", encoded(status("failed", ErrorCode="63016")))
    assert beyond.fates == [
        Fate(message="out:1", receipt=REPLIED, status="failed", code="63016"),
    ]


IGNORED: list[tuple[bytes, Form]] = [
    (b"", status()),
    (b"o=out:1.forged", status()),
    (b"o=out:1.mark", status("sending")),
]


@pytest.mark.parametrize("query, form", IGNORED)
async def test_a_status_of_nothing_of_ours_is_ignored(
    beyond: Beyond, query: bytes, form: Form
) -> None:
    """Trust 107: it is answered, counted and forgotten."""
    door = intake(beyond)
    await door.take_status(query, encoded(form))
    assert (beyond.fates, door.counts) == ([], {"whatsapp.status.ignored": 1})


async def test_a_status_is_not_lost_either(beyond: Beyond) -> None:
    """WhatsApp 3: where it cannot be written down, it has to come again."""
    beyond.trouble = Unavailable("store")
    with pytest.raises(Unavailable):
        await intake(beyond).take_status(b"o=out:1.mark", encoded(status()))


async def test_a_status_cut_anew_is_refused(beyond: Beyond) -> None:
    """Trust 99: nothing is reported."""
    with pytest.raises(Malformed):
        await intake(beyond).take_status(b"o=1.mark", encoded(status(SmsStatus="read")))
    assert beyond.fates == []
