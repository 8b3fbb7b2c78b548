"""A trip to several countries: one recommendation, then every country by itself."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.events import TimerFired
from conversations.case import Case
from conversations.happened import Leg
from conversations.legs_forms import CONTACT, NONE, OUT, STOP, answers, legs
from conversations.times import timers
from tests.conversations.deployment import Deployment
from tests.conversations.trips import play

ASKED = (
    "[Plan a trip]", "Ana Ruiz", "[the Party]", "Chile", "3-9 Oct 2027", "Cuba", "10-14 Oct 2027",
    "Portugal", "15-18 Oct 2027", "[No, that is all]", "To meet friends", "[Send]",
)  # fmt: skip
REST = ("ana@example.org", "+1 212 555 0123", "I sing", "[Done]", *["[I understand]"] * 5, "[Send]")
CITIES = ("Santiago", "Havana", "Lisbon")


async def asked(trip: Deployment) -> Case:
    """Three countries are recommended."""
    await play(trip, "ana", *ASKED)
    return await trip.case()


async def divided(trip: Deployment) -> Sequence[Case]:
    """The Department has every leg."""
    await asked(trip)
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Start")
    for city in CITIES:
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await play(trip, "ana", *REST)
    return await cases(trip)


async def cases(trip: Deployment) -> list[Case]:
    """Every case of Ana, by its country."""
    found = await trip.store.cases(f"of:{await trip.contact('ana')}")
    return sorted((case for _, case in found), key=lambda case: case.leg.travel)


async def test_one_request_has_all_the_countries(trip: Deployment) -> None:
    """Whoever recommends decides once, and sees every country with its days."""
    found = await asked(trip)
    assert [leg.country for leg in found.legs] == ["CL", "CU", "PT"]
    assert all(name in trip.last("rosa").text for name in ("Chile", "Cuba", "Portugal"))


async def test_every_leg_has_a_case_of_its_own(trip: Deployment) -> None:
    """Each has its own number, letter and host, and who recommended it."""
    found = await divided(trip)
    assert [case.leg.country for case in found] == ["CL", "CU", "PT"]
    assert [case.leg.city for case in found] == ["Santiago", "Havana", "Lisbon"]
    assert len({case.id for case in found}) == len({case.file for case in found}) == 3
    assert {case.recommended_name for case in found} == {"Rosa Diaz"}
    assert all(len(case.legs) == 1 and case.status == "given" for case in found)
    assert not found[0].share.rest


async def test_no_host_reads_about_another_leg(trip: Deployment) -> None:
    """A mail and its letter name one country, and no card of a leg names another."""
    await divided(trip)
    trip.forget_heard()
    for _ in range(3):
        await trip.tap("vera", "Approve")
    await trip.wait(minutes=5)
    for mail in trip.letterbox.mails:
        assert sum(city in mail.text for city in CITIES) == 1


async def test_a_decline_leaves_the_other_legs_running(trip: Deployment) -> None:
    """One leg is declined; the others are where they were."""
    found = await divided(trip)
    await play(
        trip, "vera", "[More]", "[Decline]", "[not at this time]", "Later", "[Skip]", "[Send]"
    )
    after = [case.status for case in await cases(trip)]
    assert sorted(after) == ["declined", "given", "given"], found


async def test_a_leg_is_opened_once_however_often_its_timer_fires(trip: Deployment) -> None:
    """A timer that was lost and set again, or fires twice, opens nothing a second time."""
    found = await divided(trip)
    whole = found[0]
    for name in ("leg2", "leg3"):
        for at in range(2):
            event = TimerFired(
                id=f"again:{name}:{at}", at=trip.clock.now(), timer=name, fence=0, about=whole.id
            )
            await trip.app.runner.receive(event)
    await trip.app.settle()
    assert len(await cases(trip)) == 3


async def test_legs_that_are_not_open_yet_are_wanted(trip: Deployment) -> None:
    """Until the first case knows that the others are there it wants their timers, even when over."""
    found, times = (await divided(trip))[0], trip.app.organization.times
    wanting = replace(found, share=replace(found.share, wants=("leg3",)))
    assert not {"leg2", "leg3"} & timers(found, times).keys()
    assert "leg3" in timers(wanting, times)
    assert "leg3" in timers(replace(wanting, status="withdrawn"), times)


def test_a_stop_on_the_way_is_no_leg() -> None:
    """Where somebody is for a day and wants no contact, nobody is asked."""
    said = {
        "country": "CL", "travel": "2027-10-03/2027-10-09", "country2": "PA",
        "travel2": "2027-10-10/2027-10-10", "stop2": STOP, "country3": NONE,
    }  # fmt: skip
    assert [leg.country for leg in legs(said)] == ["CL"]
    assert [leg.country for leg in legs({**said, "stop2": CONTACT})] == ["CL", "PA"]


def test_a_country_is_left_out_and_the_others_stay() -> None:
    """The middle one falls away; the one behind it is still asked for, by the order of its days."""
    said = {
        "country": "CL", "travel": "2027-10-10/2027-10-12", "country2": OUT, "country3": "CU",
        "travel3": "2027-10-03/2027-10-05", "country4": NONE,
    }  # fmt: skip
    assert [leg.country for leg in legs(said)] == ["CU", "CL"]


def test_answers_of_legs_lead_to_the_same_legs() -> None:
    """A trip that is asked for again has all of its countries."""
    found = (
        Leg(country="CL", travel="2027-10-03/2027-10-09"),
        Leg(country="CU", travel="2027-10-10/2027-10-10"),
    )
    assert legs(answers(found)) == found


async def test_legs_survive_a_first_case_that_is_over(trip: Deployment) -> None:
    """Taking the first country back at once takes back nothing else."""
    await divided(trip)
    await play(trip, "ana", "withdraw", "[Chile]", "[Yes, withdraw it]")
    assert [case.status for case in await cases(trip)] == ["withdrawn", "given", "given"]


async def test_hosts_are_promised_only_where_some_are_known(trip: Deployment) -> None:
    """Of several countries each is named: where hosts are written to, and where none are known."""
    there = {"Cuba": "Iceland", "Portugal": "Brazil"}
    await play(trip, "ana", *(there.get(move, move) for move in ASKED))
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Start")
    for city in ("Santiago", "Akureyri", "Recife"):
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    trip.forget_heard()
    await play(trip, "ana", *REST)
    said = trip.last("ana").text
    assert "hosts in Chile and Brazil" in said
    assert "no sister party address in Iceland yet" in said
    assert "Ana Ruiz would like to be introduced to Iceland" in trip.told("vera")
    assert "Ana Ruiz would be introduced to Chile" in trip.told("vera")


async def test_days_in_two_countries_at_once_are_confirmed(trip: Deployment) -> None:
    """Nobody is in two countries on one day, unless they leave one and arrive in the other."""
    await play(trip, "ana", *ASKED[:4], "3-9 Oct 2027", "Cuba", "8-14 Oct 2027")
    assert trip.last("ana").key == "error-days-overlap"
    assert "Chile" in trip.last("ana").text
    await play(trip, "ana", "9-14 Oct 2027", "Portugal", "10-12 Oct 2027")
    assert "Cuba" in trip.last("ana").text
    await play(trip, "ana", "[10–12 October 2027]", "[No, that is all]", "To sing", "[Send]")
    assert [leg.travel[5:10] for leg in (await trip.case()).legs] == ["10-03", "10-09", "10-10"]


async def test_what_was_said_of_a_country_stays_with_it(trip: Deployment) -> None:
    """The first country falls away while the details are written; the next keeps its own."""
    await asked(trip)
    await trip.tap("rosa", "Agree")
    await trip.say("ana", "status")
    change = trip.token("ana", "Change")
    await trip.tap("ana", "Start")
    for city in CITIES[:2]:
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await trip.press("ana", change)
    await play(trip, "ana", "[Chile]", "[Not going]")
    assert "Portugal" in trip.last("ana").text
    await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", *REST)
    found = [(case.leg.country, case.leg.city, case.leg.window[5:10]) for case in await cases(trip)]
    assert found == [("CU", "Havana", "10-10"), ("PT", "Lisbon", "10-15")]


async def test_an_old_button_drops_no_country_that_moved_up(trip: Deployment) -> None:
    """Two taps on *Not going* are about one country: the second one asks again."""
    await asked(trip)
    await play(trip, "ana", "[Change]", "[Chile]")
    gone = trip.token("ana", "Not going")
    await trip.press("ana", gone)
    await trip.press("ana", gone)
    assert [leg.country for leg in (await trip.case()).legs] == ["CU", "PT"]
    assert "as it stands now" in trip.last("ana").text


async def test_one_country_named_twice_for_the_same_days_is_one_visit(trip: Deployment) -> None:
    """Nobody is introduced twice to the same hosts for the same days."""
    await play(trip, "ana", *ASKED[:4], "3-9 Oct 2027", "Chile", "9-12 Oct 2027")
    assert "one visit" in trip.last("ana").text
    await play(trip, "ana", "[No, that is all]", "To sing", "[Send]")
    (leg,) = (await trip.case()).legs
    assert (leg.country, leg.travel) == ("CL", "2027-10-03/2027-10-12")
