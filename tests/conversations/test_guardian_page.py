"""What a guardian agrees to is what they have read; what they do not agree to ends everywhere."""

import re

from chatbot.core.errors import SendError
from chatbot.links import Led
from chatbot.visits import Posted, Seen
from conversations.case import Case
from conversations.case.company import mark
from tests.conversations.deployment import Deployment
from tests.conversations.test_legs import cases
from tests.conversations.trips import again, play
from tests.conversations.young import AFTER, GUARDIAN, answered, with_guardian

SITE = "https://introductions.example"
TWO_COUNTRIES = (
    "[Plan a trip]", "Ana Ruiz", "[the youth league (YCL)]", "[Under 18]", "Chile", "3-9 Oct 2027",
    "Portugal", "15-18 Oct 2027", "[No, that is all]", "A festival", "[Send]",
)  # fmt: skip


def led(case: Case) -> Led:
    """Where the link in the guardian's newest mail leads."""
    return Led("guardian", case.id, mark(case.youth.guardian_mail))


async def posts(trip: Deployment, where: Led, choice: str, nonce: str = "n1") -> Seen:
    """Somebody presses a button that stood on the page when they opened it."""
    seen = await trip.app.visits.post(
        where, Posted(nonce=nonce, choice=choice, given={"name": "Maria Ruiz"})
    )
    await trip.app.settle()
    return seen


async def buttons(trip: Deployment, where: Led) -> list[str]:
    """The ways to answer that the page has now."""
    return [choice.id for choice in (await trip.app.visits.look(where)).choices]


async def moved_to_porto(trip: Deployment) -> None:
    """The member changes the city."""
    await play(trip, "ana", "status", "[Change]", "[City]", "Porto", "[Send]")


async def two_legs(trip: Deployment) -> list[Case]:
    """A trip to two countries, on each of which the guardian was asked."""
    await play(trip, "ana", *TWO_COUNTRIES)
    await trip.tap("vera", "Take it up")
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Start")
    for city in ("Santiago", "Lisbon"):
        await play(trip, "ana", "[All days of the trip]", "[a meeting]", "[Done]", city)
    await play(trip, "ana", "Maria Ruiz", GUARDIAN, "ana@example.org", *AFTER)
    return await cases(trip)


async def test_page_that_is_out_of_date_agrees_to_nothing(trip: Deployment) -> None:
    """Whoever read of Lisbon has not agreed to Porto: they are shown Porto first."""
    case = await with_guardian(trip)
    lisbon, _ = await buttons(trip, led(case))
    await moved_to_porto(trip)
    seen = await posts(trip, led(case), lisbon)
    assert seen.note == "page-moved"
    assert (await again(trip, case)).status == "guardian"
    porto, _ = await buttons(trip, led(case))
    assert (await posts(trip, led(case), porto, "n2")).taken
    assert (await again(trip, case)).status == "given"


async def test_guardian_is_written_to_when_the_trip_changes(trip: Deployment) -> None:
    """What changes while they are asked comes in a new mail, which says so."""
    await with_guardian(trip)
    await moved_to_porto(trip)
    first, second = trip.letterbox.to(GUARDIAN)
    assert "has changed" not in first.text
    assert "has changed" in second.text


async def test_private_homes_are_asked_about(trip: Deployment) -> None:
    """A consent to a stay without private homes is none to a stay in one."""
    case = await answered(trip, await with_guardian(trip), "agree")
    await play(trip, "vera", "[More]", "[More]", "[Still more]", "[Private homes: yes]")
    await trip.tap("vera", "Approve")
    assert (await again(trip, case)).status == "guardian"
    assert len(trip.letterbox.to(GUARDIAN)) == 2
    await answered(trip, case, "agree")
    await trip.tap("vera", "Approve")
    assert (await again(trip, case)).status == "hold"


async def test_guardian_takes_it_back_after_the_letter_came_back(trip: Deployment) -> None:
    """Also while people look for another way to reach the hosts."""
    case = await answered(trip, await with_guardian(trip), "agree")
    await trip.tap("vera", "Approve")
    trip.letterbox.failures.append(SendError("smtp-550"))
    await trip.wait(minutes=4)
    assert (await again(trip, case)).status == "bounced"
    assert "refuse" in await buttons(trip, led(case))
    assert (await posts(trip, led(case), "refuse")).taken
    assert (await again(trip, case)).status == "unguarded"


async def test_guardian_takes_it_back_when_the_trip_has_changed(trip: Deployment) -> None:
    """An older consent counts for nothing, and the page still has a no."""
    case = await answered(trip, await with_guardian(trip), "agree")
    await moved_to_porto(trip)
    assert await buttons(trip, led(case)) == ["refuse"]
    await posts(trip, led(case), "refuse")
    assert (await again(trip, case)).status == "unguarded"


async def test_link_lasts_as_long_as_the_trip(trip: Deployment) -> None:
    """Consent can be taken back until the last day, however long ago the mail was."""
    trip.app.runner.links.public_url = SITE
    case = await with_guardian(trip)
    (token,) = set(re.findall(r"/p/([a-z0-9]+)", trip.letterbox.to(GUARDIAN)[0].text))
    await answered(trip, case, "agree")
    await trip.tap("vera", "Approve")
    await trip.wait(days=220)
    assert (await again(trip, case)).status == "byhand"
    assert await buttons(trip, trip.app.visits.led(token)) == ["refuse"]


async def test_guardian_may_refuse_one_country(trip: Deployment) -> None:
    """The other one goes on as it was."""
    first, second = await two_legs(trip)
    assert (await buttons(trip, led(first)))[1:] == ["refuse", "refuse-all"]
    await posts(trip, led(first), "refuse")
    assert [case.status for case in await cases(trip)] == ["unguarded", "guardian"]
    assert (await answered(trip, second, "agree")).status == "given"


async def test_guardian_may_refuse_every_country(trip: Deployment) -> None:
    """One press on any of the pages ends all of the trip, whatever was agreed to before."""
    first, second = await two_legs(trip)
    await answered(trip, second, "agree")
    await posts(trip, led(first), "refuse-all")
    assert [case.status for case in await cases(trip)] == ["unguarded", "unguarded"]
