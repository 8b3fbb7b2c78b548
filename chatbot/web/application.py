"""The ASGI application: webhooks before any framework, everything else through Starlette."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Receive, Scope, Send

Check = Callable[[], Awaitable[Sequence[str]]]
"""Gives the codes of what stands in the way of work; none: ready."""


async def always() -> Sequence[str]:
    """Nothing stands in the way."""
    return ()


class Application:
    """Looks a webhook up by its path; loads the framework for the first page, not before."""

    def __init__(
        self,
        hot: Mapping[str, "ASGIApp"],
        ready: Check,
        routes: Callable[[], Sequence["BaseRoute"]],
    ) -> None:
        self._hot, self._ready, self._routes = hot, ready, routes
        self._pages: Starlette | None = None

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        if scope["type"] == "http":
            await self._for(scope["path"])(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            raise NotImplementedError(scope["type"])

    def _for(self, path: str) -> "ASGIApp":
        hot = self._hot.get(path)
        if hot is not None:
            return hot
        if self._pages is None:
            self._pages = pages(self._ready, self._routes())
        return self._pages


def application(
    hot: Mapping[str, "ASGIApp"],
    *,
    ready: Check = always,
    routes: Callable[[], Sequence["BaseRoute"]] = tuple,
) -> Application:
    """Webhooks by path, `/healthz`, `/readyz`, and the routes of whoever mounts pages."""
    return Application(hot, ready, routes)


def pages(ready: Check, routes: Sequence["BaseRoute"]) -> "Starlette":
    """Everything that is not in a hurry."""
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.responses import JSONResponse, Response
    from starlette.routing import Route

    async def alive(_: "Request") -> "Response":
        return Response(b"ok", media_type="text/plain")

    async def able(_: "Request") -> "Response":
        reasons = sorted(await ready())
        return JSONResponse({"reasons": reasons}, status_code=503 if reasons else 200)

    async def refused(_: "Request", error: Exception) -> "Response":
        assert isinstance(error, HTTPException), "registered for nothing else"
        return Response(status_code=error.status_code, headers=error.headers)

    return Starlette(
        routes=[Route("/healthz", alive), Route("/readyz", able), *routes],
        exception_handlers={HTTPException: refused},
    )
