"""Links: a page of ours, what it is about, and until when; sealed, so that nobody makes one."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from chatbot.core.ids import Address, CaseId
from chatbot.core.messages import Arg, Args, As, Document, File, Line, Message
from chatbot.core.pages import Page

LIMIT = 120
"""Characters of a token; a longer one would not survive every mail program in one piece."""

PATH = "/p/"
ELSEWHERE = "page-link-elsewhere"
MAILS, COPIES = "mail-", "mail-copy"
"""How the keys of what is written to others begin, and those of copies of it."""

_PLACE = b"link"
_BETWEEN = "|"
_MINUTE = 60


class Led(NamedTuple):
    """What a genuine link leads to."""

    page: str
    about: CaseId | None
    subject: str


class Links:
    """Makes the addresses of pages, and opens them; nothing needs to be stored.

    Letters and digits alone: no mail program takes the end of it for the end of a sentence.
    """

    def __init__(self, secret: bytes, public_url: str = "") -> None:
        self._sealer = AESSIV(secret)
        self.public_url = public_url

    def token(self, page: str, about: str, subject: str, expires: datetime) -> str:
        """The same for the same page, subject and time; what it says can be read by us alone."""
        assert _BETWEEN not in page + about, "the names of pages and cases hold no bar"
        minutes = format(int(expires.timestamp()) // _MINUTE, "x")
        said = _BETWEEN.join((page, about, minutes, subject)).encode()
        token = base64.b32encode(self._sealer.encrypt(said, [_PLACE])).decode()
        found = token.rstrip("=").lower()
        assert len(found) <= LIMIT, f"a link has {LIMIT} characters, this one needs {len(found)}"
        return found

    def open(self, token: str, now: datetime) -> Led | None:
        """What the token leads to, when we made it and it has not run out."""
        if not 0 < len(token) <= LIMIT or not token.isascii():
            return None
        try:
            sealed = base64.b32decode(token.upper() + "=" * (-len(token) % 8))
            page, about, minutes, subject = (
                self._sealer.decrypt(sealed, [_PLACE]).decode().split(_BETWEEN, 3)
            )
        except (InvalidTag, binascii.Error, ValueError):
            return None
        if now.timestamp() >= (int(minutes, 16) + 1) * _MINUTE:
            return None
        return Led(page, CaseId(about) if about else None, subject)

    def message(self, message: Message, now: datetime) -> Message:
        """The message with its links; those of a mail lead somewhere in that mail alone.

        An officer who is shown a mail before it goes, and whoever gets a copy of it, must not hold
        the link by which its receiver answers.
        """
        mailed = isinstance(message.to, Address)
        made = _Made(self, now, mailed=mailed)
        live = made.alive(message.key)
        return replace(
            message,
            args=made.args(message.args, live=live),
            before=tuple(map(made.line, message.before)),
            file=made.file(message.file),
        )

    def page(self, page: Page, now: datetime) -> Page:
        """The page with its links: whoever reads it was let in."""
        made = _Made(self, now, mailed=True)
        facts = ((key, made.arg(arg)) for key, arg in page.facts)
        return replace(page, lines=tuple(map(made.line, page.lines)), facts=tuple(facts))

    def document(self, document: Document, now: datetime) -> Document:
        """The paper with the addresses that anybody may know, and no other."""
        return _Made(self, now, mailed=False).document(document)


class _Made:
    """Arguments on their way into words, with the links in them made."""

    def __init__(self, links: Links, now: datetime, *, mailed: bool) -> None:
        self._links, self._now, self._mailed = links, now, mailed

    def alive(self, key: str) -> bool:
        """Whether a link in this sentence is for whoever reads it."""
        return not key.startswith(COPIES) and (self._mailed or not key.startswith(MAILS))

    def arg(self, arg: Arg) -> Arg:
        made: Arg = self._value(arg, live=True)
        return made

    def line(self, line: Line) -> Line:
        return Line(line.key, self.args(line.args, live=self.alive(line.key)))

    def args(self, args: Args, *, live: bool) -> Args:
        return {name: self._value(arg, live=live) for name, arg in args.items()}

    def document(self, document: Document) -> Document:
        lines = (Line(line.key, self.args(line.args, live=False)) for line in document.lines)
        facts = ((key, self._value(arg, live=False)) for key, arg in document.facts)
        return replace(document, lines=tuple(lines), facts=tuple(facts))

    def file(self, file: File | None) -> File | None:
        if file is None or file.document is None:
            return file
        return replace(file, document=self.document(file.document))

    def _value(self, value: Any, *, live: bool) -> Any:
        if isinstance(value, As):
            if value.kind == "link":
                return self._link(value, live=live)
            if value.kind == "site":
                return self._links.public_url + value.value if self._links.public_url else ""
            if value.kind == "words":
                live = live and self.alive(value.value[0])
            return As(value.kind, self._value(value.value, live=live))
        if isinstance(value, Mapping):
            return {name: self._value(inner, live=live) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._value(inner, live=live) for inner in value)
        return value

    def _link(self, value: As, *, live: bool) -> str | As:
        links = self._links
        if not links.public_url:
            return ""
        if not live:
            return As("words", [ELSEWHERE, {}])
        page, about, subject, days = value.value
        expires = self._now + timedelta(days=days)
        return f"{links.public_url}{PATH}{links.token(page, about, subject, expires)}"
