"""What a content object looks like on a phone once its variables are filled in, and its limits."""

import re
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

VARIABLE = re.compile(r"\{\{\s*(\w{1,16})\s*\}\}")
SESSION = (
    "twilio/text",
    "twilio/quick-reply",
    "twilio/list-picker",
    "twilio/media",
    "twilio/location",
)
TEMPLATE = ("twilio/text", "twilio/quick-reply", "twilio/media", "twilio/call-to-action", "twilio/card", "whatsapp/card")  # fmt: skip
FIELDS: dict[str, tuple[set[str], set[str]]] = {  # required, and also allowed
    "twilio/text": ({"body"}, set()),
    "twilio/quick-reply": ({"body", "actions"}, set()),
    "twilio/list-picker": ({"body", "button", "items"}, set()),
    "twilio/media": ({"media"}, {"body"}),
    "twilio/location": ({"latitude", "longitude"}, {"label", "address", "id"}),
    "twilio/call-to-action": ({"body", "actions"}, set()),
    "twilio/card": ({"title"}, {"subtitle", "body", "media", "orientation", "actions"}),
    "whatsapp/card": ({"body"}, {"header_text", "footer", "media", "actions"}),
}
# The specification knows these too; this Twilio stores them, and no phone here shows them.
ONLY_STORED = ("twilio/catalog", "twilio/carousel", "twilio/flows", "twilio/schedule", "whatsapp/authentication", "whatsapp/flows")  # fmt: skip

SHAPE, LENGTH = 63005, 63021


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: it answers with its id, or opens an address."""

    title: str
    id: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a list."""

    title: str
    id: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A message as it will be shown."""

    kind: str = ""  # the content type that gave it; empty: free text or a file
    text: str = ""
    header: str = ""
    footer: str = ""
    opener: str = ""  # what opens the list
    buttons: list[Button] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    media: str = ""
    location: tuple[str, str, str] | None = None  # latitude, longitude, label


def filled(value: Any, variables: dict[str, str]) -> Any:
    """The same with every variable replaced; one that has no value stays as it is written."""
    if isinstance(value, str):
        return VARIABLE.sub(lambda found: variables.get(found[1], found[0]), value)
    if isinstance(value, list):
        return [filled(one, variables) for one in value]
    if isinstance(value, dict):
        return {name: filled(one, variables) for name, one in value.items()}
    return value


def names(value: Any) -> set[str]:
    """Every variable that is written in there."""
    if isinstance(value, str):
        return set(VARIABLE.findall(value))
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {name for part in parts for name in names(part)}


def chosen(types: Json) -> str:
    """The kind that a WhatsApp recipient gets: text is what is left when there is nothing richer."""
    return next((kind for kind in types if kind != "twilio/text"), "twilio/text")


def face(types: Json, variables: dict[str, str]) -> Face:
    """What the phone will show."""
    kind = chosen(types)
    given: Json = filled(types[kind], variables)
    media = given.get("media") or []
    actions = given.get("actions") or []
    place = (
        str(given.get("latitude", "")),
        str(given.get("longitude", "")),
        given.get("label", ""),
    )
    return Face(
        kind=kind,
        text=_text(kind, given),
        header=given.get("header_text", ""),
        footer=str(given.get("footer") or given.get("subtitle") or ""),
        opener=given.get("button", ""),
        buttons=[_button(action) for action in actions],
        rows=[_row(item) for item in given.get("items") or []],
        media=media if isinstance(media, str) else next(iter(media), ""),
        location=place if kind == "twilio/location" else None,
    )


def _text(kind: str, given: Json) -> str:
    if kind == "twilio/card":
        return "\n".join(filter(None, (given["title"], given.get("body", ""))))
    return str(given.get("body") or "")


def _button(action: Json) -> Button:
    title = str(action.get("title", ""))
    if action.get("type", "QUICK_REPLY") != "QUICK_REPLY":
        return Button(title=title, url=str(action.get("url") or action.get("phone") or "-"))
    # An id that is left out is the title: assumed, as the documentation says nothing.
    return Button(title=title, id=str(action.get("id") or title))


def _row(item: Json) -> Row:
    return Row(
        title=str(item.get("item", "")),
        id=str(item.get("id", "")),
        description=str(item.get("description") or ""),
    )


def units(text: str) -> int:
    """Length in UTF-16; which unit Meta counts is not written down, and this is the stricter."""
    return len(text.encode("utf-16-le")) // 2


def trouble(shown: Face, *, approved: bool) -> int:
    """The number of what WhatsApp has against it; 0 when nothing."""
    # Cards and links: the documents contradict each other about sessions, so: approved only.
    if shown.kind not in (TEMPLATE if approved else SESSION):
        return SHAPE
    needs_text = shown.kind not in ("twilio/media", "twilio/location")
    if needs_text and not shown.text.strip():
        return SHAPE
    longest = 1600 if shown.kind == "twilio/text" and not approved else 1024
    too_long = units(shown.text) > longest or units(shown.header) > 60 or units(shown.footer) > 60
    if too_long:
        return LENGTH
    if shown.kind == "twilio/list-picker":
        return _trouble_with_list(shown)
    return _trouble_with_buttons(shown, most=10 if approved else 3)


def _trouble_with_buttons(shown: Face, *, most: int) -> int:
    buttons = shown.buttons
    if len(buttons) > most or (not buttons and shown.kind.endswith(("reply", "action"))):
        return SHAPE
    longest = 25 if shown.kind == "whatsapp/card" else 20
    for button in buttons:
        if not button.title.strip():
            return SHAPE
        if units(button.title) > longest or units(button.id) > 200:
            return LENGTH
    # Meta refuses two buttons of one title or of one id.
    titles = {button.title for button in buttons}
    ids = [button.id for button in buttons if button.id]
    return SHAPE if len(titles) < len(buttons) or len(set(ids)) < len(ids) else 0


def _trouble_with_list(shown: Face) -> int:
    rows = shown.rows
    if not 1 <= len(rows) <= 10 or not shown.opener.strip():
        return SHAPE
    if units(shown.opener) > 20:
        return LENGTH
    for row in rows:
        if not row.title.strip() or not row.id.strip():
            return SHAPE
        if units(row.title) > 24 or units(row.id) > 200 or units(row.description) > 72:
            return LENGTH
    return SHAPE if len({row.id for row in rows}) < len(rows) else 0
