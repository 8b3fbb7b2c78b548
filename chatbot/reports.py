"""What became of a message after its channel had taken it, and what follows from that."""

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import DeliveryReported, Event
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.sending import Sending, contact_of, stopped
from chatbot.store.records import Entry, Errand, Report
from chatbot.store.valkey import Store

log = logging.getLogger(__name__)

AGAIN = 3
"""How often a message is given back to its lane."""

Meaning = Callable[[str], SendError]
"""What a channel's code for a failure asks us to do."""


class Reports:
    """Moves messages forward, and gives back to their lanes those that did not arrive."""

    def __init__(
        self,
        store: Store,
        sending: Sending,
        meanings: Mapping[str, Meaning],
        clock: Clock,
        *,
        reported: Callable[[], None],
        look: Callable[[], None],
    ) -> None:
        self._store, self._sending, self._meanings, self._clock = store, sending, meanings, clock
        self._reported, self._look = reported, look
        self.counts: Counter[str] = Counter()

    async def take(self, report: Report) -> None:
        """One report; a second one, an older one, and one of a message of nobody change nothing."""
        entry = await self._store.sent(report.message)
        if entry is None or not isinstance(entry.work, Rendered):
            self.counts["reports.unknown"] += 1
            return
        if report.status == "failed":
            await self._failed(report, entry, entry.work)
            return
        final = report.status in {"delivered", "read"}
        errand = self._errand(report, entry.work) if final else None
        await self._store.settle_report(report, errand=errand)
        if errand is not None:
            self._look()

    async def _failed(self, report: Report, entry: Entry, work: Rendered) -> None:
        meaning = self._meanings[work.to.channel](report.code)
        again, events = await self._again(entry, work, meaning), self._told(entry, work, meaning)
        moved = await self._store.settle_report(
            report,
            again=again,
            given_up=None if again is not None else entry,
            errand=self._errand(report, work),
            events=events if again is None or meaning.stopped else (),
        )
        if not moved:
            return
        log.warning("message came back", extra={"id": entry.id, "code": report.code})
        if meaning.shut:
            await self._store.shut(work.to)
        if meaning.stopped:
            self._sending.close(work.to)
        if again is not None and meaning.retry_after:
            until = self._clock.now() + timedelta(seconds=meaning.retry_after)
            await self._store.pause(again.lane, until)
        self._reported()
        self._look()

    async def _again(self, entry: Entry, work: Rendered, meaning: SendError) -> Entry | None:
        """The message once more, where that can help: asked for, plainer, later or elsewhere."""
        if work.moved >= AGAIN:
            return None
        once = work.moved == 0
        changed = None
        if meaning.stopped:
            other = await self._other(entry, work.to)
            changed = replace(work, to=other) if other is not None else None
        elif meaning.shut:
            changed = work if once else None
        elif meaning.plain:
            changed = None if work.plain else replace(work, plain=True)
        elif meaning.retry_after is not None or meaning.ambiguous:
            changed = work
        if changed is None:
            return None
        name = f"{entry.id.partition('~')[0]}~{work.moved + 1}"
        changed = replace(changed, id=name, moved=work.moved + 1, replaces="")
        return Entry(id=name, lane=entry.lane, work=changed)

    async def _other(self, entry: Entry, closed: Address) -> Address | None:
        contact = contact_of(entry.lane)
        person = await self._store.person(contact) if contact else None
        others = (a for a in person.open if a != closed) if person is not None else iter(())
        return next(others, None)

    def _told(self, entry: Entry, work: Rendered, meaning: SendError) -> tuple[Event, ...]:
        """Who closed their chat, and what failed for good, is said to the conversations."""
        now, contact, told = self._clock.now(), contact_of(entry.lane), list[Event]()
        if meaning.stopped and contact:
            told.append(stopped(entry.id, contact, work.to, now))
        if work.label and work.about is not None:
            told.append(
                DeliveryReported(
                    id=f"delivery:{entry.id}:came-back",
                    at=now,
                    about=work.about,
                    message=work.label,
                    status="failed",
                    code=meaning.code,
                )
            )
        return tuple(told)

    def _errand(self, report: Report, work: Rendered) -> Entry | None:
        """Have the provider forget what has reached its end."""
        if not report.receipt:
            return None
        channel = work.to.channel
        lane = self._store.name.lane(Address(channel, report.receipt))
        errand = Errand(channel=channel, leaves=(report.receipt,))
        return Entry(id=f"{report.message.partition('~')[0]}.e", lane=lane, work=errand)
