"""Every form there is: what members are asked, and what officers are. A question id is for ever."""

from dataclasses import dataclass

from chatbot.core.forms import Answers, Form, Invalid, Question, Read, Reading
from chatbot.core.messages import Arg, typed, words
from chatbot.fields import City, Country, Days, Email, Name, Phone, PickMany, PickOne, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDays(Days):
    """The days when contact is sought, which are not always all days of the trip."""

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        return ((answers["travel"], words("details-window.same")),) if "travel" in answers else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPhone(Phone):
    """The number that hosts may use; to have none is an answer like any other."""

    none: bool = True

    @property
    def shares(self) -> bool:
        """Their own number, by one tap where the channel knows it."""
        return True

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        label = reading.wording("details-phone.none", reading.locale)
        said = "none" if text.strip().casefold() == label.casefold() else text
        return Phone.read(self, said, answers, reading)

    def choices(self, answers: Answers, reading: Reading) -> tuple[tuple[str, Arg], ...]:
        own = self.read_own(reading)
        mine = ((own, typed(own)),) if own else ()
        return (*mine, ("none", words("details-phone.none")))


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


REQUEST = Form(
    id="request",
    questions={
        "name": Name(private=True),
        "kind": PickOne(list="kinds"),
        "district": PickOne(list="districts"),
        "country": Country(),
        "travel": Days(),
        "why": Text(max=300, optional=True, private=True),
    },
)
"""Phase 1: five facts for the organizer to judge by."""

DETAILS = Form(
    id="details",
    consent=True,
    questions={
        "window": MeetingDays(),
        "activity": PickMany(list="activities", own_words=True),
        "city": City(country="country"),
        "email": Email(private=True),
        "phone": HostPhone(private=True),
        "other": Text(max=1500, long=True, optional=True, private=True),
        "rule_introduced": Rule(),
        "rule_speaking": Rule(),
        "rule_press": Rule(),
        "rule_embassy": Rule(),
        "rule_report": Rule(),
    },
)
"""Phase 2: everything that the host's department will read, and the rules of the journey."""

NAME = Form(id="welcome", questions={"name": Name(private=True)}, review=False)
"""What an officer is called, where the invitation did not say."""

ASK = Form(id="ask", questions={"question": Text(max=500, private=True)}, review=False)
"""A question to the member, from whoever decides."""

ANSWER = Form(id="answer", questions={"answer": Text(max=1000, private=True)})
"""The member's answer to it."""

DECLINE = Form(
    id="decline",
    consent=True,
    questions={
        "cause": PickOne(list="causes"),
        "words": Text(max=500, private=True),
        "note": Text(max=500, optional=True, private=True),
    },
)
"""A decline: a cause, words that the member will read, and a note that the member never will."""

FORMS: dict[str, Form] = {form.id: form for form in (NAME, REQUEST, DETAILS, ASK, ANSWER, DECLINE)}
