"""The steps of one commit, as commit.lua takes them: names, keys and arguments."""

from chatbot.core.ids import Address, ContactId
from chatbot.core.messages import Rendered
from chatbot.store.names import Names
from chatbot.store.records import Entry
from chatbot.store.wire import Argument

HOLD = 30_000
"""Milliseconds for which a claimed lane is this process's."""


class Steps:
    """Collects steps; the script checks all of them, then does all of them."""

    def __init__(self, name: Names) -> None:
        self.name = name
        self.keys: list[str] = [name("seq"), name("gen")]
        self.args: list[Argument] = []

    def add(self, step: str, *args: Argument, keys: tuple[str, ...]) -> None:
        self.keys.extend(keys)
        self.args.append(step)
        self.args.extend(args)

    def row(self, step: str, row: str, *args: Argument) -> None:
        """A step about one row of this organisation."""
        self.add(step, *args, keys=(self.name.prefix + row,))

    def timers(self, step: str, *args: Argument) -> None:
        self.add(step, *args, keys=(self.name("tm"), self.name("tmd")))

    def address(self, address: Address, contact: ContactId) -> None:
        """From now on this address is this contact's."""
        self.add("address", self.name.pointer(address, contact), keys=(self.name.address(address),))

    def push(self, lane: str, item: bytes, slot: str, *, deliver: bool) -> None:
        name = self.name
        receipt = name(f"or:{slot}") if slot else name("seq")
        keys = (name(f"ol:{lane}"), name("ordy"), name("ofen"), receipt)
        self.add("push", lane, item, int(deliver), keys=keys)

    def shown(self, entry: Entry, now: int) -> None:
        """Where it has buttons, they stand below everything that its receiver was told before."""
        if entry.lane.startswith("p:") and isinstance(entry.work, Rendered) and entry.work.buttons:
            self.row("shown", entry.lane, now)

    def unlane(self, lane: str) -> None:
        """Whatever waits for them is not to be sent."""
        name = self.name
        self.add("unlane", lane, keys=(name(f"ol:{lane}"), name("ordy"), name("ofen")))
