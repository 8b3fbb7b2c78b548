"""Files that came with a message: fetched from the provider alone, with a limit, and looked at."""

from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

from chatbot.channels.whatsapp.transport import Transport
from chatbot.core.errors import SendError
from chatbot.http.connection import Answer

LONGEST = 16 * 1024 * 1024
"""Bytes of a file; WhatsApp itself carries no longer ones."""

HOST = "api.twilio.com"
STORAGE = (".twiliocdn.com", ".twilio.com")
BUCKET = "media.twiliocdn.com"
AMAZON = ".amazonaws.com"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

MARKS = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (8, b"WEBP", "image/webp"),
    (0, b"OggS", "audio/ogg"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"%PDF-", "application/pdf"),
    (4, b"ftyp3g", "video/3gpp"),
    (4, b"ftyp", "video/mp4"),
)
"""Where a file shows what it is, and by which bytes; the first that fits counts."""


def kind_of(content: bytes) -> str:
    """What a file is by its own bytes, whatever it was called; "" where it is none that we take."""
    if content[8:12] == b"WEBP" and not content.startswith(b"RIFF"):
        return ""
    return next((kind for at, mark, kind in MARKS if content.startswith(mark, at)), "")


async def fetched(transport: Transport, url: str) -> bytes:
    """The file of that address; one redirect, to the provider's storage, is followed.

    Who we are is told to the provider's own host alone. Raises `SendError`.
    """
    host = urlsplit(url).hostname or ""
    if not transport.base and host != HOST:
        raise SendError("media-host")
    answer = await transport.exchange("GET", url, longest=LONGEST)
    if answer.status >= HTTPStatus.MULTIPLE_CHOICES:
        answer = await _followed(transport, url, answer)
    if not kind_of(answer.body):
        raise SendError("media-kind")
    return answer.body


async def _followed(transport: Transport, url: str, answer: Answer) -> Answer:
    to = urljoin(transport.base or url, answer.header("location"))
    if not is_storage(to, transport.base):
        raise SendError("media-host")
    parts = urlsplit(to)
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    origin = f"{parts.scheme}://{parts.netloc}"
    found = await transport.ask("GET", origin, path, longest=LONGEST)
    if found.status != HTTPStatus.OK:
        raise SendError("media-moved")
    return found


def is_storage(url: str, base: str = "") -> bool:
    """Whether a redirect may be followed there; a `base` on this machine keeps files here, too."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if base and urlsplit(base).hostname in LOOPBACK:
        return host in LOOPBACK
    if parts.scheme != "https" or parts.username or parts.port not in {None, 443}:
        return False
    if host.endswith(AMAZON):
        return host.startswith(f"{BUCKET}.") or parts.path.startswith(f"/{BUCKET}/")
    return host.endswith(STORAGE)
