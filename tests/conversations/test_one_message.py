"""One turn says one thing to one person; lists of officers stand in the order of their names."""

import pytest

from tests.conversations.deployment import Deployment, deployed
from tests.conversations.trips import OFFICERS, again, everybody, play
from tests.conversations.young import AFTER, DETAILS, GUARDIAN, asked

EARLY = (
    "status",
    "[Give details now]",
    *DETAILS[1:],
    "Maria Ruiz",
    GUARDIAN,
    "ana@example.org",
    *AFTER,
)


async def test_recommendation_of_a_minor_is_told_in_one_message(trip: Deployment) -> None:
    """Who recommends, and that the guardian was asked, where the details were there already."""
    found = await asked(trip, "Under 18")
    await trip.tap("vera", "Take it up")
    await play(trip, "ana", *EARLY)
    trip.forget_heard()
    await trip.tap("rosa", "Agree")
    assert (await again(trip, found)).status == "guardian"
    assert trip.keys("ana") == ["guardian-asked"]
    assert "Rosa Diaz recommends you" in trip.last("ana").text
    assert GUARDIAN in trip.last("ana").text


@pytest.mark.parametrize(
    ("button", "who", "says"),
    [("Agree", "lena", "Lena Fox agrees for the league"), ("Go on without", "vera", "goes on")],
)
async def test_word_of_the_league_is_told_in_one_message(
    trip: Deployment, button: str, who: str, says: str
) -> None:
    """The same where the league agreed, or was not waited for."""
    await trip.invite("lena", "league", "", "Lena Fox")
    found = await asked(trip, "Under 18")
    await trip.tap("vera", "Take it up")
    await play(trip, "ana", *EARLY)
    await trip.tap("rosa", "Agree")
    await trip.wait(days=8)
    trip.forget_heard()
    await trip.tap(who, button)
    assert (await again(trip, found)).status == "guardian"
    assert trip.keys("ana") == ["guardian-asked"]
    assert says in trip.last("ana").text


async def test_officers_are_listed_by_name_and_district(bare: Deployment) -> None:
    """Whoever looks for somebody finds them where they would look, not by an id."""
    await everybody(bare)
    names = ("Zoe Hill", "adam Voss", "Mia Lang", "Ben Ode", "Carla Dunn", "Nico Hay")
    for number, name in enumerate(names):
        await bare.invite(f"o{number}", "organizer", "california", name)
    await bare.invite("carla", "organizer", "texas", "Carla Dunn")
    people = await bare.store.people()
    listed = [(p.name.casefold(), p.roles[0].unit) for p in people.holding("organizer")]
    assert len(listed) == len(names) + 2
    assert listed == sorted(listed)
    await asked(bare, "18 or older")
    await play(bare, "rosa", "[More]", "[Pass on]")
    labels = [b.label for b in bare.last("rosa").buttons if b.label not in {"Back", "Dina Cole"}]
    department = [name for _, role, _, name in OFFICERS if role == "department"]
    assert labels[: len(department)] == sorted(department)
    assert labels[len(department) :] == sorted(labels[len(department) :], key=str.casefold)


async def test_details_given_early_are_told_once(server_url: str) -> None:
    """Whoever is of age hears who recommends them, and nothing of a guardian."""
    async with deployed(server_url) as trip:
        await everybody(trip)
        found = await asked(trip, "18 or older")
        await play(trip, "ana", "[Give details now]", *DETAILS[1:], "ana@example.org")
        await play(trip, "ana", "+1 212 555 0123", *AFTER)
        trip.forget_heard()
        await trip.tap("rosa", "Agree")
        assert (await again(trip, found)).status == "given"
        assert trip.keys("ana") == ["details-handed"]
