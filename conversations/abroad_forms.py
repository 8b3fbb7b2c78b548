"""What is asked about messages from abroad, and about people who claim to be ours."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.forms import Form
from chatbot.fields import Country, PickOne, Text, YesNo

WHAT: Mapping[str, str] = MappingProxyType(
    {
        what: f"abroad-what-{what}"
        for what in ("visit", "contact", "money", "threat", "members", "other")
    }
)
"""What a message from abroad wants, by which the department knows how urgent it is."""

REACHED: Mapping[str, str] = MappingProxyType(
    {reached: f"abroad-reached-{reached}" for reached in ("me", "club")}
)

TOLD = Form(
    id="abroad",
    cancels=True,
    questions={
        "what": PickOne(of=WHAT),
        "reached": PickOne(of=REACHED),
        "organizer": YesNo(when=lambda answers: answers.get("reached") == "club"),
        "where": Country(optional=True),
        "words": Text(max=1000, optional=True, private=True),
    },
)
"""What the department hears of a message from abroad: what its reader picks and types."""

IMPOSTOR = Form(
    id="impostor",
    cancels=True,
    questions={
        "place": Text(max=120, private=True),
        "claim": Text(max=1000, private=True),
        "asker": Text(max=300, optional=True, private=True),
    },
)
"""Somebody says that they come from us: where, what they say, and who asks."""

FORMS: Mapping[str, Form] = MappingProxyType({form.id: form for form in (TOLD, IMPOSTOR)})
