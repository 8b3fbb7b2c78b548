"""`dead` and `quarantine`: what got stuck, and what becomes of it."""

import pytest

from chatbot.core.people import Role
from tests.commands.conftest import Console, given_up, known, said


@pytest.fixture
async def dead(console: Console) -> str:
    """A message that was given up."""
    async with console.store() as store:
        ana = await known(store, 1, "Ana Ruiz", Role("member", "new-york"))
        return await given_up(store, 1, ana, "blocked")


async def test_what_was_given_up_is_listed_with_its_reason(console: Console, dead: str) -> None:
    """Which message, and why; not what it says."""
    ran = await console.run("dead", "list")
    told = (await console.run("dead", "list", "--json")).json

    assert "the person has blocked the bot" in ran.said
    assert "Ruiz" not in ran.said
    assert [(row["id"], row["channel"], row["message"]) for row in told] == [
        (dead, "telegram", "status-sent")
    ]


async def test_a_retried_message_waits_to_be_sent_again(console: Console, dead: str) -> None:
    """It is back in its lane once, as it was, and no longer among the dead."""
    first = await console.run("dead", "retry", dead)
    second = await console.run("dead", "retry", dead)

    assert (first.code, second.code) == (0, 2)
    async with console.store() as store:
        assert await store.dead() == []
        (claim,) = await store.claim()
        assert claim.entry.id == dead
        assert claim.entry.work.text == "Ana Ruiz, 3 May"  # type: ignore[union-attr]


async def test_a_dropped_message_is_gone(console: Console, dead: str) -> None:
    """Nobody is told of it any more."""
    ran = await console.run("dead", "drop", dead, "--json")

    assert ran.json == {"id": dead, "done": "dropped"}
    async with console.store() as store:
        assert await store.dead() == []
        assert await store.claim() == []


async def test_an_event_in_quarantine_is_listed_without_what_it_says(console: Console) -> None:
    """Which event, of which kind, and what went wrong with it."""
    async with console.store() as store:
        await store.quarantine(said(7), "KeyError")
    ran = await console.run("quarantine", "list")
    told = (await console.run("quarantine", "list", "--json")).json

    assert told["events"] == [
        {
            "at": "2027-03-01T17:00:00+00:00", "event": "telegram:7", "kind": "TextReceived",
            "error": "KeyError",
        }
    ]  # fmt: skip
    assert told["sealed"] == 0
    assert "hello" not in ran.said


@pytest.mark.parametrize("command", ["dead", "quarantine"])
async def test_with_nothing_stuck_there_is_one_sentence(console: Console, command: str) -> None:
    """An empty table would leave one guessing."""
    ran = await console.run(command, "list")

    assert (ran.code, len(ran.lines)) == (0, 1)
