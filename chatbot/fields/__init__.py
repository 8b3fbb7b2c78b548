"""What can be asked, and how an answer is read; pure."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.fields.city import City
from chatbot.fields.country import Country
from chatbot.fields.days import Days
from chatbot.fields.email import Email, canonical
from chatbot.fields.name import Name, mixed_alphabets, same_name
from chatbot.fields.phone import Phone
from chatbot.fields.pick import PickMany, PickOne, YesNo
from chatbot.fields.places import country_codes, country_name, country_zone
from chatbot.fields.text import Text

CODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "city-elsewhere": ("typed", "country", "other"),
        "city-unknown": ("typed", "country"),
        "city-which": ("typed",),
        "country-gone": ("typed",),
        "country-home": ("country",),
        "country-near": ("typed",),
        "country-or-state": ("typed",),
        "country-part": ("part", "country"),
        "country-unknown": ("typed",),
        "country-which": ("typed",),
        "days-far": ("example",),
        "days-long": ("example",),
        "days-month": ("example",),
        "days-none": ("example",),
        "days-past": ("example",),
        "days-reversed": ("example",),
        "days-soon": ("days",),
        "days-started": ("example",),
        "days-unclear": ("example",),
        "days-which": ("example",),
        "email-decoded": ("email",),
        "email-long": ("count", "max"),
        "email-near": ("meant",),
        "email-one": (),
        "email-wrong": (),
        "name-letters": (),
        "name-link": (),
        "name-marks": (),
        "name-only": ("name",),
        "name-short": ("min",),
        "phone-country": (),
        "phone-extension": ("number",),
        "phone-wrong": (),
        "pick-most": ("count", "max"),
        "pick-unknown": ("typed",),
        "pick-which": ("typed",),
        "several-countries": ("typed",),
        "text-empty": (),
        "text-long": ("count", "max"),
        "text-short": ("count", "min"),
    }
)
"""What reading can say besides an answer: code -> its arguments; worded as `error-<code>`."""

__all__ = [
    "CODES",
    "City",
    "Country",
    "Days",
    "Email",
    "Name",
    "Phone",
    "PickMany",
    "PickOne",
    "Text",
    "YesNo",
    "canonical",
    "country_codes",
    "country_name",
    "country_zone",
    "mixed_alphabets",
    "same_name",
]
