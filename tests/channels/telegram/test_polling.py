"""Long polling: in order, one poller at a time, nothing confirmed that is not committed."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest

from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.polling import Poller, WebhookSet, confirmed
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.core.errors import Unavailable
from chatbot.core.events import Event, TextReceived
from tests.botapi import BotApi, Chat, Fault


class Leases:
    """Grants the lease to one holder at a time."""

    def __init__(self) -> None:
        self.holder = ""

    async def lease(self, name: str, seconds: float, holder: str) -> int | None:
        self.holder = self.holder or holder
        return 1 if self.holder == holder else None

    async def release(self, name: str, holder: str) -> None:
        if self.holder == holder:
            self.holder = ""


class Committed:
    """Commits every event once, unless it is told otherwise."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}
        self.before: Callable[[Event], Awaitable[None]] | None = None

    async def __call__(self, event: Event) -> None:
        if self.before:
            await self.before(event)
        self.events.setdefault(event.id, event)

    @property
    def texts(self) -> list[str]:
        """What was said, in the order it was committed."""
        return [event.text for event in self.events.values() if isinstance(event, TextReceived)]


@pytest.fixture
def committed() -> Committed:
    """What is committed so far."""
    return Committed()


@pytest.fixture
def leases() -> Leases:
    """Who may poll."""
    return Leases()


def poller(api: Api, committed: Committed, leases: Leases, holder: str = "one") -> Poller:
    """A poller that does not wait for long."""
    intake = Intake(committed, api, bot="made_up_bot")
    return Poller(api, intake, leases, holder=holder, wait=0, pause=0.001, longest_pause=0.01)


@pytest.fixture
def polling(api: Api, committed: Committed, leases: Leases) -> Poller:
    """The poller."""
    return poller(api, committed, leases)


async def test_what_was_said_is_committed_in_order(
    polling: Poller, committed: Committed, ana: Chat
) -> None:
    """One chat's updates are handled one after the other."""

    async def the_first_one_takes_longer(event: Event) -> None:
        for _ in range(20 - 2 * len(committed.events)):
            await asyncio.sleep(0)

    committed.before = the_first_one_takes_longer
    for number in range(10):
        ana.say(f"{number}")
    await polling.poll()
    assert committed.texts == [f"{number}" for number in range(10)]


async def test_what_is_committed_is_confirmed_next(
    server: BotApi, polling: Poller, ana: Chat
) -> None:
    """The offset moves past what was committed, and only by the next question."""
    ana.say("One")
    await polling.poll()
    before = len(server.delivery.pending)
    await polling.poll()
    assert (before, len(server.delivery.pending)) == (1, 0)


async def test_chats_do_not_wait_for_each_other(
    server: BotApi, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """A slow turn of one person lets the others' go ahead."""
    rosa, done = server.chat("Rosa"), asyncio.Event()

    async def ana_waits_for_rosa(event: Event) -> None:
        if event.address and event.address.id == str(ana.id):
            await done.wait()
        else:
            done.set()

    committed.before = ana_waits_for_rosa
    ana.say("first")
    rosa.say("second")
    await polling.poll()
    assert committed.texts == ["second", "first"]


async def test_nothing_uncommitted_is_confirmed(
    server: BotApi, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """What could not be committed comes again; what follows in its chat waits for it."""
    rosa = server.chat("Rosa")

    async def trouble_with_b(event: Event) -> None:
        if isinstance(event, TextReceived) and event.text == "b":
            raise Unavailable("store")

    committed.before = trouble_with_b
    for chat, text in ((ana, "a"), (ana, "b"), (rosa, "x"), (ana, "c")):
        chat.say(text)
    await polling.poll()
    await polling.poll()
    first = list(committed.texts)
    committed.before = None
    await polling.poll()
    assert (first, committed.texts) == (["a", "x"], ["a", "x", "b", "c"])


async def test_a_turn_that_breaks_stops_nobody_else(
    server: BotApi, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """An error of ours in one chat leaves the others' updates alone."""
    rosa = server.chat("Rosa")

    async def broken(event: Event) -> None:
        if event.address and event.address.id == str(ana.id):
            raise ZeroDivisionError

    committed.before = broken
    ana.say("a")
    rosa.say("x")
    await polling.poll()
    assert (committed.texts, len(server.delivery.pending)) == (["x"], 2)


@pytest.mark.parametrize(
    "fault",
    [
        Fault.hang_up(),
        Fault.outage(processed=True),
        Fault.outage(),
        Fault.flood(1),
        Fault.hang_up(processed=False),
    ],
    ids=["hang-up", "late-5xx", "5xx", "429", "refused"],
)
async def test_lost_answers_lose_no_updates(
    server: BotApi, api: Api, committed: Committed, leases: Leases, ana: Chat, fault: Fault
) -> None:
    """Whatever becomes of the answers, every update is committed, in order."""
    polling = poller(api, committed, leases)
    server.fail("getUpdates", fault, times=1)
    for number in range(30):
        ana.say(f"{number}")
    running = asyncio.create_task(polling.run())
    await server.delivery.all_taken()
    running.cancel()
    await asyncio.wait([running])
    assert committed.texts == [f"{number}" for number in range(30)]


async def test_every_other_answer_lost(
    server: BotApi, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """A bad line slows the poller down and does nothing else."""
    server.fail("getUpdates", Fault.hang_up(), times=6)
    running = asyncio.create_task(polling.run())
    for number in range(20):
        ana.say(f"{number}")
        await asyncio.sleep(0.002)
    await server.delivery.all_taken()
    running.cancel()
    await asyncio.wait([running])
    assert committed.texts == [f"{number}" for number in range(20)]


async def test_only_one_of_two_processes_polls(
    server: BotApi, api: Api, committed: Committed, leases: Leases
) -> None:
    """The lease decides, not Telegram's 409."""
    first, second = (poller(api, committed, leases, holder) for holder in ("one", "two"))
    await first.poll()
    await second.poll()
    assert (first.polling, second.polling, server.counts["getUpdates"]) == (True, False, 1)


async def test_the_other_takes_over_when_one_ends(
    api: Api, committed: Committed, leases: Leases, ana: Chat
) -> None:
    """A poller that is told to end gives its lease back."""
    first, second = (poller(api, committed, leases, holder) for holder in ("one", "two"))
    running = asyncio.create_task(first.run())
    while not first.polling:
        await asyncio.sleep(0)
    running.cancel()
    await asyncio.wait([running])
    ana.say("Hello")
    await second.poll()
    assert committed.texts == ["Hello"]


async def test_a_webhook_stands_in_the_way(server: BotApi, api: Api, polling: Poller) -> None:
    """Polling beside a webhook would get nothing, so it does not begin."""
    await api.call("setWebhook", {"url": "https://example.org/hook"})
    with pytest.raises(WebhookSet):
        await polling.prepare()


async def test_a_webhook_may_be_taken_away_when_allowed(
    server: BotApi, api: Api, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """With leave to do so the webhook goes, and what waited for it is polled."""
    await api.call("setWebhook", {"url": "http://127.0.0.1:1/hook"})
    ana.say("Hello")
    await polling.prepare(may_delete_webhook=True)
    await polling.poll()
    assert committed.texts == ["Hello"]


async def test_a_second_poller_elsewhere_is_an_alarm(
    server: BotApi, api: Api, committed: Committed, leases: Leases
) -> None:
    """409 is told to the operator, again and again, and polling goes on."""
    counts: Counter[str] = Counter()
    intake = Intake(committed, api, counts=counts)
    polling = Poller(api, intake, leases, holder="one", wait=0, pause=0.001, longest_pause=0.01)
    await api.call("setWebhook", {"url": "http://127.0.0.1:1/hook"})
    running = asyncio.create_task(polling.run())
    while counts["telegram.conflict"] < 2:
        await asyncio.sleep(0.001)
    running.cancel()
    await asyncio.wait([running])
    assert running.cancelled()


async def test_only_wanted_kinds_are_asked_for(server: BotApi, polling: Poller) -> None:
    """What we do not read we do not receive."""
    await polling.poll()
    assert server.called("getUpdates")[0]["allowed_updates"] == [
        "message", "edited_message", "callback_query", "my_chat_member",
    ]  # fmt: skip


async def test_ids_may_start_anew(
    server: BotApi, polling: Poller, committed: Committed, ana: Chat
) -> None:
    """After a quiet week Telegram counts from a lower number, and nothing is missed."""
    ana.say("before")
    await polling.poll()
    await polling.poll()
    server._updates = 3
    ana.say("after")
    await polling.poll()
    assert committed.texts == ["before", "after"]


async def test_asking_does_not_hold_up_sending(
    server: BotApi, committed: Committed, leases: Leases, ana: Chat
) -> None:
    """A long poll under way takes no connection away from messages."""
    asking = Transport(server.base, connections=1)
    waiting = Poller(
        Api(server.base, server.token, asking), Intake(committed, Api(server.base, server.token, asking)),
        leases, holder="one", wait=50,
    )  # fmt: skip
    running = asyncio.create_task(waiting.run())
    while not server.counts["getUpdates"]:
        await asyncio.sleep(0)
    sending = Transport(server.base, timeout=1.0)
    await Api(server.base, server.token, sending).call(
        "sendMessage", {"chat_id": ana.id, "text": "Hi"}
    )
    running.cancel()
    await asyncio.wait([running])
    await asking.shutdown()
    await sending.shutdown()
    assert ana.texts() == ["Hi"]


@pytest.mark.parametrize(
    "ids, kept, offset",
    [
        ([5, 6, 7], {0, 1, 2}, 8),
        ([5, 6, 7], {0, 2}, 6),
        ([5, 6, 7], {1, 2}, None),
        ([5, 6, 7], set(), None),
        ([9], {0}, 10),
        (["x", 6], {0, 1}, 7),
    ],
)
def test_the_offset_stops_before_what_is_not_committed(
    ids: list[object], kept: set[int], offset: int | None
) -> None:
    """Confirming one update confirms all before it."""
    assert confirmed([{"update_id": number} for number in ids], kept) == offset
