"""`templates`: what WhatsApp needs is made at Twilio, and looked after."""

from collections.abc import AsyncIterator

import pytest

from chatbot.shelf import CONTENTS, Shelf
from tests.commands.conftest import Console
from tests.twilioapi import Fault, Twilio

NAMES = [
    "intro_waiting_en_v1", "intro_update_en_v1", "intro_waiting_es_v1", "intro_update_es_v1",
]  # fmt: skip


@pytest.fixture
async def twilio() -> AsyncIterator[Twilio]:
    """A Twilio that listens."""
    async with Twilio() as running:
        yield running


@pytest.fixture
def served(console: Console, twilio: Twilio) -> Console:
    """A console where WhatsApp is set up."""
    console.environ |= {
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": twilio.sender.address.removeprefix("whatsapp:"),
        "TWILIO_API_URL": twilio.base,
    }
    return console


def decide(twilio: Twilio, status: str, **more: str) -> None:
    """Meta decides about all of them."""
    for content in list(twilio.contents.values()):
        if content.approval.status != "unsubmitted":
            twilio.decide(content.sid, status, **more)


@pytest.mark.parametrize("act", ["sync", "status"])
async def test_without_an_account_it_says_what_to_set(console: Console, act: str) -> None:
    """In one sentence, and nothing is done."""
    ran = await console.run("templates", act)
    assert ran.code == 2
    assert "TWILIO_ACCOUNT_SID" in ran.complained
    assert ran.complained.count("\n") == 1


async def test_everything_is_made_and_submitted_once(served: Console, twilio: Twilio) -> None:
    """WhatsApp 25: with a line for each, and what happens next; again, nothing is made."""
    ran = await served.run("templates", "sync")
    assert ran.code == 0, ran.complained
    assert sum(line.startswith("made ") for line in ran.lines) == 23 + 4
    assert all(any(line.startswith(name) for line in ran.lines) for name in NAMES)
    assert "Meta usually answers within a day" in ran.lines[-1]
    again = await served.run("templates", "sync")
    assert not any(line.startswith("made ") for line in again.lines)
    assert len(twilio.contents) == 23 + 4
    assert "still looking" in again.said


async def test_what_was_made_is_kept_for_the_bot(served: Console, twilio: Twilio) -> None:
    """WhatsApp 25: the SIDs are in the store that `serve` uses."""
    await served.run("templates", "sync")
    async with served.store() as store:
        kept = await Shelf(store, CONTENTS).load()
    assert kept is not None
    sids = [*kept["shapes"].values(), *(one["sid"] for one in kept["templates"].values())]
    assert sorted(sids) == sorted(twilio.contents)


async def test_shapes_of_other_releases_go_when_that_is_asked_for(
    served: Console, twilio: Twilio
) -> None:
    """WhatsApp 25: it says how, and what it did."""
    await served.run("templates", "sync")
    content = next(iter(twilio.contents.values()))
    content.name = "introductions buttons-1 00000000"
    told = await served.run("templates", "sync")
    assert "delete them with --prune" in told.said
    pruned = await served.run("templates", "sync", "--prune", "--json")
    assert pruned.json["deleted"] == ["introductions buttons-1 00000000"]
    assert content.sid not in twilio.contents


async def test_programs_are_told_in_json(served: Console, twilio: Twilio) -> None:
    """Nothing but JSON, and the same facts."""
    made = await served.run("templates", "sync", "--json")
    assert len(made.json["made"]) == 23
    assert [one["name"] for one in made.json["templates"]] == NAMES
    decide(twilio, "approved")
    ran = await served.run("templates", "status", "--json")
    assert ran.code == 0
    assert {one["status"] for one in ran.json["templates"]} == {"approved"}
    assert ran.json["missing"] == []
    assert [one["quality"] for one in ran.json["senders"]] == ["HIGH"]


async def test_all_is_well_when_all_is_approved(served: Console, twilio: Twilio) -> None:
    """A table, the sender, and that there is nothing to do."""
    await served.run("templates", "sync")
    decide(twilio, "approved")
    ran = await served.run("templates", "status")
    assert ran.code == 0, ran.complained
    assert ran.lines[0].split() == ["TEMPLATE", "LANGUAGE", "STATUS", "CATEGORY", "QUALITY"]
    assert ran.lines[1].split() == ["intro_waiting_en_v1", "en", "approved", "UTILITY", "-"]
    assert "ONLINE, quality HIGH, 250 Customers/24hr" in ran.said
    assert ran.lines[-1] == "All of them are approved: nothing to do."


async def test_before_anything_is_made_it_says_how(served: Console) -> None:
    """Nothing is there, which is what `sync` is for."""
    ran = await served.run("templates", "status")
    assert ran.code == 1
    assert "23 shapes" in ran.said
    assert ran.said.count("missing") == 4 + 1 + 1
    assert "Run `templates sync`" in ran.said


@pytest.mark.parametrize(
    ("status", "more", "sentence", "code"),
    [
        ("rejected", {"reason": "TAG_CONTENT_MISMATCH"}, "rejected: TAG_CONTENT_MISMATCH", 1),
        ("paused", {}, "is paused", 1),
        ("disabled", {}, "is disabled", 1),
        ("approved", {"category": "MARKETING"}, "no longer reaches +1", 0),
        ("pending", {}, "Meta is still looking", 1),
    ],
)
async def test_what_is_wrong_is_a_sentence(
    served: Console, twilio: Twilio, status: str, more: dict[str, str], sentence: str, code: int
) -> None:
    """WhatsApp 26: what Meta did, and what to do about it."""
    await served.run("templates", "sync")
    decide(twilio, status, **more)
    ran = await served.run("templates", "status")
    assert ran.code == code
    assert sentence in ran.said
    assert "nothing to do" not in ran.said


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault.hang_up(processed=False), "Twilio did not answer"),
        (Fault.busy(), "asked too often"),
        (Fault.refusal(20003), "TWILIO_AUTH_TOKEN"),
        (Fault.outage(502), "http-502"),
    ],
)
async def test_a_failure_is_a_sentence(
    served: Console, twilio: Twilio, fault: Fault, sentence: str
) -> None:
    """No traceback, no number that has to be looked up where we know what it means."""
    twilio.fail("approvals.list", fault, times=3)
    ran = await served.run("templates", "sync")
    assert (ran.code, ran.said) == (2, "")
    assert sentence in ran.complained.splitlines()[-1]
    assert "Traceback" not in ran.complained
    assert twilio.auth_token not in ran.complained
