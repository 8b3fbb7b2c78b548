"""The shipped sentences of mail and letter, worded for one trip."""

from functools import cache

from chatbot.core.ids import Key
from chatbot.core.messages import Args, Document, Line, typed
from chatbot.resources import resource
from chatbot.words import Words

LOCALES = resource("locales")
LANGUAGES = ("en", "es", "pt", "fr")
LINES = ("title", "greeting", "body", "scope", "validity", "closing", "signature", "check")
FACTS = ("name", "window", "place", "activity", "scope", "contact", "prepared")
TRIP: dict[str, str] = {
    "organization": "Example Party",
    "department": "International Department",
    "address": "introductions@example.org",
    "partner": "Secção Internacional, Partido Exemplo",
    "name": "Ana Ruiz",
    "membership": "member of our Party",
    "country": "Portugal",
    "city": "Lisboa",
    "window": "3–9 October 2027",
    "activity": "a meeting",
    "email": "ana@example.com",
    "phone": "+1 202 555 0143",
    "has_phone": "yes",
    "other": "speaks Spanish",
    "has_other": "yes",
    "number": "7K2M-9Q4X",
    "prepared": "1 September 2027",
}
PLAIN: dict[str, str] = {
    "link": "",
    "has_link": "no",
    "check": "",
    "has_check": "no",
    "urgent": "no",
    "has_office_phone": "no",
    "office_phone": "",
    "has_others": "no",
    "others": "",
    "has_guardian": "no",
    "guardian": "",
    "care": "",
    "has_conditions": "no",
    "conditions": "",
    "scope": "member",
    "occasion": "",
    "quiet": "no",
    "word": "",
}
"""What most trips have not: a page, an urgent day, others, a guardian, conditions, a quiet word."""


@cache
def words() -> Words:
    return Words(LOCALES)


def said(key: str, locale: str, **changed: str) -> str:
    """Word a sentence for the trip, with some of it changed."""
    return words().say(key, dict(PLAIN | TRIP | changed), locale)


def word(key: Key, args: Args, locale: str) -> str:
    """Word a line of a document."""
    return words().say(key, args, locale)


def letter(locales: tuple[str, ...] = ("pt", "en"), /, **changed: str) -> Document:
    """Describe the letter of one trip, with some of it changed."""
    trip = PLAIN | TRIP | changed
    args: Args = {name: typed(text) for name, text in trip.items()}
    place = f"{trip['city']}, {trip['country']}"
    contact = f"{trip['email']}, WhatsApp {trip['phone']}"
    facts = trip | {"place": place, "contact": contact, "scope": "introduced member"}
    return Document(
        name="introduction",
        template="letter",
        locales=locales,
        lines=tuple(Line(Key(f"letter-{name}"), args) for name in LINES),
        facts=tuple((Key(f"letter-fact-{name}"), typed(facts[name])) for name in FACTS),
        number=trip["number"],
    )
