"""Our own mailbox, over IMAP: what is new there, read without marking it, and marked when filed."""

import imaplib
import re
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, urlsplit

HOLDS = 50
"""Mails that are fetched at one look."""

_PORTS = {"imap": 143, "imaps": 993}
_SHAPE = "imaps://user:password@host:port, or imap://… with STARTTLS"
_SECONDS = 20.0
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Refused(Exception):
    """The server does not do what we ask; `code` says at which step."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A mailbox: where it is, and who we are there."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    tls: bool
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Mark:
    """How far we have read: the folder's own number for itself, and the last mail's in it."""

    validity: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One mail, whole or (`cut`) its head alone."""

    uid: int
    raw: bytes
    cut: bool = False


def place(url: str, folder: str = "") -> Place:
    """Read `IMAP_URL`; what is wrong with it is said without repeating any of it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _wrong("cannot be read") from None
    if parts.scheme not in _PORTS:
        raise _wrong("must begin with imaps:// or imap://")
    if not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise _wrong("must name a host and nothing behind it")
    if not parts.username or not parts.password:
        raise _wrong("must have a user and a password")
    if any(ord(char) < ord(" ") for char in unquote(url) + folder) or '"' in folder:
        raise _wrong("contains a control character")
    return Place(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        user=unquote(parts.username),
        password=unquote(parts.password),
        tls=parts.scheme == "imaps",
        folder=folder or "INBOX",
    )


def _wrong(what: str) -> ValueError:
    return ValueError(f"IMAP_URL {what}; it reads {_SHAPE}")


class Box:
    """Talks to the server; every call blocks, so that it is made in a thread."""

    def __init__(self, where: Place, *, tls: ssl.SSLContext | None = None) -> None:
        self._where, self._tls = where, tls

    def check(self) -> None:
        """Log in, look into the folder, and change nothing."""
        with self._opened(write=False):
            return

    def new(self, mark: Mark, largest: int) -> tuple[Mark, list[Found]]:
        """What came since then, the oldest first; the mark says where the folder stands.

        Where the folder is another than before, or was never read, all that nobody has read yet.
        """
        with self._opened(write=False) as (server, validity):
            known = mark.validity == validity
            since = f"UID {mark.last + 1}:*" if known else "UNSEEN"
            uids = [uid for uid in _search(server, since) if not known or uid > mark.last]
            found = [each for uid in uids[:HOLDS] if (each := _fetched(server, uid, largest))]
            last = mark.last if known else _before(uids, server)
            return Mark(validity, last), found

    def seen(self, uid: int) -> None:
        """Mark a mail as read."""
        with self._opened(write=True) as (server, _):
            _ok(server.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)"), "store")

    @contextmanager
    def _opened(self, *, write: bool) -> Iterator[tuple[imaplib.IMAP4, int]]:
        server = None
        try:
            server = self._connected()
            _logged_in(server, self._where)
            folder = f'"{self._where.folder}"'
            _ok(server.select(folder, readonly=not write), "folder")
            told = server.response("UIDVALIDITY")[1]
            first = told[0] if told else None
            yield server, int(first) if isinstance(first, bytes) and first.isdigit() else 1
        except imaplib.IMAP4.error:
            raise Refused("refused") from None
        finally:
            if server is not None:
                _hung_up(server)

    def _connected(self) -> imaplib.IMAP4:
        where, context = self._where, self._tls or ssl.create_default_context()
        if where.tls:
            return imaplib.IMAP4_SSL(where.host, where.port, ssl_context=context, timeout=_SECONDS)
        server = imaplib.IMAP4(where.host, where.port, timeout=_SECONDS)
        if "STARTTLS" in server.capabilities:
            server.starttls(context)
        elif where.host not in _LOOPBACK:
            # A password does not travel in clear to another machine.
            _hung_up(server)
            raise Refused("starttls")
        return server


def _logged_in(server: imaplib.IMAP4, where: Place) -> None:
    try:
        server.login(where.user, where.password)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:  # the error repeats what we sent
        raise Refused("login") from None


def _before(uids: list[int], server: imaplib.IMAP4) -> int:
    """Where a folder stands that we have not read before: just before the first that is unread."""
    if uids:
        return uids[0] - 1
    told = server.response("UIDNEXT")[1]
    first = told[0] if told else None
    return int(first) - 1 if isinstance(first, bytes) and first.isdigit() else 0


def _search(server: imaplib.IMAP4, what: str) -> list[int]:
    found = _ok(server.uid("SEARCH", what), "search")
    return sorted(int(uid) for uid in (found[0] or b"").split() if uid.isdigit())


def _fetched(server: imaplib.IMAP4, uid: int, largest: int) -> Found | None:
    told = _ok(server.uid("FETCH", str(uid), "(RFC822.SIZE)"), "size")
    sizes = [size for row in told if isinstance(row, bytes) and (size := _SIZE.search(row))]
    if not sizes:
        return None  # somebody has taken it away
    cut = int(sizes[0][1]) > largest
    part = "(BODY.PEEK[HEADER])" if cut else "(BODY.PEEK[])"
    rows = _ok(server.uid("FETCH", str(uid), part), "fetch")
    raw = next((row[1] for row in rows if isinstance(row, tuple)), None)
    return Found(uid=uid, raw=raw[:largest], cut=cut) if raw is not None else None


def _ok(answer: tuple[str, Sequence[Any]], step: str) -> Sequence[Any]:
    kind, data = answer
    if kind != "OK":
        raise Refused(step)
    return data


def _hung_up(server: imaplib.IMAP4) -> None:
    """Whatever happens from here on, what we did is done."""
    try:
        server.logout()
    except (imaplib.IMAP4.error, OSError):
        server.shutdown()


def moved(mark: Mark, found: Found) -> Mark:
    """How far we are once this mail is done with."""
    return replace(mark, last=max(mark.last, found.uid))
