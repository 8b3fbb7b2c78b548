"""Kill the engine and its server at any moment: no answer and no decision is lost or made twice."""

import asyncio
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from chatbot import app as parts
from chatbot.clock import Clock
from chatbot.core.ids import CaseId, ContactId
from chatbot.core.messages import Choice
from chatbot.settings import read
from chatbot.store.seal import Keyring, read_root
from chatbot.tokens import Tokens
from tests.faults.provider import Provider
from tests.faults.world import DISTRICTS, organization

KILLS = 60
LONGEST = 55.0  # seconds of killing
REQUESTED = "card-requested"
AGREED = {"details-open", "card-settled", "card-recommended", "case-outcome-recommended"}
DECLINED = {"request-declined", "card-declined", "case-outcome-declined", "card-declined-done"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a member has answered, all of which was acknowledged."""

    who: str
    name: str
    country: str
    days: str
    why: str
    case: CaseId


COUNTRIES = {"Portugal": "PT", "Chile": "CL", "Vietnam": "VN", "Cuba": "CU", "Brazil": "BR"}
PLAIN = ("Ana", "Bo", "Cem", "Dov", "Eli", "Fay", "Gus", "Hal")


async def lane(provider: Provider, number: int, asked: list[Told], over: asyncio.Event) -> None:
    """One district: a member asks, one organizer agrees and the other declines, at once."""
    unit, agrees, declines = f"d{number}", f"agrees-{number}", f"declines-{number}"
    await invited(provider, agrees, "organizer", unit)
    contact = await invited(provider, declines, "organizer", unit)
    turn = 0
    while not over.is_set():
        turn += 1
        found = await requested(provider, f"member-{number}-{turn}", unit, agrees)
        asked.append(found)
        await contested(provider, found, agrees, declines, contact)


async def invited(provider: Provider, who: str, role: str, unit: str) -> ContactId:
    """Somebody opens an invitation."""
    name = "" if role == "member" else who.title()
    answer = await provider.deliver(role=role, unit=unit, name=name)
    return ContactId((await provider.deliver(who=who, text=f"/start {answer['code']}"))["done"])


async def requested(provider: Provider, who: str, unit: str, officer: str) -> Told:
    """A new member answers five questions, and sends the request."""
    chance = provider.chance
    name = f"{chance.choice(PLAIN)} {chance.choice(PLAIN)}son"
    country, why = chance.choice(list(COUNTRIES)), f"Reason {chance.getrandbits(64):x}"
    first = datetime.now(UTC).date() + timedelta(days=chance.randint(100, 300))
    days = f"{first}/{first + timedelta(days=5)}"
    await invited(provider, who, "member", unit)
    for text in ("Plan a trip", name, "the Party", country, days, "no", why, "Send"):
        await provider.deliver(who=who, text=text)
    card = await provider.told(
        lambda said: (said["to"], said["key"]) == (officer, REQUESTED) and why in said["text"]
    )
    return Told(
        who=who, name=name, country=COUNTRIES[country], days=days, why=why, case=card["about"]
    )  # fmt: skip


async def contested(
    provider: Provider, told: Told, agrees: str, declines: str, contact: ContactId
) -> None:
    """Both decide within the same moment, each with a double tap."""
    card = await provider.told(
        lambda said: (said["to"], said["key"], said["about"]) == (agrees, REQUESTED, told.case)
    )
    agree = card["buttons"]["Agree"]
    tokens = Tokens(Keyring(read_root(provider.data_dir / "root.key")).derived("buttons"))
    opening = Choice(question="step", id="decline", about=told.case, revision=1)
    decline = tokens.seal(Choice(question="decline", id="send"), contact)
    await provider.deliver(who=declines, token=tokens.seal(opening, contact))
    for text in ("not at this time", "Come again in spring", "skip"):
        await provider.deliver(who=declines, text=text)
    acts = 2 * [{"who": agrees, "token": agree}, {"who": declines, "token": decline}]
    provider.chance.shuffle(acts)
    await asyncio.gather(*(provider.deliver(**act) for act in acts))
    await provider.told(
        lambda said: (
            (said["to"], said["about"]) == (told.who, told.case)
            and said["key"] in AGREED | DECLINED
        )
    )


async def survived(provider: Provider, asked: list[Told]) -> None:
    """Let everybody work while everything is killed, then let them finish."""
    over = asyncio.Event()
    await provider.open()
    for officer in ("vera", "otto"):
        await invited(provider, officer, "department", "")
    lanes = [asyncio.create_task(lane(provider, n, asked, over)) for n in range(DISTRICTS)]
    end = time.monotonic() + LONGEST
    while len(provider.kills) < KILLS and time.monotonic() < end:
        await provider.kill()
        broken = [each for each in lanes if each.done()]
        assert not broken, broken[0].exception()
    over.set()
    await provider.kill("both")  # what was claimed at the last moment is found by the next world
    await asyncio.gather(*lanes)


def decisions(events: list[Any]) -> list[str]:
    """What was decided."""
    return [event.kind for event in events if event.kind in {"recommended", "declined"}]


def assert_kept(told: Told, events: list[Any]) -> None:
    """Every answer is there as it was given, once, and there is one decision."""
    first = events[0]
    assert (first.name, first.why) == (told.name, told.why)
    assert (first.legs[0].country, first.legs[0].travel) == (told.country, told.days)
    assert [event.kind for event in events].count("requested") == 1
    assert len(decisions(events)) == 1


def assert_agreeing(provider: Provider, told: Told, decision: str) -> None:
    """Everybody was told what was decided, and nobody the contrary."""
    wrong = DECLINED if decision == "recommended" else AGREED
    said = [(each["to"], each["key"]) for each in provider.said if each["about"] == told.case]
    assert not [each for each in said if each[1] in wrong]


@pytest.mark.timeout(120)
async def test_nothing_is_lost_or_done_twice_when_everything_is_killed(tmp_path: Path) -> None:
    """Sixty kills of the engine and of its server lose no answer and no decision."""
    seed = random.SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    provider = Provider(data_dir=tmp_path, chance=random.Random(seed))
    asked: list[Told] = []
    try:
        async with asyncio.timeout(LONGEST + 15):
            await survived(provider, asked)
    finally:
        await provider.close()
    assert len(provider.kills) >= KILLS
    assert asked
    settings = read({"DATA_DIR": str(tmp_path)}, folder=tmp_path)
    async with parts.opened_store(settings, organization(), Clock()) as store:
        for told in asked:
            events = await store.events(told.case)
            assert_kept(told, events)
            assert_agreeing(provider, told, decisions(events)[0])
        assert len(await store.call("KEYS", store.name("c:*"))) == len(asked)
    print(f"{len(provider.kills)} kills, {provider.acknowledged} updates, {len(asked)} cases")
