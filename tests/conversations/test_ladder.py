"""Silence is met by reminders and stand-ins, sooner the less time is left; it decides nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbot.core.ids import ContactId
from chatbot.core.people import People, Person, Role
from conversations import routing
from conversations.organization import Organization
from tests.conversations.deployment import NOON, Deployment, deployed
from tests.conversations.test_steps import case
from tests.conversations.trips import asked, given, play, recommended, requested

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LADDER = [
    ("3-9 Oct", 3 * DAY, 5 * DAY, 7 * DAY),
    ("23-26 March", 3 * DAY, 5 * DAY, 7 * DAY),
    ("11-14 March", 1 * DAY, 2 * DAY, 3 * DAY),
    ("5-8 March", 4 * HOUR, 8 * HOUR, 12 * HOUR),
]


def carded(trip: Deployment, who: str, key: str = "card-requested") -> int:
    """How many cards somebody has in their chat."""
    return [shown.key for shown in trip.phones.phone(who).shown].count(key)


@pytest.mark.parametrize(("days", "remind", "deputy", "department"), LADDER)
async def test_ladder_follows_the_days_that_are_left(
    days: str, remind: timedelta, deputy: timedelta, department: timedelta, trip: Deployment
) -> None:
    """The organizer is reminded, then the deputy is asked, then the Department sees it."""
    await requested(trip, days)
    began = trip.clock.now()
    expected = {"rosa": remind, "dina": deputy, "vera": department}
    before = {who: carded(trip, who) for who in expected}
    for who, due in expected.items():
        await trip.wait(seconds=(began + due - trip.clock.now() - HOUR / 2).total_seconds())
        assert carded(trip, who) == before[who], f"{who} too early"
        await trip.wait(hours=1)
        assert carded(trip, who) > before[who], f"{who} not in time"


async def test_everybody_is_asked_at_once_when_time_is_short(trip: Deployment) -> None:
    """Less than two days before, organizer, deputy and Department get the card together."""
    await requested(trip, "2-4 March")
    assert [carded(trip, who) for who in ("rosa", "dina", "vera", "otto")] == [1, 1, 1, 1]
    assert "without an introduction" in trip.last("ana").text


async def test_silence_decides_nothing(trip: Deployment) -> None:
    """However long nobody answers, nobody is recommended, declined or introduced."""
    found = await requested(trip)
    await trip.wait(days=260)
    kinds = set(await trip.happened(found.id))
    assert kinds == {"requested", "reminded", "started", "expired"}
    assert not trip.letterbox.mails


async def test_member_hears_honestly_that_it_is_late(trip: Deployment) -> None:
    """When the Department is asked, and when the first day has come, the member is told."""
    await requested(trip)
    await trip.wait(days=8)
    assert "request-late" in trip.keys("ana")
    await trip.wait(days=208)
    assert "request-started" in trip.keys("ana")
    assert "travelling without an introduction" in trip.told("ana")
    # It is still the evening before where the member may be.
    assert "In Portugal it is 3 October 2027 now, the first day" in trip.told("ana")


async def test_recommendation_late_in_the_ladder_has_a_human_name(trip: Deployment) -> None:
    """The Department records whose recommendation it is, by name, and another officer approves."""
    found = await requested(trip)
    await trip.wait(days=8)
    await play(trip, "vera", "[Recommended by…]", "Rosa Diaz", "[Send]")
    events = await trip.store.events(found.id)
    last = events[-1]
    assert (last.name, last.recorded_by, last.office) == ("Rosa Diaz", "Vera Brown", "department")


async def test_unanswered_question_goes_back(trip: Deployment) -> None:
    """After three days a question goes back to whoever asked, and the card can be decided."""
    found = await asked(trip)
    await trip.wait(days=3, minutes=1)
    assert (await trip.store.case(found.id)).status == "requested"  # type: ignore[union-attr]
    assert "request-unanswered" in trip.keys("ana")
    await trip.tap("rosa", "Agree")
    assert (await trip.store.case(found.id)).status == "recommended"  # type: ignore[union-attr]


async def test_missing_details_are_nudged_and_then_left_alone(trip: Deployment) -> None:
    """Whoever was recommended hears three times that the details are missing."""
    await recommended(trip)
    await trip.wait(days=40)
    assert trip.keys("ana").count("details-nudge") == 3


async def test_department_is_reminded(trip: Deployment) -> None:
    """A case with the Department comes back to its officers."""
    await given(trip)
    before = carded(trip, "otto", "card-given")
    await trip.wait(days=3, hours=1)
    assert carded(trip, "otto", "card-given") == before + 1


async def test_expired_request_is_opened_again_by_one_tap(trip: Deployment) -> None:
    """Dead buttons say so; one tap asks again with the same facts and new days."""
    found = await requested(trip)
    old = trip.token("rosa", "Agree")
    await trip.wait(days=230)
    await trip.press("rosa", old)
    assert "recommended" not in await trip.happened(found.id)
    assert "nothing can be decided" in trip.told("rosa")
    await trip.tap("ana", "Ask again")
    assert trip.last("ana").key == "request-travel"
    await play(trip, "ana", "3-9 Dec", "[Send]")
    again = await trip.case()
    assert (again.name, again.leg.country, again.why) == (found.name, "PT", found.why)
    assert again.id != found.id


ANA, ROSA, DINA, VERA = map(ContactId, ("ana", "rosa", "dina", "vera"))


def people(*roles: tuple[ContactId, str, str], away: tuple[ContactId, ...] = ()) -> People:
    """Officers by what they hold."""
    return People(
        officers={
            who: Person(id=who, name=who, roles=(Role(role, unit),), reachable=who not in away)
            for who, role, unit in roles
        }
    )


ALL = ((ROSA, "organizer", "ohio"), (DINA, "deputy", "ohio"), (VERA, "department", ""))


@pytest.mark.parametrize(
    ("found", "member", "at_once", "expected"),
    [
        (people(*ALL), ANA, False, (ROSA,)),
        (people(*ALL[1:]), ANA, False, (DINA,)),
        (people(*ALL[2:]), ANA, False, (VERA,)),
        (people(), ANA, False, ()),
        (people(*ALL), ROSA, False, (DINA,)),
        (people(*ALL, away=(ROSA,)), ANA, False, (DINA,)),
        (people(*ALL, away=(ROSA, DINA)), ANA, False, (VERA,)),
        (people(*ALL), ANA, True, (ROSA, DINA, VERA)),
        (people(*ALL), DINA, True, (ROSA, VERA)),
        (people((ROSA, "organizer", "texas"), ALL[2]), ANA, False, (VERA,)),
    ],
)
def test_who_is_asked_first(
    found: People, member: ContactId, *, at_once: bool, expected: tuple[ContactId, ...]
) -> None:
    """The organizer of the district, else the deputy, else the Department; never the member."""
    assert routing.first_asked(found, "ohio", member, at_once=at_once) == expected


def test_a_member_is_only_a_member_of_their_own_case() -> None:
    """Whatever office somebody holds, about their own trip they are its member."""
    own = replace(case("requested"), member=ROSA, district="ohio")
    assert routing.role_of(ROSA, own, people(*ALL)) == "member"


async def test_nobody_is_there_to_ask(bare: Deployment) -> None:
    """Without any officer the request is kept, said to be waiting, and found once there is one."""
    await bare.invite("ana", "member", "new-york")
    found = await requested(bare)
    assert "Nobody is there" in bare.told("ana")
    await bare.invite("vera", "department", "", "Vera Brown")
    await bare.wait(days=8)
    assert carded(bare, "vera") >= 1
    assert (await bare.store.case(found.id)).open  # type: ignore[union-attr]


async def test_patience_is_a_setting(server_url: str) -> None:
    """How long things wait is the organisation's choice."""

    def hurried(found: Organization) -> Organization:
        return replace(found, times=replace(found.times, answer_days=1))

    async with deployed(server_url, at=NOON, organization=hurried) as trip:
        for role, who in (("organizer", "rosa"), ("department", "vera")):
            await trip.invite(who, role, "new-york" if role == "organizer" else "", who.title())
        await trip.invite("ana", "member", "new-york")
        found = await asked(trip)
        await trip.wait(days=1, minutes=1)
        assert (await trip.store.case(found.id)).status == "requested"  # type: ignore[union-attr]
