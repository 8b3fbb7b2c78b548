"""A process that polls and commits to a file, made to be killed: `base token file`."""

import asyncio
import os
import sys
from pathlib import Path

from chatbot.channels.telegram.intake import Intake
from chatbot.channels.telegram.polling import Poller
from chatbot.channels.telegram.transport import Api, Transport
from chatbot.core.events import Event, TextReceived


class File:
    """A store of one file: a line for each event, each event once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("a+b")
        self._seen = {line.split()[0] for line in path.read_text().splitlines()}

    async def lease(self, name: str, seconds: float, holder: str) -> int | None:
        return 1

    async def release(self, name: str, holder: str) -> None:
        pass

    async def commit(self, event: Event) -> None:
        if event.id in self._seen or not isinstance(event, TextReceived) or not event.address:
            return
        await asyncio.sleep(0.001)
        self._seen.add(event.id)
        self._file.write(f"{event.id} {event.address.id} {event.text}\n".encode())
        self._file.flush()
        os.fsync(self._file.fileno())


async def main(base: str, token: str, path: str) -> None:
    store = File(Path(path))
    api = Api(base, token, Transport(base))
    intake = Intake(store.commit, api)
    await Poller(api, intake, store, holder=str(os.getpid()), wait=1, limit=20, pause=0.01).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
