"""What Telegram delivers, read strictly: bytes to an update, an update to events."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from chatbot.channels.telegram.content import file_of, kind_of, place_of
from chatbot.channels.telegram.payloads import Membership, Message, Query, Update
from chatbot.core.events import (
    ContactShared,
    ContactStopped,
    Event,
    FileReceived,
    Tapped,
    TextReceived,
    Unreadable,
)
from chatbot.core.ids import Address
from chatbot.core.text import clean

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for; nothing else is delivered."""

GONE = ("kicked", "left")
HERE = ("member", "administrator", "creator", "restricted")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _no(name: str) -> None:
    raise ValueError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("too large a number")
    return number


STRICT = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no, parse_float=_finite)

DEPTH = 150


class Malformed(Exception):
    """Not JSON, or JSON that says two things at once: nobody at Telegram wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One update, read: what happened, and what has to be done about it at once."""

    event: Event | None = None
    ignored: str = ""  # why there is no event
    query: str = ""  # a pressed button to be answered
    unwelcome: str = ""  # a group that the bot was put into


def decode(payload: bytes) -> dict[str, Any]:
    """One JSON object in UTF-8; anything ambiguous in it is `Malformed`."""
    try:
        if payload.count(b"[") > DEPTH or payload.count(b"{") > DEPTH:
            from_json(payload)  # refuses what is nested deeper than anything Telegram sends
        update = STRICT.decode(payload.decode())
    except (ValueError, RecursionError) as error:
        raise Malformed(type(error).__name__) from None
    if not isinstance(update, dict):
        raise Malformed("not an object")
    return update


def read(update: Mapping[str, Any], now: datetime, bot: str = "") -> Received:
    """What an update says; `bot` is our user name, for commands that are meant for another one."""
    try:
        parsed = Update.model_validate(update)
        return _read(parsed, update, now, bot)
    except ValidationError:
        return Received(event=_unreadable(update, now))


def _read(parsed: Update, update: Mapping[str, Any], now: datetime, bot: str) -> Received:
    name = f"telegram:{parsed.update_id}"
    if parsed.message is not None:
        return _message(name, parsed.message, update["message"], bot)
    if parsed.callback_query is not None:
        return _query(name, parsed.callback_query, now)
    if parsed.edited_message is not None:
        return _edited(name, parsed.edited_message)
    if parsed.my_chat_member is not None:
        return _membership(name, parsed.my_chat_member)
    return Received(ignored="kind")


def _message(name: str, message: Message, raw: Mapping[str, Any], bot: str) -> Received:
    stranger = _foreign(message)
    if stranger:
        return Received(ignored=stranger)
    base, forwarded = _base(name, message), message.forward_origin is not None
    if message.text is not None:
        text = _addressed(clean(message.text), bot)
        if text is None:
            return Received(ignored="command")
        return Received(event=TextReceived(**base, text=text, forwarded=forwarded))
    if message.contact is not None:
        own = message.sender is not None and message.contact.user_id == message.sender.id
        # A forwarded card was made by somebody else, who can write any number into it.
        own = own and message.forward_origin is None
        phone = message.contact.phone_number
        return Received(event=ContactShared(**base, phone=phone, own=own))
    kind = kind_of(raw)
    if not kind:
        return Received(ignored="service")
    file, size, mime = file_of(raw.get(kind))
    event = FileReceived(
        **base,
        kind=kind,
        file=file,
        caption=clean(message.caption),
        size=size,
        mime=mime,
        forwarded=forwarded,
        place=place_of(raw),
    )
    return Received(event=event)


def _edited(name: str, message: Message) -> Received:
    stranger = _foreign(message)
    if stranger:
        return Received(ignored=stranger)
    return Received(event=FileReceived(**_base(name, message), kind="edited"))


def _query(name: str, query: Query, now: datetime) -> Received:
    chat = (query.message or {}).get("chat")
    kind = chat.get("type", "private") if isinstance(chat, dict) else "private"
    if query.sender.is_bot or kind != "private" or query.data is None:
        return Received(ignored="query", query=query.id)
    event = Tapped(
        id=name,
        at=now,
        address=Address("telegram", str(query.sender.id)),
        language=query.sender.language_code,
        token=query.data,
    )
    return Received(event=event, query=query.id)


def _membership(name: str, change: Membership) -> Received:
    status, chat = change.new_chat_member.status, change.chat
    if chat.type != "private":
        return Received(ignored="group", unwelcome=str(chat.id) if status in HERE else "")
    if status not in GONE + HERE:
        return Received(ignored="membership")
    event = ContactStopped(
        id=name,
        at=_moment(change.date),
        address=Address("telegram", str(chat.id)),
        language=change.sender.language_code,
        reason="blocked" if status in GONE else "returned",
    )
    return Received(event=event)


def _foreign(message: Message) -> str:
    """Why a message is none of ours: only people in their private chat are."""
    if message.business_connection_id:
        return "business"
    if message.chat.type != "private":
        return "group"
    if message.sender is None or message.sender_chat is not None or message.sender.is_bot:
        return "sender"
    return "" if message.sender.id == message.chat.id else "sender"


def _base(name: str, message: Message) -> dict[str, Any]:
    return {
        "id": name,
        "at": _moment(message.date),
        "address": Address("telegram", str(message.chat.id)),
        "stands": str(message.message_id) if message.message_id else "",
        "language": message.sender.language_code if message.sender else "",
    }


def _addressed(text: str, bot: str) -> str | None:
    """A command without our name in it; None where it names another bot."""
    if not text.startswith("/"):
        return text
    command, gap, rest = text.partition(" ")
    command, at, whom = command.partition("@")
    if at and bot and whom.casefold() != bot.casefold():
        return None
    return f"{command}{gap}{rest}"


def _unreadable(update: Mapping[str, Any], now: datetime) -> Unreadable:
    payload = json.dumps(_without_others_words(update))
    number = update.get("update_id")
    known = isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 1 << 63
    name = str(number) if known else "unreadable:" + sha256(payload.encode()).hexdigest()[:32]
    return Unreadable(
        id=f"telegram:{name}",
        at=now,
        address=_sender(update),
        reason="types",
        payload=payload,
    )


def _without_others_words(update: Mapping[str, Any]) -> Mapping[str, Any]:
    """The update as it may be kept: what somebody else wrote, and was forwarded to us, is not."""
    message = update.get("message")
    if not isinstance(message, Mapping) or "forward_origin" not in message:
        return update
    return {
        **update,
        "message": {name: message[name] for name in ("message_id", "date") if name in message},
    }


def _sender(update: Mapping[str, Any]) -> Address | None:
    """Whom to tell that a message of theirs could not be read, where that much is sure."""
    message = update.get("message")
    chat = message.get("chat") if isinstance(message, Mapping) else None
    if not isinstance(chat, Mapping) or chat.get("type") != "private":
        return None
    number = chat.get("id")
    plain = isinstance(number, int) and not isinstance(number, bool) and 0 < number < 1 << 53
    return Address("telegram", str(number)) if plain else None


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
