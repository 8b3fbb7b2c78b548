"""What answers are read against in these tests."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from chatbot.core.forms import Ambiguous, Invalid, Noted, Pickable, Read, Reading
from chatbot.core.ids import Address

WORDS = {
    ("shared-yes", "en"): "Yes",
    ("shared-yes.synonyms", "en"): "y, yep, sure",
    ("shared-no", "en"): "No",
    ("shared-no.synonyms", "en"): "n, nope",
    ("shared-none", "en"): "I have none",
    ("shared-none.synonyms", "en"): "no number, nothing",
    ("shared-yes", "es"): "Sí",
    ("shared-no", "es"): "No",
    ("kind-work", "en"): "Work",
    ("kind-private", "en"): "Private",
    ("kind-private.synonyms", "en"): "holiday, leisure",
}
ACTIVITIES = (
    Pickable(id="meeting", names={"en": "Meeting", "es": "Reunión"}, synonyms=("talks",)),
    Pickable(id="club", names={"en": "Club visit", "es": "Visita a un club"}),
    Pickable(id="workplace", names={"en": "Workplace visit", "es": "Centro de trabajo"}),
    Pickable(id="meal", names={"en": "Shared meal and songs", "es": "Comida"}),
    Pickable(id="congress", names={"en": "Congress", "es": "Congreso"}),
)


@pytest.fixture
def reading() -> Reading:
    """A reader of English on 22 November 2026, with one list and the words of a few choices."""
    return Reading(
        today=date(2026, 11, 22),
        locale="en",
        wording=lambda key, locale: WORDS.get((key, locale), ""),
        lists={"activities": ACTIVITIES},
    )


@pytest.fixture
def on_whatsapp(reading: Reading) -> Reading:
    """The same reader, writing from a phone number that is no longer valid on paper."""
    return replace(reading, address=Address("whatsapp", "whatsapp:+5215512345678"))


@pytest.fixture
def told() -> Callable[[Read], str]:
    """One line for what reading said: the answer, `!code` or `?code: offers`, `answer !code`."""

    def line(read: Read) -> str:
        match read:
            case Noted(answer, code):
                return f"{answer} !{code}"
            case Invalid(code):
                return f"!{code}"
            case Ambiguous(code, offers):
                return f"?{code}: {' '.join(answer for answer, _ in offers)}"
        return read

    return line
