"""What officers are asked about hosts: their answer, another address, words of one's own."""

from collections.abc import Mapping
from types import MappingProxyType

from chatbot.core.forms import Answers, Form, Shown
from chatbot.core.messages import country, days, typed
from chatbot.fields import Days, Email, Name, Phone, PickOne, Text

CHOICES = ("meet", "cannot", "dates", "contact")
"""What a host can answer."""

LANGUAGES = ("en", "es", "pt", "fr")
"""The languages in which hosts are written to."""

ABOUT: Mapping[str, Shown] = MappingProxyType(
    {
        "name": lambda name, _: typed(name),
        "country": lambda code, _: country(code),
        "window": lambda window, _: days(window),
    }
)
"""What each of these forms says of the trip that it is about."""


def _meets(answers: Answers) -> bool:
    return answers.get("choice") in {"meet", "contact"}


HEARD = Form(
    id="heard",
    cancels=True,
    known=ABOUT,
    questions={
        "choice": PickOne(of={choice: f"host-heard-{choice}" for choice in CHOICES}),
        "contact": Name(private=True, optional=True, when=_meets),
        "mail": Email(private=True, optional=True, when=_meets),
        "phone": Phone(private=True, optional=True, when=_meets),
        "days": Days(when=lambda answers: answers.get("choice") == "dates"),
        "words": Text(max=1000, long=True, optional=True, private=True),
        "greeting": Text(max=300, optional=True, private=True),
    },
)
"""What a host answered by mail or on the phone, typed in by an officer."""

ADDRESS = Form(
    id="address",
    cancels=True,
    known=ABOUT,
    questions={"mail": Email()},
)
"""Another address of a host, where the one in the directory did not work."""

FOUND = Form(
    id="found",
    cancels=True,
    known=ABOUT,
    questions={
        "party": Text(max=100, private=True),
        "mail": Email(),
        "language": PickOne(of={language: f"host-language-{language}" for language in LANGUAGES}),
    },
)
"""A host that was found where the directory has none."""

TELL = Form(
    id="tell",
    cancels=True,
    known=ABOUT,
    questions={"words": Text(max=500, private=True)},
    review=False,
)
"""What the member is told of a host's answer, in the officer's words."""

NOHOST = Form(
    id="nohost",
    cancels=True,
    known=ABOUT,
    questions={"note": Text(max=500, optional=True, private=True)},
    review=False,
)
"""Why no host was chosen, though some are known; the member never reads it."""

FORMS: Mapping[str, Form] = MappingProxyType(
    {form.id: form for form in (HEARD, ADDRESS, FOUND, TELL, NOHOST)}
)
