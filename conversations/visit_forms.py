"""What is asked about visitors from abroad, and to whom in our directory something is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chatbot.core.forms import Answers, Form, Invalid, Read, Reading, Shown
from chatbot.core.messages import Arg, country, days, typed
from chatbot.fields import Country, Days, PickOne, Text, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCountry(Country):
    """A country in which we know a sister party."""

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take a country that stands in the directory."""
        read = Country.read(self, text, answers, reading)
        if isinstance(read, str) and not reading.lists.get(f"partners:{read}"):
            return Invalid("party-none", {"country": country(read)})
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(PickOne):
    """A sister party in that country."""

    def understand(self, text: str, answers: Answers, reading: Reading) -> Read:
        return PickOne.understand(self._of(answers), text, answers, reading)

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return PickOne.choices(self._of(answers), answers, reading)

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        return PickOne.shown(self._of(answers), answer, answers, reading)

    def _of(self, answers: Answers) -> PickOne:
        return PickOne(list=f"partners:{answers.get('country', '')}")


KNOWN: Mapping[str, Shown] = MappingProxyType(
    {
        "name": lambda name, _: typed(name),
        "country": lambda code, _: country(code),
        "window": lambda window, _: days(window),
    }
)

VISIT = Form(
    id="visit",
    cancels=True,
    questions={
        "country": PartyCountry(),
        "party": Party(),
        "people": Text(max=300, private=True),
        "window": Days(),
        "city": Text(max=80),
        "hopes": Text(max=500, optional=True, private=True),
        "languages": Text(max=120, optional=True),
        "contact": Text(max=200, private=True),
        "minors": YesNo(),
    },
)
"""Visitors whom a sister party has announced by mail, typed in by somebody of the department."""

PARTY = Form(
    id="party",
    cancels=True,
    questions={
        "what": PickOne(of={"paper": "party-what-paper", "link": "party-what-link"}),
        "country": PartyCountry(),
        "party": Party(),
    },
)
"""What is sent to a sister party, and to which."""

REASK = Form(
    id="reask",
    cancels=True,
    known=KNOWN,
    questions={"question": Text(max=1000, private=True)},
)
"""A question to the department of the visitors."""

REGRET = Form(
    id="regret",
    cancels=True,
    consent=True,
    known=KNOWN,
    questions={"words": Text(max=1000, private=True)},
)
"""That we cannot receive them, in words that their department will read."""

WELCOME = Form(
    id="welcome-visit",
    cancels=True,
    consent=True,
    known=KNOWN,
    questions={
        "contact": Text(max=200, private=True),
        "words": Text(max=500, optional=True, private=True),
    },
)
"""Whom the visitors are to call, and what they may be told."""

CANNOT = Form(
    id="cannot",
    cancels=True,
    known=KNOWN,
    questions={"words": Text(max=300, optional=True, private=True)},
    review=False,
)
"""Why a club cannot host them, if it wants to say so."""

INQUIRE = Form(
    id="inquire",
    cancels=True,
    known=KNOWN,
    questions={"question": Text(max=500, private=True)},
    review=False,
)
"""What a club wants to know first."""

EXPLAIN = Form(
    id="explain",
    cancels=True,
    known=KNOWN,
    questions={"answer": Text(max=1000, private=True)},
    review=False,
)
"""What the department answers the club."""

FORMS: Mapping[str, Form] = MappingProxyType(
    {form.id: form for form in (VISIT, PARTY, REASK, REGRET, WELCOME, CANNOT, INQUIRE, EXPLAIN)}
)

STEP: Mapping[str, str] = MappingProxyType(
    {
        "reask": "reask",
        "regret": "regret",
        "welcome-visit": "welcome",
        "cannot": "cannot",
        "inquire": "inquire",
        "explain": "explain",
    }
)
"""The step that each of those about a visit leads to."""
