"""Listening, health, and the end."""

import asyncio
import json
from collections.abc import Sequence

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from chatbot.web.application import application
from chatbot.web.door import answer
from chatbot.web.server import PortTaken, bind, serve
from tests.web.conftest import Serving


async def test_it_says_that_it_is_alive(serving: Serving) -> None:
    """Health depends on nothing and tells nothing."""
    async with serving(application({})) as site:
        got = await site.ask("GET", "/healthz")
    assert (got.startswith(b"HTTP/1.1 200"), got.endswith(b"ok")) == (True, True)


@pytest.mark.parametrize("reasons, status", [((), 200), (("store", "keys"), 503)])
async def test_it_says_whether_it_can_work(
    serving: Serving, reasons: Sequence[str], status: int
) -> None:
    """Readiness names what stands in the way, by code."""

    async def ready() -> Sequence[str]:
        return reasons

    async with serving(application({}, ready=ready)) as site:
        got = await site.ask("GET", "/readyz")
    body = json.loads(got.partition(b"\r\n\r\n")[2])
    assert (int(got[9:12]), body) == (status, {"reasons": sorted(reasons)})


@pytest.mark.parametrize("path", ["/", "/nothing", "/telegram/old", "//healthz"])
async def test_unknown_paths_say_nothing(serving: Serving, path: str) -> None:
    """404 with an empty body, and no server's name."""
    async with serving(application({})) as site:
        got = await site.ask("GET", path)
    head, _, body = got.partition(b"\r\n\r\n")
    assert (got[9:12], body, b"server:" in head.lower()) == (b"404", b"", False)


async def test_other_methods_are_refused(serving: Serving) -> None:
    """405 with an empty body."""
    async with serving(application({})) as site:
        got = await site.ask("POST", "/healthz")
    assert (got[9:12], got.partition(b"\r\n\r\n")[2]) == (b"405", b"")


async def test_pages_can_be_mounted(serving: Serving) -> None:
    """Whoever has pages gives their routes."""

    async def page(_: Request) -> PlainTextResponse:
        return PlainTextResponse("a page")

    async with serving(application({}, routes=lambda: [Route("/page", page)])) as site:
        got = await site.ask("GET", "/page")
    assert got.endswith(b"a page")


async def test_the_framework_waits_for_its_first_page(serving: Serving) -> None:
    """A webhook does not load the routes of pages."""
    asked: list[str] = []

    async def hook(scope: Scope, receive: Receive, send: Send) -> None:
        await answer(send, 200)

    def routes() -> Sequence[Route]:
        asked.append("routes")
        return []

    async with serving(application({"/hook": hook}, routes=routes)) as site:
        await site.ask("POST", "/hook")
        before = list(asked)
        await site.ask("GET", "/healthz")
    assert (before, asked) == ([], ["routes"])


async def test_a_port_in_use_is_a_sentence() -> None:
    """Nothing is half started when somebody else listens there."""
    taken = bind("127.0.0.1", 0)
    port = taken.getsockname()[1]
    with pytest.raises(PortTaken, match=f"port {port} on 127.0.0.1 is in use"):
        await serve(application({}), "127.0.0.1", port)
    taken.close()


async def test_requests_under_way_are_finished(serving: Serving) -> None:
    """Told to stop, it answers what it has begun."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        begun.set()
        await go_on.wait()
        await answer(send, 200)

    async with serving(application({"/slow": slow})) as site:
        asking = asyncio.create_task(site.ask("POST", "/slow"))
        await begun.wait()
        site.stop.set()
        go_on.set()
        got = await asking
    assert got.startswith(b"HTTP/1.1 200")
