"""Lines: a channel together with its way in, as serving needs it."""

import base64
from collections.abc import Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from chatbot.channels import Channel
from chatbot.store.valkey import Store

if TYPE_CHECKING:
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp

    from chatbot.app import App
    from chatbot.reports import Meaning

Parts = Mapping[str, Coroutine[Any, Any, None]]
"""What works all the time, by name; one that ends takes the whole process down."""


class Line(Protocol):
    """One channel, open in both directions."""

    @property
    def channel(self) -> Channel: ...

    @property
    def meaning(self) -> "Meaning | None":
        """What the codes mean that reports come with; None where none come."""
        ...

    def open(self, app: "App") -> "Mapping[str, ASGIApp]":
        """Have what comes in go to the app; gives the webhooks, by their paths."""
        ...

    def pages(self, app: "App") -> "Sequence[BaseRoute]":
        """What else is shown over the web."""
        ...

    def parts(self, app: "App") -> Parts:
        """What has to run, once the port is ours."""
        ...

    async def end(self) -> None:
        """Finish what is under way; nothing comes in any more."""
        ...

    async def close(self) -> None:
        """Hang up."""
        ...


def secret(store: Store, purpose: str) -> str:
    """A secret of its own for each purpose, the same after every start."""
    return base64.urlsafe_b64encode(store.keyring.derived(purpose)).decode().rstrip("=")
