"""A real mail server that keeps what it gets, for the demo and for trying things out."""

import asyncio
import logging
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, message_from_string, policy
from email.errors import MessageDefect, NonASCIILocalPartDefect
from email.message import EmailMessage
from types import TracebackType
from typing import Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from email_validator import EmailNotValidError, validate_email

_OK = "250 Kept"
_ONCE = ("From", "To", "Subject", "Date", "Message-ID")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a mail."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail as it arrived: its envelope, its headers and what is in it."""

    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage
    raw: bytes = field(repr=False)

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        """The plain body."""
        return self._body("plain")

    @property
    def page(self) -> str:
        """The same as a page."""
        return self._body("html")

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        return tuple(
            Attachment(
                name=part.get_filename() or "",
                kind=part.get_content_type(),
                content=bytes(part.get_payload(decode=True)),
            )
            for part in self.message.iter_attachments()
        )

    def _body(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        return "" if part is None else str(part.get_content()).replace("\r\n", "\n")


class Sink:
    """Listens on this machine only, takes what a strict server takes, and keeps it in memory.

    `refusals` maps a recipient to the reply it gets (`550 No such mailbox`), `answer` replaces the
    reply to a whole mail, and `vanish` hangs up after a mail instead of answering.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        international: bool = True,
        login: tuple[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
        encrypted: bool = False,
        on_mail: Callable[[Mail], None] | None = None,
    ) -> None:
        self.messages: list[Mail] = []
        self.refusals: dict[str, str] = {}
        self.answer = ""
        self.vanish = False
        self._port, self._international, self._login = port, international, login
        self._tls, self._encrypted, self._on_mail = tls, encrypted, on_mail
        self._server: asyncio.Server | None = None
        self._sessions: set[SMTP] = set()
        self._arrived = asyncio.Condition()

    async def __aenter__(self) -> Self:
        # Its own log names senders and recipients.
        logging.getLogger("mail").setLevel(logging.CRITICAL)
        self._server = await asyncio.get_running_loop().create_server(
            self._session,
            "127.0.0.1",
            self._port,
            ssl=self._tls if self._encrypted else None,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._server is not None, "a sink is closed once"
        self._server.close()
        for session in self._sessions:
            _hang_up(session)
        await self._server.wait_closed()
        self._server = None

    @property
    def url(self) -> str:
        """What to set `SMTP_URL` to."""
        return f"{'smtps' if self._encrypted else 'smtp'}://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        assert self._server is not None, "the sink has to be entered first"
        return int(self._server.sockets[0].getsockname()[1])

    async def wait_for(self, count: int) -> list[Mail]:
        """Wait until so many mails are here, and give all of them."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: len(self.messages) >= count)
        return self.messages

    def _session(self) -> SMTP:
        session = SMTP(
            self,
            loop=asyncio.get_running_loop(),
            hostname="sink.localhost",
            ident="ready",
            enable_SMTPUTF8=self._international,
            tls_context=None if self._encrypted else self._tls,
            auth_required=self._login is not None,
            auth_require_tls=False if self._encrypted else self._tls is not None,
            authenticator=self._authenticate,
        )
        self._sessions.add(session)
        return session

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _kind: str, data: object
    ) -> AuthResult:
        given = (data.login, data.password) if isinstance(data, LoginPassword) else None
        known = self._login and tuple(each.encode() for each in self._login)
        return AuthResult(success=given is not None and given == known, handled=False)

    async def handle_RCPT(  # noqa: N802 - the name that the library calls
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        if address in self.refusals:
            return self.refusals[address]
        if not _is_one_address(address, international=bool(envelope.smtp_utf8)):
            return "553 That is no mailbox"
        envelope.rcpt_tos.append(address)
        return _OK

    async def handle_DATA(  # noqa: N802 - the name that the library calls
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        raw = envelope.original_content or b""
        fault = _fault(raw, international=bool(envelope.smtp_utf8))
        if fault or self.answer:
            return self.answer or f"554 {fault}"
        mail = Mail(
            sender=str(envelope.mail_from),
            recipients=tuple(map(str, envelope.rcpt_tos)),
            message=_parsed(raw),
            raw=raw,
        )
        await self._keep(mail)
        if self.vanish:
            _hang_up(server)
        return _OK

    async def _keep(self, mail: Mail) -> None:
        async with self._arrived:
            self.messages.append(mail)
            self._arrived.notify_all()
        if self._on_mail is not None:
            self._on_mail(mail)


def _hang_up(session: SMTP) -> None:
    if isinstance(session.transport, asyncio.WriteTransport):
        session.transport.abort()


def _is_one_address(address: str, *, international: bool) -> bool:
    try:
        validate_email(
            address,
            check_deliverability=False,
            test_environment=True,
            allow_smtputf8=international,
        )
    except EmailNotValidError:
        return False
    return True


def _fault(raw: bytes, *, international: bool) -> str:
    """Say what a strict server has against a mail, or nothing."""
    head, _, _ = raw.partition(b"\r\n\r\n")
    message = _parsed(raw)
    faults: dict[str, bool] = {
        "Bare line breaks": b"\n" in raw.replace(b"\r\n", b"")
        or b"\r" in raw.replace(b"\r\n", b""),
        "Headers are not ASCII": not international and not head.isascii(),
        "Headers are missing or doubled": any(len(message.get_all(n, [])) != 1 for n in _ONCE),
        "The mail is malformed": bool(_defects(message)),
    }
    return next((fault for fault, found in faults.items() if found), "")


def _parsed(raw: bytes) -> EmailMessage:
    try:
        return message_from_string(raw.decode(), policy=policy.default)  # headers may be UTF-8
    except UnicodeDecodeError:
        return message_from_bytes(raw, policy=policy.default)


def _defects(message: EmailMessage) -> list[MessageDefect]:
    found = (
        defect
        for part in message.walk()
        for defect in (*part.defects, *(d for value in part.values() for d in value.defects))
    )
    # Letters outside ASCII are right where both sides agreed on them, and looked for elsewhere.
    return [defect for defect in found if not isinstance(defect, NonASCIILocalPartDefect)]
