"""Whether Twilio signed a request: over our public address, and every name and value of the body.

Signed with the account's auth token (SHA-1), or with a shared key (SHA-256) where the request
announces the one that is configured. Both are accepted while both are configured; whoever wants
the shared key alone gives no tokens. The signature holds no time and no separators: see `seams`.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote_to_bytes, urlsplit

Headers = Iterable[tuple[bytes, bytes]]

HEADER = b"x-twilio-signature"
SETTINGS = b"x-twilio-webhooks-signature-settings"
SHA1, SHA256 = "HMAC_SHA1", "HMAC_SHA256"
PORTS = {"https": 443, "http": 80}

MOST = 300
"""Parameters of a body; Twilio sends some thirty."""

TORN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
"""A percent sign that begins nothing."""


class Malformed(Exception):
    """Right or wrong signature: nobody at Twilio wrote this."""


class Signature:
    """Knows the secrets, and the address that Twilio was told to call."""

    def __init__(self, base: str, tokens: Sequence[str], *, shared: str = "") -> None:
        """Accept the tokens, the present one and the one before; `shared` reads name:secret."""
        self._tokens = tuple(token.encode() for token in tokens if token)
        name, _, secret = shared.partition(":")
        self._name, self._secret = name, secret.encode()
        assert self._tokens or secret, "without a secret everybody could sign"
        self._bases = _spellings(base)

    def check(self, path: str, query: bytes, body: bytes, headers: Headers) -> bool:
        """Whether exactly this was signed; the `Host` that the caller names plays no part."""
        shown, settings = _single(headers, HEADER), _single(headers, SETTINGS)
        if not shown or settings is None:
            return False
        keys, algorithm = self._keys(settings)
        tail = path.encode() + (b"?" + query if query else b"")
        signed = tail + b"".join(name + value for name, value in sorted(_parts(body)))
        right = False
        for key in keys:  # all of them, so that the time tells nothing
            for base in self._bases:
                made = b64encode(hmac.digest(key, base + signed, algorithm))
                right |= hmac.compare_digest(made, shown)
        return right

    def _keys(self, settings: bytes) -> tuple[tuple[bytes, ...], str]:
        """What may have signed, and how, by what the request announces."""
        told = _announced(settings)
        algorithm = told.get("algorithm", SHA1)
        if algorithm == SHA1 and "key" not in told:
            return self._tokens, "sha1"
        known = bool(self._secret) and told.get("key") == self._name
        return ((self._secret,) if known and algorithm == SHA256 else ()), "sha256"


def pairs(encoded: bytes) -> Mapping[str, str]:
    """The names and values of a form or a query, strictly: each name once, all of it UTF-8.

    Raises `Malformed`.
    """
    found: dict[str, str] = {}
    pieces = encoded.split(b"&") if encoded else []
    if len(pieces) > MOST or TORN.search(encoded):
        raise Malformed("not a form")
    for piece in pieces:
        raw, equals, value = piece.partition(b"=")
        try:
            name, text = _decoded(raw).decode(), _decoded(value).decode()
        except UnicodeDecodeError:
            raise Malformed("not UTF-8") from None
        if not name or not equals:
            raise Malformed("not a form")
        if name in found:
            raise Malformed("a name occurs twice")
        found[name] = text
    return found


def _parts(body: bytes) -> set[tuple[bytes, bytes]]:
    """What is signed of a body, before anything is known about it; blank values count."""
    pieces = [piece.partition(b"=") for piece in body.split(b"&", MOST) if piece]
    return {(_decoded(name), _decoded(value)) for name, _, value in pieces}


def _decoded(part: bytes) -> bytes:
    plain = b"%" not in part and b"+" not in part
    return part if plain else unquote_to_bytes(part.replace(b"+", b" "))


def _single(headers: Headers, name: bytes) -> bytes | None:
    """A header's value; empty where it is missing, None where it comes twice."""
    found = [value for given, value in headers if given == name]
    return None if len(found) > 1 else b"".join(found)


def _announced(settings: bytes) -> dict[str, str]:
    parts = (part.partition("=") for part in settings.decode("latin-1").split(","))
    return {name.strip(): value.strip() for name, _, value in parts if value.strip()}


def _spellings(base: str) -> tuple[bytes, ...]:
    """Our address with its port and without: Twilio writes it either way."""
    parts = urlsplit(base)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    port = parts.port or PORTS[parts.scheme]
    return f"{parts.scheme}://{host}".encode(), f"{parts.scheme}://{host}:{port}".encode()
