"""What people say in plain words is understood where it can mean one thing only."""

import pytest

from tests.conversations.chat import Chat, asked, member
from tests.conversations.deployment import Deployment
from tests.conversations.test_exchange import ANA, wished, wishes
from tests.conversations.trips import recommended, requested

NO_FURTHER = {
    "en": ("No, that's all", "No, that’s all", "that's all", "nope", "No, nothing else."),
    "es": ("No, eso es todo", "no, nada más", "No, gracias", "nada más"),
}


def at_home(language: str = "en") -> Chat:
    return Chat(person=member(locale=language))


def planning(language: str) -> Chat:
    """Ana has named one country and its days."""
    chat = at_home(language)
    chat.presses("home", "plan")
    party = {"en": "the Party", "es": "el Partido"}[language]
    chat.says(party, "Portugal", "3-9 oct")
    return chat


@pytest.mark.parametrize(
    ("language", "text"), [(each, text) for each, texts in NO_FURTHER.items() for text in texts]
)
def test_that_is_all_is_an_answer_however_it_is_said(language: str, text: str) -> None:
    """Whoever says that there is no further country is asked why they go."""
    assert planning(language).says(text).key == "request-why"


@pytest.mark.parametrize(
    ("language", "text"), [("en", "change"), ("en", "Change my dates!"), ("es", "cambiar")]
)
def test_change_offers_what_can_be_changed(language: str, text: str) -> None:
    """The word alone, with no such button in sight, shows what of the trip can be changed."""
    chat = asked()
    chat.person = member(locale=language)
    chat.says("hello there")  # another screen
    assert chat.says(text).key == "change-what"


def test_change_at_the_card_offers_its_answers() -> None:
    """Before the request is sent, the word is the button on the card."""
    chat = planning("es")
    chat.says("no", "omitir")
    assert chat.says("corregir").key == "shared-change-which"


def test_change_at_a_question_says_when() -> None:
    """In the middle of a form the same question comes again, with what can be done."""
    said = planning("en").says("change")
    assert (said.key, [line.key for line in said.before]) == (
        "request-country2",
        ["repair-change-later"],
    )


def test_change_without_a_trip_says_so() -> None:
    """Where nothing can be changed, that is said."""
    said = at_home().says("change")
    assert [line.key for line in said.before] == ["repair-change-none"]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "plan a trip to Portugal", "PT"),
        ("en", "Plan a trip to 🇵🇹", "PT"),
        ("en", "I'm going to the Netherlands.", "NL"),
        ("es", "Planear un viaje a Portugal", "PT"),
        ("en", "I'm flying to Portugal", "PT"),
        ("es", "quiero viajar a México", "MX"),
        ("es", "Me voy a Portugal", "PT"),
        ("es", "Iré a Portugal", "PT"),
    ],
)
def test_a_trip_to_a_country_begins_with_it(language: str, text: str, country: str) -> None:
    """A country that is named in one breath with the wish is not asked for again."""
    chat = at_home(language)
    said = chat.says(text)
    draft = chat.session.draft
    assert said.key == "request-kind"
    assert [line.key for line in said.before] == ["request-to"]
    assert draft is not None
    assert draft.answers["country"] == country


def test_a_trip_to_one_of_two_countries_asks_which() -> None:
    """Where a name means two countries, the request begins, and asks for the country."""
    chat = at_home()
    assert chat.says("plan a trip to Korea").before == ()
    assert chat.session.draft is not None
    assert "country" not in chat.session.draft.answers


def test_going_to_something_else_begins_nothing() -> None:
    """Words that begin like a wish to travel, and name no country, are no request."""
    chat = at_home("es")
    said = chat.says("voy a pensarlo")
    assert [line.key for line in said.before] == ["shared-not-understood"]
    assert chat.session.draft is None


async def test_what_is_ticked_stays_when_more_is_typed(trip: Deployment) -> None:
    """Typing one more activity adds it to those that are ticked."""
    await recommended(trip)
    for label in ("Start", "All days of the trip", "a meeting"):
        await trip.tap("ana", label)
    await trip.say("ana", "a school and planting trees")
    draft = (await trip.session("ana")).draft
    assert draft is not None
    assert draft.answers["activity"] == "meeting\na school and planting trees"


async def test_take_it_back_below_a_wish_withdraws_no_trip(trip: Deployment) -> None:
    """The words on a button mean that button, and what it does to another case is tapped."""
    await requested(trip)
    await wished(trip, "ana", "I’d like to travel", ANA)
    await trip.say("ana", "exchange")
    assert "Take it back" in trip.buttons("ana")
    await trip.say("ana", "take it back")
    assert trip.last("ana").key == "shared-use-buttons"
    await trip.tap("ana", "Take it back")
    assert await wishes(trip) == []
    assert (await trip.case()).open
