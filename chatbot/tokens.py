"""What stands behind a button: which choice it is, bound to whom it was shown to."""

import base64
import hashlib
import hmac
from typing import NamedTuple

from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.core.messages import Choice

LIMIT = 64  # bytes; the tightest of the channels
_MAC = 14  # characters of base64, 84 bits
_BETWEEN = "|"


class Opened(NamedTuple):
    """What a genuine token says."""

    question: str
    choice: str
    about: CaseId | None
    revision: int


class Tokens:
    """Seals choices into tokens that only their addressee can use; nothing needs to be stored."""

    def __init__(self, secret: bytes) -> None:
        assert len(secret) >= 16, "The secret behind the buttons must have at least 16 bytes."
        self._keyed = hashlib.blake2b(digest_size=12, key=secret[:64])

    def seal(self, choice: Choice, to: ContactId | Address) -> str:
        """The token of a choice shown to somebody."""
        parts = (choice.question, choice.about or "", str(choice.revision))
        # The choice comes last: it may be a piece of what somebody typed, bars included.
        said = _BETWEEN.join((*parts, choice.id))
        assert said.isascii(), f"A button's ids must be plain ASCII: {said!r}."
        assert not any(_BETWEEN in part for part in parts), f"No id holds a bar: {said!r}."
        token = f"{said}{_BETWEEN}{self._mac(said, to)}"
        assert len(token) <= LIMIT, (
            f"A button carries {LIMIT} bytes, this one needs {len(token)}: {said!r}."
        )
        return token

    def open(self, token: str, to: ContactId | Address) -> Opened | None:
        """What the token says, when we sealed it for this very addressee."""
        if len(token) > LIMIT or not token.isascii():
            return None
        said, _, mac = token.rpartition(_BETWEEN)
        if not hmac.compare_digest(mac, self._mac(said, to)):
            return None
        question, about, revision, choice = said.split(_BETWEEN, maxsplit=3)
        return Opened(question, choice, CaseId(about) if about else None, int(revision))

    @staticmethod
    def about(token: str) -> CaseId | None:
        """The case that a token names, genuine or not: what to load before its maker is known."""
        parts = token.split(_BETWEEN, maxsplit=2)
        named = len(parts) == 3 and len(parts[1]) == 8 and parts[1].isalnum()
        return CaseId(parts[1]) if named else None

    def _mac(self, said: str, to: ContactId | Address) -> str:
        whom = f"address\0{to.channel}\0{to.id}" if isinstance(to, Address) else f"contact\0{to}"
        mac = self._keyed.copy()
        mac.update(f"button\0{said}\0{whom}".encode())
        return base64.b64encode(mac.digest(), b"-_")[:_MAC].decode()
