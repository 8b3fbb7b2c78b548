"""A folder and a bucket keep alike, give back alike, and say alike that they cannot."""

import asyncio
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from chatbot.clock import Clock
from chatbot.core.ids import ContactId
from chatbot.store.blobs import Blobs, Bucket, Folder, blobs
from chatbot.store.errors import Tampered, Unreachable
from chatbot.store.valkey import Store
from chatbot.store.wire import Client
from tests.store.world import store_on

DAY = timedelta(days=1)
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "us-east-1",
    "AWS_ALLOW_HTTP": "true",
}
VIDEO = b"a video of the festival" * 1000


@pytest.fixture(scope="session")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that speaks S3, the environment that leads to it, and its one bucket."""
    said = tmp_path_factory.mktemp("s3") / "said"
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]
    with said.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output)
    try:
        while not (url := re.search(r"http://127.0.0.1:[1-9]\d*", said.read_text())):
            assert server.poll() is None, "it should be running"
            time.sleep(0.05)
        urlopen(Request(f"{url[0]}/reports", method="PUT")).close()
        os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=url[0])
        yield "s3://reports"
    finally:
        for name in (*ENVIRONMENT, "AWS_ENDPOINT_URL"):
            os.environ.pop(name, None)
        server.kill()
        server.wait()


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    """Each of them, empty."""
    if request.param == "folder":
        return Folder(tmp_path / "files")
    return Bucket(f"{request.getfixturevalue('s3')}/{tmp_path.name}")


async def names(place: Blobs, ahead: timedelta = DAY) -> list[str]:
    """What lies there that was put before some time from now."""
    return [name async for name in place.before(datetime.now(UTC) + ahead)]


async def test_what_was_put_is_there(place: Blobs) -> None:
    """Whole, until it is put anew or taken away; taking it away twice does no harm."""
    await place.put("a.b", b"first")
    await place.put("a.b", VIDEO)

    assert await place.get("a.b") == VIDEO
    await place.remove("a.b")
    await place.remove("a.b")
    with pytest.raises(KeyError):
        await place.get("a.b")


async def test_what_lies_there_is_listed_by_age(place: Blobs) -> None:
    """What came after the moment is not."""
    assert await names(place) == []
    await place.put("one", b"1")
    await place.put("two", b"2")

    assert sorted(await names(place, ahead=DAY)) == ["one", "two"]
    assert await names(place, ahead=-DAY) == []


async def test_a_bucket_that_is_not_there_takes_nothing(s3: str) -> None:
    """And says so as the store does, so that what waits is tried again."""
    with pytest.raises(Unreachable):
        await Bucket(f"{s3}-of-others").put("a", b"1")


async def test_a_disk_that_takes_nothing_says_so(tmp_path: Path) -> None:
    """Nothing of a file is left behind."""
    (tmp_path / "files").write_text("no folder")

    with pytest.raises(Unreachable):
        await Folder(tmp_path / "files").put("a", b"1")


async def test_files_on_a_disk_are_for_us_alone(tmp_path: Path) -> None:
    """The folder, too; and what a crash left half written is cleared away."""
    place = blobs("", tmp_path)
    await place.put("a", b"1")
    files = tmp_path / "files"
    half = files / "tmp0.new"
    half.write_bytes(b"half")
    os.utime(half, (0, 0))

    assert await names(place, ahead=DAY) == ["a"]
    assert [(path.name, path.stat().st_mode & 0o777) for path in files.iterdir()] == [("a", 0o600)]
    assert files.stat().st_mode & 0o777 == 0o700


class Desk:
    """A store that keeps its files beside the rows."""

    def __init__(self, client: Client, clock: Clock, place: Blobs) -> None:
        self.client, self.place = client, place
        self.store: Store = store_on(client, clock, blobs=place)

    async def all_bytes(self) -> bytes:
        found = [await self.place.get(name) for name in await names(self.place)]
        return b"".join(found)


@pytest.fixture
def opened(client: Client, place: Blobs) -> Callable[[timedelta], Desk]:
    """A desk at some time from now."""
    return lambda later: Desk(client, Clock(datetime.now(UTC) + later), place)


async def test_a_file_lies_sealed_beside_the_rows(opened: Callable[[timedelta], Desk]) -> None:
    """Neither its words nor its name is to be read there, and it opens in its own place only."""
    desk = opened(timedelta())
    await desk.store.start()
    await desk.store.keep_file("kept:1", ContactId(""), VIDEO)
    await desk.store.keep_file("kept:2", ContactId(""), b"another")

    assert await desk.store.file("kept:1") == VIDEO
    assert b"festival" not in await desk.all_bytes()
    first, second = sorted(await names(desk.place))
    await desk.place.put(second, await desk.place.get(first))
    with pytest.raises(Tampered):
        await desk.store.file("kept:2")


async def test_a_file_that_is_kept_twice_at_once_opens(
    opened: Callable[[timedelta], Desk],
) -> None:
    """Whoever came last, and what lies there a second time is swept."""
    now, later = opened(timedelta()), opened(timedelta(days=2))
    await now.store.start()
    keeping = [now.store.keep_file("kept", ContactId(""), VIDEO) for _ in range(8)]
    await asyncio.gather(*keeping)

    assert await now.store.file("kept") == VIDEO
    assert await later.store.sweep_files() == 7
    assert await later.store.file("kept") == VIDEO


async def test_what_has_no_row_any_more_is_swept(opened: Callable[[timedelta], Desk]) -> None:
    """After a day; what has one, and what others keep there, stays."""
    now, later = opened(timedelta()), opened(timedelta(days=2))
    await now.store.start()
    for file in ("kept", "dropped"):
        await now.store.keep_file(file, ContactId(""), VIDEO)
    await now.place.put("somebody-elses", b"1")
    await now.client.call("DEL", now.store.name("f:dropped"))

    assert await now.store.sweep_files() == 0
    assert await later.store.sweep_files() == 1
    assert await later.store.file("kept") == VIDEO
    assert "somebody-elses" in await names(later.place)
