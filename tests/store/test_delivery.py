"""Delivery: in order, once where that can be known, and nobody waits for anybody else."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import ContactStopped, DeliveryReported, DocumentReady
from chatbot.core.ids import Address, CaseId, Key
from chatbot.core.limits import Limits
from chatbot.core.messages import Document, File, Line, Rendered
from chatbot.delivery import Delivery
from chatbot.store.records import Entry, Loaded
from chatbot.store.valkey import Store
from tests.store.world import met, said, told, turned

LIMITS = Limits(text=4096, caption=1024, buttons=8, label=20, token=64, edits=False)
CASE = CaseId("3F9K2M7Q")
PAPER = Document(
    name="letter",
    template="letter",
    locales=("en",),
    lines=(Line(Key("title")),),
    about=CASE,
    label="letter",
)


@dataclass
class Phone:
    """A channel that writes down what arrives, and refuses as it is told to."""

    name: str = "phone"
    arrived: list[tuple[str, str, bytes | None, str]] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    refusals: dict[str, list[SendError]] = field(default_factory=dict)
    slow: dict[str, asyncio.Event] = field(default_factory=dict)

    limits: Limits = LIMITS

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        self.tried.append(message.id)
        if message.to.id in self.slow:
            await self.slow[message.to.id].wait()
        if self.refusals.get(message.id):
            raise self.refusals[message.id].pop(0)
        self.arrived.append((message.to.id, message.id, content, replaces))
        return f"receipt-{message.id}"

    @property
    def ids(self) -> list[str]:
        return [message for _, message, _, _ in self.arrived]


@pytest.fixture
def phone() -> Phone:
    """A phone that takes everything."""
    return Phone()


@pytest.fixture
def delivery(store: Store, phone: Phone, clock: Clock) -> Delivery:
    """Delivery to one phone company, and a maker of papers."""
    return deliver_to(store, clock, phone)


def deliver_to(store: Store, clock: Clock, *phones: Phone) -> Delivery:
    """Delivery over these channels."""

    async def make(document: Document) -> bytes:
        return f"paper {document.name}".encode()

    async def fetch(file: File) -> bytes:
        return await store.file(file.id)

    return Delivery(store, {phone.name: phone for phone in phones}, make, fetch, clock)


async def _said(store: Store, *entries: Entry, number: int = 1, **more: Any) -> Loaded:
    event = said(number, "sender")
    loaded = await store.load(event)
    await store.commit(turned(event, loaded, outbox=entries, deliver=False, **more))
    return loaded


async def test_what_is_committed_arrives_in_order(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """Each person gets what was said to them, in the order in which it was said."""
    for number in range(10):
        await _said(store, *(told(f"{lane}{number}", f"a:{lane}") for lane in "xyz"), number=number)

    await delivery.idle()

    for lane in "xyz":
        assert [id_ for id_ in phone.ids if id_[0] == lane] == [f"{lane}{n}" for n in range(10)]


async def test_the_committing_process_delivers_at_once(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """What the commit claimed is sent without looking for it."""
    event = said(1)
    committed = await store.commit(
        turned(event, await store.load(event), outbox=(told("o1", "a:x"),))
    )
    delivery.wake(committed.claims)

    await delivery.idle()

    assert phone.tried == ["o1"]


async def test_a_busy_channel_pauses_that_person_only(
    store: Store, delivery: Delivery, phone: Phone, clock: Clock
) -> None:
    """Told to come back later, we do, with the same message; others are served."""
    phone.refusals["x1"] = [SendError("429", retry_after=30)]
    await _said(store, told("x1", "a:x"), told("x2", "a:x"), told("y1", "a:y"))
    await delivery.idle()
    assert phone.ids == ["y1"]
    clock.advance(timedelta(seconds=30))

    await delivery.idle()

    assert phone.ids == ["y1", "x1", "x2"]


async def test_one_slow_chat_slows_nobody(store: Store, delivery: Delivery, phone: Phone) -> None:
    """While one send hangs, everybody else is served."""
    phone.slow["a:x"] = asyncio.Event()
    await _said(store, told("x1", "a:x"), *(told(f"y{n}", f"a:y{n}") for n in range(5)))
    await delivery.poll()
    while len(phone.arrived) < 5:
        await asyncio.sleep(0)

    phone.slow["a:x"].set()
    await delivery.idle()

    assert phone.ids[-1] == "x1"


async def test_what_can_never_be_sent_is_reported(
    store: Store, delivery: Delivery, phone: Phone, clock: Clock
) -> None:
    """A refused message with a label comes back as a failure, and the lane goes on."""
    phone.refusals["x1"] = [SendError("no-such-address")]
    await _said(store, told("x1", "a:x", label="mail", about=CASE), told("x2", "a:x"))

    await delivery.idle()

    (report,) = await store.due(clock.now(), 9)
    assert isinstance(report, DeliveryReported)
    assert (report.about, report.message, report.status, report.code) == (
        CASE,
        "mail",
        "failed",
        "no-such-address",
    )
    assert phone.ids == ["x2"]
    assert [code for _, code, _ in await store.dead()] == ["no-such-address"]


@pytest.mark.parametrize(
    "refusals,status",
    [([], "accepted"), ([SendError("one", partly=True)], "partly")],
    ids=["whole", "partly"],
)
async def test_what_was_accepted_is_reported(
    store: Store,
    delivery: Delivery,
    phone: Phone,
    clock: Clock,
    refusals: list[SendError],
    status: str,
) -> None:
    """A message with a label tells its sender that it was taken, and by how many."""
    phone.refusals["x1"] = list(refusals)
    await _said(store, told("x1", "a:x", label="mail", about=CASE))

    await delivery.idle()

    (report,) = await store.due(clock.now(), 9)
    assert isinstance(report, DeliveryReported)
    assert report.status == status
    assert await store.dead() == []


@pytest.mark.parametrize(
    "purpose,edits,tries",
    [("reply", False, 2), ("reply", True, 4), ("notice", False, 4), ("mail", False, 4)],
    ids=["reply", "edit", "notice", "mail"],
)
async def test_what_may_have_arrived_is_sent_again_where_that_is_right(
    store: Store,
    phone: Phone,
    clock: Clock,
    purpose: str,
    edits: bool,
    tries: int,
) -> None:
    """A reply is sent once more; an edit, a mail and a notice until they surely arrived."""
    phone.limits = replace(phone.limits, edits=edits)
    delivery = deliver_to(store, clock, phone)
    await _said(store, told("x0", "a:x", replaces="card:1"))
    await delivery.idle()
    phone.refusals["x1"] = [SendError("timeout", ambiguous=True) for _ in range(3)]
    await _said(store, told("x1", "a:x", purpose=purpose, replaces="card:1"), number=2)

    for _ in range(6):
        await delivery.idle()
        clock.advance(timedelta(seconds=20))

    assert phone.tried.count("x1") == tries
    assert phone.ids.count("x1") == (1 if tries == 4 else 0)


async def test_a_message_takes_the_place_of_the_one_before(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """The channel is told which message to edit."""
    await _said(store, told("x1", "a:x", replaces="card:1"))
    await delivery.idle()
    await _said(store, told("x2", "a:x", replaces="card:1"), number=2)

    await delivery.idle()

    assert [(message, replaces) for _, message, _, replaces in phone.arrived] == [
        ("x1", ""),
        ("x2", "receipt-x1"),
    ]


async def test_a_closed_address_gives_way_to_the_next(
    store: Store, phone: Phone, clock: Clock
) -> None:
    """Somebody who closed one address is told at the other, and we remember that they closed it."""
    mail = Phone(name="mail")
    delivery = deliver_to(store, clock, phone, mail)
    ana = await met(store, said(1))
    assert ana.person is not None
    person = replace(
        ana.person, addresses=(Address("phone", "ana"), Address("mail", "ana@example.org"))
    )
    lane = f"p:{ana.contact}"
    phone.refusals["x1"] = [SendError("403", stopped=True)]
    entries = tuple(
        replace(entry, work=replace(entry.work, to=Address("phone", "ana")))
        for entry in (told("x1", lane), told("x2", lane))
        if isinstance(entry.work, Rendered)
    )
    await store.commit(
        turned(said(2), ana, session=ana.session, person=person, outbox=entries, deliver=False)
    )

    await delivery.idle()

    assert (phone.tried, mail.ids) == (["x1"], ["x1", "x2"])
    (report,) = await store.due(clock.now(), 9)
    assert isinstance(report, ContactStopped)
    assert (report.contact, report.reason) == (ana.contact, "blocked")


async def test_nowhere_left_to_write_is_not_silent(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """With no other address everything that waited goes to the dead letters."""
    ana = await met(store, said(1))
    phone.refusals["x1"] = [SendError("403", stopped=True)]
    lane = f"p:{ana.contact}"
    await store.commit(
        turned(
            said(2),
            ana,
            session=ana.session,
            outbox=(told("x1", lane), told("x2", lane)),
            deliver=False,
        )
    )

    await delivery.idle()

    assert phone.tried == ["x1"]
    assert [entry.id for entry, _, _ in await store.dead()] == ["x2", "x1"]


async def test_a_document_is_made_kept_and_told_of(
    store: Store, delivery: Delivery, clock: Clock
) -> None:
    """Whoever asked for a paper hears of it when it lies in the store."""
    await _said(store, Entry(id="d1", lane="a:papers", work=PAPER))

    await delivery.idle()

    (ready,) = await store.due(clock.now(), 9)
    assert isinstance(ready, DocumentReady)
    assert (ready.about, ready.document, ready.file) == (CASE, "letter", "d1")
    assert await store.file("d1") == b"paper letter"


async def test_a_kept_file_goes_with_its_message(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """The channel gets the content of the file that the message names."""
    await _said(store, Entry(id="d1", lane="a:papers", work=PAPER))
    await delivery.idle()
    await _said(store, told("x1", "a:x", file=File("letter.pdf", id="d1")), number=2)

    await delivery.idle()

    assert phone.arrived == [("a:x", "x1", b"paper letter", "")]


@pytest.mark.parametrize(
    "purpose,hours", [("reply", 1), ("notice", 25), ("mail", 49)], ids=["reply", "notice", "mail"]
)
async def test_it_is_given_up_in_the_end(
    store: Store, delivery: Delivery, phone: Phone, clock: Clock, purpose: str, hours: int
) -> None:
    """A message that could not be sent for long is not sent any more."""
    phone.refusals["x1"] = [SendError("down", retry_after=60) for _ in range(99)]
    await _said(store, told("x1", "a:x", purpose=purpose))
    await delivery.idle()
    clock.advance(timedelta(hours=hours))

    await delivery.idle()

    assert len(phone.tried) == 1
    assert [code for _, code, _ in await store.dead()] == ["expired"]


async def test_draining_gives_back_what_was_not_sent(
    store: Store, delivery: Delivery, phone: Phone, clock: Clock
) -> None:
    """A process that stops finishes its send, and leaves the rest to the next one at once."""
    phone.slow["a:x"] = asyncio.Event()
    await _said(store, told("x1", "a:x"), told("x2", "a:x"))
    await delivery.poll()
    while not phone.tried:
        await asyncio.sleep(0)
    draining = asyncio.create_task(delivery.drain())
    await asyncio.sleep(0)
    phone.slow["a:x"].set()
    await draining

    (left,) = await store.claim()

    assert phone.ids == ["x1"]
    assert (left.entry.id, left.attempt, left.unsure) == ("x2", 1, 0)


async def test_a_dead_process_leaves_nothing_behind(
    store: Store, delivery: Delivery, phone: Phone, clock: Clock
) -> None:
    """What another process had in hand when it died is sent when its time is over."""
    await _said(store, told("x1", "a:x"))
    await store.claim()
    await delivery.idle()
    assert phone.tried == []
    clock.advance(timedelta(seconds=31))

    await delivery.idle()

    assert phone.ids == ["x1"]


async def test_running_sends_what_others_commit(
    store: Store, delivery: Delivery, phone: Phone
) -> None:
    """The slow look finds what nobody told us of."""
    await _said(store, told("x1", "a:x"))
    running = asyncio.create_task(delivery.run())
    while not phone.arrived:
        await asyncio.sleep(0.001)

    await delivery.drain()
    await running

    assert phone.ids == ["x1"]
