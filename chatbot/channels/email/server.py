"""Where mail is handed over: `SMTP_URL`, read and checked."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

Security = Literal["tls", "starttls", "offered", "none"]

_SCHEMES = {"smtp": 25, "smtps": 465}
_STARTTLS: dict[str, Security] = {"yes": "starttls", "no": "none", "auto": "offered"}
_SHAPE = "smtp://user:password@host:port, smtps://…, with ?starttls=yes|no|auto&timeout=seconds"
_PATIENCE = 20.0  # seconds; less than a claimed lane stays with one process
_MOST_PATIENCE = 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """A mail server and how to talk to it."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    security: Security = "offered"
    timeout: float = _PATIENCE


def mail_server(url: str) -> MailServer:
    """Read `SMTP_URL`; what is wrong with it is said without repeating any of it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _wrong("cannot be read") from None
    if parts.scheme not in _SCHEMES:
        raise _wrong("must begin with smtp:// or smtps://")
    if not parts.hostname or parts.path not in ("", "/") or parts.fragment:
        raise _wrong("must name a host and no path")
    if any(ord(char) <= ord(" ") for char in unquote(url)):
        raise _wrong("contains a space or a control character")
    if (parts.username is None) != (parts.password is None):
        raise _wrong("must have both a user and a password, or neither")
    options = _options(parts)
    return MailServer(
        host=parts.hostname,
        port=_SCHEMES[parts.scheme] if port is None else port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        security=_security(parts, options.get("starttls", "")),
        timeout=_timeout(options.get("timeout", str(_PATIENCE))),
    )


def _options(parts: SplitResult) -> dict[str, str]:
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if not options.keys() <= {"starttls", "timeout"}:
        raise _wrong("has an option that is neither starttls nor timeout")
    return options


def _security(parts: SplitResult, starttls: str) -> Security:
    if parts.scheme == "smtps":
        if starttls:
            raise _wrong("cannot have starttls, because smtps:// is encrypted from the start")
        return "tls"
    if starttls and starttls not in _STARTTLS:
        raise _wrong("has a starttls that is none of yes, no and auto")
    if parts.password and not starttls and not _is_loopback(parts.hostname or ""):
        # A password does not travel in clear to another machine unless somebody says so.
        return "starttls"
    return _STARTTLS[starttls or "auto"]


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _timeout(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= _MOST_PATIENCE:
        raise _wrong(f"must have a timeout of more than 0 and at most {_MOST_PATIENCE:g} seconds")
    return seconds


def _wrong(what: str) -> ValueError:
    return ValueError(f"SMTP_URL {what}; it reads {_SHAPE}")
