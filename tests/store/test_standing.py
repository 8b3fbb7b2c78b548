"""A chat from which we may delete: what stands there is known for two days, and goes once asked."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.ids import ContactId
from chatbot.store.records import Entry, Errand
from chatbot.store.valkey import Store
from tests.store.windowed import ANA, OPEN, Chat, Desk, Plain, to_ana
from tests.store.world import turned

BUSY = SendError("flood", retry_after=60)


@dataclass
class Erasable(Chat):
    """A provider that lets us delete, as often as it is not busy."""

    unsaid: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    async def unsay(self, chat: str, receipts: tuple[str, ...]) -> None:
        if self.broken:
            raise self.broken.pop(0)
        self.unsaid.append((chat, receipts))


@pytest.fixture
def chat() -> Erasable:
    return Erasable(limits=OPEN)


@pytest.fixture
def desk(store: Store, clock: Clock, chat: Erasable) -> Desk:
    """A desk that writes to Ana over it."""
    return Desk(store, clock, chat, Plain("email"), Plain("phone"))


def unsaying(desk: Desk, contact: ContactId) -> Entry:
    """The wish that everything goes, in Ana's own lane."""
    work = Errand(channel=ANA.channel, unsays=ANA)
    return Entry(id="u1", lane=desk.store.name.lane(contact), work=work)


async def test_what_was_sent_goes_before_what_comes_after(desk: Desk, chat: Erasable) -> None:
    """Everything that waited is sent and deleted; what is said behind the wish stays."""
    contact = await desk.know(ANA)
    await desk.say(to_ana("o1", contact), to_ana("o2", contact))
    await desk.say(unsaying(desk, contact), to_ana("o3", contact))
    await desk.run()

    assert chat.unsaid == [("ana", ("SM2", "SM1"))]
    assert [message.id for message in chat.kept.values()] == ["o1", "o2", "o3"]


async def test_their_own_words_go_too(desk: Desk, chat: Erasable) -> None:
    """Where the channel says what they are called there."""
    contact = await desk.know(ANA)
    await desk.hear(event=desk.wrote(ANA, stands="7"))
    await desk.say(unsaying(desk, contact))
    await desk.run()

    assert chat.unsaid == [("ana", ("7",))]


async def test_nothing_is_noted_of_a_stranger(desk: Desk) -> None:
    """Whoever we do not know leaves no trace."""
    event = desk.wrote(ANA, stands="7")
    await desk.store.commit(turned(event, await desk.store.load(event)))

    assert await desk.store.standing(ANA) == (0, ())


async def test_a_provider_that_is_busy_is_asked_again(desk: Desk, chat: Erasable) -> None:
    """The wish is kept until it is fulfilled, and fulfilled once."""
    contact = await desk.know(ANA)
    chat.broken = [BUSY, SendError("no-answer", ambiguous=True)]
    await desk.say(to_ana("o1", contact), unsaying(desk, contact))
    await desk.run()
    desk.start()
    await desk.run(minutes=2)
    await desk.run(minutes=2)

    assert (chat.unsaid, await desk.store.dead()) == ([("ana", ("SM1",))], [])
    assert await desk.store.standing(ANA) == (0, ())


async def test_whoever_waits_behind_it_does_not_wait_for_ever(desk: Desk, chat: Erasable) -> None:
    """After a quarter of an hour it is given up, and people see that it was."""
    contact = await desk.know(ANA)
    chat.broken = [BUSY for _ in range(99)]
    await desk.say(unsaying(desk, contact))
    await desk.say(to_ana("o1", contact))
    for _ in range(4):
        await desk.run(minutes=5)

    assert [message.id for message in chat.kept.values()] == ["o1"]
    assert [code for _, code, _ in await desk.store.dead()] == ["expired"]


async def test_what_is_older_than_two_days_is_not_asked_for(desk: Desk, chat: Erasable) -> None:
    """It cannot be deleted any more, and would spoil the rest."""
    contact = await desk.know(ANA)
    await desk.say(to_ana("o1", contact))
    await desk.run()
    desk.clock.advance(timedelta(days=1))
    await desk.say(to_ana("o2", contact))
    await desk.run()
    desk.clock.advance(timedelta(hours=25))
    await desk.say(unsaying(desk, contact))
    await desk.run()

    assert chat.unsaid == [("ana", ("SM2",))]


async def test_notes_go_with_whoever_is_forgotten(desk: Desk) -> None:
    """Nothing is left by which a chat could be read."""
    contact = await desk.know(ANA)
    await desk.hear(event=desk.wrote(ANA, stands="7"))
    event = desk.wrote(ANA)
    loaded = await desk.store.load(event)
    await desk.store.commit(turned(event, loaded, erased=(contact,)))

    assert await desk.store.standing(ANA) == (0, ())
