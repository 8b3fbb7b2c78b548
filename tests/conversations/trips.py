"""A trip brought to each of its states, by what people say and press."""

from collections.abc import Awaitable, Callable

from chatbot.core.errors import SendError
from conversations.case import Case
from tests.conversations.deployment import Deployment

OFFICERS = (
    ("rosa", "organizer", "new-york", "Rosa Diaz"),
    ("dina", "deputy", "new-york", "Dina Cole"),
    ("vera", "department", "", "Vera Brown"),
    ("otto", "department", "", "Otto Lind"),
)
REQUEST = (
    "[Plan a trip]",
    "Ana Ruiz",
    "[the Party]",
    "Portugal",
    "3-9 Oct",
    "[No, that is all]",
    "A festival",
    "[Send]",
)
DETAILS = (
    "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon", "ana@example.org",
    "+1 212 555 0123", "I sing", "[Done]", *["[I understand]"] * 5, "[Send]",
)  # fmt: skip
NAMING = (
    "[Host answered]", "[they will meet]", "Marta Silva", "marta@example.pt", "[Skip]", "[Skip]",
    "[Skip]", "[Send]",
)  # fmt: skip
DECLINE = ("[More]", "[Decline]", "[not at this time]", "Come again in spring", "[Skip]", "[Send]")


async def play(trip: Deployment, who: str, *moves: str) -> None:
    """Somebody writes, or presses what is in brackets, one after the other."""
    for move in moves:
        if move.startswith("["):
            await trip.tap(who, move[1:-1])
        else:
            await trip.say(who, move)


async def everybody(trip: Deployment) -> None:
    """Those who decide, and a member."""
    for who, role, unit, name in OFFICERS:
        await trip.invite(who, role, unit, name)
    await trip.invite("ana", "member", "new-york")


async def requested(trip: Deployment, days: str = "3-9 Oct", country: str = "Portugal") -> Case:
    """A request is with the organizer."""
    swapped = {"3-9 Oct": days, "Portugal": country}
    await play(trip, "ana", *(swapped.get(move, move) for move in REQUEST))
    return await trip.case()


async def recommended(trip: Deployment) -> Case:
    """The organizer has agreed, and the details are to come."""
    await requested(trip)
    await trip.tap("rosa", "Agree")
    return await trip.case()


async def given(trip: Deployment) -> Case:
    """The Department has everything."""
    await recommended(trip)
    await play(trip, "ana", "[Start]", *DETAILS)
    return await trip.case()


async def asked(trip: Deployment) -> Case:
    """The organizer has a question."""
    await requested(trip)
    await play(trip, "rosa", "[Ask]", "Whom do you know there?")
    return await trip.case()


async def held(trip: Deployment) -> Case:
    """It is approved, and about to leave."""
    await given(trip)
    await trip.tap("vera", "Approve")
    return await trip.case()


async def sent(trip: Deployment) -> Case:
    """The mail has left and was taken."""
    await held(trip)
    await trip.wait(minutes=2)
    return await trip.case()


async def introduced(trip: Deployment) -> Case:
    """No error came back."""
    await sent(trip)
    await trip.wait(minutes=16)
    return await trip.case()


async def byhand(trip: Deployment) -> Case:
    """The hosts have not answered, and people have it by hand."""
    case = await introduced(trip)
    await trip.wait(days=200)
    return await again(trip, case)


async def named(trip: Deployment) -> Case:
    """The hosts have named a contact."""
    case = await introduced(trip)
    await play(trip, "vera", *NAMING)
    return await again(trip, case)


async def bounced(trip: Deployment) -> Case:
    """The mail server refused the mail."""
    await held(trip)
    trip.letterbox.failures.append(SendError("smtp-550"))
    await trip.wait(minutes=2)
    return await trip.case()


async def declined(trip: Deployment) -> Case:
    """The organizer has declined."""
    case = await requested(trip)
    await play(trip, "rosa", *DECLINE)
    return await again(trip, case)


async def withdrawn(trip: Deployment) -> Case:
    """The member has taken the request back."""
    case = await requested(trip)
    await play(trip, "ana", "[Withdraw]", "[Yes, withdraw it]")
    return await again(trip, case)


async def expired(trip: Deployment) -> Case:
    """The days have passed undecided."""
    case = await requested(trip)
    await trip.wait(days=250)
    return await again(trip, case)


async def returned(trip: Deployment) -> Case:
    """The days of the introduction are over, and the report is awaited."""
    case = await introduced(trip)
    await trip.wait(days=224)
    return await again(trip, case)


async def closed(trip: Deployment) -> Case:
    """Nothing more is awaited."""
    case = await introduced(trip)
    await trip.wait(days=300)
    return await again(trip, case)


async def again(trip: Deployment, case: Case) -> Case:
    """The same case, as it is now."""
    found = await trip.store.case(case.id)
    assert isinstance(found, Case)
    return found


STATES: dict[str, Callable[[Deployment], Awaitable[Case]]] = {
    "requested": requested,
    "asked": asked,
    "recommended": recommended,
    "given": given,
    "hold": held,
    "sent": sent,
    "bounced": bounced,
    "introduced": introduced,
    "byhand": byhand,
    "named": named,
    "declined": declined,
    "withdrawn": withdrawn,
    "expired": expired,
    "returned": returned,
    "closed": closed,
}
"""How each status is reached."""
