"""The exchange programme: wishes for the department's eyes, and two sides that both agree."""

from collections.abc import AsyncIterator

import pytest

from conversations.case import Case
from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import again, everybody, play

ANA = (
    "[Skip]",
    "Brooklyn",
    "English, Spanish",
    "[Skip]",
    "[Skip]",
    "Ana Ruiz",
    "ana@example.org",
    "[Send]",
)
BEN = (
    "[Skip]",
    "Oakland",
    "English",
    "in May",
    "I have a couch",
    "Ben Cole",
    "+1 510 555 0101",
    "[Send]",
)


@pytest.fixture
async def site(server_url: str) -> AsyncIterator[Deployment]:
    """Those who decide, and two members."""
    async with deployed(server_url) as trip:
        await everybody(trip)
        await trip.invite("ben", "member", "california")
        yield trip


async def wished(site: Deployment, who: str, button: str, answers: tuple[str, ...]) -> None:
    """Somebody makes a wish."""
    await play(site, who, "exchange", f"[{button}]", *answers)


async def wishes(site: Deployment) -> list[Case]:
    """Every wish that is open."""
    return [case for _, case in await site.store.cases("wishes", 10)]


async def asked(site: Deployment) -> Case:
    """Vera thinks that Ana's wish and Ben's go together."""
    await wished(site, "ana", "I’d like to travel", ANA)
    await wished(site, "ben", "I can host", BEN)
    await play(site, "vera", "[Something else]", "[Exchange wishes]", "[Ana Ruiz]", "[Ben Cole]")
    return await match(site)


async def match(site: Deployment) -> Case:
    """The two that are put together."""
    found = [case for _, case in await site.store.cases("open", 10)]
    (case,) = (each for each in found if each.kind == "match")
    assert isinstance(case, Case)
    return case


async def test_a_wish_is_the_departments_alone(site: Deployment) -> None:
    """Nobody else has it in a list or hears of it; the department does not see the contact."""
    site.forget_heard()
    await wished(site, "ana", "I’d like to travel", ANA)
    assert (site.told("rosa"), site.told("dina"), site.told("ben")) == ("", "", "")
    await play(site, "vera", "[Something else]", "[Exchange wishes]", "[Ana Ruiz]")
    assert "Ana Ruiz" in site.told("vera")
    assert "ana@example.org" not in site.told("vera")
    await site.say("rosa", "Something else")
    assert "Exchange wishes" not in site.buttons("rosa")


async def test_each_side_is_asked_without_a_name(site: Deployment) -> None:
    """What both learn first is what is wished, where, and in which languages."""
    await asked(site)
    assert "Oakland" in site.last("ana").text
    assert "Brooklyn" in site.last("ben").text
    for piece in ("Ben", "510", "couch"):
        assert piece not in site.told("ana")
    for piece in ("Ana Ruiz", "ana@example.org"):
        assert piece not in site.told("ben")


async def test_one_yes_tells_nobody_anything(site: Deployment) -> None:
    """Until the other side agrees, nothing but a thank-you is said."""
    case = await asked(site)
    await site.tap("ana", "Yes, introduce us")
    assert (await again(site, case)).status == "matched"
    assert "Ben" not in site.told("ana")
    assert "Ana" not in site.told("ben")


async def test_two_yeses_introduce_them(site: Deployment) -> None:
    """Then each has the other's name and contact, as they were given for it."""
    case = await asked(site)
    await site.tap("ana", "Yes, introduce us")
    await site.tap("ben", "Yes, introduce us")
    assert (await again(site, case)).status == "paired"
    assert "Ben Cole: +1 510 555 0101" in site.told("ana")
    assert "Ana Ruiz: ana@example.org" in site.told("ben")


@pytest.mark.parametrize("who", ["ana", "ben"])
async def test_one_no_is_told_to_both_in_the_same_words(site: Deployment, who: str) -> None:
    """Nobody learns who said no; the wishes stay, and the other's button is dead."""
    case = await asked(site)
    other = {"ana": "ben", "ben": "ana"}[who]
    await site.tap(who, "Rather not")
    assert site.last("ana").text == site.last("ben").text
    await site.tap(other, "Yes, introduce us")
    assert (await again(site, case)).status == "unmatched"
    assert len(await wishes(site)) == len(case.match.sides if case.match else ())
    assert "@example.org" not in site.told("ben")
    assert "510" not in site.told("ana")


async def test_a_yes_after_the_other_took_the_wish_back_introduces_nobody(site: Deployment) -> None:
    """Whoever has taken a wish back is not introduced by it, even after a yes."""
    case = await asked(site)
    await site.tap("ben", "Yes, introduce us")
    await play(site, "ben", "exchange", "[Take it back]")
    await site.tap("ana", "Yes, introduce us")
    assert (await again(site, case)).status == "unmatched"
    assert "Ben" not in site.told("ana")


async def test_a_wish_that_is_taken_back_is_gone(site: Deployment) -> None:
    """It stands in no list, and what it said is not in the case any more."""
    await wished(site, "ana", "I’d like to travel", ANA)
    (wish,) = await wishes(site)
    await play(site, "ana", "exchange", "[Take it back]")
    after = await again(site, wish)
    assert (await wishes(site), after.wish, after.name) == ([], None, "")


async def test_a_wish_ends_after_a_year(site: Deployment) -> None:
    """Its member hears of it, and may make it again."""
    await wished(site, "ana", "I’d like to travel", ANA)
    await site.wait(days=366)
    assert await wishes(site) == []
    assert "ends now" in site.last("ana").text


async def test_silence_ends_a_match_and_discloses_nothing(site: Deployment) -> None:
    """One reminder, then both hear that it came to nothing."""
    case = await asked(site)
    await site.tap("ana", "Yes, introduce us")
    await site.wait(days=30)
    assert (await again(site, case)).status == "unmatched"
    assert site.keys("ben").count("exchange-asked") == 2
    assert site.keys("ana").count("exchange-asked") == 1
    assert "Ana" not in site.told("ben")


async def test_an_officers_own_wish_is_not_in_their_list(site: Deployment) -> None:
    """Nobody pairs a wish of their own."""
    await wished(site, "vera", "I can host", BEN)
    await play(site, "vera", "[Something else]", "[Exchange wishes]")
    assert site.last("vera").key == "exchange-wishes-none"


async def test_nobody_is_paired_twice(site: Deployment) -> None:
    """A wish that is put together with one is put together with nobody else meanwhile."""
    await asked(site)
    await site.invite("cleo", "member", "california")
    await wished(
        site,
        "cleo",
        "I can host",
        ("[Skip]", "Oakland", "English", *BEN[3:5], "Cleo Ray", "cleo@example.org", "[Send]"),
    )
    site.forget_heard()
    await play(site, "vera", "[Exchange wishes]", "[Ana Ruiz]", "[Cleo Ray]")

    assert site.last("vera").key == "exchange-taken"
    assert "ana" not in site.heard
    await site.tap("ana", "Rather not")
    await play(site, "vera", "[Exchange wishes]", "[Ana Ruiz]", "[Cleo Ray]")
    assert site.last("vera").key == "exchange-paired"
