"""One turn on Redis: everything it starts from, and everything it leads to."""

from collections.abc import Mapping
from typing import Any

from chatbot.clock import milliseconds, moment
from chatbot.core.errors import Seen, Stale
from chatbot.core.events import Event
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.people import Person
from chatbot.core.session import Session
from chatbot.store.errors import RolledBack, Tampered
from chatbot.store.lanes import Lanes
from chatbot.store.names import is_contact
from chatbot.store.records import Claim, Commit, Committed, Loaded
from chatbot.store.steps import HOLD
from chatbot.store.writing import Writing


class Turns(Writing, Lanes):
    """Load and commit, one round trip each."""

    async def load(self, event: Event, *, about: CaseId | None = None, code: str = "") -> Loaded:
        """Everything a turn on this event starts from."""
        case = about or getattr(event, "about", None) or ""
        contact: str = event.contact
        if is_contact(case):
            contact, case = contact or case, ""
        address = None if contact else event.address
        found = await self.run(
            "load",
            self._load_keys(event, code),
            self.name.prefix,
            contact,
            case,
            int(address is not None),
            int(address is not None and bool(event.also)),
            int(bool(code)),
            self.name.seen(event.id),
        )
        return await self._loaded(event, found, code)

    def _load_keys(self, event: Event, code: str) -> tuple[str, ...]:
        name = self.name
        seq = name("seq")
        address = name.address(event.address) if event.address else seq
        surer = name.address(event.also[0]) if event.also else seq
        invitation = name.invitation(code) if code else seq
        seen, _ = self.seen_rows(event.id)
        return (seq, name("gen"), name("p:v"), address, surer, invitation, *seen)

    async def _loaded(self, event: Event, found: list[Any], code: str) -> Loaded:
        seen, pointer, session, own, about, case, member, version, invitation, seq, gen, plain = (
            found
        )
        if gen == self.guard.generation:
            self.guard.saw(seq)
        contact = self._pointed(event, pointer.decode())
        keys: dict[str, bytes] = {}
        marks: dict[str, str] = {}
        *own, shown = own or (None, None, None, None)
        person = self._noted(contact, own, keys, marks) if contact else None
        if contact and f"p:{contact}" not in keys:
            contact = ContactId("")
        revision, whose = 0, ""
        case_id = CaseId(about.decode())
        value = None
        if case and case[0] is not None and case[1] is not None:
            revision, whose = int(case[0]), (case[4] or b"").decode()
            keys[f"c:{case_id}"], marks[f"e:{case_id}"] = case[1], case[3].decode()
            marks[f"c:{case_id}"] = whose
            value = self.opened_case(case_id, case)
        its = person if whose == contact else self._noted(whose, member, keys, marks)
        return Loaded(
            seen=bool(seen),
            contact=contact or None,
            session=self._session(event, contact, session, keys),
            person=person,
            case_id=case_id if value is not None else None,
            case=value,
            revision=revision,
            member=its if whose else None,
            people=await self.officers(version),
            invitation=self.opened_invitation(
                self.name.invitation(code) if code else "", invitation, self.clock.now()
            ),
            shown_at=moment(int(shown)) if shown else None,
            keys=keys,
            marks=marks,
            other=self._other(event, plain, contact),
        )

    def _pointed(self, event: Event, pointer: str) -> ContactId:
        """The contact that the address led to, if the pointer is one of ours."""
        contact = pointer[:17]
        if event.contact or event.address is None or not contact:
            return ContactId(contact)
        name = event.also[0] if event.also else event.address
        if self.name.pointer(name, contact) != pointer:
            raise Tampered("a:")
        return ContactId(contact)

    def _other(self, event: Event, plain: bytes | None, contact: str) -> ContactId | None:
        """Whom the address leads to, where the sender is somebody else by their surer name."""
        pointer = (plain or b"").decode()
        whose = pointer[:17]
        if not event.also or event.address is None or whose in {"", contact}:
            return None
        if self.name.pointer(event.address, whose) != pointer:
            raise Tampered("a:")
        return ContactId(whose)

    def _noted(
        self, contact: str, row: Any, keys: dict[str, bytes], marks: dict[str, str]
    ) -> Person | None:
        if not row or row[0] is None:
            return None
        keys[f"p:{contact}"] = row[0]
        marks[f"p:{contact}"] = (row[1] or b"0").decode()
        return self.opened_person(contact, row)

    def _session(
        self, event: Event, contact: str, row: Any, keys: Mapping[str, bytes]
    ) -> Session | None:
        if not contact:
            return None if event.address is not None else Session(contact=ContactId(""))
        if not row or row[0] is None:
            return Session(contact=ContactId(contact))
        revision, about, sealed = row
        place = f"{revision.decode()}|{(about or b'').decode()}"
        key = self.key(f"p:{contact}", keys[f"p:{contact}"])
        found: Session = self.decoded(key, sealed, f"s:{contact}", place, self.codec.session.load)
        return found

    async def commit(self, commit: Commit) -> Committed:
        """Write a turn; raises `Stale` where the state had moved on, `Seen` where it was done."""
        steps = await self.written_steps(commit)
        guard = self.guard
        found, again = await self.repeat(
            "commit",
            steps.keys,
            self.name.commit(commit.id),
            milliseconds(self.clock.now()),
            HOLD,
            guard.highest,
            guard.generation,
            f"{self.process}{next(self.calls)}",
            *steps.args,
        )
        verdict, seq = found[0], found[1]
        if verdict == b"BACK":
            raise RolledBack
        if verdict == b"STALE":
            raise Stale
        if verdict == b"SEEN" and not again:
            raise Seen
        assert verdict in {b"OK", b"SEEN"}, f"a row of another type than ours: {verdict!r}"
        guard.saw(seq)
        if commit.erased:
            await self.rewrite()
        return Committed(seq=seq, claims=self._claims(commit, found[2]), woken=bool(found[3]))

    def _claims(self, commit: Commit, found: Any) -> tuple[Claim, ...]:
        return tuple(
            Claim(
                lane=(entry := commit.outbox[number - 1]).lane,
                fence=fence,
                attempt=1,
                entry=entry,
                receipt=self.opened_receipt(entry, receipt),
                since=self.clock.now(),
            )
            for number, fence, receipt in found
        )
