"""A real IMAP server on this machine, and somebody who has a folder there."""

import asyncio
import imaplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SERVER = """
from pymap.main import main
from pysasl.hashing import BuiltinHash
BuiltinHash.__init__.__kwdefaults__["rounds"] = 1  # nobody has to wait for a password of a test
main()
"""
USER, PASSWORD = "office", "a password"


@dataclass(frozen=True)
class Post:
    """Where it listens; what is done here is done by somebody with a mail program of their own."""

    port: int
    folder: str

    def make(self) -> None:
        """There is such a folder from now on."""
        with self.program() as program:
            program.create(self.folder)

    @property
    def url(self) -> str:
        return f"imap://{USER}:a%20password@127.0.0.1:{self.port}"

    async def put(self, *mails: bytes) -> None:
        """Mails arrive."""
        await asyncio.to_thread(self._put, mails)

    async def read(self) -> list[int]:
        """Which of the mails are marked as read, by their places."""
        return await asyncio.to_thread(self._read)

    async def open(self, *places: int) -> None:
        """Somebody reads these mails."""
        await asyncio.to_thread(self._open, places)

    def _put(self, mails: tuple[bytes, ...]) -> None:
        with self.program() as program:
            for mail in mails:
                program.append(self.folder, "", "", mail)

    def _read(self) -> list[int]:
        with self.program() as program:
            program.select(self.folder, readonly=True)
            found: bytes = program.search(None, "SEEN")[1][0] or b""
            return [int(place) for place in found.split()]

    def _open(self, places: tuple[int, ...]) -> None:
        with self.program() as program:
            program.select(self.folder)
            for place in places:
                program.store(str(place), "+FLAGS", r"(\Seen)")

    def program(self) -> imaplib.IMAP4:
        found = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        found.login(USER, PASSWORD)
        return found


@contextmanager
def post_office() -> Iterator[int]:
    """A server for as long as it is asked for; gives its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (
        sys.executable, "-W", "ignore", "-c", SERVER,
        "--host", "127.0.0.1", "--port", str(port), "--no-tls",
        "dict", "--demo-user", USER, "--demo-password", PASSWORD,
    )  # fmt: skip
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
        try:
            until = time.monotonic() + 30
            while not _listens(port):
                assert time.monotonic() < until, "the mail server does not start"
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0
