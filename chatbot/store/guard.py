"""Notices when the store comes back older than it was."""

import time
from pathlib import Path

_EVERY = 1.0


class Guard:
    """The newest commit that this process knows of; kept in a file, too, for the next start."""

    def __init__(self, file: Path | None) -> None:
        self.generation, self.highest = b"", 0
        self._file, self._saved = file, 0.0

    def begin(self, generation: bytes) -> None:
        """Remember where an earlier process of ours had been; the first time, start with this."""
        self.generation = generation
        if self._file is not None and self._file.exists():
            kept, _, highest = self._file.read_text().partition(" ")
            self.generation, self.highest = kept.encode(), int(highest)

    def saw(self, seq: int) -> None:
        """A commit of this number exists."""
        if seq > self.highest:
            self.highest = seq
            if self._file is not None and time.monotonic() - self._saved > _EVERY:
                self.save()

    def accept(self, generation: bytes, seq: int) -> None:
        """The store is what it is: an operator said so."""
        self.generation, self.highest = generation, seq
        self.save()

    def save(self) -> None:
        if self._file is None:
            return
        self._saved = time.monotonic()
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = self._file.with_suffix(".new")
        new.write_text(f"{self.generation.decode()} {self.highest}")
        new.replace(self._file)
