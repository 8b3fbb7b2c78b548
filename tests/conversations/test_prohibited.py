"""Press, embassies, publications: the rule is said, and the Department hears what is passed on."""

import pytest

from conversations.mentions import mentioned
from tests.conversations.deployment import Deployment, words
from tests.conversations.trips import REQUEST, given, play, requested

ASKED = {
    "en": ("press", "a journalist called me", "Interview?", "they want me on TV"),
    "es": ("prensa", "me llamó una periodista", "¿Una entrevista?"),
    "pt": ("imprensa", "um jornalista ligou", "jornal"),
    "fr": ("journaliste", "la presse m'appelle", "journalistes"),
    "de": ("Zeitung", "eine Journalistin fragt", "Fernsehen"),
}


@pytest.mark.parametrize("text", [text for texts in ASKED.values() for text in texts])
async def test_media_are_refused_in_five_languages(trip: Deployment, text: str) -> None:
    """Whoever mentions them reads the rule, and where such questions go."""
    await trip.say("ana", text)

    told = trip.last("ana")
    assert told.key == "prohibited-press"
    assert "press@example.org" in told.text


@pytest.mark.parametrize("who", ["ana", "rosa", "vera"])
async def test_whoever_is_asked_hears_the_same(trip: Deployment, who: str) -> None:
    """Organizers and approvers have no other rule than members."""
    await trip.say(who, "A reporter wants to talk")

    assert trip.last(who).text == words().say(
        "prohibited-press", {"press": "press@example.org"}, "en"
    )


async def test_a_stranger_learns_nothing_from_the_word(trip: Deployment) -> None:
    """Asking about the press brings the same reply as anything else, to the byte."""
    await trip.say("eve", "hello")
    await trip.say("mallory", "I am a journalist")

    assert trip.last("eve").text == trip.last("mallory").text


async def test_the_department_hears_that_somebody_asked_and_not_what(trip: Deployment) -> None:
    """The task holds no word of the question."""
    await play(trip, "ana", "A journalist from the Gazette asks about Cuba", "[Yes]")

    for who in ("vera", "otto"):
        assert trip.last(who).key == "task-press"
        assert "Gazette" not in trip.told(who)
    assert "task-press" not in trip.keys("rosa")


async def test_nothing_is_passed_on_without_a_yes(trip: Deployment) -> None:
    """No is an answer."""
    await play(trip, "ana", "press", "[No]")

    assert "task-press" not in trip.keys("vera")


async def test_the_same_yes_counts_once(trip: Deployment) -> None:
    """A second tap on the same button raises no second task."""
    await trip.say("ana", "press")
    yes = trip.token("ana", "Yes")
    await trip.press("ana", yes)
    await trip.press("ana", yes)

    assert trip.keys("vera").count("task-press") == 1


async def test_an_embassy_is_not_the_way(trip: Deployment) -> None:
    """The consulate is told apart from Party contacts, and our own way is one tap away."""
    await trip.say("ana", "Can I ask the Portuguese embassy?")
    told = trip.last("ana")
    await trip.tap("ana", "Plan it our way")

    assert told.key == "prohibited-mission"
    assert "consulate of your own country" in told.text
    assert trip.last("ana").key == "request-name"


async def test_a_question_about_a_publication_is_answered_by_the_department(
    trip: Deployment,
) -> None:
    """It goes there with the member's name, and the answer comes back."""
    await play(trip, "ana", "I want to write to their party", "[Pass it on]", "Ana Ruiz")
    await trip.say("ana", "May I write to Avante?")
    await play(trip, "vera", "[Answer]", "Not yet: we ask them first.")

    assert "Avante" in trip.told("otto")
    assert "Not yet: we ask them first." in trip.last("ana").text


async def test_words_of_ones_own_are_flagged_and_never_blocked(trip: Deployment) -> None:
    """The organizer sees a remark; the member reads the rule, once."""
    why = "A festival; a journalist may come"
    await play(trip, "ana", *(why if move == "A festival" else move for move in REQUEST))

    assert "mention the press" in trip.last("rosa").text
    assert trip.told("ana").count("no interviews about this trip") == 1
    assert (await trip.case()).status == "requested"


async def test_an_embassy_among_the_details_is_seen_by_the_department(trip: Deployment) -> None:
    """Free words of the details are read by those who decide, with a remark."""
    await requested(trip)
    await trip.tap("rosa", "Agree")
    await play(trip, "ana", "[Start]", "[All days of the trip]", "[a meeting]", "[Done]", "Lisbon")
    await play(trip, "ana", "ana@example.org", "[I have none]", "The consul knows me", "[Done]")
    await play(trip, "ana", *["[I understand]"] * 5, "[Send]")

    assert "mention an embassy" in trip.told("vera")
    assert "not for Party contacts" in trip.told("ana")


async def test_a_plain_trip_has_no_remark(trip: Deployment) -> None:
    """Nothing is flagged where nothing was mentioned."""
    await given(trip)

    assert "mention" not in trip.told("vera")


async def test_a_name_is_a_name(trip: Deployment) -> None:
    """Somebody may be called Press, and says so where a name is asked."""
    await play(trip, "ana", "[Plan a trip]", "Ana Press")

    assert trip.last("ana").key == "request-kind"


async def test_a_word_in_the_middle_of_a_form_leaves_the_form_open(trip: Deployment) -> None:
    """What is no answer to the question in hand may be about the press."""
    await play(trip, "ana", "[Plan a trip]", "Ana Ruiz", "[the Party]", "a journalist asks me")
    assert trip.last("ana").key == "prohibited-press"
    await play(trip, "ana", "[No]", "Portugal")

    assert trip.last("ana").key == "request-travel"


def test_words_are_found_as_whole_words() -> None:
    """The beginning of another word is none."""
    assert mentioned("We press on, with impressions", words().label) == ()
    assert mentioned("the ambassador", words().label) == ("mission",)
