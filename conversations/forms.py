"""Every form there is: what members are asked, and what officers are. A question id is for ever."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from chatbot.core.forms import (
    Ambiguous,
    Answers,
    Form,
    Invalid,
    Noted,
    Question,
    Read,
    Reading,
    Shown,
)
from chatbot.core.messages import Arg, country, days, named, typed, words
from chatbot.fields import City, Country, Days, Name, Phone, PickMany, PickOne, Text
from chatbot.fields.dates import within
from chatbot.fields.matching import Option, match
from conversations import (
    abroad_forms,
    change_forms,
    company_forms,
    exchange_forms,
    host_forms,
    legs_forms,
    officers_forms,
    proxy_forms,
    report_forms,
    safety_forms,
    visit_forms,
)
from conversations.youth_forms import (
    Age,
    GuardianName,
    guardian_mail,
    is_adult,
    is_minor,
    of_league,
    own_mail,
)

OFFERED = 3
"""As many readings of days without a month as are offered; of more, the month is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDays(Days):
    """The days when contact is sought: days of the trip, which need not be all of them."""

    number: int = 1  # of the leg whose days they are

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take days of the trip; offer the part that lies within it; refuse what does not."""
        travel = answers.get(self._travel, "")
        if not travel:
            return Days.read(self, text, answers, reading)
        label = reading.wording("details-window.same", reading.locale)
        if match(text, (Option(id=travel, words=(label,)),)):
            text = travel
        bare = within(text, travel)
        if len(bare) == 1:
            return bare[0]
        if 1 < len(bare) <= OFFERED:
            return Ambiguous("days-which", tuple((window, days(window)) for window in bare))
        return _inside(self._read(text, travel, answers, reading), travel)

    def _read(self, text: str, travel: str, answers: Answers, reading: Reading) -> Read:
        """Days with their month, in the year of the trip where none is said."""
        # Days without a year are those of the trip's year, where these are among its days.
        first = max(reading.today, date.fromisoformat(travel[:10]))
        there = Days.read(self, text, answers, replace(reading, today=first))
        if isinstance(there, str | Noted) and _part(_answer(there), travel) == _answer(there):
            return _answer(there)
        read = Days.read(self, text, answers, reading)
        if not isinstance(read, str | Noted):
            return read
        part = _part(_answer(read), travel)
        args: dict[str, Arg] = {"travel": days(travel)}
        if part == _answer(read):
            return read
        if not part:
            return Invalid("days-outside", args)
        return Ambiguous("days-partly", ((part, days(part)),), args)

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        travel = answers.get(self._travel)
        return ((travel, words("details-window.same")),) if travel else ()

    def shown(self, answer: str, answers: Answers, reading: Reading) -> Arg:
        """The days; on a trip to several countries, where they are, too."""
        there = answers.get("country" if self.number == 1 else f"country{self.number}", "")
        if not answer or not answers.get("country2"):
            return Days.shown(self, answer, answers, reading)
        return words("details-window.there", window=days(answer), country=country(there))

    @property
    def _travel(self) -> str:
        return "travel" if self.number == 1 else f"travel{self.number}"


def _inside(read: Read, travel: str) -> Read:
    """What is given as an example is among the days of the trip, too."""
    if isinstance(read, str | Noted) or "example" not in read.args:
        return read
    return replace(read, args={**read.args, "example": days(travel)})


def _answer(read: str | Noted) -> str:
    return read if isinstance(read, str) else read.answer


def _part(window: str, travel: str) -> str:
    """Those days of a window that are days of the trip, too."""
    (start, _, end), (first, _, last) = window.partition("/"), travel.partition("/")
    begin, over = max(start, first), min(end, last)
    return f"{begin}/{over}" if begin <= over else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPhone(Phone):
    """The number that hosts may use; to have none is an answer like any other."""

    none: bool = True
    own: bool = True  # asked of whoever's number it is

    @property
    def shares(self) -> bool:
        """Their own number, by one tap where the channel knows it."""
        return self.own

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        label = reading.wording("details-phone.none", reading.locale)
        said = "none" if text.strip().casefold() == label.casefold() else text
        read = Phone.read(self, said, answers, reading)
        number = _answer(read) if isinstance(read, str | Noted) else ""
        if not any(number.startswith(prefix.id) for prefix in reading.lists.get("unserved", ())):
            return read
        mail = typed(answers.get("email", ""))
        return Noted(number, "phone-unserved", {"email": mail})

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return (("none", words("details-phone.none")),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Question):
    """A rule that is read and acknowledged; there is one answer to it."""

    example: str = "read"

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        word = text.strip().casefold()
        labels = {"read", "1", reading.wording("button-understood", reading.locale).casefold()}
        return "read" if word in labels else Invalid("rule")

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return (("read", words("button-understood")),)


def _kind(kind: str, reading: Reading) -> Arg:
    kinds = reading.lists.get("kinds", ())
    return named(next((dict(k.names) for k in kinds if k.id == kind), {"en": kind}))


FACTS: Mapping[str, Shown] = {
    "name": lambda name, _: typed(name) if name else words("task-nameless"),
    "nameless": lambda nameless, _: nameless,
    "membership": _kind,
    "country": lambda code, _: country(code),
    "travel": lambda window, _: days(window),
    "window": lambda window, _: days(window),
    "question": lambda question, _: typed(question),
    "who": lambda who, _: typed(who),
    "early": lambda early, _: early,
    "minor": lambda minor, _: minor,
    "guardian": lambda guardian, _: typed(guardian),
    "own": lambda address, _: typed(address),  # what a guardian's address is compared with
    "guard": lambda address, _: typed(address),
    **legs_forms.known(),
}
"""What forms about a case know of it, so that each of their sentences can say which one it is."""


def facts(*names: str) -> dict[str, Shown]:
    return {name: FACTS[name] for name in names}


REQUEST = Form(
    id="request",
    known=facts("country", *(f"country{n}" for n in legs_forms.FURTHER)),
    like=legs_forms.LIKE,
    questions={
        "name": Name(private=True),
        "kind": PickOne(list="kinds"),
        "age": Age(when=of_league),
        # Not asked where the invitation has put the member in one: `home` is it, and no question.
        "district": PickOne(list="districts", when=lambda answers: not answers.get("home")),
        "country": Country(),
        "travel": legs_forms.Travel(),
        **legs_forms.asked(),
        "why": Text(max=300, optional=True, private=True),
    },
)
"""Phase 1: five facts for the organizer to judge by."""

DETAILS = Form(
    id="details",
    consent=True,
    known=facts("name", "membership", "country", "travel", "early", "minor", *legs_forms.known()),
    like=legs_forms.like("window", "activity", "city"),
    cards=("minor", "early"),
    questions={
        "window": MeetingDays(),
        "activity": PickMany(list="activities", own_words=True),
        "city": City(country="country"),
        **legs_forms.detailed(
            {
                "window": lambda n: MeetingDays(number=n),
                "activity": lambda _: PickMany(list="activities", own_words=True),
                "city": lambda n: City(country=f"country{n}"),
            }
        ),
        "guardian": GuardianName(private=True, when=is_minor),
        "guardian_mail": guardian_mail("email", when=is_minor),
        "email": own_mail("guardian_mail"),
        "phone": HostPhone(private=True, when=is_adult),  # nobody's number who is not of age
        "other": Text(max=1500, long=True, optional=True, private=True),
        "rule_introduced": Rule(),
        "rule_speaking": Rule(),
        "rule_press": Rule(),
        "rule_embassy": Rule(),
        "rule_report": Rule(),
    },
)
"""Phase 2: everything that the host's department will read, and the rules of the journey."""

JOIN = company_forms.join(
    HostPhone(private=True), Rule(), facts("name", "country", "countries", "window")
)
"""What somebody is asked who travels along."""

NAME = Form(id="welcome", questions={"name": Name(private=True)}, review=False)
"""What an officer is called, where the invitation did not say."""

ASK = Form(
    id="ask",
    cancels=True,
    questions={"question": Text(max=500, private=True)},
    known=facts("name", "country", "window"),
    review=False,
)
"""A question to the member, from whoever decides."""

ANSWER = Form(
    id="answer",
    cancels=True,
    questions={"answer": Text(max=1000, private=True)},
    known=facts("who", "country", "window", "question"),
)
"""The member's answer to it."""

DECLINE = Form(
    id="decline",
    cancels=True,
    consent=True,
    known=facts("name", "country", "window"),
    questions={
        "cause": PickOne(list="causes"),
        "words": Text(max=500, private=True),
        "note": Text(max=500, optional=True, private=True),
    },
)
"""A decline: a cause, words that the member will read, and a note that the member never will."""

REPLY = Form(
    id="reply",
    cancels=True,
    known=facts("name", "nameless"),
    questions={"words": Text(max=1000, private=True)},
    review=False,
)
"""What the department tells whoever raised a task."""

FORMS: dict[str, Form] = {
    form.id: form for form in (NAME, REQUEST, DETAILS, ASK, ANSWER, DECLINE, REPLY)
}
FORMS |= {JOIN.id: JOIN}
FORMS |= {
    proxy_forms.FOR: proxy_forms.form(MeetingDays(), HostPhone(private=True, own=False), facts)
}
FORMS |= safety_forms.FORMS
FORMS |= change_forms.forms(facts, HostPhone)
FORMS |= officers_forms.FORMS
FORMS |= {form.id: form for form in report_forms.FORMS}
FORMS |= abroad_forms.FORMS
FORMS |= host_forms.FORMS
FORMS |= visit_forms.FORMS
FORMS |= exchange_forms.FORMS
