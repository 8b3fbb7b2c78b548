"""A whole trip with telling words in every field: none is found in files, names of rows or logs."""

import base64
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.demo.samples import PLACE, photo
from chatbot.store.embedded import Server
from chatbot.store.wire import connect
from tests.conversations.deployment import Deployment, begun
from tests.conversations.trips import play
from tests.faults.canaries import CANARIES, PHONES, disguises, files, leaking, leaks, planted

ANA, ROSA, VERA, OTTO, EVE = PHONES.values()
SAID = CANARIES


@pytest.fixture
async def own(tmp_path: Path) -> AsyncIterator[Deployment]:
    """A deployment on a server of its own, which writes plain snapshots as well as its log."""
    async with Server(tmp_path) as server:
        client = connect(server.url)
        await client.call("CONFIG", "SET", "rdbcompression", "no")
        yield await begun(client)
        await client.aclose()


async def journey(trip: Deployment) -> None:
    """Two requests, one declined and one introduced, with a question, a silence, a stranger, a report."""
    await trip.invite(ROSA, "organizer", "new-york", SAID["organizer"])
    await trip.invite(VERA, "department", "", SAID["officer"])
    await trip.invite(OTTO, "department")
    await trip.say(OTTO, SAID["second"])
    await trip.invite(ANA, "member", "new-york")
    await trip.say(EVE, SAID["stranger"])
    await trip.tap(ANA, "Plan a trip")
    await trip.say(ANA, SAID["name"])
    await trip.wait(days=2)
    await trip.say(ANA, SAID["held"])
    await play(trip, ANA, "[Continue]", "[the Party]", "Portugal", "3-9 Oct", "no", SAID["why"])
    await play(trip, ANA, "[Send]")
    await play(trip, ROSA, "[More]", "[Decline]", "[not at this time]")
    await play(trip, ROSA, SAID["words"], SAID["note"], "[Send]")
    await play(trip, ANA, "start", "[Plan a trip]", "Portugal", "3-9 Oct", "no", SAID["why"])
    await play(trip, ANA, "[Send]")
    await play(trip, ROSA, "[Ask]", SAID["question"])
    await play(trip, ANA, "[Answer]", SAID["answer"], "[Send]")
    await trip.tap(ROSA, "Agree")
    await play(trip, ANA, "[Start]", "[All days of the trip]", "[a meeting]", "[Done]")
    await play(trip, ANA, SAID["city"], f"[{SAID['city']}]", SAID["email"], SAID["phone"])
    await play(trip, ANA, SAID["other"], "[Done]", *["[I understand]"] * 5, "[Send]")
    await play(trip, VERA, "[Approve]")
    await trip.wait(minutes=30)
    await trip.wait(days=223)
    await play(trip, ANA, "[Report now]", SAID["told"])
    await trip.send(ANA, "photo", photo("dance.jpg"))
    await play(trip, ANA, "done")
    await play(trip, ANA, "start", "[Plan a trip]", SAID["dropped"], "human", "[Yes, please]")


async def test_a_trip_leaves_no_telling_word_behind(
    own: Deployment, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither files, nor names of rows, nor logs hold anything that anybody typed, or any phone."""
    caplog.set_level(logging.DEBUG)
    await journey(own)
    assert "You are introduced" in own.told(ANA)
    assert SAID["name"] in own.told(VERA)
    found = await own.store.cases(f"of:{await own.contact(ANA)}")
    ((text, picture),) = [case.report.kept for _, case in found if case.report.kept]
    kept = await own.store.file(picture.file)
    assert text.text == SAID["told"]
    assert kept
    await own.store.call("SAVE")
    assert not [f.name for f in files(tmp_path) if kept[500:532] in f.read_bytes()]
    names = b"\n".join(await own.store.call("KEYS", "*"))
    logs = "\n".join(f"{r.getMessage()} {r.__dict__}" for r in caplog.records)
    assert leaking(tmp_path, [PLACE.decode()]) == {}
    assert leaks(names) == []
    assert leaks(logs.encode()) == []


async def test_files_are_those_that_the_server_writes(own: Deployment, tmp_path: Path) -> None:
    """What is looked through are the log of changes and the snapshot, with something in them."""
    await own.invite(ROSA, "organizer", "new-york", SAID["organizer"])
    await own.store.call("SAVE")
    written = {file.name[-4:] for file in files(tmp_path) if file.stat().st_size}
    assert {".aof", ".rdb"} <= written


@pytest.mark.parametrize("canary", planted())
def test_every_disguise_is_seen_through(canary: str) -> None:
    """A planted string is found in each of its disguises, wherever it stands in a longer text."""
    plain = canary.encode()
    coded = [base64.b64encode(b"x" * n + plain + b"y" * m) for n in range(4) for m in range(4)]
    for disguise in (*disguises(canary), *coded, (b"x" + plain + b"y").hex().encode()):
        assert canary in leaks(b"before" + disguise + b"after")


async def test_a_leak_on_purpose_is_found(own: Deployment, tmp_path: Path) -> None:
    """One string written in clear is found in the log of changes and in the snapshot."""
    await own.store.call("SET", "leak", SAID["name"])
    await own.store.call("SAVE")
    assert len([name for name in leaking(tmp_path) if name.endswith((".aof", ".rdb"))]) == 2
