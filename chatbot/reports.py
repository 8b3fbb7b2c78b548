"""What became of a message after its channel had taken it, and what follows from that."""

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from chatbot.addresses import contact_of, stopped
from chatbot.clock import Clock
from chatbot.core.errors import SendError
from chatbot.core.events import DeliveryReported, Event
from chatbot.core.ids import Address
from chatbot.core.messages import Rendered
from chatbot.sending import Sending
from chatbot.store.reaching import KNOCK
from chatbot.store.records import Entry, Errand, Report
from chatbot.store.valkey import Store
from chatbot.tidings import UNASKED

log = logging.getLogger(__name__)

AGAIN = 3
"""How often a message is given back to its lane."""

LAST = "last"
"""What the last part of a message is called."""

FINAL = frozenset({"delivered", "read"})
"""What nothing comes after that we would need."""

Meaning = Callable[[str, int], SendError]
"""What a channel's code for a failure asks us to do, and how often it has come back before."""


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
        """One report; a second one, an older one, and one of a message of nobody change nothing.

        Of a message in parts, the last one has its name; those before, and what asks somebody to
        write, say behind a colon what of it they are.
        """
        name, _, part = report.message.partition(":")
        whole = report if part == KNOCK else replace(report, message=name, part=part)
        entry = await self._store.sent(whole.message)
        if entry is None or not isinstance(entry.work, Rendered):
            self.counts["reports.unknown"] += 1
            await self._of_nobody(whole)
        elif part == KNOCK:
            await self._of_knock(whole, entry, entry.work)
        elif report.status == "failed":
            await self._failed(whole, entry, entry.work)
        else:
            await self._arrived(whole, entry.work)

    async def _of_nobody(self, report: Report) -> None:
        """Whoever it was for may be forgotten here meanwhile, and then is there as well."""
        if report.channel and report.receipt and report.status in {*FINAL, "failed"}:
            await self._store.enqueue(self._errand(report, report.channel))
            self._look()

    async def _arrived(self, report: Report, work: Rendered) -> None:
        errand = None
        behind = await self._store.is_behind(report.message, "delivered", report.part)
        if report.status in FINAL and report.receipt and behind:
            errand = self._errand(report, work.to.channel)
        await self._store.settle_report(replace(report, to=work.to), errand=errand)
        if errand is not None:
            self._look()

    async def _of_knock(self, report: Report, entry: Entry, work: Rendered) -> None:
        """Who cannot even be asked to write is tried elsewhere, or again some other day."""
        final = report.status in {*FINAL, "failed"} and bool(report.receipt)
        told: tuple[Event, ...] = ()
        closed = False
        if report.status == "failed":
            meaning = self._meanings[work.to.channel](report.code, work.moved)
            closed = meaning.stopped
            told = self._stopped(entry, work, "blocked" if meaning.stopped else UNASKED)
        errand = self._errand(report, work.to.channel) if final else None
        if await self._store.settle_knock(report, entry, errand=errand, events=told):
            if closed:
                self._sending.addresses.close(work.to)
            if told:
                self._reported()
            self._look()

    async def _failed(self, report: Report, entry: Entry, work: Rendered) -> None:
        meaning = self._meanings[work.to.channel](report.code, work.moved)
        again = await self._again(entry, work, meaning, report.part)
        told = self._stopped(entry, work) if meaning.stopped else ()
        told += () if again is not None else self._given_up(entry, work, meaning)
        until = timedelta(seconds=meaning.retry_after or 0)
        whole = again is None or meaning.shut or meaning.stopped
        moved = await self._store.settle_report(
            replace(report, to=work.to, whole=whole),
            again=again,
            at=self._clock.now() + until if until else None,
            given_up=None if again is not None else entry,
            errand=self._errand(report, work.to.channel) if report.receipt else None,
            shut=work.to if meaning.shut else None,
            events=told,
        )
        if not moved:
            return
        log.warning("message came back", extra={"id": entry.id, "code": report.code})
        if meaning.stopped:
            self._sending.addresses.close(work.to)
        if told:
            self._reported()
        self._look()

    async def _again(
        self, entry: Entry, work: Rendered, meaning: SendError, part: str
    ) -> Entry | None:
        """The message once more, where that can help: asked for, plainer, later or elsewhere.

        What can go there once more is only the part that failed.
        """
        if meaning.shut and not meaning.stopped:
            # Once, whatever else went wrong before: until they write nothing else can help.
            return None if work.shut else _anew(entry, replace(work, shut=True))
        if work.moved >= AGAIN:
            return None
        changed = None
        if meaning.stopped:
            other = await self._sending.addresses.following(
                entry.lane, work.to, self._clock.now(), around=True
            )
            changed = replace(work, to=other, part="") if other is not None else None
        elif meaning.plain:
            changed = None if work.plain else replace(work, plain=True, part=_left(work, part))
        elif meaning.retry_after is not None or meaning.ambiguous:
            changed = replace(work, part=_left(work, part))
        if changed is None:
            return None
        return _anew(entry, changed, part if changed.part == part else "")

    def _stopped(self, entry: Entry, work: Rendered, reason: str = "blocked") -> tuple[Event, ...]:
        """Who closed their chat, or cannot be asked to write, is said to the conversations."""
        contact, now = contact_of(entry.lane), self._clock.now()
        return (stopped(entry.id, contact, work.to, now, reason),) if contact else ()

    def _given_up(self, entry: Entry, work: Rendered, meaning: SendError) -> tuple[Event, ...]:
        """What failed for good is said to the conversations, where they asked."""
        if not work.label or work.about is None:
            return ()
        return (
            DeliveryReported(
                id=f"delivery:{entry.id}:came-back",
                at=self._clock.now(),
                about=work.about,
                message=work.label,
                status="failed",
                code=meaning.code,
            ),
        )

    def _errand(self, report: Report, channel: str) -> Entry:
        """Have the provider forget what has reached its end."""
        part = report.part
        message = f"{report.message}.{part}" if part else report.message.replace(":", ".")
        lane = self._store.name.lane(Address(channel, report.receipt))
        errand = Errand(channel=channel, leaves=(report.receipt,))
        return Entry(id=f"{message}.e", lane=lane, work=errand)


def _left(work: Rendered, part: str) -> str:
    """Which part is still to come, of one that failed; of what was a part already, all of it."""
    return work.part or part or LAST


def _anew(entry: Entry, work: Rendered, part: str = "") -> Entry:
    """The message, or a part of it, as one that stands in the place of none."""
    stem = entry.id.partition("~")[0] + (f"-{part}" if part else "")
    name = f"{stem}~{work.moved + 1}"
    work = replace(work, id=name, moved=work.moved + 1, replaces="")
    return Entry(id=name, lane=entry.lane, work=work)
