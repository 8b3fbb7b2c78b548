"""`cases export`: a report on paper and in pieces, for whom it may be."""

from datetime import timedelta
from pathlib import Path

import pytest

from chatbot import app
from chatbot.core.events import TextReceived
from chatbot.core.ids import Address, CaseId
from chatbot.core.people import Role
from chatbot.demo.samples import photo
from chatbot.store.records import Commit
from chatbot.store.valkey import Store
from conversations import happened as c
from conversations.happened import CaseEvent
from tests.commands.conftest import AT, Console, known, recommended, requested

SECRET, OPEN = "canary-for-few", "canary-for-many"


async def happened(store: Store, case: CaseId, *events: CaseEvent) -> None:
    """Something more happens to a case, in a turn of its member's."""
    address = Address("telegram", "1")
    event = TextReceived(id="telegram:1-told", at=AT, address=address, text="done")
    loaded = await store.load(event, about=case)
    now = app.Procedure().fold(loaded.case, case, events)
    await store.commit(
        Commit(
            id=event.id, event=event, loaded=loaded, session=loaded.session, case_id=case,
            case=now, case_events=events,
        )
    )  # fmt: skip


@pytest.fixture
async def case(console: Console) -> CaseId:
    """A trip of which somebody has told, in four pieces."""
    async with console.store() as store:
        ana = await known(store, 1, "Ana Ruiz", Role("member", "new-york"))
        rosa = await known(store, 2, "Rosa Bell", Role("organizer", "new-york"))
        found = await requested(store, 1, ana, rosa)
        await recommended(store, 2, found, rosa)
        await store.keep_file("photo1", ana, photo("beach.jpg"))
        await store.keep_file("voice1", ana, b"OggS and a voice")
        at = AT + timedelta(days=1)
        await happened(
            store, found,
            c.PieceGiven(by=ana, at=at, what="text", text=OPEN),
            c.PieceGiven(by=ana, at=at, what="text", text=SECRET),
            c.PieceGiven(by=ana, at=at, what="photo", file="photo1", text="The beach"),
            c.PieceGiven(by=ana, at=at, what="voice", file="voice1"),
            c.LevelChosen(by=ana, at=at, level="members", number=1),
            c.LevelChosen(by=ana, at=at, level="published", number=3),
            c.ReportDone(by=ana, at=at),
        )  # fmt: skip
    return found


async def test_every_piece_is_a_file_with_a_line_in_the_index(
    console: Console, case: CaseId, tmp_path: Path
) -> None:
    """In the order in which they were told, beside a PDF."""
    ran = await console.run("cases", "export", case, "--to", str(tmp_path / "out"))

    assert ran.code == 0, ran.complained
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "001-text.txt", "002-text.txt", "003-photo.jpg", "003-photo.txt", "004-voice.ogg",
        "index.txt", "report.pdf",
    ]  # fmt: skip
    index = (tmp_path / "out" / "index.txt").read_text().splitlines()
    assert [line.split("\t")[:3] for line in index] == [
        ["1", "text", "members"],
        ["2", "text", "department"],
        ["3", "photo", "published"],
        ["4", "voice", "department"],
    ]
    assert (tmp_path / "out" / "report.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "out" / "004-voice.ogg").read_bytes() == b"OggS and a voice"


@pytest.mark.parametrize(("level", "numbers"), [("members", ["1", "3"]), ("published", ["3"])])
async def test_nothing_leaves_its_level(
    console: Console, case: CaseId, tmp_path: Path, level: str, numbers: list[str]
) -> None:
    """Neither as a file nor in the index, whatever else is in the report."""
    out = tmp_path / "out"
    ran = await console.run("cases", "export", case, "--to", str(out), "--level", level)

    assert ran.code == 0, ran.complained
    index = (out / "index.txt").read_text().splitlines()
    assert [line.split("\t")[0] for line in index] == numbers
    assert not [path for path in out.iterdir() if SECRET in path.read_text(errors="replace")]
    assert not list(out.glob("002-*")) + list(out.glob("004-*"))


async def test_only_who_exports_may_read_it(console: Console, case: CaseId, tmp_path: Path) -> None:
    """Other accounts of the machine cannot."""
    await console.run("cases", "export", case, "--to", str(tmp_path / "out"))

    assert (tmp_path / "out").stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "out").iterdir())


async def test_a_folder_that_is_there_is_left_alone(
    console: Console, case: CaseId, tmp_path: Path
) -> None:
    """An earlier export is not mixed with another one."""
    ran = await console.run("cases", "export", case, "--to", str(tmp_path))

    assert ran.code != 0
    assert "exists already" in ran.complained


async def test_a_case_without_a_report_has_nothing_to_export(
    console: Console, case: CaseId, tmp_path: Path
) -> None:
    """It is said, and no folder is made."""
    ran = await console.run("cases", "export", "AAAA-AAAA", "--to", str(tmp_path / "out"))

    assert ran.code != 0
    assert not (tmp_path / "out").exists()
