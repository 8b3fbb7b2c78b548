"""A whole trip over WhatsApp with telling words everywhere: none is found in files, rows or logs."""

import base64
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chatbot.store.embedded import Server
from chatbot.store.wire import connect
from chatbot.story import Cast, Pressed, Said, Step, Story, Waited
from tests.channels.phones import WhatsAppPhone
from tests.channels.plays import INVITED, Play, staged
from tests.faults.canaries import CANARIES, files, leaking, leaks

SAID = CANARIES
TOKEN = "f00dfeedcafe5ecre7a0d81c0ffee2b1"
USER = "US.73919462850173649205"
PICTURE = b"\xff\xd8\xff Wumblethorpe by the sea"
CAPTION = "Me at Wumblethorpe"
CAST = (
    Cast(id="ana", role="member", unit="new-york"),
    Cast(id="rosa", role="organizer", unit="new-york", name=SAID["organizer"]),
    Cast(id="vera", role="department", name=SAID["officer"]),
    Cast(id="otto", role="department"),
    Cast(id="eve", role="member"),
)


def moves(who: str, *moves: str) -> Iterator[Step]:
    """What somebody does: labels stand in brackets."""
    for move in moves:
        yield Pressed(who, move[1:-1]) if move.startswith("[") else Said(who, move)


def journey() -> Iterator[Step]:
    """A request declined, another introduced, with a question, a silence and a stranger."""
    yield from (Said(who, INVITED) for who in ("rosa", "vera", "otto"))
    yield from moves("otto", SAID["second"])
    yield Said("ana", INVITED)
    yield from moves("eve", SAID["stranger"])
    yield from moves("ana", "[Plan a trip]", SAID["name"])
    yield Waited(timedelta(days=2))
    yield from moves("ana", SAID["held"], "[Continue]", "[the Party]", "Portugal", "3-9 Oct", "no")
    yield from moves("ana", SAID["why"], "[Send]")
    yield from moves("rosa", "[More]", "[Decline]", "[not at this time]", SAID["words"])
    yield from moves("rosa", SAID["note"], "[Send]")
    yield from moves("ana", "start", "[Plan a trip]", "Portugal", "3-9 Oct", "no", SAID["why"])
    yield from moves("ana", "[Send]")
    yield from moves("rosa", "[Ask]", SAID["question"])
    yield from moves("ana", "[Answer]", SAID["answer"], "[Send]")
    yield from moves("rosa", "[Agree]")
    yield from moves("ana", "[Start]", "[All days of the trip]", "[a meeting]", "[Done]")
    yield from moves("ana", SAID["city"], f"[{SAID['city']}]", SAID["email"], SAID["phone"])
    yield from moves("ana", SAID["other"], "[Done]", *["[I understand]"] * 5, "[Send]")
    yield from moves("vera", "[Approve]")
    yield Waited(timedelta(minutes=30))


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    """A deployment on a server of its own, which writes plain snapshots as well as its log."""
    home = home_of(tmp_path)
    async with Server(tmp_path) as server:
        client = connect(server.url)
        await client.call("CONFIG", "SET", "rdbcompression", "no")
        story = Story(begins=datetime(2027, 3, 1, 15, tzinfo=UTC), cast=CAST, steps=(*journey(),))
        phones = dict.fromkeys((person.id for person in CAST), "whatsapp")
        async with staged(server.url, home, story, phones, token=TOKEN) as play:
            phone_of(play, "ana").phone.user = USER
            yield play
        await client.aclose()


def home_of(folder: Path) -> Path:
    """Where the root key lies, which is none of the files that are looked through."""
    home = folder.parent / f"{folder.name}-home"
    home.mkdir()
    return home


def phone_of(play: Play, who: str) -> WhatsAppPhone:
    phone = play.phones[who]
    assert isinstance(phone, WhatsAppPhone)
    return phone


def secrets(play: Play) -> list[str]:
    """What this way brings along besides: numbers, ids, tokens, a picture and what is said of it."""
    twilio = play.house.twilio
    login = base64.b64encode(f"{twilio.account_sid}:{TOKEN}".encode()).decode()
    numbers = [phone_of(play, who).phone.number.removeprefix("+") for who in play.phones]
    return [
        *numbers, USER, USER.removeprefix("US."), TOKEN, login, play.house.telegram.token,
        CAPTION, "Wumblethorpe by the sea",
    ]  # fmt: skip


CONTROL = "every line of a log is looked at"


async def test_a_trip_over_whatsapp_leaves_no_telling_word_behind(
    play: Play, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """WhatsApp 10: neither files, nor names of rows, nor logs at DEBUG hold anything of anybody."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("chatbot").debug(CONTROL)
    await play.through()
    phone_of(play, "ana").phone.photo(PICTURE, text=CAPTION)
    await play.house.settle()
    assert "You are introduced" in " ".join(piece.text for piece in play.told("ana"))
    assert SAID["name"] in " ".join(piece.text for piece in play.told("vera"))
    await play.house.app.store.call("SAVE")
    names = b"\n".join(await play.house.app.store.call("KEYS", "*"))
    logs = "\n".join(f"{r.getMessage()} {r.__dict__}" for r in caplog.records)
    assert len(files(tmp_path)) > 1
    assert CONTROL in logs
    also = secrets(play)
    assert leaking(tmp_path, also) == {}
    assert leaks(names, also) == []
    assert leaks(logs.encode(), also) == []


async def test_what_is_looked_for_would_be_found(play: Play) -> None:
    """Each of them is seen in a line of a log that holds it."""
    for each in secrets(play):
        assert each in leaks(f"before {each} after".encode(), secrets(play))
