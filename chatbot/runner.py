"""One turn: load, converse, put into words, commit; again if the state had moved on."""

import asyncio
import logging
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from chatbot.breaker import Breaker
from chatbot.clock import Clock
from chatbot.core.commands import start_code
from chatbot.core.effects import Send
from chatbot.core.errors import Seen, Stale, Unavailable
from chatbot.core.events import (
    ContactStopped,
    Event,
    PageTurned,
    Tapped,
    TextReceived,
    Unreadable,
)
from chatbot.core.ids import Address, CaseId, ContactId, Key
from chatbot.core.messages import Message
from chatbot.core.people import Person
from chatbot.core.session import Session
from chatbot.core.turns import Needs, Outcome, Turn
from chatbot.links import Links
from chatbot.listed import believed
from chatbot.presses import Presses
from chatbot.store.errors import RolledBack, Unreachable
from chatbot.store.records import Claim, Commit, Loaded
from chatbot.store.valkey import Store
from chatbot.tokens import Tokens
from chatbot.wording import Wording, kept_as
from chatbot.words import Words

log = logging.getLogger(__name__)

RUNS = 8  # how often a turn is run when others write at the same time
POISONED = 3  # attempts after which an event is set aside, so that it blocks nobody
LOOKS = 4  # how often one turn may ask to look at more


class Procedure(Protocol):
    """What is said and decided; the app brings it together with the machine."""

    def converse(self, turn: Turn[Any, Any]) -> Outcome | Needs: ...

    def fold(self, case: Any | None, case_id: CaseId, events: Iterable[Any]) -> Any: ...

    def indexes(self, case: Any) -> Mapping[str, float]: ...


@dataclass(slots=True)
class _Place:
    """Where the turns of one contact wait for each other."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    wanted: int = 0


@dataclass(kw_only=True)
class Runner:
    """Runs turns, one at a time for each contact."""

    store: Store
    words: Words
    tokens: Tokens
    links: Links
    procedure: Procedure
    organization: Any
    zone: str
    clock: Clock
    wake: Callable[[tuple[Claim, ...]], None]
    look: Callable[[], None]  # something is due that no turn was given to deliver
    rewind: Callable[[datetime], None]  # a timer was set that may be the next
    windowed: frozenset[str] = frozenset()  # channels that let us write for a while after a message
    unsaying: frozenset[str] = frozenset()  # channels in which we may delete what stands there
    discreet: Callable[[Event, Session | None], Event] = lambda event, _: event
    breaker: Breaker = field(default_factory=Breaker)
    _busy: dict[str, _Place] = field(default_factory=dict)
    _held_back: set[str] = field(default_factory=set)

    async def receive(self, event: Event) -> None:
        """Run the turn of an event; it is committed when this returns, or was before.

        Raises `Unavailable` when the event must come again.
        """
        whose = self._whose(event)
        place = self._busy.setdefault(whose, _Place())
        place.wanted += 1
        try:
            async with place.lock:
                await self._alone(event, whose, last=place.wanted == 1 and not event.more)
        finally:
            place.wanted -= 1
            if not place.wanted:
                self._busy.pop(whose, None)

    async def _alone(self, event: Event, whose: str, *, last: bool) -> None:
        """The turn of a contact who has no other one under way."""
        try:
            await self._turn(event, deliver=last)
        except (Unreachable, RolledBack) as error:
            raise Unavailable(type(error).__name__) from error
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not be lost
            await self._failed(event, error)
        else:
            self.breaker.note(whose, failed=False)
        finally:
            self._answer_once(whose, last=last)

    def _answer_once(self, whose: str, *, last: bool) -> None:
        """What somebody says in one go is answered together, as soon as all of it is heard."""
        if not last:
            self._held_back.add(whose)
        elif whose in self._held_back:
            self._held_back.discard(whose)
            self.look()

    async def _turn(self, event: Event, *, deliver: bool) -> None:
        code = start_code(event.text) if isinstance(event, TextReceived) else ""
        if event.address is not None and event.address.channel in self.windowed:
            event = await Presses(self.store, self.tokens).meant(event)
        about = self.tokens.about(event.token) if isinstance(event, Tapped) else None
        moved = False
        for run in range(RUNS):
            loaded = await self.store.load(event, about=about, code=code)
            if loaded.seen:
                return
            if isinstance(event, Unreadable) and run == 0:
                await self.store.quarantine(event, "Unreadable")
            if loaded.other is not None and not moved:
                await self._moved(event, loaded.other)
                moved = True
                continue
            loaded = await self._joined(event, loaded, code)
            try:
                await self._run(event, loaded, code, run, deliver=deliver)
            except Seen:
                return
            except Stale:
                await asyncio.sleep(random.uniform(0, 0.002 * 2**run))  # noqa: S311 - jitter
            else:
                return
        raise Unavailable("contended", retry_after=1)

    async def _moved(self, event: Event, whose: ContactId) -> None:
        """Somebody's address is another account's by now: what is for them no longer goes there."""
        assert event.address is not None, "only an address moves"
        moved = ContactStopped(
            id=f"moved:{event.id}",
            at=event.at,
            contact=whose,
            reason="moved",
            closed=event.address,
        )
        await self._turn(moved, deliver=True)

    async def _joined(self, event: Event, loaded: Loaded, code: str) -> Loaded:
        """An address that nobody has yet, and a code that makes it somebody's: it is their turn.

        A code that leads into a case is opened with that case at hand.
        """
        invitation = loaded.invitation
        if invitation is not None and invitation.about not in {None, loaded.case_id}:
            return await self.store.load(event, about=invitation.about, code=code)
        if loaded.contact is not None or invitation is None or not invitation.contact:
            return loaded
        return await self.store.load(replace(event, contact=invitation.contact), code=code)

    async def _run(
        self, event: Event, loaded: Loaded, code: str, run: int, *, deliver: bool
    ) -> None:
        session = loaded.session or Session(
            contact=loaded.contact or self.store.name.contact(event.id, run)
        )
        presses = Presses(self.store, self.tokens)
        event = await believed(event, loaded, self.store, self.clock.now())
        event = replace(await presses.understood(event, session, loaded), contact=session.contact)
        if isinstance(event, PageTurned):
            commit = await presses.paged(event, loaded, heard=self._heard(event, loaded.person))
        else:
            turn = self._start(event, loaded, session, run)
            outcome = await self._converse(turn)
            commit = await self._commit(turn, loaded, outcome, code, deliver=deliver)
        committed = await self.store.commit(commit)
        self.wake(committed.claims)
        if committed.woken:
            self.look()
        if commit.timers:
            self.rewind(min(timer.due for timer in commit.timers))

    def _start(self, event: Event, loaded: Loaded, session: Session, run: int) -> Turn[Any, Any]:
        """Everything that a decision may look at."""
        return Turn(
            event=event,
            now=self.clock.now(),
            organization=self.organization,
            people=loaded.people,
            session=session,
            person=loaded.person,
            case=loaded.case,
            revision=loaded.revision,
            member=loaded.member,
            new_id=self.store.name.case(event.id, run),
            new_code=self.store.name.code(event.id, run),
            new_file=kept_as(self.store, event),
            unsays=event.address is not None and event.address.channel in self.unsaying,
            web=bool(self.links.public_url),
            wording=self.words.label,
            invitation=loaded.invitation,
            shown_at=loaded.shown_at,
        )

    async def _converse(self, turn: Turn[Any, Any]) -> Outcome:
        for _ in range(LOOKS):
            outcome = self.procedure.converse(turn)
            if isinstance(outcome, Outcome):
                return outcome
            turn = replace(turn, found={**turn.found, outcome.name: await self._found(outcome)})
        raise AssertionError("a turn may look at more only a few times")

    async def _found(self, needs: Needs) -> tuple[Any, ...]:
        if needs.index:
            return tuple(case for _, case in await self.store.cases(needs.index, 100))
        found = [await self.store.case(case) for case in needs.cases]
        return tuple(case for case in found if case is not None)

    async def _commit(
        self, turn: Turn[Any, Any], loaded: Loaded, outcome: Outcome, code: str, *, deliver: bool
    ) -> Commit:
        case, member = loaded.case, None
        if outcome.case_events and outcome.case is not None:
            known = loaded.case_id == outcome.case
            case = self.procedure.fold(case if known else None, outcome.case, outcome.case_events)
            member = None if known else outcome.whose or turn.session.contact
        changed = case if outcome.case_events else None
        wording = Wording(
            store=self.store,
            words=self.words,
            tokens=self.tokens,
            links=self.links,
            zone=self.zone,
            turn=turn,
            loaded=loaded,
            outcome=outcome,
        )
        return Commit(
            id=turn.event.id,
            event=turn.event,
            loaded=loaded,
            session=outcome.session if outcome.session.contact and not outcome.stranger else None,
            person=outcome.person,
            other=outcome.member,
            case_id=outcome.case if changed is not None else None,
            case=changed,
            member=member,
            case_events=outcome.case_events,
            indexes=self._indexes(loaded.case if member is None else None, changed),
            outbox=(*await wording.entries(self.unsaying), *wording.errands()),
            timers=wording.timers(),
            cleared=wording.cleared(),
            claimed=code if outcome.claimed else "",
            promised=(turn.new_code, outcome.promised) if outcome.promised else None,
            heard=self._heard(turn.event, outcome.person or turn.person),
            ration=turn.event.address.id if outcome.stranger and turn.event.address else "",
            erased=wording.erased(),
            discarded=wording.discarded(),
            deliver=deliver,
        )

    def _indexes(self, before: Any | None, after: Any | None) -> dict[str, float | None]:
        """Which lists the case joins, and which it leaves."""
        if after is None:
            return {}
        now = self.procedure.indexes(after)
        was = self.procedure.indexes(before) if before is not None else {}
        gone: dict[str, float | None] = dict.fromkeys(was.keys() - now.keys())
        return gone | {name: score for name, score in now.items() if was.get(name) != score}

    def _heard(self, event: Event, person: Person | None) -> bool:
        """Whether somebody wrote who has a window, wherever they wrote: what waits may go there."""
        if event.address is None:
            return False
        known = person.addresses if person is not None else ()
        return any(address.channel in self.windowed for address in (event.address, *known))

    async def _failed(self, event: Event, error: Exception) -> None:
        """A turn that raises comes again; what always raises is set aside, unless all do."""
        where = error.__traceback__
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        place = f"{where.tb_frame.f_code.co_qualname}:{where.tb_lineno}" if where else ""
        log.error(
            "turn failed", extra={"event": event.id, "error": type(error).__name__, "place": place}
        )
        self.breaker.note(self._whose(event), failed=True)
        if self.breaker.open:
            raise Unavailable("breaker") from error
        if await self.store.attempts(event.id) < POISONED:
            raise Unavailable("failed", retry_after=1) from error
        await self.store.quarantine(await self._to_keep(event), type(error).__name__)
        await self._apologise(event)

    async def _to_keep(self, event: Event) -> Event:
        """The event as it may be put aside: without what nobody wanted kept."""
        return self.discreet(event, (await self.store.load(event)).session)

    async def _apologise(self, event: Event) -> None:
        """Tell whoever wrote that their message is put aside, and let their chat go on."""
        loaded = await self.store.load(event)
        if loaded.seen or loaded.person is None or loaded.session is None:
            return
        contact = loaded.person.id
        sorry = Send(Message(to=contact, key=Key("shared-trouble")))
        outcome = Outcome(session=loaded.session, effects=(sorry,))
        turn = self._start(replace(event, contact=contact), loaded, loaded.session, 0)
        await self.store.commit(await self._commit(turn, loaded, outcome, "", deliver=False))

    @staticmethod
    def _whose(event: Event) -> str:
        address: Address | None = event.address
        return (
            f"{address.channel}:{address.id}"
            if address
            else str(getattr(event, "about", "")) or event.id
        )
