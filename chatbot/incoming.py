"""Mail that came in: filed with its case, or taken as the report that it is; never answered."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from chatbot.channels.email.arrived import Arrived, Failure, Malformed, arrived
from chatbot.core.errors import SendError
from chatbot.core.events import DeliveryReported, MailReceived, Unreadable
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.messages import Rendered
from chatbot.reports import Reports
from chatbot.runner import Runner
from chatbot.store.records import Report
from chatbot.wording import kept_as

LARGEST = 25 * 1024 * 1024
"""Bytes of a mail that is kept whole."""

ASIDE, FILED, REPORTED, OTHER = "aside", "filed", "reported", "other"
"""What can become of a mail: the last one is none of ours, and stays as it is."""

_QUOTED = 2000
_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]{4}-[0-9A-Za-z]{4}(?![0-9A-Za-z])")


def bounced(code: str, _moved: int) -> SendError:
    """What a report of a mail that failed asks us to do: tell whoever waits for its fate."""
    return SendError(code)


class Incoming:
    """Takes mails as they are; the same mail a second time changes nothing."""

    def __init__(
        self, runner: Runner, reports: Reports, numbered: Callable[[str], CaseId | None]
    ) -> None:
        self._runner, self._reports, self._numbered = runner, reports, numbered
        self._store, self._clock = runner.store, runner.clock
        self.counts: Counter[str] = Counter()

    async def take(self, raw: bytes, *, cut: bool = False) -> str:
        """One mail, or where it was too large the head of it (`cut`); gives what became of it.

        Raises `Unavailable` when it must come again.
        """
        try:
            mail = arrived(raw)
        except Malformed:
            became = await self.aside(raw)
        else:
            became = await (self._report(mail) if mail.report else self._file(mail, raw, cut=cut))
        self.counts[f"mail.{became}"] += 1
        return became

    async def aside(self, raw: bytes) -> str:
        """What nobody can read is kept where the administrator looks, once."""
        event = Unreadable(
            id=f"mail:{_digest(raw)}",
            at=self._clock.now(),
            reason="mail",
            payload=raw[:_QUOTED].decode("latin-1"),
        )
        if await self._store.attempts(event.id) == 1:
            await self._store.quarantine(event, "Malformed")
        return ASIDE

    async def _report(self, mail: Arrived) -> str:
        """A mail server says what became of a mail of ours."""
        became = OTHER
        for failure in mail.failures:
            if await self._failed(failure, mail.answers):
                became = REPORTED
        return became

    async def _failed(self, failure: Failure, answers: tuple[str, ...]) -> bool:
        for name in filter(None, (failure.message, *answers[:20])):
            entry = await self._store.sent(name)
            if entry is not None and isinstance(entry.work, Rendered):
                await self._came_back(entry.id, entry.work, failure)
                return True
        about = await self._named(failure.subject)
        if about is not None:
            await self._unsure(about, failure)
        return about is not None

    async def _came_back(self, name: str, work: Rendered, failure: Failure) -> None:
        """It is surely our mail: it failed at its receiver, or at somebody who got a copy.

        Where a mail is passed on by its receiver's server, the report names where it went then.
        """
        copies = {address.id.casefold() for address in work.copies}
        if failure.to in {"", work.to.id.casefold()} or not copies:
            report = Report(message=name, receipt="", status="failed", code=failure.code)
            await self._reports.take(report)
        elif failure.to in copies and work.about is not None:
            event = DeliveryReported(
                id=f"delivery:{name}:copy-came-back",
                at=self._clock.now(),
                about=work.about,
                message=work.label,
                status="partly",
                code=failure.code,
            )
            await self._runner.receive(event)
        elif work.about is not None:
            await self._unsure(work.about, failure)

    async def _unsure(self, about: CaseId, failure: Failure) -> None:
        """Something about a case did not arrive; whether that is the letter, people find out."""
        event = MailReceived(
            id=f"mail:{_digest(f'{failure}'.encode())}",
            at=self._clock.now(),
            about=about,
            kind="report",
            code=failure.code,
            to=(failure.to,) if failure.to else (),
        )
        await self._runner.receive(event)

    async def _file(self, mail: Arrived, raw: bytes, *, cut: bool) -> str:
        about, label = await self._of(mail)
        if about is None:
            return OTHER
        event = MailReceived(
            id=f"mail:{_digest(mail.id.encode() if mail.id else raw)}",
            at=self._clock.now(),
            about=about,
            kind="copy" if len(mail.to) > 1 else "question",
            message=label,
            code="large" if cut else "",
            sender=mail.sender,
            to=mail.to,
        )
        if (await self._store.load(event, about=about)).seen:
            return FILED
        event = replace(event, file=kept_as(self._store, event))
        await self._store.keep_file(event.file, ContactId(""), raw, about=about)
        await self._runner.receive(event)
        return FILED

    async def _of(self, mail: Arrived) -> tuple[CaseId | None, str]:
        """Which case a mail belongs to: by the mail of ours that it answers, else by its number."""
        for name in mail.answers[:20]:
            entry = await self._store.sent(name)
            if entry is not None and isinstance(entry.work, Rendered) and entry.work.about:
                return entry.work.about, entry.work.label
        return await self._named(mail.subject), ""

    async def _named(self, subject: str) -> CaseId | None:
        """The case whose number stands in a subject, if there is such a case."""
        for number in _NUMBER.findall(subject)[:5]:
            about = self._numbered(number)
            if about is not None and await self._store.case(about) is not None:
                return about
        return None


def _digest(raw: bytes) -> str:
    return hashlib.blake2b(raw, digest_size=12).hexdigest()
