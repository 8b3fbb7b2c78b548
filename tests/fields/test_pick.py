"""Picking: id, number, label, synonym, unique prefix, and nothing guessed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from chatbot.core.forms import Read, Reading
from chatbot.core.messages import listed, named, typed, words
from chatbot.fields import PickMany, PickOne, YesNo

Told = Callable[[Read], str]

KINDS = {"work": "kind-work", "private": "kind-private"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meeting", "meeting"),
        ("MEETING", "meeting"),
        ("2", "club"),
        ("2.", "club"),
        ("#2", "club"),
        ("٢", "club"),
        ("0", "!pick-unknown"),
        ("6", "!pick-unknown"),
        ("99999999", "!pick-unknown"),
        ("Club visit", "club"),
        ("club-visit!", "club"),
        ("reunion", "meeting"),
        ("Reunión", "meeting"),
        ("talks", "meeting"),
        ("wo", "workplace"),
        ("shared", "meal"),
        ("c", "!pick-unknown"),
        ("me", "meeting"),
        ("cong", "congress"),
        ("co", "?pick-which: meal congress"),
        ("meating", "!pick-unknown"),
        ("yes pls", "!pick-unknown"),
        ("😀", "!pick-unknown"),
    ],
)
def test_one_is_picked_by_what_names_it(
    text: str, expected: str, reading: Reading, told: Told
) -> None:
    """Rows 44-46 and A7: an exact word or a unique beginning, or the question again."""
    assert told(PickOne(list="activities").read(text, {}, reading)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Work", "work"), ("private", "private"), ("holiday", "private"), ("2", "private")],
)
def test_own_choices_are_read_by_their_labels(text: str, expected: str, reading: Reading) -> None:
    """Choices that no list of the organisation holds have labels in the locales."""
    question = PickOne(of=KINDS)

    assert question.read(text, {}, reading) == expected
    assert question.choices({}, reading) == (
        ("work", words("kind-work")),
        ("private", words("kind-private")),
    )


def test_a_pick_is_shown_by_its_names(reading: Reading) -> None:
    """The reader's language decides which name is shown."""
    shown = PickOne(list="activities").shown("club", {}, reading)

    assert shown == named({"en": "Club visit", "es": "Visita a un club"})


def test_a_pick_that_left_the_list_is_still_shown(reading: Reading) -> None:
    """An answer outlives the list it was picked from."""
    assert PickOne(list="activities").shown("picnic", {}, reading) == typed("picnic")


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "yes", "yes"),
        ("en", "Yes!", "yes"),
        ("en", "yep", "yes"),
        ("en", "y", "yes"),
        ("en", "ye", "yes"),
        ("en", "1", "yes"),
        ("en", "2", "no"),
        ("en", "nope", "no"),
        ("en", "yes pls", "!pick-unknown"),
        ("en", "oui", "!pick-unknown"),
        ("en", "maybe", "!pick-unknown"),
        ("es", "si", "yes"),
        ("es", "Sí", "yes"),
        ("es", "yep", "!pick-unknown"),
    ],
)
def test_yes_and_no_need_a_synonym_of_the_locale(
    locale: str, text: str, expected: str, reading: Reading, told: Told
) -> None:
    """Row 46: understood where it is an exact synonym, else asked again."""
    assert told(YesNo().read(text, {}, replace(reading, locale=locale))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meeting", "meeting"),
        ("club, meeting", "meeting,club"),
        ("1, 2", "meeting,club"),
        ("1 2", "meeting,club"),
        ("1 and 2", "meeting,club"),
        ("1\n2", "meeting,club"),
        ("meeting and club visit", "meeting,club"),
        ("Shared meal and songs", "meal"),
        ("meeting, meeting", "meeting"),
        ("1, 2, 3", "meeting,club,workplace"),
        ("1, 2, 3, 4", "!pick-most"),
        ("1, 9", "!pick-unknown"),
        ("visit a school", "\nvisit a school"),
        ("1, visit a school; sing", "meeting\nvisit a school, sing"),
        ("Reunión، ٢", "meeting,club"),
        ("x" * 201, "!text-long"),
        ("club\nsinging", "club\nsinging"),
        ("1, -", "meeting"),
        ("-", "!pick-unknown"),
        ("co, 1, sing", "?pick-which: meeting,meal\nsing meeting,congress\nsing"),
        ("1, 2, 3, co", "!pick-most"),
        ("1, co", "?pick-which: meeting,meal meeting,congress"),
    ],
)
def test_several_are_picked_with_own_words(
    text: str, expected: str, reading: Reading, told: Told
) -> None:
    """A17: numbers and names in any mixture, and own words beside them."""
    assert told(PickMany(list="activities").read(text, {}, reading)) == expected


def test_own_words_can_be_refused(reading: Reading, told: Told) -> None:
    """Without own words only the list counts."""
    question = PickMany(list="activities", own_words=False)

    assert told(question.read("visit a school", {}, reading)) == "!pick-unknown"


def test_several_are_shown_as_a_list(reading: Reading) -> None:
    """Picks by their names, own words literally."""
    shown = PickMany(list="activities").shown("meeting\nsing", {}, reading)

    assert shown == listed(named({"en": "Meeting", "es": "Reunión"}), typed("sing"))
