"""What somebody could do next, for whoever does not want to type: an example, or a button."""

from dataclasses import dataclass
from datetime import timedelta

from chatbot.app import App, asked
from chatbot.channels.browser import Phone
from chatbot.core.forms import Question
from chatbot.core.ids import Address
from chatbot.core.messages import Button
from chatbot.core.session import Draft
from chatbot.fields import City, Days
from chatbot.fields.cities import largest_city
from chatbot.fields.dates import interval
from chatbot.fields.windows import Window
from chatbot.tokens import Opened

_RECENT = 3  # messages; the buttons of older ones have mostly had their day
_ASKED = 8  # messages among which the question in hand is looked for
_AHEAD, _FOR = timedelta(days=45), timedelta(days=6)
_NEVER = frozenset({"undo", "withdraw", "cancel", "later", "back", "home"})

Seen = tuple[Button, Opened]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Words to type, or else a button to press."""

    text: str = ""
    button: Button | None = None


async def hint(app: App, phone: Phone, address: Address) -> Hint | None:
    """The question's own example, the first of its answers, or the first button of a card."""
    messages = await _messages(app, phone, address)
    found = await asked(app, address)
    draft, question = found or (None, None)
    if draft is None or question is None:
        seen = next(filter(None, messages[:_RECENT]), [])
        return _first([(b, o) for b, o in seen if b.style != "no" and o.choice not in _NEVER])
    if draft.parts:
        ends = [(b, o) for b, o in _to(draft.form, messages) if o.choice == "done"]
        return _first(ends)
    answers = _to(f"{draft.form}.{draft.asking}", messages)
    # A way out, such as having no number, is not what people mostly press.
    picked = question.many or any(meant.choice != "none" for _, meant in answers)
    return _first(answers) if picked else Hint(text=await _example(app, address, draft, question))


async def _example(app: App, address: Address, draft: Draft, question: Question) -> str:
    """What somebody could type, in the language of their chat and fitting what they said."""
    contact = await app.store.contact(address)
    person = await app.store.person(contact) if contact else None
    locale = person.locale if person else app.words.default
    if isinstance(question, Days):
        window = _trip(draft) or _soon(app)
        return app.words.language(locale).days(window.start, window.end)
    if isinstance(question, City):
        country = draft.answers.get(question.country, "")
        return largest_city(country) or question.example
    key = f"demo-example-{draft.form}-{draft.asking}"
    known = app.words.language(locale).find(key) is not None
    return app.words.say(key, {}, locale) if known else question.example


def _trip(draft: Draft) -> Window | None:
    """Days that were given before: others have to lie within them."""
    return next(filter(None, map(interval, draft.answers.values())), None)


def _soon(app: App) -> Window:
    start = app.clock.now().date() + _AHEAD
    return Window(start, start + _FOR)


async def _messages(app: App, phone: Phone, address: Address) -> list[list[Seen]]:
    """The buttons of each message, the newest first, and what they mean to its reader."""
    contact = await app.store.contact(address)
    if contact is None:
        return []
    return [
        [
            (button, meant)
            for button in shown.buttons
            if (meant := app.runner.tokens.open(button.token, contact)) is not None
        ]
        for shown in reversed(phone.shown[-_ASKED:])
    ]


def _to(question: str, messages: list[list[Seen]]) -> list[Seen]:
    """The answers to a question where it was last asked; something else may have come since."""
    answers = ([(b, o) for b, o in seen if o.question == question] for seen in messages)
    return next(filter(None, answers), [])


def _first(found: list[Seen]) -> Hint | None:
    return Hint(button=found[0][0]) if found else None
