"""What a turn writes, as the steps of one script."""

from collections.abc import Sequence
from dataclasses import replace

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chatbot.clock import milliseconds
from chatbot.core.events import Event, TimerFired
from chatbot.core.ids import ContactId
from chatbot.core.messages import Rendered
from chatbot.core.people import Person
from chatbot.store.cases import Cases
from chatbot.store.records import Commit, Entry, Errand, Timer
from chatbot.store.registry import Registry
from chatbot.store.standing import MOST, SECONDS, stood
from chatbot.store.steps import Steps

_DAY = 86_400
_STRANGER = (3, _DAY)
_STRANGERS = (200, 3600)
_HOUR = 3600


class Writing(Registry, Cases):
    """Turns a commit into steps; the order matters only in that what is set anew comes last."""

    async def written_steps(self, commit: Commit) -> Steps:
        steps = Steps(self.name)
        keys = dict(commit.loaded.keys)
        contact = self._write_contact(steps, commit, keys)
        if contact and commit.session is not None:
            self._write_session(steps, commit, contact, keys)
        if commit.case_id is not None and commit.case is not None:
            self._write_case(steps, commit, keys)
        self._write_event(steps, commit.event)
        self._write_persons(steps, commit, keys)
        if commit.claimed:
            steps.add("claim", keys=(self.name.invitation(commit.claimed),))
        if commit.promised is not None:
            self.write_promise(steps, *commit.promised)
        self._write_timers(steps, commit)
        await self._write_gone(steps, commit)
        if commit.ration:
            rations = (self.name.counter("ration", commit.ration), self.name("n:*"))
            steps.add("ration", *_STRANGER, *_STRANGERS, keys=rations)
        if commit.heard:
            self._write_heard(steps, commit.event, contact)
        if contact and commit.event.stands:
            self._write_stands(steps, commit.event)
        for entry in commit.outbox:
            await self._write_entry(steps, entry, keys, deliver=commit.deliver)
            if entry.lane != f"p:{contact}" or commit.event.address is None:
                steps.shown(entry, milliseconds(self.clock.now()))
        return steps

    def _write_stands(self, steps: Steps, event: Event) -> None:
        """Their words stand in the chat, until somebody who may asks us to delete them."""
        assert event.address is not None, "only people write"
        noted = stood(event.stands, self.clock.now())
        steps.add("stand", noted, MOST, SECONDS, keys=(self.name.standing(event.address),))

    async def _write_gone(self, steps: Steps, commit: Commit) -> None:
        """Files that are not wanted any more, and people who are to be forgotten."""
        for file in commit.discarded:
            steps.row("drop", f"f:{file}")
        for gone in commit.erased:
            await self.write_erasure(steps, gone)

    def _write_heard(self, steps: Steps, event: Event, contact: str) -> None:
        """They wrote: whichever of their names a message goes to, the window is open."""
        assert event.address is not None, "only people write"
        lane = f"p:{contact}" if contact else self.name.lane(event.address)
        at = milliseconds(min(self.clock.now(), event.at))
        for address in (event.address, *event.also):
            keys = (self.name.window(address), self.name("ordy"), self.name("ofen"))
            steps.add("heard", at, lane, "" if event.listed else at, keys=keys)

    def _write_persons(self, steps: Steps, commit: Commit, keys: dict[str, bytes]) -> None:
        for person in (commit.person, commit.other):
            self._write_person(steps, commit, person, keys)

    def _write_person(
        self, steps: Steps, commit: Commit, person: Person | None, keys: dict[str, bytes]
    ) -> None:
        loaded = commit.loaded
        known = (loaded.person, loaded.member)
        if person is None or person in known or person.id in commit.erased:
            return
        row = f"p:{person.id}"
        old = next((p for p in known if p and p.id == person.id), None)
        self.write_person(steps, old, person, loaded.marks.get(row, "0"), keys[row])

    def _write_contact(self, steps: Steps, commit: Commit, keys: dict[str, bytes]) -> str:
        """Whose turn it is; somebody new gets a data key, and their address leads to them."""
        session = commit.session
        contact = (session.contact if session else "") or (commit.loaded.contact or "")
        if contact in commit.erased:
            return ""
        if contact and f"p:{contact}" not in keys:
            wrapped = self.keyring.wrap(self.name(f"p:{contact}"), self.clock.now())
            keys[f"p:{contact}"] = wrapped
            steps.row("contact", f"p:{contact}", wrapped)
            if commit.event.address is not None:
                steps.address(commit.event.address, ContactId(contact))
        return contact

    def _write_session(
        self, steps: Steps, commit: Commit, contact: str, keys: dict[str, bytes]
    ) -> None:
        assert commit.session is not None
        before = commit.loaded.session
        revision = before.revision if before and before.contact == contact else 0
        session = replace(commit.session, revision=revision + 1)
        about = session.about or ""
        row, place = f"s:{contact}", f"{revision + 1}|{about}"
        key = self.key(f"p:{contact}", keys[f"p:{contact}"])
        sealed = self.seal(key, self.codec.session.dump(session), row, place)
        self.remember(row, place, sealed, session)
        steps.row("session", row, revision, about, sealed)

    def _write_case(self, steps: Steps, commit: Commit, keys: dict[str, bytes]) -> None:
        loaded, case = commit.loaded, commit.case_id
        known = loaded.case_id == case
        revision = loaded.revision if known else 0
        row = f"c:{case}"
        if not known:
            keys[row] = self.keyring.wrap(self.name(row), self.clock.now())
        key = self.key(row, keys[row])
        head = loaded.marks.get(f"e:{case}", "") if known else ""
        member = commit.member or (loaded.marks.get(row, "") if known else "")
        sealed_events, head = self.chained(key, f"e:{case}", head, commit.case_events)
        place = f"{revision + 1}|{member}|{head}"
        sealed = self.seal(key, self.codec.case.dump(commit.case), row, place)
        self.remember(row, place, sealed, commit.case)
        steps.row("case", row, revision, member, keys[row], head, sealed)
        for event in sealed_events:
            steps.row("event", f"e:{case}", event)
        if sealed_events:
            steps.row("audit", "aud", str(case), revision + 1, head)
        if not known and member:
            steps.row("rank", f"ix:of:{member}", milliseconds(self.clock.now()), str(case))
        for index, score in commit.indexes.items():
            if score is None:
                steps.row("unrank", f"ix:{index}", str(case))
            else:
                steps.row("rank", f"ix:{index}", score, str(case))

    def _write_event(self, steps: Steps, event: Event) -> None:
        """The event is done with: remember its id, or remove the row that it came from."""
        if isinstance(event, TimerFired):
            row = self.name.timer(event.timer, event.about)
            steps.timers("fired", row, f"{event.fence}:{milliseconds(event.at)}")
            return
        if event.address is None:
            steps.timers("untimer", self.name.event(event.id))
        rows, seconds = self.seen_rows(event.id)
        # A row is begun with its quarter, and remembers to its end and as long again as asked.
        steps.add("seen", self.name.seen(event.id), seconds * 5 // 4 + _HOUR, keys=rows)

    def _write_timers(self, steps: Steps, commit: Commit) -> None:
        for name, about in commit.cleared:
            steps.timers("untimer", self.name.timer(name, about))
        for timer in commit.timers:
            self.write_timer(steps, timer)

    async def set_timer(self, timer: Timer) -> None:
        """Set a timer that belongs to no turn."""
        steps = Steps(self.name)
        self.write_timer(steps, timer)
        await self.written(steps)

    async def unset(self, timers: Sequence[Timer]) -> list[Timer]:
        """Those of the timers that are not set."""
        rows = [self.name.timer(timer.name, timer.about) for timer in timers]
        found = await self.call("HMGET", self.name("tmd"), *rows) if rows else []
        return [timer for timer, row in zip(timers, found, strict=True) if row is None]

    async def _write_entry(
        self, steps: Steps, entry: Entry, keys: dict[str, bytes], *, deliver: bool
    ) -> None:
        work = entry.work
        flag, place = "keep", ""
        if isinstance(work, Errand):
            flag = "errand"
        elif isinstance(work, Rendered):
            place = self.name.slot(entry.lane, work.replaces)
            flag = "keep" if work.label else "reply" if work.purpose == "reply" else "-"
        head = f"{entry.id} {milliseconds(self.clock.now())} {flag} {place}"
        key = await self._lane_key(entry.lane, keys)
        sealed = self.seal(key, self.codec.work.dump(work), f"ol:{entry.lane}", head)
        item = head.encode() + b"\n" + sealed
        steps.push(entry.lane, item, place, deliver=deliver)

    async def _lane_key(self, lane: str, keys: dict[str, bytes]) -> AESGCM:
        """The key of whose lane it is; one more round trip for those whom the turn did not load."""
        wrapped = keys.get(lane) or self._officer_keys.get(lane)
        key = self.key(lane, wrapped) if wrapped else await self.lane_key(lane)
        assert key is not None, "a lane belongs to a contact or a case that exists"
        return key
