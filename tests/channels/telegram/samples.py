"""Updates as Telegram writes them, to be varied."""

from typing import Any

Json = dict[str, Any]

ANA: Json = {
    "id": 1001,
    "is_bot": False,
    "first_name": "Ana",
    "last_name": "R",
    "language_code": "es",
}
CHAT: Json = {"id": 1001, "type": "private", "first_name": "Ana"}
BOT: Json = {"id": 42, "is_bot": True, "first_name": "Bot", "username": "made_up_bot"}
DATE = 1_793_361_852


def message(**content: Any) -> Json:
    """A private message; `text=…` and so on; `from_` for the sender."""
    if "from_" in content:
        content["from"] = content.pop("from_")
    inner = {"message_id": 5, "from": ANA, "chat": CHAT, "date": DATE} | content
    return {"update_id": 77, "message": inner}


def edited(**content: Any) -> Json:
    """The same, changed."""
    return {"update_id": 77, "edited_message": message(edit_date=DATE, **content)["message"]}


def tap(**content: Any) -> Json:
    """A pressed button."""
    shown = {"message_id": 4, "from": BOT, "chat": CHAT, "date": DATE, "text": "?"}
    if "from_" in content:
        content["from"] = content.pop("from_")
    query = {"id": "q1", "from": ANA, "chat_instance": "9", "message": shown, "data": "tok"}
    return {"update_id": 77, "callback_query": query | content}


def membership(status: str, chat: Json = CHAT) -> Json:
    """The bot was blocked, let in again, or put into a group."""
    change = {
        "chat": chat,
        "from": ANA,
        "date": DATE,
        "old_chat_member": {"user": BOT, "status": "left"},
        "new_chat_member": {"user": BOT, "status": status},
    }
    return {"update_id": 77, "my_chat_member": change}
