"""A mail that came to us, as far as we look at it: who, to whom, about what, and what failed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.utils import getaddresses

HEAD, PARTS, DEEP = 64 * 1024, 50, 8
"""Bytes of a head, parts of a mail, and parts within parts; whoever sends more means no good."""

_ID = re.compile(r"<([^<>\s@]{1,200})@[^<>\s@]{1,200}>")
_REPLY = re.compile(r"\b([245]\d\d)\b")
_STATUS = re.compile(r"([245])\.\d{1,3}\.\d{1,3}")


class Malformed(Exception):
    """Nobody's mail program writes such a mail."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A mail of ours that did not arrive: what we called it, at whom, and why."""

    message: str
    to: str
    code: str  # `smtp-550`
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What a mail says of itself; none of it can be believed."""

    id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    answers: tuple[str, ...]  # what our mails are called that it answers, the nearest first
    failures: tuple[Failure, ...] = ()
    report: bool = False  # it is from a machine, about a mail


def arrived(raw: bytes) -> Arrived:
    """Read a mail; its text and its files are not looked at. Raises `Malformed`."""
    head = raw.partition(b"\r\n\r\n")[0] if b"\r\n\r\n" in raw else raw.partition(b"\n\n")[0]
    if not raw.strip() or len(head) > HEAD or b"\0" in head:
        raise Malformed
    try:
        message = message_from_bytes(raw, policy=policy.compat32)
        if sum(1 for _ in _walked(message)) > PARTS:
            raise Malformed
        return _read(message)
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError, TypeError):
        raise Malformed from None


def _read(message: Message) -> Arrived:
    report = message.get_content_type() == "multipart/report"
    found = Arrived(
        id=_one(message, "Message-ID"),
        sender=next(iter(_addresses(message, "From")), ""),
        to=tuple(dict.fromkeys((*_addresses(message, "To"), *_addresses(message, "Cc")))),
        subject=_header(message, "Subject"),
        answers=tuple(_answered(message)),
        failures=tuple(_failures(message)) if report else (),
        report=report,
    )
    if not found.sender and not report:
        raise Malformed
    return found


def _walked(message: Message, depth: int = 0) -> Iterator[Message]:
    if depth > DEEP:
        raise Malformed
    yield message
    parts = message.get_payload()
    for part in parts if message.is_multipart() and isinstance(parts, list) else ():
        if isinstance(part, Message):
            yield from _walked(part, depth + 1)


def _failures(message: Message) -> Iterator[Failure]:
    """What a server says did not arrive (RFC 3464); what is only late is no failure."""
    parts = list(_walked(message))
    status = next((p for p in parts if p.get_content_type() == "message/delivery-status"), None)
    name, subject = _returned(parts)
    if status is None or not status.is_multipart():
        return
    blocks = status.get_payload()
    for block in blocks if isinstance(blocks, list) else ():
        if isinstance(block, Message) and _header(block, "Action").casefold() == "failed":
            to = _header(block, "Original-Recipient") or _header(block, "Final-Recipient")
            yield Failure(name, to.rpartition(";")[2].strip().casefold(), _code(block), subject)


def _returned(parts: list[Message]) -> tuple[str, str]:
    """What our mail was called, and its subject, from the head that comes back with a report."""
    for part in parts[1:]:
        kind = part.get_content_type()
        if kind == "text/rfc822-headers":
            payload = part.get_payload(decode=True)
            head = message_from_bytes(payload if isinstance(payload, bytes) else b"")
            return _one(head, "Message-ID"), _header(head, "Subject")
        if kind == "message/rfc822" and part.is_multipart():
            inner = part.get_payload()
            if isinstance(inner, list) and isinstance(inner[0], Message):
                return _one(inner[0], "Message-ID"), _header(inner[0], "Subject")
    return "", ""


def _code(block: Message) -> str:
    reply = _REPLY.search(_header(block, "Diagnostic-Code"))
    if reply is not None:
        return f"smtp-{reply[1]}"
    status = _STATUS.search(_header(block, "Status"))
    return f"smtp-{status[1]}00" if status is not None else "smtp-500"


def _answered(message: Message) -> Iterator[str]:
    """The mails that it answers, from the nearest to the first one of the thread."""
    for name in ("In-Reply-To", "References"):
        yield from reversed(_ID.findall(_header(message, name)))


def _one(message: Message, name: str) -> str:
    found = _ID.search(_header(message, name))
    return found[1] if found is not None else ""


def _addresses(message: Message, name: str) -> list[str]:
    values = [str(value) for value in message.get_all(name, [])]
    found = (address.strip() for _, address in getaddresses(values))
    return [address for address in found if "@" in address][:100]


def _header(message: Message, name: str) -> str:
    """A header on one line, its encoded words read."""
    value = message.get(name)
    if value is None:
        return ""
    read = EmailMessage(policy=policy.default)
    try:
        read["Subject"] = " ".join(str(value).split())[:2000]
        return str(read["Subject"])
    except (ValueError, IndexError):
        return ""
