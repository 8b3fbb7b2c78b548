"""What the rows are called; a name tells nothing about anybody."""

import base64
from functools import lru_cache

from chatbot.core.ids import Address, CaseId, ContactId
from chatbot.store.seal import Keyring

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_QUARTERS = 4
_BLINDED = 8192
_CONTACT = 17  # the length of a contact's id; load.lua cuts it off a pointer


class Names:
    """The rows of one organisation; the hash tag keeps them together on one node."""

    def __init__(self, keyring: Keyring, organization: str) -> None:
        self._keyring = keyring
        # The same people write again and again, and the hash costs more than the look-up.
        self._blind = lru_cache(_BLINDED)(self._blinded)
        self._rows: dict[tuple[int, int], tuple[str, ...]] = {}
        self.prefix = f"i1:{{{organization}}}:"

    def __call__(self, name: str) -> str:
        return self.prefix + name

    def seen(self, event_id: str) -> bytes:
        """What is remembered of an event that was taken."""
        return self._keyring.digest("event", event_id)

    def seen_rows(self, seconds: int, now: float) -> tuple[str, ...]:
        """The rows that hold what was taken within so many seconds, the newest first.

        A row a quarter: a key and an expiry for each event would cost more than the events.
        """
        newest = int(now) // (seconds // _QUARTERS)
        if (seconds, newest) not in self._rows:
            stem, backs = f"{self.prefix}u:{seconds}:", range(_QUARTERS + 1)
            self._rows = {(seconds, newest): tuple(f"{stem}{newest - back}" for back in backs)}
        return self._rows[seconds, newest]

    def address(self, address: Address) -> str:
        return f"{self.prefix}a:{self._blind(address)}"

    def window(self, address: Address) -> str:
        return f"{self.prefix}w:{self._blind(address)}"

    def pace(self, address: Address) -> str:
        return f"{self.prefix}pc:{self._blind(address)}"

    def numbered(self, address: Address) -> str:
        """Leads to the last message there whose buttons were said as numbered lines."""
        return f"{self.prefix}nl:{self._blind(address)}"

    def standing(self, address: Address) -> str:
        """What stands in a chat from which we may delete."""
        return f"{self.prefix}st:{self._blind(address)}"

    def receipt(self, receipt: str) -> str:
        """Leads from what a provider calls a message to what we call it."""
        return f"{self.prefix}os:{self._keyring.short('receipt', receipt)}"

    def pointer(self, address: Address, contact: str) -> str:
        """What stands behind an address: the contact, and a mark that nobody else can make."""
        return contact + self._keyring.short("pointer", address.channel, address.id, contact)[:8]

    def invitation(self, code: str) -> str:
        return f"{self.prefix}inv:{self._keyring.blind('invitation', code)}"

    def slot(self, lane: str, replaces: str) -> str:
        return self._keyring.short("slot", lane, replaces) if replaces else ""

    def commit(self, commit_id: str) -> str:
        return self._keyring.short("commit", commit_id)

    def timer(self, name: str, about: str) -> str:
        return self._keyring.short("timer", name, about)

    def event(self, event_id: str) -> str:
        return self._keyring.short("event", event_id)

    def counter(self, kind: str, key: str) -> str:
        return f"{self.prefix}n:{self._keyring.short(kind, key)}"

    def lane(self, to: ContactId | Address) -> str:
        """The lane in which messages wait for a contact, or for a bare address."""
        return f"a:{self._blind(to)}" if isinstance(to, Address) else f"p:{to}"

    def code(self, event_id: str, attempt: int = 0) -> str:
        """The code that the turn on this event may promise something for: 60 bits, for fingers."""
        number = int.from_bytes(self._keyring.chosen("code", event_id, str(attempt))[:8]) >> 4
        letters = "".join([_CROCKFORD[number >> at & 31] for at in range(55, -1, -5)])
        return "-".join(letters[at : at + 4] for at in (0, 4, 8))

    def contact(self, event_id: str, attempt: int = 0) -> ContactId:
        """The id of the contact whom this event makes known."""
        text = base64.b32encode(self._keyring.chosen("contact", event_id, str(attempt))[:10])
        return ContactId("p" + text.decode().lower())

    def case(self, event_id: str, attempt: int = 0) -> CaseId:
        """The id of the case that this event opens."""
        number = int.from_bytes(self._keyring.chosen("case", event_id, str(attempt))[:5])
        return CaseId("".join([_CROCKFORD[number >> at & 31] for at in range(35, -1, -5)]))

    def _blinded(self, address: Address) -> str:
        return self._keyring.blind("address", address.channel, address.id)


def is_contact(about: str) -> bool:
    """Whether an id is a contact's; a case's is shorter and in capitals."""
    return len(about) == _CONTACT and about.startswith("p")
