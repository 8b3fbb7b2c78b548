"""A process of its own for heavy work: its memory and its CPU are not those of the turns."""

import atexit
import select
import subprocess
import sys
from collections.abc import Callable
from os import environ, pathsep
from threading import Lock
from typing import IO

IDLE = 300.0
"""Seconds without work after which the process ends, and its memory is free again."""

_NEEDED = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG")  # secrets are none of its business


class Spoilt(Exception):
    """The work could not be done; the name of the error is all that is told, never its text."""


class Workshop:
    """Hands work to a module that is run by itself; started when needed, again when it is gone."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._one_at_a_time = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def made(self, content: bytes) -> bytes:
        """What was made of the content; blocks, so call it from a thread."""
        with self._one_at_a_time:
            for process in (self._process, None):
                try:
                    return _asked(process or self._started(), content)
                except (OSError, EOFError):
                    self._closed()
        raise Spoilt("gone")

    def close(self) -> None:
        """End the process, if there is one."""
        with self._one_at_a_time:
            self._closed()

    def _started(self) -> subprocess.Popen[bytes]:
        known = {name: environ[name] for name in _NEEDED if name in environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
            [sys.executable, "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=known | {"PYTHONPATH": pathsep.join(sys.path)},
        )
        atexit.register(self.close)
        return self._process

    def _closed(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.close)
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            assert stream is not None, "both are pipes"
            try:
                stream.close()
            except BrokenPipeError:  # what was not written yet has nobody to read it
                continue


def _asked(process: subprocess.Popen[bytes], content: bytes) -> bytes:
    assert process.stdin is not None, "it is a pipe"
    assert process.stdout is not None, "it is a pipe"
    _put(process.stdin, content)
    good, made = _take(process.stdout, 1), _take(process.stdout)
    if good != b"+":
        raise Spoilt(made.decode())
    return made


def work(do: Callable[[bytes], bytes], *, idle: float = IDLE) -> None:
    """The other side: do what is asked, until nobody asks any more."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while _has_work(source, idle):
        try:
            content = _take(source)
        except EOFError:
            return
        try:
            good, made = b"+", do(content)
        except Exception as error:  # noqa: BLE001 - whoever asked is told its name
            good, made = b"-", type(error).__name__.encode()
        target.write(good)
        _put(target, made)


def _has_work(source: IO[bytes], idle: float) -> bool:
    if sys.platform == "win32":  # pipes cannot be waited for there
        return True
    return bool(select.select([source], [], [], idle)[0])


def _put(stream: IO[bytes], content: bytes) -> None:
    stream.write(len(content).to_bytes(8) + content)
    stream.flush()


def _take(stream: IO[bytes], size: int | None = None) -> bytes:
    wanted = int.from_bytes(_take(stream, 8)) if size is None else size
    found = stream.read(wanted)
    if len(found) < wanted:
        raise EOFError
    return found
