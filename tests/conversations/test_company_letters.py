"""The letters of those who travel along: as many as there are letters, each with word of it."""

import re

from chatbot.core.errors import SendError
from tests.conversations.deployment import Deployment
from tests.conversations.together import BEN, all_given, all_sent, begun, link
from tests.conversations.trips import NAMING, again, play


async def test_one_more_than_there_are_letters_is_told_so(trip: Deployment) -> None:
    """Twenty-three travel at most; whoever comes then reads it, and nothing breaks."""
    case = await begun(trip)
    code = ""
    for who in ("ben", *(f"guest{number}" for number in range(2, 23))):
        await trip.invite(who, "member", "new-york")
        code = await link(trip)
        await trip.say(who, f"/start {code}")
        if who == "guest22":
            break
        await play(trip, who, *BEN, "[Send]")
    late = await trip.code("member", "new-york")
    await trip.say("zoe", f"/start {late}")
    await trip.say("zoe", f"/start {await link(trip)}")
    await play(trip, "guest22", *BEN, "[Send]")
    await trip.tap("zoe", "Join")

    assert "23 people" in trip.last("zoe").text
    assert len((await again(trip, case)).company.travellers) == 22
    await trip.tap("ana", "One more link")
    assert "23 people" in trip.last("ana").text


async def test_everybody_has_their_copy_where_the_hosts_were_reached_otherwise(
    trip: Deployment,
) -> None:
    """A letter that was handed over counts for all who travel, and each has it in the mail."""
    await all_given(trip)
    await trip.tap("vera", "Approve")
    trip.letterbox.failures.append(SendError("smtp-550"))
    await trip.wait(minutes=3)
    await play(trip, "vera", "[More]", "[They have it]")
    (copy,) = trip.letterbox.to("ben@example.org")

    assert copy.file is not None
    assert trip.keys("ben")[-1] == "company-introduced"


async def test_a_changed_letter_has_arrived_for_everybody(trip: Deployment) -> None:
    """Nobody who is introduced is told to wait for a letter that is there."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    trip.forget_heard()
    await play(trip, "ana", "status", "[Change]", "[Dates]", "4-9 Oct", "[Send]")
    await trip.wait(minutes=3)

    assert (await again(trip, case)).papers.edition == 2
    assert trip.last("ben").key == "company-changed"
    assert re.search(rf"{case.number}-2-B", trip.last("ben").text)
    assert "until then" not in trip.told("ben")


async def test_everybody_with_a_letter_sees_the_contact(trip: Deployment) -> None:
    """Whom the hosts name, each who is introduced there may write to, in their own name."""
    case = await all_sent(trip)
    await trip.wait(minutes=16)
    trip.forget_heard()
    await play(trip, "vera", *NAMING)
    assert "company-named" in trip.keys("ben")
    await trip.tap("ben", "Show the contact")
    assert "marta@example.pt" in trip.last("ben").text
    await trip.tap("ben", "First message")
    assert "Ben Ode" in trip.last("ben").text
    assert f"{case.number}-B" in trip.last("ben").text
    await trip.say("cleo", "status")
    assert "Show the contact" in trip.buttons("cleo")
    assert "marta" not in trip.told("cleo")


async def test_whoever_left_sees_no_contact(trip: Deployment) -> None:
    """A button from before shows nothing to whoever is not introduced any more."""
    await all_sent(trip)
    await trip.wait(minutes=16)
    await play(trip, "vera", *NAMING)
    shows = trip.token("ben", "Show the contact")
    await play(trip, "ben", "status", "[Leave the trip]", "[Yes, leave it]")
    trip.forget_heard()
    await trip.press("ben", shows)

    assert "marta" not in trip.told("ben")
