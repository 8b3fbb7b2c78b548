"""Around the turns: the first opening, leases, counters, quarantine, and what doctor looks at."""

import secrets
from dataclasses import dataclass

from redis.exceptions import ResponseError

from chatbot.clock import milliseconds
from chatbot.core.events import Event
from chatbot.store.errors import Tampered, WrongKey
from chatbot.store.registry import Registry

_DAY = 86_400
_QUARANTINED = 1000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the server that is not as it should be; `code` names the setting."""

    code: str
    found: str
    wanted: str


class Upkeep(Registry):
    """What is done now and then."""

    async def start(self) -> None:
        """Make sure that these are our data, under our key, and no older than we knew them."""
        check = self.seal(self.own, b"introductions", "kc")
        made, seq = await self.call("MGET", self.name("kc"), self.name("seq"))
        if made is None and seq is not None:
            raise WrongKey
        made = made or await self.call("SET", self.name("kc"), check, "NX", "GET")
        if made is not None:
            self._check_key(made)
        await self.call("SET", self.name("gen"), secrets.token_hex(8), "NX")
        generation, _ = await self._where()
        self.guard.begin(generation)

    def _check_key(self, check: bytes) -> None:
        try:
            self.open(self.own, check, "kc")
        except Tampered:
            raise WrongKey from None

    async def behind(self) -> bool:
        """Whether the store is older than we knew it."""
        generation, seq = await self._where()
        return generation != self.guard.generation or seq < self.guard.highest

    async def accept_rollback(self) -> None:
        """Go on with an older store, as an operator decided; a new generation begins."""
        await self.call("SET", self.name("gen"), secrets.token_hex(8))
        self.guard.accept(*await self._where())

    async def close(self) -> None:
        """Remember where we were, and hang up."""
        self.guard.save()
        await self.client.aclose()

    async def _where(self) -> tuple[bytes, int]:
        generation, seq = await self.call("MGET", self.name("gen"), self.name("seq"))
        return generation or b"", int(seq or 0)

    async def attempts(self, event_id: str) -> int:
        """Count one more attempt at an event; gives how many there were today."""
        row = self.name.counter("attempt", event_id)
        count = int(await self.call("INCR", row))
        if count == 1:
            await self.call("EXPIRE", row, _DAY)
        return count

    async def quarantine(self, event: Event, error_class: str) -> None:
        """Put an event aside that no turn can take; told apart by the class of the error."""
        contact = event.contact
        if not contact and event.address is not None:
            contact = await self.contact(event.address) or contact
        lane = f"p:{contact}" if contact else "a:"
        head = f"{error_class} {lane}"
        key = await self.lane_key(lane) or self.own
        sealed = self.seal(key, self.codec.happened.dump(event), "quar", head)
        await self.call("LPUSH", self.name("quar"), head.encode() + b"\n" + sealed)
        await self.call("LTRIM", self.name("quar"), 0, _QUARANTINED - 1)

    async def quarantined(self, limit: int = 100) -> list[tuple[str, Event]]:
        """What was put aside, the newest first, with the class of the error."""
        found = []
        for row in await self.call("LRANGE", self.name("quar"), 0, limit - 1):
            head, _, sealed = row.partition(b"\n")
            error_class, _, lane = head.decode().partition(" ")
            key = await self.lane_key(lane or "a:")
            try:
                plain = self.open(key or self.own, sealed, "quar", head.decode())
            except Tampered:
                continue
            found.append((error_class, self.codec.happened.load(plain)))
        return found

    async def lease(self, name: str, seconds: float, holder: str) -> int:
        """Take or keep a lease; gives its fence, 0 where somebody else holds it."""
        keys = (self.name(f"lease:{name}"), self.name("ofen"))
        return int(await self.run("lease", keys, holder, round(seconds * 1000)))

    async def release(self, name: str, holder: str) -> None:
        """Give a lease back."""
        await self.run("release", (self.name(f"lease:{name}"),), holder)

    async def regain(self) -> int:
        """Make lanes due that a dead process held, where nobody else works; gives how many.

        What was being sent when it died stays marked as perhaps sent.
        """
        states = await self.call("HGETALL", self.name("ofen"))
        pairs = zip(states[::2], states[1::2], strict=True)
        held = [lane for lane, state in pairs if lane != b"*" and not state.startswith(b"0:")]
        now = milliseconds(self.clock.now())
        for lane in held:
            await self.call("ZADD", self.name("ordy"), "XX", "LT", now, lane)
        return len(held)

    async def get(self, name: str) -> str:
        """A small thing kept by name, "" where there is none; nothing personal."""
        found = await self.call("HGET", self.name("kv"), name)
        return found.decode() if found else ""

    async def put(self, name: str, value: str) -> None:
        """Keep a small thing by name; nothing personal."""
        await self.call("HSET", self.name("kv"), name, value)

    async def check(self) -> list[Finding]:
        """What about this server would lose what we were told."""
        wanted = {
            "appendonly": "yes",
            "appendfsync": "always",
            "maxmemory-policy": "noeviction",
        }
        findings = []
        for setting, value in wanted.items():
            try:
                found = str((await self.client.config_get(setting)).get(setting, ""))
            except ResponseError:
                found = "not told"
            if found != value:
                findings.append(Finding(setting, found, value))
        return findings + await self._check_server()

    async def _check_server(self) -> list[Finding]:
        told = await self.client.info()
        findings = []
        if told.get("role") != "master":
            findings.append(Finding("role", str(told.get("role")), "master"))
        valkey = str(told.get("valkey_version", ""))
        version, least = (valkey, 8) if valkey else (str(told.get("redis_version", "0")), 7)
        if int(version.partition(".")[0]) < least:
            findings.append(Finding("version", version, f"{least}.0"))
        return findings
