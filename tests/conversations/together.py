"""Several people on one trip, by what they say and press."""

import re

from conversations.case import Case
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play, recommended

BEN = ("[Join]", "Ben Ode", "[the Party]", "ben@example.org", "+1 212 555 0177", "[I understand]")
CLEO = ("[Join]", "Cleo Ray", "[the Party]", "cleo@example.org", "[I have none]", "[I understand]")
CODE = re.compile(r"/start ([0-9A-Za-z-]+)$", re.MULTILINE)


async def link(trip: Deployment) -> str:
    """The leader asks for one more link; gives what is in it."""
    labels = trip.buttons("ana")
    await trip.tap("ana", "One more link" if "One more link" in labels else "Invite others")
    found = CODE.search(trip.last("ana").text)
    assert found is not None
    return found[1]


async def begun(trip: Deployment) -> Case:
    """Ana is recommended, and says that others travel, too; Ben and Cleo are members as well."""
    await trip.invite("ben", "member", "new-york")
    await trip.invite("cleo", "member", "new-york")
    case = await recommended(trip)
    await trip.tap("ana", "Others travel too")
    return case


async def joined(trip: Deployment) -> Case:
    """Ben and Cleo have joined."""
    case = await begun(trip)
    for who, moves in (("ben", BEN), ("cleo", CLEO)):
        await trip.say(who, f"/start {await link(trip)}")
        await play(trip, who, *moves, "[Send]")
    return await again(trip, case)


async def all_given(trip: Deployment) -> Case:
    """That is everybody, and the department has the details of all."""
    case = await joined(trip)
    await play(trip, "ana", "[That’s all of us]", "[Start]", *DETAILS)
    return await again(trip, case)


async def all_sent(trip: Deployment) -> Case:
    """The one mail has left."""
    case = await all_given(trip)
    await trip.tap("vera", "Approve")
    await trip.wait(minutes=3)
    return await again(trip, case)
