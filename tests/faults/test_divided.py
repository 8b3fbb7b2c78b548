"""A trip of two countries, with everything killed between any two turns: it is divided once."""

import asyncio
import random
from pathlib import Path
from typing import Any

import pytest

from chatbot import app as parts
from chatbot.clock import Clock
from chatbot.core.ids import ContactId
from chatbot.settings import read
from tests.faults.provider import Provider
from tests.faults.test_crashes import REQUESTED, invited
from tests.faults.world import organization

LONGEST = 75.0
WHO, ASKED = "ana", ("Portugal", "3-9 October 2027", "Chile", "10-14 October 2027")
LEG = ("All days of the trip", "a meeting", "Done")
DETAILS = (
    *LEG, "Lisbon", *LEG, "Santiago", "ana@example.org", "I have none", "I sing", "Done",
    *["I understand"] * 5,
)  # fmt: skip


async def said(provider: Provider, *texts: str) -> None:
    """Ana says one thing after the other; after each of them everything may be gone."""
    for text in texts:
        await provider.deliver(who=WHO, text=text)
        await provider.kill()


async def pressed(provider: Provider, who: str, key: str, label: str) -> None:
    """Somebody presses a button of what they were told."""
    shown = await provider.told(lambda row: (row["to"], row["key"]) == (who, key))
    await provider.deliver(who=who, token=shown["buttons"][label])
    await provider.kill()


async def divided(provider: Provider) -> ContactId:
    """Two countries are asked for, recommended, and told about."""
    await provider.open()
    await invited(provider, "vera", "department", "")
    await invited(provider, "rosa", "organizer", "d0")
    member = await invited(provider, WHO, "member", "d0")
    await said(provider, "Plan a trip", "Ana Ruiz", "the Party", *ASKED, "no", "A feast", "Send")
    await pressed(provider, "rosa", REQUESTED, "Agree")
    await pressed(provider, WHO, "details-open", "Start")
    await said(provider, *DETAILS)
    await pressed(provider, WHO, "details-review", "Send")
    await provider.told(lambda row: is_given(row, "Portugal"))
    await provider.told(lambda row: is_given(row, "Chile"))
    await provider.kill("both")
    return member


def is_given(row: dict[str, Any], country: str) -> bool:
    """Whether the department was shown a leg, to decide about it."""
    given = (row["to"], row["key"]) == ("vera", "card-given")
    return given and f"Country: {country}" in row["text"]


@pytest.mark.timeout(120)
async def test_a_trip_is_divided_once_whenever_everything_is_killed(tmp_path: Path) -> None:
    """Every country has one case of its own, with every answer, however often all was gone."""
    seed = random.SystemRandom().getrandbits(32)
    print(f"seed {seed}")
    provider = Provider(data_dir=tmp_path, chance=random.Random(seed))
    try:
        async with asyncio.timeout(LONGEST):
            member = await divided(provider)
    finally:
        await provider.close()
    assert len(provider.kills) >= len(DETAILS)
    settings = read({"DATA_DIR": str(tmp_path)}, folder=tmp_path)
    async with parts.opened_store(settings, organization(), Clock()) as store:
        legs = [case for _, case in await store.cases(f"of:{member}")]
        assert sorted((c.leg.country, c.leg.city) for c in legs) == [
            ("CL", "Santiago"), ("PT", "Lisbon"),
        ]  # fmt: skip
        assert {(c.status, c.name, c.email, len(c.legs)) for c in legs} == {
            ("given", "Ana Ruiz", "ana@example.org", 1)
        }
        kinds = [event.kind for leg in legs for event in await store.events(leg.id)]
        for once in ("requested", "divided", "leg-opened", "details-given"):
            assert kinds.count(once) == 1, (once, kinds)
        assert len(await store.call("KEYS", store.name("c:*"))) == len(legs)
