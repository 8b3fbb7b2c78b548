"""What a content object of Twilio's looks like on a phone, within WhatsApp's limits."""

import re
from collections.abc import Mapping
from typing import Any

from chatbot.channels.browser import Shown
from chatbot.channels.whatsapp.failures import failure
from chatbot.channels.whatsapp.records import Content
from chatbot.channels.whatsapp.shapes import (
    BODY,
    DESCRIPTION,
    NOTHING,
    REPLIES,
    ROW,
    ROWS,
    TEXT,
    TITLE,
    units,
)
from chatbot.core.messages import Button

ODD, LONG = "63005", "63021"

_VARIABLE = re.compile(r"\{\{(\d+)\}\}")


def plain(text: str) -> Shown:
    """A message of words alone. Raises `SendError`."""
    if units(text) > TEXT:
        raise failure(LONG)
    return Shown(number=0, said=False, text=text)


def faced(made: Content, variables: Mapping[str, str]) -> Shown:
    """What a content object looks like once its variables are filled in. Raises `SendError`."""
    kind, inside = next(iter(_filled(dict(made.types), variables).items()))
    is_list = kind == "twilio/list-picker"
    rows = inside["items"] if is_list else inside["actions"]
    titles = [row["item" if is_list else "title"] for row in rows]
    details = tuple(row.get("description", "").removeprefix(NOTHING) for row in rows)
    short = max(map(units, titles)) <= (ROW if is_list else TITLE)
    short = short and max(map(units, details)) <= DESCRIPTION and units(inside["body"]) <= BODY
    if not short or units(inside.get("button", "")) > TITLE:
        raise failure(LONG)
    if len(rows) > (ROWS if is_list else REPLIES) or len({*titles}) < len(titles):
        raise failure(ODD)
    buttons = (Button(t, token=row["id"]) for t, row in zip(titles, rows, strict=True))
    return Shown(
        number=0,
        said=False,
        text=inside["body"].removeprefix(NOTHING),
        buttons=tuple(buttons),
        opener=inside.get("button", ""),
        details=details if any(details) else (),
    )


def _filled(value: Any, variables: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _VARIABLE.sub(lambda found: variables.get(found[1], found[0]), value)
    if isinstance(value, list):
        return [_filled(one, variables) for one in value]
    return {name: _filled(one, variables) for name, one in value.items()}
