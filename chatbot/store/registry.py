"""Who is who: contacts, officers, invitations, and how somebody is forgotten."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from redis.exceptions import ResponseError

from chatbot.clock import milliseconds
from chatbot.core.errors import Stale
from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.people import Invitation, People, Person
from chatbot.store.errors import RolledBack
from chatbot.store.ground import Ground
from chatbot.store.records import Timer
from chatbot.store.steps import HOLD, Steps
from chatbot.store.wire import Argument

_TRIES = 8
_REWRITES, _REWRITING = 100, 0.1

_LOOK_AGAIN = timedelta(minutes=1)

PersonRow = list[bytes | None]


@dataclass(frozen=True, slots=True)
class Moves:
    """Where what somebody has in hand is listed, and the timer that moves it on."""

    index: str
    timer: str


class Registry(Ground):
    """People's rows. Officers are kept in the process, until their version moves."""

    _people = People(version=-1)
    _officer_keys: Mapping[str, bytes] = MappingProxyType({})

    def new_contact(self, event_id: str, attempt: int = 0) -> ContactId:
        """The id for the contact whom this event makes known."""
        return self.name.contact(event_id, attempt)

    def new_case(self, event_id: str, attempt: int = 0) -> CaseId:
        """The id for the case that this event opens."""
        return self.name.case(event_id, attempt)

    def lane(self, to: ContactId | Address) -> str:
        """The lane in which messages wait for a contact, or for a bare address."""
        return self.name.lane(to)

    async def person(self, contact: ContactId) -> Person | None:
        """What is known of somebody."""
        row = await self.call("HMGET", self.name(f"p:{contact}"), "k", "v", "d")
        return self.opened_person(contact, row)

    async def contact(self, address: Address) -> ContactId | None:
        """Whose address it is."""
        pointer = await self.call("GET", self.name.address(address))
        contact = pointer.decode()[:17] if pointer else None
        return ContactId(contact) if contact else None

    async def people(self) -> People:
        """The officers, as they are now."""
        return await self.officers(int(await self.call("GET", self.name("p:v")) or 0))

    async def officers(self, version: int) -> People:
        """The officers as of this version: from the process's memory, else from the rows."""
        if version != self._people.version:
            roles = [self.name(f"role:{role}") for role in self.officer_roles]
            now, *rows = await self.run("people", [self.name("p:v"), *roles], self.name.prefix)
            officers: dict[ContactId, Person] = {}
            keys: dict[str, bytes] = {}
            for name, *row in rows:
                contact = ContactId(name.decode())
                person = self.opened_person(contact, row)
                if person is not None:
                    officers[contact] = person
                    keys[f"p:{contact}"] = row[0]
            self._people, self._officer_keys = People(now, _by_name(officers)), keys
        return self._people

    def opened_person(self, contact: str, row: PersonRow) -> Person | None:
        """A row `k, v, d` as a person; None where nothing is known."""
        wrapped, version, sealed = row
        if wrapped is None or version is None or sealed is None:
            return None
        owner = f"p:{contact}"
        key = self.key(owner, wrapped)
        found: Person = self.decoded(key, sealed, owner, version.decode(), self.codec.person.load)
        return found

    def write_person(
        self, steps: Steps, old: Person | None, new: Person, version: str, wrapped: bytes
    ) -> None:
        """The steps that make somebody known as they are now."""
        row, version_now = f"p:{new.id}", int(version) + 1
        key = self.key(row, wrapped)
        sealed = self.seal(key, self.codec.person.dump(new), row, version_now)
        self.remember(row, str(version_now), sealed, new)
        steps.row("person", row, version, sealed)
        before = old.addresses if old else ()
        for address in filter(_speaks, set(new.addresses) - set(before)):
            steps.address(address, new.id)
        for address in filter(_speaks, set(before) - set(new.addresses)):
            steps.add("drop", keys=(self.name.address(address),))
        self._write_roles(steps, new.id, old, new)

    def _write_roles(
        self, steps: Steps, contact: ContactId, old: Person | None, new: Person | None
    ) -> None:
        held = {role.name for role in old.roles} if old else set()
        holds = {role.name for role in new.roles} if new else set()
        deciding = set(self.officer_roles)
        for role in (holds - held) & deciding:
            steps.row("join", f"role:{role}", contact)
        for role in (held - holds) & deciding:
            steps.row("leave", f"role:{role}", contact)
        if (held | holds) & deciding:
            steps.row("count", "p:v")

    async def invite(self, invitation: Invitation) -> str:
        """Promise a role; the code is told once and kept only as a hash."""
        code = secrets.token_urlsafe(16)
        await self.call("SET", self.name.invitation(code), *self._promised(code, invitation, "PX"))
        return code

    def write_promise(self, steps: Steps, code: str, invitation: Invitation) -> None:
        """The step that makes a code open an invitation."""
        keys = (self.name.invitation(code),)
        steps.add("promise", *self._promised(code, invitation), keys=keys)

    def _promised(self, code: str, invitation: Invitation, *word: str) -> tuple[Argument, ...]:
        row = self.name.invitation(code)
        sealed = self.seal(self.own, self.codec.invitation.dump(invitation), _tail(row))
        left = milliseconds(invitation.expires) - milliseconds(self.clock.now())
        assert left > 0, "an invitation expires in the future"
        return sealed, *word, left

    def opened_invitation(self, row: str, sealed: bytes | None, now: datetime) -> Invitation | None:
        if sealed is None:
            return None
        invitation = self.codec.invitation.load(self.open(self.own, sealed, _tail(row)))
        return invitation if invitation.expires > now else None

    async def revoke(self, contact: ContactId, role: str, moves: Moves | None = None) -> bool:
        """Take a role from somebody, and move what they have; False where they do not hold it."""
        for _ in range(_TRIES):
            row = await self.call("HMGET", self.name(f"p:{contact}"), "k", "v", "d")
            person = self.opened_person(contact, row)
            if person is None or not person.has(role):
                return False
            left = tuple(held for held in person.roles if held.name != role)
            changed = replace(person, roles=left)
            steps = Steps(self.name)
            self.write_person(steps, person, changed, row[1].decode(), row[0])
            if moves is not None:
                await self._write_moves(steps, contact, moves)
            if await self.written(steps) == b"OK":
                return True
        raise Stale

    async def _write_moves(self, steps: Steps, contact: ContactId, moves: Moves) -> None:
        """A timer for each case on their list, and one that looks for what came on it meanwhile."""
        now = self.clock.now()
        cases = await self.call("ZRANGE", self.name(f"ix:{moves.index}:{contact}"), 0, -1)
        for case in cases:
            self._write_move(steps, moves, case.decode(), now)
        self._write_move(steps, moves, contact, now + _LOOK_AGAIN)

    def _write_move(self, steps: Steps, moves: Moves, about: str, due: datetime) -> None:
        fence = secrets.randbits(31)  # of two roles that end at once, each has a timer of its own
        self.write_timer(steps, Timer(name=moves.timer, about=about, due=due, fence=fence))

    def write_timer(self, steps: Steps, timer: Timer) -> None:
        """The step that sets a timer."""
        row = self.name.timer(timer.name, timer.about)
        due = milliseconds(timer.due)
        tag = f"{timer.fence}:{due}"
        plain = f"{timer.name}\n{timer.about}".encode()
        sealed = self.seal(self.own, plain, f"tmd:{row}", tag)
        steps.timers("timer", row, due, tag.encode() + b"\n" + sealed)

    async def forget(self, contact: ContactId) -> None:
        """Destroy everything sealed about somebody, in the rows and in the files behind them."""
        steps = Steps(self.name)
        await self.write_erasure(steps, contact)
        await self.written(steps)
        await self.rewrite()

    async def write_erasure(self, steps: Steps, contact: ContactId) -> None:
        """The steps that destroy the keys, rows and waiting messages of a contact."""
        person = await self.person(contact)
        for address in filter(_speaks, person.addresses if person else ()):
            steps.add("drop", keys=(self.name.address(address),))
            steps.add("drop", keys=(self.name.standing(address),))
        self._write_roles(steps, contact, person, None)
        mine = f"ix:of:{contact}"
        for case in await self.call("ZRANGE", self.name(mine), 0, -1):
            for row in ("c", "e"):
                steps.row("drop", f"{row}:{case.decode()}")
            steps.unlane(f"c:{case.decode()}")
        for row in (mine, f"s:{contact}", f"p:{contact}"):
            steps.row("drop", row)
        steps.unlane(f"p:{contact}")

    async def written(self, steps: Steps, commit: str = "-") -> bytes:
        """Run steps that belong to no turn; gives the verdict."""
        now = milliseconds(self.clock.now())
        guard = self.guard
        known = (guard.highest, guard.generation)
        verdict, seq, *_ = await self.run(
            "commit", steps.keys, commit, now, HOLD, *known, "-", *steps.args
        )
        if verdict == b"BACK":
            raise RolledBack
        guard.saw(seq)
        return bytes(verdict)

    async def rewrite(self) -> None:
        """Have the log on disk written anew, without what was destroyed."""
        for _ in range(_REWRITES):
            try:
                await self.call("BGREWRITEAOF")
            except ResponseError as error:
                # One is under way, and it began before this was destroyed; or we are not let.
                if "in progress" not in str(error):
                    return
                await asyncio.sleep(_REWRITING)
            else:
                return


def _tail(row: str) -> str:
    return row.partition("}:")[2]


def _by_name(officers: Mapping[ContactId, Person]) -> dict[ContactId, Person]:
    """By name, then by unit: the order in which people look for somebody on a list."""
    found = sorted(
        officers.values(),
        key=lambda p: (p.name.casefold(), tuple(role.unit for role in p.roles), p.id),
    )
    return {person.id: person for person in found}


def _speaks(address: Address) -> bool:
    return address.speaks
