"""Leaving a trip with others, and being taken out of it, whatever has become of it by then."""

from conversations.case import Case
from conversations.letters import letter_state
from tests.conversations.deployment import Deployment
from tests.conversations.together import BEN, all_sent, link
from tests.conversations.trips import again, play

HOST = "pcp@example.org"
TWO = (
    "[Plan a trip]", "Ana Ruiz", "[the Party]", "Portugal", "3-9 Oct 2027",
    "Chile", "10-12 Oct 2027", "[No, that is all]", "A festival", "[Send]",
)  # fmt: skip
DETAILS = (
    "[That’s all of us]", "[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon",
    "[All days of the trip]", "[a meeting]", "[Done]", "Santiago", "ana@example.org",
    "[I have none]", "I sing", "[Done]", *["[I understand]"] * 5, "[Send]",
)  # fmt: skip


async def two_legs(trip: Deployment) -> tuple[Case, Case]:
    """Ana and Ben travel to Portugal and Chile, and the department has each leg."""
    await trip.invite("ben", "member", "new-york")
    await play(trip, "ana", *TWO)
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Others travel too")
    await trip.say("ben", f"/start {await link(trip)}")
    await play(trip, "ben", *BEN, "[Send]")
    await play(trip, "ana", *DETAILS)
    found = [case for _, case in await trip.store.cases(f"of:{await trip.contact('ana')}", 9)]
    portugal, chile = sorted((c for c in found if isinstance(c, Case)), key=lambda c: c.leg.sought)
    return portugal, chile


def names(case: Case) -> list[str]:
    return [t.name for t in case.company.travellers]


async def test_status_shows_every_leg_to_whoever_travels_along(trip: Deployment) -> None:
    """A trip that was divided is still the whole trip to everybody on it."""
    await two_legs(trip)
    trip.forget_heard()
    await trip.say("ben", "status")
    assert "Portugal" in trip.told("ben")
    assert "Chile" in trip.told("ben")


async def test_leaving_a_journey_leaves_each_leg(trip: Deployment) -> None:
    """Whoever leaves all of it is in no letter to any country."""
    portugal, chile = await two_legs(trip)
    await play(trip, "ben", "status", "[Portugal]", "[Leave the trip]", "[All of them]")
    await trip.tap("ben", "Yes, leave it")
    assert names(await again(trip, portugal)) == []
    assert names(await again(trip, chile)) == []
    trip.forget_heard()
    await trip.say("ben", "status")
    assert "Chile" not in trip.told("ben")


async def test_leaving_one_country_leaves_the_other(trip: Deployment) -> None:
    """One country may be left by itself."""
    portugal, chile = await two_legs(trip)
    await play(trip, "ben", "status", "[Portugal]", "[Leave the trip]", "[Portugal]")
    await trip.tap("ben", "Yes, leave it")
    assert names(await again(trip, portugal)) == []
    assert names(await again(trip, chile)) == ["Ben Ode"]


async def test_somebody_may_leave_while_the_mail_has_come_back(trip: Deployment) -> None:
    """A mail that came back keeps nobody on the trip."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    await play(trip, "vera", "[More]", "[It bounced]")
    assert (await again(trip, case)).status == "bounced"
    await play(trip, "ben", "status", "[Leave the trip]", "[Yes, leave it]")
    assert names(await again(trip, case)) == ["Cleo Ray"]


async def test_leader_takes_one_out_after_the_letter_left(trip: Deployment) -> None:
    """The hosts hear which letter counts no more, and the others go on."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    await play(trip, "ana", "status", "[Change]", "[Other]", "[Who travels]", "[Ben Ode]")
    await play(trip, "ana", "[Take out]", "[Yes, take out]")
    found, now = await again(trip, case), trip.clock.now()
    assert names(found) == ["Cleo Ray"]
    assert letter_state(found, f"{case.number}-B", now) == "withdrawn"
    assert letter_state(found, f"{case.number}-C", now) == "valid"
    assert f"{case.number}-B" in trip.letterbox.to(HOST)[-1].text
    assert "company-out-told" in trip.keys("ben")


async def test_department_takes_one_out_after_the_letter_left(trip: Deployment) -> None:
    """The card has everybody who travels behind More."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    await play(trip, "vera", "[More]", "[More]", "[Who travels]", "[Cleo Ray]", "[Yes, take out]")
    assert names(await again(trip, case)) == ["Ben Ode"]
    assert f"{case.number}-C" in trip.letterbox.to(HOST)[-1].text


async def test_withdrawing_names_everybody_who_travels(trip: Deployment) -> None:
    """Whoever withdraws sees that those who travel along hear of it, and the record says so."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    await trip.say("ana", "withdraw")
    assert "Ben Ode" in trip.last("ana").text
    await trip.tap("ana", "Yes, withdraw it")
    assert "Cleo Ray" in trip.last("ana").text
    (event,) = [e for e in await trip.store.events(case.id) if e.kind == "withdrawn"]
    assert await trip.contact("ben") in event.told
