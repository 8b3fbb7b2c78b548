"""Somebody filling in a form, without a machine around it."""

from dataclasses import dataclass, replace
from datetime import date

from chatbot.core import dialog
from chatbot.core.dialog import Reply
from chatbot.core.forms import Form, Reading
from chatbot.core.session import Draft
from tests.conversations.deployment import example, words

TODAY = date(2027, 3, 1)
ANSWERS = {
    "name": "Ana Ruiz",
    "kind": "the Party",
    "district": "New York",
    "country": "Portugal",
    "travel": "3-9 Oct",
    "country2": "no",
    "travel2": "12-14 Oct",
    "stop": "Just a stop",
    "why": "To meet friends",
    "window": "4-6 Oct",
    "activity": "a meeting, an event",
    "city": "Lisbon",
    "email": "ana@example.org",
    "phone": "+1 212 555 0123",
    "other": "I speak Portuguese",
    "age": "30",
    "guardian": "Maria Ruiz",
    "guardian_mail": "maria@example.org",
}
"""An answer to each question, as people type it."""


def reader(locale: str = "en", today: date = TODAY) -> Reading:
    """Somebody who reads a language today."""
    lists = example().lists()
    return Reading(today=today, locale=locale, wording=words().label, lists=lists)


@dataclass(kw_only=True)
class Filling:
    """A form in somebody's hands: what was said last, and the draft as it is."""

    form: Form
    reading: Reading
    said: Reply
    draft: Draft

    def took(self, said: Reply | None) -> Reply:
        """Remember what was said."""
        assert said is not None, "that button means nothing here"
        self.said = said
        self.draft = said.draft or self.draft
        return said

    def write(self, text: str) -> Reply:
        """Type something."""
        return self.took(dialog.take(self.form, self.draft, text, self.reading))

    def press(self, question: str, choice: str) -> Reply | None:
        """Press a button, be it an old one."""
        said = dialog.press(self.form, self.draft, question, choice, self.reading)
        return said and self.took(said)

    def tap(self, choice: str) -> Reply:
        """Press a button that is shown now."""
        shown = next(c for c in self.said.choices if c.id == choice)
        return self.took(self.press(shown.question, shown.id))

    def answer(self) -> Reply:
        """Answer what is asked now."""
        asking = self.draft.asking
        assert asking is not None, "the review card asks nothing"
        said = self.write(ANSWERS.get(asking, "I understand"))
        return self.tap("done") if said.key == "shared-joined" else said

    def until(self, question: str | None) -> Reply:
        """Answer until a question is asked; None: until the review card is shown."""
        while self.draft.asking != question:
            self.answer()
        return self.said

    def turned(self, locale: str) -> Reply:
        """Go on in another language: what is asked is asked again."""
        self.reading = replace(self.reading, locale=locale)
        return self.took(dialog.ask(self.form, self.draft, self.reading))

    @property
    def shown(self) -> list[str]:
        """The ids of the buttons that are shown."""
        return [choice.id for choice in self.said.choices]

    @property
    def before(self) -> list[str]:
        """The keys of what was said first."""
        return [line.key for line in self.said.before]


def begun(form: Form, *, locale: str = "en", answers: dict[str, str] | None = None) -> Filling:
    """A form that has just been opened."""
    reading = reader(locale)
    said = dialog.begin(form, reading, None, answers)
    assert said.draft is not None, "a form begins with a question"
    return Filling(form=form, reading=reading, said=said, draft=said.draft)
