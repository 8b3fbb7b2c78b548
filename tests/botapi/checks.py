"""What the Bot API accepts: lengths in UTF-16 units, buttons, commands."""

import json
import re
from typing import Any

from tests.botapi.faults import Refused

Json = dict[str, Any]

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
STYLES = ("primary", "success", "danger")


def bad(text: str) -> Refused:
    """A 400."""
    return Refused(400, f"Bad Request: {text}")


def units(text: str) -> int:
    """How long Telegram finds a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sound(text: str) -> str:
    """A text without half characters."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
    return text


def text_of(given: Json, name: str = "text", longest: int = 4096) -> str:
    """A text that is neither empty nor too long."""
    text = sound(str(given.get(name, ""))).strip()
    if not text:
        raise bad("message text is empty")
    if units(text) > longest:
        raise bad("message is too long")
    return text


def caption_of(given: Json) -> str:
    """What goes with a file; may be empty."""
    caption = sound(str(given.get("caption", ""))).strip()
    if units(caption) > 1024:
        raise bad("message caption is too long")
    return caption


def loaded(value: Any) -> Any:
    """A parameter that is JSON, or JSON within a form."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad("can't parse object expected as JSON") from None


def truth(value: Any) -> bool:
    """A boolean, however it was written."""
    return value in (True, "true", "True", "1", 1)


def rows_of(given: Json) -> list[list[Json]]:
    """The inline keyboard of a call."""
    markup = loaded(given.get("reply_markup"))
    if not markup:
        return []
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "keyboard" in markup:
        return [[key_of(button) for button in row] for row in markup["keyboard"]]
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse inline keyboard: must be an array of arrays of buttons")
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise bad("reply markup is too long")
    return [[button_of(button) for button in row] for row in rows if row]


def key_of(button: Any) -> Json:
    """One key of a reply keyboard: what it types, or a number that it shares."""
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad("can't parse keyboard button: text must be non-empty")
    if set(button) - {"text", "request_contact"}:
        raise bad("can't parse keyboard button: inline buttons are unallowed here")
    return button


def button_of(button: Any) -> Json:
    """One button: a label, and exactly one thing that happens."""
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: expected an object")
    if not str(button.get("text", "")).strip():
        raise bad("can't parse inline keyboard button: text must be non-empty")
    if button.get("style") not in (None, *STYLES):
        raise bad("can't parse inline keyboard button: invalid button style specified")
    if "callback_data" in button:
        if not 1 <= len(str(button["callback_data"]).encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    elif not str(button.get("url", "")).startswith(("http://", "https://", "tg://")):
        raise bad("text buttons are unallowed in the inline keyboard")
    return button


def commands_of(given: Json) -> list[Json]:
    """A list of commands."""
    commands = loaded(given.get("commands"))
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands


def number_of(given: Json, name: str, otherwise: int = 0) -> int:
    """A whole number."""
    value = given.get(name, otherwise)
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad(f"invalid {name} specified") from None
