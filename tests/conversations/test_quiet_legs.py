"""A quiet trip to several countries: every leg is as quiet as the first, with one word for all."""

from tests.conversations.deployment import Deployment
from tests.conversations.test_legs import CITIES, REST, asked, cases, divided
from tests.conversations.trips import play


async def test_every_leg_of_a_quiet_trip_is_quiet(trip: Deployment) -> None:
    """Whoever asks from the menu before it is divided has silence in each country, and one word."""
    await asked(trip)
    await play(trip, "ana", "start", "[Something else]", "[Keep this quiet]")
    whole = await trip.case()
    assert whole.quiet
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "status", "[Start]")
    for city in CITIES:
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await play(trip, "ana", *REST)
    found = await cases(trip)
    assert [case.leg.country for case in found] == ["CL", "CU", "PT"]
    assert {case.guard.word for case in found if case.quiet} == {whole.guard.word}
    assert all(case.quiet for case in found)


async def test_legs_on_their_own_way_become_quiet_together(trip: Deployment) -> None:
    """Whoever asks later, for one leg, has silence for the whole trip, with the same word."""
    await divided(trip)
    await play(trip, "ana", "quiet", "[Cuba]")
    await trip.app.settle()
    found = await cases(trip)
    assert all(case.quiet for case in found)
    assert len({case.guard.word for case in found}) == 1
    assert found[0].guard.word


async def test_nothing_is_mailed_to_the_traveller_of_a_quiet_leg(trip: Deployment) -> None:
    """The departments write to each other alone, in every country."""
    await divided(trip)
    await play(trip, "ana", "quiet", "[Cuba]")
    trip.forget_heard()
    for who in ("vera", "otto"):
        for _ in range(3):
            await trip.tap(who, "Approve")
    await trip.wait(minutes=5)
    assert trip.letterbox.mails
    assert all("ana@example.org" not in str(mail.to) for mail in trip.letterbox.mails)
