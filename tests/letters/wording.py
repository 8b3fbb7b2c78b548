"""The shipped sentences of mail and letter, worded for one trip."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from chatbot.core.ids import Key
from chatbot.core.messages import Args, Document, Line, typed

LOCALES = Path(__file__).parents[2] / "locales"
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


@cache
def bundle(locale: str) -> FluentBundle:
    made = FluentBundle([locale], use_isolating=False)
    for name in ("mail", "letter"):
        source = (LOCALES / locale / f"{name}.ftl").read_text(encoding="utf-8")
        made.add_resource(FluentResource(source))
    return made


def said(key: str, locale: str, attribute: str = "", **changed: str) -> str:
    """Word a sentence for the trip; a variable that is missing is an error."""
    message = bundle(locale).get_message(key)
    pattern = message.attributes[attribute] if attribute else message.value
    assert pattern is not None
    text, errors = bundle(locale).format_pattern(pattern, TRIP | changed)
    assert not errors
    return str(text)


def word(key: Key, args: Args, locale: str) -> str:
    """Word a line of a document; only typed words are used as arguments here."""
    plain = {name: str(getattr(arg, "value", arg)) for name, arg in args.items()}
    return said(key, locale, **plain)


def letter(locales: tuple[str, ...] = ("pt", "en"), /, **changed: str) -> Document:
    """Describe the letter of one trip, with some of it changed."""
    trip = TRIP | changed
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
