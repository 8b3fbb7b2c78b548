"""Members of the league: the same steps, and the league's officer is asked as well."""

from tests.conversations.deployment import Deployment
from tests.conversations.trips import DETAILS, again, play
from tests.conversations.young import asked


async def test_league_is_asked_after_the_organizer(trip: Deployment) -> None:
    """Nobody but the league's officer can lead on once the organizer has agreed."""
    await trip.invite("lena", "league", "", "Lena Fox")
    case = await asked(trip, "18 or older")
    assert "Agree" not in trip.buttons("lena")
    await trip.tap("rosa", "Agree")
    assert (await again(trip, case)).status == "league"
    assert trip.last("ana").key == "league-asked"

    await trip.tap("lena", "Agree")
    found = await again(trip, case)
    assert (found.status, found.youth.league_name) == ("recommended", "Lena Fox")


async def test_league_of_the_district_comes_before_the_national_one(trip: Deployment) -> None:
    """Where a district has an officer of the league, that one is asked."""
    await trip.invite("lena", "league", "", "Lena Fox")
    await trip.invite("nico", "league", "new-york", "Nico Hay")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    assert (await again(trip, case)).holders == (await trip.contact("nico"),)


async def test_missing_officer_of_the_league_is_said_to_the_department(trip: Deployment) -> None:
    """Where nobody of the league is registered, the card says that nobody was asked."""
    await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "[Start]", *DETAILS)
    assert "The league was not asked" in trip.last("vera").text


async def test_officer_of_the_league_may_decline(trip: Deployment) -> None:
    """The league's no ends it, with a cause and words."""
    await trip.invite("lena", "league", "", "Lena Fox")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    await play(trip, "lena", "[Decline]", "[not at this time]", "Come again", "[Skip]", "[Send]")
    assert (await again(trip, case)).status == "declined"
    assert "Come again" in trip.told("ana")


async def test_no_of_the_league_is_said_to_be_theirs(trip: Deployment) -> None:
    """Neither the member nor whoever recommended reads that the Department declined it."""
    await trip.invite("lena", "league", "", "Lena Fox")
    await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    trip.forget_heard()
    await play(trip, "lena", "[Decline]", "[not at this time]", "Come again", "[Skip]", "[Send]")
    await trip.say("ana", "status")
    for who in ("ana", "rosa"):
        assert "The league does not agree" in trip.told(who)
        assert "Department" not in trip.told(who)
    assert "the league does not agree to it" in trip.last("ana").text


async def test_department_may_go_on_without_and_is_named(trip: Deployment) -> None:
    """An officer who never answers stops nobody for good; who went on stands in the case."""
    await trip.invite("lena", "league", "", "Lena Fox")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    await trip.wait(days=8)
    await trip.tap("vera", "Go on without")
    found = await again(trip, case)
    assert (found.status, found.youth.without) == ("recommended", "Vera Brown")


async def test_whoever_recommended_does_not_agree_for_the_league_too(trip: Deployment) -> None:
    """One person's word is counted once."""
    await trip.invite("rosa", "league", "", "Rosa Diaz")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    assert (await again(trip, case)).status == "recommended"


async def test_question_of_the_league_goes_back_to_the_league(trip: Deployment) -> None:
    """The member answers, and the league's officer has the card again."""
    await trip.invite("lena", "league", "", "Lena Fox")
    case = await asked(trip, "18 or older")
    await trip.tap("rosa", "Agree")
    await play(trip, "lena", "[Ask]", "Which club?")
    await play(trip, "ana", "[Answer]", "The river club", "[Send]")
    assert (await again(trip, case)).status == "league"
    assert "The river club" in trip.last("lena").text


async def test_members_of_the_party_are_not_asked_their_age(trip: Deployment) -> None:
    """The age is a question of the league alone."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]")
    assert trip.last("ana").key == "request-country"
