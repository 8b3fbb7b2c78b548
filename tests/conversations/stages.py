"""A case brought to each stage that no plain trip comes to, by what people say and press."""

from collections.abc import Awaitable, Callable

from chatbot.core.ids import CaseId
from conversations.case import Case
from tests.conversations import test_exchange, test_proxy, test_visits, young
from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, asked, given, introduced, play, requested
from tests.conversations.young import answered, with_guardian


async def asked_given(trip: Deployment) -> Case:
    """The department has a question."""
    case = await given(trip)
    await play(trip, "vera", "[Ask]", "Do you speak Portuguese?")
    return await again(trip, case)


async def seconding(trip: Deployment) -> Case:
    """One of two has approved a trip that needs both."""
    case = await requested(trip, country="Philippines")
    await trip.tap("rosa", "Agree")
    await trip.tap("ana", "Start")
    moves = ("[All days of the trip]", "[a meeting]", "[Done]", "Manila", "ana@example.org")
    rest = ("[I have none]", "I sing", "[Done]", *["[I understand]"] * 5, "[Send]")
    await play(trip, "ana", *moves, *rest)
    await trip.tap("vera", "Approve")
    return await again(trip, case)


async def revoking(trip: Deployment) -> Case:
    """The letter counts no more, and somebody is to speak with the member."""
    case = await introduced(trip)
    await play(trip, "vera", "[More]", "[Take it back]", "Please call us", "[Send]")
    return await again(trip, case)


async def revoked(trip: Deployment) -> Case:
    """Somebody has spoken with them."""
    case = await revoking(trip)
    await trip.tap("vera", "We have spoken")
    return await again(trip, case)


async def hostless(trip: Deployment) -> Case:
    """Nobody there is looked for any more."""
    await requested(trip, country="Brazil")
    await trip.tap("rosa", "Agree")
    details = ("São Paulo" if move == "Lisbon" else move for move in DETAILS)
    await play(trip, "ana", "[Start]", *details)
    await play(trip, "vera", "[More]", "[More]", "[There is none]", "They asked us to wait")
    return await trip.case()


async def human(trip: Deployment) -> Case:
    """Somebody who is not of age has asked: people take it up first."""
    return await young.asked(trip, "Under 18")


async def league(trip: Deployment) -> Case:
    """The organizer has agreed, and the league has not yet."""
    await trip.invite("lena", "league", "", "Lena Fox")
    case = await young.asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    return await again(trip, case)


async def asked_league(trip: Deployment) -> Case:
    """The league has a question."""
    case = await league(trip)
    await play(trip, "lena", "[Ask]", "Which club?")
    return await again(trip, case)


async def unguarded(trip: Deployment) -> Case:
    """The guardian does not agree."""
    return await answered(trip, await with_guardian(trip), "refuse")


async def task(trip: Deployment) -> Case:
    """Ana has a question for the department."""
    await play(trip, "ana", "publication", "[Pass it on]", "Ana Ruiz", "May I write to Avante?")
    (case,) = await every(trip, "open")
    return case


async def inquired(trip: Deployment) -> Case:
    """The club wants to know something first."""
    case = await test_visits.offered(trip)
    await play(trip, "rosa", "[Ask]", "Do they speak English?")
    return await again(trip, case)


async def missed(trip: Deployment) -> Case:
    """Nobody answered until their days had passed."""
    case = await test_visits.offered(trip)
    await trip.wait(days=80)
    return await again(trip, case)


async def wished(trip: Deployment) -> Case:
    """Ana would like to travel."""
    await test_exchange.wished(trip, "ana", "I’d like to travel", test_exchange.ANA)
    (case,) = await every(trip, "wishes")
    return case


async def matched(trip: Deployment) -> Case:
    """Two wishes may go together."""
    await trip.invite("ben", "member", "california")
    return await test_exchange.asked(trip)


async def proxied(trip: Deployment) -> Case:
    """An organizer has written a request down for somebody without a chat app."""
    await test_proxy.writes(trip)
    (case,) = await every(trip, "open")
    return case


async def every(trip: Deployment, index: str) -> list[Case]:
    """The cases of a list."""
    found: list[tuple[CaseId, Case]] = await trip.store.cases(index, 10)
    return [case for _, case in found]


FURTHER: dict[str, Callable[[Deployment], Awaitable[Case]]] = {
    "asked-requested": asked,
    "asked-given": asked_given,
    "seconding": seconding,
    "revoking": revoking,
    "revoked": revoked,
    "hostless": hostless,
    "human": human,
    "league": league,
    "asked-league": asked_league,
    "guardian": with_guardian,
    "unguarded": unguarded,
    "task": task,
    "announced": test_visits.announced,
    "offered": test_visits.offered,
    "inquired": inquired,
    "hosted": test_visits.hosted,
    "missed": missed,
    "wished": wished,
    "matched": matched,
    "proxied": proxied,
}
"""How each stage is reached that is not a status of a plain trip."""
