"""Inline buttons: what they look like, and how many go into a row."""

from collections.abc import Iterator, Sequence

from chatbot.core.messages import Button

SHARE = "share"
STYLES = {"yes": "success", "no": "danger"}

ROOM = ((3, 9), (2, 16))
"""So many buttons share a row where each label is at most so long; else each has its own."""


def keyboard(buttons: Sequence[Button]) -> dict[str, object]:
    """The inline keyboard; an empty one takes the buttons off.

    A number can be shared from a reply keyboard alone; there the other buttons type their label.
    """
    if any(button.style == SHARE for button in buttons):
        return {
            "keyboard": [[typing(button)] for button in buttons],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    return {"inline_keyboard": [[face(button) for button in row] for row in rows(buttons)]}


def typing(button: Button) -> dict[str, object]:
    """One button of a reply keyboard."""
    if button.style == SHARE:
        return {"text": button.label, "request_contact": True}
    return {"text": button.label}


def face(button: Button) -> dict[str, str]:
    """One button as the API wants it; servers that know no styles ignore them."""
    made = {"text": button.label}
    made.update({"url": button.url} if button.url else {"callback_data": button.token})
    if button.style in STYLES:
        made["style"] = STYLES[button.style]
    return made


def rows(buttons: Sequence[Button]) -> Iterator[Sequence[Button]]:
    """The buttons in rows that a phone shows without cutting a label."""
    longest = max((len(button.label) for button in buttons), default=0)
    width = next((many for many, room in ROOM if longest <= room), 1)
    return (buttons[at : at + width] for at in range(0, len(buttons), width))
