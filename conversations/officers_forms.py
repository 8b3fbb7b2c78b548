"""The forms of those who decide: days away, notes, conditions; and a member's second look."""

from dataclasses import dataclass

from chatbot.core.forms import Answers, Form, Noted, Read, Reading
from chatbot.core.messages import country, days, typed
from chatbot.fields import Days, Name, PickOne, Text
from conversations.absence import NEXT

KNOWN = {
    "name": lambda name, _: typed(name),
    "country": lambda code, _: country(code),
    "window": lambda window, _: days(window),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayDays(Days):
    """Days on which somebody is away: they may well begin today, or be far off."""

    def read(self, text: str, answers: Answers, reading: Reading) -> Read:
        """Take days like any others, without what would be worth saying of a journey."""
        read = Days.read(self, text, answers, reading)
        return read.answer if isinstance(read, Noted) else read


AWAY = Form(
    id="away",
    cancels=True,
    questions={
        "days": AwayDays(),
        "deputy": PickOne(list="deputies", of={NEXT: "away-next"}),
    },
)
"""From when to when an officer is away, and who stands in."""

NOTE = Form(
    id="note",
    cancels=True,
    known=KNOWN,
    questions={"words": Text(max=500, private=True)},
    review=False,
)
"""A word of one officer to another, with a case that goes on to them."""

VOUCH = Form(
    id="vouch",
    cancels=True,
    consent=True,
    known=KNOWN,
    questions={"officer": Name(private=True)},
)
"""Who has recommended somebody, where it was not done here."""

CONDITIONS = Form(
    id="conditions",
    cancels=True,
    known=KNOWN,
    questions={"words": Text(max=300, optional=True, private=True)},
    review=False,
)
"""Under which conditions somebody would be introduced."""

APPEAL = Form(
    id="appeal",
    cancels=True,
    consent=True,
    known=KNOWN,
    questions={"words": Text(max=1000, private=True)},
)
"""What the member says to whoever looks at a decline again."""

FORMS = {form.id: form for form in (AWAY, NOTE, VOUCH, CONDITIONS, APPEAL)}
STEPS = {"note": "note", "vouch": "vouch", "conditions": "conditions", "appeal": "appeal"}
"""The step that each of those about a case leads to."""
