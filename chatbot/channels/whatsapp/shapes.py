"""A message in words as the pieces that WhatsApp can carry: text, then buttons or a list, a file.

Lengths are UTF-16 units: which unit WhatsApp counts is not documented, and this is the stricter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from chatbot.channels.whatsapp.formatting import literal
from chatbot.core import prompts
from chatbot.core.messages import Button, Rendered
from chatbot.core.prompts import SHARE
from chatbot.core.text import shorten, split

TEXT, BODY = 1600, 1024
TITLE, ROW, DESCRIPTION = 20, 24, 72
REPLIES, ROWS = 3, 10
PAGE = ROWS - 1  # what stays of a list when one row turns the page

NOTHING = "·"
"""What stands where WhatsApp wants something and there is nothing to say."""


class Say(Protocol):
    """Words by key, in a language."""

    def __call__(self, key: str, locale: str) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One message of WhatsApp's: plain text, or text with a shape around it, or a file."""

    text: str = ""
    shape: str = ""  # which content object carries it; "": none
    variables: tuple[str, ...] = ()  # the object's, in the order of their numbers; none is empty
    file: bool = False
    numbered: bool = False  # the choices, or the last of them, are lines in it


def units(text: str) -> int:
    """How long a text is for WhatsApp."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def pressable(message: Rendered) -> tuple[Button, ...]:
    """The buttons that can be pressed here; one that shares one's own number says `share`."""
    return tuple(
        replace(button, token=SHARE) if button.style == SHARE else button
        for button in prompts.pressable(message)
    )


def pieces(message: Rendered, say: Say, *, numbered: bool = False, link: str = "") -> list[Piece]:
    """All of a message, in order; one piece wherever it fits. `link`: where its file is.

    With `numbered`, what can be pressed is said as numbered lines. A plain message says its link,
    too. What goes before the buttons is the same either way, so that a retry can go on behind it.
    """
    text, buttons = _worded(message, link if message.plain else ""), pressable(message)
    texts = _cut(text, TEXT) or ([""] if buttons else [])
    if buttons:
        texts[-1:] = _cut(texts[-1], BODY) or [""]
    if message.page:
        texts = texts[-1:]
    told = [Piece(text=literal(one)) for one in texts]
    if buttons:
        last = texts[-1]
        told[-1:] = (
            _numbered(last, buttons, say("whatsapp-answer-number", message.locale))
            if numbered or message.plain
            else [
                _pressed(
                    last, _page(message, buttons, say), say("button-whatsapp-list", message.locale)
                )
            ]
        )
    return [*told, Piece(file=True)] if link and not message.plain else told


def _shown(text: str) -> int:
    return units(literal(text))


def _cut(text: str, limit: int) -> list[str]:
    """One, in all ordinary cases, without looking at every character."""
    if _shown(text) <= limit:
        return [text] if text.strip() else []
    return split(text, limit, _shown)


def _worded(message: Rendered, link: str) -> str:
    """The text, and below it what can only be opened."""
    lines = [f"{button.label}: {button.url}" for button in message.buttons if button.url]
    if link:
        lines.append(f"{message.file.name}: {link}" if message.file else link)
    return "\n\n".join(filter(None, (message.text.strip(), "\n".join(lines))))


def _page(message: Rendered, buttons: Sequence[Button], say: Say) -> Sequence[Button]:
    """The buttons of a page, where they do not all fit, and the way to the next one."""
    if len(buttons) <= ROWS:
        return buttons
    last = (len(buttons) - 1) // PAGE
    page = min(max(message.page, 0), last)
    turn = (
        Button(say("button-whatsapp-first", message.locale), token=f"page|{message.id}|0")
        if page == last
        else Button(
            say("button-whatsapp-more", message.locale), token=f"page|{message.id}|{page + 1}"
        )
    )
    return [*buttons[page * PAGE : (page + 1) * PAGE], turn]


def _pressed(text: str, buttons: Sequence[Button], opener: str) -> Piece:
    """Buttons where they are few and short, else a list; in full where a row has to be cut."""
    labels = [button.label.strip() or NOTHING for button in buttons]
    count, body = len(buttons), literal(text) or NOTHING
    opener = shorten(opener, TITLE, units)
    if count <= REPLIES and max(map(units, labels)) <= TITLE:
        pairs = zip(distinct(labels, TITLE), buttons, strict=True)
        variables = [part for title, button in pairs for part in (title, button.token)]
        return Piece(text=body, shape=f"buttons-{count}", variables=(body, *variables))
    titles = distinct(labels, ROW)
    rows = zip(titles, buttons, labels, strict=True)
    if titles == labels:
        flat = [part for title, button, _ in rows for part in (title, button.token)]
        return Piece(text=body, shape=f"list-{count}", variables=(body, opener, *flat))
    flat = [
        part
        for title, button, label in rows
        for part in (title, button.token, _description(title, label))
    ]
    return Piece(text=body, shape=f"described-{count}", variables=(body, opener, *flat))


def _description(title: str, label: str) -> str:
    return NOTHING if title == label else shorten(label, DESCRIPTION, units)


def distinct(labels: Sequence[str], limit: int) -> list[str]:
    """The labels cut to the limit; those that then read alike are numbered."""
    found: list[str] = []
    for label in labels:
        title, number = shorten(label, limit, units), 1
        while title in found:
            number += 1
            title = f"{shorten(label, limit - units(f' {number}'), units)} {number}"
        found.append(title)
    return found


def _numbered(text: str, buttons: Sequence[Button], ask: str) -> list[Piece]:
    """The choices as lines that are answered with their number."""
    lines = [f"{number}. {button.label}" for number, button in enumerate(buttons, 1)]
    whole = "\n\n".join(filter(None, (text, "\n".join(lines), ask)))
    told = [literal(one) for one in _cut(whole, TEXT)]
    return [Piece(text=one, numbered=one is told[-1]) for one in told]
