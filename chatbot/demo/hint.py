"""What somebody could do next, for whoever does not want to type: an example, or a button."""

from dataclasses import dataclass

from chatbot.app import App, asked
from chatbot.channels.browser import Phone
from chatbot.core.ids import Address
from chatbot.core.messages import Button
from chatbot.tokens import Opened

_RECENT = 3  # messages; the buttons of older ones have mostly had their day
_NEVER = frozenset({"undo", "withdraw", "cancel", "later", "back", "home"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Words to type, or else a button to press."""

    text: str = ""
    button: Button | None = None


async def hint(app: App, phone: Phone, address: Address) -> Hint | None:
    """The question's own example, the first of its answers, or the first button of a card."""
    seen = await _newest(app, phone, address)
    found = await asked(app, address)
    draft, question = found or (None, None)
    if draft is None or question is None:
        return _first([(b, o) for b, o in seen if b.style != "no" and o.choice not in _NEVER])
    if draft.parts:
        return _first([(b, o) for b, o in seen if (o.question, o.choice) == (draft.form, "done")])
    answers = [(b, o) for b, o in seen if o.question == f"{draft.form}.{draft.asking}"]
    # A way out, such as having no number, is not what people mostly press.
    picked = question.many or any(meant.choice != "none" for _, meant in answers)
    return _first(answers) if picked else Hint(text=question.example)


async def _newest(app: App, phone: Phone, address: Address) -> list[tuple[Button, Opened]]:
    """The buttons of the newest message that has any, and what they mean to its reader."""
    contact = await app.store.contact(address)
    buttons = next(
        (shown.buttons for shown in reversed(phone.shown[-_RECENT:]) if shown.buttons), ()
    )
    if contact is None:
        return []
    opened = ((button, app.runner.tokens.open(button.token, contact)) for button in buttons)
    return [(button, meant) for button, meant in opened if meant is not None]


def _first(found: list[tuple[Button, Opened]]) -> Hint | None:
    return Hint(button=found[0][0]) if found else None
