"""Where sealed files lie, outside of the rows: a folder, or a bucket that speaks S3."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, TypeVar

from chatbot.store.errors import NoAdapter, Unstored

T = TypeVar("T")

_MADE = ".new"
_PATIENCE: Any = {"max_retries": 3, "retry_timeout": timedelta(seconds=10)}


class Blobs(Protocol):
    """Keeps bytes that are sealed already, each under a name of letters, digits, `.`, `_`, `-`.

    Raises `Unstored` where it does not answer.
    """

    async def put(self, name: str, content: bytes) -> None:
        """Keep it for good before this returns; again with another content: that one."""

    async def get(self, name: str) -> bytes:
        """What is there; raises `KeyError` where nothing is."""

    async def remove(self, name: str) -> None:
        """Take it away, if it is there."""

    def before(self, moment: datetime) -> AsyncIterator[str]:
        """What was kept before then."""


class Folder:
    """Files on a disk, for nobody else's eyes; a crash leaves the whole of a file, or nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def put(self, name: str, content: bytes) -> None:
        await _out(lambda: self._put(name, content))

    async def get(self, name: str) -> bytes:
        return await _out(lambda: self._get(name))

    async def remove(self, name: str) -> None:
        await _out(lambda: (self._path / name).unlink(missing_ok=True))

    async def before(self, moment: datetime) -> AsyncIterator[str]:
        for name in await _out(lambda: self._before(moment.timestamp())):
            yield name

    def _put(self, name: str, content: bytes) -> None:
        self._path.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, made = tempfile.mkstemp(dir=self._path, suffix=_MADE)  # readable to us alone
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(made).replace(self._path / name)
        except BaseException:
            Path(made).unlink(missing_ok=True)
            raise
        folder = os.open(self._path, os.O_RDONLY)
        try:
            os.fsync(folder)  # else its name may be lost with the power
        finally:
            os.close(folder)

    def _get(self, name: str) -> bytes:
        try:
            return (self._path / name).read_bytes()
        except FileNotFoundError:
            raise KeyError(name) from None

    def _before(self, moment: float) -> list[str]:
        found = []
        for path in self._path.iterdir() if self._path.exists() else ():
            with suppress(FileNotFoundError):  # gone since
                if path.stat().st_mtime < moment:
                    if path.suffix == _MADE:
                        path.unlink()  # never finished
                    else:
                        found.append(path.name)
        return found


class Bucket:
    """Objects in a bucket; the `AWS_…` of the environment say with which keys, and where.

    Raises `NoAdapter`, and `ValueError` where they do not fit.
    """

    def __init__(self, url: str) -> None:
        try:
            from obstore.exceptions import BaseError  # an extra
            from obstore.store import S3Store
        except ImportError:
            raise NoAdapter from None
        self._failed = (BaseError, OSError)
        try:
            self._store = S3Store.from_url(url, retry_config=_PATIENCE)
        except self._failed as error:
            raise ValueError(url) from error

    async def put(self, name: str, content: bytes) -> None:
        with self._answering():
            await self._store.put_async(name, content)

    async def get(self, name: str) -> bytes:
        with self._answering():
            try:
                found = await self._store.get_async(name)
            except FileNotFoundError:
                raise KeyError(name) from None
            return bytes(await found.bytes_async())

    async def remove(self, name: str) -> None:
        with self._answering():
            await self._store.delete_async(name)

    async def before(self, moment: datetime) -> AsyncIterator[str]:
        with self._answering():
            async for some in self._store.list():
                for found in some:
                    if found["last_modified"] < moment:
                        yield found["path"]

    @contextmanager
    def _answering(self) -> Iterator[None]:
        try:
            yield
        except self._failed:
            raise Unstored from None  # its own words hold addresses


def blobs(url: str, data_dir: Path) -> Blobs:
    """What the settings name. Raises `NoAdapter`, `ValueError`."""
    return Bucket(url) if url else Folder(data_dir / "files")


async def _out(call: Callable[[], T]) -> T:
    """Do it where it holds nobody up."""
    try:
        return await asyncio.to_thread(call)
    except OSError:
        raise Unstored from None
