"""What is asked about a wish for an exchange."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.forms import Form
from chatbot.fields import Country, Name, PickOne, Text

SORTS = ("travel", "host", "write")

WISH = Form(
    id="wish",
    cancels=True,
    consent=True,
    questions={
        "sort": PickOne(of={sort: f"exchange-sort-{sort}" for sort in SORTS}),
        "country": Country(optional=True),
        "place": Text(max=80),
        "languages": Text(max=120),
        "when": Text(max=120, optional=True),
        "words": Text(max=300, optional=True, private=True),
        "name": Name(private=True),
        "contact": Text(max=200, private=True),
    },
)
"""Where to, from where, in which languages, when; name and contact stay sealed until both agree."""

FORMS: Mapping[str, Form] = MappingProxyType({WISH.id: WISH})
