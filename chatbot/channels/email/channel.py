"""The e-mail channel: one mail a message, and what a server's refusal means."""

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage

from aiosmtplib import (
    SMTP,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPResponseException,
)
from aiosmtplib.email import flatten_message

from chatbot.channels.email.mail import mail
from chatbot.channels.email.mailbox import Mailbox, mailbox, sender
from chatbot.channels.email.server import MailServer
from chatbot.core.errors import SendError
from chatbot.core.limits import Limits
from chatbot.core.messages import Rendered

_LONG = 100_000  # characters; mail knows no limit that our words could reach
_SOON = 60.0  # seconds until a server that did not answer is tried again
_LATER = 300.0  # and until one that asked us to come back: what greylisting wants
_MUCH_LATER = 900.0  # and until our own settings may have been put right
_GOODBYE = 2.0  # seconds for a farewell that nothing depends on
_TRANSIENT, _PERMANENT = 400, 500
_SETTINGS = frozenset({530, 534, 535, 538})  # who we are was refused, not what we sent
_STARTTLS = {"starttls": True, "offered": None, "none": False, "tls": False}


class Email:
    """Sends by one mail server, as one sender."""

    name = "email"
    limits = Limits(text=_LONG, caption=_LONG, buttons=0, label=0, token=0, edits=False)

    def __init__(
        self,
        server: MailServer,
        mail_from: str,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._server, self._sender = server, sender(mail_from)
        self._now, self._tls = now, tls

    async def send(self, message: Rendered, *, content: bytes | None, replaces: str) -> str:
        """Send a mail and give its Message-ID, which is the same at every attempt."""
        contents = () if content is None else (content,)
        return await self.enclose(message, contents=contents, replaces=replaces)

    async def enclose(
        self, message: Rendered, *, contents: tuple[bytes, ...], replaces: str
    ) -> str:
        """Send a mail with all of its files."""
        to = mailbox(message.to)
        boxes = tuple(dict.fromkeys((to, *map(mailbox, message.copies))))
        written = mail(
            message,
            sender=self._sender,
            to=to,
            copies=boxes[1:],
            contents=contents,
            now=self._now(),
            replaces=replaces,
        )
        refused = await self._hand_over(boxes, written)
        if refused:
            raise SendError(f"smtp-{refused[0].code}", partly=True)
        return str(written["Message-ID"])

    async def _hand_over(
        self, boxes: tuple[Mailbox, ...], written: EmailMessage
    ) -> list[SMTPRecipientRefused]:
        post = _Post(self._connection())
        try:
            async with asyncio.timeout(self._server.timeout):
                return await post.send(self._sender.spec, boxes, written)
        except SMTPResponseException as error:
            raise _refusal(error, post) from None
        except (SMTPException, OSError) as error:
            raise _silence(error, post) from None
        finally:
            await post.close()

    async def check(self) -> None:
        """Say hello to the server and log in, and send nothing; raises what went wrong."""
        connection = self._connection()
        try:
            async with asyncio.timeout(self._server.timeout):
                await connection.connect()
                await connection.quit()
        finally:
            connection.close()

    def _connection(self) -> SMTP:
        server = self._server
        return SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            use_tls=server.security == "tls",
            start_tls=_STARTTLS[server.security],
            tls_context=self._tls,
            timeout=server.timeout,
            local_hostname=self._sender.domain,
        )


class _Post:
    """One mail on its way; remembers how far it came."""

    def __init__(self, connection: SMTP) -> None:
        self._connection = connection
        self.opened = False  # the server talks to us
        self.given = False  # the server may have the mail

    async def send(
        self, sender: str, boxes: tuple[Mailbox, ...], written: EmailMessage
    ) -> list[SMTPRecipientRefused]:
        """Send to the first box, and to as many others as the server takes; give the refusals."""
        connection = self._connection
        international = any(box.international for box in boxes)
        encoding = "utf-8" if international else "ascii"
        await connection.connect()
        self.opened = True
        if international and not connection.supports_extension("smtputf8"):
            raise SendError("smtp-utf8")
        options = ["SMTPUTF8", "BODY=8BITMIME"] if international else []
        await connection.mail(sender, options=options, encoding=encoding)
        await connection.rcpt(boxes[0].spec, encoding=encoding)
        refused = []
        for box in boxes[1:]:
            try:
                await connection.rcpt(box.spec, encoding=encoding)
            except SMTPRecipientRefused as error:
                refused.append(error)
        self.given = True
        await connection.data(flatten_message(written, utf8=international))
        return refused

    async def close(self) -> None:
        # Whatever happens from here on, the mail's fate is known.
        with suppress(SMTPException, OSError):
            async with asyncio.timeout(_GOODBYE):
                await self._connection.quit()
        self._connection.close()


def _refusal(error: SMTPResponseException, post: _Post) -> SendError:
    code = f"smtp-{error.code}"
    if not post.opened or error.code in _SETTINGS:
        return SendError(code, retry_after=_MUCH_LATER)
    if error.code >= _PERMANENT:
        return SendError(code)
    if post.given and error.code < _TRANSIENT:
        # A reply that is no refusal at all leaves open what became of the mail.
        return SendError(code, ambiguous=True)
    return SendError(code, retry_after=_LATER)


def _silence(error: Exception, post: _Post) -> SendError:
    if post.given:
        return SendError("smtp-unanswered", ambiguous=True)
    if isinstance(error, SMTPNotSupported | ssl.SSLError):
        return SendError("smtp-settings", retry_after=_MUCH_LATER)
    return SendError("smtp-unreachable", retry_after=_SOON)
