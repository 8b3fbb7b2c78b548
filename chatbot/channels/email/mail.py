"""A message in words becomes a mail: the same bytes for the same message, but for its date."""

import hashlib
import re
import unicodedata
from datetime import datetime
from email import policy
from email.header import Header
from email.headerregistry import Address as Correspondent
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from chatbot.channels.email.mailbox import Mailbox, Sender
from chatbot.core.errors import SendError
from chatbot.core.messages import Rendered

_ATOM = re.compile(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*")
_RECEIPT = re.compile(r"<[A-Za-z0-9_.+-]+@[A-Za-z0-9_.-]+>")
_UNSAFE_IN_NAME = re.compile(r"[^A-Za-z0-9._-]+")
_PDF = b"%PDF-"
_OURS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+/(?:p/[a-z2-7]+|check(?:/[A-Z0-9-]+)?)(?![\w./-])")
_LONGEST_ID = 48
_SUBJECT = 200  # characters; longer ones are ours by mistake
_SUBJECT_LINE = 65  # characters of it that stand on one line as they are
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def mail(
    message: Rendered,
    *,
    sender: Sender,
    to: Mailbox,
    copies: tuple[Mailbox, ...],
    contents: tuple[bytes, ...],
    now: datetime,
    replaces: str,
) -> EmailMessage:
    """Write the mail; nothing that the message says can become a header or a second recipient."""
    international = any(box.international for box in (to, *copies))
    written = EmailMessage(policy=policy.SMTPUTF8 if international else policy.SMTP)
    written["From"] = Correspondent(sender.name, addr_spec=sender.spec)
    written["To"] = to.spec
    if copies:
        written["Cc"] = ", ".join(box.spec for box in copies)
    written.set_raw("Subject", _folded(_subject(message.subject)))
    written["Date"] = format_datetime(now)
    written["Message-ID"] = message_id(message.id, sender)
    if _RECEIPT.fullmatch(replaces):
        written["In-Reply-To"] = written["References"] = replaces
    if message.purpose != "mail":
        written["Auto-Submitted"] = "auto-generated"
    _fill(written, message, contents)
    written["Content-Language"] = _language(message.locale)
    return written


def message_id(outbox_id: str, sender: Sender) -> str:
    """Name a mail by its outbox entry, so that a mail sent twice is seen to be one."""
    # Longer ones would be folded, and some servers lose a folded Message-ID.
    if len(outbox_id) > _LONGEST_ID or not _ATOM.fullmatch(outbox_id):
        outbox_id = hashlib.sha256(outbox_id.encode()).hexdigest()[:32]
    return f"<{outbox_id}@{sender.domain}>"


def _subject(text: str) -> str:
    plain = text.translate(_ISOLATES)
    # What looks like an encoded word would be decoded by whoever reads it.
    if len(plain) > _SUBJECT or "=?" in plain or any(map(_breaks_lines, plain)):
        raise SendError("mail-subject")
    return plain


def _folded(plain: str) -> str:
    """A subject in lines that are read as exactly what was written."""
    # Folded between plain words it would gain a space, or lose one, with some who read it.
    if plain.isascii() and plain == plain.strip() and len(plain) <= _SUBJECT_LINE:
        return plain
    return Header(plain, "utf-8", header_name="Subject").encode(linesep="\r\n")


def _breaks_lines(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}


def _fill(written: EmailMessage, message: Rendered, contents: tuple[bytes, ...]) -> None:
    if any(unicodedata.category(char) == "Cs" or char == "\0" for char in message.text):
        raise SendError("mail-text")
    # Quoted-printable: no server can then break a line or a character.
    text = f"{message.text}\n\n{message.hint}" if message.hint else message.text
    written.set_content(text, cte="quoted-printable")
    written.add_alternative(_page(message, text), subtype="html", cte="quoted-printable")
    files = (*((message.file,) if message.file else ()), *message.more)
    assert len(files) == len(contents), "a file goes with its content"
    for file, content in zip(files, contents, strict=True):
        name, kind = _attached(file.name, content)
        written.add_attachment(content, maintype="application", subtype=kind, filename=name)
    _fix_boundaries(written)


def _fix_boundaries(written: EmailMessage) -> None:
    seed = hashlib.sha256(str(written["Message-ID"]).encode()).hexdigest()[:24]
    parts = (part for part in written.walk() if part.is_multipart())
    for index, part in enumerate(parts):
        # `=_` occurs neither in quoted-printable nor in base64.
        part.set_boundary(f"=_{seed}.{index}")


def _attached(name: str, content: bytes) -> tuple[str, str]:
    safe = _UNSAFE_IN_NAME.sub("-", name).strip(".-")[:80] or "attachment"
    if not content.startswith(_PDF):
        return safe, "octet-stream"
    return (safe if safe.lower().endswith(".pdf") else f"{safe}.pdf"), "pdf"


def _page(message: Rendered, text: str) -> str:
    language = _language(message.locale)
    direction = "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"
    paragraphs = "\n".join(
        f'<p dir="auto">{"<br>".join(map(_linked, each.strip().splitlines()))}</p>'
        for each in re.split(r"\n\s*\n", text)
        if each.strip()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n'
        '<head><meta charset="utf-8"></head>\n'
        '<body style="font: 16px/1.5 Georgia, serif; max-width: 38em">\n'
        f"{paragraphs}\n</body>\n</html>\n"
    )


def _linked(line: str) -> str:
    """What looks like a page of ours can be followed; no other address becomes a link by us."""
    return _OURS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', escape(line))


def _language(locale: str) -> str:
    return locale if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", locale) else "en"
