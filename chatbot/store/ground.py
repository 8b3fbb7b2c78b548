"""What every part of the store stands on: the connection, the scripts, the names and the keys."""

import asyncio
import hashlib
import itertools
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from redis.exceptions import ConnectionError as Disconnected
from redis.exceptions import NoScriptError

from chatbot.clock import Clock
from chatbot.store.blobs import Blobs
from chatbot.store.codec import Codec
from chatbot.store.errors import Unreachable
from chatbot.store.guard import Guard
from chatbot.store.names import Names
from chatbot.store.seal import Keyring, seal, unseal
from chatbot.store.wire import Argument, Client

_TRIES = 5
_WAIT = 0.05
_REMEMBERED = 2048
_WAITERS = 8
_WEEK = 7 * 86_400


@cache
def script(name: str) -> tuple[str, str]:
    """A script's text and the hash that it is called by."""
    text = (files("chatbot.store") / "scripts" / f"{name}.lua").read_text()
    return text, hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


class Ground:
    """A connection to the rows of one organisation.

    `seen_for`: for how many seconds the ids of events are remembered, by what they begin with.
    `replicas`: how many must have a commit on disk, within `wait` seconds, before it is told of.
    `blobs`: where files lie; without, they lie in the rows.
    `remember`: a file that tells the next process how far this one had come.
    """

    def __init__(  # noqa: PLR0913 - what a store is made of, each by name
        self,
        client: Client,
        keyring: Keyring,
        *,
        organization: str,
        case_type: Any,
        event_type: Any,
        clock: Clock,
        blobs: Blobs | None = None,
        officer_roles: Sequence[str] = (),
        remember: Path | None = None,
        replicas: int = 0,
        wait: float = 5.0,
        seen_for: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        self.client, self.keyring, self.clock, self.blobs = client, keyring, clock, blobs
        self.name = Names(keyring, organization)
        self.codec = Codec(case_type, event_type)
        self.officer_roles = tuple(officer_roles)
        self.own = AESGCM(keyring.derived(f"organization:{organization}"))
        self.process, self.calls = secrets.token_hex(6) + "x", itertools.count()
        self.guard = Guard(remember)
        self.replicas, self.wait, self.seen_for = replicas, wait, seen_for
        if replicas:
            client.widen(_WAITERS)
        self._decoded: OrderedDict[tuple[str, bytes], Any] = OrderedDict()

    async def run(self, name: str, keys: Sequence[str], *args: Argument) -> Any:
        """Run a script; it is repeated when the connection breaks, as all of ours may be."""
        return (await self.repeat(name, keys, *args))[0]

    async def repeat(self, name: str, keys: Sequence[str], *args: Argument) -> tuple[Any, bool]:
        """Run a script, and tell whether it was repeated: then it may have been done before."""
        text, digest = script(name)
        rest = (len(keys), *keys, *args)

        async def ask() -> Any:
            try:
                return await self.once(name, ("EVALSHA", digest, *rest))
            except NoScriptError:
                return await self.once(name, ("EVAL", text, *rest))

        return await self._reached(ask)

    async def _reached(self, ask: Callable[[], Awaitable[Any]]) -> tuple[Any, bool]:
        """Ask until there is an answer; gives up after a second or two."""
        for attempt in range(1, _TRIES):
            try:
                return await ask(), attempt > 1
            except Disconnected:
                await asyncio.sleep(_WAIT * 2**attempt)
        try:
            return await ask(), True
        except Disconnected:
            raise Unreachable from None

    async def once(self, name: str, command: tuple[Argument, ...]) -> Any:
        """Run a script once; a commit is not told of before the replicas have it, too."""
        if name != "commit" or not self.replicas:
            return await self.client.call(*command)
        waiting = ("WAITAOF", 1, self.replicas, round(self.wait * 1000))
        found, (_, copies) = await self.client.together(command, waiting)
        if copies < self.replicas:
            raise Unreachable
        return found

    async def call(self, *command: Argument) -> Any:
        """One command that does no harm twice."""
        return (await self._reached(lambda: self.client.call(*command)))[0]

    def seen_rows(self, event_id: str) -> tuple[tuple[str, ...], int]:
        """Where an event is remembered, and for how long."""
        seconds = self.seen_for.get(event_id.partition(":")[0], _WEEK)
        return self.name.seen_rows(seconds, self.clock.now().timestamp()), seconds

    def seal(self, key: AESGCM, plain: bytes, row: str, revision: int | str = 0) -> bytes:
        """Seal for one row and revision of this organisation."""
        return seal(key, plain, place=f"{self.name.prefix}{row}|{revision}")

    def open(self, key: AESGCM, sealed: bytes, row: str, revision: int | str = 0) -> bytes:
        return unseal(key, sealed, place=f"{self.name.prefix}{row}|{revision}")

    def key(self, owner: str, wrapped: bytes) -> AESGCM:
        """The data key of a contact (`p:<id>`) or a case (`c:<id>`)."""
        return self.keyring.unwrap(self.name(owner), wrapped)

    async def lane_key(self, lane: str) -> AESGCM | None:
        """The key of whose lane it is; None where it was destroyed."""
        if lane.startswith("a:"):
            return self.own
        wrapped = await self.call("HGET", self.name(lane), "k")
        return self.key(lane, wrapped) if wrapped else None

    def decoded(
        self,
        key: AESGCM,
        sealed: bytes,
        row: str,
        revision: int | str,
        load: Callable[[bytes], Any],
    ) -> Any:
        """Open and decode a row; the same bytes under the same name are the same value again."""
        place = (f"{row}|{revision}", sealed)
        found = self._decoded.get(place)
        if found is None:
            found = load(self.open(key, sealed, row, revision))
            self.remember(row, revision, sealed, found)
        else:
            self._decoded.move_to_end(place)
        return found

    def remember(self, row: str, revision: int | str, sealed: bytes, value: Any) -> None:
        """Keep what a row of these bytes holds, so that it need not be opened again."""
        self._decoded[f"{row}|{revision}", sealed] = value
        if len(self._decoded) > _REMEMBERED:
            self._decoded.popitem(last=False)
