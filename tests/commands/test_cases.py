"""`cases`: what is under way without anything personal, and everything about one."""

import pytest

from chatbot.core.ids import Address, CaseId
from chatbot.core.people import Role
from tests.commands.conftest import Console, known, recommended, requested

PERSONAL = ("Ana", "Ruiz", "Rosa", "CL", "dockers")


@pytest.fixture
async def case(console: Console) -> CaseId:
    """A case that an organizer has recommended."""
    async with console.store() as store:
        ana = await known(store, 1, "Ana Ruiz", Role("member", "new-york"))
        rosa = await known(store, 2, "Rosa Bell", Role("organizer", "new-york"))
        case = await requested(store, 1, ana, rosa)
        await recommended(store, 2, case, rosa)
    return case


def number(case: CaseId) -> str:
    return f"{case[:4]}-{case[4:]}"


async def test_the_list_tells_whose_turn_it_is_and_nothing_personal(
    console: Console, case: CaseId
) -> None:
    """It may be read over an administrator's shoulder."""
    ran = await console.run("cases", "list")
    head, row = ran.lines

    assert head.split("  ")[0] == "CASE"
    assert row.split()[:5] == [number(case), "recommended", "member", "2027-05-03", "new-york"]
    assert not [word for word in PERSONAL if word in ran.said]


async def test_names_are_shown_when_they_are_asked_for(console: Console, case: CaseId) -> None:
    """An administrator may need to know whom to call."""
    (row,) = (await console.run("cases", "list", "--names", "--all", "--json")).json

    assert row["name"] == "Ana Ruiz"
    assert row["waits_for"].startswith("Ana Ruiz (p")


@pytest.mark.parametrize("written", [number, str.lower, str])
async def test_a_case_is_shown_with_its_history(
    console: Console, case: CaseId, written: object
) -> None:
    """By its number or its id: facts, then what happened, when and by whom."""
    assert callable(written)
    ran = await console.run("cases", "show", str(written(case)))

    assert ran.lines[0] == f"Case {number(case)}: recommended"
    assert [line for line in ran.lines if "requested" in line and "Ana Ruiz (p" in line]
    assert ran.lines[-1].startswith("2027-03-01 12:00  recommended  Rosa Bell (p")
    assert "reachable" not in ran.said


@pytest.mark.parametrize(
    ("closed", "stopped", "told"),
    [(True, False, "by mail only"), (False, True, "not at all"), (True, True, "not at all")],
)
async def test_a_member_whom_no_chat_reaches_is_told_of(
    console: Console, closed: bool, stopped: bool, told: str
) -> None:
    """Whoever has the turn may have to go another way."""
    chat, mail = Address("telegram", "1"), Address("email", "ana@example.org")
    shut = (chat,) if closed else ()
    async with console.store() as store:
        ana = await known(
            store, 1, "Ana Ruiz", Role("member", "new-york"), reachable=not stopped,
            stopped=stopped, closed=shut, addresses=(chat, mail),
        )  # fmt: skip
        rosa = await known(store, 2, "Rosa Bell", Role("organizer", "new-york"))
        case = await requested(store, 1, ana, rosa)
    ran = await console.run("cases", "show", case)

    (line,) = [line for line in ran.lines if line.startswith("reachable")]
    assert line.split(maxsplit=1)[1] == told


async def test_a_case_can_be_read_by_a_program(console: Console, case: CaseId) -> None:
    """Facts by name, events in their order."""
    told = (await console.run("cases", "show", case, "--json")).json

    assert told["case"]["legs"][0]["country"] == "CL"
    assert [event["what"] for event in told["events"]] == ["requested", "recommended"]
    assert told["events"][0]["at"] == "2027-03-01T17:00:00+00:00"


async def test_a_case_that_is_not_there_is_refused(console: Console) -> None:
    """With a hint where to look."""
    ran = await console.run("cases", "show", "0000-0000")

    assert (ran.code, ran.said) == (2, "")
    assert "cases list --all" in ran.complained
