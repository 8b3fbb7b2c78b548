"""Whom a request is counted for: the caller, or whom a proxy of ours saw calling."""

from ipaddress import ip_network

import pytest
from starlette.requests import HTTPConnection

from chatbot.clock import Clock
from chatbot.store.wire import Client
from chatbot.web.callers import Callers
from chatbot.web.misses import MOST
from tests.store.world import store_on
from tests.web.site import Trial, made

OURS = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"))
SEEN = (
    # who calls us, what is forwarded, who is counted
    ("203.0.113.9", "", "203.0.113.9"),
    ("203.0.113.9", "198.51.100.7", "203.0.113.9"),
    ("127.0.0.1", "", "127.0.0.1"),
    ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
    ("127.0.0.1", "1.1.1.1, 198.51.100.7", "198.51.100.7"),
    ("127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7"),
    ("::ffff:127.0.0.1", "2001:db8::7", "2001:db8::7"),
    ("127.0.0.1", "198.51.100.7, nonsense", "127.0.0.1"),
)


def called(peer: str, forwarded: str) -> HTTPConnection:
    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    return HTTPConnection({"type": "http", "client": (peer, 1), "headers": headers})


@pytest.mark.parametrize(("peer", "forwarded", "counted"), SEEN)
def test_a_proxy_of_ours_is_believed_and_nobody_else(
    peer: str, forwarded: str, counted: str
) -> None:
    """What stands before the last proxy's own word, anybody may have written."""
    assert Callers(OURS).address(called(peer, forwarded)) == counted


def test_without_a_proxy_nothing_is_believed() -> None:
    """A header is no address."""
    assert Callers().address(called("127.0.0.1", "198.51.100.7")) == "127.0.0.1"


async def test_everybody_behind_a_proxy_is_counted_by_themself(
    client: Client, clock: Clock
) -> None:
    """Whoever tries numbers shuts nobody else out of looking one up."""
    store = store_on(client, clock)
    await store.start()
    site = made(store, clock, Trial(), Callers((ip_network("192.0.2.1"),)))
    async with site.browser:
        for _ in range(MOST):
            await site.get("/p/wrong", **{"x-forwarded-for": "203.0.113.9"})
        theirs = await site.get("/p/wrong", **{"x-forwarded-for": "203.0.113.9"})
        other = await site.get("/p/wrong", **{"x-forwarded-for": "198.51.100.7"})

    assert (theirs.status_code, other.status_code) == (429, 410)
