"""The methods that answer at once: each takes a call's parameters and gives its result."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.botapi.chats import Chat, Seen
from tests.botapi.checks import (
    bad,
    caption_of,
    commands_of,
    loaded,
    number_of,
    rows_of,
    text_of,
    truth,
    units,
)
from tests.botapi.faults import Refused

if TYPE_CHECKING:
    from tests.botapi.api import BotApi

Json = dict[str, Any]
Method = Callable[["BotApi", Json], Any]

TWO_DAYS = 48 * 3600
MOST = 100

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def chat_of(api: "BotApi", given: Json) -> Chat:
    """The chat to write to, if that is possible."""
    chat = api.chats.get(number_of(given, "chat_id"))
    if chat is None:
        raise bad("chat not found")
    if chat.blocked:
        raise Refused(403, "Forbidden: bot was blocked by the user")
    if not chat.started:
        raise Refused(403, "Forbidden: bot can't initiate conversation with a user")
    return chat


def unknown(api: "BotApi", given: Json) -> Any:
    raise Refused(404, "Not Found")


def get_me(api: "BotApi", given: Json) -> Any:
    return {**api.person, "can_join_groups": True, "supports_inline_queries": False}


def send_message(api: "BotApi", given: Json) -> Any:
    chat, text, rows = chat_of(api, given), text_of(given), rows_of(given)
    seen = Seen(id=api.new_message(), date=api.now(), text=text, rows=rows)
    return _shown(chat, seen, given)


def send_document(api: "BotApi", given: Json) -> Any:
    chat, caption, rows = chat_of(api, given), caption_of(given), rows_of(given)
    upload = given.get("document")
    if isinstance(upload, str) and upload.startswith("attach://"):
        upload = given.get(upload.removeprefix("attach://"))
    if not isinstance(upload, tuple):
        raise bad("there is no document in the request")
    name, content = upload
    if not content:
        raise bad("file must be non-empty")
    if len(content) > 50 * 1024 * 1024:
        raise Refused(413, "Request Entity Too Large")
    seen = Seen(id=api.new_message(), date=api.now(), text=caption, rows=rows)
    seen.document, seen.filename = content, name
    return _shown(chat, seen, given)


def _shown(chat: Chat, seen: Seen, given: Json) -> Any:
    seen.protected = truth(given.get("protect_content"))
    chat.messages[seen.id] = seen
    chat.changed(seen)
    return chat.describe(seen)


def edit_message_text(api: "BotApi", given: Json) -> Any:
    chat, seen = _editable(api, given)
    text = text_of(given)
    if seen.document is not None:
        raise bad("there is no text in the message to edit")
    return _edited(chat, seen, text, rows_of(given))


def edit_message_caption(api: "BotApi", given: Json) -> Any:
    chat, seen = _editable(api, given)
    if seen.document is None:
        raise bad("there is no caption in the message to edit")
    return _edited(chat, seen, caption_of(given), rows_of(given))


def edit_message_reply_markup(api: "BotApi", given: Json) -> Any:
    chat, seen = _editable(api, given)
    return _edited(chat, seen, seen.text, rows_of(given))


def _editable(api: "BotApi", given: Json) -> tuple[Chat, Seen]:
    chat = chat_of(api, given)
    seen = chat.messages.get(number_of(given, "message_id"))
    if seen is None:
        raise bad("message to edit not found")
    if seen.ours:
        raise bad("message can't be edited")
    return chat, seen


def _edited(chat: Chat, seen: Seen, text: str, rows: list[list[Json]]) -> Any:
    if (seen.text, seen.rows) == (text, rows):
        raise bad(UNCHANGED)
    seen.text, seen.rows = text, rows
    seen.edits += 1
    chat.changed(seen)
    return chat.describe(seen)


def delete_message(api: "BotApi", given: Json) -> Any:
    chat, number = chat_of(api, given), number_of(given, "message_id")
    seen = chat.messages.get(number)
    if seen is None:
        raise bad("message to delete not found")
    if api.now() - seen.date > TWO_DAYS:
        raise bad("message can't be deleted for everyone")
    del chat.messages[number]
    return True


def delete_messages(api: "BotApi", given: Json) -> Any:
    chat, numbers = chat_of(api, given), loaded(given.get("message_ids"))
    if not isinstance(numbers, list) or not numbers:
        raise bad("message identifiers are not specified")
    if len(numbers) > MOST:
        raise bad("too many message identifiers specified")
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    if any(api.now() - seen.date > TWO_DAYS for seen in found):
        raise bad("message can't be deleted for everyone")
    for seen in found:
        del chat.messages[seen.id]
    return True


def answer_callback_query(api: "BotApi", given: Json) -> Any:
    if units(str(given.get("text", ""))) > 200:
        raise bad("MESSAGE_TOO_LONG")
    if not api.answer_query(str(given.get("callback_query_id", ""))):
        raise bad("query is too old and response timeout expired or query ID is invalid")
    return True


def send_chat_action(api: "BotApi", given: Json) -> Any:
    chat_of(api, given)
    if not given.get("action"):
        raise bad("wrong parameter action in request")
    return True


def leave_chat(api: "BotApi", given: Json) -> Any:
    api.left.append(number_of(given, "chat_id"))
    return True


def get_file(api: "BotApi", given: Json) -> Any:
    return api.files.get(given)


def get_webhook_info(api: "BotApi", given: Json) -> Any:
    webhook = api.delivery.webhook
    found: Json = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(api.delivery.pending),
    }
    if webhook.get("allowed_updates"):
        found["allowed_updates"] = webhook["allowed_updates"]
    return found


def set_my_commands(api: "BotApi", given: Json) -> Any:
    api.commands[_audience(given)] = commands_of(given)
    return True


def get_my_commands(api: "BotApi", given: Json) -> Any:
    return api.commands.get(_audience(given), [])


def delete_my_commands(api: "BotApi", given: Json) -> Any:
    api.commands.pop(_audience(given), None)
    return True


def _audience(given: Json) -> tuple[str, str]:
    scope = loaded(given.get("scope")) or {"type": "default"}
    return json.dumps(scope, sort_keys=True), str(given.get("language_code", ""))


def shown(name: str, longest: int) -> tuple[Method, Method]:
    """The two methods that set and get one of the texts that a bot shows of itself."""

    def setter(api: "BotApi", given: Json) -> Any:
        text = str(given.get(name, ""))
        if units(text) > longest:
            raise bad(f"{name} is too long")
        api.texts[name, str(given.get("language_code", ""))] = text
        return True

    def getter(api: "BotApi", given: Json) -> Any:
        return {name: api.texts.get((name, str(given.get("language_code", ""))), "")}

    return setter, getter


SET_DESCRIPTION, GET_DESCRIPTION = shown("description", 512)
SET_SHORT, GET_SHORT = shown("short_description", 120)
SET_NAME, GET_NAME = shown("name", 64)

METHODS: dict[str, Method] = {
    "getme": get_me,
    "sendmessage": send_message,
    "senddocument": send_document,
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "leavechat": leave_chat,
    "getfile": get_file,
    "getwebhookinfo": get_webhook_info,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmydescription": SET_DESCRIPTION,
    "getmydescription": GET_DESCRIPTION,
    "setmyshortdescription": SET_SHORT,
    "getmyshortdescription": GET_SHORT,
    "setmyname": SET_NAME,
    "getmyname": GET_NAME,
}
