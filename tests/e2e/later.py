"""`serve` at another time than the world's: `python -m tests.e2e.later FILE`."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from chatbot.clock import Clock
from chatbot.log import configure
from chatbot.serve import serve
from chatbot.settings import read
from chatbot.web import server


class Later(Clock):
    """The world's time, and as many seconds more as stand in a file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=float(self.path.read_text() or 0))

    def pass_by(self, span: timedelta) -> None:
        """Let time pass for everybody who looks at this file."""
        ahead = float(self.path.read_text()) + span.total_seconds()
        beside = self.path.with_suffix(".new")
        beside.write_text(str(ahead))
        beside.replace(self.path)


if __name__ == "__main__":
    settings = read()
    configure(settings.log_level, lines=True)
    server.run(serve(settings, clock=Later(Path(sys.argv[1]))))
