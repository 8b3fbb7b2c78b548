"""Everything personal is sealed: data keys, wrapped by monthly keys made of the root key."""

import base64
import hashlib
import hmac
import os
from collections import OrderedDict
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chatbot.store.errors import Tampered

SCHEMA = 1
"""How a sealed row is laid out and encoded; the first byte of each."""

_NONCE = 12
_KEY = 32
_MONTHS = 12
_OPENED = 4096


def read_root(path: Path, *, create: bool = False) -> bytes:
    """The root key: 32 bytes in a file that nobody else may read; made where `create` allows it."""
    if create and not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(os.urandom(_KEY))
            file.flush()
            os.fsync(file.fileno())
    root = path.read_bytes()
    if len(root) != _KEY:
        raise ValueError(f"ROOT_KEY_FILE must hold {_KEY} bytes, {path} holds {len(root)}")
    return root


class Keyring:
    """Makes and opens keys; of the opened ones it remembers the last few thousand."""

    def __init__(self, root: bytes) -> None:
        assert len(root) == _KEY, "a root key has 32 bytes"
        self._root = root
        self._epochs: dict[int, AESGCM] = {}
        self._opened: OrderedDict[tuple[str, bytes], AESGCM] = OrderedDict()
        self._blind = self.derived("index")
        # A keyed BLAKE2b costs a fifth of an HMAC here, and a turn makes a dozen.
        self._short = hashlib.blake2b(digest_size=12, key=self.derived("short"))
        self._ids = hashlib.blake2b(digest_size=_KEY, key=self.derived("ids"))
        self._chain = self.derived("chain")

    def derived(self, purpose: str) -> bytes:
        """A key for one purpose, always the same for the same root."""
        return HKDF(SHA256(), _KEY, salt=None, info=f"introductions:{purpose}".encode()).derive(
            self._root
        )

    def blind(self, *parts: str) -> str:
        """An index by which something can be found and not be read: 128 bits."""
        return _text(hmac.digest(self._blind, "\0".join(parts).encode(), "sha256")[:16])

    def short(self, *parts: str) -> str:
        """A blind index for what nobody can guess: 96 bits, quicker to make and less to store."""
        return _text(self.digest(*parts))

    def digest(self, *parts: str) -> bytes:
        """The same, as bytes."""
        return _mac(self._short, parts)

    def chosen(self, *parts: str) -> bytes:
        """Bytes to make an id of: the same for the same event, and telling nothing of it."""
        return _mac(self._ids, parts)

    def link(self, before: bytes, event: bytes) -> bytes:
        """The next link of a case's chain of events."""
        return hmac.digest(self._chain, before + event, "sha256")[:16]

    def wrap(self, owner: str, at: datetime) -> bytes:
        """A new data key for `owner`, as it is stored."""
        month = at.year * _MONTHS + at.month - 1
        data, nonce = os.urandom(_KEY), os.urandom(_NONCE)
        wrapped = self._epoch(month).encrypt(nonce, data, owner.encode())
        return bytes((SCHEMA,)) + month.to_bytes(3) + nonce + wrapped

    def unwrap(self, owner: str, stored: bytes) -> AESGCM:
        """The key that was stored for `owner`, ready for use."""
        found = self._opened.get((owner, stored))
        if found is not None:
            self._opened.move_to_end((owner, stored))
            return found
        try:
            epoch = self._epoch(int.from_bytes(stored[1:4]))
            data = epoch.decrypt(stored[4 : 4 + _NONCE], stored[4 + _NONCE :], owner.encode())
        except (InvalidTag, ValueError):
            raise Tampered(owner) from None
        self._opened[owner, stored] = opened = AESGCM(data)
        if len(self._opened) > _OPENED:
            self._opened.popitem(last=False)
        return opened

    def _epoch(self, month: int) -> AESGCM:
        if month not in self._epochs:
            self._epochs[month] = AESGCM(self.derived(f"epoch:{month}"))
        return self._epochs[month]


def seal(key: AESGCM, plain: bytes, *, place: str) -> bytes:
    """Seal for one place; it opens nowhere else."""
    nonce = os.urandom(_NONCE)
    return b"%c%b%b" % (SCHEMA, nonce, key.encrypt(nonce, plain, f"{SCHEMA}|{place}".encode()))


def unseal(key: AESGCM, sealed: bytes, *, place: str) -> bytes:
    """Open what was sealed for this place."""
    try:
        return key.decrypt(
            sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], f"{sealed[0]}|{place}".encode()
        )
    except (InvalidTag, ValueError, IndexError):
        raise Tampered(place) from None


def _mac(keyed: "hashlib.blake2b", parts: tuple[str, ...]) -> bytes:
    mac = keyed.copy()
    mac.update("\0".join(parts).encode())
    return mac.digest()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw, b"-_").rstrip(b"=").decode()
