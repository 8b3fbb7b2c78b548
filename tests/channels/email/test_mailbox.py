"""Our own mailbox, on a real server: read once, marked when filed, and left alone otherwise."""

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest

from chatbot.channels.email.imap import Box, Refused, place
from chatbot.clock import Clock
from chatbot.core.errors import Unavailable
from chatbot.incoming import ASIDE, FILED, OTHER
from chatbot.mailbox import Mailbox
from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from tests.channels.email.imap import Post, post_office
from tests.store.world import store_on

FOLDERS = count(1)


@dataclass
class Desk:
    """Takes mails; files what is ours, and fails as it is told to."""

    taken: list[bytes] = field(default_factory=list)
    put_aside: list[bytes] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def take(self, raw: bytes, *, cut: bool = False) -> str:
        if self.failures and b"ours" in raw:
            raise self.failures.pop(0)
        self.taken.append(raw)
        return FILED if b"ours" in raw else OTHER

    async def aside(self, raw: bytes) -> str:
        self.put_aside.append(raw)
        return ASIDE


@dataclass
class Office:
    """A mailbox, and whoever looks into it."""

    post: Post
    store: Store
    desk: Desk = field(default_factory=Desk)

    def mailbox(self) -> Mailbox:
        return Mailbox(
            Box(place(self.post.url, self.post.folder)), self.desk, self.store, largest=2000
        )


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where the mail server of these tests listens."""
    with post_office() as found:
        yield found


@pytest.fixture
async def office(port: int, client: Client, clock: Clock) -> Office:
    """An empty mailbox."""
    store = store_on(client, clock)
    await store.start()
    post = Post(port, f"Box{next(FOLDERS)}")
    await asyncio.to_thread(post.make)
    return Office(post, store)


def letter(words: str) -> bytes:
    return f"From: a@example.org\r\nSubject: {words}\r\n\r\n{words}\r\n".encode()


async def test_what_is_new_is_taken_once_and_in_order(office: Office) -> None:
    """Whoever looks again, be it after a restart, finds only what has come since."""
    await office.post.put(letter("ours 1"), letter("ours 2"))
    assert await office.mailbox().look() == 2
    assert await office.mailbox().look() == 0
    await office.post.put(letter("ours 3"))
    assert await office.mailbox().look() == 1
    assert office.desk.taken == [letter(f"ours {number}") for number in (1, 2, 3)]


async def test_only_what_is_filed_is_marked(office: Office) -> None:
    """Whatever is none of ours is still unread for whoever reads the mailbox."""
    await office.post.put(letter("an advertisement"), letter("ours"), letter("a friend"))
    await office.mailbox().look()
    assert await office.post.read() == [2]


async def test_what_was_read_before_we_began_stays_as_it_is(office: Office) -> None:
    """A mailbox is older than we are: of what is in it, only what is unread is looked at."""
    await office.post.put(letter("ours, long ago"), letter("ours, today"))
    await office.post.open(1)
    await office.mailbox().look()
    assert office.desk.taken == [letter("ours, today")]


async def test_what_somebody_read_first_is_filed_all_the_same(office: Office) -> None:
    """Once we have begun, it does not matter who is quicker."""
    await office.mailbox().look()
    await office.post.put(letter("ours"))
    await office.post.open(1)
    await office.mailbox().look()
    assert office.desk.taken == [letter("ours")]


async def test_what_could_not_be_taken_is_neither_marked_nor_passed_by(office: Office) -> None:
    """The store is away for a moment: the same mail comes again, before all others."""
    office.desk.failures = [Unavailable("failed")]
    await office.post.put(letter("ours 1"), letter("ours 2"))
    mailbox = office.mailbox()
    with pytest.raises(Unavailable):
        await mailbox.look()
    assert await office.post.read() == []
    await mailbox.look()
    assert office.desk.taken == [letter("ours 1"), letter("ours 2")]
    assert await office.post.read() == [1, 2]


async def test_what_can_never_be_taken_is_set_aside(office: Office) -> None:
    """One mail that we cannot handle holds up no other."""
    office.desk.failures = [ValueError()] * 3
    await office.post.put(letter("ours, but broken"), letter("ours"))
    for _ in range(3):
        with contextlib.suppress(Unavailable):
            await office.mailbox().look()
    assert office.desk.put_aside == [letter("ours, but broken")]
    assert office.desk.taken == [letter("ours")]


async def test_of_what_is_too_large_the_head_is_taken(office: Office) -> None:
    """Who it is from and which case it belongs to is known of it, too."""
    await office.post.put(letter("ours") + b"x" * 3000)
    await office.mailbox().look()
    (head,) = office.desk.taken
    assert head.startswith(b"From: a@example.org\r\nSubject: ours\r\n")
    assert b"xxx" not in head


async def test_many_mails_are_taken_in_one_look(office: Office) -> None:
    """However many have come over night."""
    await office.post.put(*(letter(f"ours {number}") for number in range(60)))
    assert await office.mailbox().look() == 60


async def test_a_wrong_password_is_said_without_it(office: Office) -> None:
    """And a folder that is not there is told apart from it."""
    with pytest.raises(Refused, match="login") as wrong:
        await asyncio.to_thread(Box(place(office.post.url.replace("password", "secret"))).check)
    assert "secret" not in repr(wrong.value)
    with pytest.raises(Refused, match="folder"):
        await asyncio.to_thread(Box(place(office.post.url, "Nowhere")).check)


@pytest.mark.parametrize(
    "url",
    [
        "mail.example.org",
        "https://u:hunter2@host",
        "imaps://host",
        "imaps://user@host",
        "imaps://u:hunter2@host/INBOX",
        "imaps://u:hunter2@host?x=1",
        "imaps://u:hunter2@host:x",
        "imaps://u:hunter2%0d@host",
    ],
)
def test_a_wrong_address_is_said_without_repeating_it(url: str) -> None:
    """The sentence says how it reads, and no part of what was given."""
    with pytest.raises(ValueError, match="IMAP_URL") as wrong:
        place(url)
    assert "hunter2" not in str(wrong.value)
